<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>MTW Desktop, version {version}</source>
        <translation>MTW Desktop, versión {version}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>The records there are encrypted. Copy the whole folder to keep a backup, while the program is closed.</source>
        <translation>Los registros que hay allí están cifrados. Para tener una copia de seguridad, copie la carpeta entera con el programa cerrado.</translation>
    </message>
    <message>
        <source>Check the &amp;records</source>
        <translation>&amp;Revisar los registros</translation>
    </message>
    <message>
        <source>Reading all records</source>
        <translation>Leyendo todos los registros</translation>
    </message>
    <message numerus="yes">
        <source>The records are whole: %n person(s).</source>
        <translation>
            <numerusform>Los registros están completos: %n persona.</numerusform>
            <numerusform>Los registros están completos: %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file with the records is damaged.</source>
        <translation>El archivo con los registros está dañado.</translation>
    </message>
    <message>
        <source>Close the program, copy the data folder to another disk, and ask for help. What was synced is safe on the server.</source>
        <translation>Cierre el programa, copie la carpeta de datos a otro disco y pida ayuda. Lo que se sincronizó está a salvo en el servidor.</translation>
    </message>
    <message>
        <source>The list of who did what was changed by another program.</source>
        <translation>Otro programa cambió la lista de quién hizo qué.</translation>
    </message>
    <message>
        <source>The records can be read. Tell your administrator.</source>
        <translation>Los registros se pueden leer. Avise a su administrador.</translation>
    </message>
</context>
<context>
    <name>AccentStrip</name>
    <message>
        <source>Type {letter}</source>
        <translation>Escribir {letter}</translation>
    </message>
</context>
<context>
    <name>AddFileDialog</name>
    <message>
        <source>Add a file</source>
        <translation>Añadir un archivo</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elija…</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Add the file</source>
        <translation>Añadir el archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Or drop a photo or PDF here, or paste a picture with Ctrl+V.</source>
        <translation>O arrastre aquí una foto o un PDF, o pegue una imagen con Ctrl+V.</translation>
    </message>
    <message>
        <source>Place and time that a camera wrote into a photo are removed.</source>
        <translation>El lugar y la hora que la cámara guardó en la foto se quitan.</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>Diga qué es.</translation>
    </message>
</context>
<context>
    <name>AddingFile</name>
    <message>
        <source>Photos and PDF</source>
        <extracomment>What a file of such a record most likely is.</extracomment>
        <translation>Fotos y PDF</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen copiada.</translation>
    </message>
    <message>
        <source>The file is kept, encrypted.</source>
        <translation>El archivo quedó guardado y cifrado.</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Came</source>
        <translation>Se presentó</translation>
    </message>
    <message>
        <source>Service started</source>
        <translation>El servicio empezó</translation>
    </message>
    <message>
        <source>On a waiting list</source>
        <translation>En lista de espera</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No se presentó</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>No es elegible</translation>
    </message>
    <message>
        <source>No capacity</source>
        <translation>No hay cupo</translation>
    </message>
    <message>
        <source>Service received</source>
        <translation>Servicio recibido</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation>Cancelar el referido</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they &amp;wrote</source>
        <translation>&amp;Lo que escribieron</translation>
    </message>
    <message>
        <source>The need is &amp;met</source>
        <translation>La necesidad está a&amp;tendida</translation>
    </message>
    <message>
        <source>&amp;Save answer</source>
        <translation>&amp;Guardar la respuesta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La respuesta</translation>
    </message>
    <message>
        <source>Choose what came back.</source>
        <translation>Elija lo que respondieron.</translation>
    </message>
</context>
<context>
    <name>AnswersKeeper</name>
    <message>
        <source>Begun {time}, not saved yet.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field. Whose answers to which form: ids.</extracomment>
        <translation>Empezado {time}; todavía no se ha guardado.</translation>
    </message>
    <message>
        <source>Kept {time} on this laptop.</source>
        <translation>Conservado a las {time} en esta computadora.</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>Todavía no se ha conservado.</translation>
    </message>
</context>
<context>
    <name>AnswersLook</name>
    <message>
        <source>{done} of {all} answered</source>
        <translation>{done} de {all} respondidas</translation>
    </message>
    <message>
        <source>About this form</source>
        <translation>Sobre este formulario</translation>
    </message>
    <message>
        <source>This version is retired. Its answers can still be corrected.</source>
        <translation>Esta versión está retirada. Sus respuestas aún se pueden corregir.</translation>
    </message>
    <message>
        <source>Required, not answered yet</source>
        <translation>Obligatorias, sin responder</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard this save</source>
        <translation>Descartar este cambio</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>The answer is saved.</source>
        <translation>La respuesta está guardada.</translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>Bring back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>&amp;Read a stick</source>
        <translation>&amp;Leer una memoria USB</translation>
    </message>
    <message>
        <source>Take in what the server answered.</source>
        <translation>Recibir lo que respondió el servidor.</translation>
    </message>
    <message>
        <source>Last brought back: {when}</source>
        <translation>Traído por última vez: {when}</translation>
    </message>
    <message>
        <source>Not brought back yet.</source>
        <translation>Todavía no se ha traído nada.</translation>
    </message>
</context>
<context>
    <name>BatchesPanel</name>
    <message>
        <source>Nothing was imported on this laptop yet.</source>
        <translation>Todavía no se ha importado nada en esta computadora.</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Importaciones anteriores</translation>
    </message>
    <message>
        <source>undone {when}</source>
        <translation>deshecha {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Due</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>No follow-up here.</source>
        <translation>No hay seguimientos aquí.</translation>
    </message>
    <message>
        <source>{count} overdue or due in the next {days} days</source>
        <translation>{count} vencidos o por vencer en los próximos {days} días</translation>
    </message>
</context>
<context>
    <name>CardCard</name>
    <message>
        <source>Show the whole serial</source>
        <translation>Mostrar la serie completa</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Abrir persona</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir a {name}</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>La tiene {name}</translation>
    </message>
    <message>
        <source>Kept by {name}</source>
        <translation>La guarda {name}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>recibida el {day}</translation>
    </message>
    <message>
        <source>past use since {day}</source>
        <translation>vencida desde el {day}</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>válida hasta el {day}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>CardCells</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>With</source>
        <translation>La tiene</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
</context>
<context>
    <name>CardChoice</name>
    <message>
        <source>End of the card’s serial number</source>
        <translation>Final del número de serie de la tarjeta</translation>
    </message>
    <message>
        <source>Cards in stock</source>
        <translation>Tarjetas en existencia</translation>
    </message>
    <message>
        <source>Enter takes the marked card.</source>
        <translation>Enter toma la tarjeta marcada.</translation>
    </message>
    <message>
        <source>No such card is in stock.</source>
        <translation>No hay ninguna tarjeta así en existencia.</translation>
    </message>
    <message>
        <source>Only if it is given as a card.</source>
        <translation>Solo si se entrega como tarjeta.</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>la guarda {name}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>recibida el {day}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
</context>
<context>
    <name>CardMove</name>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>This card is lost</source>
        <translation>Esta tarjeta se perdió</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>This card is never used again</source>
        <translation>Esta tarjeta no se usa nunca más</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>This card came back</source>
        <translation>Esta tarjeta volvió</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>Volver a existencias</translation>
    </message>
    <message>
        <source>This card is stock again</source>
        <translation>Esta tarjeta vuelve a existencias</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>End of the serial number</source>
        <translation>Final del número de serie</translation>
    </message>
    <message>
        <source>There is no card here. Cards are received as a lot, with their serials.</source>
        <translation>No hay ninguna tarjeta aquí. Las tarjetas se reciben por lote, con sus series.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Receive cards</source>
        <translation>Recibir tarjetas</translation>
    </message>
    <message>
        <source>A range such as 000101-000150, a list, or the first number of the lot.</source>
        <translation>Un rango como 000101-000150, una lista, o el primer número del lote.</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>Números de serie</translation>
    </message>
    <message>
        <source>Enter cards</source>
        <translation>Registrar tarjetas</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are in stock.</source>
        <translation>
            <numerusform>%n tarjeta está en existencia.</numerusform>
            <numerusform>%n tarjetas están en existencia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>Carry for others</source>
        <translation>Llevar por otros</translation>
    </message>
    <message>
        <source>&amp;Deliver a stick</source>
        <translation>&amp;Entregar una memoria USB</translation>
    </message>
    <message>
        <source>Bring what others put on a stick to the server over this laptop&apos;s network. You cannot read it.</source>
        <translation>Lleve al servidor, por la red de esta computadora, lo que otros pusieron en una memoria USB. Usted no puede leerlo.</translation>
    </message>
    <message>
        <source>Last carried: {when}</source>
        <translation>Llevado por última vez: {when}</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Agregar: {what}</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Stays</source>
        <extracomment>A radio button does not wrap: what is longer is cut here and read out whole.</extracomment>
        <translation>Se queda</translation>
    </message>
    <message>
        <source>Is folded in</source>
        <translation>Se incorpora</translation>
    </message>
    <message>
        <source>{count} answers are the same on both</source>
        <translation>{count} respuestas son iguales en ambos</translation>
    </message>
    <message>
        <source>1 answer is the same on both</source>
        <translation>1 respuesta es igual en ambos</translation>
    </message>
    <message>
        <source>The safer answer is chosen.</source>
        <translation>Se eligió la respuesta más segura.</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Check the rows</source>
        <translation>Revisar las filas</translation>
    </message>
    <message>
        <source>No column is a name yet.</source>
        <translation>Ninguna columna es un nombre todavía.</translation>
    </message>
    <message>
        <source>Say which column holds the names.</source>
        <translation>Indique qué columna tiene los nombres.</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Lo que contiene</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
    <message>
        <source>Where {column} goes</source>
        <translation>A dónde va {column}</translation>
    </message>
    <message>
        <source>{taken} of {total} columns are taken in; the others are left out.</source>
        <translation>Se toman {taken} de {total} columnas; las demás quedan fuera.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open {person}</source>
        <translation>Abrir {person}</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Settle: {person}</source>
        <translation>Resolver: {person}</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>ConsentComposer</name>
    <message>
        <source>Signature of the participant</source>
        <translation>Firma del participante</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La respuesta</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>Print to sign</source>
        <translation>Imprimir para firmar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name of the interpreter</source>
        <translation>Nombre del intérprete</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>ConsentDesk</name>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>The form is at the printer.</source>
        <translation>El formulario está en la impresora.</translation>
    </message>
    <message>
        <source>Save the consent form</source>
        <translation>Guardar el formulario de consentimiento</translation>
    </message>
    <message>
        <source>The form is saved as a PDF.</source>
        <translation>El formulario está guardado como PDF.</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>ConsentNow</name>
    <message>
        <source>May share with</source>
        <translation>Se puede compartir con</translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation>No se comparte nada</translation>
    </message>
    <message>
        <source>Read the text together, then ask.</source>
        <translation>Lean el texto en conjunto y luego pregunte.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Preguntar ahora</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>No aceptó</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>No se preguntó</translation>
    </message>
    <message>
        <source>Not shared: {what}</source>
        <translation>No se comparte: {what}</translation>
    </message>
    <message>
        <source>Withdrawn {day}</source>
        <translation>Retirado el {day}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>Del {start} al {end}</translation>
    </message>
    <message>
        <source>Interpreter {name}</source>
        <translation>Intérprete: {name}</translation>
    </message>
    <message>
        <source>Witness {name}</source>
        <translation>Testigo: {name}</translation>
    </message>
</context>
<context>
    <name>ConsentOverview</name>
    <message>
        <source>The permission ends today.</source>
        <translation>El permiso vence hoy.</translation>
    </message>
    <message numerus="yes">
        <source>The permission ends in %n day(s).</source>
        <translation>
            <numerusform>El permiso vence en %n día.</numerusform>
            <numerusform>El permiso vence en %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask again while the person is here.</source>
        <translation>Vuelva a preguntar mientras la persona está aquí.</translation>
    </message>
    <message>
        <source>On their laptops this ends at the next contact:</source>
        <translation>En sus computadoras esto termina en el próximo contacto:</translation>
    </message>
    <message>
        <source>Withdrawn. Nothing is shared any more.</source>
        <translation>Retirado. Ya no se comparte nada.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Permission to share</source>
        <extracomment>What the page is asked for together with the person to begin asking at once.</extracomment>
        <translation>Permiso para compartir</translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation>Esta persona ya no está en esta computadora.</translation>
    </message>
    <message>
        <source>There is no permission on file.</source>
        <translation>No hay permiso guardado.</translation>
    </message>
</context>
<context>
    <name>ConsentView</name>
    <message>
        <source>The form, as it prints</source>
        <translation>El formulario, como se imprime</translation>
    </message>
    <message>
        <source>The form appears here.</source>
        <translation>El formulario aparece aquí.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>Participant’s copy</source>
        <translation>Copia del participante</translation>
    </message>
    <message>
        <source>Office copy</source>
        <translation>Copia de la oficina</translation>
    </message>
    <message>
        <source>Consent form, {copy}</source>
        <translation>Formulario de consentimiento, {copy}</translation>
    </message>
</context>
<context>
    <name>CountFields</name>
    <message>
        <source>How many cards lie there</source>
        <translation>Cuántas tarjetas hay</translation>
    </message>
    <message>
        <source>Tick the cards that are missing</source>
        <translation>Marque las tarjetas que faltan</translation>
    </message>
    <message>
        <source>Set the missing cards to lost</source>
        <translation>Poner como perdidas las tarjetas que faltan</translation>
    </message>
    <message>
        <source>Explain the difference</source>
        <translation>Explique la diferencia</translation>
    </message>
    <message>
        <source>Who counted with you</source>
        <translation>Quién contó con usted</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Dónde se guardan</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elija</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) should be there</source>
        <translation>
            <numerusform>Debería haber %n tarjeta</numerusform>
            <numerusform>Debería haber %n tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>{expected}, worth {worth}.</source>
        <translation>{expected}, por {worth}.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are missing.</source>
        <translation>
            <numerusform>Falta %n tarjeta.</numerusform>
            <numerusform>Faltan %n tarjetas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more than the book says.</source>
        <translation>
            <numerusform>Hay %n más de lo que dice el libro.</numerusform>
            <numerusform>Hay %n más de lo que dice el libro.</numerusform>
        </translation>
    </message>
    <message>
        <source>The count is complete.</source>
        <translation>El conteo está completo.</translation>
    </message>
    <message>
        <source>{ticked} of {missing} ticked</source>
        <translation>{ticked} de {missing} marcadas</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>To count</source>
        <translation>Por contar</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>There is nothing to count: no card is in stock. Cards are counted quarterly.</source>
        <translation>No hay nada que contar: no hay tarjetas en existencia. Se cuentan cada tres meses.</translation>
    </message>
    <message>
        <source>· kept by {name}</source>
        <translation>· las guarda {name}</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>nunca se ha contado</translation>
    </message>
    <message>
        <source>last counted {day}</source>
        <translation>último conteo el {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in stock</source>
        <translation>
            <numerusform>%n tarjeta en existencia</numerusform>
            <numerusform>%n tarjetas en existencia</numerusform>
        </translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>la guarda {name}</translation>
    </message>
    <message>
        <source>{counted} counted, {expected} expected</source>
        <translation>{counted} contadas, {expected} esperadas</translation>
    </message>
    <message>
        <source>{one} with {other}</source>
        <translation>{one} con {other}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>faltan {n}</translation>
    </message>
    <message>
        <source>{n} too many</source>
        <translation>sobran {n}</translation>
    </message>
</context>
<context>
    <name>CourierPage</name>
    <message>
        <source>Sync by stick</source>
        <translation>Sincronizar por memoria USB</translation>
    </message>
    <message>
        <source>For places without a network. Only the server can read what is on the stick.</source>
        <translation>Para lugares sin red. Solo el servidor puede leer lo que hay en la memoria USB.</translation>
    </message>
    <message>
        <source>Working with the stick</source>
        <translation>Trabajando con la memoria USB</translation>
    </message>
    <message>
        <source>Where to put what waits</source>
        <translation>Dónde poner lo que espera</translation>
    </message>
    <message>
        <source>Where to put the request</source>
        <translation>Dónde poner la solicitud</translation>
    </message>
    <message>
        <source>Where the answers are</source>
        <translation>Dónde están las respuestas</translation>
    </message>
    <message>
        <source>The stick to carry</source>
        <translation>La memoria USB que va a llevar</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) delivered.</source>
        <translation>
            <numerusform>%n paquete entregado.</numerusform>
            <numerusform>%n paquetes entregados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are on the stick. Bring it back.</source>
        <translation>Las respuestas están en la memoria USB. Devuélvala.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) put on the stick.</source>
        <translation>
            <numerusform>%n cambio puesto en la memoria USB.</numerusform>
            <numerusform>%n cambios puestos en la memoria USB.</numerusform>
        </translation>
    </message>
    <message>
        <source>The question what is new is on the stick.</source>
        <translation>La pregunta por lo nuevo está en la memoria USB.</translation>
    </message>
    <message>
        <source>Bring it to the server and back.</source>
        <translation>Llévela al servidor y tráigala de vuelta.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for the answer to these.</source>
        <translation>
            <numerusform>%n más espera la respuesta a estos.</numerusform>
            <numerusform>%n más esperan la respuesta a estos.</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait here too, until the answer comes back.</source>
        <translation>También esperan aquí hasta que vuelva la respuesta.</translation>
    </message>
    <message>
        <source>{free} free on the stick.</source>
        <translation>{free} libres en la memoria USB.</translation>
    </message>
    <message>
        <source>The request is on the stick.</source>
        <translation>La solicitud está en la memoria USB.</translation>
    </message>
    <message>
        <source>Have it taken to the server, and bring the answer in here.</source>
        <translation>Haga que la lleven al servidor y traiga aquí la respuesta.</translation>
    </message>
    <message>
        <source>The server has answered: this laptop has joined.</source>
        <translation>El servidor respondió: esta computadora ya está unida.</translation>
    </message>
    <message>
        <source>Put what waits on a stick next.</source>
        <translation>Ahora ponga lo que espera en una memoria USB.</translation>
    </message>
    <message>
        <source>Taken in. There was nothing new.</source>
        <translation>Recibido. No había nada nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) arrived at the server.</source>
        <translation>
            <numerusform>%n cambio llegó al servidor.</numerusform>
            <numerusform>%n cambios llegaron al servidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) received.</source>
        <translation>
            <numerusform>%n registro recibido.</numerusform>
            <numerusform>%n registros recibidos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedsCard</name>
    <message>
        <source>Fund</source>
        <extracomment>The deed that a page&apos;s one strong button stands for.</extracomment>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Print request form</source>
        <translation>Imprimir la solicitud</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Abrir persona</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Pedir aprobación</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>No aprobar</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver para completar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Cancelar solicitud</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir a {name}</translation>
    </message>
    <message>
        <source>Somebody else has to hand this out: you approved it.</source>
        <translation>Otra persona tiene que entregarlo: usted lo aprobó.</translation>
    </message>
    <message>
        <source>Why, if it goes over a limit</source>
        <translation>Por qué, si pasa un límite</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
</context>
<context>
    <name>DirectoryCard</name>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Organizations and programs to refer to. Files in the HSDS 3 format of 211 and other directories can be added; nothing is removed.</source>
        <translation>Organizaciones y programas a los que se puede referir. Se pueden agregar archivos en el formato HSDS 3 del 211 y de otros directorios; no se quita nada.</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Importar un archivo…</translation>
    </message>
    <message>
        <source>Reading the directory</source>
        <translation>Leyendo el directorio</translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation>Importar un directorio</translation>
    </message>
    <message>
        <source>Organizations: {new} new, {changed} changed.</source>
        <translation>Organizaciones: {new} nuevas, {changed} cambiadas.</translation>
    </message>
    <message>
        <source>Programs: {new} new, {changed} changed.</source>
        <translation>Programas: {new} nuevos, {changed} cambiados.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out.</source>
        <translation>
            <numerusform>Se omitió %n fila.</numerusform>
            <numerusform>Se omitieron %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory is up to date.</source>
        <translation>El directorio está al día.</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Saved {time} on this laptop.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field.</extracomment>
        <translation>Guardado a las {time} en esta computadora.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Todavía no se ha guardado.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>May be the same as</source>
        <translation>Puede ser la misma que</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>Nobody on this laptop looks like somebody else.</source>
        <translation>Nadie en esta computadora se parece a otra persona.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>The two records are one now.</source>
        <translation>Los dos expedientes ahora son uno.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>{count} pairs to decide on this laptop</source>
        <translation>{count} pares por decidir en esta computadora</translation>
    </message>
    <message>
        <source>1 pair to decide on this laptop</source>
        <translation>1 par por decidir en esta computadora</translation>
    </message>
    <message>
        <source>the {count} likeliest are shown</source>
        <translation>se muestran los {count} más probables</translation>
    </message>
    <message>
        <source>They are kept as two people and not shown here again.</source>
        <translation>Quedan como dos personas y no se vuelven a mostrar aquí.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
</context>
<context>
    <name>EmployerWords</name>
    <message>
        <source>At work there</source>
        <translation>Trabajan ahí</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>colabora</translation>
    </message>
</context>
<context>
    <name>EmployersView</name>
    <message>
        <source>Employers</source>
        <translation>Empleadores</translation>
    </message>
    <message>
        <source>No employers here.</source>
        <translation>No hay empleadores aquí.</translation>
    </message>
    <message>
        <source>1 employer</source>
        <translation>1 empleador</translation>
    </message>
    <message>
        <source>{count} employers</source>
        <translation>{count} empleadores</translation>
    </message>
</context>
<context>
    <name>EnrollmentCard</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>Nueva credencial</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Nuevo empleo</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Abrir persona</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Agregar un evento</translation>
    </message>
    <message>
        <source>Go to the intake</source>
        <translation>Ir a la entrevista</translation>
    </message>
    <message>
        <source>No events yet. Add one, and people entered there are counted with it.</source>
        <translation>Todavía no hay eventos. Agregue uno y las personas registradas allí se contarán con él.</translation>
    </message>
    <message>
        <source>Nobody was entered here yet.</source>
        <translation>Todavía no se registró a nadie aquí.</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Usted está aquí</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ya no estoy aquí</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>I am here today</source>
        <translation>Hoy estoy aquí</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>ExportAction</name>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado como {file}.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Se detuvo. No se escribió ningún archivo.</translation>
    </message>
</context>
<context>
    <name>ExportAnswersDialog</name>
    <message>
        <source>Export answers</source>
        <translation>Exportar respuestas</translation>
    </message>
    <message>
        <source>Names, too</source>
        <translation>También los nombres</translation>
    </message>
    <message>
        <source>Take restricted people along</source>
        <translation>Incluir a personas restringidas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export: {list}</source>
        <translation>Exportar: {list}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Take restricted people along</source>
        <translation>Incluir a personas restringidas</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Se está escribiendo el archivo</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Birth date, phone, address</source>
        <translation>Fecha de nacimiento, teléfono, dirección</translation>
    </message>
    <message>
        <source>Notes and other free text</source>
        <translation>Notas y otros textos libres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>birth dates and contacts</source>
        <translation>fechas de nacimiento y contactos</translation>
    </message>
    <message>
        <source>what was written about people</source>
        <translation>lo que se escribió sobre las personas</translation>
    </message>
    <message>
        <source>This file will not be encrypted. Whoever gets it can read it.</source>
        <translation>Este archivo no estará cifrado. Quien lo reciba podrá leerlo.</translation>
    </message>
    <message>
        <source>This file will not be encrypted. Whoever gets it can read: {what}.</source>
        <translation>Este archivo no estará cifrado. Quien lo reciba podrá leer: {what}.</translation>
    </message>
    <message>
        <source>This file will not be encrypted. Even without names, its codes and facts can point to a person.</source>
        <translation>Este archivo no estará cifrado. Aun sin nombres, sus códigos y datos pueden señalar a una persona.</translation>
    </message>
    <message>
        <source>Keep it safe and delete it after use.</source>
        <translation>Guárdelo bien y bórrelo después de usarlo.</translation>
    </message>
</context>
<context>
    <name>FetchAllSwitch</name>
    <message>
        <source>Fetch all &amp;files to this laptop</source>
        <translation>&amp;Traer todos los archivos a esta computadora</translation>
    </message>
    <message>
        <source>Otherwise signatures come by themselves, and other files when somebody opens them.</source>
        <translation>Si no, las firmas llegan solas y los demás archivos cuando alguien los abre.</translation>
    </message>
</context>
<context>
    <name>FieldButtons</name>
    <message>
        <source>Accented letters (F7)</source>
        <extracomment>The key that opens the reasons. A ``Missing``, or ``None`` to take a reason back.</extracomment>
        <translation>Letras con acento (F7)</translation>
    </message>
    <message>
        <source>No answer (Alt+Down or F8)</source>
        <translation>Sin respuesta (Alt+Abajo o F8)</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Leave it out of use</source>
        <translation>Dejarlo fuera de uso</translation>
    </message>
    <message>
        <source>Use it, with what was entered</source>
        <translation>Usarlo, con lo escrito</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Take this instead</source>
        <translation>Tomar esto en su lugar</translation>
    </message>
    <message>
        <source>In the record now</source>
        <translation>En el registro ahora</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartada</translation>
    </message>
    <message>
        <source>Neither:</source>
        <translation>Ninguna:</translation>
    </message>
    <message>
        <source>Another answer for {field}</source>
        <translation>Otra respuesta para {field}</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>A spreadsheet with one person in each row</source>
        <translation>Una hoja de cálculo con una persona por fila</translation>
    </message>
    <message>
        <source>CSV or XLSX, with headings above the columns. Drop the file here, or choose it.</source>
        <translation>CSV o XLSX, con títulos sobre las columnas. Suelte el archivo aquí o elíjalo.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Leyendo el archivo …</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n columna</numerusform>
            <numerusform>%n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Hojas de cálculo</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Elegir una hoja de cálculo</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>File</source>
        <extracomment>Asks where to put a copy: (parent, title, proposed name) -&gt; place, or ``None``. Asks whether to go on: (parent, title, sentence, verb).</extracomment>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Anular…</translation>
    </message>
    <message>
        <source>Fetch it now</source>
        <translation>Traerlo ahora</translation>
    </message>
    <message>
        <source>This file is not on record any more.</source>
        <translation>Este archivo ya no está registrado.</translation>
    </message>
    <message>
        <source>The file itself is not on this laptop yet.</source>
        <translation>El archivo todavía no está en esta computadora.</translation>
    </message>
    <message>
        <source>It will be fetched from the server.</source>
        <translation>Se traerá del servidor.</translation>
    </message>
    <message>
        <source>Join the coalition’s server in Settings to fetch it.</source>
        <translation>Para traerlo, únase al servidor de la coalición en Configuración.</translation>
    </message>
    <message>
        <source>This file cannot be shown here.</source>
        <translation>Este archivo no se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>Save a copy to look at it.</source>
        <translation>Guarde una copia para verlo.</translation>
    </message>
    <message>
        <source>The copy is not encrypted: anybody who uses this computer or gets the file can open it. Delete it when it is not needed any more. That you saved it is on record.</source>
        <translation>La copia no está cifrada: cualquiera que use esta computadora o reciba el archivo puede abrirla. Bórrela cuando ya no haga falta. Queda registrado que usted la guardó.</translation>
    </message>
    <message>
        <source>Save a copy outside?</source>
        <translation>¿Guardar una copia fuera?</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>The file is voided.</source>
        <translation>El archivo quedó anulado.</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Larger</source>
        <extracomment>What is read from a disk at all: a large photo is made smaller before it is kept.</extracomment>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a person</source>
        <extracomment>Typing that rests for so long is looked up.</extracomment>
        <translation>Buscar a una persona</translation>
    </message>
    <message>
        <source>Find a person: name, phone, birth date, code</source>
        <translation>Buscar: nombre, teléfono, nacimiento, código</translation>
    </message>
    <message>
        <source>New intake with “{typed}”</source>
        <translation>Nueva entrevista con «{typed}»</translation>
    </message>
    <message>
        <source>shared by {organization}</source>
        <translation>compartida por {organization}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>nacimiento: {date}</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>el teléfono termina en {digits}</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>{count} people or more found</source>
        <translation>Se encontraron {count} personas o más</translation>
    </message>
    <message>
        <source>1 person found</source>
        <translation>Se encontró 1 persona</translation>
    </message>
    <message>
        <source>{count} people found</source>
        <translation>Se encontraron {count} personas</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Throw this intake away?</source>
        <extracomment>The draft in hand was thrown away. The form that is being filled in. Path to sentence of what kept the last attempt from being saved.</extracomment>
        <translation>¿Descartar esta entrevista?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop. Nobody is deleted.</source>
        <translation>Lo que se escribió aquí se quita de esta computadora. No se borra a nadie.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Next: {section}</source>
        <extracomment>Lines longer than this are hard to follow across.</extracomment>
        <translation>Siguiente: {section}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Ctrl+Enter next section · Ctrl+S save</source>
        <translation>Ctrl+Enter sección siguiente · Ctrl+S guardar</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Own questions</source>
        <translation>Preguntas propias</translation>
    </message>
    <message>
        <source>No form is in use. Import one first.</source>
        <translation>No hay ningún formulario en uso. Importe uno primero.</translation>
    </message>
    <message>
        <source>Questions of your own</source>
        <translation>Preguntas propias</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Llenar</translation>
    </message>
</context>
<context>
    <name>FormKeeper</name>
    <message>
        <source>Begun {time}, not saved yet.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field.</extracomment>
        <translation>Empezado {time}; todavía no se ha guardado.</translation>
    </message>
    <message>
        <source>Kept {time} on this laptop.</source>
        <translation>Conservado a las {time} en esta computadora.</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>Todavía no se ha conservado.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Keep working</source>
        <extracomment>A window narrower than this keeps the icons of its rail and drops the words. A message needs at least this much of the top bar.</extracomment>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Locks in {seconds} seconds.</source>
        <translation>Se bloquea en {seconds} segundos.</translation>
    </message>
    <message>
        <source>Your work is kept. Press any key or move the mouse to go on.</source>
        <translation>Su trabajo se conserva. Presione una tecla o mueva el ratón para seguir.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Referidos</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Ayudas</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Empleos</translation>
    </message>
    <message>
        <source>Needs your eye</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>Nueva entrevista</translation>
    </message>
</context>
<context>
    <name>FundItem</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Close fund</source>
        <translation>Cerrar fondo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>Spent {spent} · promised {promised}</source>
        <translation>Gastado {spent} · prometido {promised}</translation>
    </message>
    <message>
        <source>no amount set</source>
        <translation>sin monto</translation>
    </message>
    <message>
        <source>{over} more than the {amount} allotted</source>
        <translation>{over} más de los {amount} asignados</translation>
    </message>
    <message>
        <source>{left} left of {amount}</source>
        <translation>quedan {left} de {amount}</translation>
    </message>
</context>
<context>
    <name>FundsPanel</name>
    <message>
        <source>New fund</source>
        <translation>Nuevo fondo</translation>
    </message>
    <message>
        <source>Closed funds too</source>
        <translation>También fondos cerrados</translation>
    </message>
    <message>
        <source>A fund is the money that supports come from, with its allotment and its limits.</source>
        <translation>Un fondo es el dinero del que salen las ayudas, con su monto y sus límites.</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Trained</source>
        <translation>Con capacitación</translation>
    </message>
    <message>
        <source>In jobs</source>
        <translation>Con empleo</translation>
    </message>
    <message>
        <source>Our goals</source>
        <translation>Nuestras metas</translation>
    </message>
    <message>
        <source>Counted from the records on this laptop.</source>
        <translation>Según los registros de esta computadora.</translation>
    </message>
</context>
<context>
    <name>GrowingList</name>
    <message>
        <source>Show {count} more</source>
        <translation>Mostrar {count} más</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>Save again</source>
        <translation>Guardar otra vez</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Drop this save</source>
        <translation>Descartar este cambio</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Descartarlo</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>HereCard</name>
    <message>
        <source>On this laptop</source>
        <translation>En esta computadora</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>&amp;Open the person</source>
        <translation>&amp;Abrir la persona</translation>
    </message>
    <message>
        <source>This record is not on this laptop any more.</source>
        <translation>Este registro ya no está en esta computadora.</translation>
    </message>
    <message>
        <source>History · {name}</source>
        <translation>Cambios · {name}</translation>
    </message>
</context>
<context>
    <name>HouseholdPanel</name>
    <message>
        <source>Add a person</source>
        <translation>Agregar a una persona</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) care</source>
        <translation>
            <numerusform>%n necesita cuidado</numerusform>
            <numerusform>%n necesitan cuidado</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <translation>Más: {name}</translation>
    </message>
    <message>
        <source>Is {person}</source>
        <translation>Es {person}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Is not this participant</source>
        <translation>No es este participante</translation>
    </message>
    <message>
        <source>Make a participant</source>
        <translation>Registrar como participante</translation>
    </message>
    <message>
        <source>Remove from the household</source>
        <translation>Quitar del hogar</translation>
    </message>
    <message>
        <source>Remove {name} from the household?</source>
        <translation>¿Quitar a {name} del hogar?</translation>
    </message>
    <message>
        <source>What was written down stays in the history.</source>
        <translation>Lo anotado queda en el historial.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>People from a spreadsheet</source>
        <translation>Personas de una hoja de cálculo</translation>
    </message>
    <message>
        <source>Bring the list you have. You look at every row before it is written.</source>
        <translation>Traiga la lista que tiene. Usted ve cada fila antes de guardarla.</translation>
    </message>
    <message>
        <source>Import people…</source>
        <translation>Importar personas…</translation>
    </message>
</context>
<context>
    <name>ImportDoor</name>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import people</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>Nothing is written before you say so.</source>
        <translation>No se guarda nada hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>ImportRunner</name>
    <message>
        <source>{done} of {total} people are in</source>
        <translation>{done} de {total} personas ya están</translation>
    </message>
</context>
<context>
    <name>IntakeAside</name>
    <message>
        <source>Someone like this already?</source>
        <translation>¿Ya está en los registros?</translation>
    </message>
    <message>
        <source>Needs so far</source>
        <translation>Necesidades hasta ahora</translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation>Registrados aquí</translation>
    </message>
    <message>
        <source>Unfinished intakes</source>
        <translation>Entrevistas sin terminar</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>This intake was finished or thrown away already.</source>
        <extracomment>What the frame asks for when an empty intake is wanted, whatever is in hand. The section that was asked for with the draft on its way.</extracomment>
        <translation>Esta entrevista ya se terminó o se descartó.</translation>
    </message>
    <message>
        <source>Saved. The case code is {code}.</source>
        <translation>Guardado. El código del caso es {code}.</translation>
    </message>
</context>
<context>
    <name>IssueButtons</name>
    <message>
        <source>Issue and print</source>
        <translation>Emitir e imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Issues the referral and saves its slip.</source>
        <translation>Emite el referido y guarda su hoja.</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Throw this referral away?</source>
        <translation>¿Descartar este referido?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop. Nothing was issued.</source>
        <translation>Lo que se escribió aquí se quita de esta computadora. No se emitió nada.</translation>
    </message>
</context>
<context>
    <name>IssueCard</name>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir recibo</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Abrir solicitud</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Abrir persona</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Given by {issuer}, authorized by {authorizer}</source>
        <translation>Entregado por {issuer}, autorizado por {authorizer}</translation>
    </message>
    <message>
        <source>The shop’s receipt is on file</source>
        <translation>El recibo de la tienda está archivado</translation>
    </message>
    <message>
        <source>The shop’s receipt is due {day}</source>
        <translation>El recibo de la tienda es para el {day}</translation>
    </message>
    <message>
        <source>Takes back {number}</source>
        <translation>Anula {number}</translation>
    </message>
</context>
<context>
    <name>IssueCells</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Anula otra</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Receipt overdue</source>
        <translation>Recibo atrasado</translation>
    </message>
    <message>
        <source>Receipt due</source>
        <translation>Falta el recibo</translation>
    </message>
</context>
<context>
    <name>IssueFields</name>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>Shop’s receipt due</source>
        <translation>Recibo de la tienda para el</translation>
    </message>
    <message>
        <source>Name of who receives it</source>
        <translation>Nombre de quien recibe</translation>
    </message>
    <message>
        <source>Why, although it goes over a limit</source>
        <translation>Por qué, aunque pasa un límite</translation>
    </message>
    <message>
        <source>Signature of who receives it</source>
        <translation>Firma de quien recibe</translation>
    </message>
    <message>
        <source>Signature of who hands it out</source>
        <translation>Firma de quien entrega</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Firmado en papel</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Hand out</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>Volver a la solicitud</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>The receipt, as it prints</source>
        <translation>El recibo, como se imprime</translation>
    </message>
    <message>
        <source>This request is not on this laptop any more.</source>
        <translation>Esta solicitud ya no está en esta computadora.</translation>
    </message>
    <message>
        <source>Hand out: {what}</source>
        <translation>Entregar: {what}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Authorized by</source>
        <translation>Autorizado por</translation>
    </message>
</context>
<context>
    <name>IssuedPanel</name>
    <message>
        <source>&amp;Print again</source>
        <translation>&amp;Imprimir otra vez</translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation>Guardar P&amp;DF</translation>
    </message>
    <message>
        <source>Referral {number} is issued</source>
        <translation>El referido {number} está emitido</translation>
    </message>
    <message>
        <source>It is on record for {place}. If the slip did not come out, print it again: the number stays the same.</source>
        <translation>Quedó registrado para {place}. Si la hoja no salió, imprímala otra vez: el número es el mismo.</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Volver a {name}</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Good job test</source>
        <translation>Prueba de buen empleo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Empleo</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>Jobs</source>
        <translation>Empleos</translation>
    </message>
    <message>
        <source>No jobs here.</source>
        <translation>No hay empleos aquí.</translation>
    </message>
</context>
<context>
    <name>JoinByStickCard</name>
    <message>
        <source>Join a server by stick</source>
        <translation>Unirse a un servidor por memoria USB</translation>
    </message>
    <message>
        <source>Choose the server&apos;s &amp;card</source>
        <translation>Elegir la &amp;tarjeta del servidor</translation>
    </message>
    <message>
        <source>Compare this key with the one on paper. If it differs, stop.</source>
        <translation>Compare esta clave con la del papel. Si es distinta, deténgase.</translation>
    </message>
    <message>
        <source>&amp;Enrollment code</source>
        <translation>Código de &amp;inscripción</translation>
    </message>
    <message>
        <source>&amp;Put the request on a stick</source>
        <translation>&amp;Poner la solicitud en una memoria USB</translation>
    </message>
    <message>
        <source>You need the card of the server, its key on paper, and a code.</source>
        <translation>Necesita la tarjeta del servidor, su clave en papel y un código.</translation>
    </message>
    <message>
        <source>The request to join {server} is on its way. Put on a stick: {when}</source>
        <translation>La solicitud para unirse a {server} está en camino. En una memoria USB desde: {when}</translation>
    </message>
    <message>
        <source>The card of the server</source>
        <translation>La tarjeta del servidor</translation>
    </message>
    <message>
        <source>Type the code that the coalition gave you.</source>
        <translation>Escriba el código que le dio la coalición.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>You can change it at any time in Settings.</source>
        <extracomment>Not in the directory: typed by hand. Who may set up a laptop; analysts work on the server.</extracomment>
        <translation>Puede cambiarlo en cualquier momento en Configuración.</translation>
    </message>
    <message>
        <source>Paper for participants is in their own language, whatever you choose.</source>
        <translation>El papel para cada participante sale en su propio idioma, elija lo que elija.</translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message>
        <source>Laptops of this organization</source>
        <translation>Computadoras de esta organización</translation>
    </message>
    <message>
        <source>Who syncs with the server, and which laptops wait to be let in.</source>
        <translation>Quién sincroniza con el servidor y qué computadoras esperan entrar.</translation>
    </message>
    <message>
        <source>Sho&amp;w the laptops</source>
        <translation>Mostrar &amp;las computadoras</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>This laptop may look. A supervisor’s laptop may let others in.</source>
        <translation>Esta computadora puede ver la lista. La de un supervisor puede dejar entrar a otras.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>· this laptop</source>
        <translation>· esta computadora</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>nunca sincronizó</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>último contacto {when}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versión {version}</translation>
    </message>
    <message>
        <source>supervisor’s laptop</source>
        <translation>computadora de supervisor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Dejarla entrar</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>Excluirla</translation>
    </message>
    <message>
        <source>Erase its records</source>
        <translation>Borrar sus registros</translation>
    </message>
    <message>
        <source>Erase the records on that laptop?</source>
        <translation>¿Borrar los registros de esa computadora?</translation>
    </message>
    <message>
        <source>At its next contact it sends what it still has, then erases everything. This cannot be taken back.</source>
        <translation>En su próximo contacto envía lo que aún tiene y luego borra todo. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Shut that laptop out?</source>
        <translation>¿Excluir esa computadora?</translation>
    </message>
    <message>
        <source>It no longer syncs. What is on it stays there; it can join again with a new code.</source>
        <translation>Ya no sincroniza. Lo que tiene se queda ahí; puede unirse otra vez con un código nuevo.</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Save without them</source>
        <translation>Guardar sin eso</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>What was given</source>
        <translation>Lo entregado</translation>
    </message>
    <message>
        <source>Name, or number of a receipt</source>
        <translation>Nombre, o número de un recibo</translation>
    </message>
    <message>
        <source>Nothing is in this list.</source>
        <translation>No hay nada en esta lista.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Receipts due</source>
        <translation>Recibos pendientes</translation>
    </message>
    <message>
        <source>It is taken back, with a line of its own.</source>
        <translation>Está anulado, con una línea propia.</translation>
    </message>
</context>
<context>
    <name>LotList</name>
    <message>
        <source>{entered} of {quantity} serials entered</source>
        <translation>{entered} de {quantity} series registradas</translation>
    </message>
    <message>
        <source>Enter serials</source>
        <translation>Registrar series</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong in the program.</source>
        <extracomment>The smallest window that still shows everything, and the one for a first start.</extracomment>
        <translation>Algo salió mal en el programa.</translation>
    </message>
    <message>
        <source>What you saved is safe. Close the program and open it again.</source>
        <translation>Lo que guardó está a salvo. Cierre el programa y ábralo otra vez.</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>Born {date}</source>
        <translation>Nacimiento: {date}</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>el teléfono termina en {digits}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>Comparar con {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>misma fecha de nacimiento</translation>
    </message>
    <message>
        <source>birth date differs by one digit</source>
        <translation>la fecha de nacimiento difiere en una cifra</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>día y mes cambiados</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>the name differs by spelling</source>
        <translation>el nombre difiere en la ortografía</translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation>nombre y apellido cambiados</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>mismo correo electrónico</translation>
    </message>
    <message>
        <source>same ZIP code</source>
        <translation>mismo código postal (ZIP)</translation>
    </message>
    <message>
        <source>On this form</source>
        <translation>En este formulario</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>En los registros</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge two records</source>
        <translation>Unir dos expedientes</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Intercambiar lados</translation>
    </message>
    <message>
        <source>Why they are the same person (optional)</source>
        <translation>Por qué son la misma persona (opcional)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>No es la misma persona</translation>
    </message>
    <message>
        <source>One of the two is not on this laptop any more.</source>
        <translation>Una de las dos personas ya no está en esta computadora.</translation>
    </message>
    <message>
        <source>The record {code} of {folded} is closed and everything in it moves to {stays}. Both codes and names still find them, and it can be undone.</source>
        <translation>El expediente {code} de {folded} se cierra y todo lo que contiene pasa a {stays}. Ambos códigos y nombres los siguen encontrando, y se puede deshacer.</translation>
    </message>
    <message>
        <source>Nothing else is on record about the one that is folded in.</source>
        <translation>No hay nada más registrado sobre quien se incorpora.</translation>
    </message>
    <message>
        <source>Moves along: {records}</source>
        <translation>También pasa: {records}</translation>
    </message>
    <message>
        <source>They are kept as two people and not shown here again.</source>
        <translation>Quedan como dos personas y no se vuelven a mostrar aquí.</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>{value} of {total}</source>
        <translation>{value} de {total}</translation>
    </message>
</context>
<context>
    <name>NeedComposer</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Qué se necesita</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Qué tan urgente</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
</context>
<context>
    <name>NeedList</name>
    <message>
        <source>referred to {place}</source>
        <translation>con referido a {place}</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Referir</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>Meta: {goal}</translation>
    </message>
</context>
<context>
    <name>NeedMenuButton</name>
    <message>
        <source>More about {need}</source>
        <translation>Más sobre {need}</translation>
    </message>
    <message>
        <source>Plan and details</source>
        <translation>Plan y detalles</translation>
    </message>
    <message>
        <source>Mark met</source>
        <translation>Marcar como atendida</translation>
    </message>
    <message>
        <source>Could not be met…</source>
        <translation>No se pudo atender…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Ya no la pide</translation>
    </message>
    <message>
        <source>Urgency: {word}</source>
        <translation>Urgencia: {word}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
</context>
<context>
    <name>NeedsEyePage</name>
    <message>
        <source>Needs your eye</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Two answers to one question</source>
        <translation>Dos respuestas a una pregunta</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter settles and goes to the next.</source>
        <translation>Las flechas eligen; Enter resuelve y pasa al siguiente.</translation>
    </message>
    <message>
        <source>Not taken by the server</source>
        <translation>El servidor no lo aceptó</translation>
    </message>
    <message>
        <source>These saves are only on this laptop. Everything after them was sent.</source>
        <translation>Estos cambios están solo en esta computadora. Todo lo posterior se envió.</translation>
    </message>
    <message>
        <source>Kept aside for us</source>
        <translation>Apartado para nosotros</translation>
    </message>
    <message>
        <source>Another organization sent these after it was no longer allowed to.</source>
        <translation>Otra organización los envió cuando ya no tenía permiso.</translation>
    </message>
    <message>
        <source>Nothing needs your eye.</source>
        <translation>Nada requiere su atención.</translation>
    </message>
    <message>
        <source>What was kept aside for us could not be asked for.</source>
        <translation>No se pudo consultar lo apartado para nosotros.</translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <source>Nothing stands in the way, as far as is on record.</source>
        <translation>Según los registros, no hay obstáculos.</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>Agregar una necesidad</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Make one for me</source>
        <translation>Crear una por mí</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>Las dos no son iguales. Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>Good and long.</source>
        <translation>Buena y larga.</translation>
    </message>
    <message>
        <source>Four or five words that only you would put together.</source>
        <translation>Cuatro o cinco palabras que solo usted juntaría.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>Falta %n carácter.</numerusform>
            <numerusform>Faltan %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess. Add words that do not belong together.</source>
        <translation>Muy fácil de adivinar. Agregue palabras que no van juntas.</translation>
    </message>
</context>
<context>
    <name>NewRecoveryKey</name>
    <message>
        <source>For when the sheet with the recovery key is lost, or somebody else has seen it. The key of before will open nothing any more.</source>
        <translation>Para cuando se pierde la hoja con la clave de recuperación o alguien más la vio. La clave de antes ya no abrirá nada.</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>Frase de contraseña &amp;actual</translation>
    </message>
    <message>
        <source>Make a new recovery &amp;key</source>
        <translation>Crear una nue&amp;va clave de recuperación</translation>
    </message>
    <message>
        <source>Making a new recovery key</source>
        <translation>Creando una nueva clave de recuperación</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ya la tengo en papel</translation>
    </message>
    <message>
        <source>The new recovery key counts.</source>
        <translation>Ahora vale la nueva clave de recuperación.</translation>
    </message>
    <message>
        <source>Destroy the sheet of the old one.</source>
        <translation>Destruya la hoja de la anterior.</translation>
    </message>
</context>
<context>
    <name>NoteComposer</name>
    <message>
        <source>Not said</source>
        <extracomment>The note that this one corrects.</extracomment>
        <translation>No se dijo</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutos</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Cómo</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter guarda</translation>
    </message>
    <message>
        <source>This corrects a note. What it said before can still be read.</source>
        <translation>Esto corrige una nota. Lo que decía antes se puede seguir leyendo.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Primero escriba algo.</translation>
    </message>
    <message>
        <source>A number, please.</source>
        <translation>Escriba un número.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Save this note first, or empty it.</source>
        <translation>Primero guarde esta nota o vacíela.</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Nota guardada.</translation>
    </message>
</context>
<context>
    <name>OpenNeedsCard</name>
    <message>
        <source>Open needs at your site</source>
        <translation>Necesidades activas en su sede</translation>
    </message>
    <message>
        <source>{count} more in other areas</source>
        <translation>{count} más en otras áreas</translation>
    </message>
</context>
<context>
    <name>OutCard</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>&amp;Put on a stick</source>
        <translation>&amp;Poner en una memoria USB</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n cambio espera ser enviado.</numerusform>
            <numerusform>%n cambios esperan ser enviados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits. A stick also asks for what is new.</source>
        <translation>Nada espera. La memoria USB también pide lo nuevo.</translation>
    </message>
    <message>
        <source>Last put on a stick: {when}</source>
        <translation>Último envío en una memoria USB: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for a network: they do not travel by stick.</source>
        <translation>
            <numerusform>%n archivo espera una red: los archivos no viajan por memoria USB.</numerusform>
            <numerusform>%n archivos esperan una red: no viajan por memoria USB.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outreach</name>
    <message>
        <source>Change the intake</source>
        <extracomment>Where this laptop is today, as far as the page knows.</extracomment>
        <translation>Cambiar la entrevista</translation>
    </message>
    <message>
        <source>Full form</source>
        <translation>Formulario completo</translation>
    </message>
    <message>
        <source>Outreach: short form</source>
        <translation>Formulario corto para eventos</translation>
    </message>
    <message>
        <source>At: {event}</source>
        <translation>En: {event}</translation>
    </message>
    <message>
        <source>At the event where it was begun</source>
        <translation>En el evento donde se empezó</translation>
    </message>
    <message>
        <source>No event chosen</source>
        <translation>Sin evento elegido</translation>
    </message>
</context>
<context>
    <name>OwnAnswersPage</name>
    <message>
        <source>About this form</source>
        <translation>Sobre este formulario</translation>
    </message>
    <message numerus="yes">
        <source>%n required question(s) still without an answer.</source>
        <translation>
            <numerusform>%n pregunta obligatoria sigue sin respuesta.</numerusform>
            <numerusform>%n preguntas obligatorias siguen sin respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>¿Descartar los cambios?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop.</source>
        <translation>Lo que se escribió aquí se quita de esta computadora.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Este registro ya no está en esta computadora.</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Compare and merge</source>
        <translation>Comparar y unir</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>No es la misma persona</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>One person or two?</source>
        <translation>¿Una persona o dos?</translation>
    </message>
    <message>
        <source>no birth date</source>
        <translation>sin fecha de nacimiento</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>sin teléfono</translation>
    </message>
    <message>
        <source>no ZIP</source>
        <translation>sin código postal</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>cambió: {when}</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save PDF</source>
        <extracomment>Both copies of a slip, however much was written. Asks where to put a file: (parent, title, proposed name) -&gt; place, or ``None``.</extracomment>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Guardar la hoja</translation>
    </message>
    <message>
        <source>Slip {number} is at the printer.</source>
        <translation>La hoja {number} está en la impresora.</translation>
    </message>
    <message>
        <source>Slip {number} is saved as a PDF.</source>
        <translation>La hoja {number} se guardó como PDF.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>PartnerList</name>
    <message>
        <source>Tell these partners</source>
        <translation>Avise a estas organizaciones</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisada</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Sin avisar</translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>avisada {day}</translation>
    </message>
    <message>
        <source>Told them</source>
        <translation>Ya avisé</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>It locks the records on this laptop. Nobody can look it up for you, so choose one that you will remember.</source>
        <translation>Protege los registros de esta computadora. Nadie puede averiguarla por usted: elija una que recuerde.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>Type it &amp;again</source>
        <translation>Escríbala &amp;otra vez</translation>
    </message>
</context>
<context>
    <name>PathStep</name>
    <message>
        <source>Intake</source>
        <translation>Entrevista inicial</translation>
    </message>
    <message>
        <source>Needs met</source>
        <translation>Necesidades atendidas</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>En capacitación</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Good job</source>
        <translation>Buen empleo</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, is listed here.</source>
        <translation>Todavía no hay nadie en esta computadora. Aquí aparecerá cada persona que usted registre o que llegue al sincronizar.</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>Nueva entrevista</translation>
    </message>
    <message>
        <source>&amp;Narrow to a name, phone, birth date or code</source>
        <translation>&amp;Limitar a un nombre, teléfono, nacimiento o código</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Latest change first</source>
        <translation>Último cambio primero</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>In order &amp;of</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} encontrados</translation>
    </message>
    <message>
        <source>Nobody fits what you typed</source>
        <translation>Nadie coincide con lo que escribió</translation>
    </message>
    <message>
        <source>The first {count} who fit; type more to narrow</source>
        <translation>Los primeros {count}; escriba más para limitar</translation>
    </message>
    <message>
        <source>1 person on this laptop</source>
        <translation>1 persona en esta computadora</translation>
    </message>
    <message>
        <source>{count} people on this laptop</source>
        <translation>{count} personas en esta computadora</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>ZIP</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>1 likely duplicate</source>
        <translation>1 posible duplicado</translation>
    </message>
    <message>
        <source>{count} likely duplicates</source>
        <translation>{count} posibles duplicados</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartida</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Add a person</source>
        <extracomment>Relative widths of columns by their declared width.</extracomment>
        <translation>Agregar a una persona</translation>
    </message>
    <message>
        <source>{column}, person {number}</source>
        <translation>{column}, persona {number}</translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation>Quitar a la persona {number}</translation>
    </message>
</context>
<context>
    <name>PersonAsk</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PersonDoors</name>
    <message>
        <source>Take the two records apart again?</source>
        <translation>¿Separar otra vez los dos expedientes?</translation>
    </message>
    <message>
        <source>Each person gets back their own records, with what was changed in them since.</source>
        <translation>Cada persona recupera sus propios registros, con lo que se cambió en ellos desde entonces.</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Deshacer la unión</translation>
    </message>
    <message>
        <source>The two records are apart again.</source>
        <translation>Los dos expedientes están separados otra vez.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Add &amp;note</source>
        <translation>Agregar &amp;nota</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>A&amp;gregar…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation>&amp;Referir</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Changes to this person were begun and not saved.</source>
        <extracomment>Almost everything can belong to a person; these cannot.</extracomment>
        <translation>Se empezaron cambios a esta persona y no se guardaron.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Permission to share</source>
        <translation>Permiso para compartir</translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation>Esta persona ya no está en esta computadora.</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Choose</source>
        <translation>Elija</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>&amp;Organización</translation>
    </message>
    <message>
        <source>Its &amp;name, as it prints on slips</source>
        <translation>Su &amp;nombre, como sale en las hojas</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Su nombre y apellido</translation>
    </message>
    <message>
        <source>First and last name, as partners know you.</source>
        <translation>Como le conocen las organizaciones colaboradoras.</translation>
    </message>
    <message>
        <source>Office &amp;phone, as it prints on slips</source>
        <translation>&amp;Teléfono de la oficina, como sale en las hojas</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Su &amp;función</translation>
    </message>
    <message>
        <source>Another organization</source>
        <translation>Otra organización</translation>
    </message>
    <message>
        <source>Choose the organization.</source>
        <translation>Elija la organización.</translation>
    </message>
    <message>
        <source>Type the name of the organization.</source>
        <translation>Escriba el nombre de la organización.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message>
        <source>Do not text</source>
        <translation>No enviar textos</translation>
    </message>
    <message>
        <source>Leave no message</source>
        <translation>No dejar mensajes</translation>
    </message>
    <message>
        <source>Shared phone</source>
        <translation>Teléfono compartido</translation>
    </message>
    <message>
        <source>Restricted: each look is recorded</source>
        <translation>Restringido: cada consulta se registra</translation>
    </message>
    <message>
        <source>Born {day} ({age})</source>
        <translation>Nacimiento: {day} ({age})</translation>
    </message>
    <message>
        <source>About {age} years old</source>
        <translation>Unos {age} años</translation>
    </message>
    <message>
        <source>{language}, needs interpreter</source>
        <translation>{language}, necesita intérprete</translation>
    </message>
    <message>
        <source>{phone}, text is safe</source>
        <translation>{phone}, se puede enviar texto</translation>
    </message>
    <message>
        <source>No fixed address, {place}</source>
        <translation>Sin dirección fija, {place}</translation>
    </message>
    <message>
        <source>No fixed address</source>
        <translation>Sin dirección fija</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>En archivo</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>No acepta</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>No se preguntó</translation>
    </message>
    <message>
        <source>May share with</source>
        <translation>Se puede compartir con</translation>
    </message>
    <message>
        <source>May not share with anybody</source>
        <translation>No se puede compartir con nadie</translation>
    </message>
    <message>
        <source>Ask before anything is shared.</source>
        <translation>Pregunte antes de compartir algo.</translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation>No se comparte nada</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>Since {day}, in {language}</source>
        <translation>Desde el {day}, en {language}</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>vence el {day}</translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Kept as typed</source>
        <extracomment>Width in pixels by what belongs in the field.</extracomment>
        <translation>Se guarda como se escribió</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>As the file says</source>
        <translation>Como dice el archivo</translation>
    </message>
    <message>
        <source>Answers are shared as</source>
        <translation>Las respuestas se comparten como</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Some words are missing in: {languages}.</source>
        <translation>Faltan textos en: {languages}.</translation>
    </message>
    <message>
        <source>There the form’s own language is shown.</source>
        <translation>Ahí se muestra el idioma del formulario.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s): this form cannot be imported.</source>
        <translation>
            <numerusform>%n problema: este formulario no se puede importar.</numerusform>
            <numerusform>%n problemas: este formulario no se puede importar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the file and import it again.</source>
        <translation>Corrija el archivo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>Replaces version {version}.</source>
        <translation>Reemplaza la versión {version}.</translation>
    </message>
    <message>
        <source>The old version is retired and keeps its answers.</source>
        <translation>La versión anterior se retira y conserva sus respuestas.</translation>
    </message>
    <message>
        <source>This form can be imported.</source>
        <translation>Este formulario se puede importar.</translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>Everything is kept on this laptop.</source>
        <translation>Todo se conserva en esta computadora.</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Terminar después</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Own questions</source>
        <translation>Preguntas propias</translation>
    </message>
    <message>
        <source>Ask what your site needs to know: import a form made as an XLSForm.</source>
        <translation>Pregunte lo que su centro necesita saber: importe un formulario hecho como XLSForm.</translation>
    </message>
    <message>
        <source>Forms…</source>
        <translation>Formularios…</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Questions of your own</source>
        <translation>Preguntas propias</translation>
    </message>
    <message>
        <source>Import a form made as an XLSForm. Then fill it in for a person.</source>
        <translation>Importe un formulario hecho como XLSForm. Después, llénelo para una persona.</translation>
    </message>
    <message>
        <source>Import a form…</source>
        <translation>Importar un formulario…</translation>
    </message>
    <message>
        <source>No form has been imported yet.</source>
        <translation>Todavía no se ha importado ningún formulario.</translation>
    </message>
    <message>
        <source>Export answers…</source>
        <translation>Exportar respuestas…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usar de nuevo</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Nobody fills it in any more. Its answers stay.</source>
        <translation>Ya nadie lo llenará. Sus respuestas se conservan.</translation>
    </message>
    <message>
        <source>Retire this form?</source>
        <translation>¿Retirar este formulario?</translation>
    </message>
    <message>
        <source>Import a form</source>
        <translation>Importar un formulario</translation>
    </message>
    <message>
        <source>The form is in use.</source>
        <translation>El formulario está en uso.</translation>
    </message>
    <message>
        <source>Fill it in from a person’s page.</source>
        <translation>Llénelo desde la página de una persona.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as {file}.</source>
        <translation>
            <numerusform>Se guardó %n fila como {file}.</numerusform>
            <numerusform>Se guardaron %n filas como {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of restricted people are left out.</source>
        <translation>
            <numerusform>Se omite %n fila de personas restringidas.</numerusform>
            <numerusform>Se omiten %n filas de personas restringidas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>current page</source>
        <translation>página actual</translation>
    </message>
</context>
<context>
    <name>ReasonComposer</name>
    <message>
        <source>Why it could not be met</source>
        <translation>Por qué no se pudo atender</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>Escriba primero el motivo.</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir recibo</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>Volver a la solicitud</translation>
    </message>
    <message>
        <source>{number} is on record</source>
        <translation>{number} está registrado</translation>
    </message>
    <message>
        <source>{name} has it now. The receipt can be printed again at any time.</source>
        <translation>{name} ya lo tiene. El recibo se puede volver a imprimir cuando quiera.</translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message>
        <source>&amp;Open person</source>
        <translation>&amp;Abrir la persona</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Shared: {what}</source>
        <translation>Compartido: {what}</translation>
    </message>
    <message>
        <source>Shared until {day}: {what}</source>
        <translation>Compartido hasta el {day}: {what}</translation>
    </message>
    <message>
        <source>From {organization}</source>
        <translation>De {organization}</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Cita: {when}</translation>
    </message>
    <message>
        <source>Brings: {what}</source>
        <translation>Trae: {what}</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>enviado: {day}</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <source>&amp;Number, organization or name; or scan the slip</source>
        <extracomment>The view of what other organizations sent.</extracomment>
        <translation>&amp;Número, organización o nombre; o escanee la hoja</translation>
    </message>
    <message>
        <source>Received referrals</source>
        <translation>Referidos recibidos</translation>
    </message>
    <message>
        <source>Referrals that other organizations of the coalition send to yours appear here after a sync.</source>
        <translation>Los referidos que otras organizaciones de la coalición envían a la suya aparecen aquí después de sincronizar.</translation>
    </message>
    <message>
        <source>No received referral fits this.</source>
        <translation>Ningún referido recibido coincide.</translation>
    </message>
    <message>
        <source>Your answer is on record. The sender gets it with the next sync.</source>
        <translation>Su respuesta quedó registrada. Quien lo envió la recibe con la próxima sincronización.</translation>
    </message>
</context>
<context>
    <name>ReceivedWords</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Espera su respuesta</translation>
    </message>
    <message>
        <source>1 referral</source>
        <translation>1 referido</translation>
    </message>
    <message>
        <source>{count} referrals</source>
        <translation>{count} referidos</translation>
    </message>
    <message>
        <source>{count} to answer</source>
        <translation>{count} por responder</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Ctrl+S save</source>
        <translation>Ctrl+S guardar</translation>
    </message>
</context>
<context>
    <name>RecordFormPage</name>
    <message>
        <source>New employer…</source>
        <translation>Nuevo empleador…</translation>
    </message>
    <message>
        <source>About this form</source>
        <translation>Sobre este formulario</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>¿Descartar los cambios?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop.</source>
        <translation>Lo que se escribió aquí se quita de esta computadora.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Este registro ya no está en esta computadora.</translation>
    </message>
</context>
<context>
    <name>RecoveryBanner</name>
    <message>
        <source>Make a recovery key</source>
        <translation>Crear una clave de recuperación</translation>
    </message>
    <message>
        <source>The recovery key is not on paper yet.</source>
        <translation>La clave de recuperación todavía no está en papel.</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase means that the records here are lost.</source>
        <translation>Sin ella, si se olvida la frase de contraseña, los registros de aquí se pierden.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>If the passphrase is ever forgotten, only this key opens the records. It is shown now and never again. Keep it on paper, away from this laptop.</source>
        <translation>Si se olvida la frase de contraseña, solo esta clave abre los registros. Se muestra ahora y nunca más. Guárdela en papel, lejos de esta computadora.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Type the last &amp;group of the key, to be sure that you have it</source>
        <translation>Escriba el ú&amp;ltimo grupo de la clave, para confirmar que la tiene</translation>
    </message>
    <message>
        <source>That is not the last group. Look at the key.</source>
        <translation>Ese no es el último grupo. Mire la clave.</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>&amp;Imprimir</translation>
    </message>
    <message>
        <source>&amp;Save PDF</source>
        <translation>&amp;Guardar PDF</translation>
    </message>
</context>
<context>
    <name>RefEditor</name>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>ReferFields</name>
    <message>
        <source>Not said</source>
        <extracomment>Lines of a destination written by hand, in the order they are asked.</extracomment>
        <translation>No se dijo</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>Su teléfono</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>What they need to know</source>
        <translation>Lo que deben saber</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Qué llevar</translation>
    </message>
    <message>
        <source>Write it by hand</source>
        <translation>Escribirlo a mano</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Elegir de la lista</translation>
    </message>
    <message>
        <source>Share name, phone and this need with them</source>
        <translation>Compartir con ellos nombre, teléfono y esta necesidad</translation>
    </message>
    <message>
        <source>Print the case code only, no name</source>
        <translation>Imprimir solo el código del caso, sin nombre</translation>
    </message>
    <message>
        <source>Call before going</source>
        <translation>Llame antes de ir</translation>
    </message>
    <message>
        <source>Programs that fit</source>
        <translation>Programas adecuados</translation>
    </message>
    <message>
        <source>It prints as you typed it.</source>
        <translation>Sale impreso como lo escribió.</translation>
    </message>
    <message>
        <source>Consent covers it</source>
        <translation>El consentimiento lo cubre</translation>
    </message>
    <message>
        <source>Consent needed</source>
        <translation>Falta el consentimiento</translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Kept as a draft on this laptop. It waits on Today.</source>
        <translation>Se guardó como borrador en esta computadora. Espera en Hoy.</translation>
    </message>
    <message>
        <source>Refer for {need}</source>
        <translation>Referir: {need}</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Referir</translation>
    </message>
    <message>
        <source>The slip appears here as soon as you have chosen where to.</source>
        <translation>La hoja aparece aquí en cuanto elija adónde.</translation>
    </message>
    <message>
        <source>Taken up where you left it.</source>
        <translation>Sigue donde lo dejó.</translation>
    </message>
</context>
<context>
    <name>ReferralCard</name>
    <message>
        <source>&amp;Record an answer</source>
        <translation>&amp;Registrar una respuesta</translation>
    </message>
    <message>
        <source>Re&amp;print</source>
        <translation>Reim&amp;primir</translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation>Guardar P&amp;DF</translation>
    </message>
    <message>
        <source>&amp;Open person</source>
        <translation>&amp;Abrir la persona</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Cita: {when}</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>enviado: {day}</translation>
    </message>
</context>
<context>
    <name>ReferralWords</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} encontrados</translation>
    </message>
    <message>
        <source>1 referral</source>
        <translation>1 referido</translation>
    </message>
    <message>
        <source>{count} referrals</source>
        <translation>{count} referidos</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Referrals</source>
        <translation>Referidos</translation>
    </message>
    <message>
        <source>&amp;Number, return code or name; or scan the slip</source>
        <translation>&amp;Número, código de respuesta o nombre; o escanee la hoja</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Which referrals</source>
        <translation>Qué referidos</translation>
    </message>
    <message>
        <source>A referral appears here as soon as its slip is issued. Refer somebody from their page.</source>
        <translation>Un referido aparece aquí en cuanto se emite su hoja. Refiera a una persona desde su página.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>No referral on this laptop has this number, code or name.</source>
        <translation>Ningún referido de esta computadora tiene ese número, código o nombre.</translation>
    </message>
    <message>
        <source>The answer is on record.</source>
        <translation>La respuesta quedó registrada.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Open request</source>
        <translation>Abrir solicitud</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Abrir persona</translation>
    </message>
    <message>
        <source>{given} of {asked}</source>
        <translation>{given} de {asked}</translation>
    </message>
    <message>
        <source>needed by {day}</source>
        <translation>para el {day}</translation>
    </message>
    <message>
        <source>Asked {day} by {name}</source>
        <translation>Solicitada {day} por {name}</translation>
    </message>
    <message>
        <source>Decided {day} by {name}</source>
        <translation>Decidida {day} por {name}</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Solicitada</translation>
    </message>
</context>
<context>
    <name>RequestHistory</name>
    <message>
        <source>Asked by {name}</source>
        <translation>Solicitada por {name}</translation>
    </message>
    <message>
        <source>Sent back by {name}</source>
        <translation>Devuelta por {name}</translation>
    </message>
    <message>
        <source>Not approved by {name}</source>
        <translation>No aprobada por {name}</translation>
    </message>
    <message>
        <source>Cancelled; decided by {name}</source>
        <translation>Cancelada; decidió {name}</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>Aprobada por {name}</translation>
    </message>
    <message>
        <source>{number} takes back {other}</source>
        <translation>{number} anula {other}</translation>
    </message>
    <message>
        <source>Given: {number}</source>
        <translation>Entregado: {number}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Amount asked</source>
        <translation>Monto solicitado</translation>
    </message>
    <message>
        <source>Amount approved</source>
        <translation>Monto aprobado</translation>
    </message>
    <message>
        <source>For the time</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Se necesita para el</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>What it makes possible</source>
        <translation>Qué hace posible</translation>
    </message>
    <message>
        <source>Why no other source</source>
        <translation>Por qué no hay otra fuente</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Se intentó</translation>
    </message>
    <message>
        <source>Financial need</source>
        <translation>Necesidad económica</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>quedan {left}</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Name, or number of a receipt</source>
        <translation>Nombre, o número de un recibo</translation>
    </message>
    <message>
        <source>Nothing is in this list. A support is asked for on the page of a person.</source>
        <translation>No hay nada en esta lista. Una ayuda se solicita en la página de una persona.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>To hand out</source>
        <translation>Por entregar</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Space</source>
        <translation>Barra espaciadora</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Fila {number}</translation>
    </message>
    <message>
        <source>Like row {rows} of the file</source>
        <translation>Como la fila {rows} del archivo</translation>
    </message>
    <message>
        <source>Nothing is wrong here.</source>
        <translation>Aquí no hay ningún problema.</translation>
    </message>
    <message>
        <source>Import anyway</source>
        <translation>Importar de todos modos</translation>
    </message>
    <message>
        <source>Import this row</source>
        <translation>Importar esta fila</translation>
    </message>
    <message>
        <source>Skip this row</source>
        <translation>Omitir esta fila</translation>
    </message>
    <message>
        <source>Correct it in the file and choose the file again.</source>
        <translation>Corríjalo en el archivo y elija el archivo de nuevo.</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Omitirlos</translation>
    </message>
    <message>
        <source>Import them anyway</source>
        <translation>Importarlos de todos modos</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>No row is like this.</source>
        <translation>Ninguna fila es así.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Checking the rows …</source>
        <translation>Revisando las filas …</translation>
    </message>
    <message>
        <source>{count} will be imported</source>
        <translation>{count} se importarán</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} quedan fuera</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>después de %n minuto</numerusform>
            <numerusform>después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>Frase de contraseña &amp;actual</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>Frase de contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>Type it a&amp;gain</source>
        <translation>Escríbala &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>&amp;Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Cambiando la frase de contraseña</translation>
    </message>
    <message>
        <source>&amp;Lock when nobody is there</source>
        <translation>&amp;Bloquear cuando no hay nadie</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase de contraseña se cambió.</translation>
    </message>
</context>
<context>
    <name>SaveCard</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>ScreenCard</name>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>A&amp;pariencia</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Throw this intake away</source>
        <translation>Descartar esta entrevista</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Coalition server</source>
        <extracomment>After these a laptop comes back only by joining again.</extracomment>
        <translation>Servidor de la coalición</translation>
    </message>
    <message>
        <source>Address of the &amp;server</source>
        <extracomment>Whether it syncs now; a laptop that was shut out or replaced may join again.</extracomment>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>As the coalition gave it to you, for example https://sync.example.org</source>
        <translation>Como se la dio la coalición, por ejemplo https://sync.example.org</translation>
    </message>
    <message>
        <source>&amp;Enrollment code</source>
        <translation>Código &amp;de inscripción</translation>
    </message>
    <message>
        <source>Without a network: sync by s&amp;tick</source>
        <translation>Sin red: sincronizar por &amp;memoria USB</translation>
    </message>
    <message>
        <source>Joining the server</source>
        <translation>Uniéndose al servidor</translation>
    </message>
    <message>
        <source>This laptop syncs with {server}.</source>
        <translation>Esta computadora se sincroniza con {server}.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>What you saved is safe here. Ask your supervisor for a new code; then all of it is sent.</source>
        <translation>Lo que guardó está seguro aquí. Pida un código nuevo a su supervisor; después se envía todo.</translation>
    </message>
    <message>
        <source>&amp;Join again</source>
        <translation>&amp;Unirse otra vez</translation>
    </message>
    <message>
        <source>Everything works without a server. Join one to share referrals with partners and to keep a copy of your work there.</source>
        <translation>Todo funciona sin servidor. Únase a uno para compartir referidos con las organizaciones colaboradoras y tener allí una copia de su trabajo.</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Unirse</translation>
    </message>
    <message>
        <source>Join again with a new code.</source>
        <translation>Únase otra vez con un código nuevo.</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Escriba la dirección del servidor.</translation>
    </message>
    <message>
        <source>Type the code that the coalition gave you.</source>
        <translation>Escriba el código que le dio la coalición.</translation>
    </message>
    <message>
        <source>This laptop has joined the server.</source>
        <translation>Esta computadora ya está unida al servidor.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Opens the page where a new recovery key is made.</extracomment>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>For this laptop. Changes count at once.</source>
        <translation>Para esta computadora. Los cambios valen de inmediato.</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Two laptops wrote down the same card. Ask who has it, and take back the other line. Both stay on record.</source>
        <translation>Dos computadoras anotaron la misma tarjeta. Pregunte quién la tiene y anule la otra línea. Las dos quedan registradas.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were given out twice.</source>
        <translation>
            <numerusform>%n tarjeta se entregó dos veces.</numerusform>
            <numerusform>%n tarjetas se entregaron dos veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of the two lines can be true.</source>
        <translation>Solo una de las dos líneas puede ser cierta.</translation>
    </message>
    <message>
        <source>{card} {serial} was given out twice</source>
        <translation>{card} {serial} se entregó dos veces</translation>
    </message>
    <message>
        <source>by {issuer}, authorized by {authorizer}</source>
        <translation>por {issuer}, autorizado por {authorizer}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>The card stays with the other person.</source>
        <translation>La tarjeta queda con la otra persona.</translation>
    </message>
    <message>
        <source>Settled. Both lines stay on record.</source>
        <translation>Resuelto. Las dos líneas quedan registradas.</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Making the encrypted records</source>
        <translation>Creando los registros cifrados</translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation>Configurar esta computadora</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Crear</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminar</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
</context>
<context>
    <name>SharedPanel</name>
    <message>
        <source>&amp;Take this person in</source>
        <translation>&amp;Registrar a esta persona</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Referido</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Lo que se comparte</translation>
    </message>
    <message>
        <source>Nothing can be changed here. Taking the person in makes a record of your own; it needs the person’s own permission.</source>
        <translation>Aquí no se puede cambiar nada. Registrar a la persona crea un expediente propio de ustedes; requiere el permiso de la persona.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
    <message>
        <source>In the household</source>
        <translation>En el hogar</translation>
    </message>
    <message>
        <source>The case code only.</source>
        <translation>Solo el código del caso.</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Espera su respuesta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Guardar la hoja de recuperación</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Borrar la firma</translation>
    </message>
    <message>
        <source>Sign above the line</source>
        <translation>Firme sobre la línea</translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>The slip, as it prints</source>
        <translation>La hoja, como sale impresa</translation>
    </message>
    <message>
        <source>Participant’s copy</source>
        <translation>Copia de participante</translation>
    </message>
    <message>
        <source>Staff copy</source>
        <translation>Copia del personal</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>Slip, {copy}</source>
        <translation>Hoja, {copy}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>Appo&amp;intment</source>
        <translation>C&amp;ita</translation>
    </message>
    <message>
        <source>Words for the sen&amp;der</source>
        <translation>Palabras para quien lo en&amp;vió</translation>
    </message>
    <message>
        <source>&amp;Send answer</source>
        <translation>&amp;Enviar respuesta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Elija una razón</translation>
    </message>
    <message>
        <source>It is sent as you typed it.</source>
        <translation>Se envía como lo escribió.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Elija una razón.</translation>
    </message>
    <message>
        <source>Type the day and the time.</source>
        <translation>Escriba el día y la hora.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>done</source>
        <extracomment>(title, caption, state): state is done, now or next.</extracomment>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
</context>
<context>
    <name>StockCard</name>
    <message>
        <source>In stock</source>
        <translation>En existencia</translation>
    </message>
    <message>
        <source>{n} issued</source>
        <translation>{n} entregadas</translation>
    </message>
    <message>
        <source>{n} returned</source>
        <translation>{n} devueltas</translation>
    </message>
    <message>
        <source>{n} lost</source>
        <translation>{n} perdidas</translation>
    </message>
    <message>
        <source>{n} void</source>
        <translation>{n} anuladas</translation>
    </message>
    <message>
        <source>{n} soon past use</source>
        <translation>{n} por vencer</translation>
    </message>
    <message>
        <source>No card has been received yet.</source>
        <translation>Todavía no se ha recibido ninguna tarjeta.</translation>
    </message>
</context>
<context>
    <name>StockCountPage</name>
    <message>
        <source>Enter count</source>
        <translation>Registrar conteo</translation>
    </message>
    <message>
        <source>Back to counts</source>
        <translation>Volver a los conteos</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>la guarda {name}</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>nunca se ha contado</translation>
    </message>
    <message>
        <source>last counted {day}</source>
        <translation>último conteo el {day}</translation>
    </message>
    <message>
        <source>Count: {cards}</source>
        <translation>Contar: {cards}</translation>
    </message>
    <message>
        <source>The count is on record.</source>
        <translation>El conteo está registrado.</translation>
    </message>
</context>
<context>
    <name>SupportDesk</name>
    <message>
        <source>Save the paper</source>
        <extracomment>Makes the paper of a record; on the store lane.</extracomment>
        <translation>Guardar el papel</translation>
    </message>
    <message>
        <source>{number} is at the printer.</source>
        <translation>{number} está en la impresora.</translation>
    </message>
    <message>
        <source>{number} is saved as a PDF.</source>
        <translation>{number} está guardado como PDF.</translation>
    </message>
</context>
<context>
    <name>SupportRequestPage</name>
    <message>
        <source>What is asked</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>This request is not on this laptop any more.</source>
        <translation>Esta solicitud ya no está en esta computadora.</translation>
    </message>
    <message>
        <source>It waits for somebody else’s decision now.</source>
        <translation>Ahora espera la decisión de otra persona.</translation>
    </message>
    <message>
        <source>Approved. Somebody else can hand it out.</source>
        <translation>Aprobado. Otra persona puede entregarlo.</translation>
    </message>
    <message>
        <source>Not approved. The reason is on record.</source>
        <translation>No aprobado. El motivo está registrado.</translation>
    </message>
    <message>
        <source>Sent back to be completed.</source>
        <translation>Devuelta para que la completen.</translation>
    </message>
    <message>
        <source>The request is cancelled.</source>
        <translation>La solicitud está cancelada.</translation>
    </message>
</context>
<context>
    <name>SupportsPage</name>
    <message>
        <source>Supports</source>
        <extracomment>The views that are lists, and what they are called in an export.</extracomment>
        <translation>Ayudas</translation>
    </message>
    <message>
        <source>See counts</source>
        <translation>Ver conteos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>Fondos</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Conteos</translation>
    </message>
    <message numerus="yes">
        <source>%n stock(s) of cards are due to be counted.</source>
        <translation>
            <numerusform>Toca contar %n lugar con tarjetas.</numerusform>
            <numerusform>Toca contar %n lugares con tarjetas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation>Guardado en esta computadora</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n cambio espera</numerusform>
            <numerusform>%n cambios esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>last synced {when}</source>
        <translation>última sincronización: {when}</translation>
    </message>
</context>
<context>
    <name>SyncStatusPage</name>
    <message>
        <source>Sync</source>
        <extracomment>Seconds that a clock may be off before it is worth a sentence.</extracomment>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>What you save is safe on this laptop first.</source>
        <translation>Lo que guarda queda primero seguro en esta computadora.</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>Sincronizar &amp;ahora</translation>
    </message>
    <message>
        <source>&amp;Take them away</source>
        <translation>&amp;Quitarlos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendiente de enviar</translation>
    </message>
    <message>
        <source>Kept back by the server</source>
        <translation>Retenido por el servidor</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>Última sincronización</translation>
    </message>
    <message>
        <source>The program syncs by itself when it starts, after you save, and every five minutes. Being offline is normal: changes wait here until there is a network.</source>
        <translation>El programa se sincroniza solo al empezar, después de guardar y cada cinco minutos. Trabajar sin conexión es normal: los cambios esperan aquí hasta que haya red.</translation>
    </message>
    <message>
        <source>Not joined yet</source>
        <translation>Todavía no está unida</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), kept on this laptop too</source>
        <translation>
            <numerusform>%n cambio, conservado también en esta computadora</numerusform>
            <numerusform>%n cambios, conservados también en esta computadora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server wants to take %n record(s) off this laptop.</source>
        <translation>
            <numerusform>El servidor quiere quitar %n registro de esta computadora.</numerusform>
            <numerusform>El servidor quiere quitar %n registros de esta computadora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask your supervisor if you did not expect this. Nothing happens before.</source>
        <translation>Si no lo esperaba, pregunte a su supervisor. Antes no pasa nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fetched when opened</source>
        <translation>
            <numerusform>%n se trae al abrirlo</numerusform>
            <numerusform>%n se traen al abrirlos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada espera</translation>
    </message>
    <message>
        <source>The clock of this laptop is wrong.</source>
        <translation>El reloj de esta computadora está mal.</translation>
    </message>
    <message>
        <source>Set the date and time in the system settings.</source>
        <translation>Ajuste la fecha y la hora en la configuración del sistema.</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Withdraw the permission</source>
        <translation>Retirar el permiso</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retirado el</translation>
    </message>
    <message>
        <source>Reason, if they give one</source>
        <translation>Motivo, si lo dice</translation>
    </message>
    <message>
        <source>Withdraw now</source>
        <translation>Retirar ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>From then on nothing is shared, and slips print the code only.</source>
        <translation>Desde ese momento no se comparte nada y las hojas imprimen solo el código.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Enter a day up to today, such as 11/20/2026.</source>
        <translation>Escriba un día hasta hoy, como 11/20/2026.</translation>
    </message>
    <message>
        <source>What becomes of the card</source>
        <translation>Qué pasa con la tarjeta</translation>
    </message>
    <message>
        <source>Take back {number}</source>
        <translation>Anular {number}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Agregar una tarea</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>De todos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Nothing is left for you to do.</source>
        <translation>No le queda nada por hacer.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Todavía no se hizo nada.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: {task}</source>
        <translation>Abrir: {task}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Person of: {task}</source>
        <translation>Persona de: {task}</translation>
    </message>
</context>
<context>
    <name>TextsEditor</name>
    <message>
        <source>Add another</source>
        <translation>Agregar otro</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Show in the timeline</source>
        <extracomment>Fewer entries than these are seen at a glance.</extracomment>
        <translation>Mostrar en el historial</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Who changed what about this person</source>
        <translation>Quién cambió qué de esta persona</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Reprint</source>
        <extracomment>Kinds of which the timeline leads to the history of the record. A note is shortened to this many characters until somebody opens it. Ids of the notes that are shown whole.</extracomment>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Leer más</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Entrevista inicial</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Note, corrected</source>
        <translation>Nota corregida</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutos</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>Antes: {text}</translation>
    </message>
    <message>
        <source>given</source>
        <translation>dado</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>no dado</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Share with {names}</source>
        <translation>Compartir con {names}</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation>Referido {number}</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>a {place}</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>Hoja impresa</translation>
    </message>
    <message>
        <source>Slip printed in {language}</source>
        <translation>Hoja impresa en {language}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>How long a message stays; one that names a problem stays until it is closed. A message narrower than this has its button below the words. Where nothing is operated, the best place first; in the coordinates of the toast&apos;s parent.</extracomment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Waiting for you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>For your decision</source>
        <translation>Para su decisión</translation>
    </message>
    <message>
        <source>To look after</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Answers from partners</source>
        <translation>Respuestas de las organizaciones</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>Nueva entrevista</translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, appears here as soon as something waits for you.</source>
        <translation>Todavía no hay nadie en esta computadora. Cada persona que registre o que llegue al sincronizar aparece aquí cuando algo le espere.</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Referir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Nothing waits for you. Tasks, follow-ups, referrals without an answer, appointments and unfinished forms appear here.</source>
        <translation>No hay nada pendiente para usted. Aquí aparecen las tareas, los seguimientos, los referidos sin respuesta, las citas y los formularios sin terminar.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Marcar como hecha: {task}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimir hoja</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Good morning, {name}</source>
        <translation>Buenos días, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Buenas tardes, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Buenas noches, {name}</translation>
    </message>
    <message>
        <source>1 thing waits for you</source>
        <translation>1 cosa le espera</translation>
    </message>
    <message>
        <source>{count} things wait for you</source>
        <translation>{count} cosas le esperan</translation>
    </message>
    <message>
        <source>appointment at {place}</source>
        <translation>cita en {place}</translation>
    </message>
    <message>
        <source>No referral yet</source>
        <translation>Todavía sin referido</translation>
    </message>
    <message>
        <source>ask {place} for an answer</source>
        <translation>pida respuesta a {place}</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>enviado: {day}</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation>Referido {number}</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Todavía sin nombre</translation>
    </message>
    <message>
        <source>referral not issued yet</source>
        <translation>referido sin emitir</translation>
    </message>
    <message>
        <source>{done} of {total} sections</source>
        <translation>{done} de {total} secciones</translation>
    </message>
    <message>
        <source>stopped at “{section}”</source>
        <translation>se detuvo en «{section}»</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Cita: {when}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personas</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>1 referral waits for an answer</source>
        <translation>1 referido espera respuesta</translation>
    </message>
    <message>
        <source>{count} referrals wait for an answer</source>
        <translation>{count} referidos esperan respuesta</translation>
    </message>
    <message>
        <source>1 change waits to be sent</source>
        <translation>1 cambio espera enviarse</translation>
    </message>
    <message>
        <source>{count} changes wait to be sent</source>
        <translation>{count} cambios esperan enviarse</translation>
    </message>
    <message>
        <source>Saved on this laptop {when}</source>
        <translation>Guardado en esta computadora {when}</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>New enrollment</source>
        <translation>Nueva inscripción</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet. Enroll somebody here or on their page.</source>
        <translation>Todavía no hay inscripciones. Inscriba a alguien aquí o en su página.</translation>
    </message>
    <message>
        <source>Person, program or provider</source>
        <translation>Persona, programa o proveedor</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Who is enrolled?</source>
        <translation>¿A quién se inscribe?</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Todas ({count})</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} encontrados</translation>
    </message>
    <message>
        <source>1 enrollment</source>
        <translation>1 inscripción</translation>
    </message>
    <message>
        <source>{count} enrollments</source>
        <translation>{count} inscripciones</translation>
    </message>
</context>
<context>
    <name>Undoer</name>
    <message>
        <source>Looking …</source>
        <extracomment>People who stay that are named.</extracomment>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>Taking people back …</source>
        <translation>Quitando personas …</translation>
    </message>
    <message>
        <source>Nothing of this import can be taken back.</source>
        <translation>No se puede deshacer nada de esta importación.</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>¿Deshacer esta importación?</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>Stopped: the others are still in. Undo again to go on.</source>
        <translation>Se detuvo: los demás siguen dentro. Vuelva a deshacer para continuar.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>&amp;New passphrase</source>
        <translation>Frase de contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>Type it &amp;again</source>
        <translation>Escríbala &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>Recovery &amp;key</source>
        <translation>&amp;Clave de recuperación</translation>
    </message>
    <message>
        <source>From the printed sheet. Spaces, hyphens and small letters do not matter.</source>
        <translation>De la hoja impresa. No importan los espacios, los guiones ni las minúsculas.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>Opening the records</source>
        <translation>Abriendo los registros</translation>
    </message>
    <message>
        <source>Type the printed recovery key and choose a new passphrase.</source>
        <translation>Escriba la clave de recuperación impresa y elija una nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>&amp;Back to the passphrase</source>
        <translation>&amp;Volver a la frase de contraseña</translation>
    </message>
    <message>
        <source>The records on this laptop are locked.</source>
        <translation>Los registros de esta computadora están bloqueados.</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Usar la clave de &amp;recuperación</translation>
    </message>
</context>
<context>
    <name>VoidFileDialog</name>
    <message>
        <source>Void this file?</source>
        <translation>¿Anular este archivo?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Void the file</source>
        <translation>Anular el archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is not shown any more, here or elsewhere. That it was there stays on record.</source>
        <translation>Ya no se muestra, ni aquí ni en otro lugar. Queda registrado que existió.</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Escriba un motivo.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Jobs</source>
        <translation>Empleos</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Empleadores</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Person, employer or job</source>
        <translation>Persona, empleador o empleo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Solo los míos</translation>
    </message>
    <message>
        <source>At work now</source>
        <translation>Trabajan ahora</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminaron</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>Nuevo empleador</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Nuevo empleo</translation>
    </message>
    <message>
        <source>Who has a job?</source>
        <translation>¿Quién tiene empleo?</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>{count} found</source>
        <extracomment>Follow-ups that are due within so many days are on the list.</extracomment>
        <translation>{count} encontrados</translation>
    </message>
</context>
<context>
    <name>_DraftCard</name>
    <message>
        <source>{done} of {total} sections</source>
        <translation>{done} de {total} secciones</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>_EnteredLine</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir a {name}</translation>
    </message>
</context>
<context>
    <name>_EyePage</name>
    <message>
        <source>1 thing to decide</source>
        <translation>1 asunto por decidir</translation>
    </message>
    <message>
        <source>{count} things to decide</source>
        <translation>{count} asuntos por decidir</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Drawn with a mouse, a pen or a finger. It can be signed on paper instead.</source>
        <extracomment>The largest PNG, in bytes: it goes with every sync round that carries the record. Pixels of the PNG per pixel of the pad, best first; the first that fits is taken. Line widths in pad pixels: of a mouse or finger, and of a pen pressed lightly and hard. A tap is no signature: this many pad pixels of line are.</extracomment>
        <translation>Se dibuja con el mouse, un lápiz o un dedo. También se puede firmar en papel.</translation>
    </message>
</context>
</TS>
