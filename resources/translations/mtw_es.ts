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
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
    <name>ConsentCard</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
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
        <extracomment>The draft in hand was thrown away. Path to sentence of what kept the last attempt from being saved.</extracomment>
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
    <name>GrowingList</name>
    <message>
        <source>Show {count} more</source>
        <translation>Mostrar {count} más</translation>
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
        <source>Change the intake</source>
        <translation>Cambiar la entrevista</translation>
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
</context>
<context>
    <name>NeedMenuButton</name>
    <message>
        <source>More about {need}</source>
        <translation>Más sobre {need}</translation>
    </message>
    <message>
        <source>Mark met</source>
        <translation>Marcar como atendida</translation>
    </message>
    <message>
        <source>Could not be met</source>
        <translation>No se pudo atender</translation>
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
    <name>PersonHeader</name>
    <message>
        <source>Add &amp;note</source>
        <translation>Agregar &amp;nota</translation>
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
        <translation>Se empezaron cambios a esta persona y no se guardaron.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Permission to share</source>
        <translation>Permiso para compartir</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation>Esta persona ya no está en esta computadora.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
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
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>needs care</source>
        <translation>necesita cuidado</translation>
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
        <source>Throw this intake away</source>
        <translation>Descartar esta entrevista</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Coalition server</source>
        <translation>Servidor de la coalición</translation>
    </message>
    <message>
        <source>Address of the &amp;server</source>
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
        <source>Everything works without a server. Join one to share referrals with partners and to keep a copy of your work there.</source>
        <translation>Todo funciona sin servidor. Únase a uno para compartir referidos con las organizaciones colaboradoras y tener allí una copia de su trabajo.</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Unirse</translation>
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
    <name>TextsEditor</name>
    <message>
        <source>Add another</source>
        <translation>Agregar otro</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Reprint</source>
        <extracomment>A note is shortened to this many characters until somebody opens it. Ids of the notes that are shown whole.</extracomment>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
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
        <source>The recovery key is not on paper yet.</source>
        <translation>La clave de recuperación todavía no está en papel.</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase means that the records here are lost.</source>
        <translation>Sin ella, si se olvida la frase de contraseña, los registros de aquí se pierden.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Crear una clave de recuperación</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Le espera</translation>
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
        <source>Nothing waits for you. Referrals without an answer, appointments and unfinished intakes appear here.</source>
        <translation>Nada le espera. Aquí aparecen los referidos sin respuesta, las citas y las entrevistas sin terminar.</translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, appears here as soon as something waits for you.</source>
        <translation>Todavía no hay nadie en esta computadora. Cada persona que registre o que llegue al sincronizar aparece aquí cuando algo le espere.</translation>
    </message>
    <message>
        <source>Open needs at your site</source>
        <translation>Necesidades activas en su sede</translation>
    </message>
    <message>
        <source>{count} more in other areas</source>
        <translation>{count} más en otras áreas</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>En esta computadora</translation>
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
</TS>
