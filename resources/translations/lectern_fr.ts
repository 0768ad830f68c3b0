<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Amounts</name>
        <message>
            <source>{0} kB</source>
            <translation>{0} ko</translation>
        </message>
        <message>
            <source>{0} MB</source>
            <translation>{0} Mo</translation>
        </message>
        <message>
            <source>{0} GB</source>
            <translation>{0} Go</translation>
        </message>
        <message>
            <source>{0} M</source>
            <translation>{0} M</translation>
        </message>
        <message>
            <source>{0} B</source>
            <translation>{0} Md</translation>
        </message>
        <message>
            <source>{0}%</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>AnswerSettings</name>
        <message>
            <source> tokens</source>
            <translation> jetons</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Sources at most</source>
            <translation>Nombre maximal de sources</translation>
        </message>
        <message>
            <source>Passages that one answer is made from. More take longer to read.</source>
            <translation>Passages dont une réponse est tirée. Plus il y en a, plus la lecture est longue.</translation>
        </message>
        <message>
            <source>Length at most</source>
            <translation>Longueur maximale</translation>
        </message>
        <message>
            <source>An answer is ended at this length. Three words are about four tokens.</source>
            <translation>Une réponse est arrêtée à cette longueur. Trois mots font environ quatre ou cinq jetons.</translation>
        </message>
        <message>
            <source>Let the model think first</source>
            <translation>Laisser le modèle réfléchir d’abord</translation>
        </message>
        <message>
            <source>For models that can reason before they answer. It takes longer.</source>
            <translation>Pour les modèles qui peuvent raisonner avant de répondre. Cela prend plus de temps.</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSettings</name>
        <message>
            <source>Like the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Show the window in it now</source>
            <translation>Afficher la fenêtre maintenant dans cette langue</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Of all text in the window.</source>
            <translation>De tout le texte de la fenêtre.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Of the window. Questions may be asked in any language that the models know.</source>
            <translation>De la fenêtre. Les questions peuvent être posées dans toute langue que les modèles connaissent.</translation>
        </message>
    </context>
    <context>
        <name>Application</name>
        <message>
            <source>The library is to be repaired.</source>
            <translation>La bibliothèque doit être réparée.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Demander</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Lock the library</source>
            <translation>Verrouiller la bibliothèque</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>AskScreen</name>
        <message>
            <source>The conversation was deleted.</source>
            <translation>La conversation a été supprimée.</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Nouvelle conversation</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Rechercher des conversations</translation>
        </message>
        <message>
            <source>Fold the conversations</source>
            <translation>Replier les conversations</translation>
        </message>
        <message>
            <source>Fold the sources</source>
            <translation>Replier les sources</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Écrire une question</translation>
        </message>
        <message>
            <source>Choose what is asked…</source>
            <translation>Choisir ce qui est interrogé…</translation>
        </message>
        <message>
            <source>Stop answering</source>
            <translation>Arrêter la réponse</translation>
        </message>
        <message>
            <source>Export this conversation…</source>
            <translation>Exporter cette conversation…</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>Un problème est survenu</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Afficher le journal</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Lectern made a mistake</source>
            <translation>Lectern a commis une erreur</translation>
        </message>
        <message>
            <source>Your documents and settings are safe. What was just being done may not have been; try it again. The details below name none of your files; with them the mistake can be found and mended.</source>
            <translation>Vos documents et vos paramètres sont en sécurité. L’action en cours n’a peut-être pas abouti ; réessayez. Les détails ci-dessous ne nomment aucun de vos fichiers ; ils permettent de trouver l’erreur et de la corriger.</translation>
        </message>
    </context>
    <context>
        <name>ChatModels</name>
        <message>
            <source>Chat models</source>
            <translation>Modèles de chat</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Ajouter un fichier…</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>Recherche de modèles…</translation>
        </message>
        <message>
            <source>Add chat models</source>
            <translation>Ajouter des modèles de chat</translation>
        </message>
        <message>
            <source>GGUF models (*.gguf)</source>
            <translation>Modèles GGUF (*.gguf)</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>Supported</source>
            <translation>Étayée</translation>
        </message>
        <message>
            <source>Contradicted</source>
            <translation>Contredite</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <source>{0} supported</source>
            <translation>{0} étayées</translation>
        </message>
        <message>
            <source>{0} contradicted</source>
            <translation>{0} contredites</translation>
        </message>
        <message>
            <source>{0} not found</source>
            <translation>{0} introuvables</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Vérification…</translation>
        </message>
        <message>
            <source>Sentence {0} of {1}</source>
            <translation>Phrase {0} sur {1}</translation>
        </message>
        <message>
            <source>Stopped after {0} of {1} sentences</source>
            <translation>Arrêté après {0} phrases sur {1}</translation>
        </message>
    </context>
    <context>
        <name>CheckScreen</name>
        <message>
            <source>Text to check</source>
            <translation>Texte à vérifier</translation>
        </message>
        <message>
            <source>Paste a draft, a letter or another program's answer, or drop a file here.</source>
            <translation>Collez un brouillon, une lettre ou la réponse d’un autre programme, ou déposez un fichier ici.</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>Which collections the text is compared with</source>
            <translation>À quelles collections le texte est comparé</translation>
        </message>
        <message>
            <source>Check a text</source>
            <translation>Vérifier un texte</translation>
        </message>
        <message>
            <source>Each sentence comes back supported, contradicted or not found in your documents, with the words that it rests on.</source>
            <translation>Pour chaque phrase, vous voyez si vos documents l’étayent, la contredisent ou n’en parlent pas, avec les mots sur lesquels cela repose.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Open a file to check</source>
            <translation>Ouvrir un fichier à vérifier</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Check the text</source>
            <translation>Vérifier le texte</translation>
        </message>
        <message>
            <source>Write a text to check</source>
            <translation>Écrire un texte à vérifier</translation>
        </message>
        <message>
            <source>Open a file to check…</source>
            <translation>Ouvrir un fichier à vérifier…</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>Arrêter la vérification</translation>
        </message>
    </context>
    <context>
        <name>CheckedView</name>
        <message>
            <source>Checked sentences</source>
            <translation>Phrases vérifiées</translation>
        </message>
    </context>
    <context>
        <name>CollectionChip</name>
        <message>
            <source>All collections</source>
            <translation>Toutes les collections</translation>
        </message>
    </context>
    <context>
        <name>CollectionModel</name>
        <message>
            <source>All documents</source>
            <translation>Tous les documents</translation>
        </message>
        <message>
            <source>Changes in its folders are followed.</source>
            <translation>Les changements de ses dossiers sont suivis.</translation>
        </message>
    </context>
    <context>
        <name>CollectionsPane</name>
        <message>
            <source>Collections</source>
            <translation>Collections</translation>
        </message>
        <message>
            <source>Folders and files</source>
            <translation>Dossiers et fichiers</translation>
        </message>
        <message>
            <source>Follow changes</source>
            <translation>Suivre les changements</translation>
        </message>
        <message>
            <source>Look through again</source>
            <translation>Examiner à nouveau</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Folders and files of “{0}”</source>
            <translation>Dossiers et fichiers de « {0} »</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Index first</source>
            <translation>Indexer en premier</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>Retirer de la bibliothèque</translation>
        </message>
        <message>
            <source>Remove from the collection</source>
            <translation>Retirer de la collection</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Ajouter des fichiers…</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Rechercher une commande</translation>
        </message>
        <message>
            <source>Commands found</source>
            <translation>Commandes trouvées</translation>
        </message>
    </context>
    <context>
        <name>CompareForm</name>
        <message>
            <source>Expert</source>
            <translation>Expert</translation>
        </message>
        <message>
            <source>Questions at most</source>
            <translation>Nombre maximal de questions</translation>
        </message>
        <message>
            <source>Instructions</source>
            <translation>Instructions</translation>
        </message>
        <message>
            <source>Look at the instructions, and change them</source>
            <translation>Voir les instructions et les modifier</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>No expert</source>
            <translation>Aucun expert</translation>
        </message>
        <message>
            <source>The Lab does one thing at a time.</source>
            <translation>Le Laboratoire fait une seule chose à la fois.</translation>
        </message>
        <message>
            <source>Choose an expert to compare with it.</source>
            <translation>Choisissez un expert à comparer.</translation>
        </message>
        <message>
            <source>This collection has no expert that could be compared; train one first.</source>
            <translation>Cette collection n’a aucun expert à comparer ; entraînez-en un d’abord.</translation>
        </message>
        <message>
            <source>Ways of answering</source>
            <translation>Façons de répondre</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Ask your documents</source>
            <translation>Interrogez vos documents</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Which collections, folders and files are asked; or type @</source>
            <translation>Les collections, dossiers et fichiers interrogés ; ou tapez @</translation>
        </message>
        <message>
            <source>Look through every document, which takes longer</source>
            <translation>Parcourir tous les documents, ce qui prend plus de temps</translation>
        </message>
        <message>
            <source>Every document</source>
            <translation>Chaque document</translation>
        </message>
        <message>
            <source>Which expert answers</source>
            <translation>L’expert qui répond</translation>
        </message>
        <message>
            <source>Stop answering</source>
            <translation>Arrêter la réponse</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Demander</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Only what is chosen</source>
            <translation>Seulement ce qui est choisi</translation>
        </message>
        <message>
            <source>Expert that fits</source>
            <translation>L’expert qui convient</translation>
        </message>
        <message>
            <source>No expert</source>
            <translation>Aucun expert</translation>
        </message>
        <message>
            <source>Expert: {0}</source>
            <translation>Expert : {0}</translation>
        </message>
        <message>
            <source>You are editing a question: this begins a branch.</source>
            <translation>Vous modifiez une question : cela commence une branche.</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Laisser</translation>
        </message>
    </context>
    <context>
        <name>ComputedRowsView</name>
        <message>
            <source>Rows of the table</source>
            <translation>Lignes du tableau</translation>
        </message>
        <message>
            <source>Computed from: {0}</source>
            <translation>Calculé à partir de : {0}</translation>
        </message>
    </context>
    <context>
        <name>ConversationExporter</name>
        <message>
            <source>Export the conversation</source>
            <translation>Exporter la conversation</translation>
        </message>
        <message>
            <source>The conversation was written to “{0}”.</source>
            <translation>La conversation a été écrite dans « {0} ».</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
    </context>
    <context>
        <name>ConversationList</name>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Rechercher des conversations</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Nouvelle conversation</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Conversations</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
    </context>
    <context>
        <name>ConversationModel</name>
        <message>
            <source>New conversation</source>
            <translation>Nouvelle conversation</translation>
        </message>
    </context>
    <context>
        <name>CopyStrip</name>
        <message>
            <source>Progress of adding a file</source>
            <translation>Progression de l’ajout d’un fichier</translation>
        </message>
        <message>
            <source>Adding {0}</source>
            <translation>Ajout de {0}</translation>
        </message>
    </context>
    <context>
        <name>DataSettings</name>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Afficher le journal</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <source>Back up the library once a day</source>
            <translation>Sauvegarder la bibliothèque une fois par jour</translation>
        </message>
        <message>
            <source>While nothing else is under way. Three copies at most, in a tenth of the free disk.</source>
            <translation>Quand rien d’autre n’est en cours. Trois copies au plus, dans un dixième de l’espace libre.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>When something goes wrong</source>
            <translation>En cas de problème</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>What happened, for whoever looks into it. It can name your files.</source>
            <translation>Ce qui s’est passé, pour la personne qui cherche la cause. Il peut nommer vos fichiers.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Versions, this machine and numbers of documents, without any name; for a report.</source>
            <translation>Versions, cet ordinateur et nombres de documents, sans aucun nom ; pour un rapport.</translation>
        </message>
        <message>
            <source>Repair …</source>
            <translation>Réparer…</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothèque</translation>
        </message>
        <message>
            <source>Saves what can be read of a damaged library, or goes back to a backup.</source>
            <translation>Sauve ce qui est lisible d’une bibliothèque endommagée, ou revient à une sauvegarde.</translation>
        </message>
        <message>
            <source>library {0}</source>
            <translation>bibliothèque {0}</translation>
        </message>
        <message>
            <source>models {0}</source>
            <translation>modèles {0}</translation>
        </message>
        <message>
            <source>experts {0}</source>
            <translation>experts {0}</translation>
        </message>
        <message>
            <source>logs and the rest {0}</source>
            <translation>journaux et le reste {0}</translation>
        </message>
        <message>
            <source>{0} in all: {1}. Another folder can be named with --data-dir at the start.</source>
            <translation>{0} en tout : {1}. Un autre dossier peut être indiqué avec --data-dir au démarrage.</translation>
        </message>
        <message>
            <source>The library is backed up ({0}).</source>
            <translation>La bibliothèque est sauvegardée ({0}).</translation>
        </message>
    </context>
    <context>
        <name>DeletionSettings</name>
        <message>
            <source>Delete now, for good…</source>
            <translation>Supprimer maintenant, définitivement…</translation>
        </message>
        <message>
            <source>Damaged libraries too</source>
            <translation>Les bibliothèques endommagées aussi</translation>
        </message>
        <message>
            <source>What you deleted</source>
            <translation>Ce que vous avez supprimé</translation>
        </message>
        <message>
            <source>Deleted conversations and experts are kept for 30 days. “Delete now, for good” also empties the log and the Lab's caches, and takes what was deleted out of the library's file.</source>
            <translation>Les conversations et les experts supprimés sont gardés 30 jours. « Supprimer maintenant, définitivement » vide aussi le journal et les caches du Laboratoire, et retire du fichier de la bibliothèque ce qui a été supprimé.</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>Ce qui attend</translation>
        </message>
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
                <numerusform>%n dossier ou fichier</numerusform>
                <numerusform>%n dossiers ou fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete all of it now? It cannot be brought back.</source>
            <translation>Tout supprimer maintenant ? Rien ne pourra être récupéré.</translation>
        </message>
        <message>
            <source>Deleted for good; {0} of the disk are free again.</source>
            <translation>Supprimé définitivement ; {0} du disque sont de nouveau libres.</translation>
        </message>
        <message>
            <source>Deleted for good. The library's file could not be made smaller: it is busy, or the disk has no room for a copy.</source>
            <translation>Supprimé définitivement. Le fichier de la bibliothèque n’a pas pu être réduit : il est occupé, ou le disque n’a pas de place pour une copie.</translation>
        </message>
    </context>
    <context>
        <name>DisagreementModel</name>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Juste</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gain</translation>
        </message>
        <message>
            <source>By how much the second answer scores more than the first, at most 1</source>
            <translation>De combien la seconde réponse dépasse la première, 1 au plus</translation>
        </message>
        <message>
            <source>(is to be refused)</source>
            <translation>(à refuser)</translation>
        </message>
        <message>
            <source>(refused)</source>
            <translation>(refusée)</translation>
        </message>
    </context>
    <context>
        <name>DisagreementsView</name>
        <message>
            <source>First way of answering</source>
            <translation>Première façon de répondre</translation>
        </message>
        <message>
            <source>Second way of answering</source>
            <translation>Seconde façon de répondre</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Right: {0}</source>
            <translation>Juste : {0}</translation>
        </message>
        <message>
            <source>Questions that are answered differently</source>
            <translation>Questions qui reçoivent des réponses différentes</translation>
        </message>
        <message>
            <source>Where they disagree</source>
            <translation>Où elles divergent</translation>
        </message>
    </context>
    <context>
        <name>DocumentAdder</name>
        <message>
            <source>Add a folder</source>
            <translation>Ajouter un dossier</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Ajouter des fichiers</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Exemple</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>That is already in “{0}”; it is looked through again.</source>
            <translation>Cela se trouve déjà dans « {0} » ; un nouvel examen est en cours.</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n dossier</numerusform>
                <numerusform>%n dossiers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n fichier</numerusform>
                <numerusform>%n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} added to “{1}”.</source>
            <translation>Ajouté à « {1} » : {0}.</translation>
        </message>
        <message>
            <source> and </source>
            <translation> et </translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passages</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lu</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln remarque</numerusform>
                <numerusform>%Ln remarques</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} pages</source>
            <translation>{0} pages</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPane</name>
        <message>
            <source>No file matches</source>
            <translation>Aucun fichier ne correspond</translation>
        </message>
        <message>
            <source>No files here yet</source>
            <translation>Aucun fichier ici pour l’instant</translation>
        </message>
        <message>
            <source>Search files by name and folder</source>
            <translation>Rechercher des fichiers par nom et dossier</translation>
        </message>
        <message>
            <source>Search files</source>
            <translation>Rechercher des fichiers</translation>
        </message>
    </context>
    <context>
        <name>DocumentsTable</name>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
    </context>
    <context>
        <name>Downloads</name>
        <message>
            <source>Downloads are not allowed.</source>
            <translation>Les téléchargements ne sont pas autorisés.</translation>
        </message>
        <message>
            <source>Allow them in the settings.</source>
            <translation>Autorisez-les dans les paramètres.</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Let go to add</source>
            <translation>Relâchez pour ajouter</translation>
        </message>
        <message>
            <source>Folders and files become searchable; GGUF files become chat models, and adapters become experts.</source>
            <translation>Les dossiers et les fichiers deviennent consultables ; les fichiers GGUF deviennent des modèles de chat, et les adaptateurs des experts.</translation>
        </message>
    </context>
    <context>
        <name>EmbeddingModels</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Passages with vectors of the chosen model</source>
            <translation>Passages avec des vecteurs du modèle choisi</translation>
        </message>
        <message>
            <source>Use none</source>
            <translation>N’en utiliser aucun</translation>
        </message>
        <message>
            <source>Choose the folder of an embedding model</source>
            <translation>Choisir le dossier d’un modèle d’embedding</translation>
        </message>
        <message>
            <source>Choose the folder of a reranker</source>
            <translation>Choisir le dossier d’un reranker</translation>
        </message>
        <message>
            <source>There is no reranker in {0}.</source>
            <translation>Il n’y a pas de reranker dans {0}.</translation>
        </message>
        <message>
            <source>Choose the folder of a CrossEncoder with config.json and safetensors.</source>
            <translation>Choisissez le dossier d’un CrossEncoder avec config.json et safetensors.</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Recherche par le sens</translation>
        </message>
        <message>
            <source>The embedding model turns every passage into numbers that tell what it is about. After a change all passages are read by the new model in the background; until that is done the one before finds those that are left, so nothing stops being found.</source>
            <translation>Le modèle d’embedding transforme chaque passage en nombres qui disent de quoi il parle. Après un changement, le nouveau modèle lit tous les passages en arrière-plan ; jusque-là, le précédent trouve ceux qui restent, et tout reste trouvable.</translation>
        </message>
        <message>
            <source>Embedding model</source>
            <translation>Modèle d’embedding</translation>
        </message>
        <message>
            <source>Reranker</source>
            <translation>Reranker</translation>
        </message>
        <message>
            <source>Optional: a CrossEncoder that reads the best passages together with the question and puts them in order. Slower, and often better.</source>
            <translation>Facultatif : un CrossEncoder qui lit les meilleurs passages avec la question et les classe. Plus lent, et souvent meilleur.</translation>
        </message>
        <message>
            <source>{0} (came with Lectern)</source>
            <translation>{0} (fourni avec Lectern)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Nothing has been indexed yet.</source>
            <translation>Rien n’a encore été indexé.</translation>
        </message>
        <message>
            <source>All {0} passages can be found by meaning.</source>
            <translation>Les {0} passages peuvent tous être trouvés par leur sens.</translation>
        </message>
        <message>
            <source>{0} of {1} passages are done; until then {2} answers.</source>
            <translation>{0} passages sur {1} sont prêts ; jusque-là, {2} répond.</translation>
        </message>
        <message>
            <source>Vectors of {0} numbers; reads {1} word pieces of a passage</source>
            <translation>Vecteurs de {0} nombres ; lit {1} fragments de mots d’un passage</translation>
        </message>
    </context>
    <context>
        <name>EncryptionDialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>EncryptionSettings</name>
        <message>
            <source>Change the passphrase …</source>
            <translation>Changer la phrase secrète …</translation>
        </message>
        <message>
            <source>New key …</source>
            <translation>Nouvelle clé …</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Verrouiller maintenant</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Chiffrement</translation>
        </message>
        <message>
            <source>Encrypt the library</source>
            <translation>Chiffrer la bibliothèque</translation>
        </message>
        <message>
            <source>Texts, questions, answers and backups can then be read only with your passphrase.</source>
            <translation>Les textes, les questions, les réponses et les sauvegardes ne peuvent alors être lus qu’avec votre phrase secrète.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Another passphrase opens the same library; the recovery key stays.</source>
            <translation>Une autre phrase secrète ouvre la même bibliothèque ; la clé de récupération reste.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>If somebody may know the old one: everything is encrypted again.</source>
            <translation>Si quelqu’un peut connaître l’ancienne : tout est chiffré de nouveau.</translation>
        </message>
        <message>
            <source>Lock when unused</source>
            <translation>Verrouiller en cas d’inactivité</translation>
        </message>
        <message>
            <source>Not while it reads, trains or compares for you.</source>
            <translation>Pas pendant la lecture, un entraînement ou une comparaison.</translation>
        </message>
        <message>
            <source>Lock before this machine sleeps</source>
            <translation>Verrouiller avant la mise en veille</translation>
        </message>
        <message>
            <source>Lock when the screen is locked</source>
            <translation>Verrouiller quand l’écran est verrouillé</translation>
        </message>
        <message>
            <source>Open it with the system's key ring</source>
            <translation>L’ouvrir avec le trousseau du système</translation>
        </message>
        <message>
            <source>At the start, as long as you are logged in; after a lock the passphrase is asked for.</source>
            <translation>Au démarrage, tant que votre session est ouverte ; après un verrouillage, la phrase secrète est demandée.</translation>
        </message>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>après %n minute</numerusform>
                <numerusform>après %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>This system has no key ring that encrypts.</source>
            <translation>Ce système n’a pas de trousseau qui chiffre.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Encrypted are the texts of your documents, questions, answers, kept passwords, backups, and exports of the whole library.</source>
            <translation>Sont chiffrés les textes de vos documents, les questions, les réponses, les mots de passe conservés, les sauvegardes et les exports de toute la bibliothèque.</translation>
        </message>
        <message>
            <source>Not encrypted are the documents themselves, what experts learned from (examples, checkpoints, adapters), caches of the Lab, logs, settings, and conversations that you export. An encrypted disk covers them, too.</source>
            <translation>Ne sont pas chiffrés les documents eux-mêmes, ce dont les experts ont appris (exemples, points de reprise, adaptateurs), les caches du labo, les journaux, les réglages et les conversations que vous exportez. Un disque chiffré les protège aussi.</translation>
        </message>
        <message>
            <source>Libraries that were set aside are encrypted, too, unless they are damaged: “Delete now, for good” deletes those.</source>
            <translation>Les bibliothèques mises de côté sont chiffrées aussi, sauf si elles sont endommagées : « Supprimer maintenant, définitivement » les supprime.</translation>
        </message>
        <message>
            <source>Decrypt the library and its backups? Whoever can read this disk can then read them.</source>
            <translation>Déchiffrer la bibliothèque et ses sauvegardes ? Toute personne qui peut lire ce disque pourra les lire.</translation>
        </message>
        <message>
            <source>Decrypt</source>
            <translation>Déchiffrer</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Changer la phrase secrète</translation>
        </message>
        <message>
            <source>The old passphrase still opens what you exported or copied before. If somebody may know it, choose a new key instead.</source>
            <translation>L’ancienne phrase secrète ouvre encore ce que vous avez exporté ou copié avant. Si quelqu’un peut la connaître, choisissez plutôt une nouvelle clé.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Changer</translation>
        </message>
        <message>
            <source>The passphrase is changed.</source>
            <translation>La phrase secrète est changée.</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nouvelle clé</translation>
        </message>
        <message>
            <source>The library and its backups are encrypted again with a new key, and there is a new recovery key. What you exported or copied before keeps the old one.</source>
            <translation>La bibliothèque et ses sauvegardes sont chiffrées de nouveau avec une nouvelle clé, et il y a une nouvelle clé de récupération. Ce que vous avez exporté ou copié avant garde l’ancienne.</translation>
        </message>
    </context>
    <context>
        <name>ExampleModel</name>
        <message>
            <source>Use</source>
            <translation>Utiliser</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Pour</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>(the documents do not say)</source>
            <translation>(les documents ne le disent pas)</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>écarté</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>mesure</translation>
        </message>
        <message>
            <source>learning</source>
            <translation>apprentissage</translation>
        </message>
        <message>
            <source>Left out: {0}</source>
            <translation>Écarté : {0}</translation>
        </message>
    </context>
    <context>
        <name>ExamplesStep</name>
        <message>
            <source>Let the chat model write questions as well (slower)</source>
            <translation>Laisser aussi le modèle de chat écrire des questions (plus lent)</translation>
        </message>
        <message>
            <source>Use answers that I found good</source>
            <translation>Utiliser les réponses que j’ai jugées bonnes</translation>
        </message>
        <message>
            <source>Add my own questions…</source>
            <translation>Ajouter mes propres questions…</translation>
        </message>
        <message>
            <source>CSV, JSONL or XLSX with the columns “question” and “answer”</source>
            <translation>CSV, JSONL ou XLSX avec les colonnes « question » et « answer »</translation>
        </message>
        <message>
            <source>Make the examples</source>
            <translation>Créer les exemples</translation>
        </message>
        <message>
            <source>Progress of the examples</source>
            <translation>Progression des exemples</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Exemples</translation>
        </message>
        <message>
            <source>Questions (*.csv *.jsonl *.xlsx)</source>
            <translation>Questions (*.csv *.jsonl *.xlsx)</translation>
        </message>
        <message>
            <source>My own questions</source>
            <translation>Mes propres questions</translation>
        </message>
        <message>
            <source>{0} to learn from, {1} held out for measuring, {2} left out. Clear the tick of what is wrong, or put its words right.</source>
            <translation>{0} pour apprendre, {1} réservés à la mesure, {2} écartés. Décochez ce qui est faux, ou corrigez-en les mots.</translation>
        </message>
        <message>
            <source>{0} to learn from are the least: add documents, or your own questions.</source>
            <translation>Il en faut au moins {0} pour apprendre : ajoutez des documents, ou vos propres questions.</translation>
        </message>
    </context>
    <context>
        <name>ExpertActions</name>
        <message>
            <source>The expert was removed.</source>
            <translation>L’expert a été supprimé.</translation>
        </message>
        <message>
            <source>Export the expert</source>
            <translation>Exporter l’expert</translation>
        </message>
        <message>
            <source>The expert is in {0}.</source>
            <translation>L’expert est dans {0}.</translation>
        </message>
    </context>
    <context>
        <name>ExpertDetails</name>
        <message>
            <source>Go on with the training</source>
            <translation>Continuer l’entraînement</translation>
        </message>
        <message>
            <source>Train again</source>
            <translation>Entraîner à nouveau</translation>
        </message>
        <message>
            <source>Train further</source>
            <translation>Poursuivre l’entraînement</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Renommer…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>For a library of mine</source>
            <translation>Pour une de mes bibliothèques</translation>
        </message>
        <message>
            <source>The file then has the hashes of its documents. By them your other library knows what the expert has learned, and others could tell which documents you have.</source>
            <translation>Le fichier contient alors les empreintes de ses documents. Votre autre bibliothèque saura ainsi ce que l’expert a appris, et d’autres personnes pourraient savoir quels documents vous avez.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Train…</source>
            <translation>Entraîner…</translation>
        </message>
        <message>
            <source>One expert is made at a time; wait until it is done.</source>
            <translation>Un seul expert est créé à la fois ; attendez qu’il soit terminé.</translation>
        </message>
        <message>
            <source>A short training from the weights that it has</source>
            <translation>Un court entraînement à partir des poids qu’il a</translation>
        </message>
        <message>
            <source>Its training goes on in a moment.</source>
            <translation>Son entraînement reprend dans un instant.</translation>
        </message>
        <message>
            <source>Its training was left after step {0}.</source>
            <translation>Son entraînement a été interrompu après l’étape {0}.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Name of the expert</source>
            <translation>Nom de l’expert</translation>
        </message>
    </context>
    <context>
        <name>ExpertList</name>
        <message>
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
    </context>
    <context>
        <name>ExpertModel</name>
        <message>
            <source>Goes on in a moment</source>
            <translation>Reprend dans un instant</translation>
        </message>
    </context>
    <context>
        <name>Experts</name>
        <message>
            <source>Collection</source>
            <translation>Collection</translation>
        </message>
        <message>
            <source>Base model</source>
            <translation>Modèle de base</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Exemples</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>{0} learned from, {1} held out for measuring</source>
            <translation>{0} appris, {1} réservés à la mesure</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Aucun pour l’instant</translation>
        </message>
        <message>
            <source>{0} to learn from, {1} held out for measuring</source>
            <translation>{0} pour apprendre, {1} réservés à la mesure</translation>
        </message>
        <message>
            <source>{0}, in {1}</source>
            <translation>{0}, en {1}</translation>
        </message>
        <message>
            <source>Trained</source>
            <translation>Entraîné</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Perte sur les exemples réservés</translation>
        </message>
        <message>
            <source>How much the right answers to questions about documents it has not learned from surprise the model, before and after the training. Less is better.</source>
            <translation>À quel point les bonnes réponses aux questions sur des documents qu’il n’a pas appris surprennent le modèle, avant et après l’entraînement. Moins, c’est mieux.</translation>
        </message>
        <message>
            <source>Measured in the Lab</source>
            <translation>Mesuré dans le Laboratoire</translation>
        </message>
        <message>
            <source>Not trained yet</source>
            <translation>Pas encore entraîné</translation>
        </message>
        <message>
            <source>Its file is gone</source>
            <translation>Son fichier a disparu</translation>
        </message>
        <message>
            <source>Its documents have changed</source>
            <translation>Ses documents ont changé</translation>
        </message>
        <message>
            <source>Answers by itself</source>
            <translation>Répond de lui-même</translation>
        </message>
        <message>
            <source>Answers when chosen</source>
            <translation>Répond quand il est choisi</translation>
        </message>
        <message>
            <source>{0} (paused)</source>
            <translation>{0} (en pause)</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>encore {0} environ</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>perte {0}</translation>
        </message>
        <message>
            <source>helps</source>
            <translation>aide</translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>aucune différence</translation>
        </message>
        <message>
            <source>hurts</source>
            <translation>nuit</translation>
        </message>
        <message numerus="yes">
            <source>{0}, score {1} ({2} to {3}) on %n question(s)</source>
            <translation>
                <numerusform>{0}, score {1} ({2} à {3}) sur %n question</numerusform>
                <numerusform>{0}, score {1} ({2} à {3}) sur %n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>each example seen {0} ×</source>
            <translation>chaque exemple vu {0} ×</translation>
        </message>
        <message>
            <source>rank {0}</source>
            <translation>rang {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of layers</source>
            <translation>
                <numerusform>%n sorte de couches</numerusform>
                <numerusform>%n sortes de couches</numerusform>
            </translation>
        </message>
        <message>
            <source>trained further</source>
            <translation>entraînement poursuivi</translation>
        </message>
        <message>
            <source>on top of the Reader</source>
            <translation>par-dessus le Reader</translation>
        </message>
        <message>
            <source>Quick</source>
            <translation>Rapide</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Équilibré</translation>
        </message>
        <message>
            <source>Thorough</source>
            <translation>Approfondi</translation>
        </message>
        <message>
            <source>Making and checking questions</source>
            <translation>Création et vérification des questions</translation>
        </message>
        <message>
            <source>Finding the sources of each question</source>
            <translation>Recherche des sources de chaque question</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Chargement du modèle</translation>
        </message>
        <message>
            <source>Comparing with llama.cpp</source>
            <translation>Comparaison avec llama.cpp</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Entraînement</translation>
        </message>
        <message>
            <source>Writing the adapter</source>
            <translation>Écriture de l’adaptateur</translation>
        </message>
        <message>
            <source>The Reader comes with Lectern: the embedded model reads answers with it.</source>
            <translation>Le Reader est fourni avec Lectern : avec lui, le modèle intégré lit les réponses.</translation>
        </message>
        <message>
            <source>The Verifier comes with Lectern: it judges which sentences answer a question and what they support, in many languages.</source>
            <translation>Le Verifier est fourni avec Lectern : il juge dans de nombreuses langues quelles phrases répondent à une question et ce qu’elles étayent.</translation>
        </message>
    </context>
    <context>
        <name>ExpertsFeature</name>
        <message>
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
        <message>
            <source>{0}: checked against the chat model</source>
            <translation>{0} : vérifié avec le modèle de chat</translation>
        </message>
        <message>
            <source>“{0}” was taken in.</source>
            <translation>« {0} » a été intégré.</translation>
        </message>
        <message>
            <source>It says that it was made for {0}; only the shapes were checked.</source>
            <translation>Il indique qu’il a été fait pour {0} ; seules les formes ont été vérifiées.</translation>
        </message>
        <message>
            <source>“{0}” can answer now.</source>
            <translation>« {0} » peut maintenant répondre.</translation>
        </message>
        <message>
            <source>Training finished</source>
            <translation>Entraînement terminé</translation>
        </message>
    </context>
    <context>
        <name>ExpertsScreen</name>
        <message>
            <source>“{0}” is trained: try it, or let the Lab say whether it helps.</source>
            <translation>« {0} » est entraîné : essayez-le, ou laissez le Laboratoire dire s’il aide.</translation>
        </message>
        <message>
            <source>The training was stopped; it can go on from there.</source>
            <translation>L’entraînement a été arrêté ; il peut reprendre de là.</translation>
        </message>
        <message>
            <source>Import an expert</source>
            <translation>Importer un expert</translation>
        </message>
        <message>
            <source>Import a folder that PEFT wrote</source>
            <translation>Importer un dossier écrit par PEFT</translation>
        </message>
        <message>
            <source>No experts yet</source>
            <translation>Pas encore d’experts</translation>
        </message>
        <message>
            <source>An expert is a small addition to your chat model that has learned from one of your collections. Training runs on this machine and takes minutes to hours.</source>
            <translation>Un expert est un petit ajout à votre modèle de chat, qui a appris d’une de vos collections. L’entraînement se fait sur cet ordinateur et dure de quelques minutes à quelques heures.</translation>
        </message>
        <message>
            <source>Train an expert…</source>
            <translation>Entraîner un expert…</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Importer un fichier…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importer un dossier…</translation>
        </message>
        <message>
            <source>Import an expert…</source>
            <translation>Importer un expert…</translation>
        </message>
        <message>
            <source>Import a folder that PEFT wrote…</source>
            <translation>Importer un dossier écrit par PEFT…</translation>
        </message>
    </context>
    <context>
        <name>FileActions</name>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Ask this</source>
            <translation>Interroger ceci</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copier le chemin</translation>
        </message>
        <message>
            <source>Give password…</source>
            <translation>Donner le mot de passe…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Read with OCR</source>
            <translation>Lire par OCR</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <source>Do not skip</source>
            <translation>Ne pas ignorer</translation>
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
        <message>
            <source>read {0}</source>
            <translation>lu : {0}</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>With notes</source>
            <translation>Avec remarques</translation>
        </message>
        <message>
            <source>Show only these</source>
            <translation>N’afficher que ceux-ci</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Essayer l’exemple</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>Following folders stopped; it starts again soon.</source>
            <translation>Le suivi des dossiers s’est arrêté ; il reprend bientôt.</translation>
        </message>
    </context>
    <context>
        <name>Indexer</name>
        <message>
            <source>Indexing failed.</source>
            <translation>L’indexation a échoué.</translation>
        </message>
        <message>
            <source>Indexing stopped unexpectedly; it was started again.</source>
            <translation>L’indexation s’est arrêtée de façon inattendue ; elle a été relancée.</translation>
        </message>
        <message>
            <source>Indexing “{0}” stopped again and again and was given up.</source>
            <translation>L’indexation de « {0} » s’est arrêtée plusieurs fois et a été abandonnée.</translation>
        </message>
    </context>
    <context>
        <name>InferenceSettings</name>
        <message>
            <source> tokens</source>
            <translation> jetons</translation>
        </message>
        <message>
            <source>One per core</source>
            <translation>Un par cœur</translation>
        </message>
        <message>
            <source>As many as fit</source>
            <translation>Autant que possible</translation>
        </message>
        <message>
            <source>How the chat model runs</source>
            <translation>Exécution du modèle de chat</translation>
        </message>
        <message>
            <source>A change is used from the next question on; the model is loaded anew then.</source>
            <translation>Un changement s’applique dès la question suivante ; le modèle est alors rechargé.</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>What question, sources and answer may take together. More needs more memory.</source>
            <translation>Ce que la question, les sources et la réponse peuvent occuper ensemble. Davantage demande plus de mémoire.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Fils d’exécution</translation>
        </message>
        <message>
            <source>More than there are cores makes it slower.</source>
            <translation>Plus de fils que de cœurs ralentit le calcul.</translation>
        </message>
        <message>
            <source>Layers on the graphics processor</source>
            <translation>Couches sur le processeur graphique</translation>
        </message>
        <message>
            <source>0 leaves the graphics processor alone.</source>
            <translation>0 n’utilise pas le processeur graphique.</translation>
        </message>
        <message>
            <source>{0} needs {1} with it. {2}</source>
            <translation>{0} demande ainsi {1}. {2}</translation>
        </message>
        <message numerus="yes">
            <source>This machine has %n core(s); more threads make it slower.</source>
            <translation>
                <numerusform>Cet ordinateur a %n cœur ; plus de fils le ralentissent.</numerusform>
                <numerusform>Cet ordinateur a %n cœurs ; plus de fils le ralentissent.</numerusform>
            </translation>
        </message>
        <message>
            <source>llama.cpp is compiled for the processor alone here, so this has no effect.</source>
            <translation>llama.cpp est compilé ici pour le seul processeur ; cela est donc sans effet.</translation>
        </message>
    </context>
    <context>
        <name>KeyChanger</name>
        <message>
            <source>The library is being encrypted …</source>
            <translation>La bibliothèque est en cours de chiffrement …</translation>
        </message>
        <message>
            <source>The library gets a new key …</source>
            <translation>La bibliothèque reçoit une nouvelle clé …</translation>
        </message>
        <message>
            <source>The library is being decrypted …</source>
            <translation>La bibliothèque est en cours de déchiffrement …</translation>
        </message>
        <message>
            <source>The library and its backups are encrypted.</source>
            <translation>La bibliothèque et ses sauvegardes sont chiffrées.</translation>
        </message>
        <message>
            <source>The library and its backups have a new key.</source>
            <translation>La bibliothèque et ses sauvegardes ont une nouvelle clé.</translation>
        </message>
        <message>
            <source>The library and its backups are no longer encrypted.</source>
            <translation>La bibliothèque et ses sauvegardes ne sont plus chiffrées.</translation>
        </message>
        <message>
            <source>These are damaged, and stay as they were:</source>
            <translation>Celles-ci sont endommagées et restent comme elles étaient :</translation>
        </message>
        <message>
            <source>Their key file: {0}</source>
            <translation>Leur fichier de clé : {0}</translation>
        </message>
    </context>
    <context>
        <name>Lab</name>
        <message>
            <source>Model alone</source>
            <translation>Modèle seul</translation>
        </message>
        <message>
            <source>Model with instructions, no sources</source>
            <translation>Modèle avec instructions, sans sources</translation>
        </message>
        <message>
            <source>Expert, no sources</source>
            <translation>Expert, sans sources</translation>
        </message>
        <message>
            <source>Fully trained model, no sources</source>
            <translation>Modèle entièrement entraîné, sans sources</translation>
        </message>
        <message>
            <source>Best sentence, no model</source>
            <translation>Meilleure phrase, sans modèle</translation>
        </message>
        <message>
            <source>Sources (RAG)</source>
            <translation>Sources (RAG)</translation>
        </message>
        <message>
            <source>Sources + instructions</source>
            <translation>Sources + instructions</translation>
        </message>
        <message>
            <source>Sources, told to be brief</source>
            <translation>Sources, avec consigne d’être bref</translation>
        </message>
        <message>
            <source>Best sentences of the sources</source>
            <translation>Meilleures phrases des sources</translation>
        </message>
        <message>
            <source>Sources + Reader</source>
            <translation>Sources + Reader</translation>
        </message>
        <message>
            <source>Sources + activated expert</source>
            <translation>Sources + expert activé</translation>
        </message>
        <message>
            <source>Sources + expert</source>
            <translation>Sources + expert</translation>
        </message>
        <message>
            <source>Sources + fully trained model</source>
            <translation>Sources + modèle entièrement entraîné</translation>
        </message>
        <message>
            <source>The true passage</source>
            <translation>Le bon passage</translation>
        </message>
        <message>
            <source>The true passage + expert</source>
            <translation>Le bon passage + expert</translation>
        </message>
        <message>
            <source>No model is asked: the best sentence that the search found is the answer.</source>
            <translation>Aucun modèle n’est interrogé : la meilleure phrase trouvée par la recherche est la réponse.</translation>
        </message>
        <message>
            <source>The chat model answers as it is.</source>
            <translation>Le modèle de chat répond tel quel.</translation>
        </message>
        <message>
            <source>The chat model answers with the expert switched on.</source>
            <translation>Le modèle de chat répond avec l’expert activé.</translation>
        </message>
        <message>
            <source>The chat model reads, and the expert is switched on for the answer alone.</source>
            <translation>Le modèle de chat lit, et l’expert n’est activé que pour la réponse.</translation>
        </message>
        <message>
            <source>The chat model answers with the Reader, the general expert that is included.</source>
            <translation>Le modèle de chat répond avec le Reader, l’expert général fourni.</translation>
        </message>
        <message>
            <source>A model answers of which every weight was trained.</source>
            <translation>Un modèle dont tous les poids ont été entraînés répond.</translation>
        </message>
        <message>
            <source>It is given no documents.</source>
            <translation>Il ne reçoit aucun document.</translation>
        </message>
        <message>
            <source>It is given what the search found in your documents.</source>
            <translation>Il reçoit ce que la recherche a trouvé dans vos documents.</translation>
        </message>
        <message>
            <source>It is given the best sentences of what the search found.</source>
            <translation>Il reçoit les meilleures phrases de ce que la recherche a trouvé.</translation>
        </message>
        <message>
            <source>It is given the passage that holds the answer: no search could do better.</source>
            <translation>Il reçoit le passage qui contient la réponse : aucune recherche ne ferait mieux.</translation>
        </message>
        <message>
            <source>It is told how to answer, with examples.</source>
            <translation>On lui dit comment répondre, avec des exemples.</translation>
        </message>
        <message>
            <source>It is told to use the fewest words.</source>
            <translation>On lui demande d’employer le moins de mots possible.</translation>
        </message>
        <message>
            <source>who</source>
            <translation>qui</translation>
        </message>
        <message>
            <source>when</source>
            <translation>quand</translation>
        </message>
        <message>
            <source>where</source>
            <translation>où</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>combien</translation>
        </message>
        <message>
            <source>why or how</source>
            <translation>pourquoi ou comment</translation>
        </message>
        <message>
            <source>what</source>
            <translation>quoi</translation>
        </message>
        <message>
            <source>not in the documents</source>
            <translation>pas dans les documents</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>Au total</translation>
        </message>
        <message>
            <source>How many words an answer has in common with a right one (token F1): 1 is the same words, 0 is none. A right refusal counts 1, a wrong one 0.</source>
            <translation>Le nombre de mots qu’une réponse partage avec une bonne (F1 par mots) : 1, les mêmes mots ; 0, aucun. Un refus justifié compte 1, un refus injustifié 0.</translation>
        </message>
        <message>
            <source>Words in common</source>
            <translation>Mots en commun</translation>
        </message>
        <message>
            <source>Of questions that can be answered: how many words an answer has in common with a right one (token F1).</source>
            <translation>Pour les questions qui ont une réponse : le nombre de mots qu’une réponse partage avec une bonne (F1 par mots).</translation>
        </message>
        <message>
            <source>Word for word</source>
            <translation>Mot pour mot</translation>
        </message>
        <message>
            <source>Share of answers that are a right one, word for word (exact match).</source>
            <translation>Part des réponses identiques à une bonne, mot pour mot (correspondance exacte).</translation>
        </message>
        <message>
            <source>Holds the right answer</source>
            <translation>Contient la bonne réponse</translation>
        </message>
        <message>
            <source>Share of answers in which a right one stands, however long they are.</source>
            <translation>Part des réponses où figure une bonne réponse, quelle que soit leur longueur.</translation>
        </message>
        <message>
            <source>Shows you the right answer</source>
            <translation>Vous montre la bonne réponse</translation>
        </message>
        <message>
            <source>The same for what you are shown: the model's words as far as your documents support them, or the documents' own.</source>
            <translation>De même pour ce qui vous est montré : les mots du modèle tant que vos documents les confirment, ou ceux des documents.</translation>
        </message>
        <message>
            <source>Cites only what proves it</source>
            <translation>Ne cite que ce qui le prouve</translation>
        </message>
        <message>
            <source>Share of what is cited that holds the answer (precision).</source>
            <translation>Part de ce qui est cité qui contient la réponse (précision).</translation>
        </message>
        <message>
            <source>Cites what proves it</source>
            <translation>Cite ce qui le prouve</translation>
        </message>
        <message>
            <source>Share of the places of right answers that are cited (recall).</source>
            <translation>Part des endroits des bonnes réponses qui sont cités (rappel).</translation>
        </message>
        <message>
            <source>Refuses rightly</source>
            <translation>Refuse à raison</translation>
        </message>
        <message>
            <source>Share of questions that your documents do not answer; more is better.</source>
            <translation>Part des questions auxquelles vos documents ne répondent pas ; plus, c’est mieux.</translation>
        </message>
        <message>
            <source>Refuses wrongly</source>
            <translation>Refuse à tort</translation>
        </message>
        <message>
            <source>Share of questions that they do answer; less is better.</source>
            <translation>Part des questions auxquelles ils répondent ; moins, c’est mieux.</translation>
        </message>
        <message>
            <source>Other questions of the same kind would give other scores. In 95 of 100 such samples the score would lie within the line (paired bootstrap); where two lines lie far apart, the difference is hardly chance.</source>
            <translation>D’autres questions du même genre donneraient d’autres scores. Pour 95 de ces échantillons sur 100, le score serait dans la ligne (bootstrap apparié) ; quand deux lignes sont éloignées, la différence n’est guère due au hasard.</translation>
        </message>
        <message>
            <source>Switch the expert on</source>
            <translation>Activer l’expert</translation>
        </message>
        <message>
            <source>Leave the expert off</source>
            <translation>Laisser l’expert désactivé</translation>
        </message>
        <message>
            <source>Train it with more examples</source>
            <translation>L’entraîner avec plus d’exemples</translation>
        </message>
        <message>
            <source>Ask more questions</source>
            <translation>Poser plus de questions</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>Premier mot</translation>
        </message>
        <message>
            <source>How long until the model writes its first word.</source>
            <translation>Le temps avant que le modèle écrive son premier mot.</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>How long the whole answer takes.</source>
            <translation>Le temps de la réponse entière.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lu</translation>
        </message>
        <message>
            <source>Pieces of words (tokens) that the model is given to read.</source>
            <translation>Fragments de mots (jetons) donnés à lire au modèle.</translation>
        </message>
        <message>
            <source>Reused</source>
            <translation>Réutilisés</translation>
        </message>
        <message>
            <source>Of these, those that had been read for another way already.</source>
            <translation>Parmi eux, ceux qui avaient déjà été lus pour une autre façon.</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Pieces of words (tokens) written in a second.</source>
            <translation>Fragments de mots (jetons) écrits par seconde.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>Of the model's process, at most.</source>
            <translation>Du processus du modèle, au plus.</translation>
        </message>
        <message>
            <source>Making and checking questions</source>
            <translation>Création et vérification des questions</translation>
        </message>
        <message>
            <source>Making sure that the ways are what they say</source>
            <translation>Vérification que les façons sont ce qu’elles disent</translation>
        </message>
        <message>
            <source>Waiting for your own question to be answered</source>
            <translation>Attente de la réponse à votre propre question</translation>
        </message>
        <message>
            <source>Answering every question in every way</source>
            <translation>Réponse à chaque question de chaque façon</translation>
        </message>
        <message>
            <source>Lab: {0}</source>
            <translation>Laboratoire : {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>LabFeature</name>
        <message>
            <source>Lab</source>
            <translation>Laboratoire</translation>
        </message>
    </context>
    <context>
        <name>LabScreen</name>
        <message>
            <source>Does an expert help on your documents?</source>
            <translation>Un expert aide-t-il pour vos documents ?</translation>
        </message>
        <message>
            <source>The Lab asks the same questions in several ways, with and without an expert, and says which answers better and how sure that is. It begins with questions whose right answers are known.</source>
            <translation>Le Laboratoire pose les mêmes questions de plusieurs façons, avec et sans expert, et dit laquelle répond le mieux et avec quelle certitude. Il part de questions dont les bonnes réponses sont connues.</translation>
        </message>
        <message>
            <source>New question set…</source>
            <translation>Nouveau jeu de questions…</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>Jeux de questions</translation>
        </message>
        <message>
            <source>Comparisons</source>
            <translation>Comparaisons</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>Jeu de questions</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Comparaison</translation>
        </message>
        <message>
            <source>{0} questions · {1}</source>
            <translation>{0} questions · {1}</translation>
        </message>
        <message>
            <source>{0} · not finished</source>
            <translation>{0} · inachevée</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vide</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Illisible</translation>
        </message>
        <message>
            <source>Too large</source>
            <translation>Trop volumineux</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>Chiffré</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ignoré</translation>
        </message>
        <message>
            <source>Unavailable</source>
            <translation>Indisponible</translation>
        </message>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln document</numerusform>
                <numerusform>%Ln documents</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} waiting</source>
            <translation>{0} en attente</translation>
        </message>
        <message>
            <source>{0} not readable</source>
            <translation>{0} illisibles</translation>
        </message>
        <message>
            <source>{0} unavailable</source>
            <translation>{0} indisponibles</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Waiting while an answer is written</source>
            <translation>En attente pendant l’écriture d’une réponse</translation>
        </message>
        <message>
            <source>Waiting for another Lectern that indexes this library</source>
            <translation>En attente d’un autre Lectern qui indexe cette bibliothèque</translation>
        </message>
        <message>
            <source>Looking through “{0}”</source>
            <translation>Examen de « {0} »</translation>
        </message>
        <message>
            <source>Reading {0}</source>
            <translation>Lecture de {0}</translation>
        </message>
        <message>
            <source>Making “{0}” searchable by meaning</source>
            <translation>Préparation de « {0} » pour la recherche par le sens</translation>
        </message>
        <message>
            <source>{0} of {1} passages</source>
            <translation>{0} passages sur {1}</translation>
        </message>
        <message>
            <source>{0} of {1} files</source>
            <translation>{0} fichiers sur {1}</translation>
        </message>
        <message>
            <source>Can be asked already</source>
            <translation>Peut déjà être interrogé</translation>
        </message>
        <message>
            <source>{0} passages/s</source>
            <translation>{0} passages/s</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>encore quelques secondes</translation>
        </message>
        <message>
            <source>about {0} s left</source>
            <translation>encore {0} s environ</translation>
        </message>
        <message>
            <source>about {0} min left</source>
            <translation>encore {0} min environ</translation>
        </message>
        <message>
            <source>about {0} h left</source>
            <translation>encore {0} h environ</translation>
        </message>
        <message>
            <source>{0} files/min</source>
            <translation>{0} fichiers/min</translation>
        </message>
        <message>
            <source>{0} files/s</source>
            <translation>{0} fichiers/s</translation>
        </message>
    </context>
    <context>
        <name>LibraryFeature</name>
        <message>
            <source>Library</source>
            <translation>Bibliothèque</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Ajouter des fichiers…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of “{0}” can be asked now.</source>
            <translation>
                <numerusform>%Ln fichier de « {0} » peut maintenant être interrogé.</numerusform>
                <numerusform>%Ln fichiers de « {0} » peuvent maintenant être interrogés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) have notes; the Library shows them.</source>
            <translation>
                <numerusform>%Ln fichier a des remarques ; la Bibliothèque les montre.</numerusform>
                <numerusform>%Ln fichiers ont des remarques ; la Bibliothèque les montre.</numerusform>
            </translation>
        </message>
        <message>
            <source>Indexing finished</source>
            <translation>Indexation terminée</translation>
        </message>
    </context>
    <context>
        <name>LibraryScreen</name>
        <message>
            <source>Drop a folder here</source>
            <translation>Déposez un dossier ici</translation>
        </message>
        <message>
            <source>Its files become searchable as they are read, and nothing leaves this machine. The files themselves stay where they are.</source>
            <translation>Ses fichiers deviennent consultables à mesure qu’ils sont lus, et rien ne quitte cet ordinateur. Les fichiers eux-mêmes restent où ils sont.</translation>
        </message>
        <message>
            <source>“{0}” was removed; its files stay.</source>
            <translation>« {0} » a été retiré ; ses fichiers restent.</translation>
        </message>
        <message>
            <source>It was removed from “{0}”; its files stay.</source>
            <translation>Retiré de « {0} » ; ses fichiers restent.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left out.</source>
            <translation>
                <numerusform>%n fichier ignoré.</numerusform>
                <numerusform>%n fichiers ignorés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Ajouter des fichiers…</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Essayer l’exemple</translation>
        </message>
        <message>
            <source>Search files</source>
            <translation>Rechercher des fichiers</translation>
        </message>
        <message>
            <source>Sort by folder</source>
            <translation>Trier par dossier</translation>
        </message>
        <message>
            <source>Pause indexing</source>
            <translation>Suspendre l’indexation</translation>
        </message>
        <message>
            <source>Resume indexing</source>
            <translation>Reprendre l’indexation</translation>
        </message>
        <message>
            <source>Cancel indexing</source>
            <translation>Annuler l’indexation</translation>
        </message>
    </context>
    <context>
        <name>LossChart</name>
        <message>
            <source>Training</source>
            <translation>Entraînement</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Réservés</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>Pertes</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Commands…</source>
            <translation>Commandes…</translation>
        </message>
        <message>
            <source>Go to {0}</source>
            <translation>Aller à {0}</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>About the chosen model</source>
            <translation>À propos du modèle choisi</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Utiliser celui-ci</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Oublier</translation>
        </message>
        <message>
            <source>Nothing is written by a model: an answer is the sentences of your documents that speak to the question, word for word. Needs no memory, and is never wrong about what they say.</source>
            <translation>Aucun modèle n’écrit : une réponse est faite des phrases de vos documents qui concernent la question, mot pour mot. Cela ne demande pas de mémoire et ne se trompe jamais sur ce qu’ils disent.</translation>
        </message>
        <message>
            <source>Answers your questions now.</source>
            <translation>Répond maintenant à vos questions.</translation>
        </message>
        <message>
            <source>Came with Lectern. It is small: larger ones write better answers.</source>
            <translation>Fourni avec Lectern. Il est petit : de plus grands écrivent de meilleures réponses.</translation>
        </message>
    </context>
    <context>
        <name>ModelFacts</name>
        <message>
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Origine</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Quantisation</source>
            <translation>Quantification</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architecture</translation>
        </message>
        <message>
            <source>not stated in the file</source>
            <translation>non indiqué dans le fichier</translation>
        </message>
        <message>
            <source>Fits into the memory of the graphics processor.</source>
            <translation>Tient dans la mémoire du processeur graphique.</translation>
        </message>
        <message>
            <source>Fits into the free memory of this machine.</source>
            <translation>Tient dans la mémoire libre de cet ordinateur.</translation>
        </message>
        <message>
            <source>Fits if its context is shortened, which is done when it is loaded.</source>
            <translation>Tient si son contexte est raccourci, ce qui se fait au chargement.</translation>
        </message>
        <message>
            <source>Needs more memory than is free on this machine now.</source>
            <translation>Demande plus de mémoire qu’il n’y en a de libre sur cet ordinateur.</translation>
        </message>
        <message>
            <source>This system does not tell how much memory is free.</source>
            <translation>Ce système n’indique pas la mémoire libre.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>{0} needed, {1} free</source>
            <translation>{0} nécessaires, {1} libres</translation>
        </message>
        <message>
            <source>can be grown on it</source>
            <translation>peuvent être entraînés sur lui</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
        <message>
            <source>{0} tokens</source>
            <translation>{0} jetons</translation>
        </message>
    </context>
    <context>
        <name>ModelRows</name>
        <message>
            <source>answers</source>
            <translation>répond</translation>
        </message>
        <message>
            <source>unusable</source>
            <translation>inutilisable</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>trop grand</translation>
        </message>
        <message>
            <source>suits this machine</source>
            <translation>adapté ici</translation>
        </message>
        <message>
            <source>On this machine</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>Aucun modèle</translation>
        </message>
        <message>
            <source>Your documents’ own sentences</source>
            <translation>Les phrases mêmes de vos documents</translation>
        </message>
        <message>
            <source>To download</source>
            <translation>À télécharger</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>vérification</translation>
        </message>
        <message>
            <source>paused at {0}</source>
            <translation>en pause à {0}</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échec</translation>
        </message>
    </context>
    <context>
        <name>ModelsFeature</name>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>{0} is here and can be used.</source>
            <translation>{0} est là et peut être utilisé.</translation>
        </message>
        <message>
            <source>Download finished</source>
            <translation>Téléchargement terminé</translation>
        </message>
    </context>
    <context>
        <name>ModelsScreen</name>
        <message>
            <source>Kinds of models</source>
            <translation>Sortes de modèles</translation>
        </message>
        <message>
            <source>Add a chat model…</source>
            <translation>Ajouter un modèle de chat…</translation>
        </message>
        <message>
            <source>Use the chosen model</source>
            <translation>Utiliser le modèle choisi</translation>
        </message>
        <message>
            <source>Remove the chosen model</source>
            <translation>Retirer le modèle choisi</translation>
        </message>
        <message>
            <source>Choose an embedding model…</source>
            <translation>Choisir un modèle d’embedding…</translation>
        </message>
        <message>
            <source>{0} was removed.</source>
            <translation>{0} a été retiré.</translation>
        </message>
        <message>
            <source>{0} is not used any more.</source>
            <translation>{0} n’est plus utilisé.</translation>
        </message>
        <message>
            <source>Chat models</source>
            <translation>Modèles de chat</translation>
        </message>
        <message>
            <source>How they run</source>
            <translation>Exécution</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Recherche par le sens</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Train an expert…</source>
            <translation>Entraîner un expert…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>A GGUF file…</source>
            <translation>Un fichier GGUF…</translation>
        </message>
        <message>
            <source>A folder that PEFT wrote…</source>
            <translation>Un dossier écrit par PEFT…</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>Expert</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Pages of the document</source>
            <translation>Pages du document</translation>
        </message>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Cette page n’a pas pu être dessinée.</translation>
        </message>
    </context>
    <context>
        <name>PartBar</name>
        <message>
            <source>Show more</source>
            <translation>Afficher plus</translation>
        </message>
        <message>
            <source>Characters {0} to {1} of {2} are shown.</source>
            <translation>Caractères {0} à {1} sur {2} affichés.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>New passphrase</source>
            <translation>Nouvelle phrase secrète</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La même encore une fois</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more; best a few words.</source>
            <translation>
                <numerusform>%n caractère ou plus ; de préférence quelques mots.</numerusform>
                <numerusform>%n caractères ou plus ; de préférence quelques mots.</numerusform>
            </translation>
        </message>
        <message>
            <source>The two are not the same yet.</source>
            <translation>Les deux ne sont pas encore identiques.</translation>
        </message>
        <message>
            <source>Lectern cannot find a forgotten passphrase again.</source>
            <translation>Lectern ne peut pas retrouver une phrase secrète oubliée.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Give password</source>
            <translation>Donner le mot de passe</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Keep the password in the library</source>
            <translation>Garder le mot de passe dans la bibliothèque</translation>
        </message>
        <message>
            <source>Then the file is read again when it has changed.</source>
            <translation>Le fichier est alors relu quand il a changé.</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>Le lire</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>The text that is read stands in the library on this machine like that of any file, and is protected only if the library is encrypted; so is a password that is kept.</source>
            <translation>Le texte lu se trouve dans la bibliothèque de cet ordinateur comme celui de tout fichier et n’est protégé que si la bibliothèque est chiffrée ; il en va de même d’un mot de passe conservé.</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>page {0}</source>
            <translation>page {0}</translation>
        </message>
        <message>
            <source>line {0}</source>
            <translation>ligne {0}</translation>
        </message>
        <message>
            <source>language: {0}</source>
            <translation>langue : {0}</translation>
        </message>
        <message>
            <source>recognised from an image</source>
            <translation>reconnu dans une image</translation>
        </message>
        <message>
            <source>also in {0}</source>
            <translation>aussi dans {0}</translation>
        </message>
        <message>
            <source>its drive is not connected</source>
            <translation>son lecteur n’est pas connecté</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln remarque</numerusform>
                <numerusform>%Ln remarques</numerusform>
            </translation>
        </message>
        <message>
            <source>Slide {0}</source>
            <translation>Diapositive {0}</translation>
        </message>
        <message>
            <source>Sheet {0}</source>
            <translation>Feuille {0}</translation>
        </message>
        <message>
            <source>Page {0}</source>
            <translation>Page {0}</translation>
        </message>
    </context>
    <context>
        <name>PrivacySettings</name>
        <message>
            <source>Privacy</source>
            <translation>Confidentialité</translation>
        </message>
        <message>
            <source>Your documents, questions and answers stay on this machine. Lectern needs no account, sends no statistics, looks for no updates, and loads nothing that a document points to. As long as the switch below is off it opens no connection to any network.</source>
            <translation>Vos documents, vos questions et vos réponses restent sur cet ordinateur. Lectern ne demande pas de compte, n’envoie pas de statistiques, ne cherche pas de mises à jour et ne charge rien vers quoi un document renvoie. Tant que l’option ci-dessous est désactivée, il n’ouvre aucune connexion réseau.</translation>
        </message>
        <message>
            <source>Allow downloads of chat models</source>
            <translation>Autoriser le téléchargement de modèles de chat</translation>
        </message>
        <message>
            <source>The catalogue may then fetch models from huggingface.co, each after a click of its own. The hub then sees your network address and which model you fetch, and nothing of your documents.</source>
            <translation>Le catalogue peut alors obtenir des modèles de huggingface.co, chacun après un clic. Le site voit alors votre adresse réseau et le modèle que vous obtenez, et rien de vos documents.</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>Go to Experts</source>
            <translation>Aller aux Experts</translation>
        </message>
        <message>
            <source>Go to the Lab</source>
            <translation>Aller au Laboratoire</translation>
        </message>
        <message>
            <source>Go to the Library</source>
            <translation>Aller à la Bibliothèque</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>Aller aux Modèles</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Progress of the comparison</source>
            <translation>Progression de la comparaison</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>encore {0} environ</translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>Progress of indexing</source>
            <translation>Progression de l’indexation</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message numerus="yes">
            <source>%n more collection(s) after it</source>
            <translation>
                <numerusform>%n autre collection ensuite</numerusform>
                <numerusform>%n autres collections ensuite</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuestionModel</name>
        <message>
            <source>Use</source>
            <translation>Utiliser</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation>Bonnes réponses</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>(is to be refused)</source>
            <translation>(à refuser)</translation>
        </message>
    </context>
    <context>
        <name>RecipeForm</name>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
        <message>
            <source>Act on the answer alone (aLoRA)</source>
            <translation>N’agir que sur la réponse (aLoRA)</translation>
        </message>
        <message>
            <source>{0} examples · about {1} · {2} GB of memory</source>
            <translation>{0} exemples · environ {1} · {2} Go de mémoire</translation>
        </message>
        <message>
            <source>Examples at most</source>
            <translation>Nombre maximal d’exemples</translation>
        </message>
        <message>
            <source>Times each is seen</source>
            <translation>Nombre de passages de chacun</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Taux d’apprentissage</translation>
        </message>
        <message>
            <source>Examples per step</source>
            <translation>Exemples par étape</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>Poids de base</translation>
        </message>
        <message>
            <source>Type of the file</source>
            <translation>Type du fichier</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
    </context>
    <context>
        <name>RecoveryKeyDialog</name>
        <message>
            <source>Recovery key</source>
            <translation>Clé de récupération</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Imprimer …</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>I have printed it or written it down</source>
            <translation>Je l’ai imprimée ou notée</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Your recovery key</source>
            <translation>Votre clé de récupération</translation>
        </message>
        <message>
            <source>It opens the library if the passphrase is forgotten or the key file is lost, and is not shown again. Keep it on paper, away from this machine: whoever has it can read everything.</source>
            <translation>Elle ouvre la bibliothèque si la phrase secrète est oubliée ou si le fichier de clé est perdu, et ne sera plus affichée. Gardez-la sur papier, loin de cet ordinateur : qui la possède peut tout lire.</translation>
        </message>
        <message>
            <source>Recovery key of the Lectern library</source>
            <translation>Clé de récupération de la bibliothèque Lectern</translation>
        </message>
        <message>
            <source>Type it where Lectern asks for the passphrase, after “Recovery key”.</source>
            <translation>Saisissez-la là où Lectern demande la phrase secrète, après « Clé de récupération ».</translation>
        </message>
    </context>
    <context>
        <name>RenderedView</name>
        <message>
            <source>Document with its headings and tables</source>
            <translation>Document avec ses titres et ses tableaux</translation>
        </message>
    </context>
    <context>
        <name>RepairOffer</name>
        <message>
            <source>Save what can be read</source>
            <translation>Sauver ce qui est lisible</translation>
        </message>
        <message>
            <source>Go back to the backup</source>
            <translation>Revenir à la sauvegarde</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>La bibliothèque est en bon état.</translation>
        </message>
        <message>
            <source>The damaged file is kept: {0}</source>
            <translation>Le fichier endommagé est conservé : {0}</translation>
        </message>
        <message>
            <source>Everything that can still be read goes into a new library; the damaged file is kept.</source>
            <translation>Tout ce qui est encore lisible va dans une nouvelle bibliothèque ; le fichier endommagé est conservé.</translation>
        </message>
        <message>
            <source>The newest backup is of {0}.</source>
            <translation>La sauvegarde la plus récente date du {0}.</translation>
        </message>
        <message>
            <source>The library is being repaired …</source>
            <translation>La bibliothèque est en cours de réparation…</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>What follows from the verdict</source>
            <translation>Ce qui découle du verdict</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Scores of the ways of answering</source>
            <translation>Scores des façons de répondre</translation>
        </message>
        <message>
            <source>Way of answering</source>
            <translation>Façon de répondre</translation>
        </message>
        <message>
            <source>Scores by kind of question</source>
            <translation>Scores par genre de question</translation>
        </message>
        <message>
            <source>No verdict yet</source>
            <translation>Pas encore de verdict</translation>
        </message>
        <message>
            <source>It comes once questions have been answered in every way.</source>
            <translation>Il vient quand les questions ont reçu une réponse de chaque façon.</translation>
        </message>
        <message>
            <source>No expert has answered from sources, or the chat model has not.</source>
            <translation>Aucun expert n’a répondu à partir de sources, ou le modèle de chat ne l’a pas fait.</translation>
        </message>
        <message>
            <source>{0} of {1} questions about “{2}”, answered by {3}</source>
            <translation>{0} questions sur {1} à propos de « {2} », avec les réponses de {3}</translation>
        </message>
        <message>
            <source>Checked first: the ways differ in nothing but what they say.</source>
            <translation>Vérifié d’abord : les façons ne diffèrent que par ce qu’elles disent.</translation>
        </message>
        <message>
            <source>Scores, with 95 % intervals</source>
            <translation>Scores, avec intervalles à 95 %</translation>
        </message>
        <message>
            <source>By kind of question</source>
            <translation>Par genre de question</translation>
        </message>
        <message>
            <source>What an answer costs (median)</source>
            <translation>Ce que coûte une réponse (médiane)</translation>
        </message>
    </context>
    <context>
        <name>RootModel</name>
        <message>
            <source>Not connected; its documents are kept</source>
            <translation>Non connecté ; ses documents sont conservés</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln fichier</numerusform>
                <numerusform>%Ln fichiers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunController</name>
        <message>
            <source>“{0}” was set as the verdict says.</source>
            <translation>« {0} » a été réglé selon le verdict.</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>Exporter la comparaison</translation>
        </message>
        <message>
            <source>The comparison is in {0}.</source>
            <translation>La comparaison est dans {0}.</translation>
        </message>
    </context>
    <context>
        <name>RunNotes</name>
        <message numerus="yes">
            <source>Left out: %n question(s) the expert has learned.</source>
            <translation>
                <numerusform>Écartée : %n question que l’expert a apprise.</numerusform>
                <numerusform>Écartées : %n questions que l’expert a apprises.</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} of {1} questions were drawn by chance.</source>
            <translation>{0} questions sur {1} ont été tirées au hasard.</translation>
        </message>
        <message>
            <source>{0}: shown the best sentences of the sources alone, as was learned; “{1}” shows the model the same.</source>
            <translation>{0} : seules les meilleures phrases des sources lui sont montrées, comme il l’a appris ; « {1} » montre la même chose au modèle.</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>ScopeChips</name>
        <message>
            <source>Ask everything</source>
            <translation>Tout interroger</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n autre</numerusform>
                <numerusform>%n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>not {0}</source>
            <translation>pas {0}</translation>
        </message>
        <message>
            <source>Give up {0}</source>
            <translation>Retirer {0}</translation>
        </message>
    </context>
    <context>
        <name>ScopePicker</name>
        <message>
            <source>Find a collection, folder or file</source>
            <translation>Trouver une collection, un dossier ou un fichier</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Ce qui est interrogé</translation>
        </message>
        <message>
            <source>Nothing of that name.</source>
            <translation>Rien de ce nom.</translation>
        </message>
        <message>
            <source>{0} of {1}; type to find the others.</source>
            <translation>{0} sur {1} ; tapez pour trouver les autres.</translation>
        </message>
        <message>
            <source>Enter ticks, Esc closes.</source>
            <translation>Entrée coche, Échap ferme.</translation>
        </message>
    </context>
    <context>
        <name>SetPage</name>
        <message>
            <source>Name of the question set</source>
            <translation>Nom du jeu de questions</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Collection</translation>
        </message>
        <message>
            <source>Questions to generate</source>
            <translation>Questions à générer</translation>
        </message>
        <message>
            <source> questions</source>
            <translation> questions</translation>
        </message>
        <message>
            <source>Make from held-out documents</source>
            <translation>Créer à partir de documents réservés</translation>
        </message>
        <message>
            <source>About documents that no expert has learned from</source>
            <translation>Sur des documents qu’aucun expert n’a appris</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Ajouter un fichier…</translation>
        </message>
        <message>
            <source>CSV, JSONL or XLSX: question, answer, optional source</source>
            <translation>CSV, JSONL ou XLSX : question, réponse, source facultative</translation>
        </message>
        <message>
            <source>Add rated conversations</source>
            <translation>Ajouter des conversations évaluées</translation>
        </message>
        <message>
            <source>Questions whose answers you marked as good</source>
            <translation>Questions dont vous avez jugé les réponses bonnes</translation>
        </message>
        <message>
            <source>Delete chosen</source>
            <translation>Supprimer la sélection</translation>
        </message>
        <message>
            <source>Remove the set</source>
            <translation>Retirer le jeu</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>New question set</source>
            <translation>Nouveau jeu de questions</translation>
        </message>
        <message>
            <source>Questions whose right answers are known: made from documents that no expert has learned from, from a file of yours, or from conversations that you rated.</source>
            <translation>Questions dont les bonnes réponses sont connues : tirées de documents qu’aucun expert n’a appris, d’un fichier à vous, ou de conversations que vous avez évaluées.</translation>
        </message>
        <message>
            <source>{0} questions about “{1}”, of which {2} are to be refused.</source>
            <translation>{0} questions sur « {1} », dont {2} sont à refuser.</translation>
        </message>
        <message>
            <source>{0}: questions</source>
            <translation>{0} : questions</translation>
        </message>
        <message>
            <source>Questions (*.csv *.jsonl *.xlsx)</source>
            <translation>Questions (*.csv *.jsonl *.xlsx)</translation>
        </message>
        <message>
            <source>My questions</source>
            <translation>Mes questions</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Clavier</translation>
        </message>
        <message>
            <source>Copy details for a report</source>
            <translation>Copier les détails pour un rapport</translation>
        </message>
        <message>
            <source>The details are on the clipboard.</source>
            <translation>Les détails sont dans le presse-papiers.</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>Rows of the sheet</source>
            <translation>Lignes de la feuille</translation>
        </message>
    </context>
    <context>
        <name>ShortcutTable</name>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Leur effet</translation>
        </message>
    </context>
    <context>
        <name>ShortcutView</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Ask this alone</source>
            <translation>N’interroger que ceci</translation>
        </message>
        <message>
            <source>Not this one: answer again</source>
            <translation>Pas celui-ci : répondre à nouveau</translation>
        </message>
    </context>
    <context>
        <name>SourceViewer</name>
        <message>
            <source>The document is no longer in the library; this is what it said.</source>
            <translation>Le document n’est plus dans la bibliothèque ; voici ce qu’il disait.</translation>
        </message>
        <message>
            <source>The file is not there now; this is the text that was read from it.</source>
            <translation>Le fichier n’est pas là pour l’instant ; voici le texte qui en a été lu.</translation>
        </message>
        <message>
            <source>Its pages could not be drawn; this is its text.</source>
            <translation>Ses pages n’ont pas pu être dessinées ; voici son texte.</translation>
        </message>
        <message>
            <source>The page is an image; below is what was recognised in it.</source>
            <translation>La page est une image ; ci-dessous, ce qui y a été reconnu.</translation>
        </message>
        <message>
            <source>A page could not be drawn; below is its text.</source>
            <translation>Une page n’a pas pu être dessinée ; ci-dessous, son texte.</translation>
        </message>
        <message>
            <source>Back to the sources</source>
            <translation>Revenir aux sources</translation>
        </message>
        <message>
            <source>Open in the system's viewer</source>
            <translation>Ouvrir dans la visionneuse du système</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Afficher dans son dossier</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Réduire</translation>
        </message>
    </context>
    <context>
        <name>SourcesPane</name>
        <message>
            <source>No sources yet</source>
            <translation>Pas encore de sources</translation>
        </message>
        <message>
            <source>What an answer rests on appears here, with its place in your documents.</source>
            <translation>Ce sur quoi repose une réponse apparaît ici, avec sa place dans vos documents.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Drop a folder here</source>
            <translation>Déposez un dossier ici</translation>
        </message>
        <message>
            <source>Lectern reads the documents in it, on this machine alone, and answers questions about them. Every sentence of an answer shows where it comes from.</source>
            <translation>Lectern lit les documents qu’il contient, sur cet ordinateur seulement, et répond aux questions à leur sujet. Chaque phrase d’une réponse montre d’où elle vient.</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Essayer l’exemple</translation>
        </message>
        <message>
            <source>Ask your documents</source>
            <translation>Interrogez vos documents</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) can be asked. Write a question below.</source>
            <translation>
                <numerusform>%n document peut être interrogé. Écrivez une question ci-dessous.</numerusform>
                <numerusform>%n documents peuvent être interrogés. Écrivez une question ci-dessous.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Text of the document</source>
            <translation>Texte du document</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>now</source>
            <translation>à l’instant</translation>
        </message>
        <message>
            <source>{0} min ago</source>
            <translation>il y a {0} min</translation>
        </message>
        <message>
            <source>{0} h ago</source>
            <translation>il y a {0} h</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>hier</translation>
        </message>
    </context>
    <context>
        <name>TrainingPage</name>
        <message>
            <source>Collection</source>
            <translation>Collection</translation>
        </message>
        <message>
            <source>Name of the expert</source>
            <translation>Nom de l’expert</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Entraîner</translation>
        </message>
        <message>
            <source>Train an expert</source>
            <translation>Entraîner un expert</translation>
        </message>
        <message>
            <source>One expert is made at a time, and “{0}” is at work: {1}.</source>
            <translation>Un seul expert est créé à la fois, et « {0} » est en cours : {1}.</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
        <message>
            <source>An expert learns to read and answer from one collection. It is a small file beside your chat model, and is used where most sources come from that collection.</source>
            <translation>Un expert apprend à lire et à répondre à partir d’une collection. C’est un petit fichier à côté de votre modèle de chat, utilisé quand la plupart des sources viennent de cette collection.</translation>
        </message>
        <message>
            <source>1. What it learns from</source>
            <translation>1. De quoi il apprend</translation>
        </message>
        <message>
            <source>2. How thorough</source>
            <translation>2. Avec quel soin</translation>
        </message>
        <message>
            <source>3. Examples</source>
            <translation>3. Exemples</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Progress of the training</source>
            <translation>Progression de l’entraînement</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>It can be taken up again from here</source>
            <translation>Peut être repris d’ici</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>perte {0}</translation>
        </message>
        <message>
            <source>held out {0}</source>
            <translation>réservés {0}</translation>
        </message>
        <message>
            <source>{0} tokens/s</source>
            <translation>{0} jetons/s</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>encore {0} environ</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
        <message>
            <source>step {0} of {1}</source>
            <translation>étape {0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>Transcript</name>
        <message>
            <source>Conversation</source>
            <translation>Conversation</translation>
        </message>
    </context>
    <context>
        <name>TransferView</name>
        <message>
            <source>Allow downloads</source>
            <translation>Autoriser les téléchargements</translation>
        </message>
        <message>
            <source>Progress of the download</source>
            <translation>Progression du téléchargement</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Stop, and delete what has come</source>
            <translation>Arrêter, et supprimer ce qui est arrivé</translation>
        </message>
        <message>
            <source>Download {0}</source>
            <translation>Télécharger {0}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>All of it is here; its checksum is being compared.</source>
            <translation>Tout est là ; sa somme de contrôle est en cours de vérification.</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pause</translation>
        </message>
        <message>
            <source>{0} per second</source>
            <translation>{0} par seconde</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>encore {0}</translation>
        </message>
        <message>
            <source>Downloads are switched off, as everything is that goes online. Allow them here or in the settings; nothing is fetched until you click on Download.</source>
            <translation>Les téléchargements sont désactivés, comme tout ce qui passe par le réseau. Autorisez-les ici ou dans les paramètres ; rien n’est obtenu avant que vous cliquiez sur Télécharger.</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Open Lectern</source>
            <translation>Ouvrir Lectern</translation>
        </message>
        <message>
            <source>End Lectern</source>
            <translation>Quitter Lectern</translation>
        </message>
        <message>
            <source>Goes on in the tray until its work is done.</source>
            <translation>Continue dans la zone de notification jusqu’à la fin de son travail.</translation>
        </message>
    </context>
    <context>
        <name>Turn</name>
        <message>
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Reading the sources…</source>
            <translation>Lecture des sources…</translation>
        </message>
        <message>
            <source>Reading document {0} of {1}: {2}</source>
            <translation>Lecture du document {0} sur {1} : {2}</translation>
        </message>
        <message>
            <source>Writing; each sentence is checked when it is complete…</source>
            <translation>Écriture ; chaque phrase est vérifiée dès qu’elle est complète…</translation>
        </message>
        <message>
            <source>Searched for: {0}</source>
            <translation>Recherché : {0}</translation>
        </message>
        <message>
            <source>Asked of {0} alone, because the question names it.</source>
            <translation>Seul {0} a été interrogé, car la question le nomme.</translation>
        </message>
        <message>
            <source>No longer in your library: {0}.</source>
            <translation>N’est plus dans votre bibliothèque : {0}.</translation>
        </message>
        <message>
            <source>Used {0} of {1} documents</source>
            <translation>{0} documents utilisés sur {1}</translation>
        </message>
        <message numerus="yes">
            <source>%n still to be read</source>
            <translation>
                <numerusform>%n encore à lire</numerusform>
                <numerusform>%n encore à lire</numerusform>
            </translation>
        </message>
        <message>
            <source>expert {0}</source>
            <translation>expert {0}</translation>
        </message>
        <message>
            <source>No source supports this sentence.</source>
            <translation>Aucune source ne confirme cette phrase.</translation>
        </message>
        <message>
            <source>Your documents say different things:</source>
            <translation>Vos documents disent des choses différentes :</translation>
        </message>
        <message>
            <source>{0}, the newest</source>
            <translation>{0}, le plus récent</translation>
        </message>
    </context>
    <context>
        <name>TurnView</name>
        <message>
            <source>Ask everything instead</source>
            <translation>Tout interroger à la place</translation>
        </message>
        <message>
            <source>The best sentences in your documents</source>
            <translation>Les meilleures phrases de vos documents</translation>
        </message>
        <message>
            <source>Best sentences</source>
            <translation>Meilleures phrases</translation>
        </message>
        <message>
            <source>Documents that disagree</source>
            <translation>Documents qui se contredisent</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Withdrawn words of the model</source>
            <translation>Mots retirés du modèle</translation>
        </message>
        <message>
            <source>What the model wrote was withdrawn</source>
            <translation>Ce que le modèle a écrit a été retiré</translation>
        </message>
        <message>
            <source>What the model thought first</source>
            <translation>Ce que le modèle a pensé d’abord</translation>
        </message>
        <message>
            <source>Edit the question and ask again</source>
            <translation>Modifier la question et la poser à nouveau</translation>
        </message>
        <message>
            <source>Copy the answer</source>
            <translation>Copier la réponse</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Répondre à nouveau</translation>
        </message>
        <message>
            <source>Good answer; kept for training</source>
            <translation>Bonne réponse ; gardée pour l’entraînement</translation>
        </message>
        <message>
            <source>Bad answer; kept for training</source>
            <translation>Mauvaise réponse ; gardée pour l’entraînement</translation>
        </message>
        <message>
            <source>The branch before</source>
            <translation>La branche précédente</translation>
        </message>
        <message>
            <source>The branch after</source>
            <translation>La branche suivante</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Déverrouiller</translation>
        </message>
        <message>
            <source>Recovery key …</source>
            <translation>Clé de récupération …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>The library is locked</source>
            <translation>La bibliothèque est verrouillée</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Clé de récupération</translation>
        </message>
        <message>
            <source>Passphrase …</source>
            <translation>Phrase secrète …</translation>
        </message>
        <message>
            <source>Type the groups of the sheet that you printed; afterwards you choose a new passphrase.</source>
            <translation>Saisissez les groupes de la feuille imprimée ; ensuite, vous choisirez une nouvelle phrase secrète.</translation>
        </message>
        <message>
            <source>Your documents, questions and answers are encrypted.</source>
            <translation>Vos documents, questions et réponses sont chiffrés.</translation>
        </message>
        <message>
            <source>Choose a new passphrase</source>
            <translation>Choisissez une nouvelle phrase secrète</translation>
        </message>
        <message>
            <source>The recovery key stays the same.</source>
            <translation>La clé de récupération reste la même.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Définir</translation>
        </message>
        <message>
            <source>Unlocking …</source>
            <translation>Déverrouillage …</translation>
        </message>
    </context>
    <context>
        <name>UsageCard</name>
        <message>
            <source>Let it answer by itself where it fits</source>
            <translation>Le laisser répondre de lui-même quand il convient</translation>
        </message>
        <message>
            <source>Try it in a conversation</source>
            <translation>L’essayer dans une conversation</translation>
        </message>
        <message>
            <source>Compare in the Lab</source>
            <translation>Comparer dans le Laboratoire</translation>
        </message>
        <message>
            <source>Cannot answer now</source>
            <translation>Ne peut pas répondre actuellement</translation>
        </message>
        <message>
            <source>Answers by itself</source>
            <translation>Répond de lui-même</translation>
        </message>
        <message>
            <source>Answers when you choose it, not by itself</source>
            <translation>Répond quand vous le choisissez, pas de lui-même</translation>
        </message>
        <message>
            <source>Its file is gone. Train it again, or import it.</source>
            <translation>Son fichier a disparu. Entraînez-le à nouveau, ou importez-le.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>It was trained for {0}; the chat model is now {1}.</source>
            <translation>Il a été entraîné pour {0} ; le modèle de chat est maintenant {1}.</translation>
        </message>
        <message>
            <source>Its collection is not in this library, so no question can lead to it.</source>
            <translation>Sa collection n’est pas dans cette bibliothèque ; aucune question ne peut donc mener à lui.</translation>
        </message>
        <message>
            <source>It is used where most sources of an answer come from “{0}”.</source>
            <translation>Il est utilisé quand la plupart des sources d’une réponse viennent de « {0} ».</translation>
        </message>
        <message>
            <source>Nothing has shown yet that it answers better than the model alone: compare it in the Lab first. You can try it at once, and choose it under any question.</source>
            <translation>Rien n’a encore montré qu’il répond mieux que le modèle seul : comparez-le d’abord dans le Laboratoire. Vous pouvez l’essayer tout de suite, et le choisir sous chaque question.</translation>
        </message>
        <message>
            <source>The Lab found: {0}.</source>
            <translation>Résultat du Laboratoire : {0}.</translation>
        </message>
        <message>
            <source>That is not enough to let it answer by itself.</source>
            <translation>Cela ne suffit pas pour le laisser répondre de lui-même.</translation>
        </message>
        <message>
            <source>You may let it answer by itself.</source>
            <translation>Vous pouvez le laisser répondre de lui-même.</translation>
        </message>
    </context>
    <context>
        <name>WindowSettings</name>
        <message>
            <source>Closing the window</source>
            <translation>Fermeture de la fenêtre</translation>
        </message>
        <message>
            <source>Go on in the tray while work is under way</source>
            <translation>Continuer dans la zone de notification tant qu’un travail est en cours</translation>
        </message>
        <message>
            <source>Indexing, downloads and training go on until they are done.</source>
            <translation>L’indexation, les téléchargements et l’entraînement continuent jusqu’à leur fin.</translation>
        </message>
        <message>
            <source>This desktop has no tray, so Lectern ends; the next start goes on where it was.</source>
            <translation>Ce bureau n’a pas de zone de notification ; Lectern se termine donc, et le prochain démarrage reprend où il en était.</translation>
        </message>
    </context>
    <context>
        <name>_Download</name>
        <message>
            <source>The download failed.</source>
            <translation>Le téléchargement a échoué.</translation>
        </message>
        <message>
            <source>The log says more.</source>
            <translation>Le journal en dit plus.</translation>
        </message>
    </context>
    <context>
        <name>_Side</name>
        <message>
            <source>Refused.</source>
            <translation>Refusé.</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message numerus="yes">
            <source>%n characters could not be read; “�” stands in their places.</source>
            <translation>
                <numerusform>%n caractère n’a pas pu être lu ; « � » le remplace.</numerusform>
                <numerusform>%n caractères n’ont pas pu être lus ; « � » les remplace.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged checkpoints are ignored.</source>
            <translation>
                <numerusform>%n point de reprise endommagé est ignoré.</numerusform>
                <numerusform>%n points de reprise endommagés sont ignorés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different values of “{0}” in {1}.</source>
            <translation>
                <numerusform>%n valeur de « {0} » dans {1}.</numerusform>
                <numerusform>%n valeurs différentes de « {0} » dans {1}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents have lost their text.</source>
            <translation>
                <numerusform>%n document a perdu son texte.</numerusform>
                <numerusform>%n documents ont perdu leur texte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were added</source>
            <translation>
                <numerusform>%n document a été ajouté</numerusform>
                <numerusform>%n documents ont été ajoutés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were changed</source>
            <translation>
                <numerusform>%n document a été modifié</numerusform>
                <numerusform>%n documents ont été modifiés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were removed</source>
            <translation>
                <numerusform>%n document a été retiré</numerusform>
                <numerusform>%n documents ont été retirés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries of “{0}” in {1}</source>
            <translation>
                <numerusform>%n élément de « {0} » dans {1}</numerusform>
                <numerusform>%n éléments de « {0} » dans {1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n examples are longer than {0} tokens; they lose the beginning of their prompt.</source>
            <translation>
                <numerusform>%n exemple dépasse {0} jetons ; il perd le début de son instruction.</numerusform>
                <numerusform>%n exemples dépassent {0} jetons ; ils perdent le début de leur instruction.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines of {0} cannot be used: {1}.</source>
            <translation>
                <numerusform>%n ligne de {0} est inutilisable : {1}.</numerusform>
                <numerusform>%n lignes de {0} sont inutilisables : {1}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of its bytes are not UTF-8, and were read as Western European.</source>
            <translation>
                <numerusform>%n de ses octets n’est pas en UTF-8 et a été lu comme de l’européen occidental.</numerusform>
                <numerusform>%n de ses octets ne sont pas en UTF-8 et ont été lus comme de l’européen occidental.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of its lines are UTF-8, but the others are not.</source>
            <translation>
                <numerusform>%n de ses lignes est en UTF-8, mais pas les autres.</numerusform>
                <numerusform>%n de ses lignes sont en UTF-8, mais pas les autres.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} pages were read by OCR.</source>
            <translation>
                <numerusform>%n page sur {0} a été lue par OCR.</numerusform>
                <numerusform>%n pages sur {0} ont été lues par OCR.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} questions were drawn by chance.</source>
            <translation>
                <numerusform>%n question sur {0} a été tirée au hasard.</numerusform>
                <numerusform>%n questions sur {0} ont été tirées au hasard.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} questions were left out: the expert has learned them, or the documents that they are about.</source>
            <translation>
                <numerusform>%n question sur {0} a été écartée : l’expert l’a apprise, ou les documents dont elle parle.</numerusform>
                <numerusform>%n questions sur {0} ont été écartées : l’expert les a apprises, ou les documents dont elles parlent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages are images and were left out.</source>
            <translation>
                <numerusform>%n page est une image et a été laissée de côté.</numerusform>
                <numerusform>%n pages sont des images et ont été laissées de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages differ from their documents.</source>
            <translation>
                <numerusform>%n passage diffère de son document.</numerusform>
                <numerusform>%n passages diffèrent de leurs documents.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of totals were not counted.</source>
            <translation>
                <numerusform>%n ligne de totaux n’a pas été comptée.</numerusform>
                <numerusform>%n lignes de totaux n’ont pas été comptées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of {0}</source>
            <translation>
                <numerusform>%n ligne de {0}</numerusform>
                <numerusform>%n lignes de {0}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of {0} where {1}</source>
            <translation>
                <numerusform>%n ligne de {0} où {1}</numerusform>
                <numerusform>%n lignes de {0} où {1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows refer to nothing.</source>
            <translation>
                <numerusform>%n ligne ne renvoie à rien.</numerusform>
                <numerusform>%n lignes ne renvoient à rien.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows without a sure value in “{0}” were left out.</source>
            <translation>
                <numerusform>%n ligne sans valeur sûre dans « {0} » a été laissée de côté.</numerusform>
                <numerusform>%n lignes sans valeur sûre dans « {0} » ont été laissées de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stored values cannot be read.</source>
            <translation>
                <numerusform>%n valeur enregistrée ne peut pas être lue.</numerusform>
                <numerusform>%n valeurs enregistrées ne peuvent pas être lues.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts belong to no document.</source>
            <translation>
                <numerusform>%n texte n’appartient à aucun document.</numerusform>
                <numerusform>%n textes n’appartiennent à aucun document.</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup has been changed, too.</source>
            <translation>Une sauvegarde a été modifiée aussi.</translation>
        </message>
        <message>
            <source>A chart could not be read.</source>
            <translation>Un graphique n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>A collection needs a name.</source>
            <translation>Une collection a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A comment that never ends hides the rest of the page.</source>
            <translation>Un commentaire qui ne se termine pas cache le reste de la page.</translation>
        </message>
        <message>
            <source>A copy is written.</source>
            <translation>Une copie est écrite.</translation>
        </message>
        <message>
            <source>A document inserted as a whole could not be read.</source>
            <translation>Un document inséré en entier n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>A footnote or comment that the text names is not in the file.</source>
            <translation>Une note de bas de page ou un commentaire que le texte nomme n’est pas dans le fichier.</translation>
        </message>
        <message>
            <source>A full training has no adapter to activate.</source>
            <translation>Un entraînement complet n’a pas d’adaptateur à activer.</translation>
        </message>
        <message>
            <source>A full training starts from the base.</source>
            <translation>Un entraînement complet part du modèle de base.</translation>
        </message>
        <message>
            <source>A package of the training stack is missing ({0}).</source>
            <translation>Un paquet du logiciel d’entraînement manque ({0}).</translation>
        </message>
        <message>
            <source>A part of it unpacks from {0:.0f} KB to {1}, as only a “zip bomb” does.</source>
            <translation>Une partie passe à la décompression de {0} Ko à {1}, comme seule le fait une « bombe zip ».</translation>
        </message>
        <message>
            <source>A part of the file is damaged; what can be read of it was read.</source>
            <translation>Une partie du fichier est endommagée ; ce qui était lisible a été lu.</translation>
        </message>
        <message>
            <source>A part of the message is kept elsewhere and was not read.</source>
            <translation>Une partie du message est conservée ailleurs et n’a pas été lue.</translation>
        </message>
        <message>
            <source>A passphrase has {0} characters or more.</source>
            <translation>Une phrase secrète a {0} caractères ou plus.</translation>
        </message>
        <message>
            <source>A question needs words.</source>
            <translation>Une question a besoin de mots.</translation>
        </message>
        <message>
            <source>A question set cannot be called “{0}”.</source>
            <translation>Un jeu de questions ne peut pas s’appeler « {0} ».</translation>
        </message>
        <message>
            <source>A recovery key has {0} letters and digits, not {1}.</source>
            <translation>Une clé de récupération a {0} lettres et chiffres, et non {1}.</translation>
        </message>
        <message>
            <source>A second try takes up where this one ended.</source>
            <translation>Un second essai reprend où celui-ci s’est arrêté.</translation>
        </message>
        <message>
            <source>A training of “{0}” is running already.</source>
            <translation>Un entraînement de « {0} » est déjà en cours.</translation>
        </message>
        <message>
            <source>Add a folder or try the sample, then answer again.</source>
            <translation>Ajoutez un dossier ou essayez l’exemple, puis redemandez la réponse.</translation>
        </message>
        <message>
            <source>Add its documents first.</source>
            <translation>Ajoutez d’abord ses documents.</translation>
        </message>
        <message>
            <source>Add more documents to it.</source>
            <translation>Ajoutez-y d’autres documents.</translation>
        </message>
        <message>
            <source>Add some documents first.</source>
            <translation>Ajoutez d’abord des documents.</translation>
        </message>
        <message>
            <source>Add the place to which it leads, if it should be read.</source>
            <translation>Ajoutez l’endroit auquel il mène, s’il doit être lu.</translation>
        </message>
        <message>
            <source>All is done.</source>
            <translation>Tout est fait.</translation>
        </message>
        <message>
            <source>All sources came from “{0}”, which has no expert.</source>
            <translation>Toutes les sources venaient de « {0} », qui n’a pas d’expert.</translation>
        </message>
        <message>
            <source>All sources came from “{0}”.</source>
            <translation>Toutes les sources venaient de « {0} ».</translation>
        </message>
        <message>
            <source>An adapter needs a base model; choose that.</source>
            <translation>Un adaptateur a besoin d’un modèle de base ; choisissez celui-là.</translation>
        </message>
        <message>
            <source>An expert cannot be called “{0}”.</source>
            <translation>Un expert ne peut pas s’appeler « {0} ».</translation>
        </message>
        <message>
            <source>An expert needs a base model.</source>
            <translation>Un expert a besoin d’un modèle de base.</translation>
        </message>
        <message>
            <source>An image on page {0} was read by OCR.</source>
            <translation>Une image de la page {0} a été lue par OCR.</translation>
        </message>
        <message>
            <source>Another collection has this name by now.</source>
            <translation>Une autre collection porte désormais ce nom.</translation>
        </message>
        <message>
            <source>Another passphrase can be set.</source>
            <translation>Une autre phrase secrète peut être définie.</translation>
        </message>
        <message>
            <source>Another program keeps the library locked.</source>
            <translation>Un autre programme tient la bibliothèque verrouillée.</translation>
        </message>
        <message>
            <source>Another question asks the same.</source>
            <translation>Une autre question demande la même chose.</translation>
        </message>
        <message>
            <source>Answer again in a moment: each can be asked as soon as it is read.</source>
            <translation>Redemandez la réponse dans un instant : chacun peut être interrogé dès qu’il est lu.</translation>
        </message>
        <message>
            <source>Ask something in words.</source>
            <translation>Demandez quelque chose avec des mots.</translation>
        </message>
        <message>
            <source>Ask with fewer sources, or set a longer context.</source>
            <translation>Demandez avec moins de sources, ou fixez un contexte plus long.</translation>
        </message>
        <message>
            <source>Ask with fewer words, or allow it a longer context.</source>
            <translation>Demandez avec moins de mots, ou accordez-lui un contexte plus long.</translation>
        </message>
        <message>
            <source>Asked the question, the model does not give this answer again.</source>
            <translation>Interrogé à nouveau, le modèle ne redonne pas cette réponse.</translation>
        </message>
        <message>
            <source>At most {0:,} are checked at once.</source>
            <translation>Au plus {0:,} sont vérifiés à la fois.</translation>
        </message>
        <message>
            <source>Attachments that were not read: {0}.</source>
            <translation>Pièces jointes non lues : {0}.</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>Impossible d’allouer de la mémoire</translation>
        </message>
        <message>
            <source>Change it in {0}.</source>
            <translation>Modifiez-le dans {0}.</translation>
        </message>
        <message>
            <source>Change it, or delete it.</source>
            <translation>Modifiez-le, ou supprimez-le.</translation>
        </message>
        <message>
            <source>Charts in it were not read, only the cells: {0}.</source>
            <translation>Ses graphiques n’ont pas été lus, seulement les cellules : {0}.</translation>
        </message>
        <message>
            <source>Charts were read as tables of their values.</source>
            <translation>Les graphiques ont été lus comme des tableaux de leurs valeurs.</translation>
        </message>
        <message>
            <source>Charts without stored values were not read: {0}.</source>
            <translation>Graphiques sans valeurs enregistrées, non lus : {0}.</translation>
        </message>
        <message>
            <source>Chat models and adapters must be GGUF; other formats have to be converted first.</source>
            <translation>Les modèles de chat et les adaptateurs doivent être en GGUF ; les autres formats doivent d’abord être convertis.</translation>
        </message>
        <message>
            <source>Check it.</source>
            <translation>Vérifiez-le.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Vérifiez le chemin.</translation>
        </message>
        <message>
            <source>Check who may read it, and that its drive works.</source>
            <translation>Vérifiez qui peut le lire, et que son lecteur fonctionne.</translation>
        </message>
        <message>
            <source>Choices that are not chosen are left out.</source>
            <translation>Les choix non retenus sont laissés de côté.</translation>
        </message>
        <message>
            <source>Choose a dense model.</source>
            <translation>Choisissez un modèle dense.</translation>
        </message>
        <message>
            <source>Choose a file with the ending .gguf.</source>
            <translation>Choisissez un fichier dont le nom finit par .gguf.</translation>
        </message>
        <message>
            <source>Choose a lower learning rate.</source>
            <translation>Choisissez un taux d’apprentissage plus faible.</translation>
        </message>
        <message>
            <source>Choose a model that needs no code of its own, such as all-MiniLM-L6-v2 or BGE.</source>
            <translation>Choisissez un modèle qui n’a pas besoin de son propre code, comme all-MiniLM-L6-v2 ou BGE.</translation>
        </message>
        <message>
            <source>Choose a model.</source>
            <translation>Choisissez un modèle.</translation>
        </message>
        <message>
            <source>Choose a smaller model or a shorter context.</source>
            <translation>Choisissez un modèle plus petit ou un contexte plus court.</translation>
        </message>
        <message>
            <source>Choose a variant that is in one file.</source>
            <translation>Choisissez une variante en un seul fichier.</translation>
        </message>
        <message>
            <source>Choose an adapter that was made for this base model.</source>
            <translation>Choisissez un adaptateur fait pour ce modèle de base.</translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation>Choisissez une autre sauvegarde.</translation>
        </message>
        <message>
            <source>Choose another base model.</source>
            <translation>Choisissez un autre modèle de base.</translation>
        </message>
        <message>
            <source>Choose another data folder.</source>
            <translation>Choisissez un autre dossier de données.</translation>
        </message>
        <message>
            <source>Choose another expert.</source>
            <translation>Choisissez un autre expert.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>Choose another folder, or delete “checkpoints” in it.</source>
            <translation>Choisissez un autre dossier, ou supprimez-y « checkpoints ».</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>Choisissez un autre modèle.</translation>
        </message>
        <message>
            <source>Choose another name, or that model.</source>
            <translation>Choisissez un autre nom, ou ce modèle.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>Choose another place.</source>
            <translation>Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Choose another repository of it.</source>
            <translation>Choisissez un autre de ses dépôts.</translation>
        </message>
        <message>
            <source>Choose another; models that bring their own code are not run.</source>
            <translation>Choisissez-en un autre ; les modèles qui apportent leur propre code ne sont pas exécutés.</translation>
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation>Choisissez l’un d’eux.</translation>
        </message>
        <message>
            <source>Choose one of these kinds: {0}.</source>
            <translation>Choisissez l’une de ces sortes : {0}.</translation>
        </message>
        <message>
            <source>Choose one on the screen Models.</source>
            <translation>Choisissez-en un dans l’écran Modèles.</translation>
        </message>
        <message>
            <source>Choose others below the question, then answer again.</source>
            <translation>Choisissez-en d’autres sous la question, puis redemandez la réponse.</translation>
        </message>
        <message>
            <source>Choose that base model, or train the expert again.</source>
            <translation>Choisissez ce modèle de base, ou entraînez l’expert à nouveau.</translation>
        </message>
        <message>
            <source>Choose that one again, or start a new run.</source>
            <translation>Choisissez de nouveau celui-là, ou commencez une nouvelle série.</translation>
        </message>
        <message>
            <source>Choose the device “cpu” or “auto”.</source>
            <translation>Choisissez le périphérique « cpu » ou « auto ».</translation>
        </message>
        <message>
            <source>Choose the expert or the model that it shall ask.</source>
            <translation>Choisissez l’expert ou le modèle à interroger.</translation>
        </message>
        <message>
            <source>Choose the file of an expert.</source>
            <translation>Choisissez le fichier d’un expert.</translation>
        </message>
        <message>
            <source>Choose the first of them; the others must lie beside it.</source>
            <translation>Choisissez le premier d’entre eux ; les autres doivent se trouver à côté.</translation>
        </message>
        <message>
            <source>Choose the folder of a sentence-transformers CrossEncoder.</source>
            <translation>Choisissez le dossier d’un CrossEncoder de sentence-transformers.</translation>
        </message>
        <message>
            <source>Choose the folder of one model.</source>
            <translation>Choisissez le dossier d’un seul modèle.</translation>
        </message>
        <message>
            <source>Choose the folder that PEFT wrote with save_pretrained, or a GGUF file.</source>
            <translation>Choisissez le dossier écrit par PEFT avec save_pretrained, ou un fichier GGUF.</translation>
        </message>
        <message>
            <source>Choose the full fine-tune that it shall ask.</source>
            <translation>Choisissez le modèle entièrement entraîné à interroger.</translation>
        </message>
        <message>
            <source>Choose the method gguf.</source>
            <translation>Choisissez la méthode gguf.</translation>
        </message>
        <message>
            <source>Close it, and try it again.</source>
            <translation>Fermez-la, puis réessayez.</translation>
        </message>
        <message>
            <source>Close it, or wait for it to finish.</source>
            <translation>Fermez-le, ou attendez qu’il finisse.</translation>
        </message>
        <message>
            <source>Close other programs, lower “max_tokens”, or choose a smaller base model.</source>
            <translation>Fermez d’autres programmes, baissez « max_tokens », ou choisissez un modèle de base plus petit.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
        </message>
        <message>
            <source>Comment by {0}: {1}</source>
            <translation>Commentaire de {0} : {1}</translation>
        </message>
        <message>
            <source>Comment: {0}</source>
            <translation>Commentaire : {0}</translation>
        </message>
        <message>
            <source>Comments were read, and are marked as comments.</source>
            <translation>Les commentaires ont été lus, et sont marqués comme tels.</translation>
        </message>
        <message>
            <source>Compare it group by group.</source>
            <translation>Comparez-la groupe par groupe.</translation>
        </message>
        <message>
            <source>Computed: {0} = {1}</source>
            <translation>Calculé : {0} = {1}</translation>
        </message>
        <message>
            <source>Convert it to EPUB, and add that.</source>
            <translation>Convertissez-le en EPUB, et ajoutez celui-ci.</translation>
        </message>
        <message>
            <source>Copy the data folder to a disk that can be written to, and open it there.</source>
            <translation>Copiez le dossier de données sur un disque où l’on peut écrire, et ouvrez-le là.</translation>
        </message>
        <message>
            <source>Copy the whole model into one folder.</source>
            <translation>Copiez le modèle entier dans un dossier.</translation>
        </message>
        <message>
            <source>Correct or remove the line.</source>
            <translation>Corrigez ou retirez la ligne.</translation>
        </message>
        <message>
            <source>Damaged sheets were not read: {0}.</source>
            <translation>Feuilles endommagées, non lues : {0}.</translation>
        </message>
        <message>
            <source>Damaged slides were not read: {0}.</source>
            <translation>Diapositives endommagées, non lues : {0}.</translation>
        </message>
        <message>
            <source>Dark images were not read; pages: {0}.</source>
            <translation>Les images sombres n’ont pas été lues ; pages : {0}.</translation>
        </message>
        <message>
            <source>Delete it, or write one.</source>
            <translation>Supprimez-le, ou écrivez-en un.</translation>
        </message>
        <message>
            <source>Deleting caches and logs</source>
            <translation>Suppression des caches et des journaux</translation>
        </message>
        <message>
            <source>Deleting what was removed</source>
            <translation>Suppression de ce qui a été retiré</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>Périphérique ou ressource occupé</translation>
        </message>
        <message>
            <source>Diagrams were read as the words in them.</source>
            <translation>Les diagrammes ont été lus comme les mots qu’ils contiennent.</translation>
        </message>
        <message>
            <source>Do not open it unless you know where it came from.</source>
            <translation>Ne l’ouvrez que si vous savez d’où il vient.</translation>
        </message>
        <message>
            <source>Documents inserted as a whole were read as plain text.</source>
            <translation>Les documents insérés en entier ont été lus comme du texte brut.</translation>
        </message>
        <message>
            <source>Download the document itself, for example as PDF.</source>
            <translation>Téléchargez le document lui-même, par exemple en PDF.</translation>
        </message>
        <message>
            <source>Downloads are switched off (HF_HUB_OFFLINE is set).</source>
            <translation>Les téléchargements sont désactivés (HF_HUB_OFFLINE est définie).</translation>
        </message>
        <message>
            <source>Each answer was made with exactly the adapters of its arm.</source>
            <translation>Chaque réponse a été faite avec exactement les adaptateurs de sa variante.</translation>
        </message>
        <message>
            <source>Embedded files were not read.</source>
            <translation>Les fichiers incorporés n’ont pas été lus.</translation>
        </message>
        <message>
            <source>Embedded objects in it were not read: {0}.</source>
            <translation>Objets incorporés non lus : {0}.</translation>
        </message>
        <message>
            <source>Encrypt it first.</source>
            <translation>Chiffrez-la d’abord.</translation>
        </message>
        <message>
            <source>Every document was read, which the base model does alone.</source>
            <translation>Chaque document a été lu, ce que fait le modèle de base seul.</translation>
        </message>
        <message>
            <source>Every question of “{0}” is about what the expert has learned.</source>
            <translation>Toutes les questions de « {0} » portent sur ce que l’expert a appris.</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>Le fichier existe</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>Nom de fichier trop long</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>Fichier trop volumineux</translation>
        </message>
        <message>
            <source>Files inside it were not read: {0}.</source>
            <translation>Fichiers contenus, non lus : {0}.</translation>
        </message>
        <message>
            <source>Footnotes, comments and text boxes of this old Word file may be missing.</source>
            <translation>Des notes de bas de page, commentaires et zones de texte de cet ancien fichier Word peuvent manquer.</translation>
        </message>
        <message>
            <source>Get a copy without protection.</source>
            <translation>Procurez-vous une copie sans protection.</translation>
        </message>
        <message>
            <source>Get a newer file of this model, or update Lectern.</source>
            <translation>Procurez-vous un fichier plus récent de ce modèle, ou mettez Lectern à jour.</translation>
        </message>
        <message>
            <source>Get another file of it.</source>
            <translation>Procurez-vous un autre de ses fichiers.</translation>
        </message>
        <message>
            <source>Get another file of the model.</source>
            <translation>Procurez-vous un autre fichier du modèle.</translation>
        </message>
        <message>
            <source>Get it again from where it came from.</source>
            <translation>Procurez-vous-le de nouveau là d’où il vient.</translation>
        </message>
        <message>
            <source>Get it anew.</source>
            <translation>Procurez-vous-le de nouveau.</translation>
        </message>
        <message>
            <source>Get the file again.</source>
            <translation>Procurez-vous de nouveau le fichier.</translation>
        </message>
        <message>
            <source>Give a text with words.</source>
            <translation>Donnez un texte avec des mots.</translation>
        </message>
        <message>
            <source>Give it a name of 1 to {0} characters.</source>
            <translation>Donnez-lui un nom de 1 à {0} caractères.</translation>
        </message>
        <message>
            <source>Give it a name with some letters in it.</source>
            <translation>Donnez-lui un nom qui contient des lettres.</translation>
        </message>
        <message>
            <source>Give its password, or save a copy without one.</source>
            <translation>Donnez son mot de passe, ou enregistrez une copie sans mot de passe.</translation>
        </message>
        <message>
            <source>Give one with some letters in it.</source>
            <translation>Donnez-en un qui contient des lettres.</translation>
        </message>
        <message>
            <source>Goes on after step {0}.</source>
            <translation>Continue après l’étape {0}.</translation>
        </message>
        <message>
            <source>Handwriting was not read.</source>
            <translation>L’écriture manuscrite n’a pas été lue.</translation>
        </message>
        <message>
            <source>Has the file been replaced? Order the training again.</source>
            <translation>Le fichier a-t-il été remplacé ? Redemandez l’entraînement.</translation>
        </message>
        <message>
            <source>Headings were looked for in its first {0:,} characters only.</source>
            <translation>Les titres n’ont été cherchés que dans ses {0} premiers caractères.</translation>
        </message>
        <message>
            <source>Hidden columns of sheet “{0}” were not read: {1}.</source>
            <translation>Colonnes masquées de la feuille « {0} », non lues : {1}.</translation>
        </message>
        <message>
            <source>Hidden rows of sheet “{0}” were not read: {1}.</source>
            <translation>Lignes masquées de la feuille « {0} », non lues : {1}.</translation>
        </message>
        <message>
            <source>Hidden shapes were not read: {0}.</source>
            <translation>Formes masquées, non lues : {0}.</translation>
        </message>
        <message>
            <source>Hidden sheets were not read: {0}.</source>
            <translation>Feuilles masquées, non lues : {0}.</translation>
        </message>
        <message>
            <source>Hidden text was left out.</source>
            <translation>Le texte masqué a été laissé de côté.</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Erreur d’entrée/sortie</translation>
        </message>
        <message>
            <source>Invalid argument</source>
            <translation>Argument non valable</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>C’est un répertoire</translation>
        </message>
        <message>
            <source>Is another program using it?</source>
            <translation>Un autre programme l’utilise-t-il ?</translation>
        </message>
        <message>
            <source>Is the disk full, or the drive gone?</source>
            <translation>Le disque est-il plein, ou le lecteur absent ?</translation>
        </message>
        <message>
            <source>Is the disk full, or the folder not yours?</source>
            <translation>Le disque est-il plein, ou le dossier n’est-il pas à vous ?</translation>
        </message>
        <message>
            <source>Is the disk full?</source>
            <translation>Le disque est-il plein ?</translation>
        </message>
        <message>
            <source>Is the folder complete? Models that bring their own code are not run.</source>
            <translation>Le dossier est-il complet ? Les modèles qui apportent leur propre code ne sont pas exécutés.</translation>
        </message>
        <message>
            <source>Is the folder writable, the disk full, or the drive gone?</source>
            <translation>Le dossier est-il accessible en écriture, le disque plein, ou le lecteur absent ?</translation>
        </message>
        <message>
            <source>Is the installation complete? Set up again.</source>
            <translation>L’installation est-elle complète ? Installez de nouveau.</translation>
        </message>
        <message>
            <source>Is the key file that of another library?</source>
            <translation>Le fichier de clé est-il celui d’une autre bibliothèque ?</translation>
        </message>
        <message>
            <source>Is the model's folder complete?</source>
            <translation>Le dossier du modèle est-il complet ?</translation>
        </message>
        <message>
            <source>Is there a network? {0}</source>
            <translation>Y a-t-il un réseau ? {0}</translation>
        </message>
        <message>
            <source>Is there enough memory? See its log.</source>
            <translation>Y a-t-il assez de mémoire ? Voyez son journal.</translation>
        </message>
        <message>
            <source>Is there room on the disk?</source>
            <translation>Y a-t-il de la place sur le disque ?</translation>
        </message>
        <message>
            <source>It asks nothing.</source>
            <translation>Elle ne demande rien.</translation>
        </message>
        <message>
            <source>It cannot be opened ({0}).</source>
            <translation>Impossible de l’ouvrir ({0}).</translation>
        </message>
        <message>
            <source>It cannot be reached ({0}).</source>
            <translation>Impossible d’y accéder ({0}).</translation>
        </message>
        <message>
            <source>It cannot be read ({0}).</source>
            <translation>Impossible de le lire ({0}).</translation>
        </message>
        <message>
            <source>It cannot be read.</source>
            <translation>Impossible de le lire.</translation>
        </message>
        <message>
            <source>It consists of pictures, and has no text that can be read.</source>
            <translation>Il se compose d’images, et n’a pas de texte lisible.</translation>
        </message>
        <message>
            <source>It does not tell its encoding, which was guessed.</source>
            <translation>Il n’indique pas son encodage, qui a été deviné.</translation>
        </message>
        <message>
            <source>It has no headers of a message; all of it was read as text.</source>
            <translation>Il n’a pas d’en-têtes de message ; tout a été lu comme du texte.</translation>
        </message>
        <message>
            <source>It has only zero bytes, as after a crash or a broken copy.</source>
            <translation>Il n’a que des octets nuls, comme après une panne ou une copie interrompue.</translation>
        </message>
        <message>
            <source>It has zero bytes, as after a crash; spaces stand for them.</source>
            <translation>Il a des octets nuls, comme après une panne ; des espaces les remplacent.</translation>
        </message>
        <message>
            <source>It has {0}; the limit for its kind is {1}.</source>
            <translation>Il a {0} ; la limite pour son genre est {1}.</translation>
        </message>
        <message>
            <source>It includes other files, which are documents of their own.</source>
            <translation>Il inclut d’autres fichiers, qui sont des documents à part.</translation>
        </message>
        <message>
            <source>It is a Kindle book, which Lectern cannot read.</source>
            <translation>C’est un livre Kindle, que Lectern ne peut pas lire.</translation>
        </message>
        <message>
            <source>It is a book with copy protection, which only the shop's own program can open.</source>
            <translation>C’est un livre protégé contre la copie, que seul le programme de la boutique peut ouvrir.</translation>
        </message>
        <message>
            <source>It is a damaged or cut-off office document or archive.</source>
            <translation>C’est un document bureautique ou une archive endommagé ou coupé.</translation>
        </message>
        <message>
            <source>It is a data file of Outlook with a whole mailbox, and is not read.</source>
            <translation>C’est un fichier de données d’Outlook avec une boîte aux lettres entière ; il n’est pas lu.</translation>
        </message>
        <message>
            <source>It is a document in the format {0}, which cannot be read here.</source>
            <translation>C’est un document au format {0}, qui ne peut pas être lu ici.</translation>
        </message>
        <message>
            <source>It is a form whose pages are made by Adobe Reader alone (XFA).</source>
            <translation>C’est un formulaire dont seul Adobe Reader produit les pages (XFA).</translation>
        </message>
        <message>
            <source>It is an animation, of which the first image was read.</source>
            <translation>C’est une animation, dont la première image a été lue.</translation>
        </message>
        <message>
            <source>It is an archive, and archives are not looked into.</source>
            <translation>C’est une archive, et les archives ne sont pas examinées.</translation>
        </message>
        <message>
            <source>It is an image in the format {0}, which cannot be read here.</source>
            <translation>C’est une image au format {0}, illisible ici.</translation>
        </message>
        <message>
            <source>It is damaged, cut off, or not really {0}.</source>
            <translation>Il est endommagé ou coupé, ou n’est pas vraiment {0}.</translation>
        </message>
        <message>
            <source>It is empty now; is its drive connected?</source>
            <translation>Il est vide maintenant ; son lecteur est-il connecté ?</translation>
        </message>
        <message>
            <source>It is kept online only, and opening it would download it.</source>
            <translation>Il n’est conservé qu’en ligne, et l’ouvrir le téléchargerait.</translation>
        </message>
        <message>
            <source>It is nested too deeply to be read.</source>
            <translation>Il est trop profondément imbriqué pour être lu.</translation>
        </message>
        <message>
            <source>It is no file but a device, pipe or socket.</source>
            <translation>Ce n’est pas un fichier, mais un périphérique, un tube ou un socket.</translation>
        </message>
        <message>
            <source>It is no whole notebook, so it was read as plain text.</source>
            <translation>Ce n’est pas un carnet complet ; il a donc été lu comme du texte brut.</translation>
        </message>
        <message>
            <source>It is not a kind of file that Lectern can read.</source>
            <translation>Ce n’est pas une sorte de fichier que Lectern peut lire.</translation>
        </message>
        <message>
            <source>It is not clear by which column the rows are grouped.</source>
            <translation>La colonne selon laquelle regrouper les lignes n’est pas claire.</translation>
        </message>
        <message>
            <source>It is not clear which column is meant.</source>
            <translation>La colonne visée n’est pas claire.</translation>
        </message>
        <message>
            <source>It is not clear which column is meant: {0}.</source>
            <translation>La colonne visée n’est pas claire : {0}.</translation>
        </message>
        <message>
            <source>It is not clear which column “{0}” is about.</source>
            <translation>La colonne visée par « {0} » n’est pas claire.</translation>
        </message>
        <message>
            <source>It is not clear which day is meant: {0}.</source>
            <translation>Le jour visé n’est pas clair : {0}.</translation>
        </message>
        <message>
            <source>It is not known which documents “{0}” has learned, so it may have learned these questions.</source>
            <translation>On ne sait pas quels documents « {0} » a appris ; il peut donc avoir appris ces questions.</translation>
        </message>
        <message>
            <source>It is one part of a message that was sent in several; the others are not in it.</source>
            <translation>C’est une partie d’un message envoyé en plusieurs ; les autres n’y sont pas.</translation>
        </message>
        <message>
            <source>It is only a link to a document that is edited online.</source>
            <translation>Ce n’est qu’un lien vers un document modifié en ligne.</translation>
        </message>
        <message>
            <source>It is protected in a way that cannot be opened here, with a password or without.</source>
            <translation>Il est protégé d’une façon qui ne peut pas être ouverte ici, avec ou sans mot de passe.</translation>
        </message>
        <message>
            <source>It is protected with a password.</source>
            <translation>Il est protégé par un mot de passe.</translation>
        </message>
        <message>
            <source>It is started again for the next request.</source>
            <translation>Il est relancé pour la prochaine demande.</translation>
        </message>
        <message>
            <source>It lies too deep within files that lie in other files.</source>
            <translation>Il se trouve trop profondément, dans des fichiers contenus dans d’autres.</translation>
        </message>
        <message>
            <source>It may not be read.</source>
            <translation>Sa lecture n’est pas permise.</translation>
        </message>
        <message>
            <source>It must be GBNF.</source>
            <translation>Ce doit être du GBNF.</translation>
        </message>
        <message>
            <source>It must be from {0} to {1}.</source>
            <translation>Ce doit être entre {0} et {1}.</translation>
        </message>
        <message>
            <source>It must be {0}.</source>
            <translation>Il faut : {0}.</translation>
        </message>
        <message>
            <source>It must have a modules.json.</source>
            <translation>Il lui faut un modules.json.</translation>
        </message>
        <message>
            <source>It needs the columns “question” and “answer”; an empty answer means: not in the documents.</source>
            <translation>Il lui faut les colonnes « question » et « answer » ; une réponse vide signifie : pas dans les documents.</translation>
        </message>
        <message>
            <source>It points at something that it does not name.</source>
            <translation>Elle désigne quelque chose qu’elle ne nomme pas.</translation>
        </message>
        <message>
            <source>It reads for the embedded model alone.</source>
            <translation>Il ne lit que pour le modèle fourni.</translation>
        </message>
        <message>
            <source>It says nothing that could be checked.</source>
            <translation>La phrase ne dit rien de vérifiable.</translation>
        </message>
        <message>
            <source>It says that it was made for “{0}”; of that only the shapes can be checked.</source>
            <translation>Il indique qu’il a été fait pour « {0} » ; seules les formes peuvent en être vérifiées.</translation>
        </message>
        <message>
            <source>It shows another page, which is not part of the file.</source>
            <translation>Il montre une autre page, qui ne fait pas partie du fichier.</translation>
        </message>
        <message>
            <source>It vanished before it could be read.</source>
            <translation>Il a disparu avant d’être lu.</translation>
        </message>
        <message>
            <source>It vanished while it was read.</source>
            <translation>Il a disparu pendant sa lecture.</translation>
        </message>
        <message>
            <source>It was ended, and is started again for the next request.</source>
            <translation>Il a été arrêté et sera relancé pour la prochaine demande.</translation>
        </message>
        <message>
            <source>It was killed; perhaps the memory ran out.</source>
            <translation>Il a été arrêté de force ; la mémoire manquait peut-être.</translation>
        </message>
        <message>
            <source>It was taken out of the library meanwhile.</source>
            <translation>Il a été retiré de la bibliothèque entre-temps.</translation>
        </message>
        <message>
            <source>Its LaTeX could not be understood, so it was read as plain text.</source>
            <translation>Son LaTeX n’a pas été compris ; il a donc été lu comme du texte brut.</translation>
        </message>
        <message>
            <source>Its answers so far are kept.</source>
            <translation>Ses réponses jusqu’ici sont conservées.</translation>
        </message>
        <message>
            <source>Its encoding is not the one that it declares; it was detected instead.</source>
            <translation>Son encodage n’est pas celui qu’il déclare ; il a été détecté.</translation>
        </message>
        <message>
            <source>Its encoding was guessed from a few letters.</source>
            <translation>Son encodage a été deviné d’après quelques lettres.</translation>
        </message>
        <message>
            <source>Its end is lost, so that only a part of it may have been read.</source>
            <translation>Sa fin est perdue, si bien qu’une partie seulement a peut-être été lue.</translation>
        </message>
        <message>
            <source>Its file was left as it is.</source>
            <translation>Son fichier a été laissé tel quel.</translation>
        </message>
        <message>
            <source>Its form is OWNER/NAME.</source>
            <translation>Sa forme est OWNER/NAME.</translation>
        </message>
        <message>
            <source>Its key file must lie beside it, and its passphrase be given.</source>
            <translation>Son fichier de clé doit se trouver à côté, et sa phrase secrète doit être donnée.</translation>
        </message>
        <message>
            <source>Its kind may be newer than this version of Lectern; choose another model.</source>
            <translation>Son genre est peut-être plus récent que cette version de Lectern ; choisissez un autre modèle.</translation>
        </message>
        <message>
            <source>Its name must end in .gguf.</source>
            <translation>Son nom doit finir par .gguf.</translation>
        </message>
        <message>
            <source>Its name must end with {0}.</source>
            <translation>Son nom doit se terminer par {0}.</translation>
        </message>
        <message>
            <source>Its pictures are not read.</source>
            <translation>Ses images ne sont pas lues.</translation>
        </message>
        <message>
            <source>Its quote does not stand in the document.</source>
            <translation>Sa citation ne se trouve pas dans le document.</translation>
        </message>
        <message>
            <source>Leave out “invocation”.</source>
            <translation>Omettez « invocation ».</translation>
        </message>
        <message>
            <source>Leave out “start_from”.</source>
            <translation>Omettez « start_from ».</translation>
        </message>
        <message>
            <source>Let {0} answer, or train the expert again for {1}.</source>
            <translation>Laissez {0} répondre, ou entraînez à nouveau l’expert pour {1}.</translation>
        </message>
        <message>
            <source>Line {0} of {1} cannot be used: {2}.</source>
            <translation>La ligne {0} de {1} est inutilisable : {2}.</translation>
        </message>
        <message>
            <source>Line {0} of {1} is no example.</source>
            <translation>La ligne {0} de {1} n’est pas un exemple.</translation>
        </message>
        <message>
            <source>Load one first.</source>
            <translation>Chargez-en d’abord un.</translation>
        </message>
        <message>
            <source>Look at capital letters and the keyboard's language, or use the recovery key.</source>
            <translation>Vérifiez les majuscules et la langue du clavier, ou utilisez la clé de récupération.</translation>
        </message>
        <message>
            <source>Look at its list of files.</source>
            <translation>Voyez sa liste de fichiers.</translation>
        </message>
        <message>
            <source>Look for the sheet with the newest date.</source>
            <translation>Cherchez la feuille à la date la plus récente.</translation>
        </message>
        <message>
            <source>Make it available on this device; it is read then.</source>
            <translation>Rendez-le disponible sur cet appareil ; il sera alors lu.</translation>
        </message>
        <message>
            <source>Make more, add documents to its collection, or bring your own questions.</source>
            <translation>Créez-en davantage, ajoutez des documents à sa collection, ou apportez vos propres questions.</translation>
        </message>
        <message>
            <source>Make questions about documents that were held out.</source>
            <translation>Créez des questions sur des documents réservés.</translation>
        </message>
        <message>
            <source>Make room, and try it again.</source>
            <translation>Faites de la place, et réessayez.</translation>
        </message>
        <message>
            <source>Make room, or back it up to another drive.</source>
            <translation>Faites de la place, ou sauvegardez sur un autre lecteur.</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller one.</source>
            <translation>Faites de la place, ou choisissez-en un plus petit.</translation>
        </message>
        <message>
            <source>Make room. {0}</source>
            <translation>Faites de la place. {0}</translation>
        </message>
        <message>
            <source>Make some first.</source>
            <translation>Créez-en d’abord.</translation>
        </message>
        <message>
            <source>Make some questions first.</source>
            <translation>Créez d’abord des questions.</translation>
        </message>
        <message>
            <source>Make them again.</source>
            <translation>Recréez-les.</translation>
        </message>
        <message>
            <source>Memory is short: every layer is computed twice to save some.</source>
            <translation>La mémoire est juste : chaque couche est calculée deux fois pour en économiser.</translation>
        </message>
        <message numerus="yes">
            <source>Memory ran out; now %n examples at a time.</source>
            <translation>
                <numerusform>La mémoire a manqué ; maintenant %n exemple à la fois.</numerusform>
                <numerusform>La mémoire a manqué ; maintenant %n exemples à la fois.</numerusform>
            </translation>
        </message>
        <message>
            <source>Mend it, or delete it.</source>
            <translation>Corrigez-le, ou supprimez-le.</translation>
        </message>
        <message>
            <source>Mend or delete it.</source>
            <translation>Corrigez-le ou supprimez-le.</translation>
        </message>
        <message>
            <source>Mend the file; nothing of it was used.</source>
            <translation>Corrigez le fichier ; rien n’en a été utilisé.</translation>
        </message>
        <message>
            <source>Mend the line, or make the examples again.</source>
            <translation>Corrigez la ligne, ou recréez les exemples.</translation>
        </message>
        <message>
            <source>Messages within messages were read only to a depth of {0}.</source>
            <translation>Les messages dans des messages n’ont été lus que jusqu’à une profondeur de {0}.</translation>
        </message>
        <message>
            <source>Mixtures of experts cannot be trained.</source>
            <translation>Les mélanges d’experts ne peuvent pas être entraînés.</translation>
        </message>
        <message>
            <source>Models of the kind “{0}” cannot be trained yet.</source>
            <translation>Les modèles du genre « {0} » ne peuvent pas encore être entraînés.</translation>
        </message>
        <message>
            <source>More arrived than the hub had promised ({0:,} bytes).</source>
            <translation>Il est arrivé plus que ce que le hub avait annoncé ({0} octets).</translation>
        </message>
        <message>
            <source>Most sources came from “{0}”, which has no expert.</source>
            <translation>La plupart des sources venaient de « {0} », qui n’a pas d’expert.</translation>
        </message>
        <message>
            <source>Most sources came from “{0}”.</source>
            <translation>La plupart des sources venaient de « {0} ».</translation>
        </message>
        <message>
            <source>Much less was read than the file holds; the rest is not found here.</source>
            <translation>Bien moins a été lu que ce que contient le fichier ; le reste est introuvable ici.</translation>
        </message>
        <message>
            <source>No NVIDIA GPU can be used here.</source>
            <translation>Aucun GPU NVIDIA ne peut être utilisé ici.</translation>
        </message>
        <message>
            <source>No answer about this collection was found good yet.</source>
            <translation>Aucune réponse sur cette collection n’a encore été jugée bonne.</translation>
        </message>
        <message>
            <source>No document that our search finds says it.</source>
            <translation>Aucun document trouvé par notre recherche ne le dit.</translation>
        </message>
        <message>
            <source>No job was named.</source>
            <translation>Aucune tâche n’a été indiquée.</translation>
        </message>
        <message>
            <source>No longer in your library: {0}.</source>
            <translation>N’est plus dans votre bibliothèque : {0}.</translation>
        </message>
        <message>
            <source>No model is loaded.</source>
            <translation>Aucun modèle n’est chargé.</translation>
        </message>
        <message>
            <source>No passage of the sources says this.</source>
            <translation>Aucun passage des sources ne dit cela.</translation>
        </message>
        <message>
            <source>No row fits: {0}.</source>
            <translation>Aucune ligne ne convient : {0}.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>Plus de place sur le périphérique</translation>
        </message>
        <message>
            <source>No such device or address</source>
            <translation>Périphérique ou adresse inexistant</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>Fichier ou répertoire inexistant</translation>
        </message>
        <message>
            <source>No text could be read from any of your documents.</source>
            <translation>Aucun texte n’a pu être lu dans vos documents.</translation>
        </message>
        <message>
            <source>No text was found in the image.</source>
            <translation>Aucun texte n’a été trouvé dans l’image.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>N’est pas un répertoire</translation>
        </message>
        <message>
            <source>Not in your documents.</source>
            <translation>Pas dans vos documents.</translation>
        </message>
        <message>
            <source>Not saved: {0} documents, {1} conversations, {2} questions, {3} experts, {4} comparisons.</source>
            <translation>Non sauvés : {0} documents, {1} conversations, {2} questions, {3} experts, {4} comparaisons.</translation>
        </message>
        <message>
            <source>Nothing can be changed: the folder of the library cannot be written to.</source>
            <translation>Rien ne peut être modifié : on ne peut pas écrire dans le dossier de la bibliothèque.</translation>
        </message>
        <message>
            <source>Nothing can be proved</source>
            <translation>Rien ne peut être prouvé</translation>
        </message>
        <message>
            <source>Nothing can be said yet</source>
            <translation>Rien ne peut encore être dit</translation>
        </message>
        <message>
            <source>Nothing has been compared yet.</source>
            <translation>Rien n’a encore été comparé.</translation>
        </message>
        <message>
            <source>Nothing in your library is called “{0}”.</source>
            <translation>Rien dans votre bibliothèque ne s’appelle « {0} ».</translation>
        </message>
        <message>
            <source>Nothing is known to be lost.</source>
            <translation>Rien n’est perdu, pour autant qu’on sache.</translation>
        </message>
        <message>
            <source>Nothing of this answer is kept. Is the expert of the kind that was named?</source>
            <translation>Rien de cette réponse n’est conservé. L’expert est-il du genre indiqué ?</translation>
        </message>
        <message>
            <source>Nothing of what you chose can be asked.</source>
            <translation>Rien de ce que vous avez choisi ne peut être interrogé.</translation>
        </message>
        <message>
            <source>Nothing was found on pages: {0}.</source>
            <translation>Rien n’a été trouvé aux pages : {0}.</translation>
        </message>
        <message>
            <source>Nothing was found, so no expert was chosen.</source>
            <translation>Rien n’a été trouvé ; aucun expert n’a donc été choisi.</translation>
        </message>
        <message>
            <source>Nothing was measured. Please report this.</source>
            <translation>Rien n’a été mesuré. Veuillez le signaler.</translation>
        </message>
        <message>
            <source>Numbers are read as they are stored, not in the formats of their cells.</source>
            <translation>Les nombres sont lus tels qu’ils sont enregistrés, pas dans les formats de leurs cellules.</translation>
        </message>
        <message>
            <source>One example at a time already takes more memory than there is.</source>
            <translation>Un seul exemple à la fois demande déjà plus de mémoire qu’il n’y en a.</translation>
        </message>
        <message>
            <source>One expert is being made already.</source>
            <translation>Un expert est déjà en cours de création.</translation>
        </message>
        <message numerus="yes">
            <source>Only its first %n pages were read.</source>
            <translation>
                <numerusform>Seule sa première page a été lue (%n).</numerusform>
                <numerusform>Seules ses %n premières pages ont été lues.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only its first {0:,} characters were read.</source>
            <translation>Seuls ses {0} premiers caractères ont été lus.</translation>
        </message>
        <message>
            <source>Only the first {0:,} messages were read.</source>
            <translation>Seuls les {0} premiers messages ont été lus.</translation>
        </message>
        <message>
            <source>Only the first {0:,} of {1:,} pages were read.</source>
            <translation>Seules les {0} premières pages sur {1} ont été lues.</translation>
        </message>
        <message>
            <source>Only the first {0:,} parts of the message were read.</source>
            <translation>Seules les {0} premières parties du message ont été lues.</translation>
        </message>
        <message>
            <source>Open it once where its folder can be written to.</source>
            <translation>Ouvrez-la une fois là où l’on peut écrire dans son dossier.</translation>
        </message>
        <message>
            <source>Open it with the program that made it, and save it anew.</source>
            <translation>Ouvrez-le avec le programme qui l’a créé, et enregistrez-le à nouveau.</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>Opération non permise</translation>
        </message>
        <message>
            <source>Other formats can run code when they are loaded; take a model with safetensors.</source>
            <translation>D’autres formats peuvent exécuter du code au chargement ; prenez un modèle avec safetensors.</translation>
        </message>
        <message>
            <source>Our own search does not find its place.</source>
            <translation>Notre propre recherche ne trouve pas son endroit.</translation>
        </message>
        <message>
            <source>Page {0} cannot be drawn.</source>
            <translation>La page {0} ne peut pas être dessinée.</translation>
        </message>
        <message>
            <source>Page {0} has an image that was not read.</source>
            <translation>La page {0} a une image qui n’a pas été lue.</translation>
        </message>
        <message>
            <source>Page {0} has letters that its fonts do not name.</source>
            <translation>La page {0} a des lettres que ses polices ne nomment pas.</translation>
        </message>
        <message>
            <source>Page {0} has text that could not be recognised. OCR reads the Latin, Chinese and Japanese scripts.</source>
            <translation>La page {0} a du texte qui n’a pas pu être reconnu. L’OCR lit les écritures latine, chinoise et japonaise.</translation>
        </message>
        <message>
            <source>Page {0} is damaged and was left out.</source>
            <translation>La page {0} est endommagée et a été laissée de côté.</translation>
        </message>
        <message>
            <source>Pages are counted from the first; page {0} is numbered “{1}”.</source>
            <translation>Les pages sont comptées depuis la première ; la page {0} porte le numéro « {1} ».</translation>
        </message>
        <message>
            <source>Pages that stand outside the order of the book were not read: {0}.</source>
            <translation>Les pages hors de l’ordre du livre n’ont pas été lues : {0}.</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Permission refusée</translation>
        </message>
        <message>
            <source>Pictures are not read, only what is said about them.</source>
            <translation>Les images ne sont pas lues, seulement ce qui en est dit.</translation>
        </message>
        <message>
            <source>Pictures in it were not read: {0}.</source>
            <translation>Images contenues, non lues : {0}.</translation>
        </message>
        <message>
            <source>Pictures within the text of the message were not read.</source>
            <translation>Les images dans le texte du message n’ont pas été lues.</translation>
        </message>
        <message>
            <source>Pictures without a description were not read.</source>
            <translation>Les images sans description n’ont pas été lues.</translation>
        </message>
        <message>
            <source>Please report it: {0}</source>
            <translation>Veuillez le signaler : {0}</translation>
        </message>
        <message>
            <source>Please report this.</source>
            <translation>Veuillez le signaler.</translation>
        </message>
        <message>
            <source>Possible: {0}.</source>
            <translation>Possible : {0}.</translation>
        </message>
        <message>
            <source>Put all parts into one folder.</source>
            <translation>Mettez toutes les parties dans un dossier.</translation>
        </message>
        <message>
            <source>Put it back from a backup, or unlock with the recovery key.</source>
            <translation>Reprenez-le d’une sauvegarde, ou déverrouillez avec la clé de récupération.</translation>
        </message>
        <message>
            <source>Put it back, or start a new run.</source>
            <translation>Remettez-le, ou commencez une nouvelle série.</translation>
        </message>
        <message>
            <source>Put the file library.key of that time into its folder.</source>
            <translation>Mettez dans son dossier le fichier library.key de cette époque.</translation>
        </message>
        <message>
            <source>Questions are not read from “{0}” files.</source>
            <translation>Les questions ne sont pas lues dans des fichiers « {0} ».</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Système de fichiers en lecture seule</translation>
        </message>
        <message>
            <source>Reading aids above characters are left out.</source>
            <translation>Les aides de lecture au-dessus des caractères sont laissées de côté.</translation>
        </message>
        <message>
            <source>Reading it takes more memory than a file may.</source>
            <translation>Sa lecture demande plus de mémoire qu’un fichier ne peut en prendre.</translation>
        </message>
        <message>
            <source>Reading it took longer than {0:.0f} s and was given up.</source>
            <translation>Sa lecture a duré plus de {0} s et a été abandonnée.</translation>
        </message>
        <message>
            <source>Reading the attachments before it took all the time that there is.</source>
            <translation>La lecture des pièces jointes précédentes a pris tout le temps disponible.</translation>
        </message>
        <message>
            <source>Readings above words were left out.</source>
            <translation>Les lectures au-dessus des mots ont été laissées de côté.</translation>
        </message>
        <message>
            <source>Rename that one first.</source>
            <translation>Renommez d’abord celui-là.</translation>
        </message>
        <message>
            <source>Report this as a defect.</source>
            <translation>Signalez cela comme un défaut.</translation>
        </message>
        <message>
            <source>Rescued</source>
            <translation>Récupéré</translation>
        </message>
        <message>
            <source>Rows can be grouped by one column only.</source>
            <translation>Les lignes ne peuvent être regroupées que selon une colonne.</translation>
        </message>
        <message>
            <source>Rows of sheet “{0}” that a filter or a closed group hides were read: {1}.</source>
            <translation>Lignes de la feuille « {0} » masquées par un filtre ou un groupe fermé, lues tout de même : {1}.</translation>
        </message>
        <message>
            <source>Save a copy without one.</source>
            <translation>Enregistrez une copie sans mot de passe.</translation>
        </message>
        <message>
            <source>Save it again as UTF-8.</source>
            <translation>Enregistrez-le de nouveau en UTF-8.</translation>
        </message>
        <message>
            <source>Save it again, or as CSV.</source>
            <translation>Enregistrez-le à nouveau, ou en CSV.</translation>
        </message>
        <message>
            <source>Save it as PDF, and add that.</source>
            <translation>Enregistrez-le en PDF et ajoutez ce fichier.</translation>
        </message>
        <message>
            <source>Save it as PNG or JPEG, and add that.</source>
            <translation>Enregistrez-le en PNG ou JPEG, et ajoutez celui-ci.</translation>
        </message>
        <message>
            <source>Save it as UTF-8.</source>
            <translation>Enregistrez-le en UTF-8.</translation>
        </message>
        <message>
            <source>Save it in the folder, and it is read by itself.</source>
            <translation>Enregistrez-le dans le dossier, et il est lu à part.</translation>
        </message>
        <message>
            <source>Save its messages into a folder, and add that.</source>
            <translation>Enregistrez ses messages dans un dossier, et ajoutez-le.</translation>
        </message>
        <message>
            <source>Save the adapter again with PEFT, which writes safetensors.</source>
            <translation>Enregistrez à nouveau l’adaptateur avec PEFT, qui écrit du safetensors.</translation>
        </message>
        <message>
            <source>Save them as CSV, JSONL or XLSX.</source>
            <translation>Enregistrez-les en CSV, JSONL ou XLSX.</translation>
        </message>
        <message>
            <source>Saved: {0} documents, {1} conversations with {2} questions, {3} experts, {4} comparisons.</source>
            <translation>Sauvés : {0} documents, {1} conversations avec {2} questions, {3} experts, {4} comparaisons.</translation>
        </message>
        <message>
            <source>Say so with the thumb under an answer.</source>
            <translation>Dites-le avec le pouce sous une réponse.</translation>
        </message>
        <message>
            <source>See its log.</source>
            <translation>Voyez son journal.</translation>
        </message>
        <message>
            <source>See train.log in the logs folder; started again, it goes on from its last checkpoint.</source>
            <translation>Voyez train.log dans le dossier des journaux ; relancé, il reprend à son dernier point de reprise.</translation>
        </message>
        <message>
            <source>Set Lectern up again.</source>
            <translation>Installez Lectern à nouveau.</translation>
        </message>
        <message>
            <source>Set up again.</source>
            <translation>Refaites l’installation.</translation>
        </message>
        <message>
            <source>Several lists fit: {0}.</source>
            <translation>Plusieurs listes conviennent : {0}.</translation>
        </message>
        <message>
            <source>Several tables fit: {0}.</source>
            <translation>Plusieurs tableaux conviennent : {0}.</translation>
        </message>
        <message>
            <source>Sheet “{0}” was read only in part.</source>
            <translation>La feuille « {0} » n’a été lue qu’en partie.</translation>
        </message>
        <message>
            <source>Similar names: {0}.</source>
            <translation>Noms proches : {0}.</translation>
        </message>
        <message>
            <source>Since it was trained, {0} and {1}.</source>
            <translation>Depuis son entraînement, {0} et {1}.</translation>
        </message>
        <message>
            <source>Since it was trained, {0}.</source>
            <translation>Depuis son entraînement, {0}.</translation>
        </message>
        <message>
            <source>Slides that the show leaves out were read: {0}.</source>
            <translation>Diapositives que le diaporama saute, lues tout de même : {0}.</translation>
        </message>
        <message>
            <source>Some automatic numbers are in plain digits.</source>
            <translation>Certains numéros automatiques sont en simples chiffres.</translation>
        </message>
        <message>
            <source>Some commands that it defines could not be understood.</source>
            <translation>Certaines commandes qu’il définit n’ont pas pu être comprises.</translation>
        </message>
        <message>
            <source>Some commands that it defines were too long, and left out.</source>
            <translation>Certaines commandes qu’il définit étaient trop longues et ont été omises.</translation>
        </message>
        <message>
            <source>Some letters look like those of another encoding, and may be wrong.</source>
            <translation>Certaines lettres semblent d’un autre encodage, et peuvent être fausses.</translation>
        </message>
        <message>
            <source>Some signs have a meaning in their font alone, and cannot be read.</source>
            <translation>Certains signes n’ont de sens que dans leur police, et ne peuvent pas être lus.</translation>
        </message>
        <message>
            <source>Some symbols of special fonts could not be told, and were left out.</source>
            <translation>Certains symboles de polices spéciales n’ont pas pu être identifiés, et ont été laissés de côté.</translation>
        </message>
        <message>
            <source>Something unforeseen ended it; see the log.</source>
            <translation>Quelque chose d’imprévu y a mis fin ; voyez le journal.</translation>
        </message>
        <message>
            <source>Sound and video are not read.</source>
            <translation>Le son et la vidéo ne sont pas lus.</translation>
        </message>
        <message>
            <source>Split it into smaller files.</source>
            <translation>Divisez-le en fichiers plus petits.</translation>
        </message>
        <message>
            <source>Split it, or leave out its pictures.</source>
            <translation>Divisez-le, ou retirez-en les images.</translation>
        </message>
        <message>
            <source>Split it, or save it in another format.</source>
            <translation>Divisez-le, ou enregistrez-le dans un autre format.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Divisez-le.</translation>
        </message>
        <message>
            <source>Stale file handle</source>
            <translation>Identifiant de fichier périmé</translation>
        </message>
        <message>
            <source>Start Lectern again, and type the passphrase.</source>
            <translation>Relancez Lectern et saisissez la phrase secrète.</translation>
        </message>
        <message>
            <source>Start a comparison first.</source>
            <translation>Commencez d’abord une comparaison.</translation>
        </message>
        <message>
            <source>Start a new run.</source>
            <translation>Commencez une nouvelle série.</translation>
        </message>
        <message>
            <source>Start another for another.</source>
            <translation>Lancez-en un autre pour un autre.</translation>
        </message>
        <message>
            <source>Start it as: python -m trainer JOB.json</source>
            <translation>Lancez-le ainsi : python -m trainer JOB.json</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <source>Take a few words that nobody else would put together.</source>
            <translation>Prenez quelques mots que personne d’autre ne réunirait.</translation>
        </message>
        <message>
            <source>Text that is not shown on its page was left out; pages: {0}.</source>
            <translation>Du texte qui n’est pas montré sur sa page a été laissé de côté ; pages : {0}.</translation>
        </message>
        <message>
            <source>Text that was deleted with changes tracked was left out.</source>
            <translation>Du texte supprimé avec le suivi des modifications a été laissé de côté.</translation>
        </message>
        <message>
            <source>The JSON schema cannot be used ({0}).</source>
            <translation>Le schéma JSON est inutilisable ({0}).</translation>
        </message>
        <message>
            <source>The Lab is at work already.</source>
            <translation>Le Laboratoire travaille déjà.</translation>
        </message>
        <message>
            <source>The Lab lists all that there are.</source>
            <translation>Le Laboratoire montre tous ceux qu’il y a.</translation>
        </message>
        <message>
            <source>The Lab needs a chat model.</source>
            <translation>Le Laboratoire a besoin d’un modèle de chat.</translation>
        </message>
        <message>
            <source>The Library lists them.</source>
            <translation>La bibliothèque les affiche.</translation>
        </message>
        <message>
            <source>The Library says why of each of them, and what can be done.</source>
            <translation>La Bibliothèque dit pourquoi pour chacun d’eux, et ce qui peut être fait.</translation>
        </message>
        <message>
            <source>The Reader</source>
            <translation>Le Reader</translation>
        </message>
        <message>
            <source>The Reader is not for {0}.</source>
            <translation>Le Reader n’est pas pour {0}.</translation>
        </message>
        <message>
            <source>The Reader, which has taught this small model to read, answers.</source>
            <translation>Le Reader, qui a appris à lire à ce petit modèle, répond.</translation>
        </message>
        <message>
            <source>The Settings can repair it, or go back to a backup.</source>
            <translation>Les Paramètres peuvent la réparer, ou revenir à une sauvegarde.</translation>
        </message>
        <message>
            <source>The Verifier {0} cannot be loaded ({1}).</source>
            <translation>Le Verifier {0} ne peut pas être chargé ({1}).</translation>
        </message>
        <message>
            <source>The adapter {0} cannot be used: {1}.</source>
            <translation>L’adaptateur {0} est inutilisable : {1}.</translation>
        </message>
        <message>
            <source>The answer is too long.</source>
            <translation>La réponse est trop longue.</translation>
        </message>
        <message>
            <source>The arm “{0}” has no model.</source>
            <translation>La variante « {0} » n’a pas de modèle.</translation>
        </message>
        <message>
            <source>The arm “{0}” needs {1}, which is not there.</source>
            <translation>La variante « {0} » a besoin de {1}, qui n’est pas là.</translation>
        </message>
        <message>
            <source>The arm “{0}” of this run is no longer known.</source>
            <translation>La variante « {0} » de cette série n’est plus connue.</translation>
        </message>
        <message>
            <source>The arm “{0}” says something else after other arms have answered.</source>
            <translation>La variante « {0} » dit autre chose après les réponses d’autres variantes.</translation>
        </message>
        <message>
            <source>The arm “{0}” was answered with {1}, which is not what it says.</source>
            <translation>La variante « {0} » a répondu avec {1}, ce qui n’est pas ce qu’elle dit.</translation>
        </message>
        <message>
            <source>The average of “{0}” in {1}, by “{2}”:</source>
            <translation>La moyenne de « {0} » dans {1}, par « {2} » :</translation>
        </message>
        <message>
            <source>The base model says the same before and after experts have answered.</source>
            <translation>Le modèle de base dit la même chose avant et après les réponses d’experts.</translation>
        </message>
        <message>
            <source>The chat model {0} is not there.</source>
            <translation>Le modèle de chat {0} n’est pas là.</translation>
        </message>
        <message>
            <source>The checkpoint could not be written ({0}).</source>
            <translation>Le point de reprise n’a pas pu être écrit ({0}).</translation>
        </message>
        <message>
            <source>The collection has no document that could be held out.</source>
            <translation>La collection n’a pas de document qui puisse être réservé.</translation>
        </message>
        <message>
            <source>The collection has no readable documents yet.</source>
            <translation>La collection n’a pas encore de documents lisibles.</translation>
        </message>
        <message>
            <source>The collection of “{0}” is not in this library.</source>
            <translation>La collection de « {0} » n’est pas dans cette bibliothèque.</translation>
        </message>
        <message>
            <source>The collection “{0}” of this run was removed.</source>
            <translation>La collection « {0} » de cette série a été retirée.</translation>
        </message>
        <message>
            <source>The command line can put it aside; or choose another data folder.</source>
            <translation>La ligne de commande peut la mettre de côté ; ou choisissez un autre dossier de données.</translation>
        </message>
        <message>
            <source>The conversation is no longer there.</source>
            <translation>La conversation n’est plus là.</translation>
        </message>
        <message>
            <source>The copy differs from the library; nothing was changed.</source>
            <translation>La copie diffère de la bibliothèque ; rien n’a été changé.</translation>
        </message>
        <message>
            <source>The copy has taken the place of the library.</source>
            <translation>La copie a pris la place de la bibliothèque.</translation>
        </message>
        <message>
            <source>The copy is the same.</source>
            <translation>La copie est identique.</translation>
        </message>
        <message>
            <source>The data folder {0} cannot be made ({1}).</source>
            <translation>Le dossier de données {0} ne peut pas être créé ({1}).</translation>
        </message>
        <message>
            <source>The days in “{0}” can be read in two ways.</source>
            <translation>Les jours de « {0} » peuvent se lire de deux façons.</translation>
        </message>
        <message>
            <source>The disk has no room for a copy of the library ({0:,.0f} MB), which this needs.</source>
            <translation>Le disque n’a pas la place pour une copie de la bibliothèque ({0:,.0f} Mo), qui est nécessaire.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>The download failed ({0}).</source>
            <translation>Le téléchargement a échoué ({0}).</translation>
        </message>
        <message>
            <source>The download or copy was cut off; get the file again.</source>
            <translation>Le téléchargement ou la copie a été interrompu ; procurez-vous de nouveau le fichier.</translation>
        </message>
        <message>
            <source>The embedding model {0} cannot be loaded ({1}).</source>
            <translation>Le modèle d’embedding {0} ne peut pas être chargé ({1}).</translation>
        </message>
        <message>
            <source>The embedding process ended twice over the same texts.</source>
            <translation>Le processus d’embedding s’est arrêté deux fois sur les mêmes textes.</translation>
        </message>
        <message>
            <source>The examples {0} cannot be read.</source>
            <translation>Les exemples {0} ne peuvent pas être lus.</translation>
        </message>
        <message>
            <source>The expert</source>
            <translation>L’expert</translation>
        </message>
        <message>
            <source>The expert was trained for another form of prompt, and never begins to act.</source>
            <translation>L’expert a été entraîné pour une autre forme d’instruction, et ne commence jamais à agir.</translation>
        </message>
        <message>
            <source>The fewest rows of {0} by “{1}”:</source>
            <translation>Le moins de lignes de {0} par « {1} » :</translation>
        </message>
        <message>
            <source>The file arrived damaged (its checksum differs) and was discarded.</source>
            <translation>Le fichier est arrivé endommagé (sa somme de contrôle diffère) et a été rejeté.</translation>
        </message>
        <message>
            <source>The file ends in its middle; what is there was read.</source>
            <translation>Le fichier s’arrête en son milieu ; ce qui est là a été lu.</translation>
        </message>
        <message>
            <source>The file has no bytes.</source>
            <translation>Le fichier n’a pas d’octets.</translation>
        </message>
        <message>
            <source>The file has {0:,.1f} GB, and the disk has room for {1:.1f}.</source>
            <translation>Le fichier a {0} Go, et le disque a de la place pour {1}.</translation>
        </message>
        <message>
            <source>The file is damaged: {0}.</source>
            <translation>Le fichier est endommagé : {0}.</translation>
        </message>
        <message>
            <source>The file is damaged; what is there was read.</source>
            <translation>Le fichier est endommagé ; ce qui est là a été lu.</translation>
        </message>
        <message>
            <source>The file is no longer there.</source>
            <translation>Le fichier n’est plus là.</translation>
        </message>
        <message>
            <source>The file lacks the results of formulas ({0}); they stand as formulas, with a computed result where it is sure.</source>
            <translation>Les résultats de formules ({0}) manquent dans le fichier ; elles y figurent comme formules, avec un résultat calculé là où il est sûr.</translation>
        </message>
        <message>
            <source>The file of “{0}” is gone.</source>
            <translation>Le fichier de « {0} » a disparu.</translation>
        </message>
        <message>
            <source>The first line of {0} names no column “{1}”.</source>
            <translation>La première ligne de {0} ne nomme pas de colonne « {1} ».</translation>
        </message>
        <message>
            <source>The first of {0} by “{1}”:</source>
            <translation>Les premières de {0} par « {1} » :</translation>
        </message>
        <message>
            <source>The first {0} stand here.</source>
            <translation>Voici les {0} premières.</translation>
        </message>
        <message>
            <source>The folder holds the beginning of another training.</source>
            <translation>Le dossier contient le début d’un autre entraînement.</translation>
        </message>
        <message>
            <source>The fully trained model</source>
            <translation>Le modèle entièrement entraîné</translation>
        </message>
        <message>
            <source>The grammar for the answer cannot be read.</source>
            <translation>La grammaire de la réponse ne peut pas être lue.</translation>
        </message>
        <message>
            <source>The header of {0} is damaged or cut off.</source>
            <translation>L’en-tête de {0} est endommagé ou coupé.</translation>
        </message>
        <message>
            <source>The hub cannot be reached.</source>
            <translation>Le site des modèles est inaccessible.</translation>
        </message>
        <message>
            <source>The hub does not name the size and the SHA-256 of {0}, so it is not fetched.</source>
            <translation>Le hub n’indique pas la taille et le SHA-256 de {0}, qui n’est donc pas téléchargé.</translation>
        </message>
        <message>
            <source>The hub refused (status {0}).</source>
            <translation>Le site des modèles a refusé (état {0}).</translation>
        </message>
        <message>
            <source>The image has too many pixels to be drawn.</source>
            <translation>L’image a trop de pixels pour être dessinée.</translation>
        </message>
        <message>
            <source>The index of names differs from the documents.</source>
            <translation>L’index des noms diffère des documents.</translation>
        </message>
        <message>
            <source>The job lacks “{0}”.</source>
            <translation>Il manque « {0} » à la tâche.</translation>
        </message>
        <message>
            <source>The job {0} cannot be opened ({1}).</source>
            <translation>La tâche {0} ne peut pas être ouverte ({1}).</translation>
        </message>
        <message>
            <source>The job {0} cannot be used ({1}).</source>
            <translation>La tâche {0} ne peut pas être utilisée ({1}).</translation>
        </message>
        <message>
            <source>The job {0} is no JSON object.</source>
            <translation>La tâche {0} n’est pas un objet JSON.</translation>
        </message>
        <message>
            <source>The job {0} is not JSON: {1}.</source>
            <translation>La tâche {0} n’est pas du JSON : {1}.</translation>
        </message>
        <message>
            <source>The key file is in its place.</source>
            <translation>Le fichier de clé est à sa place.</translation>
        </message>
        <message>
            <source>The key file is written.</source>
            <translation>Le fichier de clé est écrit.</translation>
        </message>
        <message>
            <source>The key file was made by a newer version of Lectern.</source>
            <translation>Le fichier de clé vient d’une version plus récente de Lectern.</translation>
        </message>
        <message>
            <source>The key file {0} cannot be written ({1}).</source>
            <translation>Le fichier de clé {0} ne peut pas être écrit ({1}).</translation>
        </message>
        <message>
            <source>The key file {0} is damaged or cannot be read.</source>
            <translation>Le fichier de clé {0} est endommagé ou illisible.</translation>
        </message>
        <message>
            <source>The largest sum of “{0}” in {1} by “{2}”:</source>
            <translation>La plus grande somme de « {0} » dans {1} par « {2} » :</translation>
        </message>
        <message>
            <source>The library ({0:,.0f} MB) is larger than a tenth of the free disk, so no backup was made.</source>
            <translation>La bibliothèque ({0} Mo) dépasse un dixième de l’espace libre ; aucune sauvegarde n’a donc été faite.</translation>
        </message>
        <message>
            <source>The library could not be repaired: {0}</source>
            <translation>La bibliothèque n’a pas pu être réparée : {0}</translation>
        </message>
        <message>
            <source>The library is damaged beyond repair.</source>
            <translation>La bibliothèque est irrémédiablement endommagée.</translation>
        </message>
        <message>
            <source>The library is damaged: the sentences of a passage cannot be read.</source>
            <translation>La bibliothèque est endommagée : les phrases d’un passage ne peuvent pas être lues.</translation>
        </message>
        <message>
            <source>The library is encrypted already.</source>
            <translation>La bibliothèque est déjà chiffrée.</translation>
        </message>
        <message>
            <source>The library is encrypted and locked.</source>
            <translation>La bibliothèque est chiffrée et verrouillée.</translation>
        </message>
        <message>
            <source>The library is encrypted, and its key file {0} is missing.</source>
            <translation>La bibliothèque est chiffrée, et son fichier de clé {0} manque.</translation>
        </message>
        <message>
            <source>The library is not encrypted.</source>
            <translation>La bibliothèque n’est pas chiffrée.</translation>
        </message>
        <message>
            <source>The library is open in a window or another command.</source>
            <translation>La bibliothèque est ouverte dans une fenêtre ou une autre commande.</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>La bibliothèque est saine.</translation>
        </message>
        <message>
            <source>The library {0} cannot be opened ({1}).</source>
            <translation>La bibliothèque {0} ne peut pas être ouverte ({1}).</translation>
        </message>
        <message>
            <source>The library {0} has changes beside it that cannot be read here.</source>
            <translation>À côté de la bibliothèque {0} se trouvent des changements qui ne peuvent pas être lus ici.</translation>
        </message>
        <message>
            <source>The library {0} is damaged.</source>
            <translation>La bibliothèque {0} est endommagée.</translation>
        </message>
        <message>
            <source>The message is cut off or damaged; what is there was read.</source>
            <translation>Le message est coupé ou endommagé ; ce qui est là a été lu.</translation>
        </message>
        <message>
            <source>The model does not know the language of this question; sentences of the documents answer it.</source>
            <translation>Le modèle ne connaît pas la langue de cette question ; des phrases des documents y répondent.</translation>
        </message>
        <message>
            <source>The model holds weights of a type (number {0}) that training cannot read.</source>
            <translation>Le modèle contient des poids d’un type (numéro {0}) que l’entraînement ne peut pas lire.</translation>
        </message>
        <message>
            <source>The model stretches its context by “{0}”, which training does not know.</source>
            <translation>Le modèle étend son contexte par « {0} », que l’entraînement ne connaît pas.</translation>
        </message>
        <message>
            <source>The model {0} asks for what is not run here ({1}).</source>
            <translation>Le modèle {0} demande ce qui n’est pas exécuté ici ({1}).</translation>
        </message>
        <message>
            <source>The model “{0}” of this run is no longer at {1}.</source>
            <translation>Le modèle « {0} » de cette série n’est plus à {1}.</translation>
        </message>
        <message>
            <source>The model's chat template cannot be read ({0}).</source>
            <translation>Le modèle de conversation (chat template) ne peut pas être lu ({0}).</translation>
        </message>
        <message>
            <source>The model's chat template failed ({0}).</source>
            <translation>Le modèle de conversation (chat template) a échoué ({0}).</translation>
        </message>
        <message>
            <source>The most rows of {0} by “{1}”:</source>
            <translation>Le plus de lignes de {0} par « {1} » :</translation>
        </message>
        <message>
            <source>The name has {0:,} characters.</source>
            <translation>Le nom a {0} caractères.</translation>
        </message>
        <message>
            <source>The name of the data folder {0} cannot be used: it is not valid UTF-8.</source>
            <translation>Le nom du dossier de données {0} ne peut pas être utilisé : ce n’est pas de l’UTF-8 valide.</translation>
        </message>
        <message>
            <source>The notes of {0} are damaged.</source>
            <translation>Les notes de {0} sont endommagées.</translation>
        </message>
        <message>
            <source>The package sqlite-vec is not installed.</source>
            <translation>Le paquet sqlite-vec n’est pas installé.</translation>
        </message>
        <message>
            <source>The passphrase opens the library as well.</source>
            <translation>La phrase secrète ouvre aussi la bibliothèque.</translation>
        </message>
        <message>
            <source>The password does not open it.</source>
            <translation>Le mot de passe ne l’ouvre pas.</translation>
        </message>
        <message>
            <source>The program that reads this kind of file crashed on it.</source>
            <translation>Le programme qui lit cette sorte de fichier s’est arrêté sur lui.</translation>
        </message>
        <message>
            <source>The prompt has {0:,} tokens and the answer may have {1}; together they do not fit the model's context of {2}.</source>
            <translation>L’instruction a {0} jetons et la réponse peut en avoir {1} ; ensemble, elles dépassent le contexte du modèle, de {2}.</translation>
        </message>
        <message>
            <source>The prompt is empty.</source>
            <translation>L’instruction est vide.</translation>
        </message>
        <message>
            <source>The question does not fit into what this model can read at once.</source>
            <translation>La question dépasse ce que ce modèle peut lire à la fois.</translation>
        </message>
        <message>
            <source>The question has too few words to be found by.</source>
            <translation>La question a trop peu de mots pour une recherche.</translation>
        </message>
        <message>
            <source>The question holds its own answer.</source>
            <translation>La question contient sa propre réponse.</translation>
        </message>
        <message>
            <source>The reader has a fault that shows with this file.</source>
            <translation>Le lecteur a un défaut que ce fichier révèle.</translation>
        </message>
        <message>
            <source>The reranker {0} cannot be loaded ({1}).</source>
            <translation>Le reranker {0} ne peut pas être chargé ({1}).</translation>
        </message>
        <message>
            <source>The run was begun with the embedding model “{0}”; now only words are searched.</source>
            <translation>La série a commencé avec le modèle d’embedding « {0} » ; maintenant, seuls les mots sont cherchés.</translation>
        </message>
        <message>
            <source>The run was begun with the embedding model “{0}”; “{1}” is not the same.</source>
            <translation>La série a commencé avec le modèle d’embedding « {0} » ; « {1} » n’est pas le même.</translation>
        </message>
        <message>
            <source>The run was begun with the {0} “{1}”; “{2}” is not the same.</source>
            <translation>La série a commencé avec « {1} » ({0}) ; « {2} » n’est pas la même chose.</translation>
        </message>
        <message>
            <source>The set has this question already.</source>
            <translation>Le jeu a déjà cette question.</translation>
        </message>
        <message>
            <source>The setting “{0}” in {1} has a value that cannot be used.</source>
            <translation>Le paramètre « {0} » de {1} a une valeur inutilisable.</translation>
        </message>
        <message>
            <source>The settings file {0} cannot be read.</source>
            <translation>Le fichier de paramètres {0} ne peut pas être lu.</translation>
        </message>
        <message>
            <source>The settings file {0} cannot be written ({1}).</source>
            <translation>Le fichier de paramètres {0} ne peut pas être écrit ({1}).</translation>
        </message>
        <message>
            <source>The settings file {0} is no JSON object.</source>
            <translation>Le fichier de paramètres {0} n’est pas un objet JSON.</translation>
        </message>
        <message>
            <source>The smallest sum of “{0}” in {1} by “{2}”:</source>
            <translation>La plus petite somme de « {0} » dans {1} par « {2} » :</translation>
        </message>
        <message>
            <source>The source says: “{0}”</source>
            <translation>La source dit : « {0} »</translation>
        </message>
        <message>
            <source>The source speaks of {0}, not of {1}: “{2}”</source>
            <translation>La source parle de {0}, pas de {1} : « {2} »</translation>
        </message>
        <message>
            <source>The sources came from “{0}” and “{1}” alike, so the base model answers.</source>
            <translation>Les sources venaient autant de « {0} » que de « {1} » ; le modèle de base répond donc.</translation>
        </message>
        <message>
            <source>The sources say the opposite.</source>
            <translation>Les sources disent le contraire.</translation>
        </message>
        <message>
            <source>The sum of “{0}” in {1}, by “{2}”:</source>
            <translation>La somme de « {0} » dans {1}, par « {2} » :</translation>
        </message>
        <message>
            <source>The system has no key ring that could keep the key.</source>
            <translation>Le système n’a pas de trousseau qui pourrait garder la clé.</translation>
        </message>
        <message>
            <source>The table has no column of days.</source>
            <translation>Le tableau n’a pas de colonne de jours.</translation>
        </message>
        <message>
            <source>The table has no column of numbers.</source>
            <translation>Le tableau n’a pas de colonne de nombres.</translation>
        </message>
        <message>
            <source>The table is too large to be computed in time.</source>
            <translation>Le tableau est trop grand pour être calculé à temps.</translation>
        </message>
        <message>
            <source>The table of contents, which repeats the headings, was left out.</source>
            <translation>La table des matières, qui répète les titres, a été laissée de côté.</translation>
        </message>
        <message>
            <source>The text cannot be split into tokens.</source>
            <translation>Le texte ne peut pas être divisé en jetons.</translation>
        </message>
        <message>
            <source>The text has {0:,} characters.</source>
            <translation>Le texte a {0:,} caractères.</translation>
        </message>
        <message>
            <source>The text of the message is encrypted and was not read.</source>
            <translation>Le texte du message est chiffré et n’a pas été lu.</translation>
        </message>
        <message>
            <source>The text was recognised in an image (OCR).</source>
            <translation>Le texte a été reconnu dans une image (OCR).</translation>
        </message>
        <message>
            <source>The trainer ended unexpectedly (status {0}).</source>
            <translation>L’entraîneur s’est arrêté de façon inattendue (état {0}).</translation>
        </message>
        <message>
            <source>The trainer is newer than Lectern.</source>
            <translation>L’entraîneur est plus récent que Lectern.</translation>
        </message>
        <message>
            <source>The training ran away: its loss {0}.</source>
            <translation>L’entraînement s’est emballé : sa perte {0}.</translation>
        </message>
        <message>
            <source>The weights in {0} are not in the safetensors format.</source>
            <translation>Les poids de {0} ne sont pas au format safetensors.</translation>
        </message>
        <message>
            <source>The word index differs from the passages.</source>
            <translation>L’index des mots diffère des passages.</translation>
        </message>
        <message>
            <source>The {0} gives the same in training and in answering (divergence {1:.4f}).</source>
            <translation>Le résultat est le même à l’entraînement et à la réponse ({0}, divergence {1}).</translation>
        </message>
        <message>
            <source>The {0} process did not start (status {1}).</source>
            <translation>Le processus « {0} » n’a pas démarré (état {1}).</translation>
        </message>
        <message>
            <source>The {0} process ended unexpectedly (status {1}).</source>
            <translation>Le processus « {0} » s’est arrêté de façon inattendue (état {1}).</translation>
        </message>
        <message>
            <source>The {0} process gave no answer for {1:.0f} s.</source>
            <translation>Le processus {0} n’a pas répondu pendant {1:.0f} s.</translation>
        </message>
        <message>
            <source>The {0} {1} is not there.</source>
            <translation>Absent : {0} {1}.</translation>
        </message>
        <message>
            <source>The {0} “{1}” of this run is not there.</source>
            <translation>Absent, de cette série : {0} « {1} ».</translation>
        </message>
        <message>
            <source>There are no documents yet.</source>
            <translation>Il n’y a pas encore de documents.</translation>
        </message>
        <message>
            <source>There are no questions in {0}.</source>
            <translation>Il n’y a pas de questions dans {0}.</translation>
        </message>
        <message>
            <source>There are no questions to ask.</source>
            <translation>Il n’y a pas de questions à poser.</translation>
        </message>
        <message>
            <source>There are too many attachments before it.</source>
            <translation>Il y a trop de pièces jointes avant.</translation>
        </message>
        <message>
            <source>There are: {0}.</source>
            <translation>Il y a : {0}.</translation>
        </message>
        <message>
            <source>There is a slip in the recovery key.</source>
            <translation>Il y a une erreur dans la clé de récupération.</translation>
        </message>
        <message>
            <source>There is already a collection “{0}”.</source>
            <translation>Il y a déjà une collection « {0} ».</translation>
        </message>
        <message>
            <source>There is already a question set “{0}”.</source>
            <translation>Il y a déjà un jeu de questions « {0} ».</translation>
        </message>
        <message>
            <source>There is already an expert “{0}”.</source>
            <translation>Il y a déjà un expert « {0} ».</translation>
        </message>
        <message>
            <source>There is no arm “{0}”.</source>
            <translation>Il n’y a pas de variante « {0} ».</translation>
        </message>
        <message>
            <source>There is no collection “{0}”.</source>
            <translation>Il n’y a pas de collection « {0} ».</translation>
        </message>
        <message>
            <source>There is no expert “{0}”.</source>
            <translation>Il n’y a pas d’expert « {0} ».</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>Il n’y a pas de fichier {0}.</translation>
        </message>
        <message>
            <source>There is no library yet at {0}.</source>
            <translation>Il n’y a pas encore de bibliothèque à {0}.</translation>
        </message>
        <message>
            <source>There is no question set “{0}”.</source>
            <translation>Il n’y a pas de jeu de questions « {0} ».</translation>
        </message>
        <message>
            <source>There is no question.</source>
            <translation>Il n’y a pas de question.</translation>
        </message>
        <message>
            <source>There is no repository “{0}”.</source>
            <translation>Il n’y a pas de dépôt « {0} ».</translation>
        </message>
        <message>
            <source>There is no reranker with safetensors in {0}.</source>
            <translation>Il n’y a pas de reranker avec safetensors dans {0}.</translation>
        </message>
        <message>
            <source>There is no run {0}.</source>
            <translation>Il n’y a pas de série {0}.</translation>
        </message>
        <message>
            <source>There is no sentence to check.</source>
            <translation>Il n’y a aucune phrase à vérifier.</translation>
        </message>
        <message>
            <source>There is no sure value of “{0}” in {1}.</source>
            <translation>Il n’y a pas de valeur sûre de « {0} » dans {1}.</translation>
        </message>
        <message>
            <source>There is no text in it.</source>
            <translation>Il ne contient pas de texte.</translation>
        </message>
        <message>
            <source>There is nothing at {0}.</source>
            <translation>Il n’y a rien à {0}.</translation>
        </message>
        <message>
            <source>There is too little memory for a context of {0} tokens.</source>
            <translation>Il y a trop peu de mémoire pour un contexte de {0} jetons.</translation>
        </message>
        <message>
            <source>These experts are activated by different words, and cannot answer together.</source>
            <translation>Ces experts sont activés par des mots différents, et ne peuvent pas répondre ensemble.</translation>
        </message>
        <message>
            <source>This cannot be computed surely from {0}.</source>
            <translation>Cela ne peut pas être calculé sûrement à partir de {0}.</translation>
        </message>
        <message>
            <source>This export was made by a newer version of Lectern.</source>
            <translation>Cette exportation vient d’une version plus récente de Lectern.</translation>
        </message>
        <message>
            <source>This is a bug; please report it.</source>
            <translation>C’est une erreur du programme ; veuillez la signaler.</translation>
        </message>
        <message>
            <source>This is a device, pipe or socket, not a file.</source>
            <translation>C’est un périphérique, un tube ou un socket, pas un fichier.</translation>
        </message>
        <message>
            <source>This is a link that leads out of the added folder.</source>
            <translation>C’est un lien qui mène hors du dossier ajouté.</translation>
        </message>
        <message>
            <source>This is not the passphrase of the library.</source>
            <translation>Ce n’est pas la phrase secrète de la bibliothèque.</translation>
        </message>
        <message>
            <source>This is the recovery key of another library, or of the time before a new key.</source>
            <translation>C’est la clé de récupération d’une autre bibliothèque, ou d’avant une nouvelle clé.</translation>
        </message>
        <message>
            <source>This library was made by a newer version of Lectern.</source>
            <translation>Cette bibliothèque vient d’une version plus récente de Lectern.</translation>
        </message>
        <message>
            <source>This method needs the package bitsandbytes.</source>
            <translation>Cette méthode a besoin du paquet bitsandbytes.</translation>
        </message>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Cette page n’a pas pu être dessinée.</translation>
        </message>
        <message>
            <source>This process has a model already.</source>
            <translation>Ce processus a déjà un modèle.</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>Trop de fichiers ouverts</translation>
        </message>
        <message>
            <source>Torch and llama.cpp disagree on {0} (divergence {1:.3f}, error {2:.2f}): what is learned in one would not hold in the other.</source>
            <translation>Torch et llama.cpp divergent sur {0} (divergence {1}, erreur {2}) : ce qui est appris dans l’un ne vaudrait pas dans l’autre.</translation>
        </message>
        <message>
            <source>Train it again with this model.</source>
            <translation>Entraînez-le à nouveau avec ce modèle.</translation>
        </message>
        <message>
            <source>Train it again.</source>
            <translation>Entraînez-le à nouveau.</translation>
        </message>
        <message>
            <source>Train or import it again.</source>
            <translation>Entraînez-le ou importez-le à nouveau.</translation>
        </message>
        <message>
            <source>Train “{0}” first.</source>
            <translation>Entraînez d’abord « {0} ».</translation>
        </message>
        <message>
            <source>Transport endpoint is not connected</source>
            <translation>L’extrémité de transport n’est pas connectée</translation>
        </message>
        <message>
            <source>Try a shorter question.</source>
            <translation>Essayez une question plus courte.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Réessayez.</translation>
        </message>
        <message>
            <source>Type all of its groups.</source>
            <translation>Saisissez tous ses groupes.</translation>
        </message>
        <message>
            <source>Unpack it into a folder, and add that.</source>
            <translation>Décompressez-le dans un dossier, et ajoutez-le.</translation>
        </message>
        <message>
            <source>Unpacked it takes {0:,.0f} MB, which the disk does not have.</source>
            <translation>Décompressé, il prend {0} Mo, que le disque n’a pas.</translation>
        </message>
        <message>
            <source>Unpacked it would be {0} in {1:,} parts; the limit is {2}.</source>
            <translation>Décompressé, il ferait {0} en {1} parties ; la limite est {2}.</translation>
        </message>
        <message>
            <source>Unset it.</source>
            <translation>Annulez cette définition.</translation>
        </message>
        <message>
            <source>Update Lectern to open it.</source>
            <translation>Mettez Lectern à jour pour l’ouvrir.</translation>
        </message>
        <message>
            <source>Update Lectern to read it.</source>
            <translation>Mettez Lectern à jour pour le lire.</translation>
        </message>
        <message>
            <source>Update both.</source>
            <translation>Mettez les deux à jour.</translation>
        </message>
        <message>
            <source>Use a file of one of these types: {0}.</source>
            <translation>Utilisez un fichier de l’un de ces types : {0}.</translation>
        </message>
        <message>
            <source>Use it with the base model that it was trained on.</source>
            <translation>Utilisez-le avec le modèle de base de son entraînement.</translation>
        </message>
        <message>
            <source>Videos and sounds in it were not read: {0}.</source>
            <translation>Vidéos et sons contenus, non lus : {0}.</translation>
        </message>
        <message>
            <source>Wait a little. {0}</source>
            <translation>Attendez un peu. {0}</translation>
        </message>
        <message>
            <source>Wait for it, or stop it.</source>
            <translation>Attendez-le, ou arrêtez-le.</translation>
        </message>
        <message>
            <source>Wait until it has ended, or stop it.</source>
            <translation>Attendez qu’il soit terminé, ou arrêtez-le.</translation>
        </message>
        <message>
            <source>What the page hides is left out.</source>
            <translation>Ce que la page masque est laissé de côté.</translation>
        </message>
        <message>
            <source>Words that are struck out are left out.</source>
            <translation>Les mots barrés sont laissés de côté.</translation>
        </message>
        <message>
            <source>Words that are struck out were read like others.</source>
            <translation>Les mots barrés ont été lus comme les autres.</translation>
        </message>
        <message>
            <source>Writing the library again without it</source>
            <translation>Nouvelle écriture de la bibliothèque sans cela</translation>
        </message>
        <message>
            <source>You asked for it.</source>
            <translation>Vous l’avez demandé.</translation>
        </message>
        <message>
            <source>You chose to leave it out.</source>
            <translation>Vous avez choisi de l’ignorer.</translation>
        </message>
        <message>
            <source>You dropped it.</source>
            <translation>Vous l’avez écarté.</translation>
        </message>
        <message>
            <source>Your documents are still being read.</source>
            <translation>Vos documents sont encore en cours de lecture.</translation>
        </message>
        <message>
            <source>a DOCX file</source>
            <translation>un fichier DOCX</translation>
        </message>
        <message>
            <source>a FictionBook file</source>
            <translation>un fichier FictionBook</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>un PDF</translation>
        </message>
        <message>
            <source>a PPTX file</source>
            <translation>un fichier PPTX</translation>
        </message>
        <message>
            <source>a calendar</source>
            <translation>un calendrier</translation>
        </message>
        <message>
            <source>a document of its kind</source>
            <translation>un document de son genre</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>une liste</translation>
        </message>
        <message>
            <source>a list of contacts</source>
            <translation>une liste de contacts</translation>
        </message>
        <message>
            <source>a mailbox</source>
            <translation>une boîte aux lettres</translation>
        </message>
        <message>
            <source>a message</source>
            <translation>un message</translation>
        </message>
        <message>
            <source>a message of Outlook</source>
            <translation>un message d’Outlook</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <source>a prompt for brevity</source>
            <translation>une consigne de brièveté</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>un texte</translation>
        </message>
        <message>
            <source>a text in quotes</source>
            <translation>un texte entre guillemets</translation>
        </message>
        <message>
            <source>a web archive</source>
            <translation>une archive web</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <source>a {0} file</source>
            <translation>un fichier {0}</translation>
        </message>
        <message>
            <source>an EPUB file</source>
            <translation>un fichier EPUB</translation>
        </message>
        <message>
            <source>an Excel workbook in XML</source>
            <translation>un classeur Excel en XML</translation>
        </message>
        <message>
            <source>an ODP file</source>
            <translation>un fichier ODP</translation>
        </message>
        <message>
            <source>an ODS file</source>
            <translation>un fichier ODS</translation>
        </message>
        <message>
            <source>an ODT file</source>
            <translation>un fichier ODT</translation>
        </message>
        <message>
            <source>an RTF file</source>
            <translation>un fichier RTF</translation>
        </message>
        <message>
            <source>an XLS file</source>
            <translation>un fichier XLS</translation>
        </message>
        <message>
            <source>an XLSB file</source>
            <translation>un fichier XLSB</translation>
        </message>
        <message>
            <source>an XLSX file</source>
            <translation>un fichier XLSX</translation>
        </message>
        <message>
            <source>an image</source>
            <translation>une image</translation>
        </message>
        <message>
            <source>an image of a usual size</source>
            <translation>une image de taille habituelle</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>un objet</translation>
        </message>
        <message>
            <source>an office document</source>
            <translation>un document bureautique</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <source>answers score {0:.2f} with it and {1:.2f} with {2} ({3}, {4} questions)</source>
            <translation>les réponses ont un score de {0} avec lui et de {1} avec {2} ({3}, {4} questions)</translation>
        </message>
        <message>
            <source>base model</source>
            <translation>modèle de base</translation>
        </message>
        <message>
            <source>caches of the Lab</source>
            <translation>caches du labo</translation>
        </message>
        <message>
            <source>chat model</source>
            <translation>modèle de chat</translation>
        </message>
        <message>
            <source>embedding model</source>
            <translation>modèle d’embedding</translation>
        </message>
        <message>
            <source>fully trained model</source>
            <translation>modèle entièrement entraîné</translation>
        </message>
        <message>
            <source>has a question of {0:,} characters</source>
            <translation>a une question de {0} caractères</translation>
        </message>
        <message>
            <source>has a question without words</source>
            <translation>a une question sans mots</translation>
        </message>
        <message>
            <source>has a “{0}” that is no text</source>
            <translation>a un « {0} » qui n’est pas un texte</translation>
        </message>
        <message>
            <source>has an answer of {0:,} characters</source>
            <translation>a une réponse de {0} caractères</translation>
        </message>
        <message>
            <source>has no question</source>
            <translation>n’a pas de question</translation>
        </message>
        <message>
            <source>has no “answer” (an empty one means: not in the documents)</source>
            <translation>n’a pas de « answer » (vide signifie : pas dans les documents)</translation>
        </message>
        <message>
            <source>has “answers” that are no list of texts</source>
            <translation>a des « answers » qui ne sont pas une liste de textes</translation>
        </message>
        <message>
            <source>instructions</source>
            <translation>instructions</translation>
        </message>
        <message>
            <source>is no CSV ({0})</source>
            <translation>n’est pas du CSV ({0})</translation>
        </message>
        <message>
            <source>is no JSON</source>
            <translation>n’est pas du JSON</translation>
        </message>
        <message>
            <source>is no JSON object</source>
            <translation>n’est pas un objet JSON</translation>
        </message>
        <message>
            <source>is no number any more</source>
            <translation>n’est plus un nombre</translation>
        </message>
        <message>
            <source>it changes “{0}”, which llama.cpp or Lectern cannot change</source>
            <translation>il modifie « {0} », que llama.cpp ou Lectern ne peut pas modifier</translation>
        </message>
        <message>
            <source>it has no “adapter_model.safetensors”; files of Python objects (.bin, .pt) are never opened, because opening them runs what is in them</source>
            <translation>il n’a pas de « adapter_model.safetensors » ; les fichiers d’objets Python (.bin, .pt) ne sont jamais ouverts, car les ouvrir exécute ce qu’ils contiennent</translation>
        </message>
        <message>
            <source>it has {0}, which llama.cpp cannot load</source>
            <translation>il a {0}, que llama.cpp ne peut pas charger</translation>
        </message>
        <message>
            <source>it holds no weights</source>
            <translation>il ne contient pas de poids</translation>
        </message>
        <message>
            <source>it is for models of the kind “{0}”</source>
            <translation>il est pour les modèles du genre « {0} »</translation>
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation>ce n’est pas un objet JSON</translation>
        </message>
        <message>
            <source>it is no LoRA adapter</source>
            <translation>ce n’est pas un adaptateur LoRA</translation>
        </message>
        <message>
            <source>it is not JSON</source>
            <translation>ce n’est pas du JSON</translation>
        </message>
        <message>
            <source>it names layers by the pattern “{0}”, not by name</source>
            <translation>il désigne les couches par le motif « {0} », pas par leur nom</translation>
        </message>
        <message>
            <source>it was trained on another base model</source>
            <translation>il a été entraîné sur un autre modèle de base</translation>
        </message>
        <message>
            <source>its adapter_config.json is missing or damaged</source>
            <translation>son adapter_config.json manque ou est endommagé</translation>
        </message>
        <message>
            <source>its answer alone is longer than {0} tokens</source>
            <translation>sa réponse seule dépasse {0} jetons</translation>
        </message>
        <message>
            <source>its prompt does not contain the invocation</source>
            <translation>son instruction ne contient pas l’invocation</translation>
        </message>
        <message>
            <source>its weights cannot be read ({0})</source>
            <translation>ses poids ne peuvent pas être lus ({0})</translation>
        </message>
        <message>
            <source>line {0} {1}</source>
            <translation>ligne {0} {1}</translation>
        </message>
        <message>
            <source>llama.cpp cannot load the adapter {0}.</source>
            <translation>llama.cpp ne peut pas charger l’adaptateur {0}.</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0} (architecture “{1}”).</source>
            <translation>llama.cpp ne peut pas charger {0} (architecture « {1} »).</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0}.</source>
            <translation>llama.cpp ne peut pas charger {0}.</translation>
        </message>
        <message>
            <source>llama.cpp could not compute with this model.</source>
            <translation>llama.cpp n’a pas pu calculer avec ce modèle.</translation>
        </message>
        <message>
            <source>llama.cpp could not get the memory that it needs.</source>
            <translation>llama.cpp n’a pas pu obtenir la mémoire qu’il lui faut.</translation>
        </message>
        <message>
            <source>llama.cpp could not go on (status {0}).</source>
            <translation>llama.cpp n’a pas pu continuer (état {0}).</translation>
        </message>
        <message>
            <source>llama.cpp could not pack the model.</source>
            <translation>llama.cpp n’a pas pu compacter le modèle.</translation>
        </message>
        <message>
            <source>llama.cpp does not take the adapter {0}.</source>
            <translation>llama.cpp n’accepte pas l’adaptateur {0}.</translation>
        </message>
        <message>
            <source>llama.cpp refused the adapters.</source>
            <translation>llama.cpp a refusé les adaptateurs.</translation>
        </message>
        <message>
            <source>logs, which can name your files</source>
            <translation>journaux, qui peuvent nommer vos fichiers</translation>
        </message>
        <message>
            <source>no adapter</source>
            <translation>aucun adaptateur</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>rien encore</translation>
        </message>
        <message>
            <source>plain RAG</source>
            <translation>un RAG simple</translation>
        </message>
        <message>
            <source>reranker</source>
            <translation>reranker</translation>
        </message>
        <message>
            <source>rose from {0:.2f} to {1:.2f}</source>
            <translation>est passée de {0} à {1}</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>réglages</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>des textes</translation>
        </message>
        <message>
            <source>that prompt</source>
            <translation>cette instruction</translation>
        </message>
        <message>
            <source>the Reader</source>
            <translation>le Reader</translation>
        </message>
        <message>
            <source>the best sentence itself</source>
            <translation>la meilleure phrase elle-même</translation>
        </message>
        <message>
            <source>the best sentences alone</source>
            <translation>les meilleures phrases seules</translation>
        </message>
        <message>
            <source>the exported file</source>
            <translation>le fichier exporté</translation>
        </message>
        <message>
            <source>the rows of {0} where {1}</source>
            <translation>les lignes de {0} où {1}</translation>
        </message>
        <message>
            <source>this base model</source>
            <translation>ce modèle de base</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>vrai ou faux</translation>
        </message>
        <message>
            <source>what experts learned from: their examples, checkpoints and adapters</source>
            <translation>ce dont les experts ont appris : leurs exemples, points de reprise et adaptateurs</translation>
        </message>
        <message>
            <source>{0:+.2f}, 95 % interval {1:+.2f} to {2:+.2f}</source>
            <translation>{0}, intervalle à 95 % : {1} à {2}</translation>
        </message>
        <message>
            <source>{0:.0f} MB</source>
            <translation>{0} Mo</translation>
        </message>
        <message>
            <source>{0:.1f} GB</source>
            <translation>{0} Go</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} et {1}</translation>
        </message>
        <message>
            <source>{0} are the most.</source>
            <translation>Le maximum est {0}.</translation>
        </message>
        <message>
            <source>{0} asks for an agreement first.</source>
            <translation>{0} demande d’abord un accord.</translation>
        </message>
        <message>
            <source>{0} cannot be copied ({1}).</source>
            <translation>{0} ne peut pas être copié ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be moved ({1}).</source>
            <translation>{0} ne peut pas être déplacé ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be opened ({1}).</source>
            <translation>{0} ne peut pas être ouvert ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read ({1}).</source>
            <translation>{0} ne peut pas être lu ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read as GGUF ({1}).</source>
            <translation>{0} ne peut pas être lu comme GGUF ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} ne peut pas être lu.</translation>
        </message>
        <message>
            <source>{0} cannot be written ({1}).</source>
            <translation>{0} ne peut pas être écrit ({1}).</translation>
        </message>
        <message>
            <source>{0} does not fit: “{1}” has another shape in the base model.</source>
            <translation>{0} ne convient pas : « {1} » a une autre forme dans le modèle de base.</translation>
        </message>
        <message>
            <source>{0} does not fit: “{1}” is incomplete, or not in the base model.</source>
            <translation>{0} ne convient pas : « {1} » est incomplet, ou absent du modèle de base.</translation>
        </message>
        <message>
            <source>{0} has no file “{1}”.</source>
            <translation>{0} n’a pas de fichier « {1} ».</translation>
        </message>
        <message>
            <source>{0} has no passphrase in its first line.</source>
            <translation>{0} n’a pas de phrase secrète dans sa première ligne.</translation>
        </message>
        <message>
            <source>{0} has no text.</source>
            <translation>{0} n’a pas de texte.</translation>
        </message>
        <message>
            <source>{0} has too many files for a model.</source>
            <translation>{0} a trop de fichiers pour un modèle.</translation>
        </message>
        <message>
            <source>{0} has {1:,.0f} MB; {2:,.0f} MB are the most.</source>
            <translation>{0} a {1} Mo ; le maximum est de {2} Mo.</translation>
        </message>
        <message>
            <source>{0} has {1:,.1f} GB, and the disk has room for {2:.1f}.</source>
            <translation>{0} a {1} Go, et le disque a de la place pour {2}.</translation>
        </message>
        <message>
            <source>{0} helps</source>
            <translation>{0} aide</translation>
        </message>
        <message>
            <source>{0} holds no examples.</source>
            <translation>{0} ne contient pas d’exemples.</translation>
        </message>
        <message>
            <source>{0} holds no weights.</source>
            <translation>{0} ne contient pas de poids.</translation>
        </message>
        <message>
            <source>{0} hurts</source>
            <translation>{0} nuit</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} est dans {1}</translation>
        </message>
        <message>
            <source>{0} is GGUF version {1}, which is not supported.</source>
            <translation>{0} est du GGUF en version {1}, qui n’est pas prise en charge.</translation>
        </message>
        <message>
            <source>{0} is a GGUF file of the kind “{1}”, not a chat model.</source>
            <translation>{0} est un fichier GGUF du genre « {1} », pas un modèle de chat.</translation>
        </message>
        <message>
            <source>{0} is damaged, or not an export of Lectern.</source>
            <translation>{0} est endommagé, ou n’est pas une exportation de Lectern.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} est vide.</translation>
        </message>
        <message>
            <source>{0} is encrypted with another key.</source>
            <translation>{0} est chiffré avec une autre clé.</translation>
        </message>
        <message>
            <source>{0} is encrypted, and no key file of it lies beside it.</source>
            <translation>{0} est chiffré, et aucun fichier de clé ne se trouve à côté.</translation>
        </message>
        <message>
            <source>{0} is for models of the kind “{1}”; {2} is “{3}”.</source>
            <translation>{0} est pour les modèles du genre « {1} » ; {2} est « {3} ».</translation>
        </message>
        <message>
            <source>{0} is incomplete: {1:.1f} MB are missing at its end.</source>
            <translation>{0} est incomplet : il manque {1} Mo à la fin.</translation>
        </message>
        <message>
            <source>{0} is no LoRA adapter.</source>
            <translation>{0} n’est pas un adaptateur LoRA.</translation>
        </message>
        <message>
            <source>{0} is no UTF-8 text.</source>
            <translation>{0} n’est pas du texte UTF-8.</translation>
        </message>
        <message>
            <source>{0} is no XLSX file, or is damaged.</source>
            <translation>{0} n’est pas un fichier XLSX, ou est endommagé.</translation>
        </message>
        <message>
            <source>{0} is no embedder that can be used ({1}).</source>
            <translation>{0} n’est pas un modèle de vecteurs utilisable ({1}).</translation>
        </message>
        <message>
            <source>{0} is no file.</source>
            <translation>{0} n’est pas un fichier.</translation>
        </message>
        <message>
            <source>{0} is no sentence-transformers model.</source>
            <translation>{0} n’est pas un modèle de sentence-transformers.</translation>
        </message>
        <message>
            <source>{0} is no text in UTF-8.</source>
            <translation>{0} n’est pas un texte en UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not UTF-8 text.</source>
            <translation>{0} n’est pas du texte UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a GGUF file.</source>
            <translation>{0} n’est pas un fichier GGUF.</translation>
        </message>
        <message>
            <source>{0} is not a Lectern library.</source>
            <translation>{0} n’est pas une bibliothèque de Lectern.</translation>
        </message>
        <message>
            <source>{0} is not a sound library.</source>
            <translation>{0} n’est pas une bibliothèque en bon état.</translation>
        </message>
        <message>
            <source>{0} is not the one that this training was ordered for.</source>
            <translation>{0} n’est pas celui pour lequel cet entraînement a été demandé.</translation>
        </message>
        <message>
            <source>{0} is not there.</source>
            <translation>{0} n’est pas là.</translation>
        </message>
        <message>
            <source>{0} is not {1}</source>
            <translation>{0} n’est pas {1}</translation>
        </message>
        <message>
            <source>{0} is one of {1} parts, and does not have its name any more.</source>
            <translation>{0} est l’une de {1} parties et n’a plus son nom.</translation>
        </message>
        <message>
            <source>{0} is one of {1} parts, and {2} is not beside it.</source>
            <translation>{0} est l’une de {1} parties, et {2} n’est pas à côté.</translation>
        </message>
        <message>
            <source>{0} is only a part of a model.</source>
            <translation>{0} n’est qu’une partie d’un modèle.</translation>
        </message>
        <message>
            <source>{0} is part {1} of a model in several files.</source>
            <translation>{0} est la partie {1} d’un modèle en plusieurs fichiers.</translation>
        </message>
        <message>
            <source>{0} is the average of “{1}” in {2}.</source>
            <translation>{0} est la moyenne de « {1} » dans {2}.</translation>
        </message>
        <message>
            <source>{0} is the earliest “{1}” in {2}:</source>
            <translation>{0} est la première valeur de « {1} » dans {2} :</translation>
        </message>
        <message>
            <source>{0} is the largest “{1}” in {2}:</source>
            <translation>{0} est la plus grande valeur de « {1} » dans {2} :</translation>
        </message>
        <message>
            <source>{0} is the latest “{1}” in {2}:</source>
            <translation>{0} est la dernière valeur de « {1} » dans {2} :</translation>
        </message>
        <message>
            <source>{0} is the smallest “{1}” in {2}:</source>
            <translation>{0} est la plus petite valeur de « {1} » dans {2} :</translation>
        </message>
        <message>
            <source>{0} is the sum of “{1}” in {2}.</source>
            <translation>{0} est la somme de « {1} » dans {2}.</translation>
        </message>
        <message>
            <source>{0} is {1}</source>
            <translation>{0} est {1}</translation>
        </message>
        <message>
            <source>{0} lacks the tensor {1}.</source>
            <translation>Il manque le tenseur {1} à {0}.</translation>
        </message>
        <message>
            <source>{0} leads out of the model's folder.</source>
            <translation>{0} sort du dossier du modèle.</translation>
        </message>
        <message>
            <source>{0} makes no difference</source>
            <translation>{0} : aucune différence</translation>
        </message>
        <message>
            <source>{0} names no architecture, or has no weights.</source>
            <translation>{0} ne nomme pas d’architecture, ou n’a pas de poids.</translation>
        </message>
        <message>
            <source>{0} needs {1:.1f} GB of memory, and {2:.1f} GB are free.</source>
            <translation>{0} demande {1} Go de mémoire, et {2} Go sont libres.</translation>
        </message>
        <message>
            <source>{0} of its chapters are missing or damaged, and were not read.</source>
            <translation>Chapitres manquants ou endommagés, non lus : {0}.</translation>
        </message>
        <message>
            <source>{0} of its characters could not be decoded.</source>
            <translation>Caractères qui n’ont pas pu être décodés : {0}.</translation>
        </message>
        <message>
            <source>{0} questions are too few to tell; {1} are the least.</source>
            <translation>{0} questions ne suffisent pas pour le dire ; il en faut au moins {1}.</translation>
        </message>
        <message>
            <source>{0} says otherwise: “{1}”</source>
            <translation>{0} dit autre chose : « {1} »</translation>
        </message>
        <message>
            <source>{0} was trained on another base model than {1}.</source>
            <translation>{0} a été entraîné sur un autre modèle de base que {1}.</translation>
        </message>
        <message>
            <source>{0} were given the same prompt, to the letter.</source>
            <translation>Ont reçu la même instruction, à la lettre : {0}.</translation>
        </message>
        <message>
            <source>{0} were not given the same prompt.</source>
            <translation>N’ont pas reçu la même instruction : {0}.</translation>
        </message>
        <message>
            <source>{0}, by “{1}”:</source>
            <translation>{0}, par « {1} » :</translation>
        </message>
        <message>
            <source>{0}, which is newer, says: “{1}”</source>
            <translation>{0}, qui est plus récent, dit : « {1} »</translation>
        </message>
        <message>
            <source>{0}: in none of the sources.</source>
            <translation>{0} : dans aucune des sources.</translation>
        </message>
        <message>
            <source>{0}: in the sources, but not where they speak of this.</source>
            <translation>{0} : dans les sources, mais pas là où elles en parlent.</translation>
        </message>
        <message>
            <source>{0}: no passage of the sources says this.</source>
            <translation>{0} : aucun passage des sources ne le dit.</translation>
        </message>
        <message>
            <source>{0}: the model is shown the best sentences of its sources alone, as it has learned; “{1}” shows the base model the same.</source>
            <translation>{0} : seules les meilleures phrases de ses sources sont montrées au modèle, comme il l’a appris ; « {1} » montre la même chose au modèle de base.</translation>
        </message>
        <message>
            <source>{0}; but it is not known which documents it has learned, so it may have learned these questions.</source>
            <translation>{0} ; mais on ne sait pas quels documents il a appris ; il peut donc avoir appris ces questions.</translation>
        </message>
        <message>
            <source>{0}; the right answer stands in {1:.0%} instead of {2:.0%} of them.</source>
            <translation>{0} ; la bonne réponse figure dans {1} d’entre elles au lieu de {2}.</translation>
        </message>
        <message>
            <source>{0}; they are shorter, but fewer hold the right answer ({1}).</source>
            <translation>{0} ; elles sont plus courtes, mais moins d’entre elles contiennent la bonne réponse ({1}).</translation>
        </message>
        <message>
            <source>{0}; what it gains over plain RAG, {1} gains as well.</source>
            <translation>{0} ; ce qu’il gagne sur un RAG simple, {1} le gagne aussi.</translation>
        </message>
        <message>
            <source>“Do not skip” reads it.</source>
            <translation>« Ne pas ignorer » le lit.</translation>
        </message>
        <message>
            <source>“targets” must name layers, each once.</source>
            <translation>« targets » doit nommer des couches, chacune une fois.</translation>
        </message>
        <message>
            <source>“{0}” asks about “{1}”.</source>
            <translation>« {0} » interroge sur « {1} ».</translation>
        </message>
        <message>
            <source>“{0}” cannot be “{1}”.</source>
            <translation>« {0} » ne peut pas être « {1} ».</translation>
        </message>
        <message numerus="yes">
            <source>“{0}” has %n examples to learn from; {1} are the least.</source>
            <translation>
                <numerusform>« {0} » a %n exemple pour apprendre ; il en faut au moins {1}.</numerusform>
                <numerusform>« {0} » a %n exemples pour apprendre ; il en faut au moins {1}.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{0}” has another shape in the base model, or is not in it</source>
            <translation>« {0} » a une autre forme dans le modèle de base, ou n’y est pas</translation>
        </message>
        <message>
            <source>“{0}” has been trained again since the run began.</source>
            <translation>« {0} » a été entraîné à nouveau depuis le début de la série.</translation>
        </message>
        <message>
            <source>“{0}” has no adapter to export.</source>
            <translation>« {0} » n’a pas d’adaptateur à exporter.</translation>
        </message>
        <message>
            <source>“{0}” has no questions to ask.</source>
            <translation>« {0} » n’a pas de questions à poser.</translation>
        </message>
        <message>
            <source>“{0}” has no {1}. Files of Python objects (.bin, .pt) are never opened, because opening them runs what is in them.</source>
            <translation>« {0} » n’a pas de {1}. Les fichiers d’objets Python (.bin, .pt) ne sont jamais ouverts, car les ouvrir exécute ce qu’ils contiennent.</translation>
        </message>
        <message>
            <source>“{0}” has several units: {1}.</source>
            <translation>« {0} » a plusieurs unités : {1}.</translation>
        </message>
        <message>
            <source>“{0}” is for {1}; {2} is another model.</source>
            <translation>« {0} » est pour {1} ; {2} est un autre modèle.</translation>
        </message>
        <message>
            <source>“{0}” is kept elsewhere and was not read.</source>
            <translation>« {0} » est conservé ailleurs et n’a pas été lu.</translation>
        </message>
        <message>
            <source>“{0}” is no adapter: it has no {1}.</source>
            <translation>« {0} » n’est pas un adaptateur : il n’a pas de {1}.</translation>
        </message>
        <message>
            <source>“{0}” is not a GGUF file.</source>
            <translation>« {0} » n’est pas un fichier GGUF.</translation>
        </message>
        <message>
            <source>“{0}” is not trained yet.</source>
            <translation>« {0} » n’est pas encore entraîné.</translation>
        </message>
        <message>
            <source>“{0}” lacks one of its two matrices</source>
            <translation>il manque à « {0} » une de ses deux matrices</translation>
        </message>
        <message>
            <source>“{0}” learns from “{1}”.</source>
            <translation>« {0} » apprend de « {1} ».</translation>
        </message>
        <message>
            <source>“{0}” must be a text</source>
            <translation>« {0} » doit être un texte</translation>
        </message>
        <message>
            <source>“{0}” must be above 0.</source>
            <translation>« {0} » doit être supérieur à 0.</translation>
        </message>
        <message>
            <source>“{0}” must be at least 0 and below 1.</source>
            <translation>« {0} » doit être au moins 0 et inférieur à 1.</translation>
        </message>
        <message>
            <source>“{0}” must be at least {1}, not {2}.</source>
            <translation>« {0} » doit être au moins {1}, pas {2}.</translation>
        </message>
        <message>
            <source>“{0}” must be {1}, not {2}.</source>
            <translation>« {0} » doit être {1}, pas {2}.</translation>
        </message>
        <message>
            <source>“{0}” now answers by itself where it fits.</source>
            <translation>« {0} » répond maintenant de lui-même quand il convient.</translation>
        </message>
        <message>
            <source>“{0}” now answers only where it is asked for by name.</source>
            <translation>« {0} » ne répond maintenant que s’il est demandé par son nom.</translation>
        </message>
        <message>
            <source>“{0}” stands in another row: “{1}”</source>
            <translation>« {0} » figure dans une autre ligne : « {1} »</translation>
        </message>
        <message>
            <source>“{0}” stands in several columns: {1}.</source>
            <translation>« {0} » se trouve dans plusieurs colonnes : {1}.</translation>
        </message>
        <message>
            <source>“{0}” was trained on {1}; {2} is another model.</source>
            <translation>« {0} » a été entraîné sur {1} ; {2} est un autre modèle.</translation>
        </message>
    </context>
</TS>
