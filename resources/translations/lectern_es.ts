<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Amounts</name>
        <message>
            <source>{0} kB</source>
            <translation>{0} kB</translation>
        </message>
        <message>
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <source>{0} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} M</source>
            <translation>{0} M</translation>
        </message>
        <message>
            <source>{0} B</source>
            <translation>{0} mil M</translation>
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
            <translation> tokens</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Sources at most</source>
            <translation>Fuentes como máximo</translation>
        </message>
        <message>
            <source>Passages that one answer is made from. More take longer to read.</source>
            <translation>Pasajes con los que se hace una respuesta. Cuantos más, más tarda la lectura.</translation>
        </message>
        <message>
            <source>Length at most</source>
            <translation>Longitud máxima</translation>
        </message>
        <message>
            <source>An answer is ended at this length. Three words are about four tokens.</source>
            <translation>Una respuesta se corta al llegar a esta longitud. Tres palabras son unos cuatro o cinco tokens.</translation>
        </message>
        <message>
            <source>Let the model think first</source>
            <translation>Dejar que el modelo piense primero</translation>
        </message>
        <message>
            <source>For models that can reason before they answer. It takes longer.</source>
            <translation>Para modelos que pueden razonar antes de responder. Tarda más.</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSettings</name>
        <message>
            <source>Like the system</source>
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
            <source>Show the window in it now</source>
            <translation>Mostrar la ventana ahora en este idioma</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>Of all text in the window.</source>
            <translation>De todo el texto de la ventana.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Of the window. Questions may be asked in any language that the models know.</source>
            <translation>De la ventana. Las preguntas pueden hacerse en cualquier idioma que conozcan los modelos.</translation>
        </message>
    </context>
    <context>
        <name>Application</name>
        <message>
            <source>The library is to be repaired.</source>
            <translation>La biblioteca se va a reparar.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Preguntar</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobar</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Lock the library</source>
            <translation>Bloquear la biblioteca</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>AskScreen</name>
        <message>
            <source>The conversation was deleted.</source>
            <translation>La conversación se ha eliminado.</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Nueva conversación</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Buscar conversaciones</translation>
        </message>
        <message>
            <source>Fold the conversations</source>
            <translation>Plegar las conversaciones</translation>
        </message>
        <message>
            <source>Fold the sources</source>
            <translation>Plegar las fuentes</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Escribir una pregunta</translation>
        </message>
        <message>
            <source>Choose what is asked…</source>
            <translation>Elegir qué se consulta…</translation>
        </message>
        <message>
            <source>Stop answering</source>
            <translation>Detener la respuesta</translation>
        </message>
        <message>
            <source>Export this conversation…</source>
            <translation>Exportar esta conversación…</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>Algo ha salido mal</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar los detalles</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Mostrar el registro</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Lectern made a mistake</source>
            <translation>Lectern ha cometido un error</translation>
        </message>
        <message>
            <source>Your documents and settings are safe. What was just being done may not have been; try it again. The details below name none of your files; with them the mistake can be found and mended.</source>
            <translation>Sus documentos y ajustes están a salvo. Puede que lo que se estaba haciendo no haya terminado; inténtelo de nuevo. Los detalles de abajo no nombran ninguno de sus archivos; con ellos se puede encontrar y corregir el error.</translation>
        </message>
    </context>
    <context>
        <name>ChatModels</name>
        <message>
            <source>Chat models</source>
            <translation>Modelos de chat</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Añadir un archivo…</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>Buscando modelos…</translation>
        </message>
        <message>
            <source>Add chat models</source>
            <translation>Añadir modelos de chat</translation>
        </message>
        <message>
            <source>GGUF models (*.gguf)</source>
            <translation>Modelos GGUF (*.gguf)</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>Supported</source>
            <translation>Respaldada</translation>
        </message>
        <message>
            <source>Contradicted</source>
            <translation>Contradicha</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>No encontrada</translation>
        </message>
        <message>
            <source>{0} supported</source>
            <translation>{0} respaldadas</translation>
        </message>
        <message>
            <source>{0} contradicted</source>
            <translation>{0} contradichas</translation>
        </message>
        <message>
            <source>{0} not found</source>
            <translation>{0} no encontradas</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Comprobando…</translation>
        </message>
        <message>
            <source>Sentence {0} of {1}</source>
            <translation>Frase {0} de {1}</translation>
        </message>
        <message>
            <source>Stopped after {0} of {1} sentences</source>
            <translation>Detenido tras {0} de {1} frases</translation>
        </message>
    </context>
    <context>
        <name>CheckScreen</name>
        <message>
            <source>Text to check</source>
            <translation>Texto que comprobar</translation>
        </message>
        <message>
            <source>Paste a draft, a letter or another program's answer, or drop a file here.</source>
            <translation>Pegue un borrador, una carta o la respuesta de otro programa, o suelte aquí un archivo.</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Abrir un archivo…</translation>
        </message>
        <message>
            <source>Which collections the text is compared with</source>
            <translation>Con qué colecciones se compara el texto</translation>
        </message>
        <message>
            <source>Check a text</source>
            <translation>Comprobar un texto</translation>
        </message>
        <message>
            <source>Each sentence comes back supported, contradicted or not found in your documents, with the words that it rests on.</source>
            <translation>De cada frase se dice si sus documentos la respaldan, la contradicen o no la mencionan, con las palabras en que se basa.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobar</translation>
        </message>
        <message>
            <source>Open a file to check</source>
            <translation>Abrir un archivo que comprobar</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Check the text</source>
            <translation>Comprobar el texto</translation>
        </message>
        <message>
            <source>Write a text to check</source>
            <translation>Escribir un texto que comprobar</translation>
        </message>
        <message>
            <source>Open a file to check…</source>
            <translation>Abrir un archivo que comprobar…</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>Detener la comprobación</translation>
        </message>
    </context>
    <context>
        <name>CheckedView</name>
        <message>
            <source>Checked sentences</source>
            <translation>Frases comprobadas</translation>
        </message>
    </context>
    <context>
        <name>CollectionChip</name>
        <message>
            <source>All collections</source>
            <translation>Todas las colecciones</translation>
        </message>
    </context>
    <context>
        <name>CollectionModel</name>
        <message>
            <source>All documents</source>
            <translation>Todos los documentos</translation>
        </message>
        <message>
            <source>Changes in its folders are followed.</source>
            <translation>Se siguen los cambios de sus carpetas.</translation>
        </message>
    </context>
    <context>
        <name>CollectionsPane</name>
        <message>
            <source>Collections</source>
            <translation>Colecciones</translation>
        </message>
        <message>
            <source>Folders and files</source>
            <translation>Carpetas y archivos</translation>
        </message>
        <message>
            <source>Follow changes</source>
            <translation>Seguir los cambios</translation>
        </message>
        <message>
            <source>Look through again</source>
            <translation>Volver a revisar</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Folders and files of “{0}”</source>
            <translation>Carpetas y archivos de «{0}»</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar el nombre</translation>
        </message>
        <message>
            <source>Index first</source>
            <translation>Indexar primero</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>Quitar de la biblioteca</translation>
        </message>
        <message>
            <source>Remove from the collection</source>
            <translation>Quitar de la colección</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Añadir carpeta…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Añadir archivos…</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>¿Qué quiere hacer?</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Buscar un comando</translation>
        </message>
        <message>
            <source>Commands found</source>
            <translation>Comandos encontrados</translation>
        </message>
    </context>
    <context>
        <name>CompareForm</name>
        <message>
            <source>Expert</source>
            <translation>Experto</translation>
        </message>
        <message>
            <source>Questions at most</source>
            <translation>Preguntas como máximo</translation>
        </message>
        <message>
            <source>Instructions</source>
            <translation>Instrucciones</translation>
        </message>
        <message>
            <source>Look at the instructions, and change them</source>
            <translation>Ver las instrucciones y cambiarlas</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>No expert</source>
            <translation>Ningún experto</translation>
        </message>
        <message>
            <source>The Lab does one thing at a time.</source>
            <translation>El Laboratorio hace una sola cosa a la vez.</translation>
        </message>
        <message>
            <source>Choose an expert to compare with it.</source>
            <translation>Elija un experto para compararlo.</translation>
        </message>
        <message>
            <source>This collection has no expert that could be compared; train one first.</source>
            <translation>Esta colección no tiene ningún experto que comparar; entrene uno primero.</translation>
        </message>
        <message>
            <source>Ways of answering</source>
            <translation>Formas de responder</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Ask your documents</source>
            <translation>Pregunte a sus documentos</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Which collections, folders and files are asked; or type @</source>
            <translation>Qué colecciones, carpetas y archivos se consultan; o escriba @</translation>
        </message>
        <message>
            <source>Look through every document, which takes longer</source>
            <translation>Leer todos los documentos, lo que tarda más</translation>
        </message>
        <message>
            <source>Every document</source>
            <translation>Todos los documentos</translation>
        </message>
        <message>
            <source>Which expert answers</source>
            <translation>Qué experto responde</translation>
        </message>
        <message>
            <source>Stop answering</source>
            <translation>Detener la respuesta</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Preguntar</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Only what is chosen</source>
            <translation>Solo lo elegido</translation>
        </message>
        <message>
            <source>Expert that fits</source>
            <translation>El experto adecuado</translation>
        </message>
        <message>
            <source>No expert</source>
            <translation>Ningún experto</translation>
        </message>
        <message>
            <source>Expert: {0}</source>
            <translation>Experto: {0}</translation>
        </message>
        <message>
            <source>You are editing a question: this begins a branch.</source>
            <translation>Está editando una pregunta: así empieza una rama.</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo</translation>
        </message>
    </context>
    <context>
        <name>ComputedRowsView</name>
        <message>
            <source>Rows of the table</source>
            <translation>Filas de la tabla</translation>
        </message>
        <message>
            <source>Computed from: {0}</source>
            <translation>Calculado a partir de: {0}</translation>
        </message>
    </context>
    <context>
        <name>ConversationExporter</name>
        <message>
            <source>Export the conversation</source>
            <translation>Exportar la conversación</translation>
        </message>
        <message>
            <source>The conversation was written to “{0}”.</source>
            <translation>La conversación se ha guardado en «{0}».</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
    </context>
    <context>
        <name>ConversationList</name>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Buscar conversaciones</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Nueva conversación</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Conversaciones</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar el nombre</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
    </context>
    <context>
        <name>ConversationModel</name>
        <message>
            <source>New conversation</source>
            <translation>Nueva conversación</translation>
        </message>
    </context>
    <context>
        <name>CopyStrip</name>
        <message>
            <source>Progress of adding a file</source>
            <translation>Progreso de añadir un archivo</translation>
        </message>
        <message>
            <source>Adding {0}</source>
            <translation>Añadiendo {0}</translation>
        </message>
    </context>
    <context>
        <name>DataSettings</name>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Mostrar el registro</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar los detalles</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <source>Back up the library once a day</source>
            <translation>Hacer una copia de seguridad de la biblioteca una vez al día</translation>
        </message>
        <message>
            <source>While nothing else is under way. Three copies at most, in a tenth of the free disk.</source>
            <translation>Mientras no haya otra tarea en curso. Tres copias como máximo, en una décima parte del disco libre.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Hacer una copia ahora</translation>
        </message>
        <message>
            <source>When something goes wrong</source>
            <translation>Cuando algo va mal</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>What happened, for whoever looks into it. It can name your files.</source>
            <translation>Lo que ha ocurrido, para quien lo investigue. Puede nombrar sus archivos.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Versions, this machine and numbers of documents, without any name; for a report.</source>
            <translation>Versiones, este equipo y cantidades de documentos, sin ningún nombre; para un informe.</translation>
        </message>
        <message>
            <source>Repair …</source>
            <translation>Reparar…</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Saves what can be read of a damaged library, or goes back to a backup.</source>
            <translation>Salva lo que se pueda leer de una biblioteca dañada o vuelve a una copia de seguridad.</translation>
        </message>
        <message>
            <source>library {0}</source>
            <translation>biblioteca {0}</translation>
        </message>
        <message>
            <source>models {0}</source>
            <translation>modelos {0}</translation>
        </message>
        <message>
            <source>experts {0}</source>
            <translation>expertos {0}</translation>
        </message>
        <message>
            <source>logs and the rest {0}</source>
            <translation>registros y lo demás {0}</translation>
        </message>
        <message>
            <source>{0} in all: {1}. Another folder can be named with --data-dir at the start.</source>
            <translation>{0} en total: {1}. Se puede indicar otra carpeta con --data-dir al iniciar.</translation>
        </message>
        <message>
            <source>The library is backed up ({0}).</source>
            <translation>La copia de seguridad de la biblioteca está hecha ({0}).</translation>
        </message>
    </context>
    <context>
        <name>DeletionSettings</name>
        <message>
            <source>Delete now, for good…</source>
            <translation>Eliminar ahora, para siempre…</translation>
        </message>
        <message>
            <source>Damaged libraries too</source>
            <translation>También las bibliotecas dañadas</translation>
        </message>
        <message>
            <source>What you deleted</source>
            <translation>Lo que ha eliminado</translation>
        </message>
        <message>
            <source>Deleted conversations and experts are kept for 30 days. “Delete now, for good” also empties the log and the Lab's caches, and takes what was deleted out of the library's file.</source>
            <translation>Las conversaciones y los expertos eliminados se conservan 30 días. «Eliminar ahora, para siempre» vacía también el registro y las memorias caché del Laboratorio, y saca lo eliminado del archivo de la biblioteca.</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>Lo que espera</translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s)</source>
            <translation>
                <numerusform>%n conversación</numerusform>
                <numerusform>%n conversaciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expert(s)</source>
            <translation>
                <numerusform>%n experto</numerusform>
                <numerusform>%n expertos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%n colección</numerusform>
                <numerusform>%n colecciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) or file(s)</source>
            <translation>
                <numerusform>%n carpeta o archivo</numerusform>
                <numerusform>%n carpetas o archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete all of it now? It cannot be brought back.</source>
            <translation>¿Eliminarlo todo ahora? No se podrá recuperar.</translation>
        </message>
        <message>
            <source>Deleted for good; {0} of the disk are free again.</source>
            <translation>Eliminado para siempre; vuelven a estar libres {0} del disco.</translation>
        </message>
        <message>
            <source>Deleted for good. The library's file could not be made smaller: it is busy, or the disk has no room for a copy.</source>
            <translation>Eliminado para siempre. El archivo de la biblioteca no se ha podido reducir: está ocupado o no hay sitio en el disco para una copia.</translation>
        </message>
    </context>
    <context>
        <name>DisagreementModel</name>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Correcta</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Ganancia</translation>
        </message>
        <message>
            <source>By how much the second answer scores more than the first, at most 1</source>
            <translation>En cuánto puntúa mejor la segunda respuesta que la primera, 1 como máximo</translation>
        </message>
        <message>
            <source>(is to be refused)</source>
            <translation>(debe rechazarse)</translation>
        </message>
        <message>
            <source>(refused)</source>
            <translation>(rechazada)</translation>
        </message>
    </context>
    <context>
        <name>DisagreementsView</name>
        <message>
            <source>First way of answering</source>
            <translation>Primera forma de responder</translation>
        </message>
        <message>
            <source>Second way of answering</source>
            <translation>Segunda forma de responder</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n pregunta</numerusform>
                <numerusform>%n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>Right: {0}</source>
            <translation>Correcta: {0}</translation>
        </message>
        <message>
            <source>Questions that are answered differently</source>
            <translation>Preguntas que se responden de forma distinta</translation>
        </message>
        <message>
            <source>Where they disagree</source>
            <translation>Dónde difieren</translation>
        </message>
    </context>
    <context>
        <name>DocumentAdder</name>
        <message>
            <source>Add a folder</source>
            <translation>Añadir una carpeta</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Añadir archivos</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Ejemplo</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documentos</translation>
        </message>
        <message>
            <source>That is already in “{0}”; it is looked through again.</source>
            <translation>Eso ya está en «{0}»; se vuelve a revisar.</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n carpeta</numerusform>
                <numerusform>%n carpetas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n archivo</numerusform>
                <numerusform>%n archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} added to “{1}”.</source>
            <translation>Añadido a «{1}»: {0}.</translation>
        </message>
        <message>
            <source> and </source>
            <translation> y </translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Pasajes</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leído</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln nota</numerusform>
                <numerusform>%Ln notas</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} pages</source>
            <translation>{0} páginas</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPane</name>
        <message>
            <source>No file matches</source>
            <translation>Ningún archivo coincide</translation>
        </message>
        <message>
            <source>No files here yet</source>
            <translation>Aún no hay archivos aquí</translation>
        </message>
        <message>
            <source>Search files by name and folder</source>
            <translation>Buscar archivos por nombre y carpeta</translation>
        </message>
        <message>
            <source>Search files</source>
            <translation>Buscar archivos</translation>
        </message>
    </context>
    <context>
        <name>DocumentsTable</name>
        <message>
            <source>Documents</source>
            <translation>Documentos</translation>
        </message>
    </context>
    <context>
        <name>Downloads</name>
        <message>
            <source>Downloads are not allowed.</source>
            <translation>No se permiten descargas.</translation>
        </message>
        <message>
            <source>Allow them in the settings.</source>
            <translation>Permítalas en los ajustes.</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Let go to add</source>
            <translation>Suelte para añadir</translation>
        </message>
        <message>
            <source>Folders and files become searchable; GGUF files become chat models, and adapters become experts.</source>
            <translation>Las carpetas y los archivos se podrán buscar; los archivos GGUF serán modelos de chat, y los adaptadores, expertos.</translation>
        </message>
    </context>
    <context>
        <name>EmbeddingModels</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir una carpeta…</translation>
        </message>
        <message>
            <source>Passages with vectors of the chosen model</source>
            <translation>Pasajes con vectores del modelo elegido</translation>
        </message>
        <message>
            <source>Use none</source>
            <translation>No usar ninguno</translation>
        </message>
        <message>
            <source>Choose the folder of an embedding model</source>
            <translation>Elegir la carpeta de un modelo de embeddings</translation>
        </message>
        <message>
            <source>Choose the folder of a reranker</source>
            <translation>Elegir la carpeta de un reranker</translation>
        </message>
        <message>
            <source>There is no reranker in {0}.</source>
            <translation>No hay ningún reranker en {0}.</translation>
        </message>
        <message>
            <source>Choose the folder of a CrossEncoder with config.json and safetensors.</source>
            <translation>Elija la carpeta de un CrossEncoder con config.json y safetensors.</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Búsqueda por significado</translation>
        </message>
        <message>
            <source>The embedding model turns every passage into numbers that tell what it is about. After a change all passages are read by the new model in the background; until that is done the one before finds those that are left, so nothing stops being found.</source>
            <translation>El modelo de embeddings convierte cada pasaje en números que dicen de qué trata. Después de un cambio, el nuevo modelo lee todos los pasajes en segundo plano; hasta que termine, el anterior encuentra los que quedan, así que nada deja de encontrarse.</translation>
        </message>
        <message>
            <source>Embedding model</source>
            <translation>Modelo de embeddings</translation>
        </message>
        <message>
            <source>Reranker</source>
            <translation>Reranker</translation>
        </message>
        <message>
            <source>Optional: a CrossEncoder that reads the best passages together with the question and puts them in order. Slower, and often better.</source>
            <translation>Opcional: un CrossEncoder que lee los mejores pasajes junto con la pregunta y los ordena. Más lento y a menudo mejor.</translation>
        </message>
        <message>
            <source>{0} (came with Lectern)</source>
            <translation>{0} (incluido en Lectern)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Nothing has been indexed yet.</source>
            <translation>Aún no se ha indexado nada.</translation>
        </message>
        <message>
            <source>All {0} passages can be found by meaning.</source>
            <translation>Los {0} pasajes se pueden encontrar por su significado.</translation>
        </message>
        <message>
            <source>{0} of {1} passages are done; until then {2} answers.</source>
            <translation>Listos {0} de {1} pasajes; hasta entonces responde {2}.</translation>
        </message>
        <message>
            <source>Vectors of {0} numbers; reads {1} word pieces of a passage</source>
            <translation>Vectores de {0} números; lee {1} fragmentos de palabra de un pasaje</translation>
        </message>
    </context>
    <context>
        <name>EncryptionDialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>EncryptionSettings</name>
        <message>
            <source>Change the passphrase …</source>
            <translation>Cambiar la frase de contraseña …</translation>
        </message>
        <message>
            <source>New key …</source>
            <translation>Clave nueva …</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Bloquear ahora</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Cifrado</translation>
        </message>
        <message>
            <source>Encrypt the library</source>
            <translation>Cifrar la biblioteca</translation>
        </message>
        <message>
            <source>Texts, questions, answers and backups can then be read only with your passphrase.</source>
            <translation>Los textos, las preguntas, las respuestas y las copias de seguridad solo se podrán leer con su frase de contraseña.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <source>Another passphrase opens the same library; the recovery key stays.</source>
            <translation>Otra frase de contraseña abre la misma biblioteca; la clave de recuperación sigue igual.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>If somebody may know the old one: everything is encrypted again.</source>
            <translation>Si alguien pudiera conocer la anterior: todo se cifra de nuevo.</translation>
        </message>
        <message>
            <source>Lock when unused</source>
            <translation>Bloquear si no se usa</translation>
        </message>
        <message>
            <source>Not while it reads, trains or compares for you.</source>
            <translation>No mientras lee, entrena o compara para usted.</translation>
        </message>
        <message>
            <source>Lock before this machine sleeps</source>
            <translation>Bloquear antes de que el equipo se suspenda</translation>
        </message>
        <message>
            <source>Lock when the screen is locked</source>
            <translation>Bloquear cuando se bloquee la pantalla</translation>
        </message>
        <message>
            <source>Open it with the system's key ring</source>
            <translation>Abrirla con el llavero del sistema</translation>
        </message>
        <message>
            <source>At the start, as long as you are logged in; after a lock the passphrase is asked for.</source>
            <translation>Al inicio, mientras su sesión esté abierta; después de un bloqueo se pide la frase de contraseña.</translation>
        </message>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>después de %n minuto</numerusform>
                <numerusform>después de %n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>This system has no key ring that encrypts.</source>
            <translation>Este sistema no tiene un llavero que cifre.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Encrypted are the texts of your documents, questions, answers, kept passwords, backups, and exports of the whole library.</source>
            <translation>Se cifran los textos de sus documentos, las preguntas, las respuestas, las contraseñas guardadas, las copias de seguridad y las exportaciones de toda la biblioteca.</translation>
        </message>
        <message>
            <source>Not encrypted are the documents themselves, what experts learned from (examples, checkpoints, adapters), caches of the Lab, logs, settings, and conversations that you export. An encrypted disk covers them, too.</source>
            <translation>No se cifran los propios documentos, aquello de lo que aprendieron los expertos (ejemplos, puntos de control, adaptadores), las cachés del laboratorio, los registros, los ajustes ni las conversaciones que exporte. Un disco cifrado también los protege.</translation>
        </message>
        <message>
            <source>Libraries that were set aside are encrypted, too, unless they are damaged: “Delete now, for good” deletes those.</source>
            <translation>Las bibliotecas apartadas también se cifran, salvo si están dañadas: «Borrar ahora, para siempre» las borra.</translation>
        </message>
        <message>
            <source>Decrypt the library and its backups? Whoever can read this disk can then read them.</source>
            <translation>¿Descifrar la biblioteca y sus copias de seguridad? Quien pueda leer este disco podrá leerlas.</translation>
        </message>
        <message>
            <source>Decrypt</source>
            <translation>Descifrar</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Cambiar la frase de contraseña</translation>
        </message>
        <message>
            <source>The old passphrase still opens what you exported or copied before. If somebody may know it, choose a new key instead.</source>
            <translation>La frase de contraseña anterior sigue abriendo lo que exportó o copió antes. Si alguien pudiera conocerla, elija en su lugar una clave nueva.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>The passphrase is changed.</source>
            <translation>La frase de contraseña se ha cambiado.</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Clave nueva</translation>
        </message>
        <message>
            <source>The library and its backups are encrypted again with a new key, and there is a new recovery key. What you exported or copied before keeps the old one.</source>
            <translation>La biblioteca y sus copias de seguridad se cifran de nuevo con una clave nueva, y hay una nueva clave de recuperación. Lo que exportó o copió antes conserva la anterior.</translation>
        </message>
    </context>
    <context>
        <name>ExampleModel</name>
        <message>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Documento</translation>
        </message>
        <message>
            <source>(the documents do not say)</source>
            <translation>(los documentos no lo dicen)</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>descartado</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>medición</translation>
        </message>
        <message>
            <source>learning</source>
            <translation>aprendizaje</translation>
        </message>
        <message>
            <source>Left out: {0}</source>
            <translation>Descartado: {0}</translation>
        </message>
    </context>
    <context>
        <name>ExamplesStep</name>
        <message>
            <source>Let the chat model write questions as well (slower)</source>
            <translation>Dejar que el modelo de chat también escriba preguntas (más lento)</translation>
        </message>
        <message>
            <source>Use answers that I found good</source>
            <translation>Usar respuestas que he valorado bien</translation>
        </message>
        <message>
            <source>Add my own questions…</source>
            <translation>Añadir mis propias preguntas…</translation>
        </message>
        <message>
            <source>CSV, JSONL or XLSX with the columns “question” and “answer”</source>
            <translation>CSV, JSONL o XLSX con las columnas «question» y «answer»</translation>
        </message>
        <message>
            <source>Make the examples</source>
            <translation>Hacer los ejemplos</translation>
        </message>
        <message>
            <source>Progress of the examples</source>
            <translation>Progreso de los ejemplos</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Ejemplos</translation>
        </message>
        <message>
            <source>Questions (*.csv *.jsonl *.xlsx)</source>
            <translation>Preguntas (*.csv *.jsonl *.xlsx)</translation>
        </message>
        <message>
            <source>My own questions</source>
            <translation>Mis propias preguntas</translation>
        </message>
        <message>
            <source>{0} to learn from, {1} held out for measuring, {2} left out. Clear the tick of what is wrong, or put its words right.</source>
            <translation>{0} para aprender, {1} reservados para medir, {2} descartados. Desmarque lo que esté mal o corrija sus palabras.</translation>
        </message>
        <message>
            <source>{0} to learn from are the least: add documents, or your own questions.</source>
            <translation>Hacen falta al menos {0} para aprender: añada documentos o sus propias preguntas.</translation>
        </message>
    </context>
    <context>
        <name>ExpertActions</name>
        <message>
            <source>The expert was removed.</source>
            <translation>El experto se ha eliminado.</translation>
        </message>
        <message>
            <source>Export the expert</source>
            <translation>Exportar el experto</translation>
        </message>
        <message>
            <source>The expert is in {0}.</source>
            <translation>El experto está en {0}.</translation>
        </message>
    </context>
    <context>
        <name>ExpertDetails</name>
        <message>
            <source>Go on with the training</source>
            <translation>Continuar el entrenamiento</translation>
        </message>
        <message>
            <source>Train again</source>
            <translation>Entrenar de nuevo</translation>
        </message>
        <message>
            <source>Train further</source>
            <translation>Seguir entrenando</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Cambiar el nombre…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>For a library of mine</source>
            <translation>Para una biblioteca mía</translation>
        </message>
        <message>
            <source>The file then has the hashes of its documents. By them your other library knows what the expert has learned, and others could tell which documents you have.</source>
            <translation>El archivo lleva entonces las huellas de sus documentos. Por ellas sabrá su otra biblioteca qué ha aprendido el experto, y otras personas podrían saber qué documentos tiene usted.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Train…</source>
            <translation>Entrenar…</translation>
        </message>
        <message>
            <source>One expert is made at a time; wait until it is done.</source>
            <translation>Se hace un experto a la vez; espere a que termine.</translation>
        </message>
        <message>
            <source>A short training from the weights that it has</source>
            <translation>Un entrenamiento corto a partir de los pesos que tiene</translation>
        </message>
        <message>
            <source>Its training goes on in a moment.</source>
            <translation>Su entrenamiento continúa enseguida.</translation>
        </message>
        <message>
            <source>Its training was left after step {0}.</source>
            <translation>Su entrenamiento se dejó después del paso {0}.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar el nombre</translation>
        </message>
        <message>
            <source>Name of the expert</source>
            <translation>Nombre del experto</translation>
        </message>
    </context>
    <context>
        <name>ExpertList</name>
        <message>
            <source>Experts</source>
            <translation>Expertos</translation>
        </message>
    </context>
    <context>
        <name>ExpertModel</name>
        <message>
            <source>Goes on in a moment</source>
            <translation>Continúa enseguida</translation>
        </message>
    </context>
    <context>
        <name>Experts</name>
        <message>
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <source>Base model</source>
            <translation>Modelo base</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Ejemplos</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>{0} learned from, {1} held out for measuring</source>
            <translation>{0} aprendidos, {1} reservados para medir</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Ninguno aún</translation>
        </message>
        <message>
            <source>{0} to learn from, {1} held out for measuring</source>
            <translation>{0} para aprender, {1} reservados para medir</translation>
        </message>
        <message>
            <source>{0}, in {1}</source>
            <translation>{0}, en {1}</translation>
        </message>
        <message>
            <source>Trained</source>
            <translation>Entrenado</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Cómo</translation>
        </message>
        <message>
            <source>Loss on held-out examples</source>
            <translation>Pérdida en ejemplos reservados</translation>
        </message>
        <message>
            <source>How much the right answers to questions about documents it has not learned from surprise the model, before and after the training. Less is better.</source>
            <translation>Cuánto sorprenden al modelo las respuestas correctas a preguntas sobre documentos de los que no ha aprendido, antes y después del entrenamiento. Menos es mejor.</translation>
        </message>
        <message>
            <source>Measured in the Lab</source>
            <translation>Medido en el Laboratorio</translation>
        </message>
        <message>
            <source>Not trained yet</source>
            <translation>Sin entrenar aún</translation>
        </message>
        <message>
            <source>Its file is gone</source>
            <translation>Su archivo ya no está</translation>
        </message>
        <message>
            <source>Its documents have changed</source>
            <translation>Sus documentos han cambiado</translation>
        </message>
        <message>
            <source>Answers by itself</source>
            <translation>Responde por sí solo</translation>
        </message>
        <message>
            <source>Answers when chosen</source>
            <translation>Responde si se elige</translation>
        </message>
        <message>
            <source>{0} (paused)</source>
            <translation>{0} (en pausa)</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>quedan unos {0}</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>pérdida {0}</translation>
        </message>
        <message>
            <source>helps</source>
            <translation>ayuda</translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>sin diferencia</translation>
        </message>
        <message>
            <source>hurts</source>
            <translation>perjudica</translation>
        </message>
        <message numerus="yes">
            <source>{0}, score {1} ({2} to {3}) on %n question(s)</source>
            <translation>
                <numerusform>{0}, puntuación {1} ({2} a {3}) en %n pregunta</numerusform>
                <numerusform>{0}, puntuación {1} ({2} a {3}) en %n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>each example seen {0} ×</source>
            <translation>cada ejemplo visto {0} ×</translation>
        </message>
        <message>
            <source>rank {0}</source>
            <translation>rango {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of layers</source>
            <translation>
                <numerusform>%n clase de capas</numerusform>
                <numerusform>%n clases de capas</numerusform>
            </translation>
        </message>
        <message>
            <source>trained further</source>
            <translation>con entrenamiento posterior</translation>
        </message>
        <message>
            <source>on top of the Reader</source>
            <translation>sobre el Reader</translation>
        </message>
        <message>
            <source>Quick</source>
            <translation>Rápido</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Equilibrado</translation>
        </message>
        <message>
            <source>Thorough</source>
            <translation>Minucioso</translation>
        </message>
        <message>
            <source>Making and checking questions</source>
            <translation>Haciendo y comprobando preguntas</translation>
        </message>
        <message>
            <source>Finding the sources of each question</source>
            <translation>Buscando las fuentes de cada pregunta</translation>
        </message>
        <message>
            <source>Loading the model</source>
            <translation>Cargando el modelo</translation>
        </message>
        <message>
            <source>Comparing with llama.cpp</source>
            <translation>Comparando con llama.cpp</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Entrenando</translation>
        </message>
        <message>
            <source>Writing the adapter</source>
            <translation>Escribiendo el adaptador</translation>
        </message>
        <message>
            <source>The Reader comes with Lectern: the embedded model reads answers with it.</source>
            <translation>El Reader viene con Lectern: con él, el modelo incluido lee respuestas.</translation>
        </message>
        <message>
            <source>The Verifier comes with Lectern: it judges which sentences answer a question and what they support, in many languages.</source>
            <translation>El Verifier viene con Lectern: juzga en muchos idiomas qué frases responden a una pregunta y qué respaldan.</translation>
        </message>
    </context>
    <context>
        <name>ExpertsFeature</name>
        <message>
            <source>Experts</source>
            <translation>Expertos</translation>
        </message>
        <message>
            <source>{0}: checked against the chat model</source>
            <translation>{0}: comprobado con el modelo de chat</translation>
        </message>
        <message>
            <source>“{0}” was taken in.</source>
            <translation>«{0}» se ha incorporado.</translation>
        </message>
        <message>
            <source>It says that it was made for {0}; only the shapes were checked.</source>
            <translation>Dice que se hizo para {0}; solo se han comprobado las formas.</translation>
        </message>
        <message>
            <source>“{0}” can answer now.</source>
            <translation>«{0}» ya puede responder.</translation>
        </message>
        <message>
            <source>Training finished</source>
            <translation>Entrenamiento terminado</translation>
        </message>
    </context>
    <context>
        <name>ExpertsScreen</name>
        <message>
            <source>“{0}” is trained: try it, or let the Lab say whether it helps.</source>
            <translation>«{0}» está entrenado: pruébelo o deje que el Laboratorio diga si ayuda.</translation>
        </message>
        <message>
            <source>The training was stopped; it can go on from there.</source>
            <translation>El entrenamiento se ha detenido; puede continuar desde ahí.</translation>
        </message>
        <message>
            <source>Import an expert</source>
            <translation>Importar un experto</translation>
        </message>
        <message>
            <source>Import a folder that PEFT wrote</source>
            <translation>Importar una carpeta escrita por PEFT</translation>
        </message>
        <message>
            <source>No experts yet</source>
            <translation>Aún no hay expertos</translation>
        </message>
        <message>
            <source>An expert is a small addition to your chat model that has learned from one of your collections. Training runs on this machine and takes minutes to hours.</source>
            <translation>Un experto es un pequeño añadido a su modelo de chat que ha aprendido de una de sus colecciones. El entrenamiento se hace en este equipo y tarda de minutos a horas.</translation>
        </message>
        <message>
            <source>Train an expert…</source>
            <translation>Entrenar un experto…</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Importar un archivo…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importar una carpeta…</translation>
        </message>
        <message>
            <source>Import an expert…</source>
            <translation>Importar un experto…</translation>
        </message>
        <message>
            <source>Import a folder that PEFT wrote…</source>
            <translation>Importar una carpeta escrita por PEFT…</translation>
        </message>
    </context>
    <context>
        <name>FileActions</name>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Ask this</source>
            <translation>Consultar esto</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar la ruta</translation>
        </message>
        <message>
            <source>Give password…</source>
            <translation>Dar la contraseña…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Read with OCR</source>
            <translation>Leer con OCR</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
        <message>
            <source>Do not skip</source>
            <translation>No omitir</translation>
        </message>
    </context>
    <context>
        <name>FileDetails</name>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln página</numerusform>
                <numerusform>%Ln páginas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s)</source>
            <translation>
                <numerusform>%Ln pasaje</numerusform>
                <numerusform>%Ln pasajes</numerusform>
            </translation>
        </message>
        <message>
            <source>read {0}</source>
            <translation>leído: {0}</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>With notes</source>
            <translation>Con notas</translation>
        </message>
        <message>
            <source>Show only these</source>
            <translation>Mostrar solo estos</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir una carpeta…</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Probar el ejemplo</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>Following folders stopped; it starts again soon.</source>
            <translation>Se ha dejado de seguir las carpetas; se reanuda en breve.</translation>
        </message>
    </context>
    <context>
        <name>Indexer</name>
        <message>
            <source>Indexing failed.</source>
            <translation>La indexación ha fallado.</translation>
        </message>
        <message>
            <source>Indexing stopped unexpectedly; it was started again.</source>
            <translation>La indexación se detuvo de forma inesperada; se ha vuelto a iniciar.</translation>
        </message>
        <message>
            <source>Indexing “{0}” stopped again and again and was given up.</source>
            <translation>La indexación de «{0}» se detuvo una y otra vez y se ha abandonado.</translation>
        </message>
    </context>
    <context>
        <name>InferenceSettings</name>
        <message>
            <source> tokens</source>
            <translation> tokens</translation>
        </message>
        <message>
            <source>One per core</source>
            <translation>Uno por núcleo</translation>
        </message>
        <message>
            <source>As many as fit</source>
            <translation>Todas las que quepan</translation>
        </message>
        <message>
            <source>How the chat model runs</source>
            <translation>Cómo se ejecuta el modelo de chat</translation>
        </message>
        <message>
            <source>A change is used from the next question on; the model is loaded anew then.</source>
            <translation>Un cambio se aplica desde la siguiente pregunta; entonces se vuelve a cargar el modelo.</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>What question, sources and answer may take together. More needs more memory.</source>
            <translation>Lo que pueden ocupar juntos la pregunta, las fuentes y la respuesta. Más requiere más memoria.</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Hilos</translation>
        </message>
        <message>
            <source>More than there are cores makes it slower.</source>
            <translation>Más de los núcleos que hay lo hace más lento.</translation>
        </message>
        <message>
            <source>Layers on the graphics processor</source>
            <translation>Capas en el procesador gráfico</translation>
        </message>
        <message>
            <source>0 leaves the graphics processor alone.</source>
            <translation>Con 0 no se usa el procesador gráfico.</translation>
        </message>
        <message>
            <source>{0} needs {1} with it. {2}</source>
            <translation>{0} necesita {1} así. {2}</translation>
        </message>
        <message numerus="yes">
            <source>This machine has %n core(s); more threads make it slower.</source>
            <translation>
                <numerusform>Este equipo tiene %n núcleo; más hilos lo hacen más lento.</numerusform>
                <numerusform>Este equipo tiene %n núcleos; más hilos lo hacen más lento.</numerusform>
            </translation>
        </message>
        <message>
            <source>llama.cpp is compiled for the processor alone here, so this has no effect.</source>
            <translation>Aquí llama.cpp está compilado solo para el procesador, así que esto no tiene efecto.</translation>
        </message>
    </context>
    <context>
        <name>KeyChanger</name>
        <message>
            <source>The library is being encrypted …</source>
            <translation>La biblioteca se está cifrando …</translation>
        </message>
        <message>
            <source>The library gets a new key …</source>
            <translation>La biblioteca recibe una clave nueva …</translation>
        </message>
        <message>
            <source>The library is being decrypted …</source>
            <translation>La biblioteca se está descifrando …</translation>
        </message>
        <message>
            <source>The library and its backups are encrypted.</source>
            <translation>La biblioteca y sus copias de seguridad están cifradas.</translation>
        </message>
        <message>
            <source>The library and its backups have a new key.</source>
            <translation>La biblioteca y sus copias de seguridad tienen una clave nueva.</translation>
        </message>
        <message>
            <source>The library and its backups are no longer encrypted.</source>
            <translation>La biblioteca y sus copias de seguridad ya no están cifradas.</translation>
        </message>
        <message>
            <source>These are damaged, and stay as they were:</source>
            <translation>Estas están dañadas y se quedaron como estaban:</translation>
        </message>
        <message>
            <source>Their key file: {0}</source>
            <translation>Su archivo de clave: {0}</translation>
        </message>
    </context>
    <context>
        <name>Lab</name>
        <message>
            <source>Model alone</source>
            <translation>Modelo solo</translation>
        </message>
        <message>
            <source>Model with instructions, no sources</source>
            <translation>Modelo con instrucciones, sin fuentes</translation>
        </message>
        <message>
            <source>Expert, no sources</source>
            <translation>Experto, sin fuentes</translation>
        </message>
        <message>
            <source>Fully trained model, no sources</source>
            <translation>Modelo entrenado por completo, sin fuentes</translation>
        </message>
        <message>
            <source>Best sentence, no model</source>
            <translation>La mejor frase, sin modelo</translation>
        </message>
        <message>
            <source>Sources (RAG)</source>
            <translation>Fuentes (RAG)</translation>
        </message>
        <message>
            <source>Sources + instructions</source>
            <translation>Fuentes + instrucciones</translation>
        </message>
        <message>
            <source>Sources, told to be brief</source>
            <translation>Fuentes, con la petición de ser breve</translation>
        </message>
        <message>
            <source>Best sentences of the sources</source>
            <translation>Las mejores frases de las fuentes</translation>
        </message>
        <message>
            <source>Sources + Reader</source>
            <translation>Fuentes + Reader</translation>
        </message>
        <message>
            <source>Sources + activated expert</source>
            <translation>Fuentes + experto activado</translation>
        </message>
        <message>
            <source>Sources + expert</source>
            <translation>Fuentes + experto</translation>
        </message>
        <message>
            <source>Sources + fully trained model</source>
            <translation>Fuentes + modelo entrenado por completo</translation>
        </message>
        <message>
            <source>The true passage</source>
            <translation>El pasaje correcto</translation>
        </message>
        <message>
            <source>The true passage + expert</source>
            <translation>El pasaje correcto + experto</translation>
        </message>
        <message>
            <source>No model is asked: the best sentence that the search found is the answer.</source>
            <translation>No se pregunta a ningún modelo: la mejor frase que encontró la búsqueda es la respuesta.</translation>
        </message>
        <message>
            <source>The chat model answers as it is.</source>
            <translation>El modelo de chat responde tal como es.</translation>
        </message>
        <message>
            <source>The chat model answers with the expert switched on.</source>
            <translation>El modelo de chat responde con el experto activado.</translation>
        </message>
        <message>
            <source>The chat model reads, and the expert is switched on for the answer alone.</source>
            <translation>El modelo de chat lee, y el experto se activa solo para la respuesta.</translation>
        </message>
        <message>
            <source>The chat model answers with the Reader, the general expert that is included.</source>
            <translation>El modelo de chat responde con el Reader, el experto general incluido.</translation>
        </message>
        <message>
            <source>A model answers of which every weight was trained.</source>
            <translation>Responde un modelo del que se han entrenado todos los pesos.</translation>
        </message>
        <message>
            <source>It is given no documents.</source>
            <translation>No recibe ningún documento.</translation>
        </message>
        <message>
            <source>It is given what the search found in your documents.</source>
            <translation>Recibe lo que la búsqueda encontró en sus documentos.</translation>
        </message>
        <message>
            <source>It is given the best sentences of what the search found.</source>
            <translation>Recibe las mejores frases de lo que encontró la búsqueda.</translation>
        </message>
        <message>
            <source>It is given the passage that holds the answer: no search could do better.</source>
            <translation>Recibe el pasaje que contiene la respuesta: ninguna búsqueda podría hacerlo mejor.</translation>
        </message>
        <message>
            <source>It is told how to answer, with examples.</source>
            <translation>Se le dice cómo responder, con ejemplos.</translation>
        </message>
        <message>
            <source>It is told to use the fewest words.</source>
            <translation>Se le pide usar el menor número de palabras.</translation>
        </message>
        <message>
            <source>who</source>
            <translation>quién</translation>
        </message>
        <message>
            <source>when</source>
            <translation>cuándo</translation>
        </message>
        <message>
            <source>where</source>
            <translation>dónde</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>cuánto</translation>
        </message>
        <message>
            <source>why or how</source>
            <translation>por qué o cómo</translation>
        </message>
        <message>
            <source>what</source>
            <translation>qué</translation>
        </message>
        <message>
            <source>not in the documents</source>
            <translation>no está en los documentos</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>En conjunto</translation>
        </message>
        <message>
            <source>How many words an answer has in common with a right one (token F1): 1 is the same words, 0 is none. A right refusal counts 1, a wrong one 0.</source>
            <translation>Cuántas palabras tiene una respuesta en común con una correcta (F1 de tokens): 1 son las mismas palabras, 0 es ninguna. Un rechazo correcto cuenta 1, uno erróneo 0.</translation>
        </message>
        <message>
            <source>Words in common</source>
            <translation>Palabras en común</translation>
        </message>
        <message>
            <source>Of questions that can be answered: how many words an answer has in common with a right one (token F1).</source>
            <translation>De las preguntas que se pueden responder: cuántas palabras tiene una respuesta en común con una correcta (F1 de tokens).</translation>
        </message>
        <message>
            <source>Word for word</source>
            <translation>Palabra por palabra</translation>
        </message>
        <message>
            <source>Share of answers that are a right one, word for word (exact match).</source>
            <translation>Proporción de respuestas que son una correcta, palabra por palabra (coincidencia exacta).</translation>
        </message>
        <message>
            <source>Holds the right answer</source>
            <translation>Contiene la respuesta correcta</translation>
        </message>
        <message>
            <source>Share of answers in which a right one stands, however long they are.</source>
            <translation>Proporción de respuestas en las que figura una correcta, por largas que sean.</translation>
        </message>
        <message>
            <source>Shows you the right answer</source>
            <translation>Le muestra la respuesta correcta</translation>
        </message>
        <message>
            <source>The same for what you are shown: the model's words as far as your documents support them, or the documents' own.</source>
            <translation>Lo mismo para lo que se le muestra: las palabras del modelo en la medida en que sus documentos las apoyan, o las de los propios documentos.</translation>
        </message>
        <message>
            <source>Cites only what proves it</source>
            <translation>Cita solo lo que lo prueba</translation>
        </message>
        <message>
            <source>Share of what is cited that holds the answer (precision).</source>
            <translation>Proporción de lo citado que contiene la respuesta (precisión).</translation>
        </message>
        <message>
            <source>Cites what proves it</source>
            <translation>Cita lo que lo prueba</translation>
        </message>
        <message>
            <source>Share of the places of right answers that are cited (recall).</source>
            <translation>Proporción de los lugares de las respuestas correctas que se citan (exhaustividad).</translation>
        </message>
        <message>
            <source>Refuses rightly</source>
            <translation>Rechaza con razón</translation>
        </message>
        <message>
            <source>Share of questions that your documents do not answer; more is better.</source>
            <translation>Proporción de preguntas que sus documentos no responden; más es mejor.</translation>
        </message>
        <message>
            <source>Refuses wrongly</source>
            <translation>Rechaza sin razón</translation>
        </message>
        <message>
            <source>Share of questions that they do answer; less is better.</source>
            <translation>Proporción de preguntas que sí responden; menos es mejor.</translation>
        </message>
        <message>
            <source>Other questions of the same kind would give other scores. In 95 of 100 such samples the score would lie within the line (paired bootstrap); where two lines lie far apart, the difference is hardly chance.</source>
            <translation>Otras preguntas del mismo tipo darían otras puntuaciones. En 95 de 100 muestras así, la puntuación estaría dentro de la línea (bootstrap pareado); donde dos líneas están muy separadas, la diferencia difícilmente es casual.</translation>
        </message>
        <message>
            <source>Switch the expert on</source>
            <translation>Activar el experto</translation>
        </message>
        <message>
            <source>Leave the expert off</source>
            <translation>Dejar el experto desactivado</translation>
        </message>
        <message>
            <source>Train it with more examples</source>
            <translation>Entrenarlo con más ejemplos</translation>
        </message>
        <message>
            <source>Ask more questions</source>
            <translation>Hacer más preguntas</translation>
        </message>
        <message>
            <source>First word</source>
            <translation>Primera palabra</translation>
        </message>
        <message>
            <source>How long until the model writes its first word.</source>
            <translation>Cuánto tarda el modelo en escribir su primera palabra.</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>How long the whole answer takes.</source>
            <translation>Cuánto tarda la respuesta entera.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leído</translation>
        </message>
        <message>
            <source>Pieces of words (tokens) that the model is given to read.</source>
            <translation>Fragmentos de palabra (tokens) que se dan a leer al modelo.</translation>
        </message>
        <message>
            <source>Reused</source>
            <translation>Reutilizados</translation>
        </message>
        <message>
            <source>Of these, those that had been read for another way already.</source>
            <translation>De ellos, los que ya se habían leído para otra forma.</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Pieces of words (tokens) written in a second.</source>
            <translation>Fragmentos de palabra (tokens) escritos por segundo.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Of the model's process, at most.</source>
            <translation>Del proceso del modelo, como máximo.</translation>
        </message>
        <message>
            <source>Making and checking questions</source>
            <translation>Haciendo y comprobando preguntas</translation>
        </message>
        <message>
            <source>Making sure that the ways are what they say</source>
            <translation>Comprobando que las formas sean lo que dicen</translation>
        </message>
        <message>
            <source>Waiting for your own question to be answered</source>
            <translation>Esperando a que se responda su propia pregunta</translation>
        </message>
        <message>
            <source>Answering every question in every way</source>
            <translation>Respondiendo cada pregunta de cada forma</translation>
        </message>
        <message>
            <source>Lab: {0}</source>
            <translation>Laboratorio: {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} de {1}</translation>
        </message>
    </context>
    <context>
        <name>LabFeature</name>
        <message>
            <source>Lab</source>
            <translation>Laboratorio</translation>
        </message>
    </context>
    <context>
        <name>LabScreen</name>
        <message>
            <source>Does an expert help on your documents?</source>
            <translation>¿Ayuda un experto con sus documentos?</translation>
        </message>
        <message>
            <source>The Lab asks the same questions in several ways, with and without an expert, and says which answers better and how sure that is. It begins with questions whose right answers are known.</source>
            <translation>El Laboratorio hace las mismas preguntas de varias formas, con y sin experto, y dice cuál responde mejor y con qué seguridad. Empieza con preguntas cuyas respuestas correctas se conocen.</translation>
        </message>
        <message>
            <source>New question set…</source>
            <translation>Nuevo conjunto de preguntas…</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>Conjuntos de preguntas</translation>
        </message>
        <message>
            <source>Comparisons</source>
            <translation>Comparaciones</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>Conjunto de preguntas</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Comparación</translation>
        </message>
        <message>
            <source>{0} questions · {1}</source>
            <translation>{0} preguntas · {1}</translation>
        </message>
        <message>
            <source>{0} · not finished</source>
            <translation>{0} · sin terminar</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Ilegible</translation>
        </message>
        <message>
            <source>Too large</source>
            <translation>Demasiado grande</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>Cifrado</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Omitido</translation>
        </message>
        <message>
            <source>Unavailable</source>
            <translation>No disponible</translation>
        </message>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln documento</numerusform>
                <numerusform>%Ln documentos</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} waiting</source>
            <translation>{0} en espera</translation>
        </message>
        <message>
            <source>{0} not readable</source>
            <translation>{0} ilegibles</translation>
        </message>
        <message>
            <source>{0} unavailable</source>
            <translation>{0} no disponibles</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Waiting while an answer is written</source>
            <translation>En espera mientras se escribe una respuesta</translation>
        </message>
        <message>
            <source>Waiting for another Lectern that indexes this library</source>
            <translation>Esperando a otro Lectern que indexa esta biblioteca</translation>
        </message>
        <message>
            <source>Looking through “{0}”</source>
            <translation>Revisando «{0}»</translation>
        </message>
        <message>
            <source>Reading {0}</source>
            <translation>Leyendo {0}</translation>
        </message>
        <message>
            <source>Making “{0}” searchable by meaning</source>
            <translation>Preparando «{0}» para la búsqueda por significado</translation>
        </message>
        <message>
            <source>{0} of {1} passages</source>
            <translation>{0} de {1} pasajes</translation>
        </message>
        <message>
            <source>{0} of {1} files</source>
            <translation>{0} de {1} archivos</translation>
        </message>
        <message>
            <source>Can be asked already</source>
            <translation>Ya se puede preguntar</translation>
        </message>
        <message>
            <source>{0} passages/s</source>
            <translation>{0} pasajes/s</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>quedan unos segundos</translation>
        </message>
        <message>
            <source>about {0} s left</source>
            <translation>quedan unos {0} s</translation>
        </message>
        <message>
            <source>about {0} min left</source>
            <translation>quedan unos {0} min</translation>
        </message>
        <message>
            <source>about {0} h left</source>
            <translation>quedan unas {0} h</translation>
        </message>
        <message>
            <source>{0} files/min</source>
            <translation>{0} archivos/min</translation>
        </message>
        <message>
            <source>{0} files/s</source>
            <translation>{0} archivos/s</translation>
        </message>
    </context>
    <context>
        <name>LibraryFeature</name>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Añadir una carpeta…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Añadir archivos…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of “{0}” can be asked now.</source>
            <translation>
                <numerusform>Ya se puede preguntar a %Ln archivo de «{0}».</numerusform>
                <numerusform>Ya se puede preguntar a %Ln archivos de «{0}».</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) have notes; the Library shows them.</source>
            <translation>
                <numerusform>%Ln archivo tiene notas; la Biblioteca las muestra.</numerusform>
                <numerusform>%Ln archivos tienen notas; la Biblioteca las muestra.</numerusform>
            </translation>
        </message>
        <message>
            <source>Indexing finished</source>
            <translation>Indexación terminada</translation>
        </message>
    </context>
    <context>
        <name>LibraryScreen</name>
        <message>
            <source>Drop a folder here</source>
            <translation>Suelte una carpeta aquí</translation>
        </message>
        <message>
            <source>Its files become searchable as they are read, and nothing leaves this machine. The files themselves stay where they are.</source>
            <translation>Sus archivos se podrán buscar a medida que se lean, y nada sale de este equipo. Los archivos se quedan donde están.</translation>
        </message>
        <message>
            <source>“{0}” was removed; its files stay.</source>
            <translation>«{0}» se ha quitado; sus archivos se quedan.</translation>
        </message>
        <message>
            <source>It was removed from “{0}”; its files stay.</source>
            <translation>Se ha quitado de «{0}»; sus archivos se quedan.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left out.</source>
            <translation>
                <numerusform>%n archivo omitido.</numerusform>
                <numerusform>%n archivos omitidos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Añadir carpeta…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Añadir archivos…</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Probar el ejemplo</translation>
        </message>
        <message>
            <source>Search files</source>
            <translation>Buscar archivos</translation>
        </message>
        <message>
            <source>Sort by folder</source>
            <translation>Ordenar por carpeta</translation>
        </message>
        <message>
            <source>Pause indexing</source>
            <translation>Pausar la indexación</translation>
        </message>
        <message>
            <source>Resume indexing</source>
            <translation>Reanudar la indexación</translation>
        </message>
        <message>
            <source>Cancel indexing</source>
            <translation>Cancelar la indexación</translation>
        </message>
    </context>
    <context>
        <name>LossChart</name>
        <message>
            <source>Training</source>
            <translation>Entrenando</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Reservados</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>Pérdidas</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Commands…</source>
            <translation>Comandos…</translation>
        </message>
        <message>
            <source>Go to {0}</source>
            <translation>Ir a {0}</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>About the chosen model</source>
            <translation>Sobre el modelo elegido</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Usar este</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Nothing is written by a model: an answer is the sentences of your documents that speak to the question, word for word. Needs no memory, and is never wrong about what they say.</source>
            <translation>Ningún modelo escribe nada: una respuesta son las frases de sus documentos que tratan de la pregunta, palabra por palabra. No necesita memoria y nunca se equivoca sobre lo que dicen.</translation>
        </message>
        <message>
            <source>Answers your questions now.</source>
            <translation>Responde ahora a sus preguntas.</translation>
        </message>
        <message>
            <source>Came with Lectern. It is small: larger ones write better answers.</source>
            <translation>Incluido en Lectern. Es pequeño: los más grandes escriben mejores respuestas.</translation>
        </message>
    </context>
    <context>
        <name>ModelFacts</name>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>Quantisation</source>
            <translation>Cuantización</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Arquitectura</translation>
        </message>
        <message>
            <source>not stated in the file</source>
            <translation>no consta en el archivo</translation>
        </message>
        <message>
            <source>Fits into the memory of the graphics processor.</source>
            <translation>Cabe en la memoria del procesador gráfico.</translation>
        </message>
        <message>
            <source>Fits into the free memory of this machine.</source>
            <translation>Cabe en la memoria libre de este equipo.</translation>
        </message>
        <message>
            <source>Fits if its context is shortened, which is done when it is loaded.</source>
            <translation>Cabe si se acorta su contexto, lo que se hace al cargarlo.</translation>
        </message>
        <message>
            <source>Needs more memory than is free on this machine now.</source>
            <translation>Necesita más memoria de la que hay libre ahora en este equipo.</translation>
        </message>
        <message>
            <source>This system does not tell how much memory is free.</source>
            <translation>Este sistema no dice cuánta memoria hay libre.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>{0} needed, {1} free</source>
            <translation>{0} necesarios, {1} libres</translation>
        </message>
        <message>
            <source>can be grown on it</source>
            <translation>se pueden entrenar sobre él</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Expertos</translation>
        </message>
        <message>
            <source>{0} tokens</source>
            <translation>{0} tokens</translation>
        </message>
    </context>
    <context>
        <name>ModelRows</name>
        <message>
            <source>answers</source>
            <translation>responde</translation>
        </message>
        <message>
            <source>unusable</source>
            <translation>inutilizable</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>demasiado grande</translation>
        </message>
        <message>
            <source>suits this machine</source>
            <translation>adecuado aquí</translation>
        </message>
        <message>
            <source>On this machine</source>
            <translation>En este equipo</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>Sin modelo</translation>
        </message>
        <message>
            <source>Your documents’ own sentences</source>
            <translation>Las frases de sus propios documentos</translation>
        </message>
        <message>
            <source>To download</source>
            <translation>Para descargar</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>comprobando</translation>
        </message>
        <message>
            <source>paused at {0}</source>
            <translation>en pausa al {0}</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallido</translation>
        </message>
    </context>
    <context>
        <name>ModelsFeature</name>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>{0} is here and can be used.</source>
            <translation>{0} está aquí y se puede usar.</translation>
        </message>
        <message>
            <source>Download finished</source>
            <translation>Descarga terminada</translation>
        </message>
    </context>
    <context>
        <name>ModelsScreen</name>
        <message>
            <source>Kinds of models</source>
            <translation>Clases de modelos</translation>
        </message>
        <message>
            <source>Add a chat model…</source>
            <translation>Añadir un modelo de chat…</translation>
        </message>
        <message>
            <source>Use the chosen model</source>
            <translation>Usar el modelo elegido</translation>
        </message>
        <message>
            <source>Remove the chosen model</source>
            <translation>Quitar el modelo elegido</translation>
        </message>
        <message>
            <source>Choose an embedding model…</source>
            <translation>Elegir un modelo de embeddings…</translation>
        </message>
        <message>
            <source>{0} was removed.</source>
            <translation>{0} se ha quitado.</translation>
        </message>
        <message>
            <source>{0} is not used any more.</source>
            <translation>{0} ya no se usa.</translation>
        </message>
        <message>
            <source>Chat models</source>
            <translation>Modelos de chat</translation>
        </message>
        <message>
            <source>How they run</source>
            <translation>Cómo se ejecutan</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Búsqueda por significado</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Train an expert…</source>
            <translation>Entrenar un experto…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>A GGUF file…</source>
            <translation>Un archivo GGUF…</translation>
        </message>
        <message>
            <source>A folder that PEFT wrote…</source>
            <translation>Una carpeta escrita por PEFT…</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Expertos</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>Experto</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Pages of the document</source>
            <translation>Páginas del documento</translation>
        </message>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Esta página no se ha podido dibujar.</translation>
        </message>
    </context>
    <context>
        <name>PartBar</name>
        <message>
            <source>Show more</source>
            <translation>Mostrar más</translation>
        </message>
        <message>
            <source>Characters {0} to {1} of {2} are shown.</source>
            <translation>Se muestran los caracteres {0} a {1} de {2}.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>New passphrase</source>
            <translation>Frase de contraseña nueva</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La misma otra vez</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more; best a few words.</source>
            <translation>
                <numerusform>%n carácter o más; mejor unas cuantas palabras.</numerusform>
                <numerusform>%n caracteres o más; mejor unas cuantas palabras.</numerusform>
            </translation>
        </message>
        <message>
            <source>The two are not the same yet.</source>
            <translation>Las dos no son iguales todavía.</translation>
        </message>
        <message>
            <source>Lectern cannot find a forgotten passphrase again.</source>
            <translation>Lectern no puede recuperar una frase de contraseña olvidada.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Give password</source>
            <translation>Dar la contraseña</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Keep the password in the library</source>
            <translation>Guardar la contraseña en la biblioteca</translation>
        </message>
        <message>
            <source>Then the file is read again when it has changed.</source>
            <translation>Así el archivo se vuelve a leer cuando cambie.</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>Leerlo</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>The text that is read stands in the library on this machine like that of any file, and is protected only if the library is encrypted; so is a password that is kept.</source>
            <translation>El texto que se lee está en la biblioteca de este equipo como el de cualquier archivo y solo está protegido si la biblioteca está cifrada; lo mismo vale para una contraseña que se guarda.</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>page {0}</source>
            <translation>página {0}</translation>
        </message>
        <message>
            <source>line {0}</source>
            <translation>línea {0}</translation>
        </message>
        <message>
            <source>language: {0}</source>
            <translation>idioma: {0}</translation>
        </message>
        <message>
            <source>recognised from an image</source>
            <translation>reconocido en una imagen</translation>
        </message>
        <message>
            <source>also in {0}</source>
            <translation>también en {0}</translation>
        </message>
        <message>
            <source>its drive is not connected</source>
            <translation>su unidad no está conectada</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln nota</numerusform>
                <numerusform>%Ln notas</numerusform>
            </translation>
        </message>
        <message>
            <source>Slide {0}</source>
            <translation>Diapositiva {0}</translation>
        </message>
        <message>
            <source>Sheet {0}</source>
            <translation>Hoja {0}</translation>
        </message>
        <message>
            <source>Page {0}</source>
            <translation>Página {0}</translation>
        </message>
    </context>
    <context>
        <name>PrivacySettings</name>
        <message>
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <source>Your documents, questions and answers stay on this machine. Lectern needs no account, sends no statistics, looks for no updates, and loads nothing that a document points to. As long as the switch below is off it opens no connection to any network.</source>
            <translation>Sus documentos, preguntas y respuestas se quedan en este equipo. Lectern no necesita cuenta, no envía estadísticas, no busca actualizaciones y no carga nada a lo que apunte un documento. Mientras el interruptor de abajo esté desactivado, no abre ninguna conexión a ninguna red.</translation>
        </message>
        <message>
            <source>Allow downloads of chat models</source>
            <translation>Permitir descargas de modelos de chat</translation>
        </message>
        <message>
            <source>The catalogue may then fetch models from huggingface.co, each after a click of its own. The hub then sees your network address and which model you fetch, and nothing of your documents.</source>
            <translation>El catálogo puede entonces obtener modelos de huggingface.co, cada uno tras un clic propio. El sitio ve entonces su dirección de red y qué modelo obtiene, y nada de sus documentos.</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>Go to Experts</source>
            <translation>Ir a Expertos</translation>
        </message>
        <message>
            <source>Go to the Lab</source>
            <translation>Ir al Laboratorio</translation>
        </message>
        <message>
            <source>Go to the Library</source>
            <translation>Ir a la Biblioteca</translation>
        </message>
        <message>
            <source>Go to Models</source>
            <translation>Ir a Modelos</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Progress of the comparison</source>
            <translation>Progreso de la comparación</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} de {1}</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>quedan unos {0}</translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>Progress of indexing</source>
            <translation>Progreso de la indexación</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reanudar</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message numerus="yes">
            <source>%n more collection(s) after it</source>
            <translation>
                <numerusform>%n colección más detrás</numerusform>
                <numerusform>%n colecciones más detrás</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuestionModel</name>
        <message>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Right answers</source>
            <translation>Respuestas correctas</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>Pregunta por</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Documento</translation>
        </message>
        <message>
            <source>(is to be refused)</source>
            <translation>(debe rechazarse)</translation>
        </message>
    </context>
    <context>
        <name>RecipeForm</name>
        <message>
            <source>Advanced</source>
            <translation>Avanzado</translation>
        </message>
        <message>
            <source>Act on the answer alone (aLoRA)</source>
            <translation>Actuar solo en la respuesta (aLoRA)</translation>
        </message>
        <message>
            <source>{0} examples · about {1} · {2} GB of memory</source>
            <translation>{0} ejemplos · unos {1} · {2} GB de memoria</translation>
        </message>
        <message>
            <source>Examples at most</source>
            <translation>Ejemplos como máximo</translation>
        </message>
        <message>
            <source>Times each is seen</source>
            <translation>Veces que se ve cada uno</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rango</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Tasa de aprendizaje</translation>
        </message>
        <message>
            <source>Examples per step</source>
            <translation>Ejemplos por paso</translation>
        </message>
        <message>
            <source>Base weights</source>
            <translation>Pesos base</translation>
        </message>
        <message>
            <source>Type of the file</source>
            <translation>Tipo del archivo</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
    </context>
    <context>
        <name>RecoveryKeyDialog</name>
        <message>
            <source>Recovery key</source>
            <translation>Clave de recuperación</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Imprimir …</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>I have printed it or written it down</source>
            <translation>La he impreso o anotado</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Your recovery key</source>
            <translation>Su clave de recuperación</translation>
        </message>
        <message>
            <source>It opens the library if the passphrase is forgotten or the key file is lost, and is not shown again. Keep it on paper, away from this machine: whoever has it can read everything.</source>
            <translation>Abre la biblioteca si se olvida la frase de contraseña o se pierde el archivo de clave, y no se vuelve a mostrar. Guárdela en papel, lejos de este equipo: quien la tenga puede leerlo todo.</translation>
        </message>
        <message>
            <source>Recovery key of the Lectern library</source>
            <translation>Clave de recuperación de la biblioteca de Lectern</translation>
        </message>
        <message>
            <source>Type it where Lectern asks for the passphrase, after “Recovery key”.</source>
            <translation>Escríbala donde Lectern pide la frase de contraseña, después de «Clave de recuperación».</translation>
        </message>
    </context>
    <context>
        <name>RenderedView</name>
        <message>
            <source>Document with its headings and tables</source>
            <translation>Documento con sus títulos y tablas</translation>
        </message>
    </context>
    <context>
        <name>RepairOffer</name>
        <message>
            <source>Save what can be read</source>
            <translation>Salvar lo que se pueda leer</translation>
        </message>
        <message>
            <source>Go back to the backup</source>
            <translation>Volver a la copia de seguridad</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>La biblioteca está en buen estado.</translation>
        </message>
        <message>
            <source>The damaged file is kept: {0}</source>
            <translation>El archivo dañado se conserva: {0}</translation>
        </message>
        <message>
            <source>Everything that can still be read goes into a new library; the damaged file is kept.</source>
            <translation>Todo lo que aún se puede leer pasa a una biblioteca nueva; el archivo dañado se conserva.</translation>
        </message>
        <message>
            <source>The newest backup is of {0}.</source>
            <translation>La copia de seguridad más reciente es del {0}.</translation>
        </message>
        <message>
            <source>The library is being repaired …</source>
            <translation>Se está reparando la biblioteca…</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>What follows from the verdict</source>
            <translation>Lo que se deduce del veredicto</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Puntuación</translation>
        </message>
        <message>
            <source>Scores of the ways of answering</source>
            <translation>Puntuaciones de las formas de responder</translation>
        </message>
        <message>
            <source>Way of answering</source>
            <translation>Forma de responder</translation>
        </message>
        <message>
            <source>Scores by kind of question</source>
            <translation>Puntuaciones por tipo de pregunta</translation>
        </message>
        <message>
            <source>No verdict yet</source>
            <translation>Sin veredicto aún</translation>
        </message>
        <message>
            <source>It comes once questions have been answered in every way.</source>
            <translation>Llega cuando las preguntas se han respondido de todas las formas.</translation>
        </message>
        <message>
            <source>No expert has answered from sources, or the chat model has not.</source>
            <translation>Ningún experto ha respondido con fuentes, o no lo ha hecho el modelo de chat.</translation>
        </message>
        <message>
            <source>{0} of {1} questions about “{2}”, answered by {3}</source>
            <translation>{0} de {1} preguntas sobre «{2}», respondidas por {3}</translation>
        </message>
        <message>
            <source>Checked first: the ways differ in nothing but what they say.</source>
            <translation>Comprobado antes: las formas solo difieren en lo que dicen.</translation>
        </message>
        <message>
            <source>Scores, with 95 % intervals</source>
            <translation>Puntuaciones, con intervalos del 95 %</translation>
        </message>
        <message>
            <source>By kind of question</source>
            <translation>Por tipo de pregunta</translation>
        </message>
        <message>
            <source>What an answer costs (median)</source>
            <translation>Lo que cuesta una respuesta (mediana)</translation>
        </message>
    </context>
    <context>
        <name>RootModel</name>
        <message>
            <source>Not connected; its documents are kept</source>
            <translation>Sin conexión; sus documentos se conservan</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln archivo</numerusform>
                <numerusform>%Ln archivos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunController</name>
        <message>
            <source>“{0}” was set as the verdict says.</source>
            <translation>«{0}» se ha configurado como dice el veredicto.</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>Exportar la comparación</translation>
        </message>
        <message>
            <source>The comparison is in {0}.</source>
            <translation>La comparación está en {0}.</translation>
        </message>
    </context>
    <context>
        <name>RunNotes</name>
        <message numerus="yes">
            <source>Left out: %n question(s) the expert has learned.</source>
            <translation>
                <numerusform>Omitida: %n pregunta que el experto ha aprendido.</numerusform>
                <numerusform>Omitidas: %n preguntas que el experto ha aprendido.</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} of {1} questions were drawn by chance.</source>
            <translation>{0} de {1} preguntas se eligieron al azar.</translation>
        </message>
        <message>
            <source>{0}: shown the best sentences of the sources alone, as was learned; “{1}” shows the model the same.</source>
            <translation>{0}: se le muestran solo las mejores frases de las fuentes, como aprendió; «{1}» muestra lo mismo al modelo.</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
    </context>
    <context>
        <name>ScopeChips</name>
        <message>
            <source>Ask everything</source>
            <translation>Consultar todo</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message>
            <source>not {0}</source>
            <translation>no {0}</translation>
        </message>
        <message>
            <source>Give up {0}</source>
            <translation>Quitar {0}</translation>
        </message>
    </context>
    <context>
        <name>ScopePicker</name>
        <message>
            <source>Find a collection, folder or file</source>
            <translation>Buscar una colección, carpeta o archivo</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Qué se consulta</translation>
        </message>
        <message>
            <source>Nothing of that name.</source>
            <translation>Nada con ese nombre.</translation>
        </message>
        <message>
            <source>{0} of {1}; type to find the others.</source>
            <translation>{0} de {1}; escriba para encontrar los demás.</translation>
        </message>
        <message>
            <source>Enter ticks, Esc closes.</source>
            <translation>Intro marca, Esc cierra.</translation>
        </message>
    </context>
    <context>
        <name>SetPage</name>
        <message>
            <source>Name of the question set</source>
            <translation>Nombre del conjunto de preguntas</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <source>Questions to generate</source>
            <translation>Preguntas que se generarán</translation>
        </message>
        <message>
            <source> questions</source>
            <translation> preguntas</translation>
        </message>
        <message>
            <source>Make from held-out documents</source>
            <translation>Crear con documentos reservados</translation>
        </message>
        <message>
            <source>About documents that no expert has learned from</source>
            <translation>Sobre documentos de los que no ha aprendido ningún experto</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Añadir un archivo…</translation>
        </message>
        <message>
            <source>CSV, JSONL or XLSX: question, answer, optional source</source>
            <translation>CSV, JSONL o XLSX: pregunta, respuesta, fuente opcional</translation>
        </message>
        <message>
            <source>Add rated conversations</source>
            <translation>Añadir conversaciones valoradas</translation>
        </message>
        <message>
            <source>Questions whose answers you marked as good</source>
            <translation>Preguntas cuyas respuestas marcó como buenas</translation>
        </message>
        <message>
            <source>Delete chosen</source>
            <translation>Eliminar lo elegido</translation>
        </message>
        <message>
            <source>Remove the set</source>
            <translation>Quitar el conjunto</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>New question set</source>
            <translation>Nuevo conjunto de preguntas</translation>
        </message>
        <message>
            <source>Questions whose right answers are known: made from documents that no expert has learned from, from a file of yours, or from conversations that you rated.</source>
            <translation>Preguntas cuyas respuestas correctas se conocen: hechas con documentos de los que no ha aprendido ningún experto, de un archivo suyo o de conversaciones que ha valorado.</translation>
        </message>
        <message>
            <source>{0} questions about “{1}”, of which {2} are to be refused.</source>
            <translation>{0} preguntas sobre «{1}», de las que {2} deben rechazarse.</translation>
        </message>
        <message>
            <source>{0}: questions</source>
            <translation>{0}: preguntas</translation>
        </message>
        <message>
            <source>Questions (*.csv *.jsonl *.xlsx)</source>
            <translation>Preguntas (*.csv *.jsonl *.xlsx)</translation>
        </message>
        <message>
            <source>My questions</source>
            <translation>Mis preguntas</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Teclado</translation>
        </message>
        <message>
            <source>Copy details for a report</source>
            <translation>Copiar los detalles para un informe</translation>
        </message>
        <message>
            <source>The details are on the clipboard.</source>
            <translation>Los detalles están en el portapapeles.</translation>
        </message>
    </context>
    <context>
        <name>SheetView</name>
        <message>
            <source>Rows of the sheet</source>
            <translation>Filas de la hoja</translation>
        </message>
    </context>
    <context>
        <name>ShortcutTable</name>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Lo que hacen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutView</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <source>Ask this alone</source>
            <translation>Consultar solo esto</translation>
        </message>
        <message>
            <source>Not this one: answer again</source>
            <translation>Este no: responder de nuevo</translation>
        </message>
    </context>
    <context>
        <name>SourceViewer</name>
        <message>
            <source>The document is no longer in the library; this is what it said.</source>
            <translation>El documento ya no está en la biblioteca; esto es lo que decía.</translation>
        </message>
        <message>
            <source>The file is not there now; this is the text that was read from it.</source>
            <translation>El archivo no está ahora; este es el texto que se leyó de él.</translation>
        </message>
        <message>
            <source>Its pages could not be drawn; this is its text.</source>
            <translation>Sus páginas no se han podido dibujar; este es su texto.</translation>
        </message>
        <message>
            <source>The page is an image; below is what was recognised in it.</source>
            <translation>La página es una imagen; abajo está lo que se reconoció en ella.</translation>
        </message>
        <message>
            <source>A page could not be drawn; below is its text.</source>
            <translation>Una página no se ha podido dibujar; abajo está su texto.</translation>
        </message>
        <message>
            <source>Back to the sources</source>
            <translation>Volver a las fuentes</translation>
        </message>
        <message>
            <source>Open in the system's viewer</source>
            <translation>Abrir en el visor del sistema</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Mostrar en su carpeta</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
    </context>
    <context>
        <name>SourcesPane</name>
        <message>
            <source>No sources yet</source>
            <translation>Aún no hay fuentes</translation>
        </message>
        <message>
            <source>What an answer rests on appears here, with its place in your documents.</source>
            <translation>Aquí aparece en qué se basa una respuesta, con su lugar en sus documentos.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Drop a folder here</source>
            <translation>Suelte una carpeta aquí</translation>
        </message>
        <message>
            <source>Lectern reads the documents in it, on this machine alone, and answers questions about them. Every sentence of an answer shows where it comes from.</source>
            <translation>Lectern lee los documentos que contiene, solo en este equipo, y responde preguntas sobre ellos. Cada frase de una respuesta muestra de dónde viene.</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir una carpeta…</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Probar el ejemplo</translation>
        </message>
        <message>
            <source>Ask your documents</source>
            <translation>Pregunte a sus documentos</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) can be asked. Write a question below.</source>
            <translation>
                <numerusform>Se puede preguntar a %n documento. Escriba una pregunta abajo.</numerusform>
                <numerusform>Se puede preguntar a %n documentos. Escriba una pregunta abajo.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Text of the document</source>
            <translation>Texto del documento</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
        <message>
            <source>{0} min ago</source>
            <translation>hace {0} min</translation>
        </message>
        <message>
            <source>{0} h ago</source>
            <translation>hace {0} h</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
    </context>
    <context>
        <name>TrainingPage</name>
        <message>
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <source>Name of the expert</source>
            <translation>Nombre del experto</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Entrenar</translation>
        </message>
        <message>
            <source>Train an expert</source>
            <translation>Entrenar un experto</translation>
        </message>
        <message>
            <source>One expert is made at a time, and “{0}” is at work: {1}.</source>
            <translation>Se hace un experto a la vez, y «{0}» está en ello: {1}.</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Expertos</translation>
        </message>
        <message>
            <source>An expert learns to read and answer from one collection. It is a small file beside your chat model, and is used where most sources come from that collection.</source>
            <translation>Un experto aprende a leer y responder a partir de una colección. Es un archivo pequeño junto a su modelo de chat, y se usa cuando la mayoría de las fuentes vienen de esa colección.</translation>
        </message>
        <message>
            <source>1. What it learns from</source>
            <translation>1. De qué aprende</translation>
        </message>
        <message>
            <source>2. How thorough</source>
            <translation>2. Con qué detalle</translation>
        </message>
        <message>
            <source>3. Examples</source>
            <translation>3. Ejemplos</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Progress of the training</source>
            <translation>Progreso del entrenamiento</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>It can be taken up again from here</source>
            <translation>Se puede retomar desde aquí</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>pérdida {0}</translation>
        </message>
        <message>
            <source>held out {0}</source>
            <translation>reservados {0}</translation>
        </message>
        <message>
            <source>{0} tokens/s</source>
            <translation>{0} tokens/s</translation>
        </message>
        <message>
            <source>about {0} left</source>
            <translation>quedan unos {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} de {1}</translation>
        </message>
        <message>
            <source>step {0} of {1}</source>
            <translation>paso {0} de {1}</translation>
        </message>
    </context>
    <context>
        <name>Transcript</name>
        <message>
            <source>Conversation</source>
            <translation>Conversación</translation>
        </message>
    </context>
    <context>
        <name>TransferView</name>
        <message>
            <source>Allow downloads</source>
            <translation>Permitir descargas</translation>
        </message>
        <message>
            <source>Progress of the download</source>
            <translation>Progreso de la descarga</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Abandonar</translation>
        </message>
        <message>
            <source>Stop, and delete what has come</source>
            <translation>Detener y eliminar lo que ha llegado</translation>
        </message>
        <message>
            <source>Download {0}</source>
            <translation>Descargar {0}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>All of it is here; its checksum is being compared.</source>
            <translation>Ha llegado todo; se está comparando su suma de verificación.</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} de {1}</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <source>{0} per second</source>
            <translation>{0} por segundo</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>quedan {0}</translation>
        </message>
        <message>
            <source>Downloads are switched off, as everything is that goes online. Allow them here or in the settings; nothing is fetched until you click on Download.</source>
            <translation>Las descargas están desactivadas, como todo lo que usa la red. Permítalas aquí o en los ajustes; nada se obtiene hasta que pulse Descargar.</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Open Lectern</source>
            <translation>Abrir Lectern</translation>
        </message>
        <message>
            <source>End Lectern</source>
            <translation>Cerrar Lectern</translation>
        </message>
        <message>
            <source>Goes on in the tray until its work is done.</source>
            <translation>Sigue en la bandeja hasta terminar su trabajo.</translation>
        </message>
    </context>
    <context>
        <name>Turn</name>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Reading the sources…</source>
            <translation>Leyendo las fuentes…</translation>
        </message>
        <message>
            <source>Reading document {0} of {1}: {2}</source>
            <translation>Leyendo el documento {0} de {1}: {2}</translation>
        </message>
        <message>
            <source>Writing; each sentence is checked when it is complete…</source>
            <translation>Escribiendo; cada frase se comprueba cuando está completa…</translation>
        </message>
        <message>
            <source>Searched for: {0}</source>
            <translation>Se ha buscado: {0}</translation>
        </message>
        <message>
            <source>Asked of {0} alone, because the question names it.</source>
            <translation>Solo se consultó {0}, porque la pregunta lo nombra.</translation>
        </message>
        <message>
            <source>No longer in your library: {0}.</source>
            <translation>Ya no está en su biblioteca: {0}.</translation>
        </message>
        <message>
            <source>Used {0} of {1} documents</source>
            <translation>Usados {0} de {1} documentos</translation>
        </message>
        <message numerus="yes">
            <source>%n still to be read</source>
            <translation>
                <numerusform>%n aún sin leer</numerusform>
                <numerusform>%n aún sin leer</numerusform>
            </translation>
        </message>
        <message>
            <source>expert {0}</source>
            <translation>experto {0}</translation>
        </message>
        <message>
            <source>No source supports this sentence.</source>
            <translation>Ninguna fuente apoya esta frase.</translation>
        </message>
        <message>
            <source>Your documents say different things:</source>
            <translation>Sus documentos dicen cosas distintas:</translation>
        </message>
        <message>
            <source>{0}, the newest</source>
            <translation>{0}, el más reciente</translation>
        </message>
    </context>
    <context>
        <name>TurnView</name>
        <message>
            <source>Ask everything instead</source>
            <translation>Consultar todo en su lugar</translation>
        </message>
        <message>
            <source>The best sentences in your documents</source>
            <translation>Las mejores frases de sus documentos</translation>
        </message>
        <message>
            <source>Best sentences</source>
            <translation>Mejores frases</translation>
        </message>
        <message>
            <source>Documents that disagree</source>
            <translation>Documentos que no coinciden</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Withdrawn words of the model</source>
            <translation>Palabras retiradas del modelo</translation>
        </message>
        <message>
            <source>What the model wrote was withdrawn</source>
            <translation>Se ha retirado lo que escribió el modelo</translation>
        </message>
        <message>
            <source>What the model thought first</source>
            <translation>Lo que el modelo pensó primero</translation>
        </message>
        <message>
            <source>Edit the question and ask again</source>
            <translation>Editar la pregunta y volver a preguntar</translation>
        </message>
        <message>
            <source>Copy the answer</source>
            <translation>Copiar la respuesta</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Responder de nuevo</translation>
        </message>
        <message>
            <source>Good answer; kept for training</source>
            <translation>Buena respuesta; se guarda para entrenar</translation>
        </message>
        <message>
            <source>Bad answer; kept for training</source>
            <translation>Mala respuesta; se guarda para entrenar</translation>
        </message>
        <message>
            <source>The branch before</source>
            <translation>La rama anterior</translation>
        </message>
        <message>
            <source>The branch after</source>
            <translation>La rama siguiente</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>Recovery key …</source>
            <translation>Clave de recuperación …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>The library is locked</source>
            <translation>La biblioteca está bloqueada</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>Clave de recuperación</translation>
        </message>
        <message>
            <source>Passphrase …</source>
            <translation>Frase de contraseña …</translation>
        </message>
        <message>
            <source>Type the groups of the sheet that you printed; afterwards you choose a new passphrase.</source>
            <translation>Escriba los grupos de la hoja que imprimió; después elegirá una frase de contraseña nueva.</translation>
        </message>
        <message>
            <source>Your documents, questions and answers are encrypted.</source>
            <translation>Sus documentos, preguntas y respuestas están cifrados.</translation>
        </message>
        <message>
            <source>Choose a new passphrase</source>
            <translation>Elija una frase de contraseña nueva</translation>
        </message>
        <message>
            <source>The recovery key stays the same.</source>
            <translation>La clave de recuperación sigue igual.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Establecer</translation>
        </message>
        <message>
            <source>Unlocking …</source>
            <translation>Desbloqueando …</translation>
        </message>
    </context>
    <context>
        <name>UsageCard</name>
        <message>
            <source>Let it answer by itself where it fits</source>
            <translation>Dejar que responda por sí solo cuando convenga</translation>
        </message>
        <message>
            <source>Try it in a conversation</source>
            <translation>Probarlo en una conversación</translation>
        </message>
        <message>
            <source>Compare in the Lab</source>
            <translation>Comparar en el Laboratorio</translation>
        </message>
        <message>
            <source>Cannot answer now</source>
            <translation>Ahora no puede responder</translation>
        </message>
        <message>
            <source>Answers by itself</source>
            <translation>Responde por sí solo</translation>
        </message>
        <message>
            <source>Answers when you choose it, not by itself</source>
            <translation>Responde cuando usted lo elige, no por sí solo</translation>
        </message>
        <message>
            <source>Its file is gone. Train it again, or import it.</source>
            <translation>Su archivo ya no está. Entrénelo de nuevo o impórtelo.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>It was trained for {0}; the chat model is now {1}.</source>
            <translation>Se entrenó para {0}; el modelo de chat es ahora {1}.</translation>
        </message>
        <message>
            <source>Its collection is not in this library, so no question can lead to it.</source>
            <translation>Su colección no está en esta biblioteca, así que ninguna pregunta puede llevar a él.</translation>
        </message>
        <message>
            <source>It is used where most sources of an answer come from “{0}”.</source>
            <translation>Se usa cuando la mayoría de las fuentes de una respuesta vienen de «{0}».</translation>
        </message>
        <message>
            <source>Nothing has shown yet that it answers better than the model alone: compare it in the Lab first. You can try it at once, and choose it under any question.</source>
            <translation>Nada ha mostrado aún que responda mejor que el modelo solo: compárelo antes en el Laboratorio. Puede probarlo enseguida y elegirlo bajo cualquier pregunta.</translation>
        </message>
        <message>
            <source>The Lab found: {0}.</source>
            <translation>Resultado del Laboratorio: {0}.</translation>
        </message>
        <message>
            <source>That is not enough to let it answer by itself.</source>
            <translation>Eso no basta para dejar que responda por sí solo.</translation>
        </message>
        <message>
            <source>You may let it answer by itself.</source>
            <translation>Puede dejar que responda por sí solo.</translation>
        </message>
    </context>
    <context>
        <name>WindowSettings</name>
        <message>
            <source>Closing the window</source>
            <translation>Al cerrar la ventana</translation>
        </message>
        <message>
            <source>Go on in the tray while work is under way</source>
            <translation>Seguir en la bandeja mientras haya trabajo en curso</translation>
        </message>
        <message>
            <source>Indexing, downloads and training go on until they are done.</source>
            <translation>La indexación, las descargas y el entrenamiento siguen hasta terminar.</translation>
        </message>
        <message>
            <source>This desktop has no tray, so Lectern ends; the next start goes on where it was.</source>
            <translation>Este escritorio no tiene bandeja, así que Lectern se cierra; el próximo inicio continúa donde estaba.</translation>
        </message>
    </context>
    <context>
        <name>_Download</name>
        <message>
            <source>The download failed.</source>
            <translation>La descarga ha fallado.</translation>
        </message>
        <message>
            <source>The log says more.</source>
            <translation>El registro dice más.</translation>
        </message>
    </context>
    <context>
        <name>_Side</name>
        <message>
            <source>Refused.</source>
            <translation>Rechazado.</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message numerus="yes">
            <source>%n characters could not be read; “�” stands in their places.</source>
            <translation>
                <numerusform>%n carácter no se ha podido leer; «�» está en su lugar.</numerusform>
                <numerusform>%n caracteres no se han podido leer; «�» está en su lugar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged checkpoints are ignored.</source>
            <translation>
                <numerusform>Se ignora %n punto de control dañado.</numerusform>
                <numerusform>Se ignoran %n puntos de control dañados.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different values of “{0}” in {1}.</source>
            <translation>
                <numerusform>%n valor de «{0}» en {1}.</numerusform>
                <numerusform>%n valores distintos de «{0}» en {1}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents have lost their text.</source>
            <translation>
                <numerusform>%n documento ha perdido su texto.</numerusform>
                <numerusform>%n documentos han perdido su texto.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were added</source>
            <translation>
                <numerusform>se ha añadido %n documento</numerusform>
                <numerusform>se han añadido %n documentos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were changed</source>
            <translation>
                <numerusform>ha cambiado %n documento</numerusform>
                <numerusform>han cambiado %n documentos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n documents were removed</source>
            <translation>
                <numerusform>se ha quitado %n documento</numerusform>
                <numerusform>se han quitado %n documentos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries of “{0}” in {1}</source>
            <translation>
                <numerusform>%n elemento de «{0}» en {1}</numerusform>
                <numerusform>%n elementos de «{0}» en {1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n examples are longer than {0} tokens; they lose the beginning of their prompt.</source>
            <translation>
                <numerusform>%n ejemplo tiene más de {0} tokens; pierde el principio de su instrucción.</numerusform>
                <numerusform>%n ejemplos tienen más de {0} tokens; pierden el principio de su instrucción.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines of {0} cannot be used: {1}.</source>
            <translation>
                <numerusform>%n línea de {0} no se puede usar: {1}.</numerusform>
                <numerusform>%n líneas de {0} no se pueden usar: {1}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of its bytes are not UTF-8, and were read as Western European.</source>
            <translation>
                <numerusform>%n de sus bytes no es UTF-8 y se ha leído como europeo occidental.</numerusform>
                <numerusform>%n de sus bytes no son UTF-8 y se han leído como europeo occidental.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of its lines are UTF-8, but the others are not.</source>
            <translation>
                <numerusform>%n de sus líneas es UTF-8, pero las demás no.</numerusform>
                <numerusform>%n de sus líneas son UTF-8, pero las demás no.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} pages were read by OCR.</source>
            <translation>
                <numerusform>%n de {0} páginas se ha leído con OCR.</numerusform>
                <numerusform>%n de {0} páginas se han leído con OCR.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} questions were drawn by chance.</source>
            <translation>
                <numerusform>%n de {0} preguntas se ha elegido al azar.</numerusform>
                <numerusform>%n de {0} preguntas se han elegido al azar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {0:,} questions were left out: the expert has learned them, or the documents that they are about.</source>
            <translation>
                <numerusform>%n de {0} preguntas se ha omitido: el experto la ha aprendido, o los documentos de los que trata.</numerusform>
                <numerusform>%n de {0} preguntas se han omitido: el experto las ha aprendido, o los documentos de los que tratan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages are images and were left out.</source>
            <translation>
                <numerusform>%n página es una imagen y se ha omitido.</numerusform>
                <numerusform>%n páginas son imágenes y se han omitido.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages differ from their documents.</source>
            <translation>
                <numerusform>%n pasaje difiere de su documento.</numerusform>
                <numerusform>%n pasajes difieren de sus documentos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of totals were not counted.</source>
            <translation>
                <numerusform>%n fila de totales no se ha contado.</numerusform>
                <numerusform>%n filas de totales no se han contado.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of {0}</source>
            <translation>
                <numerusform>%n fila de {0}</numerusform>
                <numerusform>%n filas de {0}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows of {0} where {1}</source>
            <translation>
                <numerusform>%n fila de {0} donde {1}</numerusform>
                <numerusform>%n filas de {0} donde {1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows refer to nothing.</source>
            <translation>
                <numerusform>%n fila no remite a nada.</numerusform>
                <numerusform>%n filas no remiten a nada.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows without a sure value in “{0}” were left out.</source>
            <translation>
                <numerusform>Se ha omitido %n fila sin valor seguro en «{0}».</numerusform>
                <numerusform>Se han omitido %n filas sin valor seguro en «{0}».</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stored values cannot be read.</source>
            <translation>
                <numerusform>No se puede leer %n valor guardado.</numerusform>
                <numerusform>No se pueden leer %n valores guardados.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts belong to no document.</source>
            <translation>
                <numerusform>%n texto no pertenece a ningún documento.</numerusform>
                <numerusform>%n textos no pertenecen a ningún documento.</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup has been changed, too.</source>
            <translation>También se ha cambiado una copia de seguridad.</translation>
        </message>
        <message>
            <source>A chart could not be read.</source>
            <translation>Un gráfico no se ha podido leer.</translation>
        </message>
        <message>
            <source>A collection needs a name.</source>
            <translation>Una colección necesita un nombre.</translation>
        </message>
        <message>
            <source>A comment that never ends hides the rest of the page.</source>
            <translation>Un comentario que no termina oculta el resto de la página.</translation>
        </message>
        <message>
            <source>A copy is written.</source>
            <translation>Se ha escrito una copia.</translation>
        </message>
        <message>
            <source>A document inserted as a whole could not be read.</source>
            <translation>Un documento insertado entero no se ha podido leer.</translation>
        </message>
        <message>
            <source>A footnote or comment that the text names is not in the file.</source>
            <translation>Una nota al pie o un comentario que el texto nombra no está en el archivo.</translation>
        </message>
        <message>
            <source>A full training has no adapter to activate.</source>
            <translation>Un entrenamiento completo no tiene adaptador que activar.</translation>
        </message>
        <message>
            <source>A full training starts from the base.</source>
            <translation>Un entrenamiento completo parte del modelo base.</translation>
        </message>
        <message>
            <source>A package of the training stack is missing ({0}).</source>
            <translation>Falta un paquete del software de entrenamiento ({0}).</translation>
        </message>
        <message>
            <source>A part of it unpacks from {0:.0f} KB to {1}, as only a “zip bomb” does.</source>
            <translation>Una parte pasa al descomprimirse de {0} KB a {1}, como solo lo hace una «bomba zip».</translation>
        </message>
        <message>
            <source>A part of the file is damaged; what can be read of it was read.</source>
            <translation>Una parte del archivo está dañada; se ha leído lo que se podía leer.</translation>
        </message>
        <message>
            <source>A part of the message is kept elsewhere and was not read.</source>
            <translation>Una parte del mensaje está guardada en otro lugar y no se ha leído.</translation>
        </message>
        <message>
            <source>A passphrase has {0} characters or more.</source>
            <translation>Una frase de contraseña tiene {0} caracteres o más.</translation>
        </message>
        <message>
            <source>A question needs words.</source>
            <translation>Una pregunta necesita palabras.</translation>
        </message>
        <message>
            <source>A question set cannot be called “{0}”.</source>
            <translation>Un conjunto de preguntas no puede llamarse «{0}».</translation>
        </message>
        <message>
            <source>A recovery key has {0} letters and digits, not {1}.</source>
            <translation>Una clave de recuperación tiene {0} letras y cifras, no {1}.</translation>
        </message>
        <message>
            <source>A second try takes up where this one ended.</source>
            <translation>Un segundo intento continúa donde terminó este.</translation>
        </message>
        <message>
            <source>A training of “{0}” is running already.</source>
            <translation>Ya hay un entrenamiento de «{0}» en curso.</translation>
        </message>
        <message>
            <source>Add a folder or try the sample, then answer again.</source>
            <translation>Añada una carpeta o pruebe el ejemplo, y luego vuelva a pedir la respuesta.</translation>
        </message>
        <message>
            <source>Add its documents first.</source>
            <translation>Añada antes sus documentos.</translation>
        </message>
        <message>
            <source>Add more documents to it.</source>
            <translation>Añádale más documentos.</translation>
        </message>
        <message>
            <source>Add some documents first.</source>
            <translation>Añada antes algunos documentos.</translation>
        </message>
        <message>
            <source>Add the place to which it leads, if it should be read.</source>
            <translation>Añada el lugar al que lleva, si debe leerse.</translation>
        </message>
        <message>
            <source>All is done.</source>
            <translation>Todo está hecho.</translation>
        </message>
        <message>
            <source>All sources came from “{0}”, which has no expert.</source>
            <translation>Todas las fuentes vinieron de «{0}», que no tiene ningún experto.</translation>
        </message>
        <message>
            <source>All sources came from “{0}”.</source>
            <translation>Todas las fuentes vinieron de «{0}».</translation>
        </message>
        <message>
            <source>An adapter needs a base model; choose that.</source>
            <translation>Un adaptador necesita un modelo base; elija ese.</translation>
        </message>
        <message>
            <source>An expert cannot be called “{0}”.</source>
            <translation>Un experto no puede llamarse «{0}».</translation>
        </message>
        <message>
            <source>An expert needs a base model.</source>
            <translation>Un experto necesita un modelo base.</translation>
        </message>
        <message>
            <source>An image on page {0} was read by OCR.</source>
            <translation>Una imagen de la página {0} se ha leído con OCR.</translation>
        </message>
        <message>
            <source>Another collection has this name by now.</source>
            <translation>Otra colección tiene ya este nombre.</translation>
        </message>
        <message>
            <source>Another passphrase can be set.</source>
            <translation>Se puede establecer otra frase de contraseña.</translation>
        </message>
        <message>
            <source>Another program keeps the library locked.</source>
            <translation>Otro programa mantiene bloqueada la biblioteca.</translation>
        </message>
        <message>
            <source>Another question asks the same.</source>
            <translation>Otra pregunta pide lo mismo.</translation>
        </message>
        <message>
            <source>Answer again in a moment: each can be asked as soon as it is read.</source>
            <translation>Vuelva a pedir la respuesta en un momento: se puede preguntar a cada uno en cuanto se ha leído.</translation>
        </message>
        <message>
            <source>Ask something in words.</source>
            <translation>Pregunte algo con palabras.</translation>
        </message>
        <message>
            <source>Ask with fewer sources, or set a longer context.</source>
            <translation>Pregunte con menos fuentes o fije un contexto más largo.</translation>
        </message>
        <message>
            <source>Ask with fewer words, or allow it a longer context.</source>
            <translation>Pregunte con menos palabras o permítale un contexto más largo.</translation>
        </message>
        <message>
            <source>Asked the question, the model does not give this answer again.</source>
            <translation>Al hacérsele la pregunta, el modelo no vuelve a dar esta respuesta.</translation>
        </message>
        <message>
            <source>At most {0:,} are checked at once.</source>
            <translation>Se comprueban como máximo {0:,} a la vez.</translation>
        </message>
        <message>
            <source>Attachments that were not read: {0}.</source>
            <translation>Adjuntos que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>No se puede asignar memoria</translation>
        </message>
        <message>
            <source>Change it in {0}.</source>
            <translation>Cámbielo en {0}.</translation>
        </message>
        <message>
            <source>Change it, or delete it.</source>
            <translation>Cámbielo o elimínelo.</translation>
        </message>
        <message>
            <source>Charts in it were not read, only the cells: {0}.</source>
            <translation>No se leyeron sus gráficos, solo las celdas: {0}.</translation>
        </message>
        <message>
            <source>Charts were read as tables of their values.</source>
            <translation>Los gráficos se han leído como tablas de sus valores.</translation>
        </message>
        <message>
            <source>Charts without stored values were not read: {0}.</source>
            <translation>Gráficos sin valores guardados que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Chat models and adapters must be GGUF; other formats have to be converted first.</source>
            <translation>Los modelos de chat y los adaptadores deben ser GGUF; otros formatos hay que convertirlos antes.</translation>
        </message>
        <message>
            <source>Check it.</source>
            <translation>Compruébelo.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Compruebe la ruta.</translation>
        </message>
        <message>
            <source>Check who may read it, and that its drive works.</source>
            <translation>Compruebe quién puede leerlo y que su unidad funciona.</translation>
        </message>
        <message>
            <source>Choices that are not chosen are left out.</source>
            <translation>Las opciones no elegidas se omiten.</translation>
        </message>
        <message>
            <source>Choose a dense model.</source>
            <translation>Elija un modelo denso.</translation>
        </message>
        <message>
            <source>Choose a file with the ending .gguf.</source>
            <translation>Elija un archivo que termine en .gguf.</translation>
        </message>
        <message>
            <source>Choose a lower learning rate.</source>
            <translation>Elija una tasa de aprendizaje más baja.</translation>
        </message>
        <message>
            <source>Choose a model that needs no code of its own, such as all-MiniLM-L6-v2 or BGE.</source>
            <translation>Elija un modelo que no necesite código propio, como all-MiniLM-L6-v2 o BGE.</translation>
        </message>
        <message>
            <source>Choose a model.</source>
            <translation>Elija un modelo.</translation>
        </message>
        <message>
            <source>Choose a smaller model or a shorter context.</source>
            <translation>Elija un modelo más pequeño o un contexto más corto.</translation>
        </message>
        <message>
            <source>Choose a variant that is in one file.</source>
            <translation>Elija una variante que esté en un solo archivo.</translation>
        </message>
        <message>
            <source>Choose an adapter that was made for this base model.</source>
            <translation>Elija un adaptador hecho para este modelo base.</translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation>Elija otra copia de seguridad.</translation>
        </message>
        <message>
            <source>Choose another base model.</source>
            <translation>Elija otro modelo base.</translation>
        </message>
        <message>
            <source>Choose another data folder.</source>
            <translation>Elija otra carpeta de datos.</translation>
        </message>
        <message>
            <source>Choose another expert.</source>
            <translation>Elija otro experto.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Elija otro archivo.</translation>
        </message>
        <message>
            <source>Choose another folder, or delete “checkpoints” in it.</source>
            <translation>Elija otra carpeta, o elimine «checkpoints» en ella.</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>Elija otro modelo.</translation>
        </message>
        <message>
            <source>Choose another name, or that model.</source>
            <translation>Elija otro nombre, o ese modelo.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Elija otro nombre.</translation>
        </message>
        <message>
            <source>Choose another place.</source>
            <translation>Elija otro lugar.</translation>
        </message>
        <message>
            <source>Choose another repository of it.</source>
            <translation>Elija otro repositorio suyo.</translation>
        </message>
        <message>
            <source>Choose another; models that bring their own code are not run.</source>
            <translation>Elija otro; los modelos que traen su propio código no se ejecutan.</translation>
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation>Elija uno de ellos.</translation>
        </message>
        <message>
            <source>Choose one of these kinds: {0}.</source>
            <translation>Elija una de estas clases: {0}.</translation>
        </message>
        <message>
            <source>Choose one on the screen Models.</source>
            <translation>Elija uno en la pantalla Modelos.</translation>
        </message>
        <message>
            <source>Choose others below the question, then answer again.</source>
            <translation>Elija otras bajo la pregunta y vuelva a pedir la respuesta.</translation>
        </message>
        <message>
            <source>Choose that base model, or train the expert again.</source>
            <translation>Elija ese modelo base, o entrene de nuevo el experto.</translation>
        </message>
        <message>
            <source>Choose that one again, or start a new run.</source>
            <translation>Elija ese de nuevo, o empiece otra ejecución.</translation>
        </message>
        <message>
            <source>Choose the device “cpu” or “auto”.</source>
            <translation>Elija el dispositivo «cpu» o «auto».</translation>
        </message>
        <message>
            <source>Choose the expert or the model that it shall ask.</source>
            <translation>Elija el experto o el modelo al que se preguntará.</translation>
        </message>
        <message>
            <source>Choose the file of an expert.</source>
            <translation>Elija el archivo de un experto.</translation>
        </message>
        <message>
            <source>Choose the first of them; the others must lie beside it.</source>
            <translation>Elija el primero de ellos; los demás deben estar a su lado.</translation>
        </message>
        <message>
            <source>Choose the folder of a sentence-transformers CrossEncoder.</source>
            <translation>Elija la carpeta de un CrossEncoder de sentence-transformers.</translation>
        </message>
        <message>
            <source>Choose the folder of one model.</source>
            <translation>Elija la carpeta de un solo modelo.</translation>
        </message>
        <message>
            <source>Choose the folder that PEFT wrote with save_pretrained, or a GGUF file.</source>
            <translation>Elija la carpeta que PEFT escribió con save_pretrained, o un archivo GGUF.</translation>
        </message>
        <message>
            <source>Choose the full fine-tune that it shall ask.</source>
            <translation>Elija el modelo entrenado por completo al que se preguntará.</translation>
        </message>
        <message>
            <source>Choose the method gguf.</source>
            <translation>Elija el método gguf.</translation>
        </message>
        <message>
            <source>Close it, and try it again.</source>
            <translation>Ciérrela y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>Close it, or wait for it to finish.</source>
            <translation>Ciérrelo, o espere a que termine.</translation>
        </message>
        <message>
            <source>Close other programs, lower “max_tokens”, or choose a smaller base model.</source>
            <translation>Cierre otros programas, baje «max_tokens» o elija un modelo base más pequeño.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation>Cierre otros programas o elija un modelo más pequeño.</translation>
        </message>
        <message>
            <source>Comment by {0}: {1}</source>
            <translation>Comentario de {0}: {1}</translation>
        </message>
        <message>
            <source>Comment: {0}</source>
            <translation>Comentario: {0}</translation>
        </message>
        <message>
            <source>Comments were read, and are marked as comments.</source>
            <translation>Los comentarios se han leído y están marcados como comentarios.</translation>
        </message>
        <message>
            <source>Compare it group by group.</source>
            <translation>Compárela grupo por grupo.</translation>
        </message>
        <message>
            <source>Computed: {0} = {1}</source>
            <translation>Calculado: {0} = {1}</translation>
        </message>
        <message>
            <source>Convert it to EPUB, and add that.</source>
            <translation>Conviértalo a EPUB y añada ese.</translation>
        </message>
        <message>
            <source>Copy the data folder to a disk that can be written to, and open it there.</source>
            <translation>Copie la carpeta de datos a un disco en el que se pueda escribir y ábrala allí.</translation>
        </message>
        <message>
            <source>Copy the whole model into one folder.</source>
            <translation>Copie el modelo entero a una carpeta.</translation>
        </message>
        <message>
            <source>Correct or remove the line.</source>
            <translation>Corrija o quite la línea.</translation>
        </message>
        <message>
            <source>Damaged sheets were not read: {0}.</source>
            <translation>Hojas dañadas que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Damaged slides were not read: {0}.</source>
            <translation>Diapositivas dañadas que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Dark images were not read; pages: {0}.</source>
            <translation>Imágenes oscuras que no se han leído; páginas: {0}.</translation>
        </message>
        <message>
            <source>Delete it, or write one.</source>
            <translation>Elimínelo, o escriba uno.</translation>
        </message>
        <message>
            <source>Deleting caches and logs</source>
            <translation>Eliminando memorias caché y registros</translation>
        </message>
        <message>
            <source>Deleting what was removed</source>
            <translation>Eliminando lo que se quitó</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>Dispositivo o recurso ocupado</translation>
        </message>
        <message>
            <source>Diagrams were read as the words in them.</source>
            <translation>Los diagramas se han leído como las palabras que contienen.</translation>
        </message>
        <message>
            <source>Do not open it unless you know where it came from.</source>
            <translation>No lo abra si no sabe de dónde viene.</translation>
        </message>
        <message>
            <source>Documents inserted as a whole were read as plain text.</source>
            <translation>Los documentos insertados enteros se han leído como texto sin formato.</translation>
        </message>
        <message>
            <source>Download the document itself, for example as PDF.</source>
            <translation>Descargue el documento mismo, por ejemplo como PDF.</translation>
        </message>
        <message>
            <source>Downloads are switched off (HF_HUB_OFFLINE is set).</source>
            <translation>Las descargas están desactivadas (HF_HUB_OFFLINE está definida).</translation>
        </message>
        <message>
            <source>Each answer was made with exactly the adapters of its arm.</source>
            <translation>Cada respuesta se hizo exactamente con los adaptadores de su variante.</translation>
        </message>
        <message>
            <source>Embedded files were not read.</source>
            <translation>Los archivos incrustados no se han leído.</translation>
        </message>
        <message>
            <source>Embedded objects in it were not read: {0}.</source>
            <translation>Objetos incrustados que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Encrypt it first.</source>
            <translation>Cífrela primero.</translation>
        </message>
        <message>
            <source>Every document was read, which the base model does alone.</source>
            <translation>Se leyeron todos los documentos, lo que hace el modelo base solo.</translation>
        </message>
        <message>
            <source>Every question of “{0}” is about what the expert has learned.</source>
            <translation>Todas las preguntas de «{0}» tratan de lo que el experto ha aprendido.</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>El archivo existe</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>Nombre de archivo demasiado largo</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>Archivo demasiado grande</translation>
        </message>
        <message>
            <source>Files inside it were not read: {0}.</source>
            <translation>Archivos que contiene y que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Footnotes, comments and text boxes of this old Word file may be missing.</source>
            <translation>Pueden faltar notas al pie, comentarios y cuadros de texto de este archivo antiguo de Word.</translation>
        </message>
        <message>
            <source>Get a copy without protection.</source>
            <translation>Consiga una copia sin protección.</translation>
        </message>
        <message>
            <source>Get a newer file of this model, or update Lectern.</source>
            <translation>Consiga un archivo más reciente de este modelo, o actualice Lectern.</translation>
        </message>
        <message>
            <source>Get another file of it.</source>
            <translation>Consiga otro archivo suyo.</translation>
        </message>
        <message>
            <source>Get another file of the model.</source>
            <translation>Consiga otro archivo del modelo.</translation>
        </message>
        <message>
            <source>Get it again from where it came from.</source>
            <translation>Vuelva a obtenerlo de donde vino.</translation>
        </message>
        <message>
            <source>Get it anew.</source>
            <translation>Vuelva a obtenerlo.</translation>
        </message>
        <message>
            <source>Get the file again.</source>
            <translation>Vuelva a obtener el archivo.</translation>
        </message>
        <message>
            <source>Give a text with words.</source>
            <translation>Indique un texto con palabras.</translation>
        </message>
        <message>
            <source>Give it a name of 1 to {0} characters.</source>
            <translation>Dele un nombre de 1 a {0} caracteres.</translation>
        </message>
        <message>
            <source>Give it a name with some letters in it.</source>
            <translation>Dele un nombre con algunas letras.</translation>
        </message>
        <message>
            <source>Give its password, or save a copy without one.</source>
            <translation>Dé su contraseña, o guarde una copia sin ella.</translation>
        </message>
        <message>
            <source>Give one with some letters in it.</source>
            <translation>Dé uno con algunas letras.</translation>
        </message>
        <message>
            <source>Goes on after step {0}.</source>
            <translation>Continúa después del paso {0}.</translation>
        </message>
        <message>
            <source>Handwriting was not read.</source>
            <translation>La escritura a mano no se ha leído.</translation>
        </message>
        <message>
            <source>Has the file been replaced? Order the training again.</source>
            <translation>¿Se ha sustituido el archivo? Vuelva a encargar el entrenamiento.</translation>
        </message>
        <message>
            <source>Headings were looked for in its first {0:,} characters only.</source>
            <translation>Los títulos se han buscado solo en sus primeros {0} caracteres.</translation>
        </message>
        <message>
            <source>Hidden columns of sheet “{0}” were not read: {1}.</source>
            <translation>Columnas ocultas de la hoja «{0}» que no se han leído: {1}.</translation>
        </message>
        <message>
            <source>Hidden rows of sheet “{0}” were not read: {1}.</source>
            <translation>Filas ocultas de la hoja «{0}» que no se han leído: {1}.</translation>
        </message>
        <message>
            <source>Hidden shapes were not read: {0}.</source>
            <translation>Formas ocultas que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Hidden sheets were not read: {0}.</source>
            <translation>Hojas ocultas que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Hidden text was left out.</source>
            <translation>El texto oculto se ha omitido.</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Error de entrada/salida</translation>
        </message>
        <message>
            <source>Invalid argument</source>
            <translation>Argumento no válido</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>Es un directorio</translation>
        </message>
        <message>
            <source>Is another program using it?</source>
            <translation>¿Lo está usando otro programa?</translation>
        </message>
        <message>
            <source>Is the disk full, or the drive gone?</source>
            <translation>¿Está lleno el disco, o no está la unidad?</translation>
        </message>
        <message>
            <source>Is the disk full, or the folder not yours?</source>
            <translation>¿Está lleno el disco, o la carpeta no es suya?</translation>
        </message>
        <message>
            <source>Is the disk full?</source>
            <translation>¿Está lleno el disco?</translation>
        </message>
        <message>
            <source>Is the folder complete? Models that bring their own code are not run.</source>
            <translation>¿Está completa la carpeta? Los modelos que traen su propio código no se ejecutan.</translation>
        </message>
        <message>
            <source>Is the folder writable, the disk full, or the drive gone?</source>
            <translation>¿Se puede escribir en la carpeta, está lleno el disco, o no está la unidad?</translation>
        </message>
        <message>
            <source>Is the installation complete? Set up again.</source>
            <translation>¿Está completa la instalación? Vuelva a instalar.</translation>
        </message>
        <message>
            <source>Is the key file that of another library?</source>
            <translation>¿Es el archivo de clave de otra biblioteca?</translation>
        </message>
        <message>
            <source>Is the model's folder complete?</source>
            <translation>¿Está completa la carpeta del modelo?</translation>
        </message>
        <message>
            <source>Is there a network? {0}</source>
            <translation>¿Hay red? {0}</translation>
        </message>
        <message>
            <source>Is there enough memory? See its log.</source>
            <translation>¿Hay memoria suficiente? Vea su registro.</translation>
        </message>
        <message>
            <source>Is there room on the disk?</source>
            <translation>¿Hay sitio en el disco?</translation>
        </message>
        <message>
            <source>It asks nothing.</source>
            <translation>No pregunta nada.</translation>
        </message>
        <message>
            <source>It cannot be opened ({0}).</source>
            <translation>No se puede abrir ({0}).</translation>
        </message>
        <message>
            <source>It cannot be reached ({0}).</source>
            <translation>No se puede acceder a él ({0}).</translation>
        </message>
        <message>
            <source>It cannot be read ({0}).</source>
            <translation>No se puede leer ({0}).</translation>
        </message>
        <message>
            <source>It cannot be read.</source>
            <translation>No se puede leer.</translation>
        </message>
        <message>
            <source>It consists of pictures, and has no text that can be read.</source>
            <translation>Consta de imágenes y no tiene texto que se pueda leer.</translation>
        </message>
        <message>
            <source>It does not tell its encoding, which was guessed.</source>
            <translation>No dice su codificación, que se ha supuesto.</translation>
        </message>
        <message>
            <source>It has no headers of a message; all of it was read as text.</source>
            <translation>No tiene cabeceras de mensaje; todo se ha leído como texto.</translation>
        </message>
        <message>
            <source>It has only zero bytes, as after a crash or a broken copy.</source>
            <translation>Solo tiene bytes cero, como tras un fallo o una copia interrumpida.</translation>
        </message>
        <message>
            <source>It has zero bytes, as after a crash; spaces stand for them.</source>
            <translation>Tiene bytes cero, como tras un fallo; en su lugar hay espacios.</translation>
        </message>
        <message>
            <source>It has {0}; the limit for its kind is {1}.</source>
            <translation>Tiene {0}; el límite para su clase es {1}.</translation>
        </message>
        <message>
            <source>It includes other files, which are documents of their own.</source>
            <translation>Incluye otros archivos, que son documentos por sí mismos.</translation>
        </message>
        <message>
            <source>It is a Kindle book, which Lectern cannot read.</source>
            <translation>Es un libro de Kindle, que Lectern no puede leer.</translation>
        </message>
        <message>
            <source>It is a book with copy protection, which only the shop's own program can open.</source>
            <translation>Es un libro con protección anticopia, que solo abre el programa de la tienda.</translation>
        </message>
        <message>
            <source>It is a damaged or cut-off office document or archive.</source>
            <translation>Es un documento de oficina o un archivo comprimido dañado o incompleto.</translation>
        </message>
        <message>
            <source>It is a data file of Outlook with a whole mailbox, and is not read.</source>
            <translation>Es un archivo de datos de Outlook con un buzón entero, y no se lee.</translation>
        </message>
        <message>
            <source>It is a document in the format {0}, which cannot be read here.</source>
            <translation>Es un documento en el formato {0}, que no se puede leer aquí.</translation>
        </message>
        <message>
            <source>It is a form whose pages are made by Adobe Reader alone (XFA).</source>
            <translation>Es un formulario cuyas páginas solo hace Adobe Reader (XFA).</translation>
        </message>
        <message>
            <source>It is an animation, of which the first image was read.</source>
            <translation>Es una animación de la que se ha leído la primera imagen.</translation>
        </message>
        <message>
            <source>It is an archive, and archives are not looked into.</source>
            <translation>Es un archivo comprimido, y esos no se revisan por dentro.</translation>
        </message>
        <message>
            <source>It is an image in the format {0}, which cannot be read here.</source>
            <translation>Es una imagen en el formato {0}, que aquí no se puede leer.</translation>
        </message>
        <message>
            <source>It is damaged, cut off, or not really {0}.</source>
            <translation>Está dañado o incompleto, o no es en realidad {0}.</translation>
        </message>
        <message>
            <source>It is empty now; is its drive connected?</source>
            <translation>Ahora está vacía; ¿está conectada su unidad?</translation>
        </message>
        <message>
            <source>It is kept online only, and opening it would download it.</source>
            <translation>Está guardado solo en línea, y abrirlo lo descargaría.</translation>
        </message>
        <message>
            <source>It is nested too deeply to be read.</source>
            <translation>Está anidado a demasiada profundidad para leerse.</translation>
        </message>
        <message>
            <source>It is no file but a device, pipe or socket.</source>
            <translation>No es un archivo, sino un dispositivo, una tubería o un socket.</translation>
        </message>
        <message>
            <source>It is no whole notebook, so it was read as plain text.</source>
            <translation>No es un cuaderno completo, así que se ha leído como texto sin formato.</translation>
        </message>
        <message>
            <source>It is not a kind of file that Lectern can read.</source>
            <translation>No es una clase de archivo que Lectern pueda leer.</translation>
        </message>
        <message>
            <source>It is not clear by which column the rows are grouped.</source>
            <translation>No está claro por qué columna se agrupan las filas.</translation>
        </message>
        <message>
            <source>It is not clear which column is meant.</source>
            <translation>No está claro a qué columna se refiere.</translation>
        </message>
        <message>
            <source>It is not clear which column is meant: {0}.</source>
            <translation>No está claro a qué columna se refiere: {0}.</translation>
        </message>
        <message>
            <source>It is not clear which column “{0}” is about.</source>
            <translation>No está claro a qué columna se refiere «{0}».</translation>
        </message>
        <message>
            <source>It is not clear which day is meant: {0}.</source>
            <translation>No está claro a qué día se refiere: {0}.</translation>
        </message>
        <message>
            <source>It is not known which documents “{0}” has learned, so it may have learned these questions.</source>
            <translation>No se sabe qué documentos ha aprendido «{0}», así que puede haber aprendido estas preguntas.</translation>
        </message>
        <message>
            <source>It is one part of a message that was sent in several; the others are not in it.</source>
            <translation>Es una parte de un mensaje que se envió en varias; las demás no están en ella.</translation>
        </message>
        <message>
            <source>It is only a link to a document that is edited online.</source>
            <translation>Es solo un enlace a un documento que se edita en línea.</translation>
        </message>
        <message>
            <source>It is protected in a way that cannot be opened here, with a password or without.</source>
            <translation>Está protegido de un modo que aquí no se puede abrir, ni con contraseña ni sin ella.</translation>
        </message>
        <message>
            <source>It is protected with a password.</source>
            <translation>Está protegido con una contraseña.</translation>
        </message>
        <message>
            <source>It is started again for the next request.</source>
            <translation>Se inicia de nuevo para la siguiente petición.</translation>
        </message>
        <message>
            <source>It lies too deep within files that lie in other files.</source>
            <translation>Está a demasiada profundidad, en archivos que están dentro de otros.</translation>
        </message>
        <message>
            <source>It may not be read.</source>
            <translation>No hay permiso para leerlo.</translation>
        </message>
        <message>
            <source>It must be GBNF.</source>
            <translation>Debe ser GBNF.</translation>
        </message>
        <message>
            <source>It must be from {0} to {1}.</source>
            <translation>Debe estar entre {0} y {1}.</translation>
        </message>
        <message>
            <source>It must be {0}.</source>
            <translation>Se requiere: {0}.</translation>
        </message>
        <message>
            <source>It must have a modules.json.</source>
            <translation>Debe tener un modules.json.</translation>
        </message>
        <message>
            <source>It needs the columns “question” and “answer”; an empty answer means: not in the documents.</source>
            <translation>Necesita las columnas «question» y «answer»; una respuesta vacía significa: no está en los documentos.</translation>
        </message>
        <message>
            <source>It points at something that it does not name.</source>
            <translation>Señala algo que no nombra.</translation>
        </message>
        <message>
            <source>It reads for the embedded model alone.</source>
            <translation>Solo lee para el modelo incluido.</translation>
        </message>
        <message>
            <source>It says nothing that could be checked.</source>
            <translation>La frase no dice nada que se pueda comprobar.</translation>
        </message>
        <message>
            <source>It says that it was made for “{0}”; of that only the shapes can be checked.</source>
            <translation>Dice que se hizo para «{0}»; de eso solo se pueden comprobar las formas.</translation>
        </message>
        <message>
            <source>It shows another page, which is not part of the file.</source>
            <translation>Muestra otra página, que no forma parte del archivo.</translation>
        </message>
        <message>
            <source>It vanished before it could be read.</source>
            <translation>Desapareció antes de poder leerse.</translation>
        </message>
        <message>
            <source>It vanished while it was read.</source>
            <translation>Desapareció mientras se leía.</translation>
        </message>
        <message>
            <source>It was ended, and is started again for the next request.</source>
            <translation>Se terminó y se inicia de nuevo para la próxima petición.</translation>
        </message>
        <message>
            <source>It was killed; perhaps the memory ran out.</source>
            <translation>El sistema lo terminó; quizá se agotó la memoria.</translation>
        </message>
        <message>
            <source>It was taken out of the library meanwhile.</source>
            <translation>Entretanto se quitó de la biblioteca.</translation>
        </message>
        <message>
            <source>Its LaTeX could not be understood, so it was read as plain text.</source>
            <translation>Su LaTeX no se ha entendido, así que se ha leído como texto sin formato.</translation>
        </message>
        <message>
            <source>Its answers so far are kept.</source>
            <translation>Sus respuestas hasta ahora se conservan.</translation>
        </message>
        <message>
            <source>Its encoding is not the one that it declares; it was detected instead.</source>
            <translation>Su codificación no es la que declara; se ha detectado otra.</translation>
        </message>
        <message>
            <source>Its encoding was guessed from a few letters.</source>
            <translation>Su codificación se ha supuesto a partir de unas pocas letras.</translation>
        </message>
        <message>
            <source>Its end is lost, so that only a part of it may have been read.</source>
            <translation>Su final se ha perdido, así que quizá solo se ha leído una parte.</translation>
        </message>
        <message>
            <source>Its file was left as it is.</source>
            <translation>Su archivo se ha dejado como está.</translation>
        </message>
        <message>
            <source>Its form is OWNER/NAME.</source>
            <translation>Su forma es OWNER/NAME.</translation>
        </message>
        <message>
            <source>Its key file must lie beside it, and its passphrase be given.</source>
            <translation>Su archivo de clave debe estar a su lado, y hay que dar su frase de contraseña.</translation>
        </message>
        <message>
            <source>Its kind may be newer than this version of Lectern; choose another model.</source>
            <translation>Su clase puede ser más reciente que esta versión de Lectern; elija otro modelo.</translation>
        </message>
        <message>
            <source>Its name must end in .gguf.</source>
            <translation>Su nombre debe terminar en .gguf.</translation>
        </message>
        <message>
            <source>Its name must end with {0}.</source>
            <translation>Su nombre debe terminar en {0}.</translation>
        </message>
        <message>
            <source>Its pictures are not read.</source>
            <translation>Sus imágenes no se leen.</translation>
        </message>
        <message>
            <source>Its quote does not stand in the document.</source>
            <translation>Su cita no está en el documento.</translation>
        </message>
        <message>
            <source>Leave out “invocation”.</source>
            <translation>Omita «invocation».</translation>
        </message>
        <message>
            <source>Leave out “start_from”.</source>
            <translation>Omita «start_from».</translation>
        </message>
        <message>
            <source>Let {0} answer, or train the expert again for {1}.</source>
            <translation>Deje responder a {0}, o entrene de nuevo el experto para {1}.</translation>
        </message>
        <message>
            <source>Line {0} of {1} cannot be used: {2}.</source>
            <translation>La línea {0} de {1} no se puede usar: {2}.</translation>
        </message>
        <message>
            <source>Line {0} of {1} is no example.</source>
            <translation>La línea {0} de {1} no es un ejemplo.</translation>
        </message>
        <message>
            <source>Load one first.</source>
            <translation>Cargue antes uno.</translation>
        </message>
        <message>
            <source>Look at capital letters and the keyboard's language, or use the recovery key.</source>
            <translation>Fíjese en las mayúsculas y en el idioma del teclado, o use la clave de recuperación.</translation>
        </message>
        <message>
            <source>Look at its list of files.</source>
            <translation>Mire su lista de archivos.</translation>
        </message>
        <message>
            <source>Look for the sheet with the newest date.</source>
            <translation>Busque la hoja con la fecha más reciente.</translation>
        </message>
        <message>
            <source>Make it available on this device; it is read then.</source>
            <translation>Haga que esté disponible en este dispositivo; entonces se leerá.</translation>
        </message>
        <message>
            <source>Make more, add documents to its collection, or bring your own questions.</source>
            <translation>Haga más, añada documentos a su colección o aporte sus propias preguntas.</translation>
        </message>
        <message>
            <source>Make questions about documents that were held out.</source>
            <translation>Haga preguntas sobre documentos reservados.</translation>
        </message>
        <message>
            <source>Make room, and try it again.</source>
            <translation>Haga sitio e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Make room, or back it up to another drive.</source>
            <translation>Haga sitio, o haga la copia en otra unidad.</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller one.</source>
            <translation>Haga sitio o elija uno más pequeño.</translation>
        </message>
        <message>
            <source>Make room. {0}</source>
            <translation>Haga sitio. {0}</translation>
        </message>
        <message>
            <source>Make some first.</source>
            <translation>Haga antes algunos.</translation>
        </message>
        <message>
            <source>Make some questions first.</source>
            <translation>Haga antes algunas preguntas.</translation>
        </message>
        <message>
            <source>Make them again.</source>
            <translation>Hágalos de nuevo.</translation>
        </message>
        <message>
            <source>Memory is short: every layer is computed twice to save some.</source>
            <translation>Hay poca memoria: cada capa se calcula dos veces para ahorrarla.</translation>
        </message>
        <message numerus="yes">
            <source>Memory ran out; now %n examples at a time.</source>
            <translation>
                <numerusform>Se agotó la memoria; ahora %n ejemplo a la vez.</numerusform>
                <numerusform>Se agotó la memoria; ahora %n ejemplos a la vez.</numerusform>
            </translation>
        </message>
        <message>
            <source>Mend it, or delete it.</source>
            <translation>Corríjalo o elimínelo.</translation>
        </message>
        <message>
            <source>Mend or delete it.</source>
            <translation>Corríjalo o elimínelo.</translation>
        </message>
        <message>
            <source>Mend the file; nothing of it was used.</source>
            <translation>Corrija el archivo; no se ha usado nada de él.</translation>
        </message>
        <message>
            <source>Mend the line, or make the examples again.</source>
            <translation>Corrija la línea, o haga de nuevo los ejemplos.</translation>
        </message>
        <message>
            <source>Messages within messages were read only to a depth of {0}.</source>
            <translation>Los mensajes dentro de mensajes solo se han leído hasta una profundidad de {0}.</translation>
        </message>
        <message>
            <source>Mixtures of experts cannot be trained.</source>
            <translation>Las mezclas de expertos no se pueden entrenar.</translation>
        </message>
        <message>
            <source>Models of the kind “{0}” cannot be trained yet.</source>
            <translation>Los modelos de la clase «{0}» aún no se pueden entrenar.</translation>
        </message>
        <message>
            <source>More arrived than the hub had promised ({0:,} bytes).</source>
            <translation>Llegó más de lo que el hub había anunciado ({0} bytes).</translation>
        </message>
        <message>
            <source>Most sources came from “{0}”, which has no expert.</source>
            <translation>La mayoría de las fuentes vinieron de «{0}», que no tiene ningún experto.</translation>
        </message>
        <message>
            <source>Most sources came from “{0}”.</source>
            <translation>La mayoría de las fuentes vinieron de «{0}».</translation>
        </message>
        <message>
            <source>Much less was read than the file holds; the rest is not found here.</source>
            <translation>Se leyó mucho menos de lo que contiene el archivo; el resto no se encuentra aquí.</translation>
        </message>
        <message>
            <source>No NVIDIA GPU can be used here.</source>
            <translation>Aquí no se puede usar ninguna GPU de NVIDIA.</translation>
        </message>
        <message>
            <source>No answer about this collection was found good yet.</source>
            <translation>Aún no se ha valorado bien ninguna respuesta sobre esta colección.</translation>
        </message>
        <message>
            <source>No document that our search finds says it.</source>
            <translation>Ningún documento que encuentre nuestra búsqueda lo dice.</translation>
        </message>
        <message>
            <source>No job was named.</source>
            <translation>No se ha indicado ninguna tarea.</translation>
        </message>
        <message>
            <source>No longer in your library: {0}.</source>
            <translation>Ya no está en su biblioteca: {0}.</translation>
        </message>
        <message>
            <source>No model is loaded.</source>
            <translation>No hay ningún modelo cargado.</translation>
        </message>
        <message>
            <source>No passage of the sources says this.</source>
            <translation>Ningún pasaje de las fuentes dice esto.</translation>
        </message>
        <message>
            <source>No row fits: {0}.</source>
            <translation>Ninguna fila encaja: {0}.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>No queda espacio en el dispositivo</translation>
        </message>
        <message>
            <source>No such device or address</source>
            <translation>No existe el dispositivo o la dirección</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>No existe el archivo o el directorio</translation>
        </message>
        <message>
            <source>No text could be read from any of your documents.</source>
            <translation>No se ha podido leer texto de ninguno de sus documentos.</translation>
        </message>
        <message>
            <source>No text was found in the image.</source>
            <translation>No se ha encontrado texto en la imagen.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>No es un directorio</translation>
        </message>
        <message>
            <source>Not in your documents.</source>
            <translation>No está en sus documentos.</translation>
        </message>
        <message>
            <source>Not saved: {0} documents, {1} conversations, {2} questions, {3} experts, {4} comparisons.</source>
            <translation>Sin salvar: {0} documentos, {1} conversaciones, {2} preguntas, {3} expertos, {4} comparaciones.</translation>
        </message>
        <message>
            <source>Nothing can be changed: the folder of the library cannot be written to.</source>
            <translation>No se puede cambiar nada: no se puede escribir en la carpeta de la biblioteca.</translation>
        </message>
        <message>
            <source>Nothing can be proved</source>
            <translation>No se puede probar nada</translation>
        </message>
        <message>
            <source>Nothing can be said yet</source>
            <translation>Aún no se puede decir nada</translation>
        </message>
        <message>
            <source>Nothing has been compared yet.</source>
            <translation>Aún no se ha comparado nada.</translation>
        </message>
        <message>
            <source>Nothing in your library is called “{0}”.</source>
            <translation>Nada en su biblioteca se llama «{0}».</translation>
        </message>
        <message>
            <source>Nothing is known to be lost.</source>
            <translation>No consta que se haya perdido nada.</translation>
        </message>
        <message>
            <source>Nothing of this answer is kept. Is the expert of the kind that was named?</source>
            <translation>No se conserva nada de esta respuesta. ¿Es el experto de la clase indicada?</translation>
        </message>
        <message>
            <source>Nothing of what you chose can be asked.</source>
            <translation>Nada de lo que ha elegido se puede consultar.</translation>
        </message>
        <message>
            <source>Nothing was found on pages: {0}.</source>
            <translation>No se ha encontrado nada en las páginas: {0}.</translation>
        </message>
        <message>
            <source>Nothing was found, so no expert was chosen.</source>
            <translation>No se ha encontrado nada, así que no se eligió ningún experto.</translation>
        </message>
        <message>
            <source>Nothing was measured. Please report this.</source>
            <translation>No se ha medido nada. Comuníquelo, por favor.</translation>
        </message>
        <message>
            <source>Numbers are read as they are stored, not in the formats of their cells.</source>
            <translation>Los números se leen como están guardados, no en los formatos de sus celdas.</translation>
        </message>
        <message>
            <source>One example at a time already takes more memory than there is.</source>
            <translation>Un ejemplo a la vez ya ocupa más memoria de la que hay.</translation>
        </message>
        <message>
            <source>One expert is being made already.</source>
            <translation>Ya se está haciendo un experto.</translation>
        </message>
        <message numerus="yes">
            <source>Only its first %n pages were read.</source>
            <translation>
                <numerusform>Solo se ha leído %n página, la primera.</numerusform>
                <numerusform>Solo se han leído sus primeras %n páginas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only its first {0:,} characters were read.</source>
            <translation>Solo se han leído sus primeros {0} caracteres.</translation>
        </message>
        <message>
            <source>Only the first {0:,} messages were read.</source>
            <translation>Solo se han leído los primeros {0} mensajes.</translation>
        </message>
        <message>
            <source>Only the first {0:,} of {1:,} pages were read.</source>
            <translation>Solo se han leído las primeras {0} de {1} páginas.</translation>
        </message>
        <message>
            <source>Only the first {0:,} parts of the message were read.</source>
            <translation>Solo se han leído las primeras {0} partes del mensaje.</translation>
        </message>
        <message>
            <source>Open it once where its folder can be written to.</source>
            <translation>Ábrala una vez donde se pueda escribir en su carpeta.</translation>
        </message>
        <message>
            <source>Open it with the program that made it, and save it anew.</source>
            <translation>Ábralo con el programa que lo hizo y guárdelo de nuevo.</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>Operación no permitida</translation>
        </message>
        <message>
            <source>Other formats can run code when they are loaded; take a model with safetensors.</source>
            <translation>Otros formatos pueden ejecutar código al cargarse; tome un modelo con safetensors.</translation>
        </message>
        <message>
            <source>Our own search does not find its place.</source>
            <translation>Nuestra propia búsqueda no encuentra su lugar.</translation>
        </message>
        <message>
            <source>Page {0} cannot be drawn.</source>
            <translation>La página {0} no se puede dibujar.</translation>
        </message>
        <message>
            <source>Page {0} has an image that was not read.</source>
            <translation>La página {0} tiene una imagen que no se ha leído.</translation>
        </message>
        <message>
            <source>Page {0} has letters that its fonts do not name.</source>
            <translation>La página {0} tiene letras que sus tipos de letra no nombran.</translation>
        </message>
        <message>
            <source>Page {0} has text that could not be recognised. OCR reads the Latin, Chinese and Japanese scripts.</source>
            <translation>La página {0} tiene texto que no se ha podido reconocer. OCR lee las escrituras latina, china y japonesa.</translation>
        </message>
        <message>
            <source>Page {0} is damaged and was left out.</source>
            <translation>La página {0} está dañada y se ha omitido.</translation>
        </message>
        <message>
            <source>Pages are counted from the first; page {0} is numbered “{1}”.</source>
            <translation>Las páginas se cuentan desde la primera; la página {0} lleva el número «{1}».</translation>
        </message>
        <message>
            <source>Pages that stand outside the order of the book were not read: {0}.</source>
            <translation>No se leyeron las páginas que están fuera del orden del libro: {0}.</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Permiso denegado</translation>
        </message>
        <message>
            <source>Pictures are not read, only what is said about them.</source>
            <translation>Las imágenes no se leen, solo lo que se dice de ellas.</translation>
        </message>
        <message>
            <source>Pictures in it were not read: {0}.</source>
            <translation>Imágenes que contiene y que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Pictures within the text of the message were not read.</source>
            <translation>Las imágenes dentro del texto del mensaje no se han leído.</translation>
        </message>
        <message>
            <source>Pictures without a description were not read.</source>
            <translation>Las imágenes sin descripción no se han leído.</translation>
        </message>
        <message>
            <source>Please report it: {0}</source>
            <translation>Comuníquelo, por favor: {0}</translation>
        </message>
        <message>
            <source>Please report this.</source>
            <translation>Comuníquelo, por favor.</translation>
        </message>
        <message>
            <source>Possible: {0}.</source>
            <translation>Posible: {0}.</translation>
        </message>
        <message>
            <source>Put all parts into one folder.</source>
            <translation>Ponga todas las partes en una carpeta.</translation>
        </message>
        <message>
            <source>Put it back from a backup, or unlock with the recovery key.</source>
            <translation>Recupérelo de una copia de seguridad o desbloquee con la clave de recuperación.</translation>
        </message>
        <message>
            <source>Put it back, or start a new run.</source>
            <translation>Vuelva a ponerlo, o empiece otra ejecución.</translation>
        </message>
        <message>
            <source>Put the file library.key of that time into its folder.</source>
            <translation>Ponga en su carpeta el archivo library.key de aquel momento.</translation>
        </message>
        <message>
            <source>Questions are not read from “{0}” files.</source>
            <translation>Las preguntas no se leen de archivos «{0}».</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Sistema de archivos de solo lectura</translation>
        </message>
        <message>
            <source>Reading aids above characters are left out.</source>
            <translation>Las ayudas de lectura sobre los caracteres se omiten.</translation>
        </message>
        <message>
            <source>Reading it takes more memory than a file may.</source>
            <translation>Leerlo ocupa más memoria de la que puede ocupar un archivo.</translation>
        </message>
        <message>
            <source>Reading it took longer than {0:.0f} s and was given up.</source>
            <translation>Leerlo tardaba más de {0} s y se ha abandonado.</translation>
        </message>
        <message>
            <source>Reading the attachments before it took all the time that there is.</source>
            <translation>Leer los adjuntos anteriores agotó todo el tiempo disponible.</translation>
        </message>
        <message>
            <source>Readings above words were left out.</source>
            <translation>Las lecturas sobre las palabras se han omitido.</translation>
        </message>
        <message>
            <source>Rename that one first.</source>
            <translation>Cambie antes el nombre de ese.</translation>
        </message>
        <message>
            <source>Report this as a defect.</source>
            <translation>Comunique esto como un defecto.</translation>
        </message>
        <message>
            <source>Rescued</source>
            <translation>Rescatado</translation>
        </message>
        <message>
            <source>Rows can be grouped by one column only.</source>
            <translation>Las filas solo se pueden agrupar por una columna.</translation>
        </message>
        <message>
            <source>Rows of sheet “{0}” that a filter or a closed group hides were read: {1}.</source>
            <translation>Filas de la hoja «{0}» ocultas por un filtro o un grupo cerrado, que sí se han leído: {1}.</translation>
        </message>
        <message>
            <source>Save a copy without one.</source>
            <translation>Guarde una copia sin ella.</translation>
        </message>
        <message>
            <source>Save it again as UTF-8.</source>
            <translation>Guárdelo de nuevo como UTF-8.</translation>
        </message>
        <message>
            <source>Save it again, or as CSV.</source>
            <translation>Guárdelo de nuevo, o como CSV.</translation>
        </message>
        <message>
            <source>Save it as PDF, and add that.</source>
            <translation>Guárdelo como PDF y añada ese archivo.</translation>
        </message>
        <message>
            <source>Save it as PNG or JPEG, and add that.</source>
            <translation>Guárdelo como PNG o JPEG y añada ese.</translation>
        </message>
        <message>
            <source>Save it as UTF-8.</source>
            <translation>Guárdelo como UTF-8.</translation>
        </message>
        <message>
            <source>Save it in the folder, and it is read by itself.</source>
            <translation>Guárdelo en la carpeta, y se lee por separado.</translation>
        </message>
        <message>
            <source>Save its messages into a folder, and add that.</source>
            <translation>Guarde sus mensajes en una carpeta y añádala.</translation>
        </message>
        <message>
            <source>Save the adapter again with PEFT, which writes safetensors.</source>
            <translation>Guarde de nuevo el adaptador con PEFT, que escribe safetensors.</translation>
        </message>
        <message>
            <source>Save them as CSV, JSONL or XLSX.</source>
            <translation>Guárdelas como CSV, JSONL o XLSX.</translation>
        </message>
        <message>
            <source>Saved: {0} documents, {1} conversations with {2} questions, {3} experts, {4} comparisons.</source>
            <translation>Salvados: {0} documentos, {1} conversaciones con {2} preguntas, {3} expertos, {4} comparaciones.</translation>
        </message>
        <message>
            <source>Say so with the thumb under an answer.</source>
            <translation>Dígalo con el pulgar bajo una respuesta.</translation>
        </message>
        <message>
            <source>See its log.</source>
            <translation>Vea su registro.</translation>
        </message>
        <message>
            <source>See train.log in the logs folder; started again, it goes on from its last checkpoint.</source>
            <translation>Vea train.log en la carpeta de registros; al iniciarlo de nuevo, continúa desde su último punto de control.</translation>
        </message>
        <message>
            <source>Set Lectern up again.</source>
            <translation>Vuelva a configurar Lectern.</translation>
        </message>
        <message>
            <source>Set up again.</source>
            <translation>Vuelva a configurarlo.</translation>
        </message>
        <message>
            <source>Several lists fit: {0}.</source>
            <translation>Encajan varias listas: {0}.</translation>
        </message>
        <message>
            <source>Several tables fit: {0}.</source>
            <translation>Encajan varias tablas: {0}.</translation>
        </message>
        <message>
            <source>Sheet “{0}” was read only in part.</source>
            <translation>La hoja «{0}» se ha leído solo en parte.</translation>
        </message>
        <message>
            <source>Similar names: {0}.</source>
            <translation>Nombres parecidos: {0}.</translation>
        </message>
        <message>
            <source>Since it was trained, {0} and {1}.</source>
            <translation>Desde que se entrenó, {0} y {1}.</translation>
        </message>
        <message>
            <source>Since it was trained, {0}.</source>
            <translation>Desde que se entrenó, {0}.</translation>
        </message>
        <message>
            <source>Slides that the show leaves out were read: {0}.</source>
            <translation>Diapositivas que la presentación omite, pero que se han leído: {0}.</translation>
        </message>
        <message>
            <source>Some automatic numbers are in plain digits.</source>
            <translation>Algunos números automáticos están en cifras simples.</translation>
        </message>
        <message>
            <source>Some commands that it defines could not be understood.</source>
            <translation>No se entendieron algunos comandos que define.</translation>
        </message>
        <message>
            <source>Some commands that it defines were too long, and left out.</source>
            <translation>Algunos comandos que define eran demasiado largos y se omitieron.</translation>
        </message>
        <message>
            <source>Some letters look like those of another encoding, and may be wrong.</source>
            <translation>Algunas letras parecen de otra codificación y pueden estar mal.</translation>
        </message>
        <message>
            <source>Some signs have a meaning in their font alone, and cannot be read.</source>
            <translation>Algunos signos solo tienen significado en su tipo de letra y no se pueden leer.</translation>
        </message>
        <message>
            <source>Some symbols of special fonts could not be told, and were left out.</source>
            <translation>Algunos símbolos de tipos de letra especiales no se han podido identificar y se han omitido.</translation>
        </message>
        <message>
            <source>Something unforeseen ended it; see the log.</source>
            <translation>Algo imprevisto lo terminó; vea el registro.</translation>
        </message>
        <message>
            <source>Sound and video are not read.</source>
            <translation>El sonido y el vídeo no se leen.</translation>
        </message>
        <message>
            <source>Split it into smaller files.</source>
            <translation>Divídalo en archivos más pequeños.</translation>
        </message>
        <message>
            <source>Split it, or leave out its pictures.</source>
            <translation>Divídalo, o quítele las imágenes.</translation>
        </message>
        <message>
            <source>Split it, or save it in another format.</source>
            <translation>Divídalo, o guárdelo en otro formato.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Divídalo.</translation>
        </message>
        <message>
            <source>Stale file handle</source>
            <translation>Identificador de archivo obsoleto</translation>
        </message>
        <message>
            <source>Start Lectern again, and type the passphrase.</source>
            <translation>Inicie Lectern de nuevo y escriba la frase de contraseña.</translation>
        </message>
        <message>
            <source>Start a comparison first.</source>
            <translation>Empiece antes una comparación.</translation>
        </message>
        <message>
            <source>Start a new run.</source>
            <translation>Empiece otra ejecución.</translation>
        </message>
        <message>
            <source>Start another for another.</source>
            <translation>Inicie otro para otro.</translation>
        </message>
        <message>
            <source>Start it as: python -m trainer JOB.json</source>
            <translation>Inícielo así: python -m trainer JOB.json</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Detenido.</translation>
        </message>
        <message>
            <source>Take a few words that nobody else would put together.</source>
            <translation>Tome unas cuantas palabras que nadie más juntaría.</translation>
        </message>
        <message>
            <source>Text that is not shown on its page was left out; pages: {0}.</source>
            <translation>Se ha omitido texto que no se muestra en su página; páginas: {0}.</translation>
        </message>
        <message>
            <source>Text that was deleted with changes tracked was left out.</source>
            <translation>Se ha omitido texto eliminado con el control de cambios.</translation>
        </message>
        <message>
            <source>The JSON schema cannot be used ({0}).</source>
            <translation>El esquema JSON no se puede usar ({0}).</translation>
        </message>
        <message>
            <source>The Lab is at work already.</source>
            <translation>El Laboratorio ya está trabajando.</translation>
        </message>
        <message>
            <source>The Lab lists all that there are.</source>
            <translation>El Laboratorio muestra todos los que hay.</translation>
        </message>
        <message>
            <source>The Lab needs a chat model.</source>
            <translation>El Laboratorio necesita un modelo de chat.</translation>
        </message>
        <message>
            <source>The Library lists them.</source>
            <translation>La biblioteca muestra lo que hay.</translation>
        </message>
        <message>
            <source>The Library says why of each of them, and what can be done.</source>
            <translation>La Biblioteca dice de cada uno por qué y qué se puede hacer.</translation>
        </message>
        <message>
            <source>The Reader</source>
            <translation>El Reader</translation>
        </message>
        <message>
            <source>The Reader is not for {0}.</source>
            <translation>El Reader no es para {0}.</translation>
        </message>
        <message>
            <source>The Reader, which has taught this small model to read, answers.</source>
            <translation>Responde el Reader, que ha enseñado a leer a este modelo pequeño.</translation>
        </message>
        <message>
            <source>The Settings can repair it, or go back to a backup.</source>
            <translation>Los Ajustes pueden repararla o volver a una copia de seguridad.</translation>
        </message>
        <message>
            <source>The Verifier {0} cannot be loaded ({1}).</source>
            <translation>No se puede cargar el Verifier {0} ({1}).</translation>
        </message>
        <message>
            <source>The adapter {0} cannot be used: {1}.</source>
            <translation>El adaptador {0} no se puede usar: {1}.</translation>
        </message>
        <message>
            <source>The answer is too long.</source>
            <translation>La respuesta es demasiado larga.</translation>
        </message>
        <message>
            <source>The arm “{0}” has no model.</source>
            <translation>La variante «{0}» no tiene modelo.</translation>
        </message>
        <message>
            <source>The arm “{0}” needs {1}, which is not there.</source>
            <translation>La variante «{0}» necesita {1}, que no está.</translation>
        </message>
        <message>
            <source>The arm “{0}” of this run is no longer known.</source>
            <translation>La variante «{0}» de esta ejecución ya no se conoce.</translation>
        </message>
        <message>
            <source>The arm “{0}” says something else after other arms have answered.</source>
            <translation>La variante «{0}» dice otra cosa después de que hayan respondido otras.</translation>
        </message>
        <message>
            <source>The arm “{0}” was answered with {1}, which is not what it says.</source>
            <translation>La variante «{0}» se respondió con {1}, que no es lo que dice.</translation>
        </message>
        <message>
            <source>The average of “{0}” in {1}, by “{2}”:</source>
            <translation>La media de «{0}» en {1}, por «{2}»:</translation>
        </message>
        <message>
            <source>The base model says the same before and after experts have answered.</source>
            <translation>El modelo base dice lo mismo antes y después de que respondan expertos.</translation>
        </message>
        <message>
            <source>The chat model {0} is not there.</source>
            <translation>El modelo de chat {0} no está.</translation>
        </message>
        <message>
            <source>The checkpoint could not be written ({0}).</source>
            <translation>El punto de control no se ha podido escribir ({0}).</translation>
        </message>
        <message>
            <source>The collection has no document that could be held out.</source>
            <translation>La colección no tiene ningún documento que se pueda reservar.</translation>
        </message>
        <message>
            <source>The collection has no readable documents yet.</source>
            <translation>La colección aún no tiene documentos legibles.</translation>
        </message>
        <message>
            <source>The collection of “{0}” is not in this library.</source>
            <translation>La colección de «{0}» no está en esta biblioteca.</translation>
        </message>
        <message>
            <source>The collection “{0}” of this run was removed.</source>
            <translation>La colección «{0}» de esta ejecución se ha quitado.</translation>
        </message>
        <message>
            <source>The command line can put it aside; or choose another data folder.</source>
            <translation>La línea de comandos puede apartarla; o elija otra carpeta de datos.</translation>
        </message>
        <message>
            <source>The conversation is no longer there.</source>
            <translation>La conversación ya no está.</translation>
        </message>
        <message>
            <source>The copy differs from the library; nothing was changed.</source>
            <translation>La copia difiere de la biblioteca; no se cambió nada.</translation>
        </message>
        <message>
            <source>The copy has taken the place of the library.</source>
            <translation>La copia ha ocupado el lugar de la biblioteca.</translation>
        </message>
        <message>
            <source>The copy is the same.</source>
            <translation>La copia es igual.</translation>
        </message>
        <message>
            <source>The data folder {0} cannot be made ({1}).</source>
            <translation>La carpeta de datos {0} no se puede crear ({1}).</translation>
        </message>
        <message>
            <source>The days in “{0}” can be read in two ways.</source>
            <translation>Los días de «{0}» se pueden leer de dos maneras.</translation>
        </message>
        <message>
            <source>The disk has no room for a copy of the library ({0:,.0f} MB), which this needs.</source>
            <translation>El disco no tiene sitio para una copia de la biblioteca ({0:,.0f} MB), que hace falta para esto.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>El disco está lleno.</translation>
        </message>
        <message>
            <source>The download failed ({0}).</source>
            <translation>La descarga ha fallado ({0}).</translation>
        </message>
        <message>
            <source>The download or copy was cut off; get the file again.</source>
            <translation>La descarga o la copia se interrumpió; vuelva a obtener el archivo.</translation>
        </message>
        <message>
            <source>The embedding model {0} cannot be loaded ({1}).</source>
            <translation>El modelo de embeddings {0} no se puede cargar ({1}).</translation>
        </message>
        <message>
            <source>The embedding process ended twice over the same texts.</source>
            <translation>El proceso de embeddings terminó dos veces con los mismos textos.</translation>
        </message>
        <message>
            <source>The examples {0} cannot be read.</source>
            <translation>Los ejemplos {0} no se pueden leer.</translation>
        </message>
        <message>
            <source>The expert</source>
            <translation>El experto</translation>
        </message>
        <message>
            <source>The expert was trained for another form of prompt, and never begins to act.</source>
            <translation>El experto se entrenó para otra forma de instrucción y nunca empieza a actuar.</translation>
        </message>
        <message>
            <source>The fewest rows of {0} by “{1}”:</source>
            <translation>El menor número de filas de {0} por «{1}»:</translation>
        </message>
        <message>
            <source>The file arrived damaged (its checksum differs) and was discarded.</source>
            <translation>El archivo llegó dañado (su suma de verificación difiere) y se ha desechado.</translation>
        </message>
        <message>
            <source>The file ends in its middle; what is there was read.</source>
            <translation>El archivo termina a la mitad; se ha leído lo que hay.</translation>
        </message>
        <message>
            <source>The file has no bytes.</source>
            <translation>El archivo no tiene bytes.</translation>
        </message>
        <message>
            <source>The file has {0:,.1f} GB, and the disk has room for {1:.1f}.</source>
            <translation>El archivo tiene {0} GB, y el disco tiene sitio para {1}.</translation>
        </message>
        <message>
            <source>The file is damaged: {0}.</source>
            <translation>El archivo está dañado: {0}.</translation>
        </message>
        <message>
            <source>The file is damaged; what is there was read.</source>
            <translation>El archivo está dañado; se ha leído lo que hay.</translation>
        </message>
        <message>
            <source>The file is no longer there.</source>
            <translation>El archivo ya no está.</translation>
        </message>
        <message>
            <source>The file lacks the results of formulas ({0}); they stand as formulas, with a computed result where it is sure.</source>
            <translation>Al archivo le faltan los resultados de fórmulas ({0}); figuran como fórmulas, con un resultado calculado donde es seguro.</translation>
        </message>
        <message>
            <source>The file of “{0}” is gone.</source>
            <translation>El archivo de «{0}» ya no está.</translation>
        </message>
        <message>
            <source>The first line of {0} names no column “{1}”.</source>
            <translation>La primera línea de {0} no nombra ninguna columna «{1}».</translation>
        </message>
        <message>
            <source>The first of {0} by “{1}”:</source>
            <translation>Las primeras de {0} por «{1}»:</translation>
        </message>
        <message>
            <source>The first {0} stand here.</source>
            <translation>Aquí están las primeras {0}.</translation>
        </message>
        <message>
            <source>The folder holds the beginning of another training.</source>
            <translation>La carpeta contiene el principio de otro entrenamiento.</translation>
        </message>
        <message>
            <source>The fully trained model</source>
            <translation>El modelo entrenado por completo</translation>
        </message>
        <message>
            <source>The grammar for the answer cannot be read.</source>
            <translation>La gramática de la respuesta no se puede leer.</translation>
        </message>
        <message>
            <source>The header of {0} is damaged or cut off.</source>
            <translation>La cabecera de {0} está dañada o incompleta.</translation>
        </message>
        <message>
            <source>The hub cannot be reached.</source>
            <translation>No se puede acceder al sitio de modelos.</translation>
        </message>
        <message>
            <source>The hub does not name the size and the SHA-256 of {0}, so it is not fetched.</source>
            <translation>El hub no indica el tamaño y el SHA-256 de {0}, por lo que no se descarga.</translation>
        </message>
        <message>
            <source>The hub refused (status {0}).</source>
            <translation>El sitio de modelos lo ha rechazado (estado {0}).</translation>
        </message>
        <message>
            <source>The image has too many pixels to be drawn.</source>
            <translation>La imagen tiene demasiados píxeles para dibujarse.</translation>
        </message>
        <message>
            <source>The index of names differs from the documents.</source>
            <translation>El índice de nombres difiere de los documentos.</translation>
        </message>
        <message>
            <source>The job lacks “{0}”.</source>
            <translation>A la tarea le falta «{0}».</translation>
        </message>
        <message>
            <source>The job {0} cannot be opened ({1}).</source>
            <translation>La tarea {0} no se puede abrir ({1}).</translation>
        </message>
        <message>
            <source>The job {0} cannot be used ({1}).</source>
            <translation>No se puede usar el trabajo {0} ({1}).</translation>
        </message>
        <message>
            <source>The job {0} is no JSON object.</source>
            <translation>La tarea {0} no es un objeto JSON.</translation>
        </message>
        <message>
            <source>The job {0} is not JSON: {1}.</source>
            <translation>La tarea {0} no es JSON: {1}.</translation>
        </message>
        <message>
            <source>The key file is in its place.</source>
            <translation>El archivo de clave está en su sitio.</translation>
        </message>
        <message>
            <source>The key file is written.</source>
            <translation>El archivo de clave está escrito.</translation>
        </message>
        <message>
            <source>The key file was made by a newer version of Lectern.</source>
            <translation>El archivo de clave lo hizo una versión más nueva de Lectern.</translation>
        </message>
        <message>
            <source>The key file {0} cannot be written ({1}).</source>
            <translation>No se puede escribir el archivo de clave {0} ({1}).</translation>
        </message>
        <message>
            <source>The key file {0} is damaged or cannot be read.</source>
            <translation>El archivo de clave {0} está dañado o no se puede leer.</translation>
        </message>
        <message>
            <source>The largest sum of “{0}” in {1} by “{2}”:</source>
            <translation>La mayor suma de «{0}» en {1} por «{2}»:</translation>
        </message>
        <message>
            <source>The library ({0:,.0f} MB) is larger than a tenth of the free disk, so no backup was made.</source>
            <translation>La biblioteca ({0} MB) ocupa más de una décima parte del disco libre, así que no se ha hecho ninguna copia de seguridad.</translation>
        </message>
        <message>
            <source>The library could not be repaired: {0}</source>
            <translation>La biblioteca no se ha podido reparar: {0}</translation>
        </message>
        <message>
            <source>The library is damaged beyond repair.</source>
            <translation>La biblioteca está dañada sin remedio.</translation>
        </message>
        <message>
            <source>The library is damaged: the sentences of a passage cannot be read.</source>
            <translation>La biblioteca está dañada: no se pueden leer las frases de un pasaje.</translation>
        </message>
        <message>
            <source>The library is encrypted already.</source>
            <translation>La biblioteca ya está cifrada.</translation>
        </message>
        <message>
            <source>The library is encrypted and locked.</source>
            <translation>La biblioteca está cifrada y bloqueada.</translation>
        </message>
        <message>
            <source>The library is encrypted, and its key file {0} is missing.</source>
            <translation>La biblioteca está cifrada y falta su archivo de clave {0}.</translation>
        </message>
        <message>
            <source>The library is not encrypted.</source>
            <translation>La biblioteca no está cifrada.</translation>
        </message>
        <message>
            <source>The library is open in a window or another command.</source>
            <translation>La biblioteca está abierta en una ventana o en otro comando.</translation>
        </message>
        <message>
            <source>The library is sound.</source>
            <translation>La biblioteca está en buen estado.</translation>
        </message>
        <message>
            <source>The library {0} cannot be opened ({1}).</source>
            <translation>La biblioteca {0} no se puede abrir ({1}).</translation>
        </message>
        <message>
            <source>The library {0} has changes beside it that cannot be read here.</source>
            <translation>Junto a la biblioteca {0} hay cambios que aquí no se pueden leer.</translation>
        </message>
        <message>
            <source>The library {0} is damaged.</source>
            <translation>La biblioteca {0} está dañada.</translation>
        </message>
        <message>
            <source>The message is cut off or damaged; what is there was read.</source>
            <translation>El mensaje está incompleto o dañado; se ha leído lo que hay.</translation>
        </message>
        <message>
            <source>The model does not know the language of this question; sentences of the documents answer it.</source>
            <translation>El modelo no conoce el idioma de esta pregunta; la responden frases de los documentos.</translation>
        </message>
        <message>
            <source>The model holds weights of a type (number {0}) that training cannot read.</source>
            <translation>El modelo contiene pesos de un tipo (número {0}) que el entrenamiento no puede leer.</translation>
        </message>
        <message>
            <source>The model stretches its context by “{0}”, which training does not know.</source>
            <translation>El modelo amplía su contexto con «{0}», que el entrenamiento no conoce.</translation>
        </message>
        <message>
            <source>The model {0} asks for what is not run here ({1}).</source>
            <translation>El modelo {0} pide algo que aquí no se ejecuta ({1}).</translation>
        </message>
        <message>
            <source>The model “{0}” of this run is no longer at {1}.</source>
            <translation>El modelo «{0}» de esta ejecución ya no está en {1}.</translation>
        </message>
        <message>
            <source>The model's chat template cannot be read ({0}).</source>
            <translation>La plantilla de chat del modelo no se puede leer ({0}).</translation>
        </message>
        <message>
            <source>The model's chat template failed ({0}).</source>
            <translation>La plantilla de chat del modelo ha fallado ({0}).</translation>
        </message>
        <message>
            <source>The most rows of {0} by “{1}”:</source>
            <translation>El mayor número de filas de {0} por «{1}»:</translation>
        </message>
        <message>
            <source>The name has {0:,} characters.</source>
            <translation>El nombre tiene {0} caracteres.</translation>
        </message>
        <message>
            <source>The name of the data folder {0} cannot be used: it is not valid UTF-8.</source>
            <translation>No se puede usar el nombre de la carpeta de datos {0}: no es UTF-8 válido.</translation>
        </message>
        <message>
            <source>The notes of {0} are damaged.</source>
            <translation>Las notas de {0} están dañadas.</translation>
        </message>
        <message>
            <source>The package sqlite-vec is not installed.</source>
            <translation>El paquete sqlite-vec no está instalado.</translation>
        </message>
        <message>
            <source>The passphrase opens the library as well.</source>
            <translation>La frase de contraseña abre también la biblioteca.</translation>
        </message>
        <message>
            <source>The password does not open it.</source>
            <translation>La contraseña no lo abre.</translation>
        </message>
        <message>
            <source>The program that reads this kind of file crashed on it.</source>
            <translation>El programa que lee esta clase de archivo ha fallado con él.</translation>
        </message>
        <message>
            <source>The prompt has {0:,} tokens and the answer may have {1}; together they do not fit the model's context of {2}.</source>
            <translation>La instrucción tiene {0} tokens y la respuesta puede tener {1}; juntas no caben en el contexto del modelo, de {2}.</translation>
        </message>
        <message>
            <source>The prompt is empty.</source>
            <translation>La instrucción está vacía.</translation>
        </message>
        <message>
            <source>The question does not fit into what this model can read at once.</source>
            <translation>La pregunta no cabe en lo que este modelo puede leer de una vez.</translation>
        </message>
        <message>
            <source>The question has too few words to be found by.</source>
            <translation>La pregunta tiene muy pocas palabras para encontrar algo con ellas.</translation>
        </message>
        <message>
            <source>The question holds its own answer.</source>
            <translation>La pregunta contiene su propia respuesta.</translation>
        </message>
        <message>
            <source>The reader has a fault that shows with this file.</source>
            <translation>El lector tiene un defecto que se muestra con este archivo.</translation>
        </message>
        <message>
            <source>The reranker {0} cannot be loaded ({1}).</source>
            <translation>El reranker {0} no se puede cargar ({1}).</translation>
        </message>
        <message>
            <source>The run was begun with the embedding model “{0}”; now only words are searched.</source>
            <translation>La ejecución empezó con el modelo de embeddings «{0}»; ahora solo se buscan palabras.</translation>
        </message>
        <message>
            <source>The run was begun with the embedding model “{0}”; “{1}” is not the same.</source>
            <translation>La ejecución empezó con el modelo de embeddings «{0}»; «{1}» no es el mismo.</translation>
        </message>
        <message>
            <source>The run was begun with the {0} “{1}”; “{2}” is not the same.</source>
            <translation>La ejecución empezó con «{1}» ({0}); «{2}» no es lo mismo.</translation>
        </message>
        <message>
            <source>The set has this question already.</source>
            <translation>El conjunto ya tiene esta pregunta.</translation>
        </message>
        <message>
            <source>The setting “{0}” in {1} has a value that cannot be used.</source>
            <translation>El ajuste «{0}» de {1} tiene un valor que no se puede usar.</translation>
        </message>
        <message>
            <source>The settings file {0} cannot be read.</source>
            <translation>El archivo de ajustes {0} no se puede leer.</translation>
        </message>
        <message>
            <source>The settings file {0} cannot be written ({1}).</source>
            <translation>El archivo de ajustes {0} no se puede escribir ({1}).</translation>
        </message>
        <message>
            <source>The settings file {0} is no JSON object.</source>
            <translation>El archivo de ajustes {0} no es un objeto JSON.</translation>
        </message>
        <message>
            <source>The smallest sum of “{0}” in {1} by “{2}”:</source>
            <translation>La menor suma de «{0}» en {1} por «{2}»:</translation>
        </message>
        <message>
            <source>The source says: “{0}”</source>
            <translation>La fuente dice: «{0}»</translation>
        </message>
        <message>
            <source>The source speaks of {0}, not of {1}: “{2}”</source>
            <translation>La fuente habla de {0}, no de {1}: «{2}»</translation>
        </message>
        <message>
            <source>The sources came from “{0}” and “{1}” alike, so the base model answers.</source>
            <translation>Las fuentes vinieron por igual de «{0}» y «{1}», así que responde el modelo base.</translation>
        </message>
        <message>
            <source>The sources say the opposite.</source>
            <translation>Las fuentes dicen lo contrario.</translation>
        </message>
        <message>
            <source>The sum of “{0}” in {1}, by “{2}”:</source>
            <translation>La suma de «{0}» en {1}, por «{2}»:</translation>
        </message>
        <message>
            <source>The system has no key ring that could keep the key.</source>
            <translation>El sistema no tiene un llavero que pueda guardar la clave.</translation>
        </message>
        <message>
            <source>The table has no column of days.</source>
            <translation>La tabla no tiene ninguna columna de días.</translation>
        </message>
        <message>
            <source>The table has no column of numbers.</source>
            <translation>La tabla no tiene ninguna columna de números.</translation>
        </message>
        <message>
            <source>The table is too large to be computed in time.</source>
            <translation>La tabla es demasiado grande para calcularla a tiempo.</translation>
        </message>
        <message>
            <source>The table of contents, which repeats the headings, was left out.</source>
            <translation>El índice, que repite los títulos, se ha omitido.</translation>
        </message>
        <message>
            <source>The text cannot be split into tokens.</source>
            <translation>El texto no se puede dividir en tokens.</translation>
        </message>
        <message>
            <source>The text has {0:,} characters.</source>
            <translation>El texto tiene {0:,} caracteres.</translation>
        </message>
        <message>
            <source>The text of the message is encrypted and was not read.</source>
            <translation>El texto del mensaje está cifrado y no se ha leído.</translation>
        </message>
        <message>
            <source>The text was recognised in an image (OCR).</source>
            <translation>El texto se ha reconocido en una imagen (OCR).</translation>
        </message>
        <message>
            <source>The trainer ended unexpectedly (status {0}).</source>
            <translation>El entrenador terminó de forma inesperada (estado {0}).</translation>
        </message>
        <message>
            <source>The trainer is newer than Lectern.</source>
            <translation>El entrenador es más reciente que Lectern.</translation>
        </message>
        <message>
            <source>The training ran away: its loss {0}.</source>
            <translation>El entrenamiento se ha descontrolado: su pérdida {0}.</translation>
        </message>
        <message>
            <source>The weights in {0} are not in the safetensors format.</source>
            <translation>Los pesos de {0} no están en el formato safetensors.</translation>
        </message>
        <message>
            <source>The word index differs from the passages.</source>
            <translation>El índice de palabras difiere de los pasajes.</translation>
        </message>
        <message>
            <source>The {0} gives the same in training and in answering (divergence {1:.4f}).</source>
            <translation>El resultado es el mismo al entrenar y al responder ({0}, divergencia {1}).</translation>
        </message>
        <message>
            <source>The {0} process did not start (status {1}).</source>
            <translation>El proceso «{0}» no se ha iniciado (estado {1}).</translation>
        </message>
        <message>
            <source>The {0} process ended unexpectedly (status {1}).</source>
            <translation>El proceso «{0}» terminó de forma inesperada (estado {1}).</translation>
        </message>
        <message>
            <source>The {0} process gave no answer for {1:.0f} s.</source>
            <translation>El proceso {0} no respondió durante {1:.0f} s.</translation>
        </message>
        <message>
            <source>The {0} {1} is not there.</source>
            <translation>No está: {0} {1}.</translation>
        </message>
        <message>
            <source>The {0} “{1}” of this run is not there.</source>
            <translation>No está, de esta ejecución: {0} «{1}».</translation>
        </message>
        <message>
            <source>There are no documents yet.</source>
            <translation>Aún no hay documentos.</translation>
        </message>
        <message>
            <source>There are no questions in {0}.</source>
            <translation>No hay preguntas en {0}.</translation>
        </message>
        <message>
            <source>There are no questions to ask.</source>
            <translation>No hay preguntas que hacer.</translation>
        </message>
        <message>
            <source>There are too many attachments before it.</source>
            <translation>Hay demasiados adjuntos antes.</translation>
        </message>
        <message>
            <source>There are: {0}.</source>
            <translation>Hay: {0}.</translation>
        </message>
        <message>
            <source>There is a slip in the recovery key.</source>
            <translation>Hay un error en la clave de recuperación.</translation>
        </message>
        <message>
            <source>There is already a collection “{0}”.</source>
            <translation>Ya hay una colección «{0}».</translation>
        </message>
        <message>
            <source>There is already a question set “{0}”.</source>
            <translation>Ya hay un conjunto de preguntas «{0}».</translation>
        </message>
        <message>
            <source>There is already an expert “{0}”.</source>
            <translation>Ya hay un experto «{0}».</translation>
        </message>
        <message>
            <source>There is no arm “{0}”.</source>
            <translation>No hay ninguna variante «{0}».</translation>
        </message>
        <message>
            <source>There is no collection “{0}”.</source>
            <translation>No hay ninguna colección «{0}».</translation>
        </message>
        <message>
            <source>There is no expert “{0}”.</source>
            <translation>No hay ningún experto «{0}».</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>No hay ningún archivo {0}.</translation>
        </message>
        <message>
            <source>There is no library yet at {0}.</source>
            <translation>Aún no hay ninguna biblioteca en {0}.</translation>
        </message>
        <message>
            <source>There is no question set “{0}”.</source>
            <translation>No hay ningún conjunto de preguntas «{0}».</translation>
        </message>
        <message>
            <source>There is no question.</source>
            <translation>No hay pregunta.</translation>
        </message>
        <message>
            <source>There is no repository “{0}”.</source>
            <translation>No hay ningún repositorio «{0}».</translation>
        </message>
        <message>
            <source>There is no reranker with safetensors in {0}.</source>
            <translation>No hay ningún reranker con safetensors en {0}.</translation>
        </message>
        <message>
            <source>There is no run {0}.</source>
            <translation>No hay ninguna ejecución {0}.</translation>
        </message>
        <message>
            <source>There is no sentence to check.</source>
            <translation>No hay ninguna frase que comprobar.</translation>
        </message>
        <message>
            <source>There is no sure value of “{0}” in {1}.</source>
            <translation>No hay ningún valor seguro de «{0}» en {1}.</translation>
        </message>
        <message>
            <source>There is no text in it.</source>
            <translation>No contiene texto.</translation>
        </message>
        <message>
            <source>There is nothing at {0}.</source>
            <translation>No hay nada en {0}.</translation>
        </message>
        <message>
            <source>There is too little memory for a context of {0} tokens.</source>
            <translation>Hay muy poca memoria para un contexto de {0} tokens.</translation>
        </message>
        <message>
            <source>These experts are activated by different words, and cannot answer together.</source>
            <translation>Estos expertos se activan con palabras distintas y no pueden responder juntos.</translation>
        </message>
        <message>
            <source>This cannot be computed surely from {0}.</source>
            <translation>Esto no se puede calcular con seguridad a partir de {0}.</translation>
        </message>
        <message>
            <source>This export was made by a newer version of Lectern.</source>
            <translation>Esta exportación la hizo una versión más reciente de Lectern.</translation>
        </message>
        <message>
            <source>This is a bug; please report it.</source>
            <translation>Esto es un error del programa; comuníquelo, por favor.</translation>
        </message>
        <message>
            <source>This is a device, pipe or socket, not a file.</source>
            <translation>Esto es un dispositivo, una tubería o un socket, no un archivo.</translation>
        </message>
        <message>
            <source>This is a link that leads out of the added folder.</source>
            <translation>Es un enlace que lleva fuera de la carpeta añadida.</translation>
        </message>
        <message>
            <source>This is not the passphrase of the library.</source>
            <translation>Esta no es la frase de contraseña de la biblioteca.</translation>
        </message>
        <message>
            <source>This is the recovery key of another library, or of the time before a new key.</source>
            <translation>Esta es la clave de recuperación de otra biblioteca, o de antes de una clave nueva.</translation>
        </message>
        <message>
            <source>This library was made by a newer version of Lectern.</source>
            <translation>Esta biblioteca la hizo una versión más reciente de Lectern.</translation>
        </message>
        <message>
            <source>This method needs the package bitsandbytes.</source>
            <translation>Este método necesita el paquete bitsandbytes.</translation>
        </message>
        <message>
            <source>This page could not be drawn.</source>
            <translation>Esta página no se ha podido dibujar.</translation>
        </message>
        <message>
            <source>This process has a model already.</source>
            <translation>Este proceso ya tiene un modelo.</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>Demasiados archivos abiertos</translation>
        </message>
        <message>
            <source>Torch and llama.cpp disagree on {0} (divergence {1:.3f}, error {2:.2f}): what is learned in one would not hold in the other.</source>
            <translation>Torch y llama.cpp discrepan en {0} (divergencia {1}, error {2}): lo aprendido en uno no valdría en el otro.</translation>
        </message>
        <message>
            <source>Train it again with this model.</source>
            <translation>Entrénelo de nuevo con este modelo.</translation>
        </message>
        <message>
            <source>Train it again.</source>
            <translation>Entrénelo de nuevo.</translation>
        </message>
        <message>
            <source>Train or import it again.</source>
            <translation>Entrénelo o impórtelo de nuevo.</translation>
        </message>
        <message>
            <source>Train “{0}” first.</source>
            <translation>Entrene antes «{0}».</translation>
        </message>
        <message>
            <source>Transport endpoint is not connected</source>
            <translation>El extremo de transporte no está conectado</translation>
        </message>
        <message>
            <source>Try a shorter question.</source>
            <translation>Pruebe con una pregunta más corta.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Type all of its groups.</source>
            <translation>Escriba todos sus grupos.</translation>
        </message>
        <message>
            <source>Unpack it into a folder, and add that.</source>
            <translation>Descomprímalo en una carpeta y añádala.</translation>
        </message>
        <message>
            <source>Unpacked it takes {0:,.0f} MB, which the disk does not have.</source>
            <translation>Descomprimido ocupa {0} MB, que el disco no tiene.</translation>
        </message>
        <message>
            <source>Unpacked it would be {0} in {1:,} parts; the limit is {2}.</source>
            <translation>Descomprimido tendría {0} en {1} partes; el límite es {2}.</translation>
        </message>
        <message>
            <source>Unset it.</source>
            <translation>Anule esa definición.</translation>
        </message>
        <message>
            <source>Update Lectern to open it.</source>
            <translation>Actualice Lectern para abrirla.</translation>
        </message>
        <message>
            <source>Update Lectern to read it.</source>
            <translation>Actualice Lectern para leerlo.</translation>
        </message>
        <message>
            <source>Update both.</source>
            <translation>Actualice ambos.</translation>
        </message>
        <message>
            <source>Use a file of one of these types: {0}.</source>
            <translation>Use un archivo de uno de estos tipos: {0}.</translation>
        </message>
        <message>
            <source>Use it with the base model that it was trained on.</source>
            <translation>Úselo con el modelo base con el que se entrenó.</translation>
        </message>
        <message>
            <source>Videos and sounds in it were not read: {0}.</source>
            <translation>Vídeos y sonidos que contiene y que no se han leído: {0}.</translation>
        </message>
        <message>
            <source>Wait a little. {0}</source>
            <translation>Espere un poco. {0}</translation>
        </message>
        <message>
            <source>Wait for it, or stop it.</source>
            <translation>Espere a que termine, o deténgalo.</translation>
        </message>
        <message>
            <source>Wait until it has ended, or stop it.</source>
            <translation>Espere a que termine, o deténgalo.</translation>
        </message>
        <message>
            <source>What the page hides is left out.</source>
            <translation>Lo que la página oculta se omite.</translation>
        </message>
        <message>
            <source>Words that are struck out are left out.</source>
            <translation>Las palabras tachadas se omiten.</translation>
        </message>
        <message>
            <source>Words that are struck out were read like others.</source>
            <translation>Las palabras tachadas se leyeron como las demás.</translation>
        </message>
        <message>
            <source>Writing the library again without it</source>
            <translation>Escribiendo de nuevo la biblioteca sin ello</translation>
        </message>
        <message>
            <source>You asked for it.</source>
            <translation>Usted lo ha pedido.</translation>
        </message>
        <message>
            <source>You chose to leave it out.</source>
            <translation>Usted decidió omitirlo.</translation>
        </message>
        <message>
            <source>You dropped it.</source>
            <translation>Usted lo ha descartado.</translation>
        </message>
        <message>
            <source>Your documents are still being read.</source>
            <translation>Sus documentos aún se están leyendo.</translation>
        </message>
        <message>
            <source>a DOCX file</source>
            <translation>un archivo DOCX</translation>
        </message>
        <message>
            <source>a FictionBook file</source>
            <translation>un archivo FictionBook</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>un PDF</translation>
        </message>
        <message>
            <source>a PPTX file</source>
            <translation>un archivo PPTX</translation>
        </message>
        <message>
            <source>a calendar</source>
            <translation>un calendario</translation>
        </message>
        <message>
            <source>a document of its kind</source>
            <translation>un documento de su clase</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>una lista</translation>
        </message>
        <message>
            <source>a list of contacts</source>
            <translation>una lista de contactos</translation>
        </message>
        <message>
            <source>a mailbox</source>
            <translation>un buzón</translation>
        </message>
        <message>
            <source>a message</source>
            <translation>un mensaje</translation>
        </message>
        <message>
            <source>a message of Outlook</source>
            <translation>un mensaje de Outlook</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>un número</translation>
        </message>
        <message>
            <source>a prompt for brevity</source>
            <translation>una petición de brevedad</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>un texto</translation>
        </message>
        <message>
            <source>a text in quotes</source>
            <translation>un texto entre comillas</translation>
        </message>
        <message>
            <source>a web archive</source>
            <translation>un archivo web</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>un número entero</translation>
        </message>
        <message>
            <source>a {0} file</source>
            <translation>un archivo {0}</translation>
        </message>
        <message>
            <source>an EPUB file</source>
            <translation>un archivo EPUB</translation>
        </message>
        <message>
            <source>an Excel workbook in XML</source>
            <translation>un libro de Excel en XML</translation>
        </message>
        <message>
            <source>an ODP file</source>
            <translation>un archivo ODP</translation>
        </message>
        <message>
            <source>an ODS file</source>
            <translation>un archivo ODS</translation>
        </message>
        <message>
            <source>an ODT file</source>
            <translation>un archivo ODT</translation>
        </message>
        <message>
            <source>an RTF file</source>
            <translation>un archivo RTF</translation>
        </message>
        <message>
            <source>an XLS file</source>
            <translation>un archivo XLS</translation>
        </message>
        <message>
            <source>an XLSB file</source>
            <translation>un archivo XLSB</translation>
        </message>
        <message>
            <source>an XLSX file</source>
            <translation>un archivo XLSX</translation>
        </message>
        <message>
            <source>an image</source>
            <translation>una imagen</translation>
        </message>
        <message>
            <source>an image of a usual size</source>
            <translation>una imagen de tamaño usual</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>un objeto</translation>
        </message>
        <message>
            <source>an office document</source>
            <translation>un documento de oficina</translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>y {0} más</translation>
        </message>
        <message>
            <source>answers score {0:.2f} with it and {1:.2f} with {2} ({3}, {4} questions)</source>
            <translation>las respuestas puntúan {0} con él y {1} con {2} ({3}, {4} preguntas)</translation>
        </message>
        <message>
            <source>base model</source>
            <translation>modelo base</translation>
        </message>
        <message>
            <source>caches of the Lab</source>
            <translation>cachés del laboratorio</translation>
        </message>
        <message>
            <source>chat model</source>
            <translation>modelo de chat</translation>
        </message>
        <message>
            <source>embedding model</source>
            <translation>modelo de embeddings</translation>
        </message>
        <message>
            <source>fully trained model</source>
            <translation>modelo entrenado por completo</translation>
        </message>
        <message>
            <source>has a question of {0:,} characters</source>
            <translation>tiene una pregunta de {0} caracteres</translation>
        </message>
        <message>
            <source>has a question without words</source>
            <translation>tiene una pregunta sin palabras</translation>
        </message>
        <message>
            <source>has a “{0}” that is no text</source>
            <translation>tiene un «{0}» que no es texto</translation>
        </message>
        <message>
            <source>has an answer of {0:,} characters</source>
            <translation>tiene una respuesta de {0} caracteres</translation>
        </message>
        <message>
            <source>has no question</source>
            <translation>no tiene pregunta</translation>
        </message>
        <message>
            <source>has no “answer” (an empty one means: not in the documents)</source>
            <translation>no tiene «answer» (vacía significa: no está en los documentos)</translation>
        </message>
        <message>
            <source>has “answers” that are no list of texts</source>
            <translation>tiene «answers» que no son una lista de textos</translation>
        </message>
        <message>
            <source>instructions</source>
            <translation>instrucciones</translation>
        </message>
        <message>
            <source>is no CSV ({0})</source>
            <translation>no es CSV ({0})</translation>
        </message>
        <message>
            <source>is no JSON</source>
            <translation>no es JSON</translation>
        </message>
        <message>
            <source>is no JSON object</source>
            <translation>no es un objeto JSON</translation>
        </message>
        <message>
            <source>is no number any more</source>
            <translation>ya no es un número</translation>
        </message>
        <message>
            <source>it changes “{0}”, which llama.cpp or Lectern cannot change</source>
            <translation>cambia «{0}», que llama.cpp o Lectern no pueden cambiar</translation>
        </message>
        <message>
            <source>it has no “adapter_model.safetensors”; files of Python objects (.bin, .pt) are never opened, because opening them runs what is in them</source>
            <translation>no tiene «adapter_model.safetensors»; los archivos de objetos de Python (.bin, .pt) nunca se abren, porque abrirlos ejecuta lo que contienen</translation>
        </message>
        <message>
            <source>it has {0}, which llama.cpp cannot load</source>
            <translation>tiene {0}, que llama.cpp no puede cargar</translation>
        </message>
        <message>
            <source>it holds no weights</source>
            <translation>no contiene pesos</translation>
        </message>
        <message>
            <source>it is for models of the kind “{0}”</source>
            <translation>es para modelos de la clase «{0}»</translation>
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation>no es un objeto JSON</translation>
        </message>
        <message>
            <source>it is no LoRA adapter</source>
            <translation>no es un adaptador LoRA</translation>
        </message>
        <message>
            <source>it is not JSON</source>
            <translation>no es JSON</translation>
        </message>
        <message>
            <source>it names layers by the pattern “{0}”, not by name</source>
            <translation>nombra las capas por el patrón «{0}», no por su nombre</translation>
        </message>
        <message>
            <source>it was trained on another base model</source>
            <translation>se entrenó sobre otro modelo base</translation>
        </message>
        <message>
            <source>its adapter_config.json is missing or damaged</source>
            <translation>su adapter_config.json falta o está dañado</translation>
        </message>
        <message>
            <source>its answer alone is longer than {0} tokens</source>
            <translation>su respuesta sola tiene más de {0} tokens</translation>
        </message>
        <message>
            <source>its prompt does not contain the invocation</source>
            <translation>su instrucción no contiene la invocación</translation>
        </message>
        <message>
            <source>its weights cannot be read ({0})</source>
            <translation>sus pesos no se pueden leer ({0})</translation>
        </message>
        <message>
            <source>line {0} {1}</source>
            <translation>línea {0} {1}</translation>
        </message>
        <message>
            <source>llama.cpp cannot load the adapter {0}.</source>
            <translation>llama.cpp no puede cargar el adaptador {0}.</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0} (architecture “{1}”).</source>
            <translation>llama.cpp no puede cargar {0} (arquitectura «{1}»).</translation>
        </message>
        <message>
            <source>llama.cpp cannot load {0}.</source>
            <translation>llama.cpp no puede cargar {0}.</translation>
        </message>
        <message>
            <source>llama.cpp could not compute with this model.</source>
            <translation>llama.cpp no ha podido calcular con este modelo.</translation>
        </message>
        <message>
            <source>llama.cpp could not get the memory that it needs.</source>
            <translation>llama.cpp no ha podido obtener la memoria que necesita.</translation>
        </message>
        <message>
            <source>llama.cpp could not go on (status {0}).</source>
            <translation>llama.cpp no ha podido continuar (estado {0}).</translation>
        </message>
        <message>
            <source>llama.cpp could not pack the model.</source>
            <translation>llama.cpp no ha podido empaquetar el modelo.</translation>
        </message>
        <message>
            <source>llama.cpp does not take the adapter {0}.</source>
            <translation>llama.cpp no acepta el adaptador {0}.</translation>
        </message>
        <message>
            <source>llama.cpp refused the adapters.</source>
            <translation>llama.cpp ha rechazado los adaptadores.</translation>
        </message>
        <message>
            <source>logs, which can name your files</source>
            <translation>registros, que pueden nombrar sus archivos</translation>
        </message>
        <message>
            <source>no adapter</source>
            <translation>ningún adaptador</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>nada aún</translation>
        </message>
        <message>
            <source>plain RAG</source>
            <translation>RAG simple</translation>
        </message>
        <message>
            <source>reranker</source>
            <translation>reranker</translation>
        </message>
        <message>
            <source>rose from {0:.2f} to {1:.2f}</source>
            <translation>subió de {0} a {1}</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>ajustes</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>textos</translation>
        </message>
        <message>
            <source>that prompt</source>
            <translation>esa instrucción</translation>
        </message>
        <message>
            <source>the Reader</source>
            <translation>el Reader</translation>
        </message>
        <message>
            <source>the best sentence itself</source>
            <translation>la mejor frase misma</translation>
        </message>
        <message>
            <source>the best sentences alone</source>
            <translation>solo las mejores frases</translation>
        </message>
        <message>
            <source>the exported file</source>
            <translation>el archivo exportado</translation>
        </message>
        <message>
            <source>the rows of {0} where {1}</source>
            <translation>las filas de {0} donde {1}</translation>
        </message>
        <message>
            <source>this base model</source>
            <translation>este modelo base</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>verdadero o falso</translation>
        </message>
        <message>
            <source>what experts learned from: their examples, checkpoints and adapters</source>
            <translation>aquello de lo que aprendieron los expertos: sus ejemplos, puntos de control y adaptadores</translation>
        </message>
        <message>
            <source>{0:+.2f}, 95 % interval {1:+.2f} to {2:+.2f}</source>
            <translation>{0}, intervalo del 95 %: {1} a {2}</translation>
        </message>
        <message>
            <source>{0:.0f} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <source>{0:.1f} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} y {1}</translation>
        </message>
        <message>
            <source>{0} are the most.</source>
            <translation>El máximo es {0}.</translation>
        </message>
        <message>
            <source>{0} asks for an agreement first.</source>
            <translation>{0} pide antes un acuerdo.</translation>
        </message>
        <message>
            <source>{0} cannot be copied ({1}).</source>
            <translation>{0} no se puede copiar ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be moved ({1}).</source>
            <translation>{0} no se puede mover ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be opened ({1}).</source>
            <translation>{0} no se puede abrir ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read ({1}).</source>
            <translation>{0} no se puede leer ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read as GGUF ({1}).</source>
            <translation>{0} no se puede leer como GGUF ({1}).</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} no se puede leer.</translation>
        </message>
        <message>
            <source>{0} cannot be written ({1}).</source>
            <translation>{0} no se puede escribir ({1}).</translation>
        </message>
        <message>
            <source>{0} does not fit: “{1}” has another shape in the base model.</source>
            <translation>{0} no encaja: «{1}» tiene otra forma en el modelo base.</translation>
        </message>
        <message>
            <source>{0} does not fit: “{1}” is incomplete, or not in the base model.</source>
            <translation>{0} no encaja: «{1}» está incompleto o no está en el modelo base.</translation>
        </message>
        <message>
            <source>{0} has no file “{1}”.</source>
            <translation>{0} no tiene ningún archivo «{1}».</translation>
        </message>
        <message>
            <source>{0} has no passphrase in its first line.</source>
            <translation>{0} no tiene una frase de contraseña en su primera línea.</translation>
        </message>
        <message>
            <source>{0} has no text.</source>
            <translation>{0} no tiene texto.</translation>
        </message>
        <message>
            <source>{0} has too many files for a model.</source>
            <translation>{0} tiene demasiados archivos para un modelo.</translation>
        </message>
        <message>
            <source>{0} has {1:,.0f} MB; {2:,.0f} MB are the most.</source>
            <translation>{0} tiene {1} MB; el máximo son {2} MB.</translation>
        </message>
        <message>
            <source>{0} has {1:,.1f} GB, and the disk has room for {2:.1f}.</source>
            <translation>{0} tiene {1} GB, y el disco tiene sitio para {2}.</translation>
        </message>
        <message>
            <source>{0} helps</source>
            <translation>{0} ayuda</translation>
        </message>
        <message>
            <source>{0} holds no examples.</source>
            <translation>{0} no contiene ejemplos.</translation>
        </message>
        <message>
            <source>{0} holds no weights.</source>
            <translation>{0} no contiene pesos.</translation>
        </message>
        <message>
            <source>{0} hurts</source>
            <translation>{0} perjudica</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} está en {1}</translation>
        </message>
        <message>
            <source>{0} is GGUF version {1}, which is not supported.</source>
            <translation>{0} es GGUF en versión {1}, que no se admite.</translation>
        </message>
        <message>
            <source>{0} is a GGUF file of the kind “{1}”, not a chat model.</source>
            <translation>{0} es un archivo GGUF de la clase «{1}», no un modelo de chat.</translation>
        </message>
        <message>
            <source>{0} is damaged, or not an export of Lectern.</source>
            <translation>{0} está dañado o no es una exportación de Lectern.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} está vacío.</translation>
        </message>
        <message>
            <source>{0} is encrypted with another key.</source>
            <translation>{0} está cifrado con otra clave.</translation>
        </message>
        <message>
            <source>{0} is encrypted, and no key file of it lies beside it.</source>
            <translation>{0} está cifrado y no hay a su lado un archivo de clave suyo.</translation>
        </message>
        <message>
            <source>{0} is for models of the kind “{1}”; {2} is “{3}”.</source>
            <translation>{0} es para modelos de la clase «{1}»; {2} es «{3}».</translation>
        </message>
        <message>
            <source>{0} is incomplete: {1:.1f} MB are missing at its end.</source>
            <translation>{0} está incompleto: faltan {1} MB al final.</translation>
        </message>
        <message>
            <source>{0} is no LoRA adapter.</source>
            <translation>{0} no es un adaptador LoRA.</translation>
        </message>
        <message>
            <source>{0} is no UTF-8 text.</source>
            <translation>{0} no es texto UTF-8.</translation>
        </message>
        <message>
            <source>{0} is no XLSX file, or is damaged.</source>
            <translation>{0} no es un archivo XLSX o está dañado.</translation>
        </message>
        <message>
            <source>{0} is no embedder that can be used ({1}).</source>
            <translation>{0} no es un modelo de vectores que se pueda usar ({1}).</translation>
        </message>
        <message>
            <source>{0} is no file.</source>
            <translation>{0} no es un archivo.</translation>
        </message>
        <message>
            <source>{0} is no sentence-transformers model.</source>
            <translation>{0} no es un modelo de sentence-transformers.</translation>
        </message>
        <message>
            <source>{0} is no text in UTF-8.</source>
            <translation>{0} no es un texto en UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not UTF-8 text.</source>
            <translation>{0} no es texto UTF-8.</translation>
        </message>
        <message>
            <source>{0} is not a GGUF file.</source>
            <translation>{0} no es un archivo GGUF.</translation>
        </message>
        <message>
            <source>{0} is not a Lectern library.</source>
            <translation>{0} no es una biblioteca de Lectern.</translation>
        </message>
        <message>
            <source>{0} is not a sound library.</source>
            <translation>{0} no es una biblioteca en buen estado.</translation>
        </message>
        <message>
            <source>{0} is not the one that this training was ordered for.</source>
            <translation>{0} no es aquel para el que se encargó este entrenamiento.</translation>
        </message>
        <message>
            <source>{0} is not there.</source>
            <translation>{0} no está.</translation>
        </message>
        <message>
            <source>{0} is not {1}</source>
            <translation>{0} no es {1}</translation>
        </message>
        <message>
            <source>{0} is one of {1} parts, and does not have its name any more.</source>
            <translation>{0} es una de {1} partes y ya no tiene su nombre.</translation>
        </message>
        <message>
            <source>{0} is one of {1} parts, and {2} is not beside it.</source>
            <translation>{0} es una de {1} partes, y {2} no está a su lado.</translation>
        </message>
        <message>
            <source>{0} is only a part of a model.</source>
            <translation>{0} es solo una parte de un modelo.</translation>
        </message>
        <message>
            <source>{0} is part {1} of a model in several files.</source>
            <translation>{0} es la parte {1} de un modelo en varios archivos.</translation>
        </message>
        <message>
            <source>{0} is the average of “{1}” in {2}.</source>
            <translation>{0} es la media de «{1}» en {2}.</translation>
        </message>
        <message>
            <source>{0} is the earliest “{1}” in {2}:</source>
            <translation>{0} es el valor más antiguo de «{1}» en {2}:</translation>
        </message>
        <message>
            <source>{0} is the largest “{1}” in {2}:</source>
            <translation>{0} es el valor mayor de «{1}» en {2}:</translation>
        </message>
        <message>
            <source>{0} is the latest “{1}” in {2}:</source>
            <translation>{0} es el último valor de «{1}» en {2}:</translation>
        </message>
        <message>
            <source>{0} is the smallest “{1}” in {2}:</source>
            <translation>{0} es el valor menor de «{1}» en {2}:</translation>
        </message>
        <message>
            <source>{0} is the sum of “{1}” in {2}.</source>
            <translation>{0} es la suma de «{1}» en {2}.</translation>
        </message>
        <message>
            <source>{0} is {1}</source>
            <translation>{0} es {1}</translation>
        </message>
        <message>
            <source>{0} lacks the tensor {1}.</source>
            <translation>A {0} le falta el tensor {1}.</translation>
        </message>
        <message>
            <source>{0} leads out of the model's folder.</source>
            <translation>{0} sale de la carpeta del modelo.</translation>
        </message>
        <message>
            <source>{0} makes no difference</source>
            <translation>{0}: sin diferencia</translation>
        </message>
        <message>
            <source>{0} names no architecture, or has no weights.</source>
            <translation>{0} no nombra ninguna arquitectura o no tiene pesos.</translation>
        </message>
        <message>
            <source>{0} needs {1:.1f} GB of memory, and {2:.1f} GB are free.</source>
            <translation>{0} necesita {1} GB de memoria, y hay {2} GB libres.</translation>
        </message>
        <message>
            <source>{0} of its chapters are missing or damaged, and were not read.</source>
            <translation>Capítulos que faltan o están dañados y no se han leído: {0}.</translation>
        </message>
        <message>
            <source>{0} of its characters could not be decoded.</source>
            <translation>Caracteres que no se han podido descodificar: {0}.</translation>
        </message>
        <message>
            <source>{0} questions are too few to tell; {1} are the least.</source>
            <translation>{0} preguntas son muy pocas para decirlo; hacen falta al menos {1}.</translation>
        </message>
        <message>
            <source>{0} says otherwise: “{1}”</source>
            <translation>{0} dice otra cosa: «{1}»</translation>
        </message>
        <message>
            <source>{0} was trained on another base model than {1}.</source>
            <translation>{0} se entrenó sobre otro modelo base que {1}.</translation>
        </message>
        <message>
            <source>{0} were given the same prompt, to the letter.</source>
            <translation>Recibieron la misma instrucción, letra por letra: {0}.</translation>
        </message>
        <message>
            <source>{0} were not given the same prompt.</source>
            <translation>No recibieron la misma instrucción: {0}.</translation>
        </message>
        <message>
            <source>{0}, by “{1}”:</source>
            <translation>{0}, por «{1}»:</translation>
        </message>
        <message>
            <source>{0}, which is newer, says: “{1}”</source>
            <translation>{0}, que es más reciente, dice: «{1}»</translation>
        </message>
        <message>
            <source>{0}: in none of the sources.</source>
            <translation>{0}: en ninguna de las fuentes.</translation>
        </message>
        <message>
            <source>{0}: in the sources, but not where they speak of this.</source>
            <translation>{0}: en las fuentes, pero no donde tratan de esto.</translation>
        </message>
        <message>
            <source>{0}: no passage of the sources says this.</source>
            <translation>{0}: ningún pasaje de las fuentes lo dice.</translation>
        </message>
        <message>
            <source>{0}: the model is shown the best sentences of its sources alone, as it has learned; “{1}” shows the base model the same.</source>
            <translation>{0}: al modelo se le muestran solo las mejores frases de sus fuentes, como ha aprendido; «{1}» muestra lo mismo al modelo base.</translation>
        </message>
        <message>
            <source>{0}; but it is not known which documents it has learned, so it may have learned these questions.</source>
            <translation>{0}; pero no se sabe qué documentos ha aprendido, así que puede haber aprendido estas preguntas.</translation>
        </message>
        <message>
            <source>{0}; the right answer stands in {1:.0%} instead of {2:.0%} of them.</source>
            <translation>{0}; la respuesta correcta está en el {1} de ellas en vez del {2}.</translation>
        </message>
        <message>
            <source>{0}; they are shorter, but fewer hold the right answer ({1}).</source>
            <translation>{0}; son más cortas, pero menos contienen la respuesta correcta ({1}).</translation>
        </message>
        <message>
            <source>{0}; what it gains over plain RAG, {1} gains as well.</source>
            <translation>{0}; lo que gana sobre el RAG simple, también lo gana {1}.</translation>
        </message>
        <message>
            <source>“Do not skip” reads it.</source>
            <translation>«No omitir» lo lee.</translation>
        </message>
        <message>
            <source>“targets” must name layers, each once.</source>
            <translation>«targets» debe nombrar capas, cada una una vez.</translation>
        </message>
        <message>
            <source>“{0}” asks about “{1}”.</source>
            <translation>«{0}» pregunta sobre «{1}».</translation>
        </message>
        <message>
            <source>“{0}” cannot be “{1}”.</source>
            <translation>«{0}» no puede ser «{1}».</translation>
        </message>
        <message numerus="yes">
            <source>“{0}” has %n examples to learn from; {1} are the least.</source>
            <translation>
                <numerusform>«{0}» tiene %n ejemplo para aprender; hacen falta al menos {1}.</numerusform>
                <numerusform>«{0}» tiene %n ejemplos para aprender; hacen falta al menos {1}.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{0}” has another shape in the base model, or is not in it</source>
            <translation>«{0}» tiene otra forma en el modelo base, o no está en él</translation>
        </message>
        <message>
            <source>“{0}” has been trained again since the run began.</source>
            <translation>«{0}» se ha entrenado de nuevo desde que empezó la ejecución.</translation>
        </message>
        <message>
            <source>“{0}” has no adapter to export.</source>
            <translation>«{0}» no tiene adaptador que exportar.</translation>
        </message>
        <message>
            <source>“{0}” has no questions to ask.</source>
            <translation>«{0}» no tiene preguntas que hacer.</translation>
        </message>
        <message>
            <source>“{0}” has no {1}. Files of Python objects (.bin, .pt) are never opened, because opening them runs what is in them.</source>
            <translation>«{0}» no tiene {1}. Los archivos de objetos de Python (.bin, .pt) nunca se abren, porque abrirlos ejecuta lo que contienen.</translation>
        </message>
        <message>
            <source>“{0}” has several units: {1}.</source>
            <translation>«{0}» tiene varias unidades: {1}.</translation>
        </message>
        <message>
            <source>“{0}” is for {1}; {2} is another model.</source>
            <translation>«{0}» es para {1}; {2} es otro modelo.</translation>
        </message>
        <message>
            <source>“{0}” is kept elsewhere and was not read.</source>
            <translation>«{0}» está guardado en otro lugar y no se ha leído.</translation>
        </message>
        <message>
            <source>“{0}” is no adapter: it has no {1}.</source>
            <translation>«{0}» no es un adaptador: no tiene {1}.</translation>
        </message>
        <message>
            <source>“{0}” is not a GGUF file.</source>
            <translation>«{0}» no es un archivo GGUF.</translation>
        </message>
        <message>
            <source>“{0}” is not trained yet.</source>
            <translation>«{0}» aún no está entrenado.</translation>
        </message>
        <message>
            <source>“{0}” lacks one of its two matrices</source>
            <translation>a «{0}» le falta una de sus dos matrices</translation>
        </message>
        <message>
            <source>“{0}” learns from “{1}”.</source>
            <translation>«{0}» aprende de «{1}».</translation>
        </message>
        <message>
            <source>“{0}” must be a text</source>
            <translation>«{0}» debe ser un texto</translation>
        </message>
        <message>
            <source>“{0}” must be above 0.</source>
            <translation>«{0}» debe ser mayor que 0.</translation>
        </message>
        <message>
            <source>“{0}” must be at least 0 and below 1.</source>
            <translation>«{0}» debe ser al menos 0 y menor que 1.</translation>
        </message>
        <message>
            <source>“{0}” must be at least {1}, not {2}.</source>
            <translation>«{0}» debe ser al menos {1}, no {2}.</translation>
        </message>
        <message>
            <source>“{0}” must be {1}, not {2}.</source>
            <translation>«{0}» debe ser {1}, no {2}.</translation>
        </message>
        <message>
            <source>“{0}” now answers by itself where it fits.</source>
            <translation>«{0}» responde ahora por sí solo cuando conviene.</translation>
        </message>
        <message>
            <source>“{0}” now answers only where it is asked for by name.</source>
            <translation>«{0}» responde ahora solo cuando se le pide por su nombre.</translation>
        </message>
        <message>
            <source>“{0}” stands in another row: “{1}”</source>
            <translation>«{0}» está en otra fila: «{1}»</translation>
        </message>
        <message>
            <source>“{0}” stands in several columns: {1}.</source>
            <translation>«{0}» está en varias columnas: {1}.</translation>
        </message>
        <message>
            <source>“{0}” was trained on {1}; {2} is another model.</source>
            <translation>«{0}» se entrenó sobre {1}; {2} es otro modelo.</translation>
        </message>
    </context>
</TS>
