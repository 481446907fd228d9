<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MTW Desktop, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records there are encrypted. Copy the whole folder to keep a backup, while the program is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccentStrip</name>
    <message>
        <source>Type {letter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>What they &amp;wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The need is &amp;met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what came back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectoryCard</name>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations and programs to refer to. Files in the HSDS 3 format of 211 and other directories can be added; nothing is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations: {new} new, {changed} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs: {new} new, {changed} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The directory is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Saved {time} on this laptop.</source>
        <extracomment>Typing that rests for so long is kept although nobody has left the field.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldButtons</name>
    <message>
        <source>Accented letters (F7)</source>
        <extracomment>The key that opens the reasons. A ``Missing``, or ``None`` to take a reason back.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer (Alt+Down or F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Find a person</source>
        <extracomment>Typing that rests for so long is looked up.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person: name, phone, birth date, code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New intake with “{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people or more found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Next: {section}</source>
        <extracomment>Lines longer than this are hard to follow across.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter next section · Ctrl+S save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Keep working</source>
        <extracomment>A window narrower than this keeps the icons of its rail and drops the words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept. Press any key or move the mouse to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New intake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowingList</name>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeAside</name>
    <message>
        <source>Someone like this already?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished intakes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>This intake was finished or thrown away already.</source>
        <extracomment>What the frame asks for when an empty intake is wanted, whatever is in hand. Qt&apos;s word for no limit to a height.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The case code is {code}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueButtons</name>
    <message>
        <source>Issue and &amp;print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues the referral and saves its slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuedPanel</name>
    <message>
        <source>&amp;Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral {number} is issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on record for {place}. If the slip did not come out, print it again: the number stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>You can change it at any time in Settings.</source>
        <extracomment>Not in the directory: typed by hand. Who may set up a laptop; analysts work on the server.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper for participants is in their own language, whatever you choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Save without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong in the program.</source>
        <extracomment>The smallest window that still shows everything, and the one for a first start.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saved is safe. Close the program and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchCard</name>
    <message>
        <source>Born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date differs by one digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name differs by spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>{value} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedComposer</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedList</name>
    <message>
        <source>referred to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedMenuButton</name>
    <message>
        <source>More about {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <source>Nothing stands in the way, as far as is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Make one for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good and long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four or five words that only you would put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess. Add words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteComposer</name>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, please.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save PDF</source>
        <extracomment>Asks where to put a file: (parent, title, proposed name) -&gt; place, or ``None``.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip {number} is at the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip {number} is saved as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>It locks the records on this laptop. Nobody can look it up for you, so choose one that you will remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathStep</name>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Narrow to a name, phone, birth date or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest change first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order &amp;of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits what you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count} who fit; type more to narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Add a person</source>
        <extracomment>Relative widths of columns by their declared width.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, person {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove person {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Add &amp;note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Changes to this person were begun and not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not on this laptop any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its &amp;name, as it prints on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last name, as partners know you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted: each look is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {day} ({age})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {age} years old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language}, needs interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phone}, text is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fixed address, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fixed address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May share with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not share with anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before anything is shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}, in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs care</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Kept as typed</source>
        <extracomment>Width in pixels by what belongs in the field.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>Everything is kept on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>current page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>If the passphrase is ever forgotten, only this key opens the records. It is shown now and never again. Keep it on paper, away from this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the &amp;last group of the key, to be sure that you have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the last group. Look at the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferFields</name>
    <message>
        <source>Not said</source>
        <extracomment>Lines of a destination written by hand, in the order they are asked. Access keys of the page&apos;s buttons, in all three languages.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they need to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share name, phone and this need with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the case code only, no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call before going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It prints as you typed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent covers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Kept as a draft on this laptop. It waits on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer for {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip appears here as soon as you have chosen where to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralCard</name>
    <message>
        <source>&amp;Record an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save P&amp;DF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralWords</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} referrals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number, return code or name; or scan the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A referral appears here as soon as its slip is issued. Refer somebody from their page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral on this laptop has this number, code or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is on record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock when nobody is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenCard</name>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Coalition server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the &amp;server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the coalition gave it to you, for example https://sync.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enrollment code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop syncs with {server}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works without a server. Join one to share referrals with partners and to keep a copy of your work there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code that the coalition gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has joined the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this laptop. Changes count at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the encrypted records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>The slip, as it prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant’s copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip, {copy}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>done</source>
        <extracomment>(title, caption, state): state is done, now or next.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last synced {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncStatusPage</name>
    <message>
        <source>Sync</source>
        <extracomment>Seconds that a clock may be off before it is worth a sentence.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you save is safe on this laptop first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept back by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program syncs by itself when it starts, after you save, and every five minutes. Being offline is normal: changes wait here until there is a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), kept on this laptop too</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server wants to take %n record(s) off this laptop.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ask your supervisor if you did not expect this. Nothing happens before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this laptop is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date and time in the system settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsEditor</name>
    <message>
        <source>Add another</source>
        <extracomment>Boxes stand in at most so many columns, and fewer than three boxes in one.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Reprint</source>
        <extracomment>A note in the list is shortened to this many characters; the whole note opens in the page.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip printed in {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>How long a message stays; one that names a problem stays until it is closed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you. Referrals without an answer, appointments and unfinished intakes appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody on this laptop yet. Everyone you enter, and everyone who comes with a sync, appears here as soon as something waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open needs at your site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more in other areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Good morning, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things wait for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appointment at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask {place} for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>referral not issued yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at “{section}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 referral waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} referrals wait for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes wait to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this laptop {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>&amp;New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the printed sheet. Spaces, hyphens and small letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the printed recovery key and choose a new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records on this laptop are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DraftCard</name>
    <message>
        <source>{done} of {total} sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
