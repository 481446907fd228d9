<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ht" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>Sou pwogram nan</translation>
    </message>
    <message>
        <source>MTW Desktop, version {version}</source>
        <translation>MTW Desktop, vèsyon {version}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dosye kote done yo ye</translation>
    </message>
    <message>
        <source>The records there are encrypted. Copy the whole folder to keep a backup, while the program is closed.</source>
        <translation>Done ki la yo chifre. Pou gen yon kopi sekirite, kopye tout dosye a pandan pwogram nan fèmen.</translation>
    </message>
    <message>
        <source>Check the &amp;records</source>
        <translation>&amp;Verifye done yo</translation>
    </message>
    <message>
        <source>Reading all records</source>
        <translation>Ap li tout done yo</translation>
    </message>
    <message numerus="yes">
        <source>The records are whole: %n person(s).</source>
        <translation>
            <numerusform>Done yo antye: %n moun.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file with the records is damaged.</source>
        <translation>Fichye ki gen done yo gen domaj.</translation>
    </message>
    <message>
        <source>Close the program, copy the data folder to another disk, and ask for help. What was synced is safe on the server.</source>
        <translation>Fèmen pwogram nan, kopye dosye done yo sou yon lòt disk, epi mande èd. Sa ki te senkwonize an sekirite sou sèvè a.</translation>
    </message>
    <message>
        <source>The list of who did what was changed by another program.</source>
        <translation>Yon lòt pwogram chanje lis kiyès ki te fè kisa.</translation>
    </message>
    <message>
        <source>The records can be read. Tell your administrator.</source>
        <translation>Ou ka li done yo. Di administratè ou.</translation>
    </message>
</context>
<context>
    <name>AccentStrip</name>
    <message>
        <source>Type {letter}</source>
        <translation>Tape {letter}</translation>
    </message>
</context>
<context>
    <name>AddFileDialog</name>
    <message>
        <source>Add a file</source>
        <translation>Ajoute yon fichye</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chwazi yon fichye…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chwazi…</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Kisa li ye</translation>
    </message>
    <message>
        <source>Add the file</source>
        <translation>Ajoute fichye a</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Or drop a photo or PDF here, or paste a picture with Ctrl+V.</source>
        <translation>Oswa trennen yon foto oswa yon PDF la a, oswa kole yon imaj ak Ctrl+V.</translation>
    </message>
    <message>
        <source>Place and time that a camera wrote into a photo are removed.</source>
        <translation>Kote ak lè kamera a te ekri nan foto a ap retire.</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>Di kisa li ye.</translation>
    </message>
</context>
<context>
    <name>AddingFile</name>
    <message>
        <source>Photos and PDF</source>
        <extracomment>What a file of such a record most likely is.</extracomment>
        <translation>Foto ak PDF</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chwazi yon fichye</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Pa gen okenn imaj ki kopye.</translation>
    </message>
    <message>
        <source>The file is kept, encrypted.</source>
        <translation>Fichye a anrejistre, li chifre.</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Came</source>
        <translation>Li te vini</translation>
    </message>
    <message>
        <source>Service started</source>
        <translation>Sèvis la kòmanse</translation>
    </message>
    <message>
        <source>On a waiting list</source>
        <translation>Sou lis datant</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Rate randevou</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>Li pa elijib</translation>
    </message>
    <message>
        <source>No capacity</source>
        <translation>Pa gen plas</translation>
    </message>
    <message>
        <source>Service received</source>
        <translation>Sèvis la fini</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation>Anile referans lan</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they &amp;wrote</source>
        <translation>&amp;Sa yo te ekri</translation>
    </message>
    <message>
        <source>The need is &amp;met</source>
        <translation>Bezwen an sa&amp;tisfè</translation>
    </message>
    <message>
        <source>&amp;Save answer</source>
        <translation>&amp;Anrejistre repons lan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Repons lan</translation>
    </message>
    <message>
        <source>Choose what came back.</source>
        <translation>Chwazi sa yo reponn.</translation>
    </message>
</context>
<context>
    <name>AnswersKeeper</name>
    <message>
        <source>Begun {time}, not saved yet.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field. Whose answers to which form: ids.</extracomment>
        <translation>Kòmanse {time}, poko anrejistre.</translation>
    </message>
    <message>
        <source>Kept {time} on this laptop.</source>
        <translation>Konsève a {time} sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>Poko konsève.</translation>
    </message>
</context>
<context>
    <name>AnswersLook</name>
    <message>
        <source>{done} of {all} answered</source>
        <translation>{done} sou {all} gen repons</translation>
    </message>
    <message>
        <source>About this form</source>
        <translation>Sou fòm sa a</translation>
    </message>
    <message>
        <source>This version is retired. Its answers can still be corrected.</source>
        <translation>Vèsyon sa a retire. Ou ka toujou korije repons li yo.</translation>
    </message>
    <message>
        <source>Required, not answered yet</source>
        <translation>Obligatwa, poko gen repons</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Accept</source>
        <translation>Aksepte</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jete</translation>
    </message>
    <message>
        <source>Discard this save</source>
        <translation>Rejte chanjman sa a</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Rejte l</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>The answer is saved.</source>
        <translation>Repons lan anrejistre.</translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>Bring back</source>
        <translation>Pote tounen</translation>
    </message>
    <message>
        <source>&amp;Read a stick</source>
        <translation>&amp;Li yon kle USB</translation>
    </message>
    <message>
        <source>Take in what the server answered.</source>
        <translation>Pran sa sèvè a reponn.</translation>
    </message>
    <message>
        <source>Last brought back: {when}</source>
        <translation>Dènye fwa li tounen: {when}</translation>
    </message>
    <message>
        <source>Not brought back yet.</source>
        <translation>Anyen poko tounen.</translation>
    </message>
</context>
<context>
    <name>BatchesPanel</name>
    <message>
        <source>Nothing was imported on this laptop yet.</source>
        <translation>Yo poko enpòte anyen sou òdinatè sa a.</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Enpòtasyon anvan yo</translation>
    </message>
    <message>
        <source>undone {when}</source>
        <translation>defèt {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Defèt</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Due</source>
        <translation>Dat limit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dat</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>Follow-ups</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>No follow-up here.</source>
        <translation>Pa gen suivi isit la.</translation>
    </message>
    <message>
        <source>{count} overdue or due in the next {days} days</source>
        <translation>{count} an reta oswa pou fèt nan {days} jou k ap vini yo</translation>
    </message>
</context>
<context>
    <name>CardCard</name>
    <message>
        <source>Show the whole serial</source>
        <translation>Montre tout nimewo seri a</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Louvri moun nan</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Louvri {name}</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Nan men {name}</translation>
    </message>
    <message>
        <source>Kept by {name}</source>
        <translation>{name} kenbe l</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>resevwa {day}</translation>
    </message>
    <message>
        <source>past use since {day}</source>
        <translation>ekspire depi {day}</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>bon jiska {day}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kisa ki pase</translation>
    </message>
</context>
<context>
    <name>CardCells</name>
    <message>
        <source>State</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seri</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valè</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Nan men</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Resevwa</translation>
    </message>
</context>
<context>
    <name>CardChoice</name>
    <message>
        <source>End of the card’s serial number</source>
        <translation>Fen nimewo seri kat la</translation>
    </message>
    <message>
        <source>Cards in stock</source>
        <translation>Kat ki nan rezèv</translation>
    </message>
    <message>
        <source>Enter takes the marked card.</source>
        <translation>Enter pran kat ki make a.</translation>
    </message>
    <message>
        <source>No such card is in stock.</source>
        <translation>Pa gen kat konsa nan rezèv la.</translation>
    </message>
    <message>
        <source>Only if it is given as a card.</source>
        <translation>Sèlman si yo remèt li kòm kat.</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>{name} kenbe l</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>resevwa {day}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remete l</translation>
    </message>
</context>
<context>
    <name>CardMove</name>
    <message>
        <source>Lost</source>
        <translation>Pèdi</translation>
    </message>
    <message>
        <source>This card is lost</source>
        <translation>Kat sa a pèdi</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>This card is never used again</source>
        <translation>Kat sa a p ap janm sèvi ankò</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retounen</translation>
    </message>
    <message>
        <source>This card came back</source>
        <translation>Kat sa a tounen</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>Remete nan rezèv</translation>
    </message>
    <message>
        <source>This card is stock again</source>
        <translation>Kat sa a nan rezèv ankò</translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Cards</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>End of the serial number</source>
        <translation>Fen nimewo seri a</translation>
    </message>
    <message>
        <source>There is no card here. Cards are received as a lot, with their serials.</source>
        <translation>Pa gen okenn kat isit la. Yo resevwa kat yo pa lo, ak nimewo seri yo.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kalite</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Receive cards</source>
        <translation>Resevwa kat</translation>
    </message>
    <message>
        <source>A range such as 000101-000150, a list, or the first number of the lot.</source>
        <translation>Premye ak dènye nimewo tankou 000101-000150, yon lis, oswa premye nimewo lo a.</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>Nimewo seri</translation>
    </message>
    <message>
        <source>Enter cards</source>
        <translation>Antre kat yo</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are in stock.</source>
        <translation>
            <numerusform>%n kat nan rezèv la.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>Carry for others</source>
        <translation>Pote pou lòt moun</translation>
    </message>
    <message>
        <source>&amp;Deliver a stick</source>
        <translation>Liv&amp;re yon kle USB</translation>
    </message>
    <message>
        <source>Bring what others put on a stick to the server over this laptop&apos;s network. You cannot read it.</source>
        <translation>Pote bay sèvè a, sou rezo òdinatè sa a, sa lòt moun mete sou yon kle USB. Ou pa ka li l.</translation>
    </message>
    <message>
        <source>Last carried: {when}</source>
        <translation>Dènye fwa ou pote: {when}</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Add</source>
        <translation>Ajoute</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Ajoute: {what}</translation>
    </message>
</context>
<context>
    <name>ChoicesCard</name>
    <message>
        <source>Stays</source>
        <extracomment>A radio button does not wrap: what is longer is cut here and read out whole.</extracomment>
        <translation>Ap rete</translation>
    </message>
    <message>
        <source>Is folded in</source>
        <translation>Ap antre ladan l</translation>
    </message>
    <message>
        <source>{count} answers are the same on both</source>
        <translation>{count} repons menm jan nan toude</translation>
    </message>
    <message>
        <source>1 answer is the same on both</source>
        <translation>1 repons menm jan nan toude</translation>
    </message>
    <message>
        <source>The safer answer is chosen.</source>
        <translation>Nou chwazi repons ki pi an sekirite a.</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Check the rows</source>
        <translation>Verifye ranje yo</translation>
    </message>
    <message>
        <source>No column is a name yet.</source>
        <translation>Poko gen kolòn ki se yon non.</translation>
    </message>
    <message>
        <source>Say which column holds the names.</source>
        <translation>Di ki kolòn ki gen non yo.</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Kolòn nan fichye a</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Sa ki ladan l</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Ale nan</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolòn {number}</translation>
    </message>
    <message>
        <source>Where {column} goes</source>
        <translation>Kote {column} ale</translation>
    </message>
    <message>
        <source>{taken} of {total} columns are taken in; the others are left out.</source>
        <translation>Nou pran {taken} sou {total} kolòn; lòt yo rete deyò.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>Open {person}</source>
        <translation>Louvri {person}</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Regle</translation>
    </message>
    <message>
        <source>Settle: {person}</source>
        <translation>Rezoud: {person}</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Change</source>
        <translation>Chanje</translation>
    </message>
</context>
<context>
    <name>ConsentComposer</name>
    <message>
        <source>Signature of the participant</source>
        <translation>Siyati patisipan an</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Repons lan</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Anrejistre repons lan</translation>
    </message>
    <message>
        <source>Print to sign</source>
        <translation>Enprime pou siyen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Name of the interpreter</source>
        <translation>Non entèprèt la</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Siyati</translation>
    </message>
</context>
<context>
    <name>ConsentDesk</name>
    <message>
        <source>Save PDF</source>
        <translation>Anrejistre PDF</translation>
    </message>
    <message>
        <source>The form is at the printer.</source>
        <translation>Fòmilè a nan enprimant lan.</translation>
    </message>
    <message>
        <source>Save the consent form</source>
        <translation>Anrejistre fòmilè konsantman an</translation>
    </message>
    <message>
        <source>The form is saved as a PDF.</source>
        <translation>Fòmilè a anrejistre an PDF.</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>Earlier</source>
        <translation>Anvan</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montre</translation>
    </message>
</context>
<context>
    <name>ConsentNow</name>
    <message>
        <source>May share with</source>
        <translation>Nou ka pataje ak</translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation>Nou pa pataje anyen</translation>
    </message>
    <message>
        <source>Read the text together, then ask.</source>
        <translation>Li tèks la ansanm, apre sa mande.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Mande ankò</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Mande kounye a</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Enprime</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Anrejistre PDF</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Nan dosye a</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Ekspire</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Li refize</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Li retire</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Yo pa mande</translation>
    </message>
    <message>
        <source>Not shared: {what}</source>
        <translation>Nou pa pataje: {what}</translation>
    </message>
    <message>
        <source>Withdrawn {day}</source>
        <translation>Li retire {day}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} jiska {end}</translation>
    </message>
    <message>
        <source>Interpreter {name}</source>
        <translation>Entèprèt: {name}</translation>
    </message>
    <message>
        <source>Witness {name}</source>
        <translation>Temwen: {name}</translation>
    </message>
</context>
<context>
    <name>ConsentOverview</name>
    <message>
        <source>The permission ends today.</source>
        <translation>Pèmisyon an fini jodi a.</translation>
    </message>
    <message numerus="yes">
        <source>The permission ends in %n day(s).</source>
        <translation>
            <numerusform>Pèmisyon an ap fini nan %n jou.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask again while the person is here.</source>
        <translation>Mande ankò pandan moun nan la.</translation>
    </message>
    <message>
        <source>On their laptops this ends at the next contact:</source>
        <translation>Sou òdinatè yo sa ap fini nan pwochen kontak la:</translation>
    </message>
    <message>
        <source>Withdrawn. Nothing is shared any more.</source>
        <translation>Li retire. Nou pa pataje anyen ankò.</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Permission to share</source>
        <extracomment>What the page is asked for together with the person to begin asking at once.</extracomment>
        <translation>Pèmisyon pou pataje</translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation>Moun sa a pa sou laptòp sa a ankò.</translation>
    </message>
    <message>
        <source>There is no permission on file.</source>
        <translation>Pa gen pèmisyon nan dosye a.</translation>
    </message>
</context>
<context>
    <name>ConsentView</name>
    <message>
        <source>The form, as it prints</source>
        <translation>Fòmilè a, jan l ap enprime</translation>
    </message>
    <message>
        <source>The form appears here.</source>
        <translation>Fòmilè a ap parèt isit la.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Paj {number}</translation>
    </message>
    <message>
        <source>Participant’s copy</source>
        <translation>Kopi patisipan an</translation>
    </message>
    <message>
        <source>Office copy</source>
        <translation>Kopi biwo a</translation>
    </message>
    <message>
        <source>Consent form, {copy}</source>
        <translation>Fòmilè konsantman, {copy}</translation>
    </message>
</context>
<context>
    <name>CountFields</name>
    <message>
        <source>How many cards lie there</source>
        <translation>Konbyen kat ki la</translation>
    </message>
    <message>
        <source>Tick the cards that are missing</source>
        <translation>Tcheke kat ki manke yo</translation>
    </message>
    <message>
        <source>Set the missing cards to lost</source>
        <translation>Mete kat ki manke yo kòm pèdi</translation>
    </message>
    <message>
        <source>Explain the difference</source>
        <translation>Esplike diferans lan</translation>
    </message>
    <message>
        <source>Who counted with you</source>
        <translation>Kiyès ki konte avè w</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Ki kote yo kenbe yo</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chwazi</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) should be there</source>
        <translation>
            <numerusform>Ta dwe gen %n kat</numerusform>
        </translation>
    </message>
    <message>
        <source>{expected}, worth {worth}.</source>
        <translation>{expected}, ki vo {worth}.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are missing.</source>
        <translation>
            <numerusform>%n kat manke.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more than the book says.</source>
        <translation>
            <numerusform>Gen %n plis pase sa liv la di.</numerusform>
        </translation>
    </message>
    <message>
        <source>The count is complete.</source>
        <translation>Kontwòl la konplè.</translation>
    </message>
    <message>
        <source>{ticked} of {missing} ticked</source>
        <translation>{ticked} sou {missing} tcheke</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>To count</source>
        <translation>Pou konte</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Konte</translation>
    </message>
    <message>
        <source>There is nothing to count: no card is in stock. Cards are counted quarterly.</source>
        <translation>Pa gen anyen pou konte: pa gen kat nan rezèv la. Yo konte kat yo chak twa mwa.</translation>
    </message>
    <message>
        <source>· kept by {name}</source>
        <translation>· {name} kenbe yo</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>pa janm konte</translation>
    </message>
    <message>
        <source>last counted {day}</source>
        <translation>dènye kontwòl {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in stock</source>
        <translation>
            <numerusform>%n kat nan rezèv</numerusform>
        </translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Konte</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>{name} kenbe l</translation>
    </message>
    <message>
        <source>{counted} counted, {expected} expected</source>
        <translation>{counted} konte, {expected} ki te dwe la</translation>
    </message>
    <message>
        <source>{one} with {other}</source>
        <translation>{one} ak {other}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Konplè</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>{n} manke</translation>
    </message>
    <message>
        <source>{n} too many</source>
        <translation>{n} anplis</translation>
    </message>
</context>
<context>
    <name>CourierPage</name>
    <message>
        <source>Sync by stick</source>
        <translation>Senkwonize ak kle USB</translation>
    </message>
    <message>
        <source>For places without a network. Only the server can read what is on the stick.</source>
        <translation>Pou kote ki pa gen rezo. Se sèvè a sèlman ki ka li sa ki sou kle USB a.</translation>
    </message>
    <message>
        <source>Working with the stick</source>
        <translation>N ap travay ak kle USB a</translation>
    </message>
    <message>
        <source>Where to put what waits</source>
        <translation>Ki kote pou mete sa k ap tann</translation>
    </message>
    <message>
        <source>Where to put the request</source>
        <translation>Ki kote pou mete demann lan</translation>
    </message>
    <message>
        <source>Where the answers are</source>
        <translation>Ki kote repons yo ye</translation>
    </message>
    <message>
        <source>The stick to carry</source>
        <translation>Kle USB pou pote a</translation>
    </message>
    <message numerus="yes">
        <source>%n bundle(s) delivered.</source>
        <translation>
            <numerusform>%n pakè livre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are on the stick. Bring it back.</source>
        <translation>Repons yo sou kle USB a. Remèt li.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) put on the stick.</source>
        <translation>
            <numerusform>%n chanjman mete sou kle USB a.</numerusform>
        </translation>
    </message>
    <message>
        <source>The question what is new is on the stick.</source>
        <translation>Demann pou sa ki nouvo a sou kle USB a.</translation>
    </message>
    <message>
        <source>Bring it to the server and back.</source>
        <translation>Pote l bay sèvè a epi pote l tounen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for the answer to these.</source>
        <translation>
            <numerusform>%n lòt ap tann repons sa yo.</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait here too, until the answer comes back.</source>
        <translation>Y ap tann isit la tou, jiskaske repons lan tounen.</translation>
    </message>
    <message>
        <source>{free} free on the stick.</source>
        <translation>{free} lib sou kle USB a.</translation>
    </message>
    <message>
        <source>The request is on the stick.</source>
        <translation>Demann lan sou kle USB a.</translation>
    </message>
    <message>
        <source>Have it taken to the server, and bring the answer in here.</source>
        <translation>Fè yo pote l bay sèvè a, epi mete repons lan isit la.</translation>
    </message>
    <message>
        <source>The server has answered: this laptop has joined.</source>
        <translation>Sèvè a reponn: òdinatè sa a antre.</translation>
    </message>
    <message>
        <source>Put what waits on a stick next.</source>
        <translation>Kounye a mete sa k ap tann sou yon kle USB.</translation>
    </message>
    <message>
        <source>Taken in. There was nothing new.</source>
        <translation>Li antre. Pa te gen anyen ki nèf.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) arrived at the server.</source>
        <translation>
            <numerusform>%n chanjman rive nan sèvè a.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) received.</source>
        <translation>
            <numerusform>%n dosye resevwa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedsCard</name>
    <message>
        <source>Fund</source>
        <extracomment>The deed that a page&apos;s one strong button stands for.</extracomment>
        <translation>Fon</translation>
    </message>
    <message>
        <source>Print request form</source>
        <translation>Enprime fòm demann lan</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Louvri moun nan</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Mande apwobasyon</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Apwouve</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Remèt</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>Pa apwouve</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Voye tounen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifye</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Anile demann lan</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Louvri {name}</translation>
    </message>
    <message>
        <source>Somebody else has to hand this out: you approved it.</source>
        <translation>Se yon lòt moun ki pou remèt sa: se ou ki apwouve l.</translation>
    </message>
    <message>
        <source>Why, if it goes over a limit</source>
        <translation>Poukisa, si li depase yon limit</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Kisa ki manke</translation>
    </message>
</context>
<context>
    <name>DirectoryCard</name>
    <message>
        <source>Directory</source>
        <translation>Lis sèvis yo</translation>
    </message>
    <message>
        <source>Organizations and programs to refer to. Files in the HSDS 3 format of 211 and other directories can be added; nothing is removed.</source>
        <translation>Òganizasyon ak pwogram kote ou ka refere moun. Ou ka ajoute fichye nan fòma HSDS 3 ki soti nan 211 oswa lòt lis; anyen p ap retire.</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Pran yon fichye…</translation>
    </message>
    <message>
        <source>Reading the directory</source>
        <translation>Ap li lis sèvis yo</translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation>Pran yon lis sèvis</translation>
    </message>
    <message>
        <source>Organizations: {new} new, {changed} changed.</source>
        <translation>Òganizasyon: {new} nouvo, {changed} chanje.</translation>
    </message>
    <message>
        <source>Programs: {new} new, {changed} changed.</source>
        <translation>Pwogram: {new} nouvo, {changed} chanje.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out.</source>
        <translation>
            <numerusform>%n ranje rete deyò.</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory is up to date.</source>
        <translation>Lis sèvis yo ajou.</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Saved {time} on this laptop.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field.</extracomment>
        <translation>Anrejistre a {time} sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Poko anrejistre.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Dosye ki sanble doub</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Defèt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>May be the same as</source>
        <translation>Ka menm moun ak</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Paske</translation>
    </message>
    <message>
        <source>Nobody on this laptop looks like somebody else.</source>
        <translation>Pa gen moun sou òdinatè sa a ki sanble ak yon lòt.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>The two records are one now.</source>
        <translation>De dosye yo fè yon sèl kounye a.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>N ap chèche …</translation>
    </message>
    <message>
        <source>{count} pairs to decide on this laptop</source>
        <translation>{count} pè pou deside sou òdinatè sa a</translation>
    </message>
    <message>
        <source>1 pair to decide on this laptop</source>
        <translation>1 pè pou deside sou òdinatè sa a</translation>
    </message>
    <message>
        <source>the {count} likeliest are shown</source>
        <translation>nou montre {count} ki pi sanble yo</translation>
    </message>
    <message>
        <source>They are kept as two people and not shown here again.</source>
        <translation>Yo rete de moun apa epi yo p ap parèt isit la ankò.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Li defèt.</translation>
    </message>
</context>
<context>
    <name>EmployerWords</name>
    <message>
        <source>At work there</source>
        <translation>K ap travay la</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Anplwayè</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Kote</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>patnè</translation>
    </message>
</context>
<context>
    <name>EmployersView</name>
    <message>
        <source>Employers</source>
        <translation>Anplwayè</translation>
    </message>
    <message>
        <source>No employers here.</source>
        <translation>Pa gen anplwayè isit la.</translation>
    </message>
    <message>
        <source>1 employer</source>
        <translation>1 anplwayè</translation>
    </message>
    <message>
        <source>{count} employers</source>
        <translation>{count} anplwayè</translation>
    </message>
</context>
<context>
    <name>EnrollmentCard</name>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>Nouvo sètifika</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Nouvo travay</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Louvri moun nan</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Evènman</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ajoute yon evènman</translation>
    </message>
    <message>
        <source>Go to the intake</source>
        <translation>Ale nan entèvyou a</translation>
    </message>
    <message>
        <source>No events yet. Add one, and people entered there are counted with it.</source>
        <translation>Poko gen evènman. Ajoute youn, epi moun ki anrejistre la ap konte avè l.</translation>
    </message>
    <message>
        <source>Nobody was entered here yet.</source>
        <translation>Yo poko anrejistre pèsonn isit la.</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Ou la a</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Mwen pa la ankò</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>I am here today</source>
        <translation>Mwen la jodi a</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifye</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
</context>
<context>
    <name>ExportAction</name>
    <message>
        <source>Export…</source>
        <translation>Ekspòte…</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Anrejistre kòm {file}.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Nou kanpe. Pa gen fichye ki ekri.</translation>
    </message>
</context>
<context>
    <name>ExportAnswersDialog</name>
    <message>
        <source>Export answers</source>
        <translation>Ekspòte repons yo</translation>
    </message>
    <message>
        <source>Names, too</source>
        <translation>Non yo tou</translation>
    </message>
    <message>
        <source>Take restricted people along</source>
        <translation>Mete moun ki gen restriksyon yo tou</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichye</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Anrejistre kòm…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export: {list}</source>
        <translation>Ekspòte: {list}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichye</translation>
    </message>
    <message>
        <source>Take restricted people along</source>
        <translation>Mete moun ki gen restriksyon yo tou</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>N ap ekri fichye a</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Anrejistre kòm…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Birth date, phone, address</source>
        <translation>Dat nesans, telefòn, adrès</translation>
    </message>
    <message>
        <source>Notes and other free text</source>
        <translation>Nòt ak lòt tèks lib</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolòn</translation>
    </message>
    <message>
        <source>names</source>
        <translation>non</translation>
    </message>
    <message>
        <source>birth dates and contacts</source>
        <translation>dat nesans ak kontak</translation>
    </message>
    <message>
        <source>what was written about people</source>
        <translation>sa yo ekri sou moun yo</translation>
    </message>
    <message>
        <source>This file will not be encrypted. Whoever gets it can read it.</source>
        <translation>Fichye sa a p ap chifre. Nenpòt moun ki jwenn li ka li l.</translation>
    </message>
    <message>
        <source>This file will not be encrypted. Whoever gets it can read: {what}.</source>
        <translation>Fichye sa a p ap chifre. Nenpòt moun ki jwenn li ka li: {what}.</translation>
    </message>
    <message>
        <source>This file will not be encrypted. Even without names, its codes and facts can point to a person.</source>
        <translation>Fichye sa a p ap chifre. Menm san non, kòd ak enfòmasyon ladan l ka montre ki moun li ye.</translation>
    </message>
    <message>
        <source>Keep it safe and delete it after use.</source>
        <translation>Sere l byen epi efase l lè ou fini.</translation>
    </message>
</context>
<context>
    <name>FetchAllSwitch</name>
    <message>
        <source>Fetch all &amp;files to this laptop</source>
        <translation>Pran tout &amp;fichye yo sou laptòp sa a</translation>
    </message>
    <message>
        <source>Otherwise signatures come by themselves, and other files when somebody opens them.</source>
        <translation>Sinon siyati yo vini pou kont yo, epi lòt fichye yo lè yon moun louvri yo.</translation>
    </message>
</context>
<context>
    <name>FieldButtons</name>
    <message>
        <source>Accented letters (F7)</source>
        <extracomment>The key that opens the reasons. A ``Missing``, or ``None`` to take a reason back.</extracomment>
        <translation>Lèt ki gen aksan (F7)</translation>
    </message>
    <message>
        <source>No answer (Alt+Down or F8)</source>
        <translation>San repons (Alt+Anba oswa F8)</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Leave it out of use</source>
        <translation>Kite l retire</translation>
    </message>
    <message>
        <source>Use it, with what was entered</source>
        <translation>Sèvi avè l, ak sa ki te ekri</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Kite l jan l ye</translation>
    </message>
    <message>
        <source>Take this instead</source>
        <translation>Pran sa a pito</translation>
    </message>
    <message>
        <source>In the record now</source>
        <translation>Nan dosye a kounye a</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mete sou kote</translation>
    </message>
    <message>
        <source>Neither:</source>
        <translation>Okenn:</translation>
    </message>
    <message>
        <source>Another answer for {field}</source>
        <translation>Yon lòt repons pou {field}</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>Chwazi yon fichye…</translation>
    </message>
    <message>
        <source>A spreadsheet with one person in each row</source>
        <translation>Yon fèy kalkil ki gen yon moun nan chak ranje</translation>
    </message>
    <message>
        <source>CSV or XLSX, with headings above the columns. Drop the file here, or choose it.</source>
        <translation>CSV oswa XLSX, ak tit sou kolòn yo. Lage fichye a isit la, oswa chwazi l.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fèy</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>N ap li fichye a …</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ranje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n kolòn</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Yon lòt fichye…</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Fèy kalkil</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Chwazi yon fèy kalkil</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>File</source>
        <extracomment>Asks where to put a copy: (parent, title, proposed name) -&gt; place, or ``None``. Asks whether to go on: (parent, title, sentence, verb).</extracomment>
        <translation>Fichye</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Anrejistre yon kopi…</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Anile (pa valab)…</translation>
    </message>
    <message>
        <source>Fetch it now</source>
        <translation>Pran l kounye a</translation>
    </message>
    <message>
        <source>This file is not on record any more.</source>
        <translation>Fichye sa a pa nan dosye a ankò.</translation>
    </message>
    <message>
        <source>The file itself is not on this laptop yet.</source>
        <translation>Fichye a poko sou laptòp sa a.</translation>
    </message>
    <message>
        <source>It will be fetched from the server.</source>
        <translation>N ap pran l sou sèvè a.</translation>
    </message>
    <message>
        <source>Join the coalition’s server in Settings to fetch it.</source>
        <translation>Pou pran l, konekte ak sèvè kowalisyon an nan Paramèt.</translation>
    </message>
    <message>
        <source>This file cannot be shown here.</source>
        <translation>Fichye sa a pa ka parèt isit la.</translation>
    </message>
    <message>
        <source>Save a copy to look at it.</source>
        <translation>Anrejistre yon kopi pou gade l.</translation>
    </message>
    <message>
        <source>The copy is not encrypted: anybody who uses this computer or gets the file can open it. Delete it when it is not needed any more. That you saved it is on record.</source>
        <translation>Kopi a pa chifre: nenpòt moun ki sèvi ak òdinatè sa a oswa ki jwenn fichye a ka louvri l. Efase l lè ou pa bezwen l ankò. Li rete nan dosye a ke se ou ki te anrejistre l.</translation>
    </message>
    <message>
        <source>Save a copy outside?</source>
        <translation>Anrejistre yon kopi deyò?</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Anrejistre yon kopi</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Anrejistre sou non {name}.</translation>
    </message>
    <message>
        <source>The file is voided.</source>
        <translation>Fichye a anile (pa valab).</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Larger</source>
        <extracomment>What is read from a disk at all: a large photo is made smaller before it is kept.</extracomment>
        <translation>Pi gwo</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Pi piti</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Paj anvan</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pwochen paj</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Paj {number} sou {count}</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a person</source>
        <extracomment>Typing that rests for so long is looked up.</extracomment>
        <translation>Chache yon moun</translation>
    </message>
    <message>
        <source>Find a person: name, phone, birth date, code</source>
        <translation>Chache: non, telefòn, dat nesans, kòd</translation>
    </message>
    <message>
        <source>New intake with “{typed}”</source>
        <translation>Nouvo entèvyou ak «{typed}»</translation>
    </message>
    <message>
        <source>shared by {organization}</source>
        <translation>{organization} pataje l</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>dat nesans: {date}</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>telefòn nan fini ak {digits}</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nou pa jwenn pèsonn</translation>
    </message>
    <message>
        <source>{count} people or more found</source>
        <translation>Nou jwenn {count} moun oswa plis</translation>
    </message>
    <message>
        <source>1 person found</source>
        <translation>Nou jwenn 1 moun</translation>
    </message>
    <message>
        <source>{count} people found</source>
        <translation>Nou jwenn {count} moun</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Throw this intake away?</source>
        <extracomment>The draft in hand was thrown away. The form that is being filled in. Path to sentence of what kept the last attempt from being saved.</extracomment>
        <translation>Èske ou vle jete entèvyou sa a?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop. Nobody is deleted.</source>
        <translation>Sa ki te tape isit la retire sou laptòp sa a. Pèsonn pa efase.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jete</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Next: {section}</source>
        <extracomment>Lines longer than this are hard to follow across.</extracomment>
        <translation>Pwochen: {section}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Anrejistre</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Anrejistre epi fèmen</translation>
    </message>
    <message>
        <source>Ctrl+Enter next section · Ctrl+S save</source>
        <translation>Ctrl+Enter pwochen seksyon · Ctrl+S anrejistre</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Own questions</source>
        <translation>Kesyon pa nou</translation>
    </message>
    <message>
        <source>No form is in use. Import one first.</source>
        <translation>Pa gen okenn fòmilè an sèvis. Enpòte youn dabò.</translation>
    </message>
    <message>
        <source>Questions of your own</source>
        <translation>Kesyon pa nou</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ranpli</translation>
    </message>
</context>
<context>
    <name>FormKeeper</name>
    <message>
        <source>Begun {time}, not saved yet.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field.</extracomment>
        <translation>Kòmanse {time}, poko anrejistre.</translation>
    </message>
    <message>
        <source>Kept {time} on this laptop.</source>
        <translation>Konsève a {time} sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>Poko konsève.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Keep working</source>
        <extracomment>A window narrower than this keeps the icons of its rail and drops the words. A message needs at least this much of the top bar.</extracomment>
        <translation>Kontinye travay</translation>
    </message>
    <message>
        <source>Locks in {seconds} seconds.</source>
        <translation>L ap bloke nan {seconds} segonn.</translation>
    </message>
    <message>
        <source>Your work is kept. Press any key or move the mouse to go on.</source>
        <translation>Travay ou rete. Peze nenpòt touch oswa deplase sourit la pou kontinye.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Jodi a</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Moun yo</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Entèvyou</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Referans</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Sipò</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Fòmasyon</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Travay</translation>
    </message>
    <message>
        <source>Needs your eye</source>
        <translation>Bezwen je w</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramèt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>Nouvo entèvyou</translation>
    </message>
</context>
<context>
    <name>FundItem</name>
    <message>
        <source>Edit</source>
        <translation>Modifye</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Louvri ankò</translation>
    </message>
    <message>
        <source>Close fund</source>
        <translation>Fèmen fon an</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} rive {last}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jiska {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>depi {day}</translation>
    </message>
    <message>
        <source>Spent {spent} · promised {promised}</source>
        <translation>Depanse {spent} · pwomèt {promised}</translation>
    </message>
    <message>
        <source>no amount set</source>
        <translation>pa gen montan</translation>
    </message>
    <message>
        <source>{over} more than the {amount} allotted</source>
        <translation>{over} plis pase {amount} yo te bay la</translation>
    </message>
    <message>
        <source>{left} left of {amount}</source>
        <translation>rete {left} sou {amount}</translation>
    </message>
</context>
<context>
    <name>FundsPanel</name>
    <message>
        <source>New fund</source>
        <translation>Nouvo fon</translation>
    </message>
    <message>
        <source>Closed funds too</source>
        <translation>Fon ki fèmen yo tou</translation>
    </message>
    <message>
        <source>A fund is the money that supports come from, with its allotment and its limits.</source>
        <translation>Yon fon se lajan èd yo soti ladan l, ak montan l epi limit li.</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Trained</source>
        <translation>Fòme</translation>
    </message>
    <message>
        <source>In jobs</source>
        <translation>Nan travay</translation>
    </message>
    <message>
        <source>Our goals</source>
        <translation>Objektif nou yo</translation>
    </message>
    <message>
        <source>Counted from the records on this laptop.</source>
        <translation>Konte selon dosye ki sou òdinatè sa a.</translation>
    </message>
</context>
<context>
    <name>GrowingList</name>
    <message>
        <source>Show {count} more</source>
        <translation>Montre {count} lòt</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>Save again</source>
        <translation>Anrejistre ankò</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Drop this save</source>
        <translation>Lage chanjman sa a</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Lage l</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touch yo</translation>
    </message>
</context>
<context>
    <name>HereCard</name>
    <message>
        <source>On this laptop</source>
        <translation>Sou laptòp sa a</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>&amp;Open the person</source>
        <translation>&amp;Louvri moun nan</translation>
    </message>
    <message>
        <source>This record is not on this laptop any more.</source>
        <translation>Dosye sa a pa sou òdinatè sa a ankò.</translation>
    </message>
    <message>
        <source>History · {name}</source>
        <translation>Chanjman · {name}</translation>
    </message>
</context>
<context>
    <name>HouseholdPanel</name>
    <message>
        <source>Add a person</source>
        <translation>Ajoute yon moun</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Moun ki nan kay la</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) care</source>
        <translation>
            <numerusform>%n bezwen swen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <translation>Plis: {name}</translation>
    </message>
    <message>
        <source>Is {person}</source>
        <translation>Se {person}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifye</translation>
    </message>
    <message>
        <source>Is not this participant</source>
        <translation>Se pa patisipan sa a</translation>
    </message>
    <message>
        <source>Make a participant</source>
        <translation>Fè l vin patisipan</translation>
    </message>
    <message>
        <source>Remove from the household</source>
        <translation>Retire nan kay la</translation>
    </message>
    <message>
        <source>Remove {name} from the household?</source>
        <translation>Retire {name} nan kay la?</translation>
    </message>
    <message>
        <source>What was written down stays in the history.</source>
        <translation>Sa ki te ekri a rete nan istorik la.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retire</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>People from a spreadsheet</source>
        <translation>Moun ki nan yon fèy kalkil</translation>
    </message>
    <message>
        <source>Bring the list you have. You look at every row before it is written.</source>
        <translation>Pote lis ou genyen an. Ou gade chak ranje anvan li anrejistre.</translation>
    </message>
    <message>
        <source>Import people…</source>
        <translation>Enpòte moun…</translation>
    </message>
</context>
<context>
    <name>ImportDoor</name>
    <message>
        <source>Import…</source>
        <translation>Enpòte…</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import people</source>
        <translation>Enpòte moun</translation>
    </message>
    <message>
        <source>Nothing is written before you say so.</source>
        <translation>Anyen p ap anrejistre anvan ou di sa.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Defèt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolòn</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Ranje</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Etap</translation>
    </message>
</context>
<context>
    <name>ImportRunner</name>
    <message>
        <source>{done} of {total} people are in</source>
        <translation>{done} sou {total} moun antre</translation>
    </message>
</context>
<context>
    <name>IntakeAside</name>
    <message>
        <source>Someone like this already?</source>
        <translation>Èske moun sa a la deja?</translation>
    </message>
    <message>
        <source>Needs so far</source>
        <translation>Bezwen jouk kounye a</translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation>Moun ki anrejistre isit la</translation>
    </message>
    <message>
        <source>Unfinished intakes</source>
        <translation>Entèvyou ki poko fini</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>This intake was finished or thrown away already.</source>
        <extracomment>What the frame asks for when an empty intake is wanted, whatever is in hand. The section that was asked for with the draft on its way.</extracomment>
        <translation>Entèvyou sa a fini deja, oswa yo jete l.</translation>
    </message>
    <message>
        <source>Saved. The case code is {code}.</source>
        <translation>Li anrejistre. Kòd dosye a se {code}.</translation>
    </message>
</context>
<context>
    <name>IssueButtons</name>
    <message>
        <source>Issue and print</source>
        <translation>Bay epi enprime</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Anrejistre PDF</translation>
    </message>
    <message>
        <source>Issues the referral and saves its slip.</source>
        <translation>Bay referans lan epi anrejistre fèy la.</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Anrejistre bouyon</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jete</translation>
    </message>
    <message>
        <source>Throw this referral away?</source>
        <translation>Èske ou vle jete referans sa a?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop. Nothing was issued.</source>
        <translation>Sa ki te tape isit la retire sou laptòp sa a. Okenn referans pa fèt.</translation>
    </message>
</context>
<context>
    <name>IssueCard</name>
    <message>
        <source>Print receipt</source>
        <translation>Enprime resi a</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Anrejistre PDF</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Louvri demann lan</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Louvri moun nan</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Given by {issuer}, authorized by {authorizer}</source>
        <translation>{issuer} remèt li, {authorizer} otorize l</translation>
    </message>
    <message>
        <source>The shop’s receipt is on file</source>
        <translation>Resi magazen an nan dosye a</translation>
    </message>
    <message>
        <source>The shop’s receipt is due {day}</source>
        <translation>Resi magazen an dwe vini {day}</translation>
    </message>
    <message>
        <source>Takes back {number}</source>
        <translation>Anile {number}</translation>
    </message>
</context>
<context>
    <name>IssueCells</name>
    <message>
        <source>State</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montan</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Remèt</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Anile yon lòt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Receipt overdue</source>
        <translation>Resi an reta</translation>
    </message>
    <message>
        <source>Receipt due</source>
        <translation>Resi a manke</translation>
    </message>
</context>
<context>
    <name>IssueFields</name>
    <message>
        <source>Amount</source>
        <translation>Montan</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Pou kisa li ye</translation>
    </message>
    <message>
        <source>Shop’s receipt due</source>
        <translation>Dat pou resi magazen an</translation>
    </message>
    <message>
        <source>Name of who receives it</source>
        <translation>Non moun ki resevwa l la</translation>
    </message>
    <message>
        <source>Why, although it goes over a limit</source>
        <translation>Poukisa, malgre li depase yon limit</translation>
    </message>
    <message>
        <source>Signature of who receives it</source>
        <translation>Siyati moun ki resevwa l la</translation>
    </message>
    <message>
        <source>Signature of who hands it out</source>
        <translation>Siyati moun ki remèt li a</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Siyen sou papye</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Hand out</source>
        <translation>Remèt</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>Tounen nan demann lan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Apwouve</translation>
    </message>
    <message>
        <source>The receipt, as it prints</source>
        <translation>Resi a, jan l ap enprime</translation>
    </message>
    <message>
        <source>This request is not on this laptop any more.</source>
        <translation>Demann sa a pa sou òdinatè sa a ankò.</translation>
    </message>
    <message>
        <source>Hand out: {what}</source>
        <translation>Remèt: {what}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montan</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fon</translation>
    </message>
    <message>
        <source>Authorized by</source>
        <translation>Moun ki otorize l</translation>
    </message>
</context>
<context>
    <name>IssuedPanel</name>
    <message>
        <source>&amp;Print again</source>
        <translation>&amp;Enprime ankò</translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation>Anrejistre P&amp;DF</translation>
    </message>
    <message>
        <source>Referral {number} is issued</source>
        <translation>Referans {number} bay</translation>
    </message>
    <message>
        <source>It is on record for {place}. If the slip did not come out, print it again: the number stays the same.</source>
        <translation>Li anrejistre pou {place}. Si fèy la pa t soti, enprime l ankò: nimewo a pa chanje.</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Retounen sou {name}</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Good job test</source>
        <translation>Tès bon travay</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Travay</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Anplwayè</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Salè</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depi</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>Jobs</source>
        <translation>Travay</translation>
    </message>
    <message>
        <source>No jobs here.</source>
        <translation>Pa gen travay isit la.</translation>
    </message>
</context>
<context>
    <name>JoinByStickCard</name>
    <message>
        <source>Join a server by stick</source>
        <translation>Antre nan yon sèvè ak kle USB</translation>
    </message>
    <message>
        <source>Choose the server&apos;s &amp;card</source>
        <translation>Chwazi &amp;kat sèvè a</translation>
    </message>
    <message>
        <source>Compare this key with the one on paper. If it differs, stop.</source>
        <translation>Konpare kle sa a ak sa ki sou papye a. Si yo pa menm, kanpe.</translation>
    </message>
    <message>
        <source>&amp;Enrollment code</source>
        <translation>Kòd &amp;enskripsyon</translation>
    </message>
    <message>
        <source>&amp;Put the request on a stick</source>
        <translation>&amp;Mete demann lan sou yon kle USB</translation>
    </message>
    <message>
        <source>You need the card of the server, its key on paper, and a code.</source>
        <translation>Ou bezwen kat sèvè a, kle li sou papye, ak yon kòd.</translation>
    </message>
    <message>
        <source>The request to join {server} is on its way. Put on a stick: {when}</source>
        <translation>Demann pou antre nan {server} sou wout. Sou yon kle USB depi: {when}</translation>
    </message>
    <message>
        <source>The card of the server</source>
        <translation>Kat sèvè a</translation>
    </message>
    <message>
        <source>Type the code that the coalition gave you.</source>
        <translation>Tape kòd kowalisyon an te ba ou a.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>You can change it at any time in Settings.</source>
        <extracomment>Not in the directory: typed by hand. Who may set up a laptop; analysts work on the server.</extracomment>
        <translation>Ou ka chanje l nenpòt kilè nan Paramèt.</translation>
    </message>
    <message>
        <source>Paper for participants is in their own language, whatever you choose.</source>
        <translation>Papye pou patisipan yo soti nan lang pa yo, kèlkeswa sa ou chwazi.</translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message>
        <source>Laptops of this organization</source>
        <translation>Òdinatè òganizasyon sa a</translation>
    </message>
    <message>
        <source>Who syncs with the server, and which laptops wait to be let in.</source>
        <translation>Kiyès ki senkwonize ak sèvè a, ak ki òdinatè k ap tann pou antre.</translation>
    </message>
    <message>
        <source>Sho&amp;w the laptops</source>
        <translation>Montre laptòp &amp;yo</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>N ap mande sèvè a</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Mande ankò</translation>
    </message>
    <message>
        <source>This laptop may look. A supervisor’s laptop may let others in.</source>
        <translation>Òdinatè sa a ka gade. Òdinatè yon sipèvizè ka kite lòt antre.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Òdinatè</translation>
    </message>
    <message>
        <source>· this laptop</source>
        <translation>· òdinatè sa a</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>poko janm senkwonize</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>dènye kontak {when}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>vèsyon {version}</translation>
    </message>
    <message>
        <source>supervisor’s laptop</source>
        <translation>òdinatè sipèvizè</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Chanje</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Kite l antre</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>Mete l deyò</translation>
    </message>
    <message>
        <source>Erase its records</source>
        <translation>Efase dosye li yo</translation>
    </message>
    <message>
        <source>Erase the records on that laptop?</source>
        <translation>Efase dosye ki sou òdinatè sa a?</translation>
    </message>
    <message>
        <source>At its next contact it sends what it still has, then erases everything. This cannot be taken back.</source>
        <translation>Nan pwochen kontak li, l ap voye sa l gen toujou, epi l ap efase tout bagay. Sa pa ka defèt.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>Shut that laptop out?</source>
        <translation>Mete òdinatè sa a deyò?</translation>
    </message>
    <message>
        <source>It no longer syncs. What is on it stays there; it can join again with a new code.</source>
        <translation>Li p ap senkwonize ankò. Sa ki sou li rete la; li ka antre ankò ak yon nouvo kòd.</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Mete deyò</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Save without them</source>
        <translation>Anrejistre san yo</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Retounen</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>What was given</source>
        <translation>Sa yo remèt</translation>
    </message>
    <message>
        <source>Name, or number of a receipt</source>
        <translation>Non, oswa nimewo yon resi</translation>
    </message>
    <message>
        <source>Nothing is in this list.</source>
        <translation>Pa gen anyen nan lis sa a.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Receipts due</source>
        <translation>Resi ki manke</translation>
    </message>
    <message>
        <source>It is taken back, with a line of its own.</source>
        <translation>Li anile, ak yon liy pa l.</translation>
    </message>
</context>
<context>
    <name>LotList</name>
    <message>
        <source>{entered} of {quantity} serials entered</source>
        <translation>{entered} nimewo seri sou {quantity} antre</translation>
    </message>
    <message>
        <source>Enter serials</source>
        <translation>Antre nimewo seri yo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong in the program.</source>
        <extracomment>The smallest window that still shows everything, and the one for a first start.</extracomment>
        <translation>Gen yon bagay ki pa mache nan pwogram nan.</translation>
    </message>
    <message>
        <source>What you saved is safe. Close the program and open it again.</source>
        <translation>Sa ou te anrejistre pa pèdi. Fèmen pwogram nan epi louvri l ankò.</translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>Born {date}</source>
        <translation>Dat nesans: {date}</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>telefòn nan fini ak {digits}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Konpare</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>Konpare ak {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Louvri {name}</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>menm telefòn</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>menm dat nesans</translation>
    </message>
    <message>
        <source>birth date differs by one digit</source>
        <translation>yon sèl chif diferan nan dat nesans lan</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>jou ak mwa ranvèse</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>menm non</translation>
    </message>
    <message>
        <source>the name differs by spelling</source>
        <translation>non an ekri yon lòt jan</translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation>prenon ak siyati ranvèse</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>menm imèl</translation>
    </message>
    <message>
        <source>same ZIP code</source>
        <translation>menm kòd postal (ZIP)</translation>
    </message>
    <message>
        <source>On this form</source>
        <translation>Nan fòmilè sa a</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Nan done yo</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge two records</source>
        <translation>Mete de dosye ansanm</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Chanje bò yo</translation>
    </message>
    <message>
        <source>Why they are the same person (optional)</source>
        <translation>Poukisa se menm moun (opsyonèl)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Mete ansanm</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Se pa menm moun</translation>
    </message>
    <message>
        <source>One of the two is not on this laptop any more.</source>
        <translation>Youn nan de moun yo pa sou òdinatè sa a ankò.</translation>
    </message>
    <message>
        <source>The record {code} of {folded} is closed and everything in it moves to {stays}. Both codes and names still find them, and it can be undone.</source>
        <translation>Dosye {code} {folded} fèmen epi tout sa ki ladan l ale jwenn {stays}. Ou ka toujou jwenn li ak toude kòd ak non yo, epi ou ka defèt sa.</translation>
    </message>
    <message>
        <source>Nothing else is on record about the one that is folded in.</source>
        <translation>Pa gen anyen ankò nan dosye k ap antre a.</translation>
    </message>
    <message>
        <source>Moves along: {records}</source>
        <translation>Sa k ap ale ansanm: {records}</translation>
    </message>
    <message>
        <source>They are kept as two people and not shown here again.</source>
        <translation>Yo rete de moun apa epi yo p ap parèt isit la ankò.</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>{value} of {total}</source>
        <translation>{value} sou {total}</translation>
    </message>
</context>
<context>
    <name>NeedComposer</name>
    <message>
        <source>Add</source>
        <translation>Ajoute</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Sa ki nesesè</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Ki jan sa ijan</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Nan mo pa li</translation>
    </message>
</context>
<context>
    <name>NeedList</name>
    <message>
        <source>referred to {place}</source>
        <translation>refere bay {place}</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Refere</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>Objektif: {goal}</translation>
    </message>
</context>
<context>
    <name>NeedMenuButton</name>
    <message>
        <source>More about {need}</source>
        <translation>Plis sou {need}</translation>
    </message>
    <message>
        <source>Plan and details</source>
        <translation>Plan ak detay</translation>
    </message>
    <message>
        <source>Mark met</source>
        <translation>Make li satisfè</translation>
    </message>
    <message>
        <source>Could not be met…</source>
        <translation>Nou pa t kapab satisfè l…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istwa</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Li pa bezwen sa ankò</translation>
    </message>
    <message>
        <source>Urgency: {word}</source>
        <translation>Ijans: {word}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Relouvri</translation>
    </message>
</context>
<context>
    <name>NeedsEyePage</name>
    <message>
        <source>Needs your eye</source>
        <translation>Bezwen je w</translation>
    </message>
    <message>
        <source>Two answers to one question</source>
        <translation>De repons pou yon sèl kesyon</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter settles and goes to the next.</source>
        <translation>Flèch yo chwazi; Enter rezoud epi pase nan pwochen an.</translation>
    </message>
    <message>
        <source>Not taken by the server</source>
        <translation>Sèvè a pa pran yo</translation>
    </message>
    <message>
        <source>These saves are only on this laptop. Everything after them was sent.</source>
        <translation>Chanjman sa yo sou laptòp sa a sèlman. Tout sa ki vin apre yo voye.</translation>
    </message>
    <message>
        <source>Kept aside for us</source>
        <translation>Mete sou kote pou nou</translation>
    </message>
    <message>
        <source>Another organization sent these after it was no longer allowed to.</source>
        <translation>Yon lòt òganizasyon voye yo lè li pa t gen dwa ankò.</translation>
    </message>
    <message>
        <source>Nothing needs your eye.</source>
        <translation>Pa gen anyen ki bezwen je w.</translation>
    </message>
    <message>
        <source>What was kept aside for us could not be asked for.</source>
        <translation>Nou pa t ka mande sa yo te mete sou kote pou nou.</translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <source>Nothing stands in the way, as far as is on record.</source>
        <translation>Dapre done yo, pa gen anyen ki bare l.</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>Ajoute yon bezwen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bezwen</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Make one for me</source>
        <translation>Fè youn pou mwen</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>De yo pa menm. Tape l ankò.</translation>
    </message>
    <message>
        <source>Good and long.</source>
        <translation>Li bon epi li long.</translation>
    </message>
    <message>
        <source>Four or five words that only you would put together.</source>
        <translation>Kat oswa senk mo ke ou menm sèl t ap mete ansanm.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>Manke %n karaktè.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess. Add words that do not belong together.</source>
        <translation>Li twò fasil pou devine. Ajoute mo ki pa mache ansanm.</translation>
    </message>
</context>
<context>
    <name>NewRecoveryKey</name>
    <message>
        <source>For when the sheet with the recovery key is lost, or somebody else has seen it. The key of before will open nothing any more.</source>
        <translation>Pou lè fèy ki gen kle rekiperasyon an pèdi, oswa yon lòt moun wè l. Kle ki te la anvan an p ap louvri anyen ankò.</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>Fraz &amp;modpas kounye a</translation>
    </message>
    <message>
        <source>Make a new recovery &amp;key</source>
        <translation>Fè yon lòt kle &amp;rekiperasyon</translation>
    </message>
    <message>
        <source>Making a new recovery key</source>
        <translation>Ap fè yon lòt kle rekiperasyon</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Mwen genyen l sou papye</translation>
    </message>
    <message>
        <source>The new recovery key counts.</source>
        <translation>Se nouvo kle rekiperasyon an ki bon kounye a.</translation>
    </message>
    <message>
        <source>Destroy the sheet of the old one.</source>
        <translation>Detwi fèy ansyen an.</translation>
    </message>
</context>
<context>
    <name>NoteComposer</name>
    <message>
        <source>Not said</source>
        <extracomment>The note that this one corrects.</extracomment>
        <translation>Yo pa di</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nòt</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minit</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Anrejistre nòt la</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Ki jan</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter anrejistre</translation>
    </message>
    <message>
        <source>This corrects a note. What it said before can still be read.</source>
        <translation>Sa a korije yon nòt. Ou ka toujou li sa li te di anvan.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Ekri yon bagay anvan.</translation>
    </message>
    <message>
        <source>A number, please.</source>
        <translation>Tanpri mete yon nimewo.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Save this note first, or empty it.</source>
        <translation>Anrejistre nòt sa a anvan, oswa efase sa ki ladan l.</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Nòt la anrejistre.</translation>
    </message>
</context>
<context>
    <name>OpenNeedsCard</name>
    <message>
        <source>Open needs at your site</source>
        <translation>Bezwen ki louvri nan sit ou</translation>
    </message>
    <message>
        <source>{count} more in other areas</source>
        <translation>{count} lòt nan lòt domèn</translation>
    </message>
</context>
<context>
    <name>OutCard</name>
    <message>
        <source>Send</source>
        <translation>Voye</translation>
    </message>
    <message>
        <source>&amp;Put on a stick</source>
        <translation>&amp;Mete sou yon kle USB</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n chanjman ap tann pou yo voye l.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits. A stick also asks for what is new.</source>
        <translation>Pa gen anyen k ap tann. Kle USB a mande sa ki nèf tou.</translation>
    </message>
    <message>
        <source>Last put on a stick: {when}</source>
        <translation>Dènye fwa sou yon kle USB: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for a network: they do not travel by stick.</source>
        <translation>
            <numerusform>%n fichye ap tann yon rezo: fichye pa vwayaje sou kle USB.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outreach</name>
    <message>
        <source>Change the intake</source>
        <extracomment>Where this laptop is today, as far as the page knows.</extracomment>
        <translation>Chanje entèvyou a</translation>
    </message>
    <message>
        <source>Full form</source>
        <translation>Fòm konplè</translation>
    </message>
    <message>
        <source>Outreach: short form</source>
        <translation>Ti fòm pou evènman</translation>
    </message>
    <message>
        <source>At: {event}</source>
        <translation>Nan: {event}</translation>
    </message>
    <message>
        <source>At the event where it was begun</source>
        <translation>Nan evènman kote yo te kòmanse l</translation>
    </message>
    <message>
        <source>No event chosen</source>
        <translation>Pa gen evènman chwazi</translation>
    </message>
</context>
<context>
    <name>OwnAnswersPage</name>
    <message>
        <source>About this form</source>
        <translation>Sou fòm sa a</translation>
    </message>
    <message numerus="yes">
        <source>%n required question(s) still without an answer.</source>
        <translation>
            <numerusform>%n kesyon obligatwa poko gen repons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Anrejistre.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Jete chanjman yo?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop.</source>
        <translation>Sa ki te tape isit la retire sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jete</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Dosye sa a pa sou laptòp sa a ankò.</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Compare and merge</source>
        <translation>Konpare epi mete ansanm</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Se pa menm moun</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Pita</translation>
    </message>
    <message>
        <source>One person or two?</source>
        <translation>Yon sèl moun oswa de?</translation>
    </message>
    <message>
        <source>no birth date</source>
        <translation>pa gen dat nesans</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>pa gen telefòn</translation>
    </message>
    <message>
        <source>no ZIP</source>
        <translation>pa gen kòd postal</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>chanje {when}</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save PDF</source>
        <extracomment>Both copies of a slip, however much was written. Asks where to put a file: (parent, title, proposed name) -&gt; place, or ``None``.</extracomment>
        <translation>Anrejistre PDF</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Anrejistre fèy la</translation>
    </message>
    <message>
        <source>Slip {number} is at the printer.</source>
        <translation>Fèy {number} nan enprimant lan.</translation>
    </message>
    <message>
        <source>Slip {number} is saved as a PDF.</source>
        <translation>Fèy {number} anrejistre kòm PDF.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Next page</source>
        <translation>Pwochen paj</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Paj {number} sou {count}</translation>
    </message>
</context>
<context>
    <name>PartnerList</name>
    <message>
        <source>Tell these partners</source>
        <translation>Avize òganizasyon sa yo</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Yo avize l</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Poko avize</translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>yo avize l {day}</translation>
    </message>
    <message>
        <source>Told them</source>
        <translation>Mwen avize yo</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Kache</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>It locks the records on this laptop. Nobody can look it up for you, so choose one that you will remember.</source>
        <translation>Li pwoteje done ki sou laptòp sa a. Pèsonn pa ka jwenn li pou ou, kidonk chwazi youn w ap sonje.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Fraz modpas</translation>
    </message>
    <message>
        <source>Type it &amp;again</source>
        <translation>Tape l &amp;ankò</translation>
    </message>
</context>
<context>
    <name>PathStep</name>
    <message>
        <source>Intake</source>
        <translation>Premye entèvyou</translation>
    </message>
    <message>
        <source>Needs met</source>
        <translation>Bezwen satisfè</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>Nan fòmasyon</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Sètifika oswa lisans</translation>
    </message>
    <message>
        <source>Good job</source>
        <translation>Bon travay</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Moun yo</translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, is listed here.</source>
        <translation>Poko gen pèsonn sou laptòp sa a. Chak moun ou anrejistre, ak chak moun ki vini ak senkwonizasyon, ap parèt isit la.</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>Nouvo entèvyou</translation>
    </message>
    <message>
        <source>&amp;Narrow to a name, phone, birth date or code</source>
        <translation>&amp;Chache ak yon non, telefòn, dat nesans oswa kòd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Latest change first</source>
        <translation>Dènye chanjman anvan</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Dat nesans</translation>
    </message>
    <message>
        <source>In order &amp;of</source>
        <translation>&amp;Triye pa</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} jwenn</translation>
    </message>
    <message>
        <source>Nobody fits what you typed</source>
        <translation>Pèsonn pa koresponn ak sa ou tape a</translation>
    </message>
    <message>
        <source>The first {count} who fit; type more to narrow</source>
        <translation>Premye {count} yo; tape plis pou gen mwens</translation>
    </message>
    <message>
        <source>1 person on this laptop</source>
        <translation>1 moun sou laptòp sa a</translation>
    </message>
    <message>
        <source>{count} people on this laptop</source>
        <translation>{count} moun sou laptòp sa a</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kòd</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Dat nesans</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefòn</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>ZIP</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dènye chanjman</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Dosye ki sanble doub</translation>
    </message>
    <message>
        <source>1 likely duplicate</source>
        <translation>1 dosye ki sanble doub</translation>
    </message>
    <message>
        <source>{count} likely duplicates</source>
        <translation>{count} dosye ki sanble doub</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Pataje</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Add a person</source>
        <extracomment>Relative widths of columns by their declared width.</extracomment>
        <translation>Ajoute yon moun</translation>
    </message>
    <message>
        <source>{column}, person {number}</source>
        <translation>{column}, moun {number}</translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation>Retire moun {number}</translation>
    </message>
</context>
<context>
    <name>PersonAsk</name>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
</context>
<context>
    <name>PersonDoors</name>
    <message>
        <source>Take the two records apart again?</source>
        <translation>Separe de dosye yo ankò?</translation>
    </message>
    <message>
        <source>Each person gets back their own records, with what was changed in them since.</source>
        <translation>Chak moun ap jwenn pwòp dosye pa l ankò, ak sa ki te chanje ladan yo depi lè sa a.</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Defè sa</translation>
    </message>
    <message>
        <source>The two records are apart again.</source>
        <translation>De dosye yo separe ankò.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Yon lòt bagay</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Add &amp;note</source>
        <translation>Ajoute &amp;nòt</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>A&amp;joute…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifye</translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation>&amp;Refere</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Changes to this person were begun and not saved.</source>
        <extracomment>Almost everything can belong to a person; these cannot.</extracomment>
        <translation>Te gen chanjman ki kòmanse sou moun sa a epi yo poko anrejistre.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Permission to share</source>
        <translation>Pèmisyon pou pataje</translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation>Moun sa a pa sou laptòp sa a ankò.</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Choose</source>
        <translation>Chwazi</translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation>Ò&amp;ganizasyon</translation>
    </message>
    <message>
        <source>Its &amp;name, as it prints on slips</source>
        <translation>&amp;Non li, jan l ap parèt sou fèy yo</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Prenon ak siyati &amp;ou</translation>
    </message>
    <message>
        <source>First and last name, as partners know you.</source>
        <translation>Jan òganizasyon patnè yo konnen ou.</translation>
    </message>
    <message>
        <source>Office &amp;phone, as it prints on slips</source>
        <translation>Telefòn &amp;biwo a, jan li parèt sou fèy yo</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Wòl o&amp;u</translation>
    </message>
    <message>
        <source>Another organization</source>
        <translation>Yon lòt òganizasyon</translation>
    </message>
    <message>
        <source>Choose the organization.</source>
        <translation>Chwazi òganizasyon an.</translation>
    </message>
    <message>
        <source>Type the name of the organization.</source>
        <translation>Tape non òganizasyon an.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Tape prenon ak siyati ou.</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Do not contact</source>
        <translation>Pa kontakte</translation>
    </message>
    <message>
        <source>Do not text</source>
        <translation>Pa voye tèks</translation>
    </message>
    <message>
        <source>Leave no message</source>
        <translation>Pa kite mesaj</translation>
    </message>
    <message>
        <source>Shared phone</source>
        <translation>Telefòn pataje</translation>
    </message>
    <message>
        <source>Restricted: each look is recorded</source>
        <translation>Limite: chak fwa yon moun gade, sa anrejistre</translation>
    </message>
    <message>
        <source>Born {day} ({age})</source>
        <translation>Dat nesans: {day} ({age})</translation>
    </message>
    <message>
        <source>About {age} years old</source>
        <translation>Anviwon {age} an</translation>
    </message>
    <message>
        <source>{language}, needs interpreter</source>
        <translation>{language}, bezwen entèprèt</translation>
    </message>
    <message>
        <source>{phone}, text is safe</source>
        <translation>{phone}, ou ka voye tèks</translation>
    </message>
    <message>
        <source>No fixed address, {place}</source>
        <translation>San adrès fiks, {place}</translation>
    </message>
    <message>
        <source>No fixed address</source>
        <translation>San adrès fiks</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sou {total}</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Nan dosye a</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Ekspire</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Pa dakò</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Otorizasyon an retire</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Yo pa t mande</translation>
    </message>
    <message>
        <source>May share with</source>
        <translation>Ka pataje ak</translation>
    </message>
    <message>
        <source>May not share with anybody</source>
        <translation>Pa ka pataje ak pèsonn</translation>
    </message>
    <message>
        <source>Ask before anything is shared.</source>
        <translation>Mande anvan ou pataje anyen.</translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation>Anyen pa pataje</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Depi {day}</translation>
    </message>
    <message>
        <source>Since {day}, in {language}</source>
        <translation>Depi {day}, nan lang {language}</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>ekspire {day}</translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Kept as typed</source>
        <extracomment>Width in pixels by what belongs in the field.</extracomment>
        <translation>Li rete jan ou tape l la</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>As the file says</source>
        <translation>Jan fichye a di l</translation>
    </message>
    <message>
        <source>Answers are shared as</source>
        <translation>Repons yo pataje kòm</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Enpòte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Some words are missing in: {languages}.</source>
        <translation>Gen mo ki manke an: {languages}.</translation>
    </message>
    <message>
        <source>There the form’s own language is shown.</source>
        <translation>La a, se lang fòmilè a ki parèt.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s): this form cannot be imported.</source>
        <translation>
            <numerusform>%n pwoblèm: nou pa ka enpòte fòmilè sa a.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the file and import it again.</source>
        <translation>Korije fichye a epi enpòte l ankò.</translation>
    </message>
    <message>
        <source>Replaces version {version}.</source>
        <translation>Ranplase vèsyon {version}.</translation>
    </message>
    <message>
        <source>The old version is retired and keeps its answers.</source>
        <translation>Ansyen vèsyon an retire, men li kenbe repons li yo.</translation>
    </message>
    <message>
        <source>This form can be imported.</source>
        <translation>Nou ka enpòte fòmilè sa a.</translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>Everything is kept on this laptop.</source>
        <translation>Tout bagay rete sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Fini pita</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Own questions</source>
        <translation>Kesyon pa nou</translation>
    </message>
    <message>
        <source>Ask what your site needs to know: import a form made as an XLSForm.</source>
        <translation>Mande sa sant ou bezwen konnen: enpòte yon fòm ki fèt an XLSForm.</translation>
    </message>
    <message>
        <source>Forms…</source>
        <translation>Fòm…</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Questions of your own</source>
        <translation>Kesyon pa nou</translation>
    </message>
    <message>
        <source>Import a form made as an XLSForm. Then fill it in for a person.</source>
        <translation>Enpòte yon fòmilè ki fèt kòm XLSForm. Apre sa, ranpli l pou yon moun.</translation>
    </message>
    <message>
        <source>Import a form…</source>
        <translation>Enpòte yon fòmilè…</translation>
    </message>
    <message>
        <source>No form has been imported yet.</source>
        <translation>Poko gen okenn fòmilè ki enpòte.</translation>
    </message>
    <message>
        <source>Export answers…</source>
        <translation>Ekspòte repons yo…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Sèvi ak li ankò</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Nobody fills it in any more. Its answers stay.</source>
        <translation>Pèsonn p ap ranpli l ankò. Repons li yo rete.</translation>
    </message>
    <message>
        <source>Retire this form?</source>
        <translation>Retire fòmilè sa a?</translation>
    </message>
    <message>
        <source>Import a form</source>
        <translation>Enpòte yon fòmilè</translation>
    </message>
    <message>
        <source>The form is in use.</source>
        <translation>Fòmilè a an sèvis.</translation>
    </message>
    <message>
        <source>Fill it in from a person’s page.</source>
        <translation>Ranpli l nan paj yon moun.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as {file}.</source>
        <translation>
            <numerusform>%n ranje anrejistre kòm {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of restricted people are left out.</source>
        <translation>
            <numerusform>%n ranje moun ki gen restriksyon rete deyò.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>Bloke</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>current page</source>
        <translation>paj sa a</translation>
    </message>
</context>
<context>
    <name>ReasonComposer</name>
    <message>
        <source>Why it could not be met</source>
        <translation>Poukisa nou pa t kapab satisfè l</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Anrejistre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>Ekri rezon an anvan.</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Amount</source>
        <translation>Montan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Poukisa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Di poukisa.</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Receipt</source>
        <translation>Resi</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Enprime resi a</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Anrejistre PDF</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>Tounen nan demann lan</translation>
    </message>
    <message>
        <source>{number} is on record</source>
        <translation>{number} anrejistre</translation>
    </message>
    <message>
        <source>{name} has it now. The receipt can be printed again at any time.</source>
        <translation>{name} genyen l kounye a. Ou ka enprime resi a ankò nenpòt lè.</translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message>
        <source>&amp;Open person</source>
        <translation>&amp;Louvri dosye moun nan</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvo</translation>
    </message>
    <message>
        <source>Shared: {what}</source>
        <translation>Pataje: {what}</translation>
    </message>
    <message>
        <source>Shared until {day}: {what}</source>
        <translation>Pataje jiska {day}: {what}</translation>
    </message>
    <message>
        <source>From {organization}</source>
        <translation>Soti nan {organization}</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Randevou: {when}</translation>
    </message>
    <message>
        <source>Brings: {what}</source>
        <translation>Ap pote: {what}</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>voye {day}</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <source>&amp;Number, organization or name; or scan the slip</source>
        <extracomment>The view of what other organizations sent.</extracomment>
        <translation>&amp;Nimewo, òganizasyon oswa non; oswa eskane fèy la</translation>
    </message>
    <message>
        <source>Received referrals</source>
        <translation>Referans nou resevwa</translation>
    </message>
    <message>
        <source>Referrals that other organizations of the coalition send to yours appear here after a sync.</source>
        <translation>Referans lòt òganizasyon nan kowalisyon an voye ba pa w la parèt isit la apre senkwonizasyon.</translation>
    </message>
    <message>
        <source>No received referral fits this.</source>
        <translation>Pa gen okenn referans nou resevwa ki koresponn.</translation>
    </message>
    <message>
        <source>Your answer is on record. The sender gets it with the next sync.</source>
        <translation>Repons ou anrejistre. Moun ki voye l la ap resevwa l nan pwochen senkwonizasyon an.</translation>
    </message>
</context>
<context>
    <name>ReceivedWords</name>
    <message>
        <source>State</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bezwen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nan men</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ki lè</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Ap tann repons ou</translation>
    </message>
    <message>
        <source>1 referral</source>
        <translation>1 referans</translation>
    </message>
    <message>
        <source>{count} referrals</source>
        <translation>{count} referans</translation>
    </message>
    <message>
        <source>{count} to answer</source>
        <translation>{count} pou reponn</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Save</source>
        <translation>Anrejistre</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Jete chanjman yo</translation>
    </message>
    <message>
        <source>Ctrl+S save</source>
        <translation>Ctrl+S anrejistre</translation>
    </message>
</context>
<context>
    <name>RecordFormPage</name>
    <message>
        <source>New employer…</source>
        <translation>Nouvo anplwayè…</translation>
    </message>
    <message>
        <source>About this form</source>
        <translation>Sou fòm sa a</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Anrejistre.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Jete chanjman yo?</translation>
    </message>
    <message>
        <source>What was typed here is removed from this laptop.</source>
        <translation>Sa ki te tape isit la retire sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jete</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Dosye sa a pa sou laptòp sa a ankò.</translation>
    </message>
</context>
<context>
    <name>RecoveryBanner</name>
    <message>
        <source>Make a recovery key</source>
        <translation>Fè yon kle rekiperasyon</translation>
    </message>
    <message>
        <source>The recovery key is not on paper yet.</source>
        <translation>Kle rekiperasyon an poko sou papye.</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase means that the records here are lost.</source>
        <translation>San li, si yon moun bliye fraz modpas la, done ki la yo pèdi.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>If the passphrase is ever forgotten, only this key opens the records. It is shown now and never again. Keep it on paper, away from this laptop.</source>
        <translation>Si ou bliye fraz modpas la, se kle sa a sèlman ki louvri done yo. Li parèt kounye a epi li p ap parèt ankò. Kenbe l sou papye, lwen laptòp sa a.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Kle rekiperasyon</translation>
    </message>
    <message>
        <source>Type the last &amp;group of the key, to be sure that you have it</source>
        <translation>Tape dènye g&amp;woup kle a, pou konfime ou genyen l</translation>
    </message>
    <message>
        <source>That is not the last group. Look at the key.</source>
        <translation>Se pa dènye gwoup la. Gade kle a.</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>&amp;Enprime</translation>
    </message>
    <message>
        <source>&amp;Save PDF</source>
        <translation>&amp;Anrejistre PDF</translation>
    </message>
</context>
<context>
    <name>RefEditor</name>
    <message>
        <source>Nothing found</source>
        <translation>Nou pa jwenn anyen</translation>
    </message>
</context>
<context>
    <name>ReferFields</name>
    <message>
        <source>Not said</source>
        <extracomment>Lines of a destination written by hand, in the order they are asked.</extracomment>
        <translation>Yo pa di</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Ki kote</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Sèvis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adrès</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>Telefòn yo</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Lè yo louvri</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Randevou</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Nan konbyen tan</translation>
    </message>
    <message>
        <source>What they need to know</source>
        <translation>Sa yo bezwen konnen</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Sa pou pote</translation>
    </message>
    <message>
        <source>Write it by hand</source>
        <translation>Ekri l alamen</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Chwazi nan lis la</translation>
    </message>
    <message>
        <source>Share name, phone and this need with them</source>
        <translation>Pataje non, telefòn ak bezwen sa a ak yo</translation>
    </message>
    <message>
        <source>Print the case code only, no name</source>
        <translation>Enprime kòd dosye a sèlman, san non</translation>
    </message>
    <message>
        <source>Call before going</source>
        <translation>Rele anvan ou ale</translation>
    </message>
    <message>
        <source>Programs that fit</source>
        <translation>Pwogram ki ale ak bezwen an</translation>
    </message>
    <message>
        <source>It prints as you typed it.</source>
        <translation>L ap enprime jan ou tape l la.</translation>
    </message>
    <message>
        <source>Consent covers it</source>
        <translation>Konsantman an kouvri l</translation>
    </message>
    <message>
        <source>Consent needed</source>
        <translation>Konsantman nesesè</translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Kept as a draft on this laptop. It waits on Today.</source>
        <translation>Li rete kòm bouyon sou laptòp sa a. L ap tann nan Jodi a.</translation>
    </message>
    <message>
        <source>Refer for {need}</source>
        <translation>Refere pou {need}</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Refere</translation>
    </message>
    <message>
        <source>The slip appears here as soon as you have chosen where to.</source>
        <translation>Fèy la ap parèt isit la depi ou chwazi ki kote.</translation>
    </message>
    <message>
        <source>Taken up where you left it.</source>
        <translation>Ou kontinye kote ou te rete a.</translation>
    </message>
</context>
<context>
    <name>ReferralCard</name>
    <message>
        <source>&amp;Record an answer</source>
        <translation>N&amp;ote yon repons</translation>
    </message>
    <message>
        <source>Re&amp;print</source>
        <translation>En&amp;prime ankò</translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation>Anrejistre P&amp;DF</translation>
    </message>
    <message>
        <source>&amp;Open person</source>
        <translation>&amp;Louvri dosye moun nan</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Randevou: {when}</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>voye {day}</translation>
    </message>
</context>
<context>
    <name>ReferralWords</name>
    <message>
        <source>State</source>
        <translation>Kote l rive</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bezwen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Pou</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Voye</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} jwenn</translation>
    </message>
    <message>
        <source>1 referral</source>
        <translation>1 referans</translation>
    </message>
    <message>
        <source>{count} referrals</source>
        <translation>{count} referans</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Referrals</source>
        <translation>Referans</translation>
    </message>
    <message>
        <source>&amp;Number, return code or name; or scan the slip</source>
        <translation>&amp;Nimewo, kòd repons oswa non; oswa eskane fèy la</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Voye</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Resevwa</translation>
    </message>
    <message>
        <source>Which referrals</source>
        <translation>Ki referans</translation>
    </message>
    <message>
        <source>A referral appears here as soon as its slip is issued. Refer somebody from their page.</source>
        <translation>Yon referans parèt isit la depi fèy li bay. Refere yon moun depi sou paj li.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Moun yo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Kote l rive</translation>
    </message>
    <message>
        <source>No referral on this laptop has this number, code or name.</source>
        <translation>Pa gen referans sou laptòp sa a ki gen nimewo, kòd oswa non sa a.</translation>
    </message>
    <message>
        <source>The answer is on record.</source>
        <translation>Repons lan anrejistre.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Open request</source>
        <translation>Louvri demann lan</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Louvri moun nan</translation>
    </message>
    <message>
        <source>{given} of {asked}</source>
        <translation>{given} sou {asked}</translation>
    </message>
    <message>
        <source>needed by {day}</source>
        <translation>bezwen l anvan {day}</translation>
    </message>
    <message>
        <source>Asked {day} by {name}</source>
        <translation>{name} mande l {day}</translation>
    </message>
    <message>
        <source>Decided {day} by {name}</source>
        <translation>{name} deside {day}</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>State</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montan</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Mande</translation>
    </message>
</context>
<context>
    <name>RequestHistory</name>
    <message>
        <source>Asked by {name}</source>
        <translation>{name} mande l</translation>
    </message>
    <message>
        <source>Sent back by {name}</source>
        <translation>{name} voye l tounen</translation>
    </message>
    <message>
        <source>Not approved by {name}</source>
        <translation>{name} pa apwouve l</translation>
    </message>
    <message>
        <source>Cancelled; decided by {name}</source>
        <translation>Anile; se {name} ki te deside</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>{name} apwouve l</translation>
    </message>
    <message>
        <source>{number} takes back {other}</source>
        <translation>{number} anile {other}</translation>
    </message>
    <message>
        <source>Given: {number}</source>
        <translation>Remèt: {number}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>anile</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Resi</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} rive {last}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Atik</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nan men</translation>
    </message>
    <message>
        <source>Amount asked</source>
        <translation>Montan yo mande</translation>
    </message>
    <message>
        <source>Amount approved</source>
        <translation>Montan yo apwouve</translation>
    </message>
    <message>
        <source>For the time</source>
        <translation>Peryòd</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Bezwen l anvan</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fon</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bezwen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klas</translation>
    </message>
    <message>
        <source>What it makes possible</source>
        <translation>Kisa l ap pèmèt</translation>
    </message>
    <message>
        <source>Why no other source</source>
        <translation>Poukisa pa gen lòt sous</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Sa yo eseye</translation>
    </message>
    <message>
        <source>Financial need</source>
        <translation>Bezwen lajan</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prèv</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>rete {left}</translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Requests</source>
        <translation>Demann</translation>
    </message>
    <message>
        <source>Name, or number of a receipt</source>
        <translation>Non, oswa nimewo yon resi</translation>
    </message>
    <message>
        <source>Nothing is in this list. A support is asked for on the page of a person.</source>
        <translation>Pa gen anyen nan lis sa a. Yo mande yon èd sou paj yon moun.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Pou deside</translation>
    </message>
    <message>
        <source>To hand out</source>
        <translation>Pou remèt</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Pa m</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Space</source>
        <translation>Ba espas</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Ranje {number}</translation>
    </message>
    <message>
        <source>Like row {rows} of the file</source>
        <translation>Tankou ranje {rows} nan fichye a</translation>
    </message>
    <message>
        <source>Nothing is wrong here.</source>
        <translation>Pa gen pwoblèm isit la.</translation>
    </message>
    <message>
        <source>Import anyway</source>
        <translation>Enpòte kanmenm</translation>
    </message>
    <message>
        <source>Import this row</source>
        <translation>Enpòte ranje sa a</translation>
    </message>
    <message>
        <source>Skip this row</source>
        <translation>Sote ranje sa a</translation>
    </message>
    <message>
        <source>Correct it in the file and choose the file again.</source>
        <translation>Korije l nan fichye a epi chwazi fichye a ankò.</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Rows of the file</source>
        <translation>Ranje nan fichye a</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erè</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doub</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Pou verifye</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Ranje</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Sote yo</translation>
    </message>
    <message>
        <source>Import them anyway</source>
        <translation>Enpòte yo kanmenm</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Dosye ki sanble doub</translation>
    </message>
    <message>
        <source>No row is like this.</source>
        <translation>Pa gen ranje konsa.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ranje</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Checking the rows …</source>
        <translation>N ap verifye ranje yo …</translation>
    </message>
    <message>
        <source>{count} will be imported</source>
        <translation>N ap enpòte {count}</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} rete deyò</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erè</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Sote</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doub</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verifye</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pare</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Safety</source>
        <translation>Sekirite</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>apre %n minit</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>Fraz &amp;modpas kounye a</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvo fraz modpas</translation>
    </message>
    <message>
        <source>Type it a&amp;gain</source>
        <translation>Tape l an&amp;kò</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>&amp;Chanje fraz modpas la</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Ap chanje fraz modpas la</translation>
    </message>
    <message>
        <source>&amp;Lock when nobody is there</source>
        <translation>&amp;Bloke lè pa gen moun</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Fraz modpas la chanje.</translation>
    </message>
</context>
<context>
    <name>SaveCard</name>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
</context>
<context>
    <name>ScreenCard</name>
    <message>
        <source>Screen</source>
        <translation>Ekran</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Menm jan ak sistèm nan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Klè</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Fonse</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Gwo kontras</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aparans</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>&amp;Gwosè lèt yo</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Events</source>
        <translation>Evènman</translation>
    </message>
    <message>
        <source>Throw this intake away</source>
        <translation>Jete entèvyou sa a</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Coalition server</source>
        <extracomment>After these a laptop comes back only by joining again.</extracomment>
        <translation>Sèvè kowalisyon an</translation>
    </message>
    <message>
        <source>Address of the &amp;server</source>
        <extracomment>Whether it syncs now; a laptop that was shut out or replaced may join again.</extracomment>
        <translation>Adrès &amp;sèvè a</translation>
    </message>
    <message>
        <source>As the coalition gave it to you, for example https://sync.example.org</source>
        <translation>Jan kowalisyon an ba ou l, pa egzanp https://sync.example.org</translation>
    </message>
    <message>
        <source>&amp;Enrollment code</source>
        <translation>Kòd &amp;enskripsyon</translation>
    </message>
    <message>
        <source>Without a network: sync by s&amp;tick</source>
        <translation>San rezo: senkwonize ak kle &amp;USB</translation>
    </message>
    <message>
        <source>Joining the server</source>
        <translation>Ap konekte ak sèvè a</translation>
    </message>
    <message>
        <source>This laptop syncs with {server}.</source>
        <translation>Laptòp sa a senkwonize ak {server}.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detay</translation>
    </message>
    <message>
        <source>What you saved is safe here. Ask your supervisor for a new code; then all of it is sent.</source>
        <translation>Sa ou anrejistre an sekirite isit la. Mande sipèvizè ou yon nouvo kòd; apre sa tout ap voye.</translation>
    </message>
    <message>
        <source>&amp;Join again</source>
        <translation>&amp;Antre ankò</translation>
    </message>
    <message>
        <source>Everything works without a server. Join one to share referrals with partners and to keep a copy of your work there.</source>
        <translation>Tout bagay mache san sèvè. Antre nan youn pou pataje referans ak òganizasyon patnè yo epi pou gen yon kopi travay ou la.</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>An&amp;tre</translation>
    </message>
    <message>
        <source>Join again with a new code.</source>
        <translation>Antre ankò ak yon nouvo kòd.</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Tape adrès sèvè a.</translation>
    </message>
    <message>
        <source>Type the code that the coalition gave you.</source>
        <translation>Tape kòd kowalisyon an ba ou a.</translation>
    </message>
    <message>
        <source>This laptop has joined the server.</source>
        <translation>Laptòp sa a antre nan sèvè a.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Opens the page where a new recovery key is made.</extracomment>
        <translation>Paramèt</translation>
    </message>
    <message>
        <source>For this laptop. Changes count at once.</source>
        <translation>Pou laptòp sa a. Chanjman yo mache touswit.</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Settle</source>
        <translation>Regle</translation>
    </message>
    <message>
        <source>Two laptops wrote down the same card. Ask who has it, and take back the other line. Both stay on record.</source>
        <translation>De òdinatè note menm kat la. Mande ki moun ki genyen l, epi anile lòt liy lan. Tou de rete anrejistre.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were given out twice.</source>
        <translation>
            <numerusform>Yo remèt %n kat de fwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of the two lines can be true.</source>
        <translation>Se yon sèl nan de liy yo ki ka vre.</translation>
    </message>
    <message>
        <source>{card} {serial} was given out twice</source>
        <translation>Yo remèt {card} {serial} de fwa</translation>
    </message>
    <message>
        <source>by {issuer}, authorized by {authorizer}</source>
        <translation>{issuer} remèt li, {authorizer} otorize l</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>The card stays with the other person.</source>
        <translation>Kat la rete nan men lòt moun nan.</translation>
    </message>
    <message>
        <source>Settled. Both lines stay on record.</source>
        <translation>Sa regle. Tou de liy yo rete anrejistre.</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Language</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ou menm</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Fraz modpas</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Kle rekiperasyon</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retounen</translation>
    </message>
    <message>
        <source>Making the encrypted records</source>
        <translation>Ap kreye done chifre yo</translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation>Prepare laptòp sa a</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Kreye</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fini</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Kontinye</translation>
    </message>
</context>
<context>
    <name>SharedPanel</name>
    <message>
        <source>&amp;Take this person in</source>
        <translation>&amp;Pran moun sa a nan dosye nou</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Referans</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Sa yo pataje</translation>
    </message>
    <message>
        <source>Nothing can be changed here. Taking the person in makes a record of your own; it needs the person’s own permission.</source>
        <translation>Ou pa ka chanje anyen isit la. Lè ou pran moun nan, sa fè yon dosye ki pou nou; li bezwen pèmisyon moun nan.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bezwen</translation>
    </message>
    <message>
        <source>In the household</source>
        <translation>Nan kay la</translation>
    </message>
    <message>
        <source>The case code only.</source>
        <translation>Kòd dosye a sèlman.</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Ap tann repons ou</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Fèy rekiperasyon</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Anrejistre fèy rekiperasyon an</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature</source>
        <translation>Siyati</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Efase siyati a</translation>
    </message>
    <message>
        <source>Sign above the line</source>
        <translation>Siyen anlè liy lan</translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>The slip, as it prints</source>
        <translation>Fèy la, jan l ap enprime</translation>
    </message>
    <message>
        <source>Participant’s copy</source>
        <translation>Kopi patisipan an</translation>
    </message>
    <message>
        <source>Staff copy</source>
        <translation>Kopi anplwaye yo</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Paj {number}</translation>
    </message>
    <message>
        <source>Slip, {copy}</source>
        <translation>Fèy, {copy}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Poukisa</translation>
    </message>
    <message>
        <source>Appo&amp;intment</source>
        <translation>Rande&amp;vou</translation>
    </message>
    <message>
        <source>Words for the sen&amp;der</source>
        <translation>Mo pou moun ki voye l &amp;la</translation>
    </message>
    <message>
        <source>&amp;Send answer</source>
        <translation>&amp;Voye repons</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Chwazi yon rezon</translation>
    </message>
    <message>
        <source>It is sent as you typed it.</source>
        <translation>Y ap voye l jan ou ekri l la.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Chwazi yon rezon.</translation>
    </message>
    <message>
        <source>Type the day and the time.</source>
        <translation>Ekri jou a ak lè a.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Etap {number} sou {count}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>done</source>
        <extracomment>(title, caption, state): state is done, now or next.</extracomment>
        <translation>fini</translation>
    </message>
    <message>
        <source>now</source>
        <translation>kounye a</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>poko</translation>
    </message>
</context>
<context>
    <name>StockCard</name>
    <message>
        <source>In stock</source>
        <translation>Nan rezèv</translation>
    </message>
    <message>
        <source>{n} issued</source>
        <translation>{n} remèt</translation>
    </message>
    <message>
        <source>{n} returned</source>
        <translation>{n} retounen</translation>
    </message>
    <message>
        <source>{n} lost</source>
        <translation>{n} pèdi</translation>
    </message>
    <message>
        <source>{n} void</source>
        <translation>{n} anile</translation>
    </message>
    <message>
        <source>{n} soon past use</source>
        <translation>{n} prèt pou ekspire</translation>
    </message>
    <message>
        <source>No card has been received yet.</source>
        <translation>Yo poko resevwa okenn kat.</translation>
    </message>
</context>
<context>
    <name>StockCountPage</name>
    <message>
        <source>Enter count</source>
        <translation>Anrejistre kontwòl la</translation>
    </message>
    <message>
        <source>Back to counts</source>
        <translation>Tounen nan kontwòl yo</translation>
    </message>
    <message>
        <source>kept by {name}</source>
        <translation>{name} kenbe l</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>pa janm konte</translation>
    </message>
    <message>
        <source>last counted {day}</source>
        <translation>dènye kontwòl {day}</translation>
    </message>
    <message>
        <source>Count: {cards}</source>
        <translation>Konte: {cards}</translation>
    </message>
    <message>
        <source>The count is on record.</source>
        <translation>Kontwòl la anrejistre.</translation>
    </message>
</context>
<context>
    <name>SupportDesk</name>
    <message>
        <source>Save the paper</source>
        <extracomment>Makes the paper of a record; on the store lane.</extracomment>
        <translation>Anrejistre papye a</translation>
    </message>
    <message>
        <source>{number} is at the printer.</source>
        <translation>{number} nan enprimant lan.</translation>
    </message>
    <message>
        <source>{number} is saved as a PDF.</source>
        <translation>{number} anrejistre kòm PDF.</translation>
    </message>
</context>
<context>
    <name>SupportRequestPage</name>
    <message>
        <source>What is asked</source>
        <translation>Kisa yo mande</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Poukisa</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istwa</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demann</translation>
    </message>
    <message>
        <source>This request is not on this laptop any more.</source>
        <translation>Demann sa a pa sou òdinatè sa a ankò.</translation>
    </message>
    <message>
        <source>It waits for somebody else’s decision now.</source>
        <translation>Kounye a l ap tann desizyon yon lòt moun.</translation>
    </message>
    <message>
        <source>Approved. Somebody else can hand it out.</source>
        <translation>Apwouve. Yon lòt moun ka remèt li.</translation>
    </message>
    <message>
        <source>Not approved. The reason is on record.</source>
        <translation>Pa apwouve. Rezon an anrejistre.</translation>
    </message>
    <message>
        <source>Sent back to be completed.</source>
        <translation>Voye tounen pou yo konplete l.</translation>
    </message>
    <message>
        <source>The request is cancelled.</source>
        <translation>Demann lan anile.</translation>
    </message>
</context>
<context>
    <name>SupportsPage</name>
    <message>
        <source>Supports</source>
        <extracomment>The views that are lists, and what they are called in an export.</extracomment>
        <translation>Sipò</translation>
    </message>
    <message>
        <source>See counts</source>
        <translation>Gade kontwòl yo</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demann</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Remèt</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>Fon</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Kontwòl</translation>
    </message>
    <message numerus="yes">
        <source>%n stock(s) of cards are due to be counted.</source>
        <translation>
            <numerusform>Gen %n rezèv kat pou konte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>Sync</source>
        <translation>Senkwonize</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Senkwonize kounye a</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Ap senkwonize</translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation>Anrejistre sou laptòp sa a</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>San entènèt</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Ajou</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n chanjman ap tann</numerusform>
        </translation>
    </message>
    <message>
        <source>last synced {when}</source>
        <translation>dènye senkwonizasyon: {when}</translation>
    </message>
</context>
<context>
    <name>SyncStatusPage</name>
    <message>
        <source>Sync</source>
        <extracomment>Seconds that a clock may be off before it is worth a sentence.</extracomment>
        <translation>Senkwonize</translation>
    </message>
    <message>
        <source>What you save is safe on this laptop first.</source>
        <translation>Sa ou anrejistre rete sou laptòp sa a anvan tout bagay.</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>Senkwonize kou&amp;nye a</translation>
    </message>
    <message>
        <source>&amp;Take them away</source>
        <translation>&amp;Retire yo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Sèvè</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Ap tann pou pati</translation>
    </message>
    <message>
        <source>Kept back by the server</source>
        <translation>Sèvè a kenbe yo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichye</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>Dènye senkwonizasyon</translation>
    </message>
    <message>
        <source>The program syncs by itself when it starts, after you save, and every five minutes. Being offline is normal: changes wait here until there is a network.</source>
        <translation>Pwogram nan senkwonize poukont li lè li kòmanse, apre ou anrejistre, epi chak senk minit. Li nòmal pou travay san entènèt: chanjman yo tann isit la jouk gen rezo.</translation>
    </message>
    <message>
        <source>Not joined yet</source>
        <translation>Poko antre nan yon sèvè</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n chanjman</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Anyen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Poko</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), kept on this laptop too</source>
        <translation>
            <numerusform>%n chanjman, yo rete sou laptòp sa a tou</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server wants to take %n record(s) off this laptop.</source>
        <translation>
            <numerusform>Sèvè a vle retire %n dosye sou laptòp sa a.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask your supervisor if you did not expect this. Nothing happens before.</source>
        <translation>Si ou pa t atann sa, mande sipèvizè ou. Anyen p ap fèt anvan.</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n pou voye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fetched when opened</source>
        <translation>
            <numerusform>%n n ap pran lè yon moun louvri l</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Anyen p ap tann</translation>
    </message>
    <message>
        <source>The clock of this laptop is wrong.</source>
        <translation>Lè a pa bon sou laptòp sa a.</translation>
    </message>
    <message>
        <source>Set the date and time in the system settings.</source>
        <translation>Mete dat ak lè a nan paramèt sistèm nan.</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Withdraw the permission</source>
        <translation>Retire pèmisyon an</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Dat yo retire l</translation>
    </message>
    <message>
        <source>Reason, if they give one</source>
        <translation>Rezon, si li bay youn</translation>
    </message>
    <message>
        <source>Withdraw now</source>
        <translation>Retire l kounye a</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>From then on nothing is shared, and slips print the code only.</source>
        <translation>Depi lè sa a nou pa pataje anyen, epi fèy yo enprime kòd la sèlman.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>jodi a</translation>
    </message>
    <message>
        <source>Enter a day up to today, such as 11/20/2026.</source>
        <translation>Ekri yon jou jiska jodi a, tankou 11/20/2026.</translation>
    </message>
    <message>
        <source>What becomes of the card</source>
        <translation>Sa k ap fèt ak kat la</translation>
    </message>
    <message>
        <source>Take back {number}</source>
        <translation>Anile {number}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anile</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Travay pou fè</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajoute yon travay pou fè</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Pa m</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Pa tout moun</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fèt</translation>
    </message>
    <message>
        <source>Nothing is left for you to do.</source>
        <translation>Pa gen anyen ki rete pou w fè.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Pa gen anyen ki rete pou fè.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Anyen poko fèt.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Relouvri</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Antre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>Open: {task}</source>
        <translation>Louvri: {task}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Person of: {task}</source>
        <translation>Moun pou: {task}</translation>
    </message>
</context>
<context>
    <name>TextsEditor</name>
    <message>
        <source>Add another</source>
        <translation>Ajoute yon lòt</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Show in the timeline</source>
        <extracomment>Fewer entries than these are seen at a glance.</extracomment>
        <translation>Montre nan istwa dosye a</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istwa</translation>
    </message>
    <message>
        <source>Who changed what about this person</source>
        <translation>Ki moun ki chanje kisa sou moun sa a</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Istwa dosye a</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Reprint</source>
        <extracomment>Kinds of which the timeline leads to the history of the record. A note is shortened to this many characters until somebody opens it. Ids of the notes that are shown whole.</extracomment>
        <translation>Enprime ankò</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Defèt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istwa</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Li rès la</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korije</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bezwen</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Premye entèvyou</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>anrejistre</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Koreksyon</translation>
    </message>
    <message>
        <source>Note, corrected</source>
        <translation>Nòt ki korije</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nòt</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minit</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>Anvan: {text}</translation>
    </message>
    <message>
        <source>given</source>
        <translation>bay</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>refize</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retire</translation>
    </message>
    <message>
        <source>Share with {names}</source>
        <translation>Pataje ak {names}</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Pèmisyon</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation>Referans {number}</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>pou {place}</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>Fèy la enprime</translation>
    </message>
    <message>
        <source>Slip printed in {language}</source>
        <translation>Fèy la enprime nan lang {language}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>How long a message stays; one that names a problem stays until it is closed. A message narrower than this has its button below the words. Where nothing is operated, the best place first; in the coordinates of the toast&apos;s parent.</extracomment>
        <translation>Fèmen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Waiting for you</source>
        <translation>Ap tann ou</translation>
    </message>
    <message>
        <source>For your decision</source>
        <translation>Pou w deside</translation>
    </message>
    <message>
        <source>To look after</source>
        <translation>Pou w okipe</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Poko fini</translation>
    </message>
    <message>
        <source>Answers from partners</source>
        <translation>Repons òganizasyon patnè yo</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>Nouvo entèvyou</translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, appears here as soon as something waits for you.</source>
        <translation>Poko gen pèsonn sou laptòp sa a. Chak moun ou anrejistre, ak chak moun ki vini ak senkwonizasyon, ap parèt isit la lè gen yon bagay k ap tann ou.</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Refere</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Tout travay pou fè</translation>
    </message>
    <message>
        <source>Nothing waits for you. Tasks, follow-ups, referrals without an answer, appointments and unfinished forms appear here.</source>
        <translation>Pa gen anyen k ap tann ou. Travay pou fè, suivi, referans san repons, randevou ak fòmilè ki poko fini ap parèt isit la.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fèt</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Fèt: {task}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Enprime fèy la</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Good morning, {name}</source>
        <translation>Bonjou, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Bon apremidi, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Bonswa, {name}</translation>
    </message>
    <message>
        <source>1 thing waits for you</source>
        <translation>1 bagay ap tann ou</translation>
    </message>
    <message>
        <source>{count} things wait for you</source>
        <translation>{count} bagay ap tann ou</translation>
    </message>
    <message>
        <source>appointment at {place}</source>
        <translation>randevou nan {place}</translation>
    </message>
    <message>
        <source>No referral yet</source>
        <translation>Poko gen referans</translation>
    </message>
    <message>
        <source>ask {place} for an answer</source>
        <translation>mande {place} yon repons</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>voye {day}</translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation>Referans {number}</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Poko gen non</translation>
    </message>
    <message>
        <source>referral not issued yet</source>
        <translation>referans ki poko bay</translation>
    </message>
    <message>
        <source>{done} of {total} sections</source>
        <translation>{done} sou {total} seksyon</translation>
    </message>
    <message>
        <source>stopped at “{section}”</source>
        <translation>rete nan «{section}»</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Randevou: {when}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} moun</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 moun</translation>
    </message>
    <message>
        <source>1 referral waits for an answer</source>
        <translation>1 referans ap tann repons</translation>
    </message>
    <message>
        <source>{count} referrals wait for an answer</source>
        <translation>{count} referans ap tann repons</translation>
    </message>
    <message>
        <source>1 change waits to be sent</source>
        <translation>1 chanjman ap tann pou pati</translation>
    </message>
    <message>
        <source>{count} changes wait to be sent</source>
        <translation>{count} chanjman ap tann pou pati</translation>
    </message>
    <message>
        <source>Saved on this laptop {when}</source>
        <translation>Anrejistre sou laptòp sa a {when}</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Fòmasyon</translation>
    </message>
    <message>
        <source>New enrollment</source>
        <translation>Nouvo enskripsyon</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet. Enroll somebody here or on their page.</source>
        <translation>Pa gen pèsonn ki enskri ankò. Enskri yon moun isit la oswa nan paj li.</translation>
    </message>
    <message>
        <source>Person, program or provider</source>
        <translation>Moun, pwogram oswa founisè</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Who is enrolled?</source>
        <translation>Ki moun k ap enskri?</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Moun</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Pwogram</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Founisè</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Kòmansman</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>Tout ({count})</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} jwenn</translation>
    </message>
    <message>
        <source>1 enrollment</source>
        <translation>1 enskripsyon</translation>
    </message>
    <message>
        <source>{count} enrollments</source>
        <translation>{count} enskripsyon</translation>
    </message>
</context>
<context>
    <name>Undoer</name>
    <message>
        <source>Looking …</source>
        <extracomment>People who stay that are named.</extracomment>
        <translation>N ap chèche …</translation>
    </message>
    <message>
        <source>Taking people back …</source>
        <translation>N ap retire moun yo …</translation>
    </message>
    <message>
        <source>Nothing of this import can be taken back.</source>
        <translation>Pa gen anyen nan enpòtasyon sa a nou ka defèt.</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>Defèt enpòtasyon sa a?</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Defèt enpòtasyon an</translation>
    </message>
    <message>
        <source>Stopped: the others are still in. Undo again to go on.</source>
        <translation>Nou kanpe: lòt yo toujou ladan l. Defèt ankò pou kontinye.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvo fraz modpas</translation>
    </message>
    <message>
        <source>Type it &amp;again</source>
        <translation>Tape l &amp;ankò</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Fraz modpas</translation>
    </message>
    <message>
        <source>Recovery &amp;key</source>
        <translation>&amp;Kle rekiperasyon</translation>
    </message>
    <message>
        <source>From the printed sheet. Spaces, hyphens and small letters do not matter.</source>
        <translation>Sou fèy ki enprime a. Espas, tirè ak ti lèt pa gen enpòtans.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Debloke</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Debloke</translation>
    </message>
    <message>
        <source>Opening the records</source>
        <translation>Ap louvri done yo</translation>
    </message>
    <message>
        <source>Type the printed recovery key and choose a new passphrase.</source>
        <translation>Tape kle rekiperasyon ki enprime a epi chwazi yon nouvo fraz modpas.</translation>
    </message>
    <message>
        <source>&amp;Back to the passphrase</source>
        <translation>&amp;Retounen nan fraz modpas la</translation>
    </message>
    <message>
        <source>The records on this laptop are locked.</source>
        <translation>Done ki sou laptòp sa a bloke.</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>Sèvi ak kle &amp;rekiperasyon an</translation>
    </message>
</context>
<context>
    <name>VoidFileDialog</name>
    <message>
        <source>Void this file?</source>
        <translation>Anile fichye sa a (pa valab)?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rezon</translation>
    </message>
    <message>
        <source>Void the file</source>
        <translation>Anile fichye a (pa valab)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>It is not shown any more, here or elsewhere. That it was there stays on record.</source>
        <translation>Li p ap parèt ankò, ni la a ni lòt kote. Men li rete nan dosye a ke li te la.</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Ekri yon rezon.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Jobs</source>
        <translation>Travay</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Anplwayè</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lis</translation>
    </message>
    <message>
        <source>Person, employer or job</source>
        <translation>Moun, anplwayè oswa travay</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Pa m yo sèlman</translation>
    </message>
    <message>
        <source>At work now</source>
        <translation>K ap travay kounye a</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>Nouvo anplwayè</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Nouvo travay</translation>
    </message>
    <message>
        <source>Who has a job?</source>
        <translation>Ki moun ki gen travay?</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>{count} found</source>
        <extracomment>Follow-ups that are due within so many days are on the list.</extracomment>
        <translation>{count} jwenn</translation>
    </message>
</context>
<context>
    <name>_DraftCard</name>
    <message>
        <source>{done} of {total} sections</source>
        <translation>{done} sou {total} seksyon</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Kontinye</translation>
    </message>
</context>
<context>
    <name>_EnteredLine</name>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Louvri {name}</translation>
    </message>
</context>
<context>
    <name>_EyePage</name>
    <message>
        <source>1 thing to decide</source>
        <translation>1 bagay pou deside</translation>
    </message>
    <message>
        <source>{count} things to decide</source>
        <translation>{count} bagay pou deside</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Drawn with a mouse, a pen or a finger. It can be signed on paper instead.</source>
        <extracomment>The largest PNG, in bytes: it goes with every sync round that carries the record. Pixels of the PNG per pixel of the pad, best first; the first that fits is taken. Line widths in pad pixels: of a mouse or finger, and of a pen pressed lightly and hard. A tap is no signature: this many pad pixels of line are.</extracomment>
        <translation>Ou trase l ak sourit, plim oswa dwèt. Ou ka siyen sou papye tou.</translation>
    </message>
</context>
</TS>
