<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ht" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Chwazi tout</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Monte</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Desann</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Peze</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Ogmante</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Diminye</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Montre meni an</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Mete klavye a la</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Chanje</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Louvri lis chwa yo</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wi</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What's This?</source>
        <translation>Kisa sa ye?</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Dakò</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>&amp;Show this message again</source>
        <translation>&amp;Montre mesaj sa a ankò</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Dakò</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Gade nan:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avanse</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Avanse</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Dosye ki anlè a</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ale nan dosye ki anlè a</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Kreye yon nouvo dosye</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Kreye yon nouvo dosye</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Lis</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Montre yon lis</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detay</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Montre detay yo</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Ba bò kote</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Lis kote yo ak siyè yo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichye yo</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Non fichye a:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Kalite fichye:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Chèche yon dosye</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Anrejistre kòm</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Dosye:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Louvri</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chwazi</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Anrejistre</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Tout fichye (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tout fichye (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Montre </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>C&amp;hanje non</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Efase</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Montre fichye ka&amp;che yo</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>N&amp;ouvo dosye</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Dosye yo</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Nou pa jwenn dosye sa a.
Tanpri verifye non dosye a.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 la deja.
Èske ou vle ranplase l?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Nou pa jwenn fichye sa a.
Tanpri verifye non fichye a.</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Nouvo dosye</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>'%1' pwoteje kont chanjman.
Èske ou vle efase l kanmenm?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>Èske ou sèten ou vle efase '%1'?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Nou pa t kapab efase dosye a.</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Dènye kote yo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Òdinatè mwen</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichye</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dosye</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dosye</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Rakousi</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Rakousi</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nou pa konnen</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Gwosè</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kalite</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Kalite</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Dat chanjman</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Òdinatè mwen</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Òdinatè</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Non fichye a pa bon</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bayt</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Dakò</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Anrejistre</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nile</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fèmen</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Fèmen san anrejistre</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Defè</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refè</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;oupe</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopye</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>K&amp;ole</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chwazi tout</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Montre detay yo...</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Kache detay yo...</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Dakò</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Èd</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Paper</source>
        <translation>Papye</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Sans papye a</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Vètikal</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Orizontal</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>QPageSize</name>
    <message>
        <source>Letter / ANSI A</source>
        <translation>Letter / ANSI A</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Dakò</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Anrejistre</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Anrejistre tout</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Louvri</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Wi</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Wi pou &amp;tout</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;on pou tout</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Sispann</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Eseye ankò</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Kite l konsa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fèmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anile</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Pa anrejistre</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Èd</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplike</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Remete jan l te ye</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Remete valè depa yo</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Enprime</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Enprime</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Opsyon &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Opsyon &lt;&lt;</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Enprime nan yon fichye (PDF)</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Agoch adwat, anlè anba</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Dakò</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Form</source>
        <translation>Fòmilè</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Paj</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Form</source>
        <translation>Fòmilè</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopi</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Paj pou enprime</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Enprime tout</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Paj soti</translation>
    </message>
    <message>
        <source>to</source>
        <translation>rive</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Paj sa a</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sa ki chwazi a</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Ki paj:</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Jan pou enprime</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Kopi:</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Mete kopi yo nan lòd</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Nan lòd ranvèse</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opsyon</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Koulè</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>An koulè</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>An gri</translation>
    </message>
    <message>
        <source>Duplex Printing</source>
        <translation>Enprime sou de bò</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Okenn</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>Bò long</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>Bò kout</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Form</source>
        <translation>Fòmilè</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Enprimant</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Non:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Karakteristik</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Kote:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Apèsi</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Kalite:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Fichye:</translation>
    </message>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Defile isit la</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anlè nèt</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Anba nèt</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Yon paj anlè</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Yon paj anba</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Defile anlè</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Defile anba</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Bò goch nèt</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Bò dwat nèt</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Yon paj agoch</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Yon paj adwat</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Defile agoch</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Defile adwat</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Espas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Agoch</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Anlè</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Adwat</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Anba</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Defile agoch</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Defile adwat</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Defè</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refè</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;oupe</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopye</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopye adrès &amp;lyen an</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>K&amp;ole</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Efase</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chwazi tout</translation>
    </message>
</context>
</TS>
