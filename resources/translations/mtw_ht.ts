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
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
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
    <name>ConsentCard</name>
    <message>
        <source>Change</source>
        <translation>Chanje</translation>
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
        <extracomment>The draft in hand was thrown away. Path to sentence of what kept the last attempt from being saved.</extracomment>
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
    <name>GrowingList</name>
    <message>
        <source>Show {count} more</source>
        <translation>Montre {count} lòt</translation>
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
        <source>Change the intake</source>
        <translation>Chanje entèvyou a</translation>
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
</context>
<context>
    <name>NeedMenuButton</name>
    <message>
        <source>More about {need}</source>
        <translation>Plis sou {need}</translation>
    </message>
    <message>
        <source>Mark met</source>
        <translation>Make li satisfè</translation>
    </message>
    <message>
        <source>Could not be met</source>
        <translation>Nou pa t kapab satisfè l</translation>
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
    <name>PersonHeader</name>
    <message>
        <source>Add &amp;note</source>
        <translation>Ajoute &amp;nòt</translation>
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
        <translation>Te gen chanjman ki kòmanse sou moun sa a epi yo poko anrejistre.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Moun ki nan kay la</translation>
    </message>
    <message>
        <source>Permission to share</source>
        <translation>Pèmisyon pou pataje</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Istwa dosye a</translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation>Moun sa a pa sou laptòp sa a ankò.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Yon lòt bagay</translation>
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
    <message>
        <source>No name</source>
        <translation>San non</translation>
    </message>
    <message>
        <source>needs care</source>
        <translation>bezwen swen</translation>
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
        <source>Throw this intake away</source>
        <translation>Jete entèvyou sa a</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Coalition server</source>
        <translation>Sèvè kowalisyon an</translation>
    </message>
    <message>
        <source>Address of the &amp;server</source>
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
        <source>Everything works without a server. Join one to share referrals with partners and to keep a copy of your work there.</source>
        <translation>Tout bagay mache san sèvè. Antre nan youn pou pataje referans ak òganizasyon patnè yo epi pou gen yon kopi travay ou la.</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>An&amp;tre</translation>
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
    <name>TextsEditor</name>
    <message>
        <source>Add another</source>
        <translation>Ajoute yon lòt</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Reprint</source>
        <extracomment>A note is shortened to this many characters until somebody opens it. Ids of the notes that are shown whole.</extracomment>
        <translation>Enprime ankò</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
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
        <source>The recovery key is not on paper yet.</source>
        <translation>Kle rekiperasyon an poko sou papye.</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase means that the records here are lost.</source>
        <translation>San li, si yon moun bliye fraz modpas la, done ki la yo pèdi.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Fè yon kle rekiperasyon</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Ap tann ou</translation>
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
        <source>Nothing waits for you. Referrals without an answer, appointments and unfinished intakes appear here.</source>
        <translation>Anyen pa ap tann ou. Referans ki san repons, randevou ak entèvyou ki poko fini ap parèt isit la.</translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, appears here as soon as something waits for you.</source>
        <translation>Poko gen pèsonn sou laptòp sa a. Chak moun ou anrejistre, ak chak moun ki vini ak senkwonizasyon, ap parèt isit la lè gen yon bagay k ap tann ou.</translation>
    </message>
    <message>
        <source>Open needs at your site</source>
        <translation>Bezwen ki louvri nan sit ou</translation>
    </message>
    <message>
        <source>{count} more in other areas</source>
        <translation>{count} lòt nan lòt domèn</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Sou laptòp sa a</translation>
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
</TS>
