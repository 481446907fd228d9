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
</context>
</TS>
