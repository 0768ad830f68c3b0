<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Amounts</name>
        <message>
            <source>{0} kB</source>
            <translation>{0} kB</translation>
        </message>
        <message>
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <source>{0} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} M</source>
            <translation>{0} Mio.</translation>
        </message>
        <message>
            <source>{0} B</source>
            <translation>{0} Mrd.</translation>
        </message>
        <message>
            <source>{0}%</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>AnswerSettings</name>
        <message>
            <source> tokens</source>
            <translation> Tokens</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Sources at most</source>
            <translation>Höchstens so viele Quellen</translation>
        </message>
        <message>
            <source>Passages that one answer is made from. More take longer to read.</source>
            <translation>Abschnitte, aus denen eine Antwort entsteht. Mehr davon brauchen länger.</translation>
        </message>
        <message>
            <source>Length at most</source>
            <translation>Höchste Länge</translation>
        </message>
        <message>
            <source>An answer is ended at this length. Three words are about four tokens.</source>
            <translation>Bei dieser Länge wird eine Antwort beendet. Drei Wörter sind etwa vier Tokens, im Deutschen eher sechs.</translation>
        </message>
        <message>
            <source>Let the model think first</source>
            <translation>Das Modell zuerst nachdenken lassen</translation>
        </message>
        <message>
            <source>For models that can reason before they answer. It takes longer.</source>
            <translation>Für Modelle, die vor der Antwort nachdenken können. Es dauert länger.</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSettings</name>
        <message>
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Show the window in it now</source>
            <translation>Das Fenster jetzt darin zeigen</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Of all text in the window.</source>
            <translation>Aller Schrift im Fenster.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Of the window. Questions may be asked in any language that the models know.</source>
            <translation>Des Fensters. Fragen kann man in jeder Sprache, die die Modelle können.</translation>
        </message>
    </context>
    <context>
        <name>Application</name>
        <message>
            <source>The library is to be repaired.</source>
            <translation>Die Bibliothek soll repariert werden.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Lock the library</source>
            <translation>Bibliothek sperren</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>AskScreen</name>
        <message>
            <source>The conversation was deleted.</source>
            <translation>Das Gespräch wurde gelöscht.</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Neues Gespräch</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Gespräche durchsuchen</translation>
        </message>
        <message>
            <source>Fold the conversations</source>
            <translation>Gespräche einklappen</translation>
        </message>
        <message>
            <source>Fold the sources</source>
            <translation>Quellen einklappen</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Frage schreiben</translation>
        </message>
        <message>
            <source>Choose what is asked…</source>
            <translation>Wählen, was gefragt wird …</translation>
        </message>
        <message>
            <source>Stop answering</source>
            <translation>Antwort anhalten</translation>
        </message>
        <message>
            <source>Export this conversation…</source>
            <translation>Dieses Gespräch exportieren …</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Lectern made a mistake</source>
            <translation>Lectern hat einen Fehler gemacht</translation>
        </message>
        <message>
            <source>Your documents and settings are safe. What was just being done may not have been; try it again. The details below name none of your files; with them the mistake can be found and mended.</source>
            <translation>Dokumente und Einstellungen sind sicher. Was gerade getan wurde, ist vielleicht nicht geschehen; bitte noch einmal versuchen. Die Einzelheiten unten nennen keine Ihrer Dateien; mit ihnen kann der Fehler gefunden und behoben werden.</translation>
        </message>
    </context>
    <context>
        <name>ChatModels</name>
        <message>
            <source>Chat models</source>
            <translation>Chat-Modelle</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Datei hinzufügen …</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>Modelle werden gesucht …</translation>
        </message>
        <message>
            <source>Add chat models</source>
            <translation>Chat-Modelle hinzufügen</translation>
        </message>
        <message>
            <source>GGUF models (*.gguf)</source>
            <translation>GGUF-Modelle (*.gguf)</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>Supported</source>
            <translation>Gestützt</translation>
        </message>
        <message>
            <source>Contradicted</source>
            <translation>Widersprochen</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>{0} supported</source>
            <translation>{0} gestützt</translation>
        </message>
        <message>
            <source>{0} contradicted</source>
            <translation>{0} widersprochen</translation>
        </message>
        <message>
            <source>{0} not found</source>
            <translation>{0} nicht gefunden</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>Sentence {0} of {1}</source>
            <translation>Satz {0} von {1}</translation>
        </message>
        <message>
            <source>Stopped after {0} of {1} sentences</source>
            <translation>Nach {0} von {1} Sätzen angehalten</translation>
        </message>
    </context>
    <context>
        <name>CheckScreen</name>
        <message>
            <source>Text to check</source>
            <translation>Zu prüfender Text</translation>
        </message>
        <message>
            <source>Paste a draft, a letter or another program's answer, or drop a file here.</source>
            <translation>Fügen Sie einen Entwurf, einen Brief oder die Antwort eines anderen Programms ein, oder ziehen Sie eine Datei hierher.</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Datei öffnen …</translation>
        </message>
        <message>
            <source>Which collections the text is compared with</source>
            <translation>Mit welchen Sammlungen der Text verglichen wird</translation>
        </message>
        <message>
            <source>Check a text</source>
            <translation>Einen Text prüfen</translation>
        </message>
        <message>
            <source>Each sentence comes back supported, contradicted or not found in your documents, with the words that it rests on.</source>
            <translation>Zu jedem Satz erfahren Sie, ob Ihre Dokumente ihn stützen, ihm widersprechen oder nichts dazu sagen, mit den Worten, auf denen das beruht.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Open a file to check</source>
            <translation>Datei zum Prüfen öffnen</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Check the text</source>
            <translation>Den Text prüfen</translation>
        </message>
        <message>
            <source>Write a text to check</source>
            <translation>Einen Text zum Prüfen schreiben</translation>
        </message>
        <message>
            <source>Open a file to check…</source>
            <translation>Datei zum Prüfen öffnen …</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>Prüfung anhalten</translation>
        </message>
    </context>
    <context>
        <name>CheckedView</name>
        <message>
            <source>Checked sentences</source>
            <translation>Geprüfte Sätze</translation>
        </message>
    </context>
    <context>
        <name>CollectionChip</name>
        <message>
            <source>All collections</source>
            <translation>Alle Sammlungen</translation>
        </message>
    </context>
    <context>
        <name>CollectionModel</name>
        <message>
            <source>All documents</source>
            <translation>Alle Dokumente</translation>
        </message>
        <message>
            <source>Changes in its folders are followed.</source>
            <translation>Änderungen in ihren Ordnern werden verfolgt.</translation>
        </message>
    </context>
    <context>
        <name>CollectionsPane</name>
        <message>
            <source>Collections</source>
            <translation>Sammlungen</translation>
        </message>
        <message>
            <source>Folders and files</source>
            <translation>Ordner und Dateien</translation>
        </message>
        <message>
            <source>Follow changes</source>
            <translation>Änderungen verfolgen</translation>
        </message>
        <message>
            <source>Look through again</source>
            <translation>Noch einmal durchsehen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Folders and files of “{0}”</source>
            <translation>Ordner und Dateien von „{0}“</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Index first</source>
            <translation>Zuerst indexieren</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <source>Remove from the collection</source>
            <translation>Aus der Sammlung entfernen</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dateien hinzufügen …</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Befehl suchen</translation>
        </message>
        <message>
            <source>Commands found</source>
            <translation>Gefundene Befehle</translation>
        </message>
    </context>
    <context>
        <name>CompareForm</name>
        <message>
            <source>Expert</source>
            <translation>Experte</translation>
        </message>
        <message>
            <source>Questions at most</source>
            <translation>Fragen höchstens</translation>
        </message>
        <message>
            <source>Instructions</source>
            <translation>Anweisungen</translation>
        </message>
        <message>
            <source>Look at the instructions, and change them</source>
            <translation>Anweisungen ansehen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>No expert</source>
            <translation>Kein Experte</translation>
        </message>
        <message>
            <source>The Lab does one thing at a time.</source>
            <translation>Das Labor macht immer nur eines.</translation>
        </message>
        <message>
            <source>Choose an expert to compare with it.</source>
            <translation>Wählen Sie einen Experten, um mit ihm zu vergleichen.</translation>
        </message>
        <message>
            <source>This collection has no expert that could be compared; train one first.</source>
            <translation>Diese Sammlung hat keinen Experten, der verglichen werden könnte; trainieren Sie zuerst einen.</translation>
        </message>
        <message>
            <source>Ways of answering</source>
            <translation>Arten zu antworten</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Ask your documents</source>
            <translation>Fragen Sie Ihre Dokumente</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Which collections, folders and files are asked; or type @</source>
            <translation>Welche Sammlungen, Ordner und Dateien gefragt werden; oder @ tippen</translation>
        </message>
        <message>
            <source>Look through every document, which takes longer</source>
            <translation>Jedes Dokument durchsehen, was länger dauert</translation>
        </message>
        <message>
            <source>Every document</source>
            <translation>Jedes Dokument</translation>
        </message>
        <message>
            <source>Which expert answers</source>
            <translation>Welcher Experte antwortet</translation>
        </message>
        <message>
            <source>Stop answering</source>
            <translation>Antwort anhalten</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Only what is chosen</source>
            <translation>Nur das Gewählte</translation>
        </message>
        <message>
            <source>Expert that fits</source>
            <translation>Passender Experte</translation>
        </message>
        <message>
            <source>No expert</source>
            <translation>Kein Experte</translation>
        </message>
        <message>
            <source>Expert: {0}</source>
            <translation>Experte: {0}</translation>
        </message>
        <message>
            <source>You are editing a question: this begins a branch.</source>
            <translation>Sie ändern eine Frage: Damit beginnt ein Zweig.</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Lassen</translation>
        </message>
    </context>
    <context>
        <name>ComputedRowsView</name>
        <message>
            <source>Rows of the table</source>
            <translation>Zeilen der Tabelle</translation>
        </message>
        <message>
            <source>Computed from: {0}</source>
            <translation>Berechnet aus: {0}</translation>
        </message>
    </context>
    <context>
        <name>ConversationExporter</name>
        <message>
            <source>Export the conversation</source>
            <translation>Gespräch exportieren</translation>
        </message>
        <message>
            <source>The conversation was written to “{0}”.</source>
            <translation>Das Gespräch wurde in „{0}“ geschrieben.</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
    </context>
    <context>
        <name>ConversationList</name>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Gespräche durchsuchen</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Neues Gespräch</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>ConversationModel</name>
        <message>
            <source>New conversation</source>
            <translation>Neues Gespräch</translation>
        </message>
    </context>
    <context>
        <name>CopyStrip</name>
        <message>
            <source>Progress of adding a file</source>
            <translation>Fortschritt beim Hinzufügen einer Datei</translation>
        </message>
        <message>
            <source>Adding {0}</source>
            <translation>{0} wird hinzugefügt</translation>
        </message>
    </context>
    <context>
        <name>DataSettings</name>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Back up the library once a day</source>
            <translation>Die Bibliothek einmal am Tag sichern</translation>
        </message>
        <message>
            <source>While nothing else is under way. Three copies at most, in a tenth of the free disk.</source>
            <translation>Während sonst nichts läuft. Höchstens drei Kopien, in einem Zehntel des freien Platzes.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>When something goes wrong</source>
            <translation>Wenn etwas schiefgeht</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>What happened, for whoever looks into it. It can name your files.</source>
            <translation>Was geschehen ist, für alle, die danach suchen. Es kann Namen Ihrer Dateien enthalten.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Versions, this machine and numbers of documents, without any name; for a report.</source>
            <translation>Versionen, dieser Rechner und Anzahl der Dokumente, ohne Namen; für einen Bericht.</translation>
        </message>
        <message>
            <source>Repair …</source>
            <translation>Reparieren …</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Saves what can be read of a damaged library, or goes back to a backup.</source>
            <translation>Rettet, was in einer beschädigten Bibliothek lesbar ist, oder kehrt zu einer Sicherung zurück.</translation>
        </message>
        <message>
            <source>library {0}</source>
            <translation>Bibliothek {0}</translation>
        </message>
        <message>
            <source>models {0}</source>
            <translation>Modelle {0}</translation>
        </message>
        <message>
            <source>experts {0}</source>
            <translation>Experten {0}</translation>
        </message>
        <message>
            <source>logs and the rest {0}</source>
            <translation>Protokolle und Übriges {0}</translation>
        </message>
        <message>
            <source>{0} in all: {1}. Another folder can be named with --data-dir at the start.</source>
            <translation>{0} im Ganzen: {1}. Ein anderer Ordner kann beim Start mit --data-dir genannt werden.</translation>
        </message>
        <message>
            <source>The library is backed up ({0}).</source>
            <translation>Die Bibliothek ist gesichert ({0}).</translation>
        </message>
    </context>
    <context>
        <name>DeletionSettings</name>
        <message>
            <source>Delete now, for good…</source>
            <translation>Jetzt endgültig löschen…</translation>
        </message>
        <message>
            <source>Damaged libraries too</source>
            <translation>Auch beschädigte Bibliotheken</translation>
        </message>
        <message>
            <source>What you deleted</source>
            <translation>Was Sie gelöscht haben</translation>
        </message>
        <message>
            <source>Deleted conversations and experts are kept for 30 days. “Delete now, for good” also empties the log and the Lab's caches, and takes what was deleted out of the library's file.</source>
            <translation>Gelöschte Unterhaltungen und Experten bleiben 30 Tage lang. „Jetzt endgültig löschen“ leert auch das Protokoll und die Zwischenspeicher des Labors und nimmt das Gelöschte aus der Datei der Bibliothek.</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>Was noch da ist</translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s)</source>
            <translation>
                <numerusform>%n Unterhaltung</numerusform>
                <numerusform>%n Unterhaltungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expert(s)</source>
            <translation>
                <numerusform>%n Experte</numerusform>
                <numerusform>%n Experten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%n Sammlung</numerusform>
                <numerusform>%n Sammlungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) or file(s)</source>
            <translation>
                <numerusform>%n Ordner oder Datei</numerusform>
                <numerusform>%n Ordner oder Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete all of it now? It cannot be brought back.</source>
            <translation>Alles jetzt löschen? Es kann nicht zurückgeholt werden.</translation>
        </message>
        <message>
            <source>Deleted for good; {0} of the disk are free again.</source>
            <translation>Endgültig gelöscht; {0} auf der Festplatte sind wieder frei.</translation>
        </message>
        <message>
            <source>Deleted for good. The library's file could not be made smaller: it is busy, or the disk has no room for a copy.</source>
            <translation>Endgültig gelöscht. Die Datei der Bibliothek konnte nicht verkleinert werden: Sie wird gerade benutzt, oder für eine Kopie ist kein Platz.</translation>
        </message>
    </context>
    <context>
        <name>DisagreementModel</name>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Richtig</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gewinn</translation>
        </message>
        <message>
            <source>By how much the second answer scores more than the first, at most 1</source>
            <translation>Um wie viele Punkte die zweite Antwort besser ist als die erste, höchstens 1</translation>
        </message>
        <message>
            <source>(is to be refused)</source>
            <translation>(soll abgelehnt werden)</translation>
        </message>
        <message>
            <source>(refused)</source>
            <translation>(abgelehnt)</translation>
        </message>
    </context>
    <context>
        <name>DisagreementsView</name>
        <message>
            <source>First way of answering</source>
            <translation>Erste Art zu antworten</translation>
        </message>
        <message>
            <source>Second way of answering</source>
            <translation>Zweite Art zu antworten</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Right: {0}</source>
            <translation>Richtig: {0}</translation>
        </message>
        <message>
            <source>Questions that are answered differently</source>
            <translation>Fragen, die verschieden beantwortet werden</translation>
        </message>
        <message>
            <source>Where they disagree</source>
            <translation>Wo sie sich unterscheiden</translation>
        </message>
    </context>
    <context>
        <name>DocumentAdder</name>
        <message>
            <source>Add a folder</source>
            <translation>Ordner hinzufügen</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Dateien hinzufügen</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>That is already in “{0}”; it is looked through again.</source>
            <translation>Das ist schon in „{0}“; es wird noch einmal durchgesehen.</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n Ordner</numerusform>
                <numerusform>%n Ordner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n Datei</numerusform>
                <numerusform>%n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} added to “{1}”.</source>
            <translation>{0} zu „{1}“ hinzugefügt.</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln Hinweis</numerusform>
                <numerusform>%Ln Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} pages</source>
            <translation>{0} Seiten</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPane</name>
        <message>
            <source>No file matches</source>
            <translation>Keine Datei passt</translation>
        </message>
        <message>
            <source>No files here yet</source>
            <translation>Hier sind noch keine Dateien</translation>
        </message>
        <message>
            <source>Search files by name and folder</source>
            <translation>Dateien nach Name und Ordner suchen</translation>
        </message>
        <message>
            <source>Search files</source>
            <translation>Dateien suchen</translation>
        </message>
    </context>
    <context>
        <name>DocumentsTable</name>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
    </context>
    <context>
        <name>Downloads</name>
        <message>
            <source>Downloads are not allowed.</source>
            <translation>Downloads sind nicht erlaubt.</translation>
        </message>
        <message>
            <source>Allow them in the settings.</source>
            <translation>Sie können in den Einstellungen erlaubt werden.</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Let go to add</source>
            <translation>Loslassen zum Hinzufügen</translation>
        </message>
        <message>
            <source>Folders and files become searchable; GGUF files become chat models, and adapters become experts.</source>
            <translation>Ordner und Dateien werden durchsuchbar, GGUF-Dateien werden Chat-Modelle und Adapter werden Experten.</translation>
        </message>
    </context>
    <context>
        <name>EmbeddingModels</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>Passages with vectors of the chosen model</source>
            <translation>Abschnitte mit Vektoren des gewählten Modells</translation>
        </message>
        <message>
            <source>Use none</source>
            <translation>Keinen benutzen</translation>
        </message>
        <message>
            <source>Choose the folder of an embedding model</source>
            <translation>Ordner eines Einbettungsmodells wählen</translation>
        </message>
        <message>
            <source>Choose the folder of a reranker</source>
            <translation>Ordner eines Rerankers wählen</translation>
        </message>
        <message>
            <source>There is no reranker in {0}.</source>
            <translation>In {0} ist kein Reranker.</translation>
        </message>
        <message>
            <source>Choose the folder of a CrossEncoder with config.json and safetensors.</source>
            <translation>Wählen Sie den Ordner eines CrossEncoders mit config.json und safetensors.</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Suche nach dem Sinn</translation>
        </message>
        <message>
            <source>The embedding model turns every passage into numbers that tell what it is about. After a change all passages are read by the new model in the background; until that is done the one before finds those that are left, so nothing stops being found.</source>
            <translation>Das Einbettungsmodell macht aus jedem Abschnitt Zahlen, die sagen, wovon er handelt. Nach einem Wechsel liest das neue Modell im Hintergrund alle Abschnitte; bis das geschehen ist, findet das vorige die übrigen, sodass alles auffindbar bleibt.</translation>
        </message>
        <message>
            <source>Embedding model</source>
            <translation>Einbettungsmodell</translation>
        </message>
        <message>
            <source>Reranker</source>
            <translation>Reranker</translation>
        </message>
        <message>
            <source>Optional: a CrossEncoder that reads the best passages together with the question and puts them in order. Slower, and often better.</source>
            <translation>Wahlfrei: ein CrossEncoder, der die besten Abschnitte zusammen mit der Frage liest und ordnet. Langsamer und oft besser.</translation>
        </message>
        <message>
            <source>{0} (came with Lectern)</source>
            <translation>{0} (kam mit Lectern)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>Nothing has been indexed yet.</source>
            <translation>Noch ist nichts indexiert.</translation>
        </message>
        <message>
            <source>All {0} passages can be found by meaning.</source>
            <translation>Alle {0} Abschnitte sind dem Sinn nach auffindbar.</translation>
        </message>
        <message>
            <source>{0} of {1} passages are done; until then {2} answers.</source>
            <translation>{0} von {1} Abschnitten sind fertig; bis dahin antwortet {2}.</translation>
        </message>
        <message>
            <source>Vectors of {0} numbers; reads {1} word pieces of a passage</source>
            <translation>Vektoren aus {0} Zahlen; liest {1} Wortstücke eines Abschnitts</translation>
        </message>
    </context>
    <context>
        <name>EncryptionDialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>EncryptionSettings</name>
        <message>
            <source>Change the passphrase …</source>
            <translation>Passphrase ändern …</translation>
        </message>
        <message>
            <source>New key …</source>
            <translation>Neuer Schlüssel …</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Jetzt sperren</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Verschlüsselung</translation>
        </message>
        <message>
            <source>Encrypt the library</source>
            <translation>Bibliothek verschlüsseln</translation>
        </message>
        <message>
            <source>Texts, questions, answers and backups can then be read only with your passphrase.</source>
            <translation>Texte, Fragen, Antworten und Sicherungen sind dann nur mit Ihrer Passphrase lesbar.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Another passphrase opens the same library; the recovery key stays.</source>
            <translation>Eine andere Passphrase öffnet dieselbe Bibliothek; der Wiederherstellungsschlüssel bleibt.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>If somebody may know the old one: everything is encrypted again.</source>
            <translation>Falls jemand den alten kennen könnte: Alles wird neu verschlüsselt.</translation>
        </message>
        <message>
            <source>Lock when unused</source>
            <translation>Sperren, wenn unbenutzt</translation>
        </message>
        <message>
            <source>Not while it reads, trains or compares for you.</source>
            <translation>Nicht, während es für Sie liest, trainiert oder vergleicht.</translation>
        </message>
        <message>
            <source>Lock before this machine sleeps</source>
            <translation>Sperren, bevor dieser Rechner schläft</translation>
        </message>
        <message>
            <source>Lock when the screen is locked</source>
            <translation>Sperren, wenn der Bildschirm gesperrt wird</translation>
        </message>
        <message>
            <source>Open it with the system's key ring</source>
            <translation>Mit dem Schlüsselbund des Systems öffnen</translation>
        </message>
        <message>
            <source>At the start, as long as you are logged in; after a lock the passphrase is asked for.</source>
            <translation>Beim Start, solange Sie angemeldet sind; nach einer Sperre wird nach der Passphrase gefragt.</translation>
        </message>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>nach %n Minute</numerusform>
                <numerusform>nach %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>This system has no key ring that encrypts.</source>
            <translation>Dieses System hat keinen Schlüsselbund, der verschlüsselt.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Encrypted are the texts of your documents, questions, answers, kept passwords, backups, and exports of the whole library.</source>
            <translation>Verschlüsselt werden die Texte Ihrer Dokumente, Fragen, Antworten, gemerkte Passwörter, Sicherungen und Exporte der ganzen Bibliothek.</translation>
        </message>
        <message>
            <source>Not encrypted are the documents themselves, what experts learned from (examples, checkpoints, adapters), caches of the Lab, logs, settings, and conversations that you export. An encrypted disk covers them, too.</source>
            <translation>Nicht verschlüsselt werden die Dokumente selbst, woraus Experten gelernt haben (Beispiele, Zwischenstände, Adapter), Zwischenspeicher des Labors, Protokolle, Einstellungen und Unterhaltungen, die Sie exportieren. Eine verschlüsselte Festplatte schützt auch diese.</translation>
        </message>
        <message>
            <source>Libraries that were set aside are encrypted, too, unless they are damaged: “Delete now, for good” deletes those.</source>
            <translation>Beiseitegelegte Bibliotheken werden auch verschlüsselt, außer sie sind beschädigt: Diese löscht „Jetzt endgültig löschen“.</translation>
        </message>
        <message>
            <source>Decrypt the library and its backups? Whoever can read this disk can then read them.</source>
            <translation>Die Bibliothek und ihre Sicherungen entschlüsseln? Wer diese Festplatte lesen kann, kann dann auch sie lesen.</translation>
        </message>
        <message>
            <source>Decrypt</source>
            <translation>Entschlüsseln</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Passphrase ändern</translation>
        </message>
        <message>
            <source>The old passphrase still opens what you exported or copied before. If somebody may know it, choose a new key instead.</source>
            <translation>Die alte Passphrase öffnet weiterhin, was Sie vorher exportiert oder kopiert haben. Falls jemand sie kennen könnte, wählen Sie stattdessen einen neuen Schlüssel.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>The passphrase is changed.</source>
            <translation>Die Passphrase ist geändert.</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Neuer Schlüssel</translation>
        </message>
        <message>
            <source>The library and its backups are encrypted again with a new key, and there is a new recovery key. What you exported or copied before keeps the old one.</source>
            <translation>Die Bibliothek und ihre Sicherungen werden mit einem neuen Schlüssel neu verschlüsselt, und es gibt einen neuen Wiederherstellungsschlüssel. Was Sie vorher exportiert oder kopiert haben, behält den alten.</translation>
        </message>
    </context>
    <context>
        <name>ExampleModel</name>
        <message>
            <source>Use</source>
            <translation>Benutzen</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>(the documents do not say)</source>
            <translation>(die Dokumente sagen es nicht)</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>learning</source>
            <translation>Lernen</translation>
        </message>
        <message>
            <source>Left out: {0}</source>
            <translation>Ausgelassen: {0}</translation>
        </message>
    </context>
    <context>
        <name>ExamplesStep</name>
        <message>
            <source>Let the chat model write questions as well (slower)</source>
            <translation>Auch das Chat-Modell Fragen schreiben lassen (langsamer)</translation>
        </message>
        <message>
            <source>Use answers that I found good</source>
            <translation>Antworten verwenden, die ich gut fand</translation>
        </message>
        <message>
            <source>Add my own questions…</source>
            <translation>Eigene Fragen hinzufügen …</translation>
        </message>
        <message>
            <source>CSV, JSONL or XLSX with the columns “question” and “answer”</source>
            <translation>CSV, JSONL oder XLSX mit den Spalten „question“ und „answer“</translation>
        </message>
        <message>
            <source>Make the examples</source>
            <translation>Beispiele anlegen</translation>
        </message>
        <message>
            <source>Progress of the examples</source>
            <translation>Fortschritt der Beispiele</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Questions (*.csv *.jsonl *.xlsx)</source>
            <translation>Fragen (*.csv *.jsonl *.xlsx)</translation>
        </message>
        <message>
            <source>My own questions</source>
            <translation>Eigene Fragen</translation>
        </message>
        <message>
            <source>{0} to learn from, {1} held out for measuring, {2} left out. Clear the tick of what is wrong, or put its words right.</source>
            <translation>{0} zum Lernen, {1} zum Messen zurückgehalten, {2} ausgelassen. Nehmen Sie den Haken weg, wo etwas falsch ist, oder berichtigen Sie die Worte.</translation>
        </message>
        <message>
            <source>{0} to learn from are the least: add documents, or your own questions.</source>
            <translation>Mindestens {0} zum Lernen sind nötig: Fügen Sie Dokumente oder eigene Fragen hinzu.</translation>
        </message>
    </context>
    <context>
        <name>ExpertActions</name>
        <message>
            <source>The expert was removed.</source>
            <translation>Der Experte wurde entfernt.</translation>
        </message>
        <message>
            <source>Export the expert</source>
            <translation>Den Experten exportieren</translation>
        </message>
        <message>
            <source>The expert is in {0}.</source>
            <translation>Der Experte ist in {0}.</translation>
        </message>
    </context>
    <context>
        <name>ExpertDetails</name>
        <message>
            <source>Go on with the training</source>
            <translation>Training fortsetzen</translation>
        </message>
        <message>
            <source>Train again</source>
            <translation>Neu trainieren</translation>
        </message>
        <message>
            <source>Train further</source>
            <translation>Weiter trainieren</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>For a library of mine</source>
            <translation>Für eine eigene Bibliothek</translation>
        </message>
        <message>
            <source>The file then has the hashes of its documents. By them your other library knows what the expert has learned, and others could tell which documents you have.</source>
            <translation>Die Datei enthält dann die Prüfsummen seiner Dokumente. Daran erkennt Ihre andere Bibliothek, was der Experte gelernt hat, und andere könnten erkennen, welche Dokumente Sie haben.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Train…</source>
            <translation>Trainieren …</translation>
        </message>
        <message>
            <source>One expert is made at a time; wait until it is done.</source>
            <translation>Es wird immer nur ein Experte angelegt; warten Sie, bis er fertig ist.</translation>
        </message>
        <message>
            <source>A short training from the weights that it has</source>
            <translation>Ein kurzes Training, das von seinen jetzigen Gewichten ausgeht</translation>
        </message>
        <message>
            <source>Its training goes on in a moment.</source>
            <translation>Sein Training geht gleich weiter.</translation>
        </message>
        <message>
            <source>Its training was left after step {0}.</source>
            <translation>Sein Training wurde nach Schritt {0} unterbrochen.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Name of the expert</source>
            <translation>Name des Experten</translation>
        </message>
    </context>
    <context>
        <name>ExpertList</name>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
    </context>
    <context>
        <name>ExpertModel</name>
        <message>
            <source>Goes on in a moment</source>
            <translation>Geht gleich weiter</translation>
        </message>
    </context>
    <context>
        <name>Experts</name>
        <message>
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <source>Base model</source>
            <translation>Grundmodell</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>{0} learned from, {1} held out for measuring</source>
            <translation>{0} gelernt, {1} zum Messen zurückgehalten</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Noch keine</translation>
        </message>
        <message>
            <source>{0} to learn from, {1} held out for measuring</source>
            <translation>{0} zum Lernen, {1} zum Messen zurückgehalten</translation>
        </message>
        <message>
            <source>{0}, in {1}</source>
            <translation>{0}, in {1}</translation>
        </message>
        <message>
            <source>Trained</source>
            <translation>Trainiert</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Wie</translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Verlust auf zurückgehaltenen Beispielen</translation>
        </message>
        <message>
            <source>How much the right answers to questions about documents it has not learned from surprise the model, before and after the training. Less is better.</source>
            <translation>Wie sehr die richtigen Antworten auf Fragen zu Dokumenten, aus denen es nicht gelernt hat, das Modell überraschen, vor und nach dem Training. Weniger ist besser.</translation>
        </message>
        <message>
            <source>Measured in the Lab</source>
            <translation>Im Labor gemessen</translation>
        </message>
        <message>
            <source>Not trained yet</source>
            <translation>Noch nicht trainiert</translation>
        </message>
        <message>
            <source>Its file is gone</source>
            <translation>Seine Datei ist weg</translation>
        </message>
        <message>
            <source>Its documents have changed</source>
            <translation>Seine Dokumente haben sich geändert</translation>
        </message>
        <message>
            <source>Answers by itself</source>
            <translation>Antwortet von selbst</translation>
        </message>
        <message>
            <source>Answers when chosen</source>
            <translation>Antwortet auf Wunsch</translation>
        </message>
        <message>
            <source>{0} (paused)</source>
            <translation>{0} (angehalten)</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>noch etwa {0}</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>Verlust {0}</translation>
        </message>
        <message>
            <source>helps</source>
            <translation>hilft</translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>kein Unterschied</translation>
        </message>
        <message>
            <source>hurts</source>
            <translation>schadet</translation>
        </message>
        <message numerus="yes">
            <source>{0}, score {1} ({2} to {3}) on %n question(s)</source>
            <translation>
                <numerusform>{0}, Punkte {1} ({2} bis {3}) bei %n Frage</numerusform>
                <numerusform>{0}, Punkte {1} ({2} bis {3}) bei %n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>each example seen {0} ×</source>
            <translation>jedes Beispiel {0} × gesehen</translation>
        </message>
        <message>
            <source>rank {0}</source>
            <translation>Rang {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of layers</source>
            <translation>
                <numerusform>%n Art von Schichten</numerusform>
                <numerusform>%n Arten von Schichten</numerusform>
            </translation>
        </message>
        <message>
            <source>trained further</source>
            <translation>weiter trainiert</translation>
        </message>
        <message>
            <source>on top of the Reader</source>
            <translation>auf dem Reader aufbauend</translation>
        </message>
        <message>
            <source>Quick</source>
            <translation>Schnell</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Thorough</source>
            <translation>Gründlich</translation>
        </message>
        <message>
            <source>Making and checking questions</source>
            <translation>Fragen werden gemacht und geprüft</translation>
        </message>
        <message>
            <source>Finding the sources of each question</source>
            <translation>Quellen jeder Frage werden gesucht</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Modell wird geladen</translation>
        </message>
        <message>
            <source>Comparing with llama.cpp</source>
            <translation>Vergleich mit llama.cpp</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Writing the adapter</source>
            <translation>Adapter wird geschrieben</translation>
        </message>
        <message>
            <source>The Reader comes with Lectern: the embedded model reads answers with it.</source>
            <translation>Der Reader kommt mit Lectern: Mit ihm liest das eingebettete Modell Antworten heraus.</translation>
        </message>
        <message>
            <source>The Verifier comes with Lectern: it judges which sentences answer a question and what they support, in many languages.</source>
            <translation>Der Verifier kommt mit Lectern: Er beurteilt in vielen Sprachen, welche Sätze eine Frage beantworten und was sie belegen.</translation>
        </message>
    </context>
    <context>
        <name>ExpertsFeature</name>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>{0}: checked against the chat model</source>
            <translation>{0}: Prüfung am Chat-Modell</translation>
        </message>
        <message>
            <source>“{0}” was taken in.</source>
            <translation>„{0}“ wurde übernommen.</translation>
        </message>
        <message>
            <source>It says that it was made for {0}; only the shapes were checked.</source>
            <translation>Er ist nach eigener Angabe für {0} gemacht; geprüft wurden nur die Größen.</translation>
        </message>
        <message>
            <source>“{0}” can answer now.</source>
            <translation>„{0}“ kann jetzt antworten.</translation>
        </message>
        <message>
            <source>Training finished</source>
            <translation>Training beendet</translation>
        </message>
    </context>
    <context>
        <name>ExpertsScreen</name>
        <message>
            <source>“{0}” is trained: try it, or let the Lab say whether it helps.</source>
            <translation>„{0}“ ist trainiert: Probieren Sie ihn aus, oder lassen Sie das Labor sagen, ob er hilft.</translation>
        </message>
        <message>
            <source>The training was stopped; it can go on from there.</source>
            <translation>Das Training wurde beendet; es kann von dort weitergehen.</translation>
        </message>
        <message>
            <source>Import an expert</source>
            <translation>Experten importieren</translation>
        </message>
        <message>
            <source>Import a folder that PEFT wrote</source>
            <translation>Einen Ordner von PEFT importieren</translation>
        </message>
        <message>
            <source>No experts yet</source>
            <translation>Noch keine Experten</translation>
        </message>
        <message>
            <source>An expert is a small addition to your chat model that has learned from one of your collections. Training runs on this machine and takes minutes to hours.</source>
            <translation>Ein Experte ist eine kleine Ergänzung Ihres Chat-Modells, die aus einer Ihrer Sammlungen gelernt hat. Das Training läuft auf diesem Rechner und dauert Minuten bis Stunden.</translation>
        </message>
        <message>
            <source>Train an expert…</source>
            <translation>Experten trainieren …</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Datei importieren …</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Ordner importieren …</translation>
        </message>
        <message>
            <source>Import an expert…</source>
            <translation>Experten importieren …</translation>
        </message>
        <message>
            <source>Import a folder that PEFT wrote…</source>
            <translation>Einen Ordner von PEFT importieren …</translation>
        </message>
    </context>
    <context>
        <name>FileActions</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Ask this</source>
            <translation>Dies fragen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>Give password…</source>
            <translation>Kennwort angeben …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Read with OCR</source>
            <translation>Mit Texterkennung lesen</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Do not skip</source>
            <translation>Nicht überspringen</translation>
        </message>
    </context>
    <context>
        <name>FileDetails</name>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln Seite</numerusform>
                <numerusform>%Ln Seiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s)</source>
            <translation>
                <numerusform>%Ln Abschnitt</numerusform>
                <numerusform>%Ln Abschnitte</numerusform>
            </translation>
        </message>
        <message>
            <source>read {0}</source>
            <translation>gelesen {0}</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>With notes</source>
            <translation>Mit Hinweisen</translation>
        </message>
        <message>
            <source>Show only these</source>
            <translation>Nur diese zeigen</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>Following folders stopped; it starts again soon.</source>
            <translation>Das Verfolgen der Ordner hat aufgehört; es beginnt bald wieder.</translation>
        </message>
    </context>
    <context>
        <name>Indexer</name>
        <message>
            <source>Indexing failed.</source>
            <translation>Das Indexieren ist fehlgeschlagen.</translation>
        </message>
        <message>
            <source>Indexing stopped unexpectedly; it was started again.</source>
            <translation>Das Indexieren hat unerwartet aufgehört; es wurde neu begonnen.</translation>
        </message>
        <message>
            <source>Indexing “{0}” stopped again and again and was given up.</source>
            <translation>Das Indexieren von „{0}“ hat immer wieder aufgehört und wurde aufgegeben.</translation>
        </message>
    </context>
    <context>
        <name>InferenceSettings</name>
        <message>
            <source> tokens</source>
            <translation> Tokens</translation>
        </message>
        <message>
            <source>One per core</source>
            <translation>Einer je Kern</translation>
        </message>
        <message>
            <source>As many as fit</source>
            <translation>So viele wie passen</translation>
        </message>
        <message>
            <source>How the chat model runs</source>
            <translation>Wie das Chat-Modell läuft</translation>
        </message>
        <message>
            <source>A change is used from the next question on; the model is loaded anew then.</source>
            <translation>Eine Änderung gilt ab der nächsten Frage; das Modell wird dann neu geladen.</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>What question, sources and answer may take together. More needs more memory.</source>
            <translation>So viel dürfen Frage, Quellen und Antwort zusammen einnehmen. Mehr braucht mehr Speicher.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>More than there are cores makes it slower.</source>
            <translation>Mehr als Kerne da sind, machen es langsamer.</translation>
        </message>
        <message>
            <source>Layers on the graphics processor</source>
            <translation>Schichten auf dem Grafikprozessor</translation>
        </message>
        <message>
            <source>0 leaves the graphics processor alone.</source>
            <translation>0 lässt den Grafikprozessor in Ruhe.</translation>
        </message>
        <message>
            <source>{0} needs {1} with it. {2}</source>
            <translation>{0} braucht damit {1}. {2}</translation>
        </message>
        <message numerus="yes">
            <source>This machine has %n core(s); more threads make it slower.</source>
            <translation>
                <numerusform>Dieser Rechner hat %n Kern; mehr Threads machen es langsamer.</numerusform>
                <numerusform>Dieser Rechner hat %n Kerne; mehr Threads machen es langsamer.</numerusform>
            </translation>
        </message>
        <message>
            <source>llama.cpp is compiled for the processor alone here, so this has no effect.</source>
            <translation>llama.cpp ist hier nur für den Prozessor übersetzt, daher wirkt dies nicht.</translation>
        </message>
    </context>
    <context>
        <name>KeyChanger</name>
        <message>
            <source>The library is being encrypted …</source>
            <translation>Die Bibliothek wird verschlüsselt …</translation>
        </message>
        <message>
            <source>The library gets a new key …</source>
            <translation>Die Bibliothek erhält einen neuen Schlüssel …</translation>
        </message>
        <message>
            <source>The library is being decrypted …</source>
            <translation>Die Bibliothek wird entschlüsselt …</translation>
        </message>
        <message>
            <source>The library and its backups are encrypted.</source>
            <translation>Die Bibliothek und ihre Sicherungen sind verschlüsselt.</translation>
        </message>
        <message>
            <source>The library and its backups have a new key.</source>
            <translation>Die Bibliothek und ihre Sicherungen haben einen neuen Schlüssel.</translation>
        </message>
        <message>
            <source>The library and its backups are no longer encrypted.</source>
            <translation>Die Bibliothek und ihre Sicherungen sind nicht mehr verschlüsselt.</translation>
        </message>
        <message>
            <source>These are damaged, and stay as they were:</source>
            <translation>Diese sind beschädigt und bleiben, wie sie waren:</translation>
        </message>
        <message>
            <source>Their key file: {0}</source>
            <translation>Ihre Schlüsseldatei: {0}</translation>
        </message>
    </context>
    <context>
        <name>Lab</name>
        <message>
            <source>Model alone</source>
            <translation>Modell allein</translation>
        </message>
        <message>
            <source>Model with instructions, no sources</source>
            <translation>Anweisungen, ohne Quellen</translation>
        </message>
        <message>
            <source>Expert, no sources</source>
            <translation>Experte, ohne Quellen</translation>
        </message>
        <message>
            <source>Fully trained model, no sources</source>
            <translation>Ganz trainiert, ohne Quellen</translation>
        </message>
        <message>
            <source>Best sentence, no model</source>
            <translation>Bester Satz, ohne Modell</translation>
        </message>
        <message>
            <source>Sources (RAG)</source>
            <translation>Quellen (RAG)</translation>
        </message>
        <message>
            <source>Sources + instructions</source>
            <translation>Quellen + Anweisungen</translation>
        </message>
        <message>
            <source>Sources, told to be brief</source>
            <translation>Quellen, kurz zu antworten</translation>
        </message>
        <message>
            <source>Best sentences of the sources</source>
            <translation>Beste Sätze der Quellen</translation>
        </message>
        <message>
            <source>Sources + Reader</source>
            <translation>Quellen + Reader</translation>
        </message>
        <message>
            <source>Sources + activated expert</source>
            <translation>Quellen + aktivierter Experte</translation>
        </message>
        <message>
            <source>Sources + expert</source>
            <translation>Quellen + Experte</translation>
        </message>
        <message>
            <source>Sources + fully trained model</source>
            <translation>Quellen + ganz trainiertes Modell</translation>
        </message>
        <message>
            <source>The true passage</source>
            <translation>Die richtige Stelle</translation>
        </message>
        <message>
            <source>The true passage + expert</source>
            <translation>Die richtige Stelle + Experte</translation>
        </message>
        <message>
            <source>No model is asked: the best sentence that the search found is the answer.</source>
            <translation>Kein Modell wird gefragt: Der beste Satz, den die Suche gefunden hat, ist die Antwort.</translation>
        </message>
        <message>
            <source>The chat model answers as it is.</source>
            <translation>Das Chat-Modell antwortet, wie es ist.</translation>
        </message>
        <message>
            <source>The chat model answers with the expert switched on.</source>
            <translation>Das Chat-Modell antwortet mit eingeschaltetem Experten.</translation>
        </message>
        <message>
            <source>The chat model reads, and the expert is switched on for the answer alone.</source>
            <translation>Das Chat-Modell liest, und der Experte wird erst für die Antwort eingeschaltet.</translation>
        </message>
        <message>
            <source>The chat model answers with the Reader, the general expert that is included.</source>
            <translation>Das Chat-Modell antwortet mit dem Reader, dem allgemeinen Experten, der mitgeliefert wird.</translation>
        </message>
        <message>
            <source>A model answers of which every weight was trained.</source>
            <translation>Ein Modell antwortet, von dem jedes Gewicht trainiert wurde.</translation>
        </message>
        <message>
            <source>It is given no documents.</source>
            <translation>Es bekommt keine Dokumente.</translation>
        </message>
        <message>
            <source>It is given what the search found in your documents.</source>
            <translation>Es bekommt, was die Suche in Ihren Dokumenten gefunden hat.</translation>
        </message>
        <message>
            <source>It is given the best sentences of what the search found.</source>
            <translation>Es bekommt die besten Sätze von dem, was die Suche gefunden hat.</translation>
        </message>
        <message>
            <source>It is given the passage that holds the answer: no search could do better.</source>
            <translation>Es bekommt die Stelle, an der die Antwort steht: Keine Suche könnte es besser machen.</translation>
        </message>
        <message>
            <source>It is told how to answer, with examples.</source>
            <translation>Ihm wird mit Beispielen gesagt, wie es antworten soll.</translation>
        </message>
        <message>
            <source>It is told to use the fewest words.</source>
            <translation>Ihm wird gesagt, es soll so wenige Worte wie möglich machen.</translation>
        </message>
        <message>
            <source>who</source>
            <translation>wer</translation>
        </message>
        <message>
            <source>when</source>
            <translation>wann</translation>
        </message>
        <message>
            <source>where</source>
            <translation>wo</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>wie viel</translation>
        </message>
        <message>
            <source>why or how</source>
            <translation>warum oder wie</translation>
        </message>
        <message>
            <source>what</source>
            <translation>was</translation>
        </message>
        <message>
            <source>not in the documents</source>
            <translation>nicht in den Dokumenten</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>How many words an answer has in common with a right one (token F1): 1 is the same words, 0 is none. A right refusal counts 1, a wrong one 0.</source>
            <translation>Wie viele Worte eine Antwort mit einer richtigen gemeinsam hat (Token-F1): 1 heißt dieselben Worte, 0 keines. Richtig abgelehnt zählt 1, falsch abgelehnt 0.</translation>
        </message>
        <message>
            <source>Words in common</source>
            <translation>Gemeinsame Worte</translation>
        </message>
        <message>
            <source>Of questions that can be answered: how many words an answer has in common with a right one (token F1).</source>
            <translation>Bei Fragen, die beantwortet werden können: wie viele Worte eine Antwort mit einer richtigen gemeinsam hat (Token-F1).</translation>
        </message>
        <message>
            <source>Word for word</source>
            <translation>Wort für Wort</translation>
        </message>
        <message>
            <source>Share of answers that are a right one, word for word (exact match).</source>
            <translation>Anteil der Antworten, die Wort für Wort eine richtige sind (Exact Match).</translation>
        </message>
        <message>
            <source>Holds the right answer</source>
            <translation>Enthält die richtige Antwort</translation>
        </message>
        <message>
            <source>Share of answers in which a right one stands, however long they are.</source>
            <translation>Anteil der Antworten, in denen eine richtige steht, wie lang sie auch sind.</translation>
        </message>
        <message>
            <source>Shows you the right answer</source>
            <translation>Zeigt Ihnen die richtige Antwort</translation>
        </message>
        <message>
            <source>The same for what you are shown: the model's words as far as your documents support them, or the documents' own.</source>
            <translation>Dasselbe für das, was Ihnen gezeigt wird: die Worte des Modells, soweit Ihre Dokumente sie belegen, oder die der Dokumente.</translation>
        </message>
        <message>
            <source>Cites only what proves it</source>
            <translation>Führt nur Belege an</translation>
        </message>
        <message>
            <source>Share of what is cited that holds the answer (precision).</source>
            <translation>Anteil des Angeführten, in dem die Antwort steht (Präzision).</translation>
        </message>
        <message>
            <source>Cites what proves it</source>
            <translation>Führt die Belege an</translation>
        </message>
        <message>
            <source>Share of the places of right answers that are cited (recall).</source>
            <translation>Anteil der Stellen mit der richtigen Antwort, die angeführt werden (Recall).</translation>
        </message>
        <message>
            <source>Refuses rightly</source>
            <translation>Lehnt zu Recht ab</translation>
        </message>
        <message>
            <source>Share of questions that your documents do not answer; more is better.</source>
            <translation>Anteil der Fragen, auf die Ihre Dokumente keine Antwort geben; mehr ist besser.</translation>
        </message>
        <message>
            <source>Refuses wrongly</source>
            <translation>Lehnt zu Unrecht ab</translation>
        </message>
        <message>
            <source>Share of questions that they do answer; less is better.</source>
            <translation>Anteil der Fragen, auf die sie eine Antwort geben; weniger ist besser.</translation>
        </message>
        <message>
            <source>Other questions of the same kind would give other scores. In 95 of 100 such samples the score would lie within the line (paired bootstrap); where two lines lie far apart, the difference is hardly chance.</source>
            <translation>Andere Fragen derselben Art gäben andere Punkte. In 95 von 100 solchen Stichproben läge das Ergebnis innerhalb der Linie (gepaarter Bootstrap); wo zwei Linien weit auseinander liegen, ist der Unterschied kaum Zufall.</translation>
        </message>
        <message>
            <source>Switch the expert on</source>
            <translation>Experten einschalten</translation>
        </message>
        <message>
            <source>Leave the expert off</source>
            <translation>Experten ausgeschaltet lassen</translation>
        </message>
        <message>
            <source>Train it with more examples</source>
            <translation>Mit mehr Beispielen trainieren</translation>
        </message>
        <message>
            <source>Ask more questions</source>
            <translation>Mehr Fragen stellen</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>Erstes Wort</translation>
        </message>
        <message>
            <source>How long until the model writes its first word.</source>
            <translation>Wie lange es dauert, bis das Modell sein erstes Wort schreibt.</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>How long the whole answer takes.</source>
            <translation>Wie lange die ganze Antwort dauert.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Pieces of words (tokens) that the model is given to read.</source>
            <translation>Wortstücke (Token), die das Modell zu lesen bekommt.</translation>
        </message>
        <message>
            <source>Reused</source>
            <translation>Erneut</translation>
        </message>
        <message>
            <source>Of these, those that had been read for another way already.</source>
            <translation>Davon die, die schon für eine andere Art gelesen worden waren.</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Pieces of words (tokens) written in a second.</source>
            <translation>Wortstücke (Token), die in einer Sekunde geschrieben werden.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Of the model's process, at most.</source>
            <translation>Des Prozesses mit dem Modell, höchstens.</translation>
        </message>
        <message>
            <source>Making and checking questions</source>
            <translation>Fragen werden gemacht und geprüft</translation>
        </message>
        <message>
            <source>Making sure that the ways are what they say</source>
            <translation>Es wird geprüft, ob die Arten sind, was sie sagen</translation>
        </message>
        <message>
            <source>Waiting for your own question to be answered</source>
            <translation>Ihre eigene Frage wird zuerst beantwortet</translation>
        </message>
        <message>
            <source>Answering every question in every way</source>
            <translation>Jede Frage wird auf jede Art beantwortet</translation>
        </message>
        <message>
            <source>Lab: {0}</source>
            <translation>Labor: {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>LabFeature</name>
        <message>
            <source>Lab</source>
            <translation>Labor</translation>
        </message>
    </context>
    <context>
        <name>LabScreen</name>
        <message>
            <source>Does an expert help on your documents?</source>
            <translation>Hilft ein Experte bei Ihren Dokumenten?</translation>
        </message>
        <message>
            <source>The Lab asks the same questions in several ways, with and without an expert, and says which answers better and how sure that is. It begins with questions whose right answers are known.</source>
            <translation>Das Labor stellt dieselben Fragen auf mehrere Arten, mit und ohne Experten, und sagt, was besser antwortet und wie sicher das ist. Am Anfang stehen Fragen, deren richtige Antworten bekannt sind.</translation>
        </message>
        <message>
            <source>New question set…</source>
            <translation>Neue Fragensammlung…</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>Fragensammlungen</translation>
        </message>
        <message>
            <source>Comparisons</source>
            <translation>Vergleiche</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>Fragensammlung</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>{0} questions · {1}</source>
            <translation>{0} Fragen · {1}</translation>
        </message>
        <message>
            <source>{0} · not finished</source>
            <translation>{0} · nicht beendet</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Unlesbar</translation>
        </message>
        <message>
            <source>Too large</source>
            <translation>Zu groß</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>Verschlüsselt</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übersprungen</translation>
        </message>
        <message>
            <source>Unavailable</source>
            <translation>Nicht erreichbar</translation>
        </message>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln Dokument</numerusform>
                <numerusform>%Ln Dokumente</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} waiting</source>
            <translation>{0} warten</translation>
        </message>
        <message>
            <source>{0} not readable</source>
            <translation>{0} nicht lesbar</translation>
        </message>
        <message>
            <source>{0} unavailable</source>
            <translation>{0} nicht erreichbar</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Waiting while an answer is written</source>
            <translation>Wartet, während eine Antwort geschrieben wird</translation>
        </message>
        <message>
            <source>Waiting for another Lectern that indexes this library</source>
            <translation>Wartet auf ein anderes Lectern, das diese Bibliothek indexiert</translation>
        </message>
        <message>
            <source>Looking through “{0}”</source>
            <translation>„{0}“ wird durchgesehen</translation>
        </message>
        <message>
            <source>Reading {0}</source>
            <translation>{0} wird gelesen</translation>
        </message>
        <message>
            <source>Making “{0}” searchable by meaning</source>
            <translation>„{0}“ wird nach Bedeutung durchsuchbar</translation>
        </message>
        <message>
            <source>{0} of {1} passages</source>
            <translation>{0} von {1} Abschnitten</translation>
        </message>
        <message>
            <source>{0} of {1} files</source>
            <translation>{0} von {1} Dateien</translation>
        </message>
        <message>
            <source>Can be asked already</source>
            <translation>Kann schon gefragt werden</translation>
        </message>
        <message>
            <source>{0} passages/s</source>
            <translation>{0} Abschnitte/s</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>noch ein paar Sekunden</translation>
        </message>
        <message>
            <source>about {0} s left</source>
            <translation>noch etwa {0} s</translation>
        </message>
        <message>
            <source>about {0} min left</source>
            <translation>noch etwa {0} min</translation>
        </message>
        <message>
            <source>about {0} h left</source>
            <translation>noch etwa {0} h</translation>
        </message>
        <message>
            <source>{0} files/min</source>
            <translation>{0} Dateien/min</translation>
        </message>
        <message>
            <source>{0} files/s</source>
            <translation>{0} Dateien/s</translation>
        </message>
    </context>
    <context>
        <name>LibraryFeature</name>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dateien hinzufügen …</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of “{0}” can be asked now.</source>
            <translation>
                <numerusform>%Ln Datei von „{0}“ kann jetzt befragt werden.</numerusform>
                <numerusform>%Ln Dateien von „{0}“ können jetzt befragt werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) have notes; the Library shows them.</source>
            <translation>
                <numerusform>%Ln Datei hat Hinweise; die Bibliothek zeigt sie.</numerusform>
                <numerusform>%Ln Dateien haben Hinweise; die Bibliothek zeigt sie.</numerusform>
            </translation>
        </message>
        <message>
            <source>Indexing finished</source>
            <translation>Indexieren beendet</translation>
        </message>
    </context>
    <context>
        <name>LibraryScreen</name>
        <message>
            <source>Drop a folder here</source>
            <translation>Ordner hierher ziehen</translation>
        </message>
        <message>
            <source>Its files become searchable as they are read, and nothing leaves this machine. The files themselves stay where they are.</source>
            <translation>Die Dateien werden durchsuchbar, sobald sie gelesen sind, und nichts verlässt diesen Rechner. Die Dateien selbst bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>“{0}” was removed; its files stay.</source>
            <translation>„{0}“ wurde entfernt; die Dateien bleiben.</translation>
        </message>
        <message>
            <source>It was removed from “{0}”; its files stay.</source>
            <translation>Es wurde aus „{0}“ entfernt; die Dateien bleiben.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left out.</source>
            <translation>
                <numerusform>%n Datei ausgelassen.</numerusform>
                <numerusform>%n Dateien ausgelassen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dateien hinzufügen …</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>Search files</source>
            <translation>Dateien suchen</translation>
        </message>
        <message>
            <source>Sort by folder</source>
            <translation>Nach Ordner sortieren</translation>
        </message>
        <message>
            <source>Pause indexing</source>
            <translation>Indexieren anhalten</translation>
        </message>
        <message>
            <source>Resume indexing</source>
            <translation>Indexieren fortsetzen</translation>
        </message>
        <message>
            <source>Cancel indexing</source>
            <translation>Indexieren abbrechen</translation>
        </message>
    </context>
    <context>
        <name>LossChart</name>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Zurückgehalten</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>Verluste</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Commands…</source>
            <translation>Befehle …</translation>
        </message>
        <message>
            <source>Go to {0}</source>
            <translation>Gehe zu {0}</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>About the chosen model</source>
            <translation>Über das gewählte Modell</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Dieses benutzen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Nothing is written by a model: an answer is the sentences of your documents that speak to the question, word for word. Needs no memory, and is never wrong about what they say.</source>
            <translation>Kein Modell schreibt etwas: Eine Antwort sind die Sätze Ihrer Dokumente, die zur Frage sprechen, Wort für Wort. Das braucht keinen Speicher und irrt sich nie darin, was sie sagen.</translation>
        </message>
        <message>
            <source>Answers your questions now.</source>
            <translation>Beantwortet jetzt Ihre Fragen.</translation>
        </message>
        <message>
            <source>Came with Lectern. It is small: larger ones write better answers.</source>
            <translation>Kam mit Lectern. Es ist klein: Größere schreiben bessere Antworten.</translation>
        </message>
    </context>
    <context>
        <name>ModelFacts</name>
        <message>
            <source>Download</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Woher</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Quantisation</source>
            <translation>Quantisierung</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>not stated in the file</source>
            <translation>in der Datei nicht genannt</translation>
        </message>
        <message>
            <source>Fits into the memory of the graphics processor.</source>
            <translation>Passt in den Speicher des Grafikprozessors.</translation>
        </message>
        <message>
            <source>Fits into the free memory of this machine.</source>
            <translation>Passt in den freien Speicher dieses Rechners.</translation>
        </message>
        <message>
            <source>Fits if its context is shortened, which is done when it is loaded.</source>
            <translation>Passt mit einem kürzeren Kontext; er wird beim Laden gekürzt.</translation>
        </message>
        <message>
            <source>Needs more memory than is free on this machine now.</source>
            <translation>Braucht mehr Speicher, als auf diesem Rechner jetzt frei ist.</translation>
        </message>
        <message>
            <source>This system does not tell how much memory is free.</source>
            <translation>Dieses System sagt nicht, wie viel Speicher frei ist.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>{0} needed, {1} free</source>
            <translation>{0} nötig, {1} frei</translation>
        </message>
        <message>
            <source>can be grown on it</source>
            <translation>darauf trainierbar</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>{0} tokens</source>
            <translation>{0} Tokens</translation>
        </message>
    </context>
    <context>
        <name>ModelRows</name>
        <message>
            <source>answers</source>
            <translation>antwortet</translation>
        </message>
        <message>
            <source>unusable</source>
            <translation>unbrauchbar</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>zu groß</translation>
        </message>
        <message>
            <source>suits this machine</source>
            <translation>passt gut hierher</translation>
        </message>
        <message>
            <source>On this machine</source>
            <translation>Auf diesem Rechner</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>Kein Modell</translation>
        </message>
        <message>
            <source>Your documents’ own sentences</source>
            <translation>Die Sätze Ihrer Dokumente selbst</translation>
        </message>
        <message>
            <source>To download</source>
            <translation>Zum Herunterladen</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>wird geprüft</translation>
        </message>
        <message>
            <source>paused at {0}</source>
            <translation>angehalten bei {0}</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>ModelsFeature</name>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>{0} is here and can be used.</source>
            <translation>{0} ist da und kann benutzt werden.</translation>
        </message>
        <message>
            <source>Download finished</source>
            <translation>Download fertig</translation>
        </message>
    </context>
    <context>
        <name>ModelsScreen</name>
        <message>
            <source>Kinds of models</source>
            <translation>Arten von Modellen</translation>
        </message>
        <message>
            <source>Add a chat model…</source>
            <translation>Chat-Modell hinzufügen …</translation>
        </message>
        <message>
            <source>Use the chosen model</source>
            <translation>Das gewählte Modell benutzen</translation>
        </message>
        <message>
            <source>Remove the chosen model</source>
            <translation>Das gewählte Modell entfernen</translation>
        </message>
        <message>
            <source>Choose an embedding model…</source>
            <translation>Einbettungsmodell wählen …</translation>
        </message>
        <message>
            <source>{0} was removed.</source>
            <translation>{0} wurde entfernt.</translation>
        </message>
        <message>
            <source>{0} is not used any more.</source>
            <translation>{0} wird nicht mehr benutzt.</translation>
        </message>
        <message>
            <source>Chat models</source>
            <translation>Chat-Modelle</translation>
        </message>
        <message>
            <source>How they run</source>
            <translation>Wie sie laufen</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Suche nach dem Sinn</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Train an expert…</source>
            <translation>Einen Experten trainieren …</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <source>A GGUF file…</source>
            <translation>Eine GGUF-Datei …</translation>
        </message>
        <message>
            <source>A folder that PEFT wrote…</source>
            <translation>Einen Ordner von PEFT …</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>Experte</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Pages of the document</source>
            <translation>Seiten des Dokuments</translation>
        </message>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Diese Seite konnte nicht gezeichnet werden.</translation>
        </message>
    </context>
    <context>
        <name>PartBar</name>
        <message>
            <source>Show more</source>
            <translation>Mehr zeigen</translation>
        </message>
        <message>
            <source>Characters {0} to {1} of {2} are shown.</source>
            <translation>Gezeigt werden die Zeichen {0} bis {1} von {2}.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>New passphrase</source>
            <translation>Neue Passphrase</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Dieselbe noch einmal</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more; best a few words.</source>
            <translation>
                <numerusform>%n Zeichen oder mehr; am besten ein paar Wörter.</numerusform>
                <numerusform>%n Zeichen oder mehr; am besten ein paar Wörter.</numerusform>
            </translation>
        </message>
        <message>
            <source>The two are not the same yet.</source>
            <translation>Die beiden sind noch nicht gleich.</translation>
        </message>
        <message>
            <source>Lectern cannot find a forgotten passphrase again.</source>
            <translation>Eine vergessene Passphrase kann Lectern nicht wiederfinden.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Give password</source>
            <translation>Kennwort angeben</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kennwort</translation>
        </message>
        <message>
            <source>Keep the password in the library</source>
            <translation>Das Kennwort in der Bibliothek behalten</translation>
        </message>
        <message>
            <source>Then the file is read again when it has changed.</source>
            <translation>Dann wird die Datei neu gelesen, wenn sie sich geändert hat.</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The text that is read stands in the library on this machine like that of any file, and is protected only if the library is encrypted; so is a password that is kept.</source>
            <translation>Der gelesene Text steht in der Bibliothek auf diesem Rechner wie der jeder Datei und ist nur geschützt, wenn die Bibliothek verschlüsselt ist; ebenso ein Passwort, das gemerkt wird.</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>page {0}</source>
            <translation>Seite {0}</translation>
        </message>
        <message>
            <source>line {0}</source>
            <translation>Zeile {0}</translation>
        </message>
        <message>
            <source>language: {0}</source>
            <translation>Sprache: {0}</translation>
        </message>
        <message>
            <source>recognised from an image</source>
            <translation>aus einem Bild erkannt</translation>
        </message>
        <message>
            <source>also in {0}</source>
            <translation>auch in {0}</translation>
        </message>
        <message>
            <source>its drive is not connected</source>
            <translation>sein Laufwerk ist nicht angeschlossen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln Hinweis</numerusform>
                <numerusform>%Ln Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>Slide {0}</source>
            <translation>Folie {0}</translation>
        </message>
        <message>
            <source>Sheet {0}</source>
            <translation>Blatt {0}</translation>
        </message>
        <message>
            <source>Page {0}</source>
            <translation>Seite {0}</translation>
        </message>
    </context>
    <context>
        <name>PrivacySettings</name>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Your documents, questions and answers stay on this machine. Lectern needs no account, sends no statistics, looks for no updates, and loads nothing that a document points to. As long as the switch below is off it opens no connection to any network.</source>
            <translation>Ihre Dokumente, Fragen und Antworten bleiben auf diesem Rechner. Lectern braucht kein Konto, sendet keine Statistik, sucht keine Updates und lädt nichts, worauf ein Dokument verweist. Solange der Schalter unten aus ist, öffnet es keine Verbindung zu irgendeinem Netz.</translation>
        </message>
        <message>
            <source>Allow downloads of chat models</source>
            <translation>Downloads von Chat-Modellen erlauben</translation>
        </message>
        <message>
            <source>The catalogue may then fetch models from huggingface.co, each after a click of its own. The hub then sees your network address and which model you fetch, and nothing of your documents.</source>
            <translation>Der Katalog darf dann Modelle von huggingface.co holen, jedes nach einem eigenen Klick. Dort sieht man dann Ihre Netzadresse und welches Modell Sie holen, und nichts von Ihren Dokumenten.</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>Go to Experts</source>
            <translation>Zu den Experten</translation>
        </message>
        <message>
            <source>Go to the Lab</source>
            <translation>Zum Labor</translation>
        </message>
        <message>
            <source>Go to the Library</source>
            <translation>Zur Bibliothek</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>Zu den Modellen</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Progress of the comparison</source>
            <translation>Fortschritt des Vergleichs</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>noch etwa {0}</translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>Progress of indexing</source>
            <translation>Fortschritt des Indexierens</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message numerus="yes">
            <source>%n more collection(s) after it</source>
            <translation>
                <numerusform>danach noch %n Sammlung</numerusform>
                <numerusform>danach noch %n Sammlungen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuestionModel</name>
        <message>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation>Richtige Antworten</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>Fragt nach</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>(is to be refused)</source>
            <translation>(soll abgelehnt werden)</translation>
        </message>
    </context>
    <context>
        <name>RecipeForm</name>
        <message>
            <source>Advanced</source>
            <translation>Für Kenner</translation>
        </message>
        <message>
            <source>Act on the answer alone (aLoRA)</source>
            <translation>Nur auf die Antwort wirken (aLoRA)</translation>
        </message>
        <message>
            <source>{0} examples · about {1} · {2} GB of memory</source>
            <translation>{0} Beispiele · etwa {1} · {2} GB Speicher</translation>
        </message>
        <message>
            <source>Examples at most</source>
            <translation>Höchstens so viele Beispiele</translation>
        </message>
        <message>
            <source>Times each is seen</source>
            <translation>So oft wird jedes gesehen</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Examples per step</source>
            <translation>Beispiele je Schritt</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>Gewichte des Grundmodells</translation>
        </message>
        <message>
            <source>Type of the file</source>
            <translation>Art der Datei</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
    </context>
    <context>
        <name>RecoveryKeyDialog</name>
        <message>
            <source>Recovery key</source>
            <translation>Wiederherstellungsschlüssel</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>I have printed it or written it down</source>
            <translation>Ich habe ihn gedruckt oder aufgeschrieben</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Your recovery key</source>
            <translation>Ihr Wiederherstellungsschlüssel</translation>
        </message>
        <message>
            <source>It opens the library if the passphrase is forgotten or the key file is lost, and is not shown again. Keep it on paper, away from this machine: whoever has it can read everything.</source>
            <translation>Er öffnet die Bibliothek, wenn die Passphrase vergessen oder die Schlüsseldatei verloren ist, und wird nicht noch einmal gezeigt. Bewahren Sie ihn auf Papier auf, nicht bei diesem Rechner: Wer ihn hat, kann alles lesen.</translation>
        </message>
        <message>
            <source>Recovery key of the Lectern library</source>
            <translation>Wiederherstellungsschlüssel der Lectern-Bibliothek</translation>
        </message>
        <message>
            <source>Type it where Lectern asks for the passphrase, after “Recovery key”.</source>
            <translation>Geben Sie ihn dort ein, wo Lectern nach der Passphrase fragt, nach „Wiederherstellungsschlüssel“.</translation>
        </message>
    </context>
    <context>
        <name>RenderedView</name>
        <message>
            <source>Document with its headings and tables</source>
            <translation>Dokument mit seinen Überschriften und Tabellen</translation>
        </message>
    </context>
    <context>
        <name>RepairOffer</name>
        <message>
            <source>Save what can be read</source>
            <translation>Retten, was lesbar ist</translation>
        </message>
        <message>
            <source>Go back to the backup</source>
            <translation>Zur Sicherung zurückkehren</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>Die Bibliothek ist unversehrt.</translation>
        </message>
        <message>
            <source>The damaged file is kept: {0}</source>
            <translation>Die beschädigte Datei ist aufbewahrt: {0}</translation>
        </message>
        <message>
            <source>Everything that can still be read goes into a new library; the damaged file is kept.</source>
            <translation>Alles, was noch lesbar ist, kommt in eine neue Bibliothek; die beschädigte Datei bleibt aufbewahrt.</translation>
        </message>
        <message>
            <source>The newest backup is of {0}.</source>
            <translation>Die neueste Sicherung ist von {0}.</translation>
        </message>
        <message>
            <source>The library is being repaired …</source>
            <translation>Die Bibliothek wird repariert …</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>What follows from the verdict</source>
            <translation>Was aus dem Urteil folgt</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Maß</translation>
        </message>
        <message>
            <source>Scores of the ways of answering</source>
            <translation>Punkte der Arten zu antworten</translation>
        </message>
        <message>
            <source>Way of answering</source>
            <translation>Art zu antworten</translation>
        </message>
        <message>
            <source>Scores by kind of question</source>
            <translation>Werte nach Art der Frage</translation>
        </message>
        <message>
            <source>No verdict yet</source>
            <translation>Noch kein Urteil</translation>
        </message>
        <message>
            <source>It comes once questions have been answered in every way.</source>
            <translation>Es kommt, sobald Fragen auf jede Art beantwortet sind.</translation>
        </message>
        <message>
            <source>No expert has answered from sources, or the chat model has not.</source>
            <translation>Entweder hat kein Experte mit Quellen geantwortet oder das Chat-Modell nicht.</translation>
        </message>
        <message>
            <source>{0} of {1} questions about “{2}”, answered by {3}</source>
            <translation>{0} von {1} Fragen zu „{2}“, beantwortet von {3}</translation>
        </message>
        <message>
            <source>Checked first: the ways differ in nothing but what they say.</source>
            <translation>Zuerst geprüft: Die Arten unterscheiden sich in nichts als dem, was sie sagen.</translation>
        </message>
        <message>
            <source>Scores, with 95 % intervals</source>
            <translation>Werte mit 95-%-Intervallen</translation>
        </message>
        <message>
            <source>By kind of question</source>
            <translation>Nach Art der Frage</translation>
        </message>
        <message>
            <source>What an answer costs (median)</source>
            <translation>Was eine Antwort kostet (Median)</translation>
        </message>
    </context>
    <context>
        <name>RootModel</name>
        <message>
            <source>Not connected; its documents are kept</source>
            <translation>Nicht verbunden; die Dokumente bleiben</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei</numerusform>
                <numerusform>%Ln Dateien</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunController</name>
        <message>
            <source>“{0}” was set as the verdict says.</source>
            <translation>„{0}“ wurde so gestellt, wie das Urteil sagt.</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>Den Vergleich exportieren</translation>
        </message>
        <message>
            <source>The comparison is in {0}.</source>
            <translation>Der Vergleich ist in {0}.</translation>
        </message>
    </context>
    <context>
        <name>RunNotes</name>
        <message numerus="yes">
            <source>Left out: %n question(s) the expert has learned.</source>
            <translation>
                <numerusform>Ausgelassen: %n Frage, die der Experte gelernt hat.</numerusform>
                <numerusform>Ausgelassen: %n Fragen, die der Experte gelernt hat.</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} of {1} questions were drawn by chance.</source>
            <translation>{0} von {1} Fragen wurden zufällig gezogen.</translation>
        </message>
        <message>
            <source>{0}: shown the best sentences of the sources alone, as was learned; “{1}” shows the model the same.</source>
            <translation>{0}: bekommt nur die besten Sätze der Quellen zu lesen, wie gelernt; „{1}“ gibt dem Modell dasselbe.</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>ScopeChips</name>
        <message>
            <source>Ask everything</source>
            <translation>Alles fragen</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weiteres</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>not {0}</source>
            <translation>nicht {0}</translation>
        </message>
        <message>
            <source>Give up {0}</source>
            <translation>{0} abwählen</translation>
        </message>
    </context>
    <context>
        <name>ScopePicker</name>
        <message>
            <source>Find a collection, folder or file</source>
            <translation>Sammlung, Ordner oder Datei finden</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Was gefragt wird</translation>
        </message>
        <message>
            <source>Nothing of that name.</source>
            <translation>Nichts mit diesem Namen.</translation>
        </message>
        <message>
            <source>{0} of {1}; type to find the others.</source>
            <translation>{0} von {1}; tippen Sie, um die anderen zu finden.</translation>
        </message>
        <message>
            <source>Enter ticks, Esc closes.</source>
            <translation>Die Eingabetaste wählt, Esc schließt.</translation>
        </message>
    </context>
    <context>
        <name>SetPage</name>
        <message>
            <source>Name of the question set</source>
            <translation>Name der Fragensammlung</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <source>Questions to generate</source>
            <translation>Zu erstellende Fragen</translation>
        </message>
        <message>
            <source> questions</source>
            <translation> Fragen</translation>
        </message>
        <message>
            <source>Make from held-out documents</source>
            <translation>Aus Dokumenten machen</translation>
        </message>
        <message>
            <source>About documents that no expert has learned from</source>
            <translation>Über Dokumente, aus denen kein Experte gelernt hat</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Datei hinzufügen …</translation>
        </message>
        <message>
            <source>CSV, JSONL or XLSX: question, answer, optional source</source>
            <translation>CSV, JSONL oder XLSX: Frage, Antwort, wahlweise Quelle</translation>
        </message>
        <message>
            <source>Add rated conversations</source>
            <translation>Bewertete Gespräche hinzufügen</translation>
        </message>
        <message>
            <source>Questions whose answers you marked as good</source>
            <translation>Fragen, deren Antworten Sie als gut bewertet haben</translation>
        </message>
        <message>
            <source>Delete chosen</source>
            <translation>Gewählte löschen</translation>
        </message>
        <message>
            <source>Remove the set</source>
            <translation>Sammlung entfernen</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>New question set</source>
            <translation>Neue Fragensammlung</translation>
        </message>
        <message>
            <source>Questions whose right answers are known: made from documents that no expert has learned from, from a file of yours, or from conversations that you rated.</source>
            <translation>Fragen, deren richtige Antworten bekannt sind: aus Dokumenten, von denen kein Experte gelernt hat, aus einer Datei von Ihnen oder aus Gesprächen, die Sie bewertet haben.</translation>
        </message>
        <message>
            <source>{0} questions about “{1}”, of which {2} are to be refused.</source>
            <translation>{0} Fragen zu „{1}“, von denen {2} abgelehnt werden sollen.</translation>
        </message>
        <message>
            <source>{0}: questions</source>
            <translation>{0}: Fragen</translation>
        </message>
        <message>
            <source>Questions (*.csv *.jsonl *.xlsx)</source>
            <translation>Fragen (*.csv *.jsonl *.xlsx)</translation>
        </message>
        <message>
            <source>My questions</source>
            <translation>Meine Fragen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>Copy details for a report</source>
            <translation>Einzelheiten für einen Bericht kopieren</translation>
        </message>
        <message>
            <source>The details are on the clipboard.</source>
            <translation>Die Einzelheiten sind in der Zwischenablage.</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>Rows of the sheet</source>
            <translation>Zeilen der Tabelle</translation>
        </message>
    </context>
    <context>
        <name>ShortcutTable</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Was sie tun</translation>
        </message>
    </context>
    <context>
        <name>ShortcutView</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Ask this alone</source>
            <translation>Nur dies fragen</translation>
        </message>
        <message>
            <source>Not this one: answer again</source>
            <translation>Nicht dieses: noch einmal antworten</translation>
        </message>
    </context>
    <context>
        <name>SourceViewer</name>
        <message>
            <source>The document is no longer in the library; this is what it said.</source>
            <translation>Das Dokument ist nicht mehr in der Bibliothek; dies stand darin.</translation>
        </message>
        <message>
            <source>The file is not there now; this is the text that was read from it.</source>
            <translation>Die Datei ist jetzt nicht da; dies ist der Text, der aus ihr gelesen wurde.</translation>
        </message>
        <message>
            <source>Its pages could not be drawn; this is its text.</source>
            <translation>Die Seiten konnten nicht gezeichnet werden; dies ist der Text.</translation>
        </message>
        <message>
            <source>The page is an image; below is what was recognised in it.</source>
            <translation>Die Seite ist ein Bild; unten steht, was darin erkannt wurde.</translation>
        </message>
        <message>
            <source>A page could not be drawn; below is its text.</source>
            <translation>Eine Seite konnte nicht gezeichnet werden; darunter steht ihr Text.</translation>
        </message>
        <message>
            <source>Back to the sources</source>
            <translation>Zurück zu den Quellen</translation>
        </message>
        <message>
            <source>Open in the system's viewer</source>
            <translation>Im Programm des Systems öffnen</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>In seinem Ordner zeigen</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
    </context>
    <context>
        <name>SourcesPane</name>
        <message>
            <source>No sources yet</source>
            <translation>Noch keine Quellen</translation>
        </message>
        <message>
            <source>What an answer rests on appears here, with its place in your documents.</source>
            <translation>Hier erscheint, worauf eine Antwort beruht, mit der Stelle in Ihren Dokumenten.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Drop a folder here</source>
            <translation>Ordner hierher ziehen</translation>
        </message>
        <message>
            <source>Lectern reads the documents in it, on this machine alone, and answers questions about them. Every sentence of an answer shows where it comes from.</source>
            <translation>Lectern liest die Dokumente darin, nur auf diesem Rechner, und beantwortet Fragen zu ihnen. Jeder Satz einer Antwort zeigt, woher er kommt.</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>Ask your documents</source>
            <translation>Fragen Sie Ihre Dokumente</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) can be asked. Write a question below.</source>
            <translation>
                <numerusform>%n Dokument kann gefragt werden. Schreiben Sie unten eine Frage.</numerusform>
                <numerusform>%n Dokumente können gefragt werden. Schreiben Sie unten eine Frage.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Text of the document</source>
            <translation>Text des Dokuments</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>{0} min ago</source>
            <translation>vor {0} min</translation>
        </message>
        <message>
            <source>{0} h ago</source>
            <translation>vor {0} h</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
    </context>
    <context>
        <name>TrainingPage</name>
        <message>
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <source>Name of the expert</source>
            <translation>Name des Experten</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <source>Train an expert</source>
            <translation>Experten trainieren</translation>
        </message>
        <message>
            <source>One expert is made at a time, and “{0}” is at work: {1}.</source>
            <translation>Es wird immer nur ein Experte angelegt, und gerade ist „{0}“ dran: {1}.</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>An expert learns to read and answer from one collection. It is a small file beside your chat model, and is used where most sources come from that collection.</source>
            <translation>Ein Experte lernt, eine Sammlung zu lesen und aus ihr zu antworten. Er ist eine kleine Datei neben Ihrem Chat-Modell und wird benutzt, wo die meisten Quellen aus dieser Sammlung kommen.</translation>
        </message>
        <message>
            <source>1. What it learns from</source>
            <translation>1. Woraus er lernt</translation>
        </message>
        <message>
            <source>2. How thorough</source>
            <translation>2. Wie gründlich</translation>
        </message>
        <message>
            <source>3. Examples</source>
            <translation>3. Beispiele</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Progress of the training</source>
            <translation>Fortschritt des Trainings</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>It can be taken up again from here</source>
            <translation>Von hier kann es fortgesetzt werden</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>Verlust {0}</translation>
        </message>
        <message>
            <source>held out {0}</source>
            <translation>zurückgehalten {0}</translation>
        </message>
        <message>
            <source>{0} tokens/s</source>
            <translation>{0} Tokens/s</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>noch etwa {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>step {0} of {1}</source>
            <translation>Schritt {0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>Transcript</name>
        <message>
            <source>Conversation</source>
            <translation>Gespräch</translation>
        </message>
    </context>
    <context>
        <name>TransferView</name>
        <message>
            <source>Allow downloads</source>
            <translation>Downloads erlauben</translation>
        </message>
        <message>
            <source>Progress of the download</source>
            <translation>Fortschritt des Downloads</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <source>Stop, and delete what has come</source>
            <translation>Anhalten und löschen, was gekommen ist</translation>
        </message>
        <message>
            <source>Download {0}</source>
            <translation>{0} herunterladen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>All of it is here; its checksum is being compared.</source>
            <translation>Alles ist da; die Prüfsumme wird verglichen.</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>{0} per second</source>
            <translation>{0} je Sekunde</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>noch {0}</translation>
        </message>
        <message>
            <source>Downloads are switched off, as everything is that goes online. Allow them here or in the settings; nothing is fetched until you click on Download.</source>
            <translation>Downloads sind ausgeschaltet, wie alles, was ins Netz geht. Sie können hier oder in den Einstellungen erlaubt werden; geholt wird erst, wenn Sie auf Herunterladen klicken.</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Open Lectern</source>
            <translation>Lectern öffnen</translation>
        </message>
        <message>
            <source>End Lectern</source>
            <translation>Lectern beenden</translation>
        </message>
        <message>
            <source>Goes on in the tray until its work is done.</source>
            <translation>Arbeitet im Infobereich weiter, bis alles getan ist.</translation>
        </message>
    </context>
    <context>
        <name>Turn</name>
        <message>
            <source>Searching…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message>
            <source>Reading the sources…</source>
            <translation>Quellen werden gelesen …</translation>
        </message>
        <message>
            <source>Reading document {0} of {1}: {2}</source>
            <translation>Dokument {0} von {1} wird gelesen: {2}</translation>
        </message>
        <message>
            <source>Writing; each sentence is checked when it is complete…</source>
            <translation>Wird geschrieben; jeder Satz wird geprüft, sobald er fertig ist …</translation>
        </message>
        <message>
            <source>Searched for: {0}</source>
            <translation>Gesucht wurde: {0}</translation>
        </message>
        <message>
            <source>Asked of {0} alone, because the question names it.</source>
            <translation>Nur {0} wurde gefragt, weil die Frage es nennt.</translation>
        </message>
        <message>
            <source>No longer in your library: {0}.</source>
            <translation>Nicht mehr in Ihrer Bibliothek: {0}.</translation>
        </message>
        <message>
            <source>Used {0} of {1} documents</source>
            <translation>{0} von {1} Dokumenten benutzt</translation>
        </message>
        <message numerus="yes">
            <source>%n still to be read</source>
            <translation>
                <numerusform>%n ist noch zu lesen</numerusform>
                <numerusform>%n sind noch zu lesen</numerusform>
            </translation>
        </message>
        <message>
            <source>expert {0}</source>
            <translation>Experte {0}</translation>
        </message>
        <message>
            <source>No source supports this sentence.</source>
            <translation>Keine Quelle stützt diesen Satz.</translation>
        </message>
        <message>
            <source>Your documents say different things:</source>
            <translation>Ihre Dokumente sagen Verschiedenes:</translation>
        </message>
        <message>
            <source>{0}, the newest</source>
            <translation>{0}, das neueste</translation>
        </message>
    </context>
    <context>
        <name>TurnView</name>
        <message>
            <source>Ask everything instead</source>
            <translation>Stattdessen alles fragen</translation>
        </message>
        <message>
            <source>The best sentences in your documents</source>
            <translation>Die besten Sätze in Ihren Dokumenten</translation>
        </message>
        <message>
            <source>Best sentences</source>
            <translation>Beste Sätze</translation>
        </message>
        <message>
            <source>Documents that disagree</source>
            <translation>Dokumente, die Verschiedenes sagen</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Withdrawn words of the model</source>
            <translation>Zurückgezogene Worte des Modells</translation>
        </message>
        <message>
            <source>What the model wrote was withdrawn</source>
            <translation>Was das Modell schrieb, wurde zurückgezogen</translation>
        </message>
        <message>
            <source>What the model thought first</source>
            <translation>Was das Modell zuerst gedacht hat</translation>
        </message>
        <message>
            <source>Edit the question and ask again</source>
            <translation>Frage ändern und noch einmal fragen</translation>
        </message>
        <message>
            <source>Copy the answer</source>
            <translation>Antwort kopieren</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Noch einmal antworten</translation>
        </message>
        <message>
            <source>Good answer; kept for training</source>
            <translation>Gute Antwort; wird fürs Training behalten</translation>
        </message>
        <message>
            <source>Bad answer; kept for training</source>
            <translation>Schlechte Antwort; wird fürs Training behalten</translation>
        </message>
        <message>
            <source>The branch before</source>
            <translation>Der Zweig davor</translation>
        </message>
        <message>
            <source>The branch after</source>
            <translation>Der Zweig danach</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <source>Recovery key …</source>
            <translation>Wiederherstellungsschlüssel …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>The library is locked</source>
            <translation>Die Bibliothek ist gesperrt</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Wiederherstellungsschlüssel</translation>
        </message>
        <message>
            <source>Passphrase …</source>
            <translation>Passphrase …</translation>
        </message>
        <message>
            <source>Type the groups of the sheet that you printed; afterwards you choose a new passphrase.</source>
            <translation>Geben Sie die Gruppen des Blattes ein, das Sie gedruckt haben; danach wählen Sie eine neue Passphrase.</translation>
        </message>
        <message>
            <source>Your documents, questions and answers are encrypted.</source>
            <translation>Ihre Dokumente, Fragen und Antworten sind verschlüsselt.</translation>
        </message>
        <message>
            <source>Choose a new passphrase</source>
            <translation>Wählen Sie eine neue Passphrase</translation>
        </message>
        <message>
            <source>The recovery key stays the same.</source>
            <translation>Der Wiederherstellungsschlüssel bleibt derselbe.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <source>Unlocking …</source>
            <translation>Wird entsperrt …</translation>
        </message>
    </context>
    <context>
        <name>UsageCard</name>
        <message>
            <source>Let it answer by itself where it fits</source>
            <translation>Von selbst antworten lassen, wo er passt</translation>
        </message>
        <message>
            <source>Try it in a conversation</source>
            <translation>In einem Gespräch ausprobieren</translation>
        </message>
        <message>
            <source>Compare in the Lab</source>
            <translation>Im Labor vergleichen</translation>
        </message>
        <message>
            <source>Cannot answer now</source>
            <translation>Kann jetzt nicht antworten</translation>
        </message>
        <message>
            <source>Answers by itself</source>
            <translation>Antwortet von selbst</translation>
        </message>
        <message>
            <source>Answers when you choose it, not by itself</source>
            <translation>Antwortet, wenn Sie ihn wählen, nicht von selbst</translation>
        </message>
        <message>
            <source>Its file is gone. Train it again, or import it.</source>
            <translation>Seine Datei ist nicht mehr da. Trainieren Sie ihn neu, oder importieren Sie ihn.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keins</translation>
        </message>
        <message>
            <source>It was trained for {0}; the chat model is now {1}.</source>
            <translation>Er wurde für {0} trainiert; das Chat-Modell ist jetzt {1}.</translation>
        </message>
        <message>
            <source>Its collection is not in this library, so no question can lead to it.</source>
            <translation>Seine Sammlung ist nicht in dieser Bibliothek, daher kann keine Frage zu ihm führen.</translation>
        </message>
        <message>
            <source>It is used where most sources of an answer come from “{0}”.</source>
            <translation>Er wird verwendet, wo die meisten Quellen einer Antwort aus „{0}“ stammen.</translation>
        </message>
        <message>
            <source>Nothing has shown yet that it answers better than the model alone: compare it in the Lab first. You can try it at once, and choose it under any question.</source>
            <translation>Noch hat nichts gezeigt, dass er besser antwortet als das Modell allein: Vergleichen Sie ihn zuerst im Labor. Ausprobieren können Sie ihn sofort; wählen Sie ihn unter dem Feld für die Frage.</translation>
        </message>
        <message>
            <source>The Lab found: {0}.</source>
            <translation>Das Labor hat gefunden: {0}.</translation>
        </message>
        <message>
            <source>That is not enough to let it answer by itself.</source>
            <translation>Das genügt nicht, um ihn von selbst antworten zu lassen.</translation>
        </message>
        <message>
            <source>You may let it answer by itself.</source>
            <translation>Sie können ihn von selbst antworten lassen.</translation>
        </message>
    </context>
    <context>
        <name>WindowSettings</name>
        <message>
            <source>Closing the window</source>
            <translation>Schließen des Fensters</translation>
        </message>
        <message>
            <source>Go on in the tray while work is under way</source>
            <translation>Im Infobereich weitermachen, solange Arbeit läuft</translation>
        </message>
        <message>
            <source>Indexing, downloads and training go on until they are done.</source>
            <translation>Indexieren, Downloads und Training laufen weiter, bis sie fertig sind.</translation>
        </message>
        <message>
            <source>This desktop has no tray, so Lectern ends; the next start goes on where it was.</source>
            <translation>Dieser Desktop hat keinen Infobereich, daher endet Lectern; der nächste Start macht dort weiter.</translation>
        </message>
    </context>
    <context>
        <name>_Download</name>
        <message>
            <source>The download failed.</source>
            <translation>Der Download ist fehlgeschlagen.</translation>
        </message>
        <message>
            <source>The log says more.</source>
            <translation>Das Protokoll sagt mehr.</translation>
        </message>
    </context>
    <context>
        <name>_Side</name>
        <message>
            <source>Refused.</source>
            <translation>Abgelehnt.</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message numerus="yes">
            <source>%n characters could not be read; “�” stands in their places.</source>
            <translation>
                <numerusform>%n Zeichen war nicht lesbar; an seiner Stelle steht „�“.</numerusform>
                <numerusform>%n Zeichen waren nicht lesbar; an ihrer Stelle steht „�“.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged checkpoints are ignored.</source>
            <translation>
                <numerusform>%n beschädigte Zwischensicherung wird übergangen.</numerusform>
                <numerusform>%n beschädigte Zwischensicherungen werden übergangen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different values of “{0}” in {1}.</source>
            <translation>
                <numerusform>%n Wert von „{0}“ in {1}.</numerusform>
                <numerusform>%n verschiedene Werte von „{0}“ in {1}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents have lost their text.</source>
            <translation>
                <numerusform>%n Dokument hat seinen Text verloren.</numerusform>
                <numerusform>%n Dokumente haben ihren Text verloren.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were added</source>
            <translation>
                <numerusform>wurde %n Dokument hinzugefügt</numerusform>
                <numerusform>wurden %n Dokumente hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were changed</source>
            <translation>
                <numerusform>wurde %n Dokument geändert</numerusform>
                <numerusform>wurden %n Dokumente geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were removed</source>
            <translation>
                <numerusform>wurde %n Dokument entfernt</numerusform>
                <numerusform>wurden %n Dokumente entfernt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries of “{0}” in {1}</source>
            <translation>
                <numerusform>%n Eintrag von „{0}“ in {1}</numerusform>
                <numerusform>%n Einträge von „{0}“ in {1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n examples are longer than {0} tokens; they lose the beginning of their prompt.</source>
            <translation>
                <numerusform>%n Beispiel ist länger als {0} Tokens; es verliert den Anfang seiner Eingabe.</numerusform>
                <numerusform>%n Beispiele sind länger als {0} Tokens; sie verlieren den Anfang ihrer Eingabe.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines of {0} cannot be used: {1}.</source>
            <translation>
                <numerusform>Nicht verwendbar: %n Zeile von {0}: {1}.</numerusform>
                <numerusform>Nicht verwendbar: %n Zeilen von {0}: {1}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of its bytes are not UTF-8, and were read as Western European.</source>
            <translation>
                <numerusform>%n seiner Bytes ist kein UTF-8 und wurde als westeuropäisch gelesen.</numerusform>
                <numerusform>%n seiner Bytes sind kein UTF-8 und wurden als westeuropäisch gelesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of its lines are UTF-8, but the others are not.</source>
            <translation>
                <numerusform>%n seiner Zeilen ist UTF-8, die anderen aber nicht.</numerusform>
                <numerusform>%n seiner Zeilen sind UTF-8, die anderen aber nicht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} pages were read by OCR.</source>
            <translation>
                <numerusform>%n von {0:,} Seiten wurde mit Texterkennung gelesen.</numerusform>
                <numerusform>%n von {0:,} Seiten wurden mit Texterkennung gelesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} questions were drawn by chance.</source>
            <translation>
                <numerusform>%n von {0:,} Fragen wurde zufällig gezogen.</numerusform>
                <numerusform>%n von {0:,} Fragen wurden zufällig gezogen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} questions were left out: the expert has learned them, or the documents that they are about.</source>
            <translation>
                <numerusform>%n von {0:,} Fragen wurde ausgelassen: Der Experte hat sie gelernt oder das Dokument, von dem sie handelt.</numerusform>
                <numerusform>%n von {0:,} Fragen wurden ausgelassen: Der Experte hat sie gelernt oder die Dokumente, von denen sie handeln.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages are images and were left out.</source>
            <translation>
                <numerusform>%n Seite ist ein Bild und wurde ausgelassen.</numerusform>
                <numerusform>%n Seiten sind Bilder und wurden ausgelassen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages differ from their documents.</source>
            <translation>
                <numerusform>%n Abschnitt weicht von seinem Dokument ab.</numerusform>
                <numerusform>%n Abschnitte weichen von ihren Dokumenten ab.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of totals were not counted.</source>
            <translation>
                <numerusform>%n Summenzeile wurde nicht mitgezählt.</numerusform>
                <numerusform>%n Summenzeilen wurden nicht mitgezählt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of {0}</source>
            <translation>
                <numerusform>%n Zeile von {0}</numerusform>
                <numerusform>%n Zeilen von {0}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of {0} where {1}</source>
            <translation>
                <numerusform>%n Zeile von {0}, in der {1}</numerusform>
                <numerusform>%n Zeilen von {0}, in denen {1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows refer to nothing.</source>
            <translation>
                <numerusform>%n Zeile verweist auf nichts.</numerusform>
                <numerusform>%n Zeilen verweisen auf nichts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows without a sure value in “{0}” were left out.</source>
            <translation>
                <numerusform>%n Zeile ohne sicheren Wert in „{0}“ wurde weggelassen.</numerusform>
                <numerusform>%n Zeilen ohne sicheren Wert in „{0}“ wurden weggelassen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stored values cannot be read.</source>
            <translation>
                <numerusform>%n gespeicherter Wert kann nicht gelesen werden.</numerusform>
                <numerusform>%n gespeicherte Werte können nicht gelesen werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts belong to no document.</source>
            <translation>
                <numerusform>%n Text gehört zu keinem Dokument.</numerusform>
                <numerusform>%n Texte gehören zu keinem Dokument.</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup has been changed, too.</source>
            <translation>Auch eine Sicherung wurde geändert.</translation>
        </message>
        <message>
            <source>A chart could not be read.</source>
            <translation>Ein Diagramm konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>A collection needs a name.</source>
            <translation>Eine Sammlung braucht einen Namen.</translation>
        </message>
        <message>
            <source>A comment that never ends hides the rest of the page.</source>
            <translation>Ein Kommentar, der nie endet, verbirgt den Rest der Seite.</translation>
        </message>
        <message>
            <source>A copy is written.</source>
            <translation>Eine Kopie ist geschrieben.</translation>
        </message>
        <message>
            <source>A document inserted as a whole could not be read.</source>
            <translation>Ein als Ganzes eingefügtes Dokument konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>A footnote or comment that the text names is not in the file.</source>
            <translation>Eine Fußnote oder ein Kommentar, auf den der Text verweist, ist nicht in der Datei.</translation>
        </message>
        <message>
            <source>A full training has no adapter to activate.</source>
            <translation>Ein volles Training hat keinen Adapter, der aktiviert werden könnte.</translation>
        </message>
        <message>
            <source>A full training starts from the base.</source>
            <translation>Ein volles Training beginnt beim Grundmodell.</translation>
        </message>
        <message>
            <source>A package of the training stack is missing ({0}).</source>
            <translation>Ein Paket, das zum Training gebraucht wird, fehlt ({0}).</translation>
        </message>
        <message>
            <source>A part of it unpacks from {0:.0f} KB to {1}, as only a “zip bomb” does.</source>
            <translation>Ein Teil davon würde beim Entpacken aus {0} KB zu {1}, wie bei einer „Zip-Bombe“.</translation>
        </message>
        <message>
            <source>A part of the file is damaged; what can be read of it was read.</source>
            <translation>Ein Teil der Datei ist beschädigt; was sich lesen lässt, wurde gelesen.</translation>
        </message>
        <message>
            <source>A part of the message is kept elsewhere and was not read.</source>
            <translation>Ein Teil der Nachricht liegt anderswo und wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>A passphrase has {0} characters or more.</source>
            <translation>Eine Passphrase hat {0} Zeichen oder mehr.</translation>
        </message>
        <message>
            <source>A question needs words.</source>
            <translation>Eine Frage braucht Worte.</translation>
        </message>
        <message>
            <source>A question set cannot be called “{0}”.</source>
            <translation>Eine Fragensammlung kann nicht „{0}“ heißen.</translation>
        </message>
        <message>
            <source>A recovery key has {0} letters and digits, not {1}.</source>
            <translation>Ein Wiederherstellungsschlüssel hat {0} Buchstaben und Ziffern, nicht {1}.</translation>
        </message>
        <message>
            <source>A second try takes up where this one ended.</source>
            <translation>Ein zweiter Versuch macht dort weiter, wo dieser endete.</translation>
        </message>
        <message>
            <source>A training of “{0}” is running already.</source>
            <translation>Ein Training von „{0}“ läuft bereits.</translation>
        </message>
        <message>
            <source>Add a folder or try the sample, then answer again.</source>
            <translation>Fügen Sie einen Ordner hinzu oder probieren Sie das Beispiel, und lassen Sie dann noch einmal antworten.</translation>
        </message>
        <message>
            <source>Add its documents first.</source>
            <translation>Fügen Sie zuerst ihre Dokumente hinzu.</translation>
        </message>
        <message>
            <source>Add more documents to it.</source>
            <translation>Fügen Sie ihr weitere Dokumente hinzu.</translation>
        </message>
        <message>
            <source>Add some documents first.</source>
            <translation>Fügen Sie zuerst Dokumente hinzu.</translation>
        </message>
        <message>
            <source>Add the place to which it leads, if it should be read.</source>
            <translation>Fügen Sie den Ort hinzu, auf den sie zeigt, wenn er gelesen werden soll.</translation>
        </message>
        <message>
            <source>All is done.</source>
            <translation>Alles ist erledigt.</translation>
        </message>
        <message>
            <source>All sources came from “{0}”, which has no expert.</source>
            <translation>Alle Quellen stammen aus „{0}“, wofür es keinen Experten gibt.</translation>
        </message>
        <message>
            <source>All sources came from “{0}”.</source>
            <translation>Alle Quellen stammen aus „{0}“.</translation>
        </message>
        <message>
            <source>An adapter needs a base model; choose that.</source>
            <translation>Ein Adapter braucht ein Grundmodell; wählen Sie das.</translation>
        </message>
        <message>
            <source>An expert cannot be called “{0}”.</source>
            <translation>Ein Experte kann nicht „{0}“ heißen.</translation>
        </message>
        <message>
            <source>An expert needs a base model.</source>
            <translation>Ein Experte braucht ein Grundmodell.</translation>
        </message>
        <message>
            <source>An image on page {0} was read by OCR.</source>
            <translation>Ein Bild auf Seite {0} wurde mit OCR gelesen.</translation>
        </message>
        <message>
            <source>Another collection has this name by now.</source>
            <translation>Inzwischen hat eine andere Sammlung diesen Namen.</translation>
        </message>
        <message>
            <source>Another passphrase can be set.</source>
            <translation>Eine andere Passphrase kann festgelegt werden.</translation>
        </message>
        <message>
            <source>Another program keeps the library locked.</source>
            <translation>Ein anderes Programm hält die Bibliothek gesperrt.</translation>
        </message>
        <message>
            <source>Another question asks the same.</source>
            <translation>Eine andere Frage fragt dasselbe.</translation>
        </message>
        <message>
            <source>Answer again in a moment: each can be asked as soon as it is read.</source>
            <translation>Lassen Sie gleich noch einmal antworten: Jedes kann befragt werden, sobald es gelesen ist.</translation>
        </message>
        <message>
            <source>Ask something in words.</source>
            <translation>Fragen Sie etwas in Worten.</translation>
        </message>
        <message>
            <source>Ask with fewer sources, or set a longer context.</source>
            <translation>Fragen Sie mit weniger Quellen, oder stellen Sie einen längeren Kontext ein.</translation>
        </message>
        <message>
            <source>Ask with fewer words, or allow it a longer context.</source>
            <translation>Fragen Sie mit weniger Worten, oder erlauben Sie dem Modell einen längeren Kontext.</translation>
        </message>
        <message>
            <source>Asked the question, the model does not give this answer again.</source>
            <translation>Auf die Frage gibt das Modell diese Antwort nicht noch einmal.</translation>
        </message>
        <message>
            <source>At most {0:,} are checked at once.</source>
            <translation>Höchstens {0:,} werden auf einmal geprüft.</translation>
        </message>
        <message>
            <source>Attachments that were not read: {0}.</source>
            <translation>Nicht gelesene Anhänge: {0}.</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>nicht genug Speicher</translation>
        </message>
        <message>
            <source>Change it in {0}.</source>
            <translation>Ändern Sie es in {0}.</translation>
        </message>
        <message>
            <source>Change it, or delete it.</source>
            <translation>Ändern Sie sie, oder löschen Sie sie.</translation>
        </message>
        <message>
            <source>Charts in it were not read, only the cells: {0}.</source>
            <translation>Diagramme darin wurden nicht gelesen, nur die Zellen: {0}.</translation>
        </message>
        <message>
            <source>Charts were read as tables of their values.</source>
            <translation>Diagramme wurden als Tabellen ihrer Werte gelesen.</translation>
        </message>
        <message>
            <source>Charts without stored values were not read: {0}.</source>
            <translation>Nicht gelesene Diagramme ohne gespeicherte Werte: {0}.</translation>
        </message>
        <message>
            <source>Chat models and adapters must be GGUF; other formats have to be converted first.</source>
            <translation>Chat-Modelle und Adapter müssen GGUF-Dateien sein; andere Formate müssen erst umgewandelt werden.</translation>
        </message>
        <message>
            <source>Check it.</source>
            <translation>Prüfen Sie sie.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>Check who may read it, and that its drive works.</source>
            <translation>Prüfen Sie, wer sie lesen darf und ob ihr Laufwerk in Ordnung ist.</translation>
        </message>
        <message>
            <source>Choices that are not chosen are left out.</source>
            <translation>Nicht gewählte Einträge von Auswahllisten sind weggelassen.</translation>
        </message>
        <message>
            <source>Choose a dense model.</source>
            <translation>Wählen Sie ein dichtes Modell.</translation>
        </message>
        <message>
            <source>Choose a file with the ending .gguf.</source>
            <translation>Wählen Sie eine Datei mit der Endung .gguf.</translation>
        </message>
        <message>
            <source>Choose a lower learning rate.</source>
            <translation>Wählen Sie eine niedrigere Lernrate.</translation>
        </message>
        <message>
            <source>Choose a model that needs no code of its own, such as all-MiniLM-L6-v2 or BGE.</source>
            <translation>Wählen Sie ein Modell, das keinen eigenen Code braucht, etwa all-MiniLM-L6-v2 oder BGE.</translation>
        </message>
        <message>
            <source>Choose a model.</source>
            <translation>Wählen Sie ein Modell.</translation>
        </message>
        <message>
            <source>Choose a smaller model or a shorter context.</source>
            <translation>Wählen Sie ein kleineres Modell oder einen kürzeren Kontext.</translation>
        </message>
        <message>
            <source>Choose a variant that is in one file.</source>
            <translation>Wählen Sie eine Variante, die in einer einzigen Datei liegt.</translation>
        </message>
        <message>
            <source>Choose an adapter that was made for this base model.</source>
            <translation>Wählen Sie einen Adapter, der für dieses Grundmodell gemacht wurde.</translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation>Wählen Sie eine andere Sicherung.</translation>
        </message>
        <message>
            <source>Choose another base model.</source>
            <translation>Wählen Sie ein anderes Grundmodell.</translation>
        </message>
        <message>
            <source>Choose another data folder.</source>
            <translation>Wählen Sie einen anderen Datenordner.</translation>
        </message>
        <message>
            <source>Choose another expert.</source>
            <translation>Wählen Sie einen anderen Experten.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Choose another folder, or delete “checkpoints” in it.</source>
            <translation>Wählen Sie einen anderen Ordner, oder löschen Sie „checkpoints“ darin.</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>Wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>Choose another name, or that model.</source>
            <translation>Wählen Sie einen anderen Namen oder dieses Modell.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Choose another place.</source>
            <translation>Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Choose another repository of it.</source>
            <translation>Wählen Sie ein anderes Repository dieses Modells.</translation>
        </message>
        <message>
            <source>Choose another; models that bring their own code are not run.</source>
            <translation>Wählen Sie einen anderen; Modelle, die eigenen Code mitbringen, werden nicht ausgeführt.</translation>
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation>Wählen Sie einen davon.</translation>
        </message>
        <message>
            <source>Choose one of these kinds: {0}.</source>
            <translation>Wählen Sie eines von einer dieser Arten: {0}.</translation>
        </message>
        <message>
            <source>Choose one on the screen Models.</source>
            <translation>Wählen Sie eines unter „Modelle“.</translation>
        </message>
        <message>
            <source>Choose others below the question, then answer again.</source>
            <translation>Wählen Sie unter der Frage andere, und lassen Sie dann noch einmal antworten.</translation>
        </message>
        <message>
            <source>Choose that base model, or train the expert again.</source>
            <translation>Wählen Sie jenes Grundmodell, oder trainieren Sie den Experten noch einmal.</translation>
        </message>
        <message>
            <source>Choose that one again, or start a new run.</source>
            <translation>Wählen Sie wieder jenes, oder beginnen Sie einen neuen Lauf.</translation>
        </message>
        <message>
            <source>Choose the device “cpu” or “auto”.</source>
            <translation>Wählen Sie das Gerät „cpu“ oder „auto“.</translation>
        </message>
        <message>
            <source>Choose the expert or the model that it shall ask.</source>
            <translation>Wählen Sie den Experten oder das Modell, das gefragt werden soll.</translation>
        </message>
        <message>
            <source>Choose the file of an expert.</source>
            <translation>Wählen Sie die Datei eines Experten.</translation>
        </message>
        <message>
            <source>Choose the first of them; the others must lie beside it.</source>
            <translation>Wählen Sie die erste davon; die anderen müssen daneben liegen.</translation>
        </message>
        <message>
            <source>Choose the folder of a sentence-transformers CrossEncoder.</source>
            <translation>Wählen Sie den Ordner eines CrossEncoders von sentence-transformers.</translation>
        </message>
        <message>
            <source>Choose the folder of one model.</source>
            <translation>Wählen Sie den Ordner eines Modells.</translation>
        </message>
        <message>
            <source>Choose the folder that PEFT wrote with save_pretrained, or a GGUF file.</source>
            <translation>Wählen Sie den Ordner, den PEFT mit save_pretrained geschrieben hat, oder eine GGUF-Datei.</translation>
        </message>
        <message>
            <source>Choose the full fine-tune that it shall ask.</source>
            <translation>Wählen Sie das vollständig trainierte Modell, das gefragt werden soll.</translation>
        </message>
        <message>
            <source>Choose the method gguf.</source>
            <translation>Wählen Sie die Methode „gguf“.</translation>
        </message>
        <message>
            <source>Close it, and try it again.</source>
            <translation>Schließen Sie es, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Close it, or wait for it to finish.</source>
            <translation>Schließen Sie es, oder warten Sie, bis es fertig ist.</translation>
        </message>
        <message>
            <source>Close other programs, lower “max_tokens”, or choose a smaller base model.</source>
            <translation>Schließen Sie andere Programme, verringern Sie „max_tokens“, oder wählen Sie ein kleineres Grundmodell.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
        </message>
        <message>
            <source>Comment by {0}: {1}</source>
            <translation>Kommentar von {0}: {1}</translation>
        </message>
        <message>
            <source>Comment: {0}</source>
            <translation>Kommentar: {0}</translation>
        </message>
        <message>
            <source>Comments were read, and are marked as comments.</source>
            <translation>Kommentare wurden gelesen und sind als Kommentare gekennzeichnet.</translation>
        </message>
        <message>
            <source>Compare it group by group.</source>
            <translation>Vergleichen Sie ihn Gruppe für Gruppe.</translation>
        </message>
        <message>
            <source>Computed: {0} = {1}</source>
            <translation>Berechnet: {0} = {1}</translation>
        </message>
        <message>
            <source>Convert it to EPUB, and add that.</source>
            <translation>Wandeln Sie es in EPUB um, und fügen Sie das hinzu.</translation>
        </message>
        <message>
            <source>Copy the data folder to a disk that can be written to, and open it there.</source>
            <translation>Kopieren Sie den Datenordner auf einen beschreibbaren Datenträger, und öffnen Sie ihn dort.</translation>
        </message>
        <message>
            <source>Copy the whole model into one folder.</source>
            <translation>Kopieren Sie das ganze Modell in einen Ordner.</translation>
        </message>
        <message>
            <source>Correct or remove the line.</source>
            <translation>Berichtigen oder entfernen Sie die Zeile.</translation>
        </message>
        <message>
            <source>Damaged sheets were not read: {0}.</source>
            <translation>Beschädigte, nicht gelesene Tabellenblätter: {0}.</translation>
        </message>
        <message>
            <source>Damaged slides were not read: {0}.</source>
            <translation>Beschädigte, nicht gelesene Folien: {0}.</translation>
        </message>
        <message>
            <source>Dark images were not read; pages: {0}.</source>
            <translation>Dunkle Bilder wurden nicht gelesen; Seiten: {0}.</translation>
        </message>
        <message>
            <source>Delete it, or write one.</source>
            <translation>Löschen Sie sie, oder schreiben Sie eine.</translation>
        </message>
        <message>
            <source>Deleting caches and logs</source>
            <translation>Zwischenspeicher und Protokolle werden gelöscht</translation>
        </message>
        <message>
            <source>Deleting what was removed</source>
            <translation>Entferntes wird gelöscht</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>Gerät oder Datei in Gebrauch</translation>
        </message>
        <message>
            <source>Diagrams were read as the words in them.</source>
            <translation>Von Schaubildern wurden die Wörter darin gelesen.</translation>
        </message>
        <message>
            <source>Do not open it unless you know where it came from.</source>
            <translation>Öffnen Sie sie nur, wenn Sie wissen, woher sie kommt.</translation>
        </message>
        <message>
            <source>Documents inserted as a whole were read as plain text.</source>
            <translation>Als Ganzes eingefügte Dokumente wurden als reiner Text gelesen.</translation>
        </message>
        <message>
            <source>Download the document itself, for example as PDF.</source>
            <translation>Laden Sie das Dokument selbst herunter, zum Beispiel als PDF.</translation>
        </message>
        <message>
            <source>Downloads are switched off (HF_HUB_OFFLINE is set).</source>
            <translation>Downloads sind abgeschaltet (HF_HUB_OFFLINE ist gesetzt).</translation>
        </message>
        <message>
            <source>Each answer was made with exactly the adapters of its arm.</source>
            <translation>Jede Antwort entstand mit genau den Adaptern ihrer Art zu antworten.</translation>
        </message>
        <message>
            <source>Embedded files were not read.</source>
            <translation>Eingebettete Dateien wurden nicht gelesen.</translation>
        </message>
        <message>
            <source>Embedded objects in it were not read: {0}.</source>
            <translation>Nicht gelesene eingebettete Objekte: {0}.</translation>
        </message>
        <message>
            <source>Encrypt it first.</source>
            <translation>Verschlüsseln Sie sie zuerst.</translation>
        </message>
        <message>
            <source>Every document was read, which the base model does alone.</source>
            <translation>Alle Dokumente wurden gelesen; das macht das Grundmodell allein.</translation>
        </message>
        <message>
            <source>Every question of “{0}” is about what the expert has learned.</source>
            <translation>Jede Frage von „{0}“ handelt von etwas, das der Experte gelernt hat.</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>Datei ist schon da</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>Dateiname zu lang</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>Datei zu groß</translation>
        </message>
        <message>
            <source>Files inside it were not read: {0}.</source>
            <translation>Nicht gelesene Dateien darin: {0}.</translation>
        </message>
        <message>
            <source>Footnotes, comments and text boxes of this old Word file may be missing.</source>
            <translation>Fußnoten, Kommentare und Textfelder dieser alten Word-Datei fehlen möglicherweise.</translation>
        </message>
        <message>
            <source>Get a copy without protection.</source>
            <translation>Besorgen Sie eine Fassung ohne Schutz.</translation>
        </message>
        <message>
            <source>Get a newer file of this model, or update Lectern.</source>
            <translation>Holen Sie eine neuere Datei dieses Modells, oder aktualisieren Sie Lectern.</translation>
        </message>
        <message>
            <source>Get another file of it.</source>
            <translation>Holen Sie eine andere Datei davon.</translation>
        </message>
        <message>
            <source>Get another file of the model.</source>
            <translation>Holen Sie eine andere Datei des Modells.</translation>
        </message>
        <message>
            <source>Get it again from where it came from.</source>
            <translation>Holen Sie sie noch einmal von dort, woher sie kam.</translation>
        </message>
        <message>
            <source>Get it anew.</source>
            <translation>Holen Sie sie neu.</translation>
        </message>
        <message>
            <source>Get the file again.</source>
            <translation>Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>Give a text with words.</source>
            <translation>Geben Sie einen Text mit Wörtern an.</translation>
        </message>
        <message>
            <source>Give it a name of 1 to {0} characters.</source>
            <translation>Geben Sie ihr einen Namen von 1 bis {0} Zeichen.</translation>
        </message>
        <message>
            <source>Give it a name with some letters in it.</source>
            <translation>Geben Sie ihm einen Namen, in dem Buchstaben vorkommen.</translation>
        </message>
        <message>
            <source>Give its password, or save a copy without one.</source>
            <translation>Geben Sie das Kennwort an, oder speichern Sie eine Kopie ohne Kennwort.</translation>
        </message>
        <message>
            <source>Give one with some letters in it.</source>
            <translation>Geben Sie ihr einen, in dem Buchstaben vorkommen.</translation>
        </message>
        <message>
            <source>Goes on after step {0}.</source>
            <translation>Es geht nach Schritt {0} weiter.</translation>
        </message>
        <message>
            <source>Handwriting was not read.</source>
            <translation>Handschrift wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>Has the file been replaced? Order the training again.</source>
            <translation>Wurde die Datei ersetzt? Beginnen Sie das Training noch einmal.</translation>
        </message>
        <message>
            <source>Headings were looked for in its first {0:,} characters only.</source>
            <translation>Überschriften wurden nur in den ersten {0:,} Zeichen gesucht.</translation>
        </message>
        <message>
            <source>Hidden columns of sheet “{0}” were not read: {1}.</source>
            <translation>Nicht gelesene verborgene Spalten des Blatts „{0}“: {1}.</translation>
        </message>
        <message>
            <source>Hidden rows of sheet “{0}” were not read: {1}.</source>
            <translation>Nicht gelesene verborgene Zeilen des Blatts „{0}“: {1}.</translation>
        </message>
        <message>
            <source>Hidden shapes were not read: {0}.</source>
            <translation>Nicht gelesene verborgene Formen: {0}.</translation>
        </message>
        <message>
            <source>Hidden sheets were not read: {0}.</source>
            <translation>Nicht gelesene verborgene Blätter: {0}.</translation>
        </message>
        <message>
            <source>Hidden text was left out.</source>
            <translation>Verborgener Text wurde ausgelassen.</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Ein- oder Ausgabefehler</translation>
        </message>
        <message>
            <source>Invalid argument</source>
            <translation>ungültige Angabe</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>ist ein Ordner</translation>
        </message>
        <message>
            <source>Is another program using it?</source>
            <translation>Benutzt sie ein anderes Programm?</translation>
        </message>
        <message>
            <source>Is the disk full, or the drive gone?</source>
            <translation>Ist der Datenträger voll oder das Laufwerk weg?</translation>
        </message>
        <message>
            <source>Is the disk full, or the folder not yours?</source>
            <translation>Ist der Datenträger voll, oder gehört der Ordner nicht Ihnen?</translation>
        </message>
        <message>
            <source>Is the disk full?</source>
            <translation>Ist der Datenträger voll?</translation>
        </message>
        <message>
            <source>Is the folder complete? Models that bring their own code are not run.</source>
            <translation>Ist der Ordner vollständig? Modelle, die eigenen Code mitbringen, werden nicht ausgeführt.</translation>
        </message>
        <message>
            <source>Is the folder writable, the disk full, or the drive gone?</source>
            <translation>Darf in den Ordner geschrieben werden, ist der Datenträger voll, oder ist das Laufwerk fort?</translation>
        </message>
        <message>
            <source>Is the installation complete? Set up again.</source>
            <translation>Ist die Installation vollständig? Richten Sie sie neu ein.</translation>
        </message>
        <message>
            <source>Is the key file that of another library?</source>
            <translation>Ist die Schlüsseldatei die einer anderen Bibliothek?</translation>
        </message>
        <message>
            <source>Is the model's folder complete?</source>
            <translation>Ist der Ordner des Modells vollständig?</translation>
        </message>
        <message>
            <source>Is there a network? {0}</source>
            <translation>Besteht eine Netzverbindung? {0}</translation>
        </message>
        <message>
            <source>Is there enough memory? See its log.</source>
            <translation>Ist genug Speicher da? Sein Protokoll sagt mehr.</translation>
        </message>
        <message>
            <source>Is there room on the disk?</source>
            <translation>Ist Platz auf dem Datenträger?</translation>
        </message>
        <message>
            <source>It asks nothing.</source>
            <translation>Es fragt nach nichts.</translation>
        </message>
        <message>
            <source>It cannot be opened ({0}).</source>
            <translation>Die Datei kann nicht geöffnet werden ({0}).</translation>
        </message>
        <message>
            <source>It cannot be reached ({0}).</source>
            <translation>Er ist nicht erreichbar ({0}).</translation>
        </message>
        <message>
            <source>It cannot be read ({0}).</source>
            <translation>Die Datei kann nicht gelesen werden ({0}).</translation>
        </message>
        <message>
            <source>It cannot be read.</source>
            <translation>Sie kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>It consists of pictures, and has no text that can be read.</source>
            <translation>Es besteht aus Bildern und hat keinen lesbaren Text.</translation>
        </message>
        <message>
            <source>It does not tell its encoding, which was guessed.</source>
            <translation>Die Kodierung ist nicht angegeben und wurde erraten.</translation>
        </message>
        <message>
            <source>It has no headers of a message; all of it was read as text.</source>
            <translation>Sie hat keine Kopfzeilen einer Nachricht; alles wurde als Text gelesen.</translation>
        </message>
        <message>
            <source>It has only zero bytes, as after a crash or a broken copy.</source>
            <translation>Es enthält nur Nullbytes, wie nach einem Absturz oder einer abgebrochenen Kopie.</translation>
        </message>
        <message>
            <source>It has zero bytes, as after a crash; spaces stand for them.</source>
            <translation>Es enthält Nullbytes, wie nach einem Absturz; Leerzeichen stehen für sie.</translation>
        </message>
        <message>
            <source>It has {0}; the limit for its kind is {1}.</source>
            <translation>Die Datei hat {0}; die Grenze für ihre Art ist {1}.</translation>
        </message>
        <message>
            <source>It includes other files, which are documents of their own.</source>
            <translation>Es bindet andere Dateien ein, die eigene Dokumente sind.</translation>
        </message>
        <message>
            <source>It is a Kindle book, which Lectern cannot read.</source>
            <translation>Es ist ein Kindle-Buch, das Lectern nicht lesen kann.</translation>
        </message>
        <message>
            <source>It is a book with copy protection, which only the shop's own program can open.</source>
            <translation>Es ist ein Buch mit Kopierschutz, das nur das Programm des Händlers öffnen kann.</translation>
        </message>
        <message>
            <source>It is a damaged or cut-off office document or archive.</source>
            <translation>Es ist ein beschädigtes oder abgeschnittenes Office-Dokument oder Archiv.</translation>
        </message>
        <message>
            <source>It is a data file of Outlook with a whole mailbox, and is not read.</source>
            <translation>Sie ist eine Datendatei von Outlook mit einem ganzen Postfach und wird nicht gelesen.</translation>
        </message>
        <message>
            <source>It is a document in the format {0}, which cannot be read here.</source>
            <translation>Es ist ein Dokument im Format {0}, das hier nicht gelesen werden kann.</translation>
        </message>
        <message>
            <source>It is a form whose pages are made by Adobe Reader alone (XFA).</source>
            <translation>Es ist ein Formular, dessen Seiten nur der Adobe Reader erzeugt (XFA).</translation>
        </message>
        <message>
            <source>It is an animation, of which the first image was read.</source>
            <translation>Es ist eine Animation, von der das erste Bild gelesen wurde.</translation>
        </message>
        <message>
            <source>It is an archive, and archives are not looked into.</source>
            <translation>Es ist ein Archiv, und in Archive wird nicht hineingesehen.</translation>
        </message>
        <message>
            <source>It is an image in the format {0}, which cannot be read here.</source>
            <translation>Es ist ein Bild im Format {0}, das hier nicht gelesen werden kann.</translation>
        </message>
        <message>
            <source>It is damaged, cut off, or not really {0}.</source>
            <translation>Die Datei ist beschädigt, abgeschnitten oder nicht wirklich {0}.</translation>
        </message>
        <message>
            <source>It is empty now; is its drive connected?</source>
            <translation>Er ist jetzt leer; ist sein Laufwerk verbunden?</translation>
        </message>
        <message>
            <source>It is kept online only, and opening it would download it.</source>
            <translation>Die Datei liegt nur online; sie zu öffnen würde sie herunterladen.</translation>
        </message>
        <message>
            <source>It is nested too deeply to be read.</source>
            <translation>Die Datei ist zu tief verschachtelt, um gelesen zu werden.</translation>
        </message>
        <message>
            <source>It is no file but a device, pipe or socket.</source>
            <translation>Es ist keine Datei, sondern ein Gerät, eine Pipe oder ein Socket.</translation>
        </message>
        <message>
            <source>It is no whole notebook, so it was read as plain text.</source>
            <translation>Es ist kein vollständiges Notebook und wurde als einfacher Text gelesen.</translation>
        </message>
        <message>
            <source>It is not a kind of file that Lectern can read.</source>
            <translation>Dateien dieser Art kann Lectern nicht lesen.</translation>
        </message>
        <message>
            <source>It is not clear by which column the rows are grouped.</source>
            <translation>Es ist nicht klar, nach welcher Spalte die Zeilen gruppiert werden.</translation>
        </message>
        <message>
            <source>It is not clear which column is meant.</source>
            <translation>Es ist nicht klar, welche Spalte gemeint ist.</translation>
        </message>
        <message>
            <source>It is not clear which column is meant: {0}.</source>
            <translation>Es ist nicht klar, welche Spalte gemeint ist: {0}.</translation>
        </message>
        <message>
            <source>It is not clear which column “{0}” is about.</source>
            <translation>Es ist nicht klar, welche Spalte „{0}“ betrifft.</translation>
        </message>
        <message>
            <source>It is not clear which day is meant: {0}.</source>
            <translation>Es ist nicht klar, welcher Tag gemeint ist: {0}.</translation>
        </message>
        <message>
            <source>It is not known which documents “{0}” has learned, so it may have learned these questions.</source>
            <translation>Es ist nicht bekannt, welche Dokumente „{0}“ gelernt hat; vielleicht hat er diese Fragen gelernt.</translation>
        </message>
        <message>
            <source>It is one part of a message that was sent in several; the others are not in it.</source>
            <translation>Sie ist ein Teil einer Nachricht, die in mehreren gesendet wurde; die anderen sind nicht darin.</translation>
        </message>
        <message>
            <source>It is only a link to a document that is edited online.</source>
            <translation>Die Datei ist nur ein Verweis auf ein Dokument, das online bearbeitet wird.</translation>
        </message>
        <message>
            <source>It is protected in a way that cannot be opened here, with a password or without.</source>
            <translation>Die Datei ist auf eine Weise geschützt, die sich hier nicht öffnen lässt, weder mit Kennwort noch ohne.</translation>
        </message>
        <message>
            <source>It is protected with a password.</source>
            <translation>Die Datei ist mit einem Kennwort geschützt.</translation>
        </message>
        <message>
            <source>It is started again for the next request.</source>
            <translation>Für die nächste Anfrage wird er neu gestartet.</translation>
        </message>
        <message>
            <source>It lies too deep within files that lie in other files.</source>
            <translation>Sie liegt zu tief in Dateien, die in anderen Dateien liegen.</translation>
        </message>
        <message>
            <source>It may not be read.</source>
            <translation>Er darf nicht gelesen werden.</translation>
        </message>
        <message>
            <source>It must be GBNF.</source>
            <translation>Sie muss in GBNF geschrieben sein.</translation>
        </message>
        <message>
            <source>It must be from {0} to {1}.</source>
            <translation>Erlaubt ist {0} bis {1}.</translation>
        </message>
        <message>
            <source>It must be {0}.</source>
            <translation>Verlangt ist {0}.</translation>
        </message>
        <message>
            <source>It must have a modules.json.</source>
            <translation>Darin muss eine modules.json liegen.</translation>
        </message>
        <message>
            <source>It needs the columns “question” and “answer”; an empty answer means: not in the documents.</source>
            <translation>Nötig sind die Spalten „question“ und „answer“; eine leere Antwort heißt: steht nicht in den Dokumenten.</translation>
        </message>
        <message>
            <source>It points at something that it does not name.</source>
            <translation>Es verweist auf etwas, das es nicht nennt.</translation>
        </message>
        <message>
            <source>It reads for the embedded model alone.</source>
            <translation>Er liest nur für das mitgelieferte Modell.</translation>
        </message>
        <message>
            <source>It says nothing that could be checked.</source>
            <translation>Der Satz sagt nichts, was sich prüfen ließe.</translation>
        </message>
        <message>
            <source>It says that it was made for “{0}”; of that only the shapes can be checked.</source>
            <translation>Angegeben ist, dass er für „{0}“ gemacht wurde; prüfen lassen sich davon nur die Formen.</translation>
        </message>
        <message>
            <source>It shows another page, which is not part of the file.</source>
            <translation>Es zeigt eine andere Seite, die nicht zur Datei gehört.</translation>
        </message>
        <message>
            <source>It vanished before it could be read.</source>
            <translation>Die Datei verschwand, bevor sie gelesen werden konnte.</translation>
        </message>
        <message>
            <source>It vanished while it was read.</source>
            <translation>Die Datei verschwand, während sie gelesen wurde.</translation>
        </message>
        <message>
            <source>It was ended, and is started again for the next request.</source>
            <translation>Er wurde beendet und wird für die nächste Anfrage neu gestartet.</translation>
        </message>
        <message>
            <source>It was killed; perhaps the memory ran out.</source>
            <translation>Er wurde abgebrochen; vielleicht war der Speicher voll.</translation>
        </message>
        <message>
            <source>It was taken out of the library meanwhile.</source>
            <translation>Sie wurde inzwischen aus der Bibliothek genommen.</translation>
        </message>
        <message>
            <source>Its LaTeX could not be understood, so it was read as plain text.</source>
            <translation>Das LaTeX war nicht zu verstehen und wurde als einfacher Text gelesen.</translation>
        </message>
        <message>
            <source>Its answers so far are kept.</source>
            <translation>Seine bisherigen Antworten bleiben erhalten.</translation>
        </message>
        <message>
            <source>Its encoding is not the one that it declares; it was detected instead.</source>
            <translation>Die Kodierung ist nicht die angegebene; sie wurde stattdessen erkannt.</translation>
        </message>
        <message>
            <source>Its encoding was guessed from a few letters.</source>
            <translation>Die Zeichenkodierung wurde aus wenigen Buchstaben erraten.</translation>
        </message>
        <message>
            <source>Its end is lost, so that only a part of it may have been read.</source>
            <translation>Ihr Ende fehlt, sodass vielleicht nur ein Teil gelesen wurde.</translation>
        </message>
        <message>
            <source>Its file was left as it is.</source>
            <translation>Ihre Datei blieb, wie sie ist.</translation>
        </message>
        <message>
            <source>Its form is OWNER/NAME.</source>
            <translation>Verlangt ist die Form BESITZER/NAME.</translation>
        </message>
        <message>
            <source>Its key file must lie beside it, and its passphrase be given.</source>
            <translation>Ihre Schlüsseldatei muss daneben liegen, und ihre Passphrase wird gebraucht.</translation>
        </message>
        <message>
            <source>Its kind may be newer than this version of Lectern; choose another model.</source>
            <translation>Vielleicht ist seine Art neuer als diese Version von Lectern; wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>Its name must end in .gguf.</source>
            <translation>Der Name muss auf .gguf enden.</translation>
        </message>
        <message>
            <source>Its name must end with {0}.</source>
            <translation>Sein Name muss auf {0} enden.</translation>
        </message>
        <message>
            <source>Its pictures are not read.</source>
            <translation>Die Bilder sind nicht gelesen.</translation>
        </message>
        <message>
            <source>Its quote does not stand in the document.</source>
            <translation>Seine Worte stehen nicht im Dokument.</translation>
        </message>
        <message>
            <source>Leave out “invocation”.</source>
            <translation>Lassen Sie „invocation“ weg.</translation>
        </message>
        <message>
            <source>Leave out “start_from”.</source>
            <translation>Lassen Sie „start_from“ weg.</translation>
        </message>
        <message>
            <source>Let {0} answer, or train the expert again for {1}.</source>
            <translation>Lassen Sie {0} antworten, oder trainieren Sie den Experten noch einmal für {1}.</translation>
        </message>
        <message>
            <source>Line {0} of {1} cannot be used: {2}.</source>
            <translation>Zeile {0} von {1} ist nicht verwendbar: {2}.</translation>
        </message>
        <message>
            <source>Line {0} of {1} is no example.</source>
            <translation>Zeile {0} von {1} ist kein Beispiel.</translation>
        </message>
        <message>
            <source>Load one first.</source>
            <translation>Laden Sie zuerst eines.</translation>
        </message>
        <message>
            <source>Look at capital letters and the keyboard's language, or use the recovery key.</source>
            <translation>Achten Sie auf Großbuchstaben und die Sprache der Tastatur, oder nehmen Sie den Wiederherstellungsschlüssel.</translation>
        </message>
        <message>
            <source>Look at its list of files.</source>
            <translation>Sehen Sie in der Liste seiner Dateien nach.</translation>
        </message>
        <message>
            <source>Look for the sheet with the newest date.</source>
            <translation>Suchen Sie das Blatt mit dem neuesten Datum.</translation>
        </message>
        <message>
            <source>Make it available on this device; it is read then.</source>
            <translation>Machen Sie sie auf diesem Gerät verfügbar; dann wird sie gelesen.</translation>
        </message>
        <message>
            <source>Make more, add documents to its collection, or bring your own questions.</source>
            <translation>Erzeugen Sie mehr, fügen Sie der Sammlung Dokumente hinzu, oder bringen Sie eigene Fragen mit.</translation>
        </message>
        <message>
            <source>Make questions about documents that were held out.</source>
            <translation>Lassen Sie Fragen zu zurückgehaltenen Dokumenten erstellen.</translation>
        </message>
        <message>
            <source>Make room, and try it again.</source>
            <translation>Machen Sie Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Make room, or back it up to another drive.</source>
            <translation>Schaffen Sie Platz, oder sichern Sie sie auf ein anderes Laufwerk.</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller one.</source>
            <translation>Machen Sie Platz, oder wählen Sie ein kleineres.</translation>
        </message>
        <message>
            <source>Make room. {0}</source>
            <translation>Machen Sie Platz. {0}</translation>
        </message>
        <message>
            <source>Make some first.</source>
            <translation>Erzeugen Sie zuerst welche.</translation>
        </message>
        <message>
            <source>Make some questions first.</source>
            <translation>Erstellen Sie zuerst Fragen.</translation>
        </message>
        <message>
            <source>Make them again.</source>
            <translation>Erzeugen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Memory is short: every layer is computed twice to save some.</source>
            <translation>Der Speicher ist knapp: Um zu sparen, wird jede Schicht zweimal berechnet.</translation>
        </message>
        <message numerus="yes">
            <source>Memory ran out; now %n examples at a time.</source>
            <translation>
                <numerusform>Der Speicher ging aus; nun %n Beispiel auf einmal.</numerusform>
                <numerusform>Der Speicher ging aus; nun %n Beispiele auf einmal.</numerusform>
            </translation>
        </message>
        <message>
            <source>Mend it, or delete it.</source>
            <translation>Bringen Sie sie in Ordnung, oder löschen Sie sie.</translation>
        </message>
        <message>
            <source>Mend or delete it.</source>
            <translation>Bringen Sie sie in Ordnung, oder löschen Sie sie.</translation>
        </message>
        <message>
            <source>Mend the file; nothing of it was used.</source>
            <translation>Berichtigen Sie die Datei; nichts davon wurde verwendet.</translation>
        </message>
        <message>
            <source>Mend the line, or make the examples again.</source>
            <translation>Berichtigen Sie die Zeile, oder erzeugen Sie die Beispiele noch einmal.</translation>
        </message>
        <message>
            <source>Messages within messages were read only to a depth of {0}.</source>
            <translation>Nachrichten in Nachrichten wurden nur bis zur Tiefe {0} gelesen.</translation>
        </message>
        <message>
            <source>Mixtures of experts cannot be trained.</source>
            <translation>„Mixture of Experts“-Modelle können nicht trainiert werden.</translation>
        </message>
        <message>
            <source>Models of the kind “{0}” cannot be trained yet.</source>
            <translation>Modelle der Art „{0}“ können noch nicht trainiert werden.</translation>
        </message>
        <message>
            <source>More arrived than the hub had promised ({0:,} bytes).</source>
            <translation>Es kam mehr an, als der Hub angekündigt hatte ({0} Byte).</translation>
        </message>
        <message>
            <source>Most sources came from “{0}”, which has no expert.</source>
            <translation>Die meisten Quellen stammen aus „{0}“, wofür es keinen Experten gibt.</translation>
        </message>
        <message>
            <source>Most sources came from “{0}”.</source>
            <translation>Die meisten Quellen stammen aus „{0}“.</translation>
        </message>
        <message>
            <source>Much less was read than the file holds; the rest is not found here.</source>
            <translation>Es wurde viel weniger gelesen, als die Datei enthält; der Rest wird hier nicht gefunden.</translation>
        </message>
        <message>
            <source>No NVIDIA GPU can be used here.</source>
            <translation>Hier lässt sich keine NVIDIA-GPU benutzen.</translation>
        </message>
        <message>
            <source>No answer about this collection was found good yet.</source>
            <translation>Noch wurde keine Antwort aus dieser Sammlung für gut befunden.</translation>
        </message>
        <message>
            <source>No document that our search finds says it.</source>
            <translation>Kein Dokument, das unsere Suche findet, sagt es.</translation>
        </message>
        <message>
            <source>No job was named.</source>
            <translation>Kein Auftrag wurde genannt.</translation>
        </message>
        <message>
            <source>No longer in your library: {0}.</source>
            <translation>Nicht mehr in Ihrer Bibliothek: {0}.</translation>
        </message>
        <message>
            <source>No model is loaded.</source>
            <translation>Kein Modell ist geladen.</translation>
        </message>
        <message>
            <source>No passage of the sources says this.</source>
            <translation>Keine Stelle der Quellen sagt dies.</translation>
        </message>
        <message>
            <source>No row fits: {0}.</source>
            <translation>Keine Zeile passt: {0}.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>kein Platz mehr auf dem Datenträger</translation>
        </message>
        <message>
            <source>No such device or address</source>
            <translation>kein solches Gerät</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>Datei oder Ordner nicht da</translation>
        </message>
        <message>
            <source>No text could be read from any of your documents.</source>
            <translation>Aus keinem Ihrer Dokumente konnte Text gelesen werden.</translation>
        </message>
        <message>
            <source>No text was found in the image.</source>
            <translation>In dem Bild wurde kein Text gefunden.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>kein Ordner</translation>
        </message>
        <message>
            <source>Not in your documents.</source>
            <translation>Nicht in Ihren Dokumenten.</translation>
        </message>
        <message>
            <source>Not saved: {0} documents, {1} conversations, {2} questions, {3} experts, {4} comparisons.</source>
            <translation>Nicht gerettet: {0} Dokumente, {1} Gespräche, {2} Fragen, {3} Experten, {4} Vergleiche.</translation>
        </message>
        <message>
            <source>Nothing can be changed: the folder of the library cannot be written to.</source>
            <translation>Nichts kann geändert werden: In den Ordner der Bibliothek kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Nothing can be proved</source>
            <translation>Nichts lässt sich beweisen</translation>
        </message>
        <message>
            <source>Nothing can be said yet</source>
            <translation>Noch lässt sich nichts sagen</translation>
        </message>
        <message>
            <source>Nothing has been compared yet.</source>
            <translation>Noch wurde nichts verglichen.</translation>
        </message>
        <message>
            <source>Nothing in your library is called “{0}”.</source>
            <translation>Nichts in Ihrer Bibliothek heißt „{0}“.</translation>
        </message>
        <message>
            <source>Nothing is known to be lost.</source>
            <translation>Soweit bekannt, ist nichts verloren.</translation>
        </message>
        <message>
            <source>Nothing of this answer is kept. Is the expert of the kind that was named?</source>
            <translation>Von dieser Antwort bleibt nichts erhalten. Ist der Experte von der Art, die genannt wurde?</translation>
        </message>
        <message>
            <source>Nothing of what you chose can be asked.</source>
            <translation>Nichts von dem, was Sie gewählt haben, kann befragt werden.</translation>
        </message>
        <message>
            <source>Nothing was found on pages: {0}.</source>
            <translation>Nichts gefunden wurde auf den Seiten: {0}.</translation>
        </message>
        <message>
            <source>Nothing was found, so no expert was chosen.</source>
            <translation>Nichts wurde gefunden, daher wurde kein Experte gewählt.</translation>
        </message>
        <message>
            <source>Nothing was measured. Please report this.</source>
            <translation>Nichts wurde gemessen. Bitte melden Sie das.</translation>
        </message>
        <message>
            <source>Numbers are read as they are stored, not in the formats of their cells.</source>
            <translation>Zahlen wurden gelesen, wie sie gespeichert sind, nicht im Format ihrer Zellen.</translation>
        </message>
        <message>
            <source>One example at a time already takes more memory than there is.</source>
            <translation>Schon ein einziges Beispiel braucht mehr Speicher, als da ist.</translation>
        </message>
        <message>
            <source>One expert is being made already.</source>
            <translation>Es wird schon ein Experte angelegt.</translation>
        </message>
        <message numerus="yes">
            <source>Only its first %n pages were read.</source>
            <translation>
                <numerusform>Nur die erste %n Seite wurde gelesen.</numerusform>
                <numerusform>Nur die ersten %n Seiten wurden gelesen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only its first {0:,} characters were read.</source>
            <translation>Nur die ersten {0} Zeichen wurden gelesen.</translation>
        </message>
        <message>
            <source>Only the first {0:,} messages were read.</source>
            <translation>Nur die ersten {0:,} Nachrichten wurden gelesen.</translation>
        </message>
        <message>
            <source>Only the first {0:,} of {1:,} pages were read.</source>
            <translation>Nur die ersten {0} von {1} Seiten wurden gelesen.</translation>
        </message>
        <message>
            <source>Only the first {0:,} parts of the message were read.</source>
            <translation>Nur die ersten {0:,} Teile der Nachricht wurden gelesen.</translation>
        </message>
        <message>
            <source>Open it once where its folder can be written to.</source>
            <translation>Öffnen Sie sie einmal dort, wo in ihren Ordner geschrieben werden kann.</translation>
        </message>
        <message>
            <source>Open it with the program that made it, and save it anew.</source>
            <translation>Öffnen Sie sie mit dem Programm, das sie erzeugt hat, und speichern Sie sie neu.</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>nicht erlaubt</translation>
        </message>
        <message>
            <source>Other formats can run code when they are loaded; take a model with safetensors.</source>
            <translation>Andere Formate können beim Laden Code ausführen; nehmen Sie ein Modell mit safetensors.</translation>
        </message>
        <message>
            <source>Our own search does not find its place.</source>
            <translation>Die Suche findet die Stelle nicht.</translation>
        </message>
        <message>
            <source>Page {0} cannot be drawn.</source>
            <translation>Seite {0} kann nicht gezeichnet werden.</translation>
        </message>
        <message>
            <source>Page {0} has an image that was not read.</source>
            <translation>Seite {0} hat ein Bild, das nicht gelesen wurde.</translation>
        </message>
        <message>
            <source>Page {0} has letters that its fonts do not name.</source>
            <translation>Seite {0} hat Buchstaben, die ihre Schriften nicht benennen.</translation>
        </message>
        <message>
            <source>Page {0} has text that could not be recognised. OCR reads the Latin, Chinese and Japanese scripts.</source>
            <translation>Seite {0} hat Text, der nicht erkannt werden konnte. OCR liest die lateinische, chinesische und japanische Schrift.</translation>
        </message>
        <message>
            <source>Page {0} is damaged and was left out.</source>
            <translation>Seite {0} ist beschädigt und wurde ausgelassen.</translation>
        </message>
        <message>
            <source>Pages are counted from the first; page {0} is numbered “{1}”.</source>
            <translation>Seiten sind ab der ersten gezählt; Seite {0} trägt die Nummer „{1}“.</translation>
        </message>
        <message>
            <source>Pages that stand outside the order of the book were not read: {0}.</source>
            <translation>Seiten außerhalb der Reihenfolge des Buches wurden nicht gelesen: {0}.</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>kein Zugriffsrecht</translation>
        </message>
        <message>
            <source>Pictures are not read, only what is said about them.</source>
            <translation>Bilder sind nicht gelesen, nur was über sie gesagt ist.</translation>
        </message>
        <message>
            <source>Pictures in it were not read: {0}.</source>
            <translation>Nicht gelesene Bilder darin: {0}.</translation>
        </message>
        <message>
            <source>Pictures within the text of the message were not read.</source>
            <translation>Bilder im Text der Nachricht wurden nicht gelesen.</translation>
        </message>
        <message>
            <source>Pictures without a description were not read.</source>
            <translation>Bilder ohne Beschreibung wurden nicht gelesen.</translation>
        </message>
        <message>
            <source>Please report it: {0}</source>
            <translation>Bitte melden Sie das: {0}</translation>
        </message>
        <message>
            <source>Please report this.</source>
            <translation>Bitte melden Sie das.</translation>
        </message>
        <message>
            <source>Possible: {0}.</source>
            <translation>Möglich: {0}.</translation>
        </message>
        <message>
            <source>Put all parts into one folder.</source>
            <translation>Legen Sie alle Teile in einen Ordner.</translation>
        </message>
        <message>
            <source>Put it back from a backup, or unlock with the recovery key.</source>
            <translation>Holen Sie sie aus einer Sicherung zurück, oder entsperren Sie mit dem Wiederherstellungsschlüssel.</translation>
        </message>
        <message>
            <source>Put it back, or start a new run.</source>
            <translation>Legen Sie sie zurück, oder beginnen Sie einen neuen Lauf.</translation>
        </message>
        <message>
            <source>Put the file library.key of that time into its folder.</source>
            <translation>Legen Sie die Datei library.key von damals in ihren Ordner.</translation>
        </message>
        <message>
            <source>Questions are not read from “{0}” files.</source>
            <translation>Aus „{0}“-Dateien werden keine Fragen gelesen.</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>schreibgeschützter Datenträger</translation>
        </message>
        <message>
            <source>Reading aids above characters are left out.</source>
            <translation>Lesehilfen über Schriftzeichen sind weggelassen.</translation>
        </message>
        <message>
            <source>Reading it takes more memory than a file may.</source>
            <translation>Sie zu lesen braucht mehr Speicher, als eine Datei darf.</translation>
        </message>
        <message>
            <source>Reading it took longer than {0:.0f} s and was given up.</source>
            <translation>Sie zu lesen dauerte länger als {0} s und wurde aufgegeben.</translation>
        </message>
        <message>
            <source>Reading the attachments before it took all the time that there is.</source>
            <translation>Die Anhänge davor brauchten die ganze Zeit, die es zum Lesen gibt.</translation>
        </message>
        <message>
            <source>Readings above words were left out.</source>
            <translation>Lesungen über Wörtern wurden ausgelassen.</translation>
        </message>
        <message>
            <source>Rename that one first.</source>
            <translation>Benennen Sie zuerst jene um.</translation>
        </message>
        <message>
            <source>Report this as a defect.</source>
            <translation>Bitte melden Sie das als Fehler.</translation>
        </message>
        <message>
            <source>Rescued</source>
            <translation>Gerettet</translation>
        </message>
        <message>
            <source>Rows can be grouped by one column only.</source>
            <translation>Zeilen lassen sich nur nach einer Spalte gruppieren.</translation>
        </message>
        <message>
            <source>Rows of sheet “{0}” that a filter or a closed group hides were read: {1}.</source>
            <translation>Gelesene Zeilen des Blatts „{0}“, die ein Filter oder eine geschlossene Gruppe verbirgt: {1}.</translation>
        </message>
        <message>
            <source>Save a copy without one.</source>
            <translation>Speichern Sie eine Kopie ohne Kennwort.</translation>
        </message>
        <message>
            <source>Save it again as UTF-8.</source>
            <translation>Speichern Sie sie noch einmal als UTF-8.</translation>
        </message>
        <message>
            <source>Save it again, or as CSV.</source>
            <translation>Speichern Sie sie noch einmal, oder als CSV.</translation>
        </message>
        <message>
            <source>Save it as PDF, and add that.</source>
            <translation>Speichern Sie es als PDF, und fügen Sie dieses hinzu.</translation>
        </message>
        <message>
            <source>Save it as PNG or JPEG, and add that.</source>
            <translation>Speichern Sie es als PNG oder JPEG, und fügen Sie das hinzu.</translation>
        </message>
        <message>
            <source>Save it as UTF-8.</source>
            <translation>Speichern Sie sie als UTF-8.</translation>
        </message>
        <message>
            <source>Save it in the folder, and it is read by itself.</source>
            <translation>Im Ordner gespeichert wird sie für sich gelesen.</translation>
        </message>
        <message>
            <source>Save its messages into a folder, and add that.</source>
            <translation>Ihre Nachrichten in einem Ordner speichern und diesen hinzufügen.</translation>
        </message>
        <message>
            <source>Save the adapter again with PEFT, which writes safetensors.</source>
            <translation>Speichern Sie den Adapter noch einmal mit PEFT, das safetensors schreibt.</translation>
        </message>
        <message>
            <source>Save them as CSV, JSONL or XLSX.</source>
            <translation>Speichern Sie sie als CSV, JSONL oder XLSX.</translation>
        </message>
        <message>
            <source>Saved: {0} documents, {1} conversations with {2} questions, {3} experts, {4} comparisons.</source>
            <translation>Gerettet: {0} Dokumente, {1} Gespräche mit {2} Fragen, {3} Experten, {4} Vergleiche.</translation>
        </message>
        <message>
            <source>Say so with the thumb under an answer.</source>
            <translation>Sagen Sie das mit dem Daumen unter einer Antwort.</translation>
        </message>
        <message>
            <source>See its log.</source>
            <translation>Sehen Sie in sein Protokoll.</translation>
        </message>
        <message>
            <source>See train.log in the logs folder; started again, it goes on from its last checkpoint.</source>
            <translation>Mehr sagt train.log im Ordner der Protokolle; neu gestartet geht es bei der letzten Zwischensicherung weiter.</translation>
        </message>
        <message>
            <source>Set Lectern up again.</source>
            <translation>Richten Sie Lectern noch einmal ein.</translation>
        </message>
        <message>
            <source>Set up again.</source>
            <translation>Richten Sie Lectern noch einmal ein.</translation>
        </message>
        <message>
            <source>Several lists fit: {0}.</source>
            <translation>Mehrere Listen passen: {0}.</translation>
        </message>
        <message>
            <source>Several tables fit: {0}.</source>
            <translation>Mehrere Tabellen passen: {0}.</translation>
        </message>
        <message>
            <source>Sheet “{0}” was read only in part.</source>
            <translation>Das Blatt „{0}“ wurde nur zum Teil gelesen.</translation>
        </message>
        <message>
            <source>Similar names: {0}.</source>
            <translation>Ähnliche Namen: {0}.</translation>
        </message>
        <message>
            <source>Since it was trained, {0} and {1}.</source>
            <translation>Seit dem Training {0} und {1}.</translation>
        </message>
        <message>
            <source>Since it was trained, {0}.</source>
            <translation>Seit dem Training {0}.</translation>
        </message>
        <message>
            <source>Slides that the show leaves out were read: {0}.</source>
            <translation>Gelesene Folien, die der Vortrag auslässt: {0}.</translation>
        </message>
        <message>
            <source>Some automatic numbers are in plain digits.</source>
            <translation>Manche automatischen Nummern stehen in gewöhnlichen Ziffern.</translation>
        </message>
        <message>
            <source>Some commands that it defines could not be understood.</source>
            <translation>Einige Befehle, die sie definiert, waren nicht zu verstehen.</translation>
        </message>
        <message>
            <source>Some commands that it defines were too long, and left out.</source>
            <translation>Einige Befehle, die sie selbst definiert, waren zu lang und wurden weggelassen.</translation>
        </message>
        <message>
            <source>Some letters look like those of another encoding, and may be wrong.</source>
            <translation>Einige Buchstaben sehen aus wie die einer anderen Kodierung und sind vielleicht falsch.</translation>
        </message>
        <message>
            <source>Some signs have a meaning in their font alone, and cannot be read.</source>
            <translation>Einige Zeichen haben nur in ihrer Schrift eine Bedeutung und lassen sich nicht lesen.</translation>
        </message>
        <message>
            <source>Some symbols of special fonts could not be told, and were left out.</source>
            <translation>Manche Zeichen besonderer Schriften ließen sich nicht bestimmen und wurden ausgelassen.</translation>
        </message>
        <message>
            <source>Something unforeseen ended it; see the log.</source>
            <translation>Etwas Unvorhergesehenes hat es beendet; das Protokoll sagt mehr.</translation>
        </message>
        <message>
            <source>Sound and video are not read.</source>
            <translation>Ton und Video sind nicht gelesen.</translation>
        </message>
        <message>
            <source>Split it into smaller files.</source>
            <translation>Teilen Sie sie in kleinere Dateien.</translation>
        </message>
        <message>
            <source>Split it, or leave out its pictures.</source>
            <translation>Teilen Sie sie, oder lassen Sie ihre Bilder weg.</translation>
        </message>
        <message>
            <source>Split it, or save it in another format.</source>
            <translation>Teilen Sie sie, oder speichern Sie sie in einem anderen Format.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Teilen Sie sie.</translation>
        </message>
        <message>
            <source>Stale file handle</source>
            <translation>Datei nicht mehr erreichbar</translation>
        </message>
        <message>
            <source>Start Lectern again, and type the passphrase.</source>
            <translation>Starten Sie Lectern noch einmal, und geben Sie die Passphrase ein.</translation>
        </message>
        <message>
            <source>Start a comparison first.</source>
            <translation>Beginnen Sie zuerst einen Vergleich.</translation>
        </message>
        <message>
            <source>Start a new run.</source>
            <translation>Beginnen Sie einen neuen Lauf.</translation>
        </message>
        <message>
            <source>Start another for another.</source>
            <translation>Starten Sie für ein anderes einen weiteren.</translation>
        </message>
        <message>
            <source>Start it as: python -m trainer JOB.json</source>
            <translation>Starten Sie es so: python -m trainer AUFTRAG.json</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>Take a few words that nobody else would put together.</source>
            <translation>Nehmen Sie ein paar Wörter, die sonst niemand zusammenstellen würde.</translation>
        </message>
        <message>
            <source>Text that is not shown on its page was left out; pages: {0}.</source>
            <translation>Text, den die Seite nicht zeigt, wurde weggelassen; Seiten: {0}.</translation>
        </message>
        <message>
            <source>Text that was deleted with changes tracked was left out.</source>
            <translation>Text, der mit verfolgten Änderungen gelöscht wurde, wurde ausgelassen.</translation>
        </message>
        <message>
            <source>The JSON schema cannot be used ({0}).</source>
            <translation>Das JSON-Schema ist nicht verwendbar ({0}).</translation>
        </message>
        <message>
            <source>The Lab is at work already.</source>
            <translation>Das Labor ist schon an der Arbeit.</translation>
        </message>
        <message>
            <source>The Lab lists all that there are.</source>
            <translation>Das Labor zeigt alle, die es gibt.</translation>
        </message>
        <message>
            <source>The Lab needs a chat model.</source>
            <translation>Das Labor braucht ein Chat-Modell.</translation>
        </message>
        <message>
            <source>The Library lists them.</source>
            <translation>Die Bibliothek zeigt, was es gibt.</translation>
        </message>
        <message>
            <source>The Library says why of each of them, and what can be done.</source>
            <translation>Die Bibliothek sagt zu jedem, warum, und was sich tun lässt.</translation>
        </message>
        <message>
            <source>The Reader</source>
            <translation>Der Reader</translation>
        </message>
        <message>
            <source>The Reader is not for {0}.</source>
            <translation>Der Reader ist nicht für {0}.</translation>
        </message>
        <message>
            <source>The Reader, which has taught this small model to read, answers.</source>
            <translation>Es antwortet der Reader, der diesem kleinen Modell das Lesen beigebracht hat.</translation>
        </message>
        <message>
            <source>The Settings can repair it, or go back to a backup.</source>
            <translation>Die Einstellungen können sie reparieren oder zu einer Sicherung zurückkehren.</translation>
        </message>
        <message>
            <source>The Verifier {0} cannot be loaded ({1}).</source>
            <translation>Der Verifier {0} kann nicht geladen werden ({1}).</translation>
        </message>
        <message>
            <source>The adapter {0} cannot be used: {1}.</source>
            <translation>Der Adapter {0} ist nicht verwendbar: {1}.</translation>
        </message>
        <message>
            <source>The answer is too long.</source>
            <translation>Die Antwort ist zu lang.</translation>
        </message>
        <message>
            <source>The arm “{0}” has no model.</source>
            <translation>Die Art zu antworten „{0}“ hat kein Modell.</translation>
        </message>
        <message>
            <source>The arm “{0}” needs {1}, which is not there.</source>
            <translation>Die Art zu antworten „{0}“ braucht {1}, und das fehlt.</translation>
        </message>
        <message>
            <source>The arm “{0}” of this run is no longer known.</source>
            <translation>Den Arm „{0}“ dieses Laufs gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>The arm “{0}” says something else after other arms have answered.</source>
            <translation>Die Art zu antworten „{0}“ sagt etwas anderes, nachdem andere geantwortet haben.</translation>
        </message>
        <message>
            <source>The arm “{0}” was answered with {1}, which is not what it says.</source>
            <translation>In der Art „{0}“ wurde mit {1} geantwortet; das ist nicht, was sie sagt.</translation>
        </message>
        <message>
            <source>The average of “{0}” in {1}, by “{2}”:</source>
            <translation>Der Durchschnitt von „{0}“ in {1}, nach „{2}“:</translation>
        </message>
        <message>
            <source>The base model says the same before and after experts have answered.</source>
            <translation>Das Grundmodell sagt dasselbe, bevor und nachdem Experten geantwortet haben.</translation>
        </message>
        <message>
            <source>The chat model {0} is not there.</source>
            <translation>Das Chat-Modell {0} ist nicht da.</translation>
        </message>
        <message>
            <source>The checkpoint could not be written ({0}).</source>
            <translation>Die Zwischensicherung konnte nicht geschrieben werden ({0}).</translation>
        </message>
        <message>
            <source>The collection has no document that could be held out.</source>
            <translation>Die Sammlung hat kein Dokument, das zurückgehalten werden könnte.</translation>
        </message>
        <message>
            <source>The collection has no readable documents yet.</source>
            <translation>Die Sammlung hat noch keine lesbaren Dokumente.</translation>
        </message>
        <message>
            <source>The collection of “{0}” is not in this library.</source>
            <translation>Die Sammlung von „{0}“ ist nicht in dieser Bibliothek.</translation>
        </message>
        <message>
            <source>The collection “{0}” of this run was removed.</source>
            <translation>Die Sammlung „{0}“ dieses Laufs wurde entfernt.</translation>
        </message>
        <message>
            <source>The command line can put it aside; or choose another data folder.</source>
            <translation>Die Befehlszeile kann sie beiseitelegen; oder wählen Sie einen anderen Datenordner.</translation>
        </message>
        <message>
            <source>The conversation is no longer there.</source>
            <translation>Das Gespräch ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The copy differs from the library; nothing was changed.</source>
            <translation>Die Kopie weicht von der Bibliothek ab; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The copy has taken the place of the library.</source>
            <translation>Die Kopie steht nun an der Stelle der Bibliothek.</translation>
        </message>
        <message>
            <source>The copy is the same.</source>
            <translation>Die Kopie ist gleich.</translation>
        </message>
        <message>
            <source>The data folder {0} cannot be made ({1}).</source>
            <translation>Der Datenordner {0} kann nicht angelegt werden ({1}).</translation>
        </message>
        <message>
            <source>The days in “{0}” can be read in two ways.</source>
            <translation>Die Tage in „{0}“ können auf zwei Arten gelesen werden.</translation>
        </message>
        <message>
            <source>The disk has no room for a copy of the library ({0:,.0f} MB), which this needs.</source>
            <translation>Die Festplatte hat keinen Platz für eine Kopie der Bibliothek ({0:,.0f} MB), die dafür nötig ist.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Der Datenträger ist voll.</translation>
        </message>
        <message>
            <source>The download failed ({0}).</source>
            <translation>Der Download ist fehlgeschlagen ({0}).</translation>
        </message>
        <message>
            <source>The download or copy was cut off; get the file again.</source>
            <translation>Der Download oder die Kopie brach ab; holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>The embedding model {0} cannot be loaded ({1}).</source>
            <translation>Das Einbettungsmodell {0} kann nicht geladen werden ({1}).</translation>
        </message>
        <message>
            <source>The embedding process ended twice over the same texts.</source>
            <translation>Der Einbettungsprozess endete zweimal bei denselben Texten.</translation>
        </message>
        <message>
            <source>The examples {0} cannot be read.</source>
            <translation>Die Beispiele {0} können nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The expert</source>
            <translation>Der Experte</translation>
        </message>
        <message>
            <source>The expert was trained for another form of prompt, and never begins to act.</source>
            <translation>Der Experte wurde für eine andere Form der Eingabe trainiert und wird nie wirksam.</translation>
        </message>
        <message>
            <source>The fewest rows of {0} by “{1}”:</source>
            <translation>Die wenigsten Zeilen von {0} nach „{1}“:</translation>
        </message>
        <message>
            <source>The file arrived damaged (its checksum differs) and was discarded.</source>
            <translation>Die Datei kam beschädigt an (die Prüfsumme weicht ab) und wurde verworfen.</translation>
        </message>
        <message>
            <source>The file ends in its middle; what is there was read.</source>
            <translation>Die Datei endet mittendrin; gelesen wurde, was da ist.</translation>
        </message>
        <message>
            <source>The file has no bytes.</source>
            <translation>Die Datei hat keinen Inhalt.</translation>
        </message>
        <message>
            <source>The file has {0:,.1f} GB, and the disk has room for {1:.1f}.</source>
            <translation>Die Datei hat {0} GB, und der Datenträger hat Platz für {1}.</translation>
        </message>
        <message>
            <source>The file is damaged: {0}.</source>
            <translation>Die Datei ist beschädigt: {0}.</translation>
        </message>
        <message>
            <source>The file is damaged; what is there was read.</source>
            <translation>Die Datei ist beschädigt; gelesen wurde, was da ist.</translation>
        </message>
        <message>
            <source>The file is no longer there.</source>
            <translation>Die Datei ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The file lacks the results of formulas ({0}); they stand as formulas, with a computed result where it is sure.</source>
            <translation>Der Datei fehlen die Ergebnisse von Formeln ({0}); sie stehen als Formeln da, mit einem berechneten Ergebnis, wo es sicher ist.</translation>
        </message>
        <message>
            <source>The file of “{0}” is gone.</source>
            <translation>Die Datei von „{0}“ ist fort.</translation>
        </message>
        <message>
            <source>The first line of {0} names no column “{1}”.</source>
            <translation>Die erste Zeile von {0} nennt keine Spalte „{1}“.</translation>
        </message>
        <message>
            <source>The first of {0} by “{1}”:</source>
            <translation>Die ersten von {0} nach „{1}“:</translation>
        </message>
        <message>
            <source>The first {0} stand here.</source>
            <translation>Hier stehen die ersten {0}.</translation>
        </message>
        <message>
            <source>The folder holds the beginning of another training.</source>
            <translation>Im Ordner liegt der Anfang eines anderen Trainings.</translation>
        </message>
        <message>
            <source>The fully trained model</source>
            <translation>Das ganz trainierte Modell</translation>
        </message>
        <message>
            <source>The grammar for the answer cannot be read.</source>
            <translation>Die Grammatik für die Antwort kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The header of {0} is damaged or cut off.</source>
            <translation>Der Kopf von {0} ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>The hub cannot be reached.</source>
            <translation>Der Hub ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The hub does not name the size and the SHA-256 of {0}, so it is not fetched.</source>
            <translation>Der Hub nennt Größe und SHA-256 von {0} nicht, daher wird die Datei nicht geladen.</translation>
        </message>
        <message>
            <source>The hub refused (status {0}).</source>
            <translation>Der Hub hat abgelehnt (Status {0}).</translation>
        </message>
        <message>
            <source>The image has too many pixels to be drawn.</source>
            <translation>Das Bild hat zu viele Bildpunkte, um gezeichnet zu werden.</translation>
        </message>
        <message>
            <source>The index of names differs from the documents.</source>
            <translation>Das Verzeichnis der Namen weicht von den Dokumenten ab.</translation>
        </message>
        <message>
            <source>The job lacks “{0}”.</source>
            <translation>Im Auftrag fehlt „{0}“.</translation>
        </message>
        <message>
            <source>The job {0} cannot be opened ({1}).</source>
            <translation>Der Auftrag {0} kann nicht geöffnet werden ({1}).</translation>
        </message>
        <message>
            <source>The job {0} cannot be used ({1}).</source>
            <translation>Der Auftrag {0} kann nicht verwendet werden ({1}).</translation>
        </message>
        <message>
            <source>The job {0} is no JSON object.</source>
            <translation>Der Auftrag {0} ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The job {0} is not JSON: {1}.</source>
            <translation>Der Auftrag {0} ist kein JSON: {1}.</translation>
        </message>
        <message>
            <source>The key file is in its place.</source>
            <translation>Die Schlüsseldatei ist an ihrer Stelle.</translation>
        </message>
        <message>
            <source>The key file is written.</source>
            <translation>Die Schlüsseldatei ist geschrieben.</translation>
        </message>
        <message>
            <source>The key file was made by a newer version of Lectern.</source>
            <translation>Die Schlüsseldatei stammt von einer neueren Version von Lectern.</translation>
        </message>
        <message>
            <source>The key file {0} cannot be written ({1}).</source>
            <translation>Die Schlüsseldatei {0} kann nicht geschrieben werden ({1}).</translation>
        </message>
        <message>
            <source>The key file {0} is damaged or cannot be read.</source>
            <translation>Die Schlüsseldatei {0} ist beschädigt oder nicht lesbar.</translation>
        </message>
        <message>
            <source>The largest sum of “{0}” in {1} by “{2}”:</source>
            <translation>Die größte Summe von „{0}“ in {1} nach „{2}“:</translation>
        </message>
        <message>
            <source>The library ({0:,.0f} MB) is larger than a tenth of the free disk, so no backup was made.</source>
            <translation>Die Bibliothek ({0:,.0f} MB) ist größer als ein Zehntel des freien Platzes, deshalb wurde keine Sicherung gemacht.</translation>
        </message>
        <message>
            <source>The library could not be repaired: {0}</source>
            <translation>Die Bibliothek konnte nicht repariert werden: {0}</translation>
        </message>
        <message>
            <source>The library is damaged beyond repair.</source>
            <translation>Die Bibliothek ist so beschädigt, dass sie nicht repariert werden kann.</translation>
        </message>
        <message>
            <source>The library is damaged: the sentences of a passage cannot be read.</source>
            <translation>Die Bibliothek ist beschädigt: Die Sätze einer Stelle können nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The library is encrypted already.</source>
            <translation>Die Bibliothek ist schon verschlüsselt.</translation>
        </message>
        <message>
            <source>The library is encrypted and locked.</source>
            <translation>Die Bibliothek ist verschlüsselt und gesperrt.</translation>
        </message>
        <message>
            <source>The library is encrypted, and its key file {0} is missing.</source>
            <translation>Die Bibliothek ist verschlüsselt, und ihre Schlüsseldatei {0} fehlt.</translation>
        </message>
        <message>
            <source>The library is not encrypted.</source>
            <translation>Die Bibliothek ist nicht verschlüsselt.</translation>
        </message>
        <message>
            <source>The library is open in a window or another command.</source>
            <translation>Die Bibliothek ist in einem Fenster oder von einem anderen Befehl geöffnet.</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>Die Bibliothek ist unversehrt.</translation>
        </message>
        <message>
            <source>The library {0} cannot be opened ({1}).</source>
            <translation>Die Bibliothek {0} kann nicht geöffnet werden ({1}).</translation>
        </message>
        <message>
            <source>The library {0} has changes beside it that cannot be read here.</source>
            <translation>Neben der Bibliothek {0} liegen Änderungen, die hier nicht gelesen werden können.</translation>
        </message>
        <message>
            <source>The library {0} is damaged.</source>
            <translation>Die Bibliothek {0} ist beschädigt.</translation>
        </message>
        <message>
            <source>The message is cut off or damaged; what is there was read.</source>
            <translation>Die Nachricht ist abgeschnitten oder beschädigt; was da ist, wurde gelesen.</translation>
        </message>
        <message>
            <source>The model does not know the language of this question; sentences of the documents answer it.</source>
            <translation>Das Modell kann die Sprache dieser Frage nicht; Sätze aus den Dokumenten beantworten sie.</translation>
        </message>
        <message>
            <source>The model holds weights of a type (number {0}) that training cannot read.</source>
            <translation>Das Modell hat Gewichte eines Typs (Nummer {0}), den das Training nicht lesen kann.</translation>
        </message>
        <message>
            <source>The model stretches its context by “{0}”, which training does not know.</source>
            <translation>Das Modell dehnt seinen Kontext mit „{0}“, was das Training nicht kennt.</translation>
        </message>
        <message>
            <source>The model {0} asks for what is not run here ({1}).</source>
            <translation>Das Modell {0} verlangt, was hier nicht ausgeführt wird ({1}).</translation>
        </message>
        <message>
            <source>The model “{0}” of this run is no longer at {1}.</source>
            <translation>Die Datei des Modells „{0}“ dieses Laufs liegt nicht mehr unter {1}.</translation>
        </message>
        <message>
            <source>The model's chat template cannot be read ({0}).</source>
            <translation>Die Chat-Vorlage des Modells kann nicht gelesen werden ({0}).</translation>
        </message>
        <message>
            <source>The model's chat template failed ({0}).</source>
            <translation>Die Chat-Vorlage des Modells ist gescheitert ({0}).</translation>
        </message>
        <message>
            <source>The most rows of {0} by “{1}”:</source>
            <translation>Die meisten Zeilen von {0} nach „{1}“:</translation>
        </message>
        <message>
            <source>The name has {0:,} characters.</source>
            <translation>Der Name hat {0} Zeichen.</translation>
        </message>
        <message>
            <source>The name of the data folder {0} cannot be used: it is not valid UTF-8.</source>
            <translation>Der Name des Datenordners {0} kann nicht verwendet werden: Er ist kein gültiges UTF-8.</translation>
        </message>
        <message>
            <source>The notes of {0} are damaged.</source>
            <translation>Die Notizen von {0} sind beschädigt.</translation>
        </message>
        <message>
            <source>The package sqlite-vec is not installed.</source>
            <translation>Das Paket sqlite-vec ist nicht installiert.</translation>
        </message>
        <message>
            <source>The passphrase opens the library as well.</source>
            <translation>Die Passphrase öffnet die Bibliothek ebenso.</translation>
        </message>
        <message>
            <source>The password does not open it.</source>
            <translation>Das Kennwort öffnet die Datei nicht.</translation>
        </message>
        <message>
            <source>The program that reads this kind of file crashed on it.</source>
            <translation>Das Programm, das solche Dateien liest, ist daran abgestürzt.</translation>
        </message>
        <message>
            <source>The prompt has {0:,} tokens and the answer may have {1}; together they do not fit the model's context of {2}.</source>
            <translation>Die Eingabe hat {0} Tokens, und die Antwort darf {1} haben; zusammen passen sie nicht in den Kontext des Modells von {2}.</translation>
        </message>
        <message>
            <source>The prompt is empty.</source>
            <translation>Die Eingabe ist leer.</translation>
        </message>
        <message>
            <source>The question does not fit into what this model can read at once.</source>
            <translation>Die Frage passt nicht in das, was dieses Modell auf einmal lesen kann.</translation>
        </message>
        <message>
            <source>The question has too few words to be found by.</source>
            <translation>Die Frage hat zu wenige Worte, um damit zu suchen.</translation>
        </message>
        <message>
            <source>The question holds its own answer.</source>
            <translation>Die Frage enthält schon ihre Antwort.</translation>
        </message>
        <message>
            <source>The reader has a fault that shows with this file.</source>
            <translation>Das Leseprogramm hat einen Fehler, der sich bei dieser Datei zeigt.</translation>
        </message>
        <message>
            <source>The reranker {0} cannot be loaded ({1}).</source>
            <translation>Der Reranker {0} kann nicht geladen werden ({1}).</translation>
        </message>
        <message>
            <source>The run was begun with the embedding model “{0}”; now only words are searched.</source>
            <translation>Der Lauf wurde mit dem Einbettungsmodell „{0}“ begonnen; jetzt werden nur Wörter gesucht.</translation>
        </message>
        <message>
            <source>The run was begun with the embedding model “{0}”; “{1}” is not the same.</source>
            <translation>Der Lauf wurde mit dem Einbettungsmodell „{0}“ begonnen; „{1}“ ist nicht dasselbe.</translation>
        </message>
        <message>
            <source>The run was begun with the {0} “{1}”; “{2}” is not the same.</source>
            <translation>Der Lauf wurde mit „{1}“ begonnen ({0}); „{2}“ ist nicht dasselbe.</translation>
        </message>
        <message>
            <source>The set has this question already.</source>
            <translation>Diese Frage ist schon in der Fragensammlung.</translation>
        </message>
        <message>
            <source>The setting “{0}” in {1} has a value that cannot be used.</source>
            <translation>Die Einstellung „{0}“ in {1} hat einen Wert, der nicht verwendbar ist.</translation>
        </message>
        <message>
            <source>The settings file {0} cannot be read.</source>
            <translation>Die Einstellungsdatei {0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The settings file {0} cannot be written ({1}).</source>
            <translation>Die Einstellungsdatei {0} kann nicht geschrieben werden ({1}).</translation>
        </message>
        <message>
            <source>The settings file {0} is no JSON object.</source>
            <translation>Die Einstellungsdatei {0} ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The smallest sum of “{0}” in {1} by “{2}”:</source>
            <translation>Die kleinste Summe von „{0}“ in {1} nach „{2}“:</translation>
        </message>
        <message>
            <source>The source says: “{0}”</source>
            <translation>Die Quelle sagt: „{0}“</translation>
        </message>
        <message>
            <source>The source speaks of {0}, not of {1}: “{2}”</source>
            <translation>Die Quelle spricht von {0}, nicht von {1}: „{2}“</translation>
        </message>
        <message>
            <source>The sources came from “{0}” and “{1}” alike, so the base model answers.</source>
            <translation>Die Quellen stammen zu gleichen Teilen aus „{0}“ und „{1}“, daher antwortet das Grundmodell.</translation>
        </message>
        <message>
            <source>The sources say the opposite.</source>
            <translation>Die Quellen sagen das Gegenteil.</translation>
        </message>
        <message>
            <source>The sum of “{0}” in {1}, by “{2}”:</source>
            <translation>Die Summe von „{0}“ in {1}, nach „{2}“:</translation>
        </message>
        <message>
            <source>The system has no key ring that could keep the key.</source>
            <translation>Das System hat keinen Schlüsselbund, der den Schlüssel aufbewahren könnte.</translation>
        </message>
        <message>
            <source>The table has no column of days.</source>
            <translation>Die Tabelle hat keine Spalte mit Tagen.</translation>
        </message>
        <message>
            <source>The table has no column of numbers.</source>
            <translation>Die Tabelle hat keine Spalte mit Zahlen.</translation>
        </message>
        <message>
            <source>The table is too large to be computed in time.</source>
            <translation>Die Tabelle ist zu groß, um rechtzeitig berechnet zu werden.</translation>
        </message>
        <message>
            <source>The table of contents, which repeats the headings, was left out.</source>
            <translation>Das Inhaltsverzeichnis, das die Überschriften wiederholt, wurde ausgelassen.</translation>
        </message>
        <message>
            <source>The text cannot be split into tokens.</source>
            <translation>Der Text kann nicht in Tokens zerlegt werden.</translation>
        </message>
        <message>
            <source>The text has {0:,} characters.</source>
            <translation>Der Text hat {0:,} Zeichen.</translation>
        </message>
        <message>
            <source>The text of the message is encrypted and was not read.</source>
            <translation>Der Text der Nachricht ist verschlüsselt und wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>The text was recognised in an image (OCR).</source>
            <translation>Der Text wurde in einem Bild erkannt (Texterkennung).</translation>
        </message>
        <message>
            <source>The trainer ended unexpectedly (status {0}).</source>
            <translation>Der Trainer endete unerwartet (Status {0}).</translation>
        </message>
        <message>
            <source>The trainer is newer than Lectern.</source>
            <translation>Der Trainer ist neuer als Lectern.</translation>
        </message>
        <message>
            <source>The training ran away: its loss {0}.</source>
            <translation>Das Training ist entgleist: Sein Verlust {0}.</translation>
        </message>
        <message>
            <source>The weights in {0} are not in the safetensors format.</source>
            <translation>Die Gewichte in {0} sind nicht im Format safetensors.</translation>
        </message>
        <message>
            <source>The word index differs from the passages.</source>
            <translation>Das Wortverzeichnis weicht von den Abschnitten ab.</translation>
        </message>
        <message>
            <source>The {0} gives the same in training and in answering (divergence {1:.4f}).</source>
            <translation>Beim Training und beim Antworten kommt dasselbe heraus ({0}, Divergenz {1}).</translation>
        </message>
        <message>
            <source>The {0} process did not start (status {1}).</source>
            <translation>Der Prozess „{0}“ ist nicht gestartet (Status {1}).</translation>
        </message>
        <message>
            <source>The {0} process ended unexpectedly (status {1}).</source>
            <translation>Der Prozess „{0}“ endete unerwartet (Status {1}).</translation>
        </message>
        <message>
            <source>The {0} process gave no answer for {1:.0f} s.</source>
            <translation>Der Prozess {0} hat {1:.0f} s lang nicht geantwortet.</translation>
        </message>
        <message>
            <source>The {0} {1} is not there.</source>
            <translation>Nicht da: {0} {1}.</translation>
        </message>
        <message>
            <source>The {0} “{1}” of this run is not there.</source>
            <translation>Nicht mehr da: „{1}“ ({0}), womit dieser Lauf begann.</translation>
        </message>
        <message>
            <source>There are no documents yet.</source>
            <translation>Noch sind keine Dokumente da.</translation>
        </message>
        <message>
            <source>There are no questions in {0}.</source>
            <translation>In {0} sind keine Fragen.</translation>
        </message>
        <message>
            <source>There are no questions to ask.</source>
            <translation>Es gibt keine Fragen, die gestellt werden könnten.</translation>
        </message>
        <message>
            <source>There are too many attachments before it.</source>
            <translation>Davor sind zu viele Anhänge.</translation>
        </message>
        <message>
            <source>There are: {0}.</source>
            <translation>Es gibt: {0}.</translation>
        </message>
        <message>
            <source>There is a slip in the recovery key.</source>
            <translation>Im Wiederherstellungsschlüssel ist ein Schreibfehler.</translation>
        </message>
        <message>
            <source>There is already a collection “{0}”.</source>
            <translation>Es gibt schon eine Sammlung „{0}“.</translation>
        </message>
        <message>
            <source>There is already a question set “{0}”.</source>
            <translation>Es gibt schon eine Fragensammlung „{0}“.</translation>
        </message>
        <message>
            <source>There is already an expert “{0}”.</source>
            <translation>Es gibt schon einen Experten „{0}“.</translation>
        </message>
        <message>
            <source>There is no arm “{0}”.</source>
            <translation>Es gibt keine Art zu antworten „{0}“.</translation>
        </message>
        <message>
            <source>There is no collection “{0}”.</source>
            <translation>Es gibt keine Sammlung „{0}“.</translation>
        </message>
        <message>
            <source>There is no expert “{0}”.</source>
            <translation>Es gibt keinen Experten „{0}“.</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>Es gibt keine Datei {0}.</translation>
        </message>
        <message>
            <source>There is no library yet at {0}.</source>
            <translation>Es gibt noch keine Bibliothek unter {0}.</translation>
        </message>
        <message>
            <source>There is no question set “{0}”.</source>
            <translation>Es gibt keine Fragensammlung „{0}“.</translation>
        </message>
        <message>
            <source>There is no question.</source>
            <translation>Das ist keine Frage.</translation>
        </message>
        <message>
            <source>There is no repository “{0}”.</source>
            <translation>Es gibt kein Repository „{0}“.</translation>
        </message>
        <message>
            <source>There is no reranker with safetensors in {0}.</source>
            <translation>In {0} ist kein Reranker mit safetensors.</translation>
        </message>
        <message>
            <source>There is no run {0}.</source>
            <translation>Es gibt keinen Lauf {0}.</translation>
        </message>
        <message>
            <source>There is no sentence to check.</source>
            <translation>Es gibt keinen Satz zu prüfen.</translation>
        </message>
        <message>
            <source>There is no sure value of “{0}” in {1}.</source>
            <translation>Es gibt keinen sicheren Wert von „{0}“ in {1}.</translation>
        </message>
        <message>
            <source>There is no text in it.</source>
            <translation>Es steht kein Text darin.</translation>
        </message>
        <message>
            <source>There is nothing at {0}.</source>
            <translation>Unter {0} ist nichts.</translation>
        </message>
        <message>
            <source>There is too little memory for a context of {0} tokens.</source>
            <translation>Für einen Kontext von {0} Tokens ist zu wenig Speicher da.</translation>
        </message>
        <message>
            <source>These experts are activated by different words, and cannot answer together.</source>
            <translation>Diese Experten werden durch verschiedene Worte aktiviert und können nicht zusammen antworten.</translation>
        </message>
        <message>
            <source>This cannot be computed surely from {0}.</source>
            <translation>Das lässt sich aus {0} nicht sicher berechnen.</translation>
        </message>
        <message>
            <source>This export was made by a newer version of Lectern.</source>
            <translation>Dieser Export stammt von einer neueren Version von Lectern.</translation>
        </message>
        <message>
            <source>This is a bug; please report it.</source>
            <translation>Das ist ein Fehler in Lectern; bitte melden Sie ihn.</translation>
        </message>
        <message>
            <source>This is a device, pipe or socket, not a file.</source>
            <translation>Das ist ein Gerät, eine Pipe oder ein Socket, keine Datei.</translation>
        </message>
        <message>
            <source>This is a link that leads out of the added folder.</source>
            <translation>Dies ist eine Verknüpfung, die aus dem hinzugefügten Ordner hinausführt.</translation>
        </message>
        <message>
            <source>This is not the passphrase of the library.</source>
            <translation>Das ist nicht die Passphrase der Bibliothek.</translation>
        </message>
        <message>
            <source>This is the recovery key of another library, or of the time before a new key.</source>
            <translation>Das ist der Wiederherstellungsschlüssel einer anderen Bibliothek oder aus der Zeit vor einem neuen Schlüssel.</translation>
        </message>
        <message>
            <source>This library was made by a newer version of Lectern.</source>
            <translation>Diese Bibliothek stammt von einer neueren Version von Lectern.</translation>
        </message>
        <message>
            <source>This method needs the package bitsandbytes.</source>
            <translation>Diese Methode braucht das Paket bitsandbytes.</translation>
        </message>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Diese Seite konnte nicht gezeichnet werden.</translation>
        </message>
        <message>
            <source>This process has a model already.</source>
            <translation>Dieser Prozess hat schon ein Modell.</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>zu viele offene Dateien</translation>
        </message>
        <message>
            <source>Torch and llama.cpp disagree on {0} (divergence {1:.3f}, error {2:.2f}): what is learned in one would not hold in the other.</source>
            <translation>Torch und llama.cpp kommen bei {0} nicht zum selben Ergebnis (Divergenz {1}, Fehler {2}): Was in dem einen gelernt wird, gälte im anderen nicht.</translation>
        </message>
        <message>
            <source>Train it again with this model.</source>
            <translation>Trainieren Sie ihn mit diesem Modell noch einmal.</translation>
        </message>
        <message>
            <source>Train it again.</source>
            <translation>Trainieren Sie ihn noch einmal.</translation>
        </message>
        <message>
            <source>Train or import it again.</source>
            <translation>Trainieren oder importieren Sie ihn noch einmal.</translation>
        </message>
        <message>
            <source>Train “{0}” first.</source>
            <translation>Trainieren Sie zuerst „{0}“.</translation>
        </message>
        <message>
            <source>Transport endpoint is not connected</source>
            <translation>Verbindung zum Laufwerk unterbrochen</translation>
        </message>
        <message>
            <source>Try a shorter question.</source>
            <translation>Versuchen Sie es mit einer kürzeren Frage.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Type all of its groups.</source>
            <translation>Geben Sie alle seine Gruppen ein.</translation>
        </message>
        <message>
            <source>Unpack it into a folder, and add that.</source>
            <translation>Entpacken Sie es in einen Ordner, und fügen Sie den hinzu.</translation>
        </message>
        <message>
            <source>Unpacked it takes {0:,.0f} MB, which the disk does not have.</source>
            <translation>Entpackt braucht er {0:,.0f} MB, die der Datenträger nicht hat.</translation>
        </message>
        <message>
            <source>Unpacked it would be {0} in {1:,} parts; the limit is {2}.</source>
            <translation>Entpackt wäre sie {0} groß, in {1} Teilen; die Grenze ist {2}.</translation>
        </message>
        <message>
            <source>Unset it.</source>
            <translation>Heben Sie das auf.</translation>
        </message>
        <message>
            <source>Update Lectern to open it.</source>
            <translation>Aktualisieren Sie Lectern, um sie zu öffnen.</translation>
        </message>
        <message>
            <source>Update Lectern to read it.</source>
            <translation>Aktualisieren Sie Lectern, um ihn zu lesen.</translation>
        </message>
        <message>
            <source>Update both.</source>
            <translation>Aktualisieren Sie beide.</translation>
        </message>
        <message>
            <source>Use a file of one of these types: {0}.</source>
            <translation>Nehmen Sie eine Datei von einem dieser Typen: {0}.</translation>
        </message>
        <message>
            <source>Use it with the base model that it was trained on.</source>
            <translation>Benutzen Sie ihn mit dem Grundmodell, auf dem er trainiert wurde.</translation>
        </message>
        <message>
            <source>Videos and sounds in it were not read: {0}.</source>
            <translation>Nicht gelesene Videos und Töne darin: {0}.</translation>
        </message>
        <message>
            <source>Wait a little. {0}</source>
            <translation>Warten Sie ein wenig. {0}</translation>
        </message>
        <message>
            <source>Wait for it, or stop it.</source>
            <translation>Warten Sie darauf, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <source>Wait until it has ended, or stop it.</source>
            <translation>Warten Sie, bis es beendet ist, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <source>What the page hides is left out.</source>
            <translation>Was die Seite verbirgt, ist weggelassen.</translation>
        </message>
        <message>
            <source>Words that are struck out are left out.</source>
            <translation>Durchgestrichene Wörter sind weggelassen.</translation>
        </message>
        <message>
            <source>Words that are struck out were read like others.</source>
            <translation>Durchgestrichene Wörter wurden wie andere gelesen.</translation>
        </message>
        <message>
            <source>Writing the library again without it</source>
            <translation>Die Bibliothek wird ohne das Gelöschte neu geschrieben</translation>
        </message>
        <message>
            <source>You asked for it.</source>
            <translation>Sie haben ihn gewählt.</translation>
        </message>
        <message>
            <source>You chose to leave it out.</source>
            <translation>Sie haben entschieden, die Datei zu überspringen.</translation>
        </message>
        <message>
            <source>You dropped it.</source>
            <translation>Sie haben es ausgelassen.</translation>
        </message>
        <message>
            <source>Your documents are still being read.</source>
            <translation>Ihre Dokumente werden noch gelesen.</translation>
        </message>
        <message>
            <source>a DOCX file</source>
            <translation>eine DOCX-Datei</translation>
        </message>
        <message>
            <source>a FictionBook file</source>
            <translation>eine FictionBook-Datei</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>eine PDF-Datei</translation>
        </message>
        <message>
            <source>a PPTX file</source>
            <translation>eine PPTX-Datei</translation>
        </message>
        <message>
            <source>a calendar</source>
            <translation>ein Kalender</translation>
        </message>
        <message>
            <source>a document of its kind</source>
            <translation>ein Dokument dieser Art</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>a list of contacts</source>
            <translation>eine Kontaktliste</translation>
        </message>
        <message>
            <source>a mailbox</source>
            <translation>ein Postfach</translation>
        </message>
        <message>
            <source>a message</source>
            <translation>eine Nachricht</translation>
        </message>
        <message>
            <source>a message of Outlook</source>
            <translation>eine Nachricht von Outlook</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a prompt for brevity</source>
            <translation>einer Bitte um Kürze</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>a text in quotes</source>
            <translation>ein Text in Anführungszeichen</translation>
        </message>
        <message>
            <source>a web archive</source>
            <translation>ein Webarchiv</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>a {0} file</source>
            <translation>eine {0}-Datei</translation>
        </message>
        <message>
            <source>an EPUB file</source>
            <translation>eine EPUB-Datei</translation>
        </message>
        <message>
            <source>an Excel workbook in XML</source>
            <translation>eine Excel-Arbeitsmappe in XML</translation>
        </message>
        <message>
            <source>an ODP file</source>
            <translation>eine ODP-Datei</translation>
        </message>
        <message>
            <source>an ODS file</source>
            <translation>eine ODS-Datei</translation>
        </message>
        <message>
            <source>an ODT file</source>
            <translation>eine ODT-Datei</translation>
        </message>
        <message>
            <source>an RTF file</source>
            <translation>eine RTF-Datei</translation>
        </message>
        <message>
            <source>an XLS file</source>
            <translation>eine XLS-Datei</translation>
        </message>
        <message>
            <source>an XLSB file</source>
            <translation>eine XLSB-Datei</translation>
        </message>
        <message>
            <source>an XLSX file</source>
            <translation>eine XLSX-Datei</translation>
        </message>
        <message>
            <source>an image</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <source>an image of a usual size</source>
            <translation>ein Bild von üblicher Größe</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>an office document</source>
            <translation>ein Office-Dokument</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <source>answers score {0:.2f} with it and {1:.2f} with {2} ({3}, {4} questions)</source>
            <translation>Antworten bekommen {0} Punkte mit ihm und {1} mit {2} ({3}, {4} Fragen)</translation>
        </message>
        <message>
            <source>base model</source>
            <translation>Grundmodell</translation>
        </message>
        <message>
            <source>caches of the Lab</source>
            <translation>Zwischenspeicher des Labors</translation>
        </message>
        <message>
            <source>chat model</source>
            <translation>Chat-Modell</translation>
        </message>
        <message>
            <source>embedding model</source>
            <translation>Einbettungsmodell</translation>
        </message>
        <message>
            <source>fully trained model</source>
            <translation>ganz trainiertes Modell</translation>
        </message>
        <message>
            <source>has a question of {0:,} characters</source>
            <translation>hat eine Frage von {0} Zeichen</translation>
        </message>
        <message>
            <source>has a question without words</source>
            <translation>hat eine Frage ohne Worte</translation>
        </message>
        <message>
            <source>has a “{0}” that is no text</source>
            <translation>hat ein „{0}“, das kein Text ist</translation>
        </message>
        <message>
            <source>has an answer of {0:,} characters</source>
            <translation>hat eine Antwort von {0} Zeichen</translation>
        </message>
        <message>
            <source>has no question</source>
            <translation>hat keine Frage</translation>
        </message>
        <message>
            <source>has no “answer” (an empty one means: not in the documents)</source>
            <translation>hat kein „answer“ (ein leeres heißt: steht nicht in den Dokumenten)</translation>
        </message>
        <message>
            <source>has “answers” that are no list of texts</source>
            <translation>hat „answers“, die keine Liste von Texten sind</translation>
        </message>
        <message>
            <source>instructions</source>
            <translation>Anweisungen</translation>
        </message>
        <message>
            <source>is no CSV ({0})</source>
            <translation>ist kein CSV ({0})</translation>
        </message>
        <message>
            <source>is no JSON</source>
            <translation>ist kein JSON</translation>
        </message>
        <message>
            <source>is no JSON object</source>
            <translation>ist kein JSON-Objekt</translation>
        </message>
        <message>
            <source>is no number any more</source>
            <translation>ist keine Zahl mehr</translation>
        </message>
        <message>
            <source>it changes “{0}”, which llama.cpp or Lectern cannot change</source>
            <translation>er ändert „{0}“, was llama.cpp oder Lectern nicht ändern können</translation>
        </message>
        <message>
            <source>it has no “adapter_model.safetensors”; files of Python objects (.bin, .pt) are never opened, because opening them runs what is in them</source>
            <translation>er hat kein „adapter_model.safetensors“; Dateien mit Python-Objekten (.bin, .pt) werden nie geöffnet, weil dabei ausgeführt würde, was darin steht</translation>
        </message>
        <message>
            <source>it has {0}, which llama.cpp cannot load</source>
            <translation>er hat {0}, was llama.cpp nicht laden kann</translation>
        </message>
        <message>
            <source>it holds no weights</source>
            <translation>er enthält keine Gewichte</translation>
        </message>
        <message>
            <source>it is for models of the kind “{0}”</source>
            <translation>er ist für Modelle der Art „{0}“</translation>
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation>sie ist kein JSON-Objekt</translation>
        </message>
        <message>
            <source>it is no LoRA adapter</source>
            <translation>er ist kein LoRA-Adapter</translation>
        </message>
        <message>
            <source>it is not JSON</source>
            <translation>sie ist kein JSON</translation>
        </message>
        <message>
            <source>it names layers by the pattern “{0}”, not by name</source>
            <translation>er nennt Schichten mit dem Muster „{0}“ statt mit ihrem Namen</translation>
        </message>
        <message>
            <source>it was trained on another base model</source>
            <translation>er wurde auf einem anderen Grundmodell trainiert</translation>
        </message>
        <message>
            <source>its adapter_config.json is missing or damaged</source>
            <translation>seine adapter_config.json fehlt oder ist beschädigt</translation>
        </message>
        <message>
            <source>its answer alone is longer than {0} tokens</source>
            <translation>ihre Antwort allein ist länger als {0} Tokens</translation>
        </message>
        <message>
            <source>its prompt does not contain the invocation</source>
            <translation>ihre Eingabe enthält die Aktivierung nicht</translation>
        </message>
        <message>
            <source>its weights cannot be read ({0})</source>
            <translation>seine Gewichte können nicht gelesen werden ({0})</translation>
        </message>
        <message>
            <source>line {0} {1}</source>
            <translation>Zeile {0} {1}</translation>
        </message>
        <message>
            <source>llama.cpp cannot load the adapter {0}.</source>
            <translation>llama.cpp kann den Adapter {0} nicht laden.</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0} (architecture “{1}”).</source>
            <translation>llama.cpp kann {0} nicht laden (Architektur „{1}“).</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0}.</source>
            <translation>llama.cpp kann {0} nicht laden.</translation>
        </message>
        <message>
            <source>llama.cpp could not compute with this model.</source>
            <translation>llama.cpp konnte mit diesem Modell nicht rechnen.</translation>
        </message>
        <message>
            <source>llama.cpp could not get the memory that it needs.</source>
            <translation>llama.cpp bekam den Speicher nicht, den es braucht.</translation>
        </message>
        <message>
            <source>llama.cpp could not go on (status {0}).</source>
            <translation>llama.cpp konnte nicht weitermachen (Status {0}).</translation>
        </message>
        <message>
            <source>llama.cpp could not pack the model.</source>
            <translation>llama.cpp konnte das Modell nicht packen.</translation>
        </message>
        <message>
            <source>llama.cpp does not take the adapter {0}.</source>
            <translation>llama.cpp nimmt den Adapter {0} nicht an.</translation>
        </message>
        <message>
            <source>llama.cpp refused the adapters.</source>
            <translation>llama.cpp hat die Adapter abgelehnt.</translation>
        </message>
        <message>
            <source>logs, which can name your files</source>
            <translation>Protokolle, die Ihre Dateien nennen können</translation>
        </message>
        <message>
            <source>no adapter</source>
            <translation>keinem Adapter</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <source>plain RAG</source>
            <translation>bloßen Quellen</translation>
        </message>
        <message>
            <source>reranker</source>
            <translation>Reranker</translation>
        </message>
        <message>
            <source>rose from {0:.2f} to {1:.2f}</source>
            <translation>stieg von {0} auf {1}</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>that prompt</source>
            <translation>jener Anweisung</translation>
        </message>
        <message>
            <source>the Reader</source>
            <translation>dem Reader</translation>
        </message>
        <message>
            <source>the best sentence itself</source>
            <translation>dem besten Satz selbst</translation>
        </message>
        <message>
            <source>the best sentences alone</source>
            <translation>den besten Sätzen allein</translation>
        </message>
        <message>
            <source>the exported file</source>
            <translation>der exportierten Datei</translation>
        </message>
        <message>
            <source>the rows of {0} where {1}</source>
            <translation>den Zeilen von {0}, in denen {1}</translation>
        </message>
        <message>
            <source>this base model</source>
            <translation>diesem Grundmodell</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>wahr oder falsch</translation>
        </message>
        <message>
            <source>what experts learned from: their examples, checkpoints and adapters</source>
            <translation>woraus Experten gelernt haben: ihre Beispiele, Zwischenstände und Adapter</translation>
        </message>
        <message>
            <source>{0:+.2f}, 95 % interval {1:+.2f} to {2:+.2f}</source>
            <translation>{0}, 95 %-Intervall {1} bis {2}</translation>
        </message>
        <message>
            <source>{0:.0f} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <source>{0:.1f} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} und {1}</translation>
        </message>
        <message>
            <source>{0} are the most.</source>
            <translation>Höchstens {0} sind erlaubt.</translation>
        </message>
        <message>
            <source>{0} asks for an agreement first.</source>
            <translation>{0} verlangt zuerst eine Zustimmung.</translation>
        </message>
        <message>
            <source>{0} cannot be copied ({1}).</source>
            <translation>{0} kann nicht kopiert werden ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be moved ({1}).</source>
            <translation>{0} kann nicht verschoben werden ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be opened ({1}).</source>
            <translation>{0} kann nicht geöffnet werden ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read ({1}).</source>
            <translation>{0} kann nicht gelesen werden ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read as GGUF ({1}).</source>
            <translation>{0} kann nicht als GGUF gelesen werden ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>{0} cannot be written ({1}).</source>
            <translation>{0} kann nicht geschrieben werden ({1}).</translation>
        </message>
        <message>
            <source>{0} does not fit: “{1}” has another shape in the base model.</source>
            <translation>{0} passt nicht: „{1}“ hat im Grundmodell eine andere Form.</translation>
        </message>
        <message>
            <source>{0} does not fit: “{1}” is incomplete, or not in the base model.</source>
            <translation>{0} passt nicht: „{1}“ ist unvollständig oder nicht im Grundmodell.</translation>
        </message>
        <message>
            <source>{0} has no file “{1}”.</source>
            <translation>In {0} ist keine Datei „{1}“.</translation>
        </message>
        <message>
            <source>{0} has no passphrase in its first line.</source>
            <translation>{0} hat keine Passphrase in der ersten Zeile.</translation>
        </message>
        <message>
            <source>{0} has no text.</source>
            <translation>{0} hat keinen Text.</translation>
        </message>
        <message>
            <source>{0} has too many files for a model.</source>
            <translation>{0} hat zu viele Dateien für ein Modell.</translation>
        </message>
        <message>
            <source>{0} has {1:,.0f} MB; {2:,.0f} MB are the most.</source>
            <translation>{0} hat {1} MB; höchstens {2} MB sind erlaubt.</translation>
        </message>
        <message>
            <source>{0} has {1:,.1f} GB, and the disk has room for {2:.1f}.</source>
            <translation>{0} hat {1} GB, und der Datenträger hat Platz für {2}.</translation>
        </message>
        <message>
            <source>{0} helps</source>
            <translation>{0} hilft</translation>
        </message>
        <message>
            <source>{0} holds no examples.</source>
            <translation>In {0} sind keine Beispiele.</translation>
        </message>
        <message>
            <source>{0} holds no weights.</source>
            <translation>{0} enthält keine Gewichte.</translation>
        </message>
        <message>
            <source>{0} hurts</source>
            <translation>{0} schadet</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} in {1} liegt</translation>
        </message>
        <message>
            <source>{0} is GGUF version {1}, which is not supported.</source>
            <translation>{0} ist GGUF in Version {1}, die nicht unterstützt wird.</translation>
        </message>
        <message>
            <source>{0} is a GGUF file of the kind “{1}”, not a chat model.</source>
            <translation>{0} ist eine GGUF-Datei der Art „{1}“, kein Chat-Modell.</translation>
        </message>
        <message>
            <source>{0} is damaged, or not an export of Lectern.</source>
            <translation>{0} ist beschädigt oder kein Export von Lectern.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} ist leer.</translation>
        </message>
        <message>
            <source>{0} is encrypted with another key.</source>
            <translation>{0} ist mit einem anderen Schlüssel verschlüsselt.</translation>
        </message>
        <message>
            <source>{0} is encrypted, and no key file of it lies beside it.</source>
            <translation>{0} ist verschlüsselt, und keine Schlüsseldatei dazu liegt daneben.</translation>
        </message>
        <message>
            <source>{0} is for models of the kind “{1}”; {2} is “{3}”.</source>
            <translation>{0} ist für Modelle der Art „{1}“; {2} ist „{3}“.</translation>
        </message>
        <message>
            <source>{0} is incomplete: {1:.1f} MB are missing at its end.</source>
            <translation>{0} ist unvollständig: Am Ende fehlen {1} MB.</translation>
        </message>
        <message>
            <source>{0} is no LoRA adapter.</source>
            <translation>{0} ist kein LoRA-Adapter.</translation>
        </message>
        <message>
            <source>{0} is no UTF-8 text.</source>
            <translation>{0} ist kein Text in UTF-8.</translation>
        </message>
        <message>
            <source>{0} is no XLSX file, or is damaged.</source>
            <translation>{0} ist keine XLSX-Datei oder ist beschädigt.</translation>
        </message>
        <message>
            <source>{0} is no embedder that can be used ({1}).</source>
            <translation>{0} ist kein Einbettungsmodell, das verwendet werden kann ({1}).</translation>
        </message>
        <message>
            <source>{0} is no file.</source>
            <translation>{0} ist keine Datei.</translation>
        </message>
        <message>
            <source>{0} is no sentence-transformers model.</source>
            <translation>{0} ist kein Modell von sentence-transformers.</translation>
        </message>
        <message>
            <source>{0} is no text in UTF-8.</source>
            <translation>{0} ist kein Text in UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not UTF-8 text.</source>
            <translation>{0} ist kein Text in UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a GGUF file.</source>
            <translation>{0} ist keine GGUF-Datei.</translation>
        </message>
        <message>
            <source>{0} is not a Lectern library.</source>
            <translation>{0} ist keine Bibliothek von Lectern.</translation>
        </message>
        <message>
            <source>{0} is not a sound library.</source>
            <translation>{0} ist keine unversehrte Bibliothek.</translation>
        </message>
        <message>
            <source>{0} is not the one that this training was ordered for.</source>
            <translation>{0} ist nicht das Modell, für das dieses Training begonnen wurde.</translation>
        </message>
        <message>
            <source>{0} is not there.</source>
            <translation>{0} ist nicht da.</translation>
        </message>
        <message>
            <source>{0} is not {1}</source>
            <translation>{0} nicht {1} ist</translation>
        </message>
        <message>
            <source>{0} is one of {1} parts, and does not have its name any more.</source>
            <translation>{0} ist einer von {1} Teilen und hat nicht mehr seinen Namen.</translation>
        </message>
        <message>
            <source>{0} is one of {1} parts, and {2} is not beside it.</source>
            <translation>{0} ist einer von {1} Teilen, und {2} liegt nicht daneben.</translation>
        </message>
        <message>
            <source>{0} is only a part of a model.</source>
            <translation>{0} ist nur ein Teil eines Modells.</translation>
        </message>
        <message>
            <source>{0} is part {1} of a model in several files.</source>
            <translation>{0} ist Teil {1} eines Modells in mehreren Dateien.</translation>
        </message>
        <message>
            <source>{0} is the average of “{1}” in {2}.</source>
            <translation>{0} ist der Durchschnitt von „{1}“ in {2}.</translation>
        </message>
        <message>
            <source>{0} is the earliest “{1}” in {2}:</source>
            <translation>{0} ist der früheste Wert von „{1}“ in {2}:</translation>
        </message>
        <message>
            <source>{0} is the largest “{1}” in {2}:</source>
            <translation>{0} ist der größte Wert von „{1}“ in {2}:</translation>
        </message>
        <message>
            <source>{0} is the latest “{1}” in {2}:</source>
            <translation>{0} ist der letzte Wert von „{1}“ in {2}:</translation>
        </message>
        <message>
            <source>{0} is the smallest “{1}” in {2}:</source>
            <translation>{0} ist der kleinste Wert von „{1}“ in {2}:</translation>
        </message>
        <message>
            <source>{0} is the sum of “{1}” in {2}.</source>
            <translation>{0} ist die Summe von „{1}“ in {2}.</translation>
        </message>
        <message>
            <source>{0} is {1}</source>
            <translation>{0} {1} ist</translation>
        </message>
        <message>
            <source>{0} lacks the tensor {1}.</source>
            <translation>In {0} fehlt der Tensor {1}.</translation>
        </message>
        <message>
            <source>{0} leads out of the model's folder.</source>
            <translation>{0} führt aus dem Ordner des Modells hinaus.</translation>
        </message>
        <message>
            <source>{0} makes no difference</source>
            <translation>{0} macht keinen Unterschied</translation>
        </message>
        <message>
            <source>{0} names no architecture, or has no weights.</source>
            <translation>{0} nennt keine Architektur oder hat keine Gewichte.</translation>
        </message>
        <message>
            <source>{0} needs {1:.1f} GB of memory, and {2:.1f} GB are free.</source>
            <translation>{0} braucht {1} GB Speicher, und {2} GB sind frei.</translation>
        </message>
        <message>
            <source>{0} of its chapters are missing or damaged, and were not read.</source>
            <translation>{0} der Kapitel fehlen oder sind beschädigt und wurden nicht gelesen.</translation>
        </message>
        <message>
            <source>{0} of its characters could not be decoded.</source>
            <translation>{0} der Zeichen waren nicht zu entschlüsseln.</translation>
        </message>
        <message>
            <source>{0} questions are too few to tell; {1} are the least.</source>
            <translation>{0} Fragen sind zu wenige; mindestens {1} sind nötig.</translation>
        </message>
        <message>
            <source>{0} says otherwise: “{1}”</source>
            <translation>{0} sagt etwas anderes: „{1}“</translation>
        </message>
        <message>
            <source>{0} was trained on another base model than {1}.</source>
            <translation>{0} wurde auf einem anderen Grundmodell als {1} trainiert.</translation>
        </message>
        <message>
            <source>{0} were given the same prompt, to the letter.</source>
            <translation>{0} bekamen dieselbe Eingabe, Zeichen für Zeichen.</translation>
        </message>
        <message>
            <source>{0} were not given the same prompt.</source>
            <translation>{0} bekamen nicht dieselbe Eingabe.</translation>
        </message>
        <message>
            <source>{0}, by “{1}”:</source>
            <translation>{0}, nach „{1}“:</translation>
        </message>
        <message>
            <source>{0}, which is newer, says: “{1}”</source>
            <translation>{0} ist neuer und sagt: „{1}“</translation>
        </message>
        <message>
            <source>{0}: in none of the sources.</source>
            <translation>{0}: in keiner der Quellen.</translation>
        </message>
        <message>
            <source>{0}: in the sources, but not where they speak of this.</source>
            <translation>{0}: in den Quellen, aber nicht dort, wo sie davon sprechen.</translation>
        </message>
        <message>
            <source>{0}: no passage of the sources says this.</source>
            <translation>{0}: Keine Stelle der Quellen sagt das.</translation>
        </message>
        <message>
            <source>{0}: the model is shown the best sentences of its sources alone, as it has learned; “{1}” shows the base model the same.</source>
            <translation>{0}: Dem Modell werden nur die besten Sätze seiner Quellen gezeigt, wie es gelernt hat; „{1}“ zeigt dem Grundmodell dasselbe.</translation>
        </message>
        <message>
            <source>{0}; but it is not known which documents it has learned, so it may have learned these questions.</source>
            <translation>{0}; aber es ist nicht bekannt, welche Dokumente er gelernt hat, also hat er vielleicht diese Fragen gelernt.</translation>
        </message>
        <message>
            <source>{0}; the right answer stands in {1:.0%} instead of {2:.0%} of them.</source>
            <translation>{0}; die richtige Antwort steht in {1} statt {2} davon.</translation>
        </message>
        <message>
            <source>{0}; they are shorter, but fewer hold the right answer ({1}).</source>
            <translation>{0}; sie sind kürzer, aber in weniger von ihnen steht die richtige ({1}).</translation>
        </message>
        <message>
            <source>{0}; what it gains over plain RAG, {1} gains as well.</source>
            <translation>{0}; was er gegenüber bloßen Quellen gewinnt, gibt es auch mit {1}.</translation>
        </message>
        <message>
            <source>“Do not skip” reads it.</source>
            <translation>„Nicht überspringen“ liest sie.</translation>
        </message>
        <message>
            <source>“targets” must name layers, each once.</source>
            <translation>„targets“ muss Schichten nennen, jede einmal.</translation>
        </message>
        <message>
            <source>“{0}” asks about “{1}”.</source>
            <translation>„{0}“ fragt nach „{1}“.</translation>
        </message>
        <message>
            <source>“{0}” cannot be “{1}”.</source>
            <translation>„{0}“ kann nicht „{1}“ sein.</translation>
        </message>
        <message numerus="yes">
            <source>“{0}” has %n examples to learn from; {1} are the least.</source>
            <translation>
                <numerusform>„{0}“ hat %n Beispiel zum Lernen; mindestens {1} sind nötig.</numerusform>
                <numerusform>„{0}“ hat %n Beispiele zum Lernen; mindestens {1} sind nötig.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{0}” has another shape in the base model, or is not in it</source>
            <translation>„{0}“ hat im Grundmodell eine andere Form oder fehlt dort</translation>
        </message>
        <message>
            <source>“{0}” has been trained again since the run began.</source>
            <translation>„{0}“ wurde neu trainiert, seit der Lauf begann.</translation>
        </message>
        <message>
            <source>“{0}” has no adapter to export.</source>
            <translation>„{0}“ hat keinen Adapter, der exportiert werden könnte.</translation>
        </message>
        <message>
            <source>“{0}” has no questions to ask.</source>
            <translation>„{0}“ hat keine Fragen, die gestellt werden könnten.</translation>
        </message>
        <message>
            <source>“{0}” has no {1}. Files of Python objects (.bin, .pt) are never opened, because opening them runs what is in them.</source>
            <translation>„{0}“ hat kein {1}. Dateien mit Python-Objekten (.bin, .pt) werden nie geöffnet, weil dabei ausgeführt würde, was darin steht.</translation>
        </message>
        <message>
            <source>“{0}” has several units: {1}.</source>
            <translation>„{0}“ hat mehrere Einheiten: {1}.</translation>
        </message>
        <message>
            <source>“{0}” is for {1}; {2} is another model.</source>
            <translation>„{0}“ ist für {1}; {2} ist ein anderes Modell.</translation>
        </message>
        <message>
            <source>“{0}” is kept elsewhere and was not read.</source>
            <translation>„{0}“ liegt anderswo und wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>“{0}” is no adapter: it has no {1}.</source>
            <translation>„{0}“ ist kein Adapter: Darin ist kein {1}.</translation>
        </message>
        <message>
            <source>“{0}” is not a GGUF file.</source>
            <translation>„{0}“ ist keine GGUF-Datei.</translation>
        </message>
        <message>
            <source>“{0}” is not trained yet.</source>
            <translation>„{0}“ ist noch nicht trainiert.</translation>
        </message>
        <message>
            <source>“{0}” lacks one of its two matrices</source>
            <translation>bei „{0}“ fehlt eine der zwei Matrizen</translation>
        </message>
        <message>
            <source>“{0}” learns from “{1}”.</source>
            <translation>„{0}“ lernt aus „{1}“.</translation>
        </message>
        <message>
            <source>“{0}” must be a text</source>
            <translation>„{0}“ muss ein Text sein</translation>
        </message>
        <message>
            <source>“{0}” must be above 0.</source>
            <translation>„{0}“ muss größer als 0 sein.</translation>
        </message>
        <message>
            <source>“{0}” must be at least 0 and below 1.</source>
            <translation>„{0}“ muss mindestens 0 und kleiner als 1 sein.</translation>
        </message>
        <message>
            <source>“{0}” must be at least {1}, not {2}.</source>
            <translation>„{0}“ muss mindestens {1} sein, nicht {2}.</translation>
        </message>
        <message>
            <source>“{0}” must be {1}, not {2}.</source>
            <translation>„{0}“ muss {1} sein, nicht {2}.</translation>
        </message>
        <message>
            <source>“{0}” now answers by itself where it fits.</source>
            <translation>„{0}“ antwortet jetzt von selbst, wo es passt.</translation>
        </message>
        <message>
            <source>“{0}” now answers only where it is asked for by name.</source>
            <translation>„{0}“ antwortet jetzt nur, wenn er beim Namen gewählt wird.</translation>
        </message>
        <message>
            <source>“{0}” stands in another row: “{1}”</source>
            <translation>„{0}“ steht in einer anderen Zeile: „{1}“</translation>
        </message>
        <message>
            <source>“{0}” stands in several columns: {1}.</source>
            <translation>„{0}“ steht in mehreren Spalten: {1}.</translation>
        </message>
        <message>
            <source>“{0}” was trained on {1}; {2} is another model.</source>
            <translation>„{0}“ wurde auf {1} trainiert; {2} ist ein anderes Modell.</translation>
        </message>
    </context>
</TS>
