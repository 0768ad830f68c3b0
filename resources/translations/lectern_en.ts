<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DeletionSettings</name>
        <message numerus="yes">
            <source>%n conversation(s)</source>
            <translation>
                <numerusform>%n conversation</numerusform>
                <numerusform>%n conversations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expert(s)</source>
            <translation>
                <numerusform>%n expert</numerusform>
                <numerusform>%n experts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%n collection</numerusform>
                <numerusform>%n collections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) or file(s)</source>
            <translation>
                <numerusform>%n folder or file</numerusform>
                <numerusform>%n folders or files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DisagreementsView</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentAdder</name>
        <message numerus="yes">
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n folder</numerusform>
                <numerusform>%n folders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EncryptionSettings</name>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>after %n minute</numerusform>
                <numerusform>after %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Experts</name>
        <message numerus="yes">
            <source>{0}, score {1} ({2} to {3}) on %n question(s)</source>
            <translation>
                <numerusform>{0}, score {1} ({2} to {3}) on %n question</numerusform>
                <numerusform>{0}, score {1} ({2} to {3}) on %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of layers</source>
            <translation>
                <numerusform>%n kind of layers</numerusform>
                <numerusform>%n kinds of layers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FileDetails</name>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln page</numerusform>
                <numerusform>%Ln pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s)</source>
            <translation>
                <numerusform>%Ln passage</numerusform>
                <numerusform>%Ln passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InferenceSettings</name>
        <message numerus="yes">
            <source>This machine has %n core(s); more threads make it slower.</source>
            <translation>
                <numerusform>This machine has %n core; more threads make it slower.</numerusform>
                <numerusform>This machine has %n cores; more threads make it slower.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln document</numerusform>
                <numerusform>%Ln documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryFeature</name>
        <message numerus="yes">
            <source>%Ln file(s) of “{0}” can be asked now.</source>
            <translation>
                <numerusform>%Ln file of “{0}” can be asked now.</numerusform>
                <numerusform>%Ln files of “{0}” can be asked now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) have notes; the Library shows them.</source>
            <translation>
                <numerusform>%Ln file has notes; the Library shows it.</numerusform>
                <numerusform>%Ln files have notes; the Library shows them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryScreen</name>
        <message numerus="yes">
            <source>%n file(s) left out.</source>
            <translation>
                <numerusform>%n file left out.</numerusform>
                <numerusform>%n files left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message numerus="yes">
            <source>%n characters or more; best a few words.</source>
            <translation>
                <numerusform>%n character or more; best a few words.</numerusform>
                <numerusform>%n characters or more; best a few words.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message numerus="yes">
            <source>%n more collection(s) after it</source>
            <translation>
                <numerusform>%n more collection after it</numerusform>
                <numerusform>%n more collections after it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RootModel</name>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunNotes</name>
        <message numerus="yes">
            <source>Left out: %n question(s) the expert has learned.</source>
            <translation>
                <numerusform>Left out: %n question the expert has learned.</numerusform>
                <numerusform>Left out: %n questions the expert has learned.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScopeChips</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message numerus="yes">
            <source>%n document(s) can be asked. Write a question below.</source>
            <translation>
                <numerusform>%n document can be asked. Write a question below.</numerusform>
                <numerusform>%n documents can be asked. Write a question below.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Turn</name>
        <message numerus="yes">
            <source>%n still to be read</source>
            <translation>
                <numerusform>%n still to be read</numerusform>
                <numerusform>%n still to be read</numerusform>
            </translation>
        </message>
    </context>
</TS>
