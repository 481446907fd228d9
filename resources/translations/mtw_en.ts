<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message numerus="yes">
        <source>The records are whole: %n person(s).</source>
        <translation>
            <numerusform>The records are whole: %n person.</numerusform>
            <numerusform>The records are whole: %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message numerus="yes">
        <source>%n card(s) are in stock.</source>
        <translation>
            <numerusform>%n card is in stock.</numerusform>
            <numerusform>%n cards are in stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentOverview</name>
    <message numerus="yes">
        <source>The permission ends in %n day(s).</source>
        <translation>
            <numerusform>The permission ends in %n day.</numerusform>
            <numerusform>The permission ends in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountFields</name>
    <message numerus="yes">
        <source>%n card(s) should be there</source>
        <translation>
            <numerusform>%n card should be there</numerusform>
            <numerusform>%n cards should be there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are missing.</source>
        <translation>
            <numerusform>%n card is missing.</numerusform>
            <numerusform>%n cards are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more than the book says.</source>
        <translation>
            <numerusform>There is %n more than the book says.</numerusform>
            <numerusform>There are %n more than the book says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message numerus="yes">
        <source>%n card(s) in stock</source>
        <translation>
            <numerusform>%n card in stock</numerusform>
            <numerusform>%n cards in stock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourierPage</name>
    <message numerus="yes">
        <source>%n bundle(s) delivered.</source>
        <translation>
            <numerusform>%n bundle delivered.</numerusform>
            <numerusform>%n bundles delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) put on the stick.</source>
        <translation>
            <numerusform>%n change put on the stick.</numerusform>
            <numerusform>%n changes put on the stick.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for the answer to these.</source>
        <translation>
            <numerusform>%n more waits for the answer to these.</numerusform>
            <numerusform>%n more wait for the answer to these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) arrived at the server.</source>
        <translation>
            <numerusform>%n change arrived at the server.</numerusform>
            <numerusform>%n changes arrived at the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) received.</source>
        <translation>
            <numerusform>%n record received.</numerusform>
            <numerusform>%n records received.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryCard</name>
    <message numerus="yes">
        <source>%n row(s) left out.</source>
        <translation>
            <numerusform>%n row left out.</numerusform>
            <numerusform>%n rows left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseholdPanel</name>
    <message numerus="yes">
        <source>%n need(s) care</source>
        <translation>
            <numerusform>%n need care</numerusform>
            <numerusform>%n needs care</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>%n more character needed.</numerusform>
            <numerusform>%n more characters needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutCard</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <translation>
            <numerusform>%n change waits to be sent.</numerusform>
            <numerusform>%n changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for a network: they do not travel by stick.</source>
        <translation>
            <numerusform>%n file waits for a network: it does not travel by stick.</numerusform>
            <numerusform>%n files wait for a network: they do not travel by stick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnAnswersPage</name>
    <message numerus="yes">
        <source>%n required question(s) still without an answer.</source>
        <translation>
            <numerusform>%n required question still without an answer.</numerusform>
            <numerusform>%n required questions still without an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%n problem(s): this form cannot be imported.</source>
        <translation>
            <numerusform>%n problem: this form cannot be imported.</numerusform>
            <numerusform>%n problems: this form cannot be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message numerus="yes">
        <source>%n row(s) saved as {file}.</source>
        <translation>
            <numerusform>%n row saved as {file}.</numerusform>
            <numerusform>%n rows saved as {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of restricted people are left out.</source>
        <translation>
            <numerusform>%n row of restricted people is left out.</numerusform>
            <numerusform>%n rows of restricted people are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message numerus="yes">
        <source>%n card(s) were given out twice.</source>
        <translation>
            <numerusform>%n card was given out twice.</numerusform>
            <numerusform>%n cards were given out twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportsPage</name>
    <message numerus="yes">
        <source>%n stock(s) of cards are due to be counted.</source>
        <translation>
            <numerusform>%n stock of cards is due to be counted.</numerusform>
            <numerusform>%n stocks of cards are due to be counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n change waits</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncStatusPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), kept on this laptop too</source>
        <translation>
            <numerusform>%n change, kept on this laptop too</numerusform>
            <numerusform>%n changes, kept on this laptop too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server wants to take %n record(s) off this laptop.</source>
        <translation>
            <numerusform>The server wants to take %n record off this laptop.</numerusform>
            <numerusform>The server wants to take %n records off this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fetched when opened</source>
        <translation>
            <numerusform>%n fetched when opened</numerusform>
            <numerusform>%n fetched when opened</numerusform>
        </translation>
    </message>
</context>
</TS>
