<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
    <context>
        <name>Convas</name>
        <message>
            <location filename="assembled" />
            <source>%1 activations</source>
            <translation>%1 attivazioni</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 esiste già.
Sostituirlo?</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 by name</source>
            <translation>%1 per nome</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 by order and shape</source>
            <translation>%1 per ordine e forma</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 gradients</source>
            <translation>%1 gradienti</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 missing</source>
            <translation>%1 mancanti</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 of another shape</source>
            <translation>%1 di altra forma</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 unexpected</source>
            <translation>%1 inattesi</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight by name</source>
            <translation>%1 peso per nome</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight by order and shape</source>
            <translation>%1 peso per ordine e forma</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight missing</source>
            <translation>%1 peso mancante</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight of another shape</source>
            <translation>%1 peso di altra forma</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight unexpected</source>
            <translation>%1 peso inatteso</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights</source>
            <translation>%1 pesi</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights by name</source>
            <translation>%1 pesi per nome</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights by order and shape</source>
            <translation>%1 pesi per ordine e forma</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights missing</source>
            <translation>%1 pesi mancanti</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights of another shape</source>
            <translation>%1 pesi di altra forma</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights unexpected</source>
            <translation>%1 pesi inattesi</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Accuracy</source>
            <translation>Accuratezza</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align</source>
            <translation>Allinea</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align bottom</source>
            <translation>Allinea in basso</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align centre</source>
            <translation>Allinea al centro</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align left</source>
            <translation>Allinea a sinistra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align middle</source>
            <translation>Allinea a metà altezza</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align right</source>
            <translation>Allinea a destra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align top</source>
            <translation>Allinea in alto</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Back</source>
            <translation>Indietro</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Choose</source>
            <translation>Scegli</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Close without Saving</source>
            <translation>Chiudi senza salvare</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Closes the dock widget</source>
            <translation>Chiude il pannello</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Colour of the frame</source>
            <translation>Colore del riquadro</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Connections</source>
            <translation>Connessioni</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Create New Folder</source>
            <translation>Crea una nuova cartella</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Date Modified</source>
            <translation>Data di modifica</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Detail View</source>
            <translation>Dettagli</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Directory:</source>
            <translation>Cartella:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Distribute horizontally</source>
            <translation>Distribuisci in orizzontale</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Distribute vertically</source>
            <translation>Distribuisci in verticale</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Don't Save</source>
            <translation>Non salvare</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection down</source>
            <translation>Estendi la selezione in giù</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection left</source>
            <translation>Estendi la selezione a sinistra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection right</source>
            <translation>Estendi la selezione a destra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection up</source>
            <translation>Estendi la selezione in su</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (PDF)…</source>
            <translation>Figura (PDF)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (PNG)…</source>
            <translation>Figura (PNG)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (PNG, 300 dpi)…</source>
            <translation>Figura (PNG, 300 dpi)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (SVG)…</source>
            <translation>Figura (SVG)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure in 3-D volumes, blocks opened…</source>
            <translation>Figura in volumi 3-D, blocchi aperti…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure in 3-D volumes…</source>
            <translation>Figura in volumi 3-D…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>File name:</source>
            <translation>Nome del file:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Files of type:</source>
            <translation>Tipo di file:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Find</source>
            <translation>Trova</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Float</source>
            <translation>Stacca</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Folder</source>
            <translation>Cartella</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Forward</source>
            <translation>Avanti</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Grey</source>
            <translation>Grigio</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>In %1, %2</source>
            <translation>In %1, %2</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>List View</source>
            <translation>Elenco</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Look in:</source>
            <translation>Cerca in:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Loss</source>
            <translation>Loss</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>More…</source>
            <translation>Altro…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Notes and frames</source>
            <translation>Note e riquadri</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>ONNX…</source>
            <translation>ONNX…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Open example</source>
            <translation>Apri un esempio</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Parent Directory</source>
            <translation>Cartella superiore</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>PyTorch…</source>
            <translation>PyTorch…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Scroll Left</source>
            <translation>Scorri a sinistra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Scroll Right</source>
            <translation>Scorri a destra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Select</source>
            <translation>Seleziona</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Select All</source>
            <translation>Seleziona tutto</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show code</source>
            <translation>Mostra il codice</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show inspector</source>
            <translation>Mostra le proprietà</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show layers</source>
            <translation>Mostra gli strati</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show training and lists</source>
            <translation>Mostra addestramento ed elenchi</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>The number of channels must be a whole number from 1, not “%1”</source>
            <translation>Il numero di canali deve essere un numero intero da 1, non “%1”</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>The number of classes must be a whole number from 1, not “%1”</source>
            <translation>Il numero di classi deve essere un numero intero da 1, non “%1”</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Training script…</source>
            <translation>Script di addestramento…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Undocks and re-attaches the dock widget</source>
            <translation>Stacca e riattacca il pannello</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>VGG</source>
            <translation>VGG</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk along wires</source>
            <translation>Muoviti lungo i collegamenti</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk down</source>
            <translation>Vai in giù</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk left</source>
            <translation>Vai a sinistra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk right</source>
            <translation>Vai a destra</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk up</source>
            <translation>Vai in su</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Yes</source>
            <translation>Sì</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole image</source>
            <translation>vede già tutta l'immagine</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole input</source>
            <translation>vede già tutto l'ingresso</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole sequence</source>
            <translation>vede già tutta la sequenza</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole volume</source>
            <translation>vede già tutto il volume</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>epoch</source>
            <translation>epoca</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>failed</source>
            <translation>non riuscita</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>finished</source>
            <translation>finita</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>first</source>
            <translation>prime</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>from its discriminator</source>
            <translation>dal suo discriminatore</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>groups %1 does not divide arriving %2</source>
            <translation>groups %1 non divide i canali che arrivano (%2)</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>no weights</source>
            <translation>nessun peso</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>num_groups %1 does not divide arriving %2</source>
            <translation>num_groups %1 non divide i canali che arrivano (%2)</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>paused</source>
            <translation>in pausa</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>seven nets and 144 crops</source>
            <translation>sette reti e 144 ritagli</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>step</source>
            <translation>passo</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>stopped</source>
            <translation>fermata</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>ten crops</source>
            <translation>dieci ritagli</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>training</source>
            <translation>addestramento</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>worst</source>
            <translation>peggiori</translation>
        </message>
        <message>
            <location filename="designer/aligning.py" />
            <source>%1 would cover %2: distribute them horizontally first</source>
            <translation>%1 coprirebbe %2: distribuiscili prima in orizzontale</translation>
        </message>
        <message>
            <location filename="designer/aligning.py" />
            <source>%1 would cover %2: distribute them vertically first</source>
            <translation>%1 coprirebbe %2: distribuiscili prima in verticale</translation>
        </message>
        <message>
            <location filename="designer/arranging.py" />
            <source>Arrange</source>
            <translation>Disponi</translation>
        </message>
        <message>
            <location filename="designer/auxiliary.py" />
            <source>Remove auxiliary heads</source>
            <translation>Togli le teste ausiliarie</translation>
        </message>
        <message>
            <location filename="designer/auxiliary.py" />
            <source>There are no auxiliary heads: no loss stands beside an Output’s way.</source>
            <translation>Non ci sono teste ausiliarie: nessuna loss sta accanto alla strada di un Output.</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Apply the first repair</source>
            <translation>Applica la prima correzione</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Delete unused blocks</source>
            <translation>Elimina i blocchi inutilizzati</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Leave block</source>
            <translation>Esci dal blocco</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Make a block</source>
            <translation>Crea un blocco</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Make unique</source>
            <translation>Rendi unico</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Open block</source>
            <translation>Apri il blocco</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Unfold block</source>
            <translation>Espandi il blocco</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>%1 already has a parameter named %2</source>
            <translation>%1 ha già un parametro chiamato %2</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>%1 is bypassed; switch the bypass off before it is unfolded</source>
            <translation>%1 è escluso; riattivalo prima di espanderlo</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>%1 is still needed: in %2, %3 has %4 = %5. Give it a plain value first</source>
            <translation>%1 serve ancora: in %2, %3 ha %4 = %5. Dagli prima un valore semplice</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Change %1</source>
            <translation>Cambia %1</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Change parameters</source>
            <translation>Cambia i parametri</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Rename block</source>
            <translation>Rinomina il blocco</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Rename parameter</source>
            <translation>Rinomina il parametro</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>there is already a block named %1; choose another name</source>
            <translation>c'è già un blocco chiamato %1; scegli un altro nome</translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>%1 cannot be bypassed: %2 has nothing to hand on; choose a layer between an Input and an Output</source>
            <translation>%1 non si può escludere: %2 non ha nulla da passare avanti; scegli uno strato fra un Input e un Output</translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>Bypass %1 nodes</source>
            <translation>Escludi %1 nodi</translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>Bypass node</source>
            <translation>Escludi il nodo</translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>Use again %1 nodes</source>
            <translation>Riattiva %1 nodi</translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>Use again node</source>
            <translation>Riattiva il nodo</translation>
        </message>
        <message>
            <location filename="designer/canvas/fits.py" />
            <source>a wire leads from an output to an input of another node</source>
            <translation>un collegamento va da un'uscita a un ingresso di un altro nodo</translation>
        </message>
        <message>
            <location filename="designer/checkpoints.py" />
            <source>%1 is not what was written</source>
            <translation>%1 non è ciò che era stato scritto</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>About Convas</source>
            <translation>Informazioni su Convas</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>About the layer</source>
            <translation>Informazioni sullo strato</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Add a layer…</source>
            <translation>Aggiungi uno strato…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Close tab</source>
            <translation>Chiudi la scheda</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Copy PyTorch code</source>
            <translation>Copia il codice PyTorch</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Cut</source>
            <translation>Taglia</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Delete</source>
            <translation>Elimina</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Delete and join neighbours</source>
            <translation>Elimina e unisci i vicini</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Duplicate</source>
            <translation>Duplica</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Edit shortcuts…</source>
            <translation>Modifica le scorciatoie…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Fit everything</source>
            <translation>Mostra tutto</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Fit the selection</source>
            <translation>Mostra la selezione</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Import ONNX…</source>
            <translation>Importa ONNX…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Import PyTorch…</source>
            <translation>Importa PyTorch…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>New</source>
            <translation>Nuovo</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>New from architecture…</source>
            <translation>Nuovo da architettura…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Next problem</source>
            <translation>Problema successivo</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Open…</source>
            <translation>Apri…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Paste</source>
            <translation>Incolla</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Pause training</source>
            <translation>Metti in pausa l'addestramento</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Quit</source>
            <translation>Esci</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Redo</source>
            <translation>Ripeti</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Rename</source>
            <translation>Rinomina</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Save</source>
            <translation>Salva</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Save as…</source>
            <translation>Salva con nome…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Search actions…</source>
            <translation>Cerca comandi…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Select all</source>
            <translation>Seleziona tutto</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Shortcuts</source>
            <translation>Scorciatoie</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Stop training</source>
            <translation>Ferma l'addestramento</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Train</source>
            <translation>Addestra</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Zoom in</source>
            <translation>Ingrandisci</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Zoom out</source>
            <translation>Riduci</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Zoom to 100 %</source>
            <translation>Zoom al 100 %</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>Paste nn.Sequential</source>
            <translation>Incolla nn.Sequential</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>not pasted: %1</source>
            <translation>non incollato: %1</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>the clipboard holds more than %1 MB: not pasted</source>
            <translation>gli appunti contengono più di %1 MB: non incollato</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>the clipboard holds no layers (%1); copy nodes in Convas first</source>
            <translation>gli appunti non contengono strati (%1); copia prima dei nodi in Convas</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>the clipboard holds no layers; copy nodes in Convas first</source>
            <translation>gli appunti non contengono strati; copia prima dei nodi in Convas</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 has %2 different answers, too many to be classes: choose the column that is the answer, or give the network an Output of one number.</source>
            <translation>%1 ha %2 risposte diverse, troppe per essere classi: scegli la colonna che è la risposta, o dai alla rete un Output di un solo numero.</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 holds the class %2, but classes are counted from 0.</source>
            <translation>%1 contiene la classe %2, ma le classi si contano da 0.</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 is %2 of %3, but an answer is a class (a whole number or a word) or numbers for each sample.</source>
            <translation>%1 è %2 di %3, ma una risposta è una classe (un numero intero o una parola) o dei numeri per ogni esempio.</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 is no finite number at sample %2: leave that sample out.</source>
            <translation>%1 non è un numero finito nell'esempio %2: escludi quell'esempio.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 cannot be read: %2.</source>
            <translation>%1 non si può leggere: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 has more than the %2 bytes that such a file can have.</source>
            <translation>%1 supera i %2 byte che un file del genere può avere.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 holds %2 twice.</source>
            <translation>%1 contiene %2 due volte.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 holds no training images of CIFAR: data_batch_1.bin to data_batch_5.bin, or train.bin. Download the binary version.</source>
            <translation>%1 non contiene immagini di addestramento di CIFAR: da data_batch_1.bin a data_batch_5.bin, o train.bin. Scarica la versione binaria.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is CIFAR's Python version, made of pickles, which can run code when they are loaded: download the binary version instead.</source>
            <translation>%1 è la versione Python di CIFAR, fatta di pickle, che al caricamento possono eseguire codice: scarica invece la versione binaria.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is cut off within %2. Download it again.</source>
            <translation>%1 è troncato all'interno di %2. Scaricalo di nuovo.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is damaged or cannot be read: %2.</source>
            <translation>%1 è danneggiato o non si può leggere: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is damaged: %2. Download it again.</source>
            <translation>%1 è danneggiato: %2. Scaricalo di nuovo.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is empty or cut off: its %2 bytes are no whole number of images of %3 bytes. Download it again.</source>
            <translation>%1 è vuoto o troncato: i suoi %2 byte non sono un numero intero di immagini da %3 byte. Scaricalo di nuovo.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is not whole: %2 is missing.</source>
            <translation>%1 non è completo: manca %2.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 must name %2 classes, each once.</source>
            <translation>%1 deve nominare %2 classi, ciascuna una sola volta.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 says class %2 of image %3, but %4 has the classes 0 to %5: the file is damaged.</source>
            <translation>%1 indica la classe %2 per l'immagine %3, ma %4 ha le classi da 0 a %5: il file è danneggiato.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 unpacks to more than %2 GB: it is not CIFAR.</source>
            <translation>%1 decompresso supera i %2 GB: non è CIFAR.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>Unpacking images</source>
            <translation>Estrazione delle immagini</translation>
        </message>
        <message>
            <location filename="designer/data/digits.py" />
            <source>The bundled digits are missing: there is no %1.</source>
            <translation>Mancano le cifre incluse: non c'è %1.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>%1 has %2 subfolders, but classes are made of them: put the images of each class into a folder of its own, two classes at least.</source>
            <translation>%1 ha %2 sottocartelle, ma da esse si ricavano le classi: metti le immagini di ogni classe in una cartella propria, almeno due classi.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>%1 has a class “%2” that the training images lack.</source>
            <translation>%1 ha una classe “%2” che manca alle immagini di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>%1 holds no images (%2).</source>
            <translation>%1 non contiene immagini (%2).</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>None of the %1 images in %2 can be read; the first: %3: %4.</source>
            <translation>Nessuna delle %1 immagini in %2 si può leggere; la prima: %3: %4.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>Reading images</source>
            <translation>Lettura delle immagini</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>it has too many pixels</source>
            <translation>ha troppi pixel</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>it is no image of a known format</source>
            <translation>non è un'immagine di un formato noto</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 has %2 but no %3-labels-idx1-ubyte beside it.</source>
            <translation>%1 ha %2 ma accanto non c'è %3-labels-idx1-ubyte.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 holds %2 images but %3 %4 labels; they do not belong together.</source>
            <translation>%1 contiene %2 immagini ma %3 ha %4 etichette; non vanno insieme.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 holds no images.</source>
            <translation>%1 non contiene immagini.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 is cut off: %2 of %3 bytes are there.</source>
            <translation>%1 è troncato: ci sono %2 di %3 byte.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 is cut off: it ends within its header.</source>
            <translation>%1 è troncato: finisce dentro la sua intestazione.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 is no IDX file of %2: it starts with %3, not %4.</source>
            <translation>%1 non è un file IDX di %2: inizia con %3, non con %4.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 says that it holds %2 bytes: more than can be kept.</source>
            <translation>%1 dice di contenere %2 byte: più di quanti se ne possano tenere.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>The test images in %1 have another size than the training images.</source>
            <translation>Le immagini di test in %1 hanno una dimensione diversa da quelle di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>The test labels in %1 name classes that the training labels lack.</source>
            <translation>Le etichette di test in %1 nominano classi che mancano a quelle di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/images.py" />
            <source>%1 %2 of %3 need %4 GB, more than half of this machine's %5 GB. Use fewer of them or a smaller Input.</source>
            <translation>%1 %2 di %3 richiedono %4 GB, più della metà dei %5 GB di questo computer. Usane di meno o un Input più piccolo.</translation>
        </message>
        <message>
            <location filename="designer/data/images.py" />
            <source>The Input is %1, but images are 1×H×W (gray) or 3×H×W (colour). Change the Input's shape; a Flatten behind it makes features of an image.</source>
            <translation>L'Input è %1, ma le immagini sono 1×H×W (grigi) o 3×H×W (colori). Cambia la forma dell'Input; un Flatten dopo fa di un'immagine delle feature.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 has not the ending of an image</source>
            <translation>%1 non ha l'estensione di un'immagine</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 images beside %2 are not named in it and are left out.</source>
            <translation>%1 immagini accanto a %2 non vi sono nominate e vengono escluse.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 knows one class only, “%2”.</source>
            <translation>%1 conosce una sola classe, “%2”.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 lies outside the folder</source>
            <translation>%1 si trova fuori dalla cartella</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 names no image that can be used.%2</source>
            <translation>%1 non nomina alcuna immagine utilizzabile.%2</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 needs a column of files and another of answers.</source>
            <translation>%1 richiede una colonna di file e un'altra di risposte.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1, line %2</source>
            <translation>%1, riga %2</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>None of the %1 images of %2 can be read; the first: %3: %4.</source>
            <translation>Nessuna delle %1 immagini di %2 si può leggere; la prima: %3: %4.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>The first: %1: %2.</source>
            <translation>Il primo caso: %1: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it answers an image a second way</source>
            <translation>dà a un'immagine una seconda risposta</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it has %1 values instead of %2</source>
            <translation>ha %1 valori invece di %2</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it names an image again</source>
            <translation>nomina di nuovo un'immagine</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it names no file</source>
            <translation>non nomina alcun file</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>its answer is missing</source>
            <translation>manca la sua risposta</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>there is no file %1</source>
            <translation>non c'è nessun file %1</translation>
        </message>
        <message>
            <location filename="designer/data/load.py" />
            <source>%1 is a file: give the folder in which the data lies, a .npz, a .csv, or the .tar.gz of CIFAR's binary version.</source>
            <translation>%1 è un file: indica la cartella in cui si trovano i dati, un .npz, un .csv, o il .tar.gz della versione binaria di CIFAR.</translation>
        </message>
        <message>
            <location filename="designer/data/load.py" />
            <source>There is no data at %1: give digits, a folder, or a file of data.</source>
            <translation>In %1 non ci sono dati: indica digits, una cartella o un file di dati.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 answers otherwise than the training samples are answered.</source>
            <translation>Le risposte di %1 sono di altro tipo rispetto a quelle degli esempi di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has %2 samples but %3 %4 answers.</source>
            <translation>%1 ha %2 esempi ma %3 ha %4 risposte.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has a size below 0: it is damaged.</source>
            <translation>%1 ha una dimensione minore di 0: è danneggiato.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has samples of %2, but the Input is %3: change the Input's shape.</source>
            <translation>%1 ha esempi di %2, ma l'Input è %3: cambia la forma dell'Input.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has samples of %2, taken as %3.</source>
            <translation>%1 ha esempi di %2, presi come %3.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has samples of %2: which number is the channels cannot be told. Give the Input exactly the images' size.</source>
            <translation>%1 ha esempi di %2: non si può stabilire quale numero sia quello dei canali. Dai all'Input esattamente la dimensione delle immagini.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has version %2.%3 of NumPy's format: use 1.0.</source>
            <translation>%1 ha la versione %2.%3 del formato di NumPy: usa la 1.0.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 holds %2; the samples and their answers must be called x and y, images and labels, or x_train and y_train.</source>
            <translation>%1 contiene %2; gli esempi e le loro risposte devono chiamarsi x e y, images e labels, o x_train e y_train.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 holds Python objects in a pickle, which can run code when it is loaded: save it as an array of numbers or of text.</source>
            <translation>%1 contiene oggetti Python in un pickle, che al caricamento può eseguire codice: salvalo come array di numeri o di testo.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 holds no samples.</source>
            <translation>%1 non contiene esempi.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is %2: samples are numbers.</source>
            <translation>%1 è %2: gli esempi sono numeri.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is damaged or no .npz file: %2.</source>
            <translation>%1 è danneggiato o non è un file .npz: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is encrypted: save it again without a password.</source>
            <translation>%1 è cifrato: salvalo di nuovo senza password.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is no array: %2.</source>
            <translation>%1 non è un array: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is no finite number in sample %2, and in %3 samples in all: leave them out.</source>
            <translation>%1 non è un numero finito nell'esempio %2, e in %3 esempi in tutto: escludili.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is taken as N×C×H×W, channels first.</source>
            <translation>%1 è preso come N×C×H×W, con i canali all'inizio.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is taken as N×H×W×C, channels last: %2 are %3 channels.</source>
            <translation>%1 è preso come N×H×W×C, con i canali alla fine: %2 sono %3 canali.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 names classes that the training samples lack.</source>
            <translation>%1 nomina classi che mancano agli esempi di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 unpacks to %2 bytes: more than can be kept.</source>
            <translation>%1 decompresso occupa %2 byte: più di quanti se ne possano tenere.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 classes have fewer than %2 training samples: %3.</source>
            <translation>%1 classi hanno meno di %2 esempi di addestramento: %3.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 classes, of %2 to %3 training samples each.</source>
            <translation>%1 classi, ciascuna con un numero di esempi di addestramento da %2 a %3.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 of %2 %3 samples are exactly the same as one that comes before in training or validation: the score is too good.</source>
            <translation>%1 di %2 esempi (%3) sono identici a uno che compare già nell'addestramento o nella validazione: il punteggio è troppo buono.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 training samples are exactly the same as another.</source>
            <translation>%1 esempi di addestramento sono identici a un altro.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>Answers from %1 to %2, %3 in the mean.</source>
            <translation>Risposte da %1 a %2, in media %3.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>Comparing samples</source>
            <translation>Confronto degli esempi</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>Data: %1 samples of %2, %3 MB in all.</source>
            <translation>Dati: %1 esempi di %2, %3 MB in tutto.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>The classes are uneven: “%1” has %2 training samples, “%3” %4. A network can score well by answering the large one.</source>
            <translation>Le classi sono squilibrate: “%1” ha %2 esempi di addestramento, “%3” %4. Una rete può ottenere un buon punteggio rispondendo con la più grande.</translation>
        </message>
        <message>
            <location filename="designer/data/splits.py" />
            <source>No images are left to validate with: %1 training images, of which a share of %2 is kept apart. Raise validation_share or add images.</source>
            <translation>Non restano immagini per la validazione: %1 immagini di addestramento, di cui una quota di %2 è tenuta da parte. Alza validation_share o aggiungi immagini.</translation>
        </message>
        <message>
            <location filename="designer/data/statistics.py" />
            <source>There are no samples with channels to measure. Load a training set first.</source>
            <translation>Non ci sono esempi con canali da misurare. Carica prima un insieme di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/statistics.py" />
            <source>Whitening needs at least two samples. Load a training set first.</source>
            <translation>Lo sbiancamento richiede almeno due esempi. Carica prima un insieme di addestramento.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 cannot be read from line %2 on: %3.</source>
            <translation>%1 non si può leggere dalla riga %2 in poi: %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 bytes: more than %3 are not read.</source>
            <translation>%1 ha %2 byte: non se ne leggono più di %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns beside the answer, but the Input is %3: make it %4.</source>
            <translation>%1 ha %2 colonne oltre alla risposta, ma l'Input è %3: rendilo %4.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns in line %3: at most %4 are read.</source>
            <translation>%1 ha %2 colonne nella riga %3: se ne leggono al massimo %4.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns “%3”: give them different names.</source>
            <translation>%1 ha %2 colonne “%3”: dai loro nomi diversi.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns: a table of samples has from 2 to %3, set apart by commas, semicolons or tabs.</source>
            <translation>%1 ha %2 colonne: una tabella di esempi ne ha da 2 a %3, separate da virgole, punti e virgola o tabulazioni.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has a line of more than %2 characters.</source>
            <translation>%1 ha una riga di più di %2 caratteri.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has no column “%2”; it has %3.</source>
            <translation>%1 non ha una colonna “%2”; ha %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has no line of names, so no column is called “%2”.</source>
            <translation>%1 non ha una riga di nomi, quindi nessuna colonna si chiama “%2”.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 holds no row that can be used.%2</source>
            <translation>%1 non contiene alcuna riga utilizzabile.%2</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is empty.</source>
            <translation>%1 è vuoto.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is missing</source>
            <translation>%1 manca</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is no text in UTF-8: save it again as CSV in UTF-8.</source>
            <translation>%1 non è testo in UTF-8: salvalo di nuovo come CSV in UTF-8.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is “%2”, which is no number that can be used</source>
            <translation>%1 è “%2”, che non è un numero utilizzabile</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 rows of %2 are left out in all.</source>
            <translation>In tutto sono escluse %1 righe di %2.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 rows of %2 repeat another row exactly.</source>
            <translation>%1 righe di %2 ripetono esattamente un'altra riga.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>Reading rows</source>
            <translation>Lettura delle righe</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The answer is the column %1 of %2, a number.</source>
            <translation>La risposta è la colonna %1 di %2, un numero.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The answer is the column %1 of %2: %3 classes.</source>
            <translation>La risposta è la colonna %1 di %2: %3 classi.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The column %1 of %2</source>
            <translation>La colonna %1 di %2</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The first: %1.</source>
            <translation>Il primo caso: %1.</translation>
        </message>
        <message>
            <location filename="designer/data_commands.py" />
            <source>Measure on the data</source>
            <translation>Misura sui dati</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Add %1</source>
            <translation>Aggiungi %1</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Change training settings</source>
            <translation>Cambia le impostazioni di addestramento</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Connect</source>
            <translation>Collega</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Delete %1 nodes</source>
            <translation>Elimina %1 nodi</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Delete node</source>
            <translation>Elimina il nodo</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Disconnect</source>
            <translation>Scollega</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Disconnect %1 wires</source>
            <translation>Elimina %1 collegamenti</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Dismiss advice</source>
            <translation>Ignora il consiglio</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Move</source>
            <translation>Sposta</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Rename network</source>
            <translation>Rinomina la rete</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>there is already a node named %1; choose another name</source>
            <translation>c'è già un nodo chiamato %1; scegli un altro nome</translation>
        </message>
        <message>
            <location filename="designer/entry.py" />
            <source>must be a size such as 1, or one of %1</source>
            <translation>deve essere una dimensione come 1, o uno fra %1</translation>
        </message>
        <message>
            <location filename="designer/entry.py" />
            <source>must be on or off</source>
            <translation>deve essere on o off</translation>
        </message>
        <message>
            <location filename="designer/entry.py" />
            <source>needs a value</source>
            <translation>richiede un valore</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (PDF)</source>
            <translation>Figura (PDF)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (PNG)</source>
            <translation>Figura (PNG)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (PNG, 300 dpi)</source>
            <translation>Figura (PNG, 300 dpi)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (SVG)</source>
            <translation>Figura (SVG)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure in 3-D volumes</source>
            <translation>Figura in volumi 3-D</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure in 3-D volumes, blocks opened</source>
            <translation>Figura in volumi 3-D, blocchi aperti</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Training script</source>
            <translation>Script di addestramento</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>%1 was not written: float16 is too coarse for this network, the largest difference is %2; export float32</source>
            <translation>%1 non è stato scritto: float16 è troppo grossolano per questa rete, la differenza massima è %2; esporta float32</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>%1 was not written: it would not compute what the network computes, the largest difference is %2; please report this design</source>
            <translation>%1 non è stato scritto: non calcolerebbe ciò che la rete calcola, la differenza massima è %2; segnala questo progetto</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>fresh weights, seed %1</source>
            <translation>pesi nuovi, seme %1</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>with %1</source>
            <translation>con %1</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>written %1, checked: largest difference %2</source>
            <translation>scritto %1, verificato: differenza massima %2</translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>Extract %1 nodes</source>
            <translation>Estrai %1 nodi</translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>Extract from its chain</source>
            <translation>Estrai dalla catena</translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>Extract node</source>
            <translation>Estrai il nodo</translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>what is selected is wired to nothing else: there is no chain to leave</source>
            <translation>ciò che è selezionato non è collegato ad altro: non c'è una catena da lasciare</translation>
        </message>
        <message>
            <location filename="designer/figures/figure.py" />
            <source>there is nothing to draw: the network has no layers yet</source>
            <translation>non c'è niente da disegnare: la rete non ha ancora strati</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>%1 MB free</source>
            <translation>%1 MB liberi</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>%1 is no file but a device or a pipe; choose another name</source>
            <translation>%1 non è un file ma un dispositivo o una pipe; scegli un altro nome</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>%1 was not saved: %2. The old file is untouched; choose another place or make room</source>
            <translation>%1 non è stato salvato: %2. Il vecchio file è intatto; scegli un altro posto o fai spazio</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>that is a folder</source>
            <translation>quella è una cartella</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the disk is full</source>
            <translation>il disco è pieno</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the disk is read-only</source>
            <translation>il disco è in sola lettura</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the file would be larger than this system allows</source>
            <translation>il file sarebbe più grande di quanto questo sistema consenta</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the folder does not exist</source>
            <translation>la cartella non esiste</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the name is too long</source>
            <translation>il nome è troppo lungo</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>you may not write there</source>
            <translation>non hai il permesso di scrivere lì</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>your disk quota is used up</source>
            <translation>la tua quota su disco è esaurita</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Edit fields</source>
            <translation>Modifica i campi</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Find next</source>
            <translation>Trova successivo</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Find nodes…</source>
            <translation>Trova nodi…</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Find previous</source>
            <translation>Trova precedente</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 images/s</source>
            <translation>%1 immagini/s</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 left</source>
            <translation>ancora %1</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>epoch %1 of %2</source>
            <translation>epoca %1 di %2</translation>
        </message>
        <message>
            <location filename="designer/forecast.py" />
            <source>%1 to train at batch %2</source>
            <translation>%1 per addestrare con batch %2</translation>
        </message>
        <message>
            <location filename="designer/forecast.py" />
            <source>Not even one image fits into %1</source>
            <translation>In %1 non entra nemmeno un'immagine</translation>
        </message>
        <message>
            <location filename="designer/forecast.py" />
            <source>Up to %1 images in a batch fit into %2</source>
            <translation>In %2 entrano batch fino a %1 immagini</translation>
        </message>
        <message>
            <location filename="designer/freezing.py" />
            <source>Freeze %1 nodes</source>
            <translation>Congela %1 nodi</translation>
        </message>
        <message>
            <location filename="designer/freezing.py" />
            <source>Freeze node</source>
            <translation>Congela il nodo</translation>
        </message>
        <message>
            <location filename="designer/freezing.py" />
            <source>Unfreeze %1 nodes</source>
            <translation>Scongela %1 nodi</translation>
        </message>
        <message>
            <location filename="designer/freezing.py" />
            <source>Unfreeze node</source>
            <translation>Scongela il nodo</translation>
        </message>
        <message>
            <location filename="designer/growing.py" />
            <source>%1 layers cannot all be named %2</source>
            <translation>%1 strati non possono chiamarsi tutti %2</translation>
        </message>
        <message>
            <location filename="designer/growing.py" />
            <source>Add %1 behind %2 nodes</source>
            <translation>Aggiungi %1 dopo %2 nodi</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 is no Python file; name one as FILE.py:NAME</source>
            <translation>%1 non è un file Python; indicane uno come FILE.py:NAME</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 was ended: its code did not come to an end within %2 seconds</source>
            <translation>%1 è stato interrotto: il suo codice non è arrivato alla fine in %2 secondi</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 was not imported: its code ended the process (exit status %2)%3</source>
            <translation>%1 non è stato importato: il suo codice ha terminato il processo (stato di uscita %2)%3</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 was not imported: its code ended with %2</source>
            <translation>%1 non è stato importato: il suo codice è finito con %2</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1, checked: largest difference %2</source>
            <translation>%1, verificato: differenza massima %2</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>not compared with the code, as opaque nodes cannot be run</source>
            <translation>non confrontato con il codice, perché i nodi opachi non si possono eseguire</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>the input must be sizes such as 3x224x224, not %1</source>
            <translation>l'ingresso deve avere dimensioni come 3x224x224, non %1</translation>
        </message>
        <message>
            <location filename="designer/inserting.py" />
            <source>Insert</source>
            <translation>Inserisci</translation>
        </message>
        <message>
            <location filename="designer/inspection/exports.py" />
            <source>%1 lies there already and would be lost; choose another name</source>
            <translation>%1 esiste già e andrebbe perso; scegli un altro nome</translation>
        </message>
        <message>
            <location filename="designer/inspection/exports.py" />
            <source>Checking %1</source>
            <translation>Verifica di %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/exports.py" />
            <source>Writing %1</source>
            <translation>Scrittura di %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_data.py" />
            <source>%1 cannot be read as names of classes, one a line</source>
            <translation>%1 non si può leggere come nomi di classi, uno per riga</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_data.py" />
            <source>%1 classes are named, but %2 gives %3: name as many as the Output has numbers</source>
            <translation>le classi nominate sono %1, ma %2 dà %3: nominane tante quanti sono i numeri dell'Output</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>%1 here where PyTorch takes %2</source>
            <translation>%1 qui, in PyTorch %2</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/inspection/onnx_exports.py" />
            <source>%1 images of %2: the largest difference is %3.</source>
            <translation>
                <numerusform>%1 immagine di %2: la differenza massima è %3.</numerusform>
                <numerusform>%1 immagini di %2: la differenza massima è %3.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>A batch of %1 on this machine: %2 by onnxruntime, %3 by PyTorch.</source>
            <translation>Un batch di %1 su questo computer: %2 con onnxruntime, %3 con PyTorch.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Batch norms that were folded: %1.</source>
            <translation>Batch norm assorbite: %1.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Images with the same answer: %1 of %2.</source>
            <translation>Immagini con la stessa risposta: %1 su %2.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>It takes pixels from 0 to 1 and normalises them: mean %1; std %2.</source>
            <translation>Riceve pixel da 0 a 1 e li normalizza: mean %1; std %2.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Opset %1, %2, %3, %4 operators.</source>
            <translation>Opset %1, %2, %3, operatori: %4.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Random inputs: the largest difference from the network is %1.</source>
            <translation>Ingressi casuali: la differenza massima dalla rete è %1.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Saving %1</source>
            <translation>Salvataggio di %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>The design is inside: Convas opens the file as it was drawn.</source>
            <translation>Il progetto è nel file: Convas lo apre così com'era disegnato.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>The design is not inside, since the file holds other weights.</source>
            <translation>Il progetto non è nel file, perché il file contiene altri pesi.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Weights: %1 in the file, %2 in PyTorch.</source>
            <translation>Pesi: %1 nel file, %2 in PyTorch.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>any batch</source>
            <translation>batch qualsiasi</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>batches of %1</source>
            <translation>batch di %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>%1 breaks a rule of ONNX: %2</source>
            <translation>%1 viola una regola di ONNX: %2</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>%1 was not written: onnxruntime cannot run it (… %2)</source>
            <translation>%1 non è stato scritto: onnxruntime non può eseguirlo (… %2)</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>ONNX infers %1 for %2, not %3</source>
            <translation>ONNX deduce %1 per %2, non %3</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>the ONNX graph has two operators named %1</source>
            <translation>il grafo ONNX ha due operatori chiamati %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/paint.py" />
            <source>a PNG of this network would have %1 × %2 pixels; export svg or pdf instead, or choose a smaller scale</source>
            <translation>un PNG di questa rete avrebbe %1 × %2 pixel; esporta svg o pdf, o scegli una scala più piccola</translation>
        </message>
        <message>
            <location filename="designer/inspection/pictures.py" />
            <source>%1 was not written: a figure ends with %2 or %3</source>
            <translation>%1 non è stato scritto: una figura finisce con %2 o %3</translation>
        </message>
        <message>
            <location filename="designer/inspection/pictures.py" />
            <source>Drawing %1</source>
            <translation>Disegno di %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/pictures.py" />
            <source>written %1</source>
            <translation>scritto %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/script_tasks.py" />
            <source>%1 is measured on the images when a training begins, which a training script does not do: measure it on the data or train here first, or put a ChannelNormalize in its place.</source>
            <translation>%1 si misura sulle immagini quando inizia un addestramento, cosa che uno script non fa: misuralo prima sui dati o addestra qui, oppure metti al suo posto un ChannelNormalize.</translation>
        </message>
        <message>
            <location filename="designer/inspection/script_tasks.py" />
            <source>The Input is %1, but images are 1×H×W (gray) or 3×H×W (colour): a training script is for images. Change the Input's shape.</source>
            <translation>L'Input è %1, ma le immagini sono 1×H×W (grigi) o 3×H×W (colori): uno script di addestramento è per immagini. Cambia la forma dell'Input.</translation>
        </message>
        <message>
            <location filename="designer/inspection/script_tasks.py" />
            <source>The Output is %1, but of an image a training script knows its class and the image itself: give one number for each class, or add a loss node with a Target that is the image.</source>
            <translation>L'Output è %1, ma di un'immagine uno script di addestramento conosce la classe e l'immagine stessa: dai un numero per ogni classe, o aggiungi un nodo di loss con un Target che sia l'immagine.</translation>
        </message>
        <message>
            <location filename="designer/inspection/scripts.py" />
            <source>%1 lies there already and is another file; choose another folder</source>
            <translation>%1 esiste già ed è un altro file; scegli un'altra cartella</translation>
        </message>
        <message>
            <location filename="designer/inspection/scripts.py" />
            <source>A training script reads the digits, IDX files and folders of images by class, but not %1. Train it here, or choose other data.</source>
            <translation>Uno script di addestramento legge le cifre, i file IDX e le cartelle di immagini per classe, ma non %1. Addestra la rete qui, o scegli altri dati.</translation>
        </message>
        <message>
            <location filename="designer/joints.py" />
            <source>at %1</source>
            <translation>in %1</translation>
        </message>
        <message>
            <location filename="designer/joints.py" />
            <source>from %1</source>
            <translation>da %1</translation>
        </message>
        <message>
            <location filename="designer/joints.py" />
            <source>to %1</source>
            <translation>a %1</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>All %1 wires</source>
            <translation>Tutti i %1 collegamenti</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Connect to…</source>
            <translation>Collega a…</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Disconnect…</source>
            <translation>Scollega…</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Go to</source>
            <translation>Vai a</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Go to the outline</source>
            <translation>Vai alla struttura</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Next part of the window</source>
            <translation>Parte successiva della finestra</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>No port fits %1. Add a layer behind it, or free an input.</source>
            <translation>Nessuna porta è adatta a %1. Aggiungi uno strato dopo, o libera un ingresso.</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Previous part of the window</source>
            <translation>Parte precedente della finestra</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>in place of %1</source>
            <translation>al posto di %1</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1 to %2 whole numbers</source>
            <translation>da %1 a %2 numeri interi</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1, in %2</source>
            <translation>%1, in %2</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1, or %2</source>
            <translation>%1, o %2</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1, or one for each dimension</source>
            <translation>%1, o uno per ogni dimensione</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1; empty: %2</source>
            <translation>%1; vuoto: %2</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>on or off</source>
            <translation>on o off</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>whole number</source>
            <translation>numero intero</translation>
        </message>
        <message>
            <location filename="designer/layout_commands.py" />
            <source>Arrange left to right</source>
            <translation>Disponi da sinistra a destra</translation>
        </message>
        <message>
            <location filename="designer/layout_commands.py" />
            <source>Arrange the selection</source>
            <translation>Disponi la selezione</translation>
        </message>
        <message>
            <location filename="designer/layout_commands.py" />
            <source>Arrange top-down</source>
            <translation>Disponi dall'alto in basso</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1 belongs to another network: %2</source>
            <translation>%1 è di un'altra rete: %2</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1 has no weights named %2</source>
            <translation>%1 non ha pesi chiamati %2</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1 is %2, not %3</source>
            <translation>%1 è %2, non %3</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1: and %2 more</source>
            <translation>%1: e altri %2</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>by order</source>
            <translation>per ordine</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>of another shape</source>
            <translation>di altra forma</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>one number</source>
            <translation>un numero</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Activation</source>
            <translation>Attivazione</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Blocks</source>
            <translation>Blocchi</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Code</source>
            <translation>Codice</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Convolution</source>
            <translation>Convoluzione</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Dark</source>
            <translation>Scuro</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Edit</source>
            <translation>Modifica</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Ends</source>
            <translation>Estremi</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Fully connected</source>
            <translation>Completamente connessi</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Help</source>
            <translation>Aiuto</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Inspector</source>
            <translation>Proprietà</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Layers</source>
            <translation>Strati</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Light</source>
            <translation>Chiaro</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Losses</source>
            <translation>Loss</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Merge</source>
            <translation>Unione</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Minimap</source>
            <translation>Minimappa</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Network</source>
            <translation>Rete</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Normalization</source>
            <translation>Normalizzazione</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Pooling</source>
            <translation>Pooling</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Reshape</source>
            <translation>Cambio di forma</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Sequences</source>
            <translation>Sequenze</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Snap to neighbours</source>
            <translation>Allinea ai vicini</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Training and lists</source>
            <translation>Addestramento ed elenchi</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <location filename="designer/moments.py" />
            <source>today %1</source>
            <translation>oggi %1</translation>
        </message>
        <message>
            <location filename="designer/moments.py" />
            <source>yesterday %1</source>
            <translation>ieri %1</translation>
        </message>
        <message>
            <location filename="designer/node_commands.py" />
            <source>Bypass</source>
            <translation>Escludi</translation>
        </message>
        <message>
            <location filename="designer/node_commands.py" />
            <source>Replace…</source>
            <translation>Cambia…</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>%1 cannot be measured: it stands %2 times in the network with one mean and deviation. Make this use of %3 unique, or measure before it.</source>
            <translation>%1 non si può misurare: sta %2 volte nella rete con una sola media e deviazione. Rendi unico questo uso di %3, o misura prima di esso.</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>%1 cannot be measured: what arrives there follows from layers that learn, or from nothing. Put it right behind the Input.</source>
            <translation>%1 non si può misurare: ciò che vi arriva viene da strati che imparano, o da nulla. Mettilo subito dopo l'Input.</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>Measure on %1</source>
            <translation>Misura su %1</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>There is nothing to measure: the block stands nowhere in the network.</source>
            <translation>Non c'è nulla da misurare: il blocco non sta da nessuna parte nella rete.</translation>
        </message>
        <message>
            <location filename="designer/onnx/__main__.py" />
            <source>%1 cannot be read: it needs more memory than it may take</source>
            <translation>%1 non si può leggere: richiede più memoria di quanta ne possa usare</translation>
        </message>
        <message>
            <location filename="designer/onnx/bring_in.py" />
            <source>%1 cannot be read as a network: %2</source>
            <translation>%1 non si può leggere come rete: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/compare.py" />
            <source>onnxruntime cannot run it: %1</source>
            <translation>onnxruntime non può eseguirlo: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/compare.py" />
            <source>the memory is too small to run both</source>
            <translation>la memoria è troppo poca per eseguirli entrambi</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1 would give too many numbers</source>
            <translation>%1 darebbe troppi numeri</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: %2 cannot be computed: %3</source>
            <translation>%1: %2 non si può calcolare: %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: %2 is computed of itself</source>
            <translation>%1: %2 è calcolato da sé stesso</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: its constants take more than %2 GB once they are computed</source>
            <translation>%1: le sue costanti occupano più di %2 GB una volta calcolate</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: the numbers of %2 need too much memory</source>
            <translation>%1: i numeri di %2 richiedono troppa memoria</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 beside it has a second name elsewhere</source>
            <translation>%1 accanto ha un secondo nome altrove</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 beside it is a link to another place</source>
            <translation>%1 accanto è un collegamento a un altro posto</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 beside it is no file</source>
            <translation>%1 accanto non è un file</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 cannot be read as ONNX: %2</source>
            <translation>%1 non si può leggere come ONNX: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 cannot be read: %2</source>
            <translation>%1 non si può leggere: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 does not lie whole in %2</source>
            <translation>%1 non sta per intero in %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has a size of %2</source>
            <translation>%1 ha una dimensione di %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has more numbers than its shape says</source>
            <translation>%1 ha più numeri di quanti dica la sua forma</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has more than %2 dimensions</source>
            <translation>%1 ha più di %2 dimensioni</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has more than %2 ports</source>
            <translation>%1 ha più di %2 porte</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has numbers of less than a byte</source>
            <translation>%1 ha numeri di meno di un byte</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 is larger than %2 GB</source>
            <translation>%1 è più grande di %2 GB</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 should have %2 bytes and has %3</source>
            <translation>%1 dovrebbe avere %2 byte e ne ha %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 should have %2 numbers and has %3</source>
            <translation>%1 dovrebbe avere %2 numeri e ne ha %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>a constant</source>
            <translation>una costante</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>a name in it is longer than %1 characters</source>
            <translation>un suo nome è più lungo di %1 caratteri</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it does not say which version of ONNX's operators it uses</source>
            <translation>non dice quale versione degli operatori ONNX usa</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it has more than %1 operators</source>
            <translation>ha più di %1 operatori</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it holds more than %1 tensors</source>
            <translation>contiene più di %1 tensori</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it holds no graph; it is damaged, or no ONNX file</source>
            <translation>non contiene un grafo; è danneggiato, o non è un file ONNX</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it holds sparse tensors, which Convas cannot read</source>
            <translation>contiene tensori sparsi, che Convas non può leggere</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it is damaged, or no ONNX file</source>
            <translation>è danneggiato, o non è un file ONNX</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it is larger than 2 GB; its weights belong into a file beside it</source>
            <translation>è più grande di 2 GB; i suoi pesi vanno in un file accanto</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it uses version %1 of ONNX's operators, and the oldest that Convas reads is %2; export it again, or convert it with onnx.version_converter</source>
            <translation>usa la versione %1 degli operatori ONNX, e la più vecchia che Convas legge è %2; esportalo di nuovo, o convertilo con onnx.version_converter</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>its functions cannot be put in the place of their calls</source>
            <translation>le sue funzioni non si possono mettere al posto delle loro chiamate</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>its graphs lie more than %1 deep in one another</source>
            <translation>i suoi grafi sono annidati per più di %1 livelli</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>its numbers would lie outside its folder: %1</source>
            <translation>i suoi numeri starebbero fuori dalla sua cartella: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the kind of the numbers of %1 is unknown</source>
            <translation>il tipo dei numeri di %1 è sconosciuto</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the numbers of %1 cannot be read</source>
            <translation>i numeri di %1 non si possono leggere</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the numbers of %1 lie outside, as only weights may</source>
            <translation>i numeri di %1 stanno fuori, come possono solo i pesi</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the place of its numbers outside is none: %1</source>
            <translation>il posto esterno dei suoi numeri non è valido: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the shape of %1 is none: %2</source>
            <translation>la forma di %1 non è valida: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>there is no file %1 beside it</source>
            <translation>accanto non c'è il file %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>two %1 have the name %2</source>
            <translation>due %1 hanno il nome %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/order.py" />
            <source>%1: %2 takes %3, which nothing gives</source>
            <translation>%1: %2 prende %3, che nulla dà</translation>
        </message>
        <message>
            <location filename="designer/onnx/order.py" />
            <source>%1: nothing gives the output %2</source>
            <translation>%1: nulla dà l'uscita %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/order.py" />
            <source>%1: the operators run in a circle at %2</source>
            <translation>%1: gli operatori girano in cerchio a %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/own.py" />
            <source>layers that only training has are not in the file, and begin anew: %1</source>
            <translation>gli strati che servono solo all'addestramento non sono nel file e ripartono da zero: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/own.py" />
            <source>the file normalises its pixels before the network: mean %1; std %2</source>
            <translation>il file normalizza i suoi pixel prima della rete: mean %1; std %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/own.py" />
            <source>the weights were written as float16: they have three decimal digits</source>
            <translation>i pesi sono stati scritti come float16: hanno tre cifre decimali</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 contradicts itself: %2</source>
            <translation>%1 si contraddice: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 does not say its %2</source>
            <translation>%1 non dice il suo %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 gives %2 values, as ONNX says it cannot</source>
            <translation>%1 dà %2 valori, cosa che ONNX non permette</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 leaves sizes open: input %2 is %3; say the sizes of one sample, as 3x224x224</source>
            <translation>%1 lascia aperte delle dimensioni: l'ingresso %2 è %3; indica le dimensioni di un esempio, come 3x224x224</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 says its %2 in a way that ONNX does not know</source>
            <translation>%1 dice il suo %2 in un modo che ONNX non conosce</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 takes %2 inputs, and the shapes of %3 were given</source>
            <translation>%1 riceve %2 ingressi, e sono state date le forme di %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 takes %2 values, as ONNX says it cannot</source>
            <translation>%1 riceve %2 valori, cosa che ONNX non permette</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 has %3 sizes behind the batch, not %4</source>
            <translation>%1: l'ingresso %2 ha %3 dimensioni dopo il batch, non %4</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 has no shape with a batch in front</source>
            <translation>%1: l'ingresso %2 non ha una forma con un batch davanti</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 is %3 and has no batch of %4 in front like the first</source>
            <translation>%1: l'ingresso %2 è %3 e non ha davanti un batch di %4 come il primo</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 is %3, and %4 was given for %5</source>
            <translation>%1: l'ingresso %2 è %3, e per %5 è stato dato %4</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 is no tensor</source>
            <translation>%1: l'ingresso %2 non è un tensore</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: the graph takes nothing, so there is no network in it</source>
            <translation>%1: il grafo non riceve nulla, quindi non contiene una rete</translation>
        </message>
        <message>
            <location filename="designer/onnx/take.py" />
            <source>%1 has the shape %2 in the file, not %3</source>
            <translation>%1 ha nel file la forma %2, non %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/write.py" />
            <source>%1 has numbers up to %2, but float16 ends at %3: export float32</source>
            <translation>%1 ha numeri fino a %2, ma float16 finisce a %3: esporta float32</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>%1 was not imported: reading it took longer than %2 seconds</source>
            <translation>%1 non è stato importato: leggerlo ha richiesto più di %2 secondi</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>%1 was not imported: the process that read it ended (%2), so the file is damaged or needs more memory than it may take</source>
            <translation>%1 non è stato importato: il processo che lo leggeva è finito (%2), quindi il file è danneggiato o richiede più memoria di quanta ne possa usare</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>Comparing with %1</source>
            <translation>Confronto con %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>Reading %1</source>
            <translation>Lettura di %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>exit status %1</source>
            <translation>stato di uscita %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file, as opaque nodes cannot be run</source>
            <translation>non confrontato con il file, perché i nodi opachi non si possono eseguire</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file, which ended the process that ran it</source>
            <translation>non confrontato con il file, che ha terminato il processo che lo eseguiva</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file, which ran longer than %1 seconds</source>
            <translation>non confrontato con il file, che è durato più di %1 secondi</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file: %1</source>
            <translation>non confrontato con il file: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>the network does not compute what %1 does</source>
            <translation>la rete non calcola ciò che calcola %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>%1: %2 in, %3 out, %4. %5 parameters, about %6 as %7.</source>
            <translation>%1: ingresso %2, uscita %3, %4. Parametri: %5, circa %6 come %7.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Deviation of each channel, or one for all; normalised by hand only.</source>
            <translation>Deviazione di ogni canale, o una per tutti; solo se si normalizza a mano.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Names of the classes with commas between them, or a text file with one a line; empty: those of the training.</source>
            <translation>Nomi delle classi separati da virgole, o un file di testo con uno per riga; vuoto: quelli dell'addestramento.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Of each channel, or one for all; normalised by hand only.</source>
            <translation>Di ogni canale, o una per tutti; solo se si normalizza a mano.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Samples that the file takes at a time.</source>
            <translation>Esempi che il file riceve alla volta.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Take each batch norm into the weights of the layer before it. Such a file opens as the layers that it holds, since these are other weights than the design’s.</source>
            <translation>Assorbe ogni batch norm nei pesi dello strato precedente. Un file così si apre come gli strati che contiene, perché i suoi pesi non sono quelli del progetto.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Take pixels from 0 to 1 and normalise them inside: with the numbers of the training images, or with mean and std.</source>
            <translation>Riceve pixel da 0 a 1 e li normalizza nel file: con i numeri delle immagini di addestramento, o con mean e std.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Type of weights and signals; float16 halves the file. What goes in and what comes out stays float32.</source>
            <translation>Tipo dei pesi e dei segnali; float16 dimezza il file. Ciò che entra e ciò che esce resta float32.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Version of ONNX's operators; older programs read only older ones.</source>
            <translation>Versione degli operatori ONNX; i programmi più vecchi leggono solo le più vecchie.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Weights in a file beside; above 2 GB they always are.</source>
            <translation>Pesi in un file accanto; oltre 2 GB lo sono sempre.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>an ONNX export has no option “%1”</source>
            <translation>un'esportazione ONNX non ha l'opzione “%1”</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>as trained</source>
            <translation>come in addestramento</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>by hand</source>
            <translation>a mano</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>samples</source>
            <translation>esempi</translation>
        </message>
        <message>
            <location filename="designer/parameter_edits.py" />
            <source>%1 of %2 has no value that a parameter can have</source>
            <translation>%1 di %2 non ha un valore che un parametro possa avere</translation>
        </message>
        <message>
            <location filename="designer/parameter_edits.py" />
            <source>Describe block</source>
            <translation>Descrivi il blocco</translation>
        </message>
        <message>
            <location filename="designer/parameter_edits.py" />
            <source>Make %1 a parameter</source>
            <translation>Fai di %1 un parametro</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker cannot be started: %1</source>
            <translation>Il processo di calcolo non può partire: %1</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker crashed (0x%1).</source>
            <translation>Il processo di calcolo è andato in crash (0x%1).</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker crashed%1 (%2).</source>
            <translation>Il processo di calcolo è andato in crash%1 (%2).</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker ended by itself (exit status %1).</source>
            <translation>Il processo di calcolo è finito da sé (stato di uscita %1).</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker has not answered for %1 seconds and was ended.</source>
            <translation>Il processo di calcolo non risponde da %1 secondi ed è stato terminato.</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker sent what cannot be read: %1</source>
            <translation>Il processo di calcolo ha inviato qualcosa di illeggibile: %1</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker was killed (SIGKILL): most often the computer's memory was full. Use a smaller batch size.</source>
            <translation>Il processo di calcolo è stato ucciso (SIGKILL): di solito la memoria del computer era piena. Usa un batch più piccolo.</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>in native code</source>
            <translation>in codice nativo</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>signal %1</source>
            <translation>segnale %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 does not keep samples apart</source>
            <translation>%1 non tiene separati gli esempi</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 takes numbers of its own, which no layer holds</source>
            <translation>%1 prende numeri propri, che nessuno strato contiene</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 with %2</source>
            <translation>%1 con %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 with a number, which no layer holds</source>
            <translation>%1 con un numero, che nessuno strato contiene</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 with one bound</source>
            <translation>%1 con un solo limite</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>an index that is no number</source>
            <translation>un indice che non è un numero</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>no layer computes what %1 does here</source>
            <translation>nessuno strato calcola ciò che %1 fa qui</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 in %2 gives %3, not an nn.Module</source>
            <translation>%1 in %2 dà %3, non un nn.Module</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 in %2 is %3, not an nn.Module</source>
            <translation>%1 in %2 è %3, non un nn.Module</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 in %2 is no nn.Module; %3</source>
            <translation>%1 in %2 non è un nn.Module; %3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 is not Python: %2</source>
            <translation>%1 non è Python: %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 line %2</source>
            <translation>%1 riga %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 needs %2 to be made; add a function without arguments to %3 that returns it, and import that</source>
            <translation>%1 richiede %2 per essere creato; aggiungi a %3 una funzione senza argomenti che lo restituisca, e importa quella</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 raises %2</source>
            <translation>%1 solleva %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>it defines no nn.Module</source>
            <translation>non definisce alcun nn.Module</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>it defines no nn.Module, only the functions %1</source>
            <translation>non definisce alcun nn.Module, solo le funzioni %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>its modules are %1</source>
            <translation>i suoi moduli sono %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>say which module of %1 to import, as %2:NAME; %3</source>
            <translation>di' quale modulo di %1 importare, come %2:NAME; %3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>there is no %1 in %2; %3</source>
            <translation>non c'è %1 in %2; %3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>%1 computes something else here</source>
            <translation>%1 calcola qui qualcos'altro</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>%1 gives another shape here</source>
            <translation>%1 dà qui un'altra forma</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>this %1 holds other modules than the layer</source>
            <translation>questo %1 contiene moduli diversi da quelli dello strato</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>this %1 holds other tensors than the layer</source>
            <translation>questo %1 contiene tensori diversi da quelli dello strato</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>this %1 with %2=%3</source>
            <translation>questo %1 con %2=%3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 %2s are</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 and %2 are one tensor in the code and two here</source>
            <translation>%1 e %2 sono un tensore nel codice e due qui</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 decides by the numbers that flow; a design goes one way for all samples. Take the decision out of forward, or import the modules before and behind it</source>
            <translation>%1 decide secondo i numeri che scorrono; un progetto segue una sola strada per tutti gli esempi. Togli la decisione da forward, o importa i moduli prima e dopo</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 given only while it trains: each head has a CrossEntropyLoss of weight %2 now; set what you train with</source>
            <translation>solo in addestramento: %1. Ogni testa ha ora una CrossEntropyLoss di peso %2; imposta ciò con cui addestri</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 is called again: %2 begins with the same weights, but learns weights of its own</source>
            <translation>%1 è chiamato di nuovo: %2 inizia con gli stessi pesi, ma impara pesi propri</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 is opaque: %2</source>
            <translation>%1 è opaco: %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 not made from the inputs and left out</source>
            <translation>fuori dall'importazione, perché non viene dagli ingressi: %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 results are</source>
            <translation>%1 risultati</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 was not imported: the network would not compute what the code computes, the largest difference is %2. Code that changes a part of a tensor in place, or draws random numbers, cannot be followed</source>
            <translation>%1 non è stato importato: la rete non calcolerebbe ciò che calcola il codice, la differenza massima è %2. Il codice che modifica una parte di un tensore sul posto, o sorteggia numeri casuali, non si può seguire</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>1 %1 is</source>
            <translation>1 %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>1 result is</source>
            <translation>1 risultato</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>give the shape of its input, as 3x32x32</source>
            <translation>indica la forma del suo ingresso, come 3x32x32</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>no shape was given; %1 was found by trying</source>
            <translation>nessuna forma indicata; %1 è stata trovata per tentativi</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>the module does not run on %1: %2</source>
            <translation>il modulo non funziona con %1: %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>weights that no node holds: %1</source>
            <translation>pesi che nessun nodo contiene: %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>what %1 gives does not come from its inputs by way of torch</source>
            <translation>ciò che %1 dà non viene dai suoi ingressi attraverso torch</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>while it trains, the code does something else%1; what it does in evaluation was imported</source>
            <translation>in addestramento il codice fa qualcos'altro%1; è stato importato ciò che fa in valutazione</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/samples.py" />
            <source>forward takes %1: give a shape for each, as 3x32x32,10</source>
            <translation>forward riceve %1: indica una forma per ciascuno, come 3x32x32,10</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/trace.py" />
            <source>%1 of a state whose batch stands second</source>
            <translation>%1 di uno stato il cui batch sta al secondo posto</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/trace.py" />
            <source>nobody asks</source>
            <translation>nessuno lo chiede</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/trace.py" />
            <source>the batch stands second in what it gives</source>
            <translation>il batch sta al secondo posto in ciò che dà</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Batches whose gradients make one step, as a larger batch would; a batch norm sees each on its own.</source>
            <translation>Batch i cui gradienti formano un solo passo, come farebbe un batch più grande; una batch norm vede ciascuno da solo.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Epochs between two steps.</source>
            <translation>Epoche fra due riduzioni a gradino.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Epochs without a better result on the validation images after which training ends.</source>
            <translation>Epoche senza un risultato migliore sulle immagini di validazione dopo le quali l'addestramento termina.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Epochs without a lower validation loss that are waited through before it is lowered.</source>
            <translation>Epoche senza una loss di validazione più bassa da attendere prima che venga ridotto.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>How images lie in memory; convolutions are mostly faster with channels last.</source>
            <translation>Come le immagini stanno in memoria; con i canali alla fine le convoluzioni sono di solito più veloci.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>How the learning rate goes on: kept, lowered by steps, brought down to 0 along a half cosine, raised and brought down in one cycle, or lowered when validation stands still.</source>
            <translation>Come procede il tasso di apprendimento: costante, ridotto a gradini, portato a 0 lungo mezzo coseno, alzato e riabbassato in un solo ciclo, o ridotto quando la validazione ristagna.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>How the weights follow the gradient.</source>
            <translation>Come i pesi seguono il gradiente.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Images in a batch.</source>
            <translation>Immagini in un batch.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Longest gradient of all weights together; a longer one is shortened to it.</source>
            <translation>Lunghezza massima del gradiente di tutti i pesi insieme; uno più lungo viene accorciato a questa.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Look ahead along the momentum before each step.</source>
            <translation>Guarda avanti lungo il momento prima di ogni passo.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Numbers of the layers in training steps; weights, losses and validation stay float32.</source>
            <translation>Numeri degli strati nei passi di addestramento; pesi, loss e validazione restano float32.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Pull norms and biases towards 0 as well, which rarely helps.</source>
            <translation>Attrae verso 0 anche norme e bias, il che aiuta di rado.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Pull of the weights towards 0 at each step.</source>
            <translation>Quanto i pesi sono attratti verso 0 a ogni passo.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of a running mean of the weights kept at each step; the mean is validated and kept in the place of the weights themselves.</source>
            <translation>Quota di una media mobile dei pesi conservata a ogni passo; è la media a essere validata e conservata al posto dei pesi stessi.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the answer given to all classes alike; in the losses of training and validation, cross entropy only.</source>
            <translation>Quota della risposta data a tutte le classi in egual misura; nelle loss di addestramento e di validazione, solo con l'entropia incrociata.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the last step kept.</source>
            <translation>Quota conservata dell'ultimo passo.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the mean of gradients kept.</source>
            <translation>Quota conservata della media dei gradienti.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the mean of the gradients' squares kept.</source>
            <translation>Quota conservata della media dei quadrati dei gradienti.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the mean of their squares kept.</source>
            <translation>Quota conservata della media dei loro quadrati.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the training images kept apart to choose the best weights, where the data brings no such images; with 0 the test images do that.</source>
            <translation>Quota delle immagini di addestramento tenuta da parte per scegliere i pesi migliori, se i dati non ne portano; con 0 lo fanno le immagini di test.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the training samples kept apart to be tested by at the end, where the data brings none for it.</source>
            <translation>Quota degli esempi di addestramento tenuta da parte per il test finale, se i dati non ne portano.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Size of a step.</source>
            <translation>Ampiezza di un passo.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Start of all chance: weights, order of images, dropout.</source>
            <translation>Inizio di tutto ciò che è casuale: pesi, ordine delle immagini, dropout.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>The column of a .csv that is the answer; the last one where this is empty.</source>
            <translation>La colonna di un .csv che è la risposta; l'ultima se è vuoto.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>The first epochs, or a part of one, in which the learning rate rises from a hundredth of itself; the schedule follows.</source>
            <translation>Le prime epoche, o una parte di una, in cui il tasso di apprendimento sale da un centesimo del suo valore; poi segue l'andamento scelto.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>This version of Convas knows no training setting “%1”.</source>
            <translation>Questa versione di Convas non conosce l'impostazione di addestramento “%1”.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Threads on the CPU. Results repeat to the last digit only with the same number.</source>
            <translation>Thread sulla CPU. I risultati si ripetono fino all'ultima cifra solo con lo stesso numero.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Times that every image is seen.</source>
            <translation>Quante volte si vede ogni immagine.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Training settings: %1.</source>
            <translation>Impostazioni di addestramento: %1.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>What is made small at an Output that no loss node trains; the squared error is taken to 1 for the class and 0 elsewhere. Answers that are numbers take the squared error.</source>
            <translation>Ciò che si minimizza a un Output che nessun nodo di loss addestra; l'errore quadratico è calcolato rispetto a 1 per la classe e 0 altrove. Per le risposte che sono numeri si usa l'errore quadratico.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>What the learning rate is multiplied by at a step or a plateau.</source>
            <translation>Ciò per cui si moltiplica il tasso di apprendimento a un gradino o in una fase di stallo.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>What to learn: digits (bundled), a folder of images, IDX or CIFAR files, .npz, .csv.</source>
            <translation>Che cosa imparare: digits (incluse), una cartella di immagini, file IDX o CIFAR, .npz, .csv.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Where to compute; auto: a GPU if any.</source>
            <translation>Dove calcolare; auto: una GPU se c'è.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>batches</source>
            <translation>batch</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>epochs</source>
            <translation>epoche</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>images</source>
            <translation>immagini</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>measured</source>
            <translation>misurato</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>off</source>
            <translation>disattivato</translation>
        </message>
        <message>
            <location filename="designer/remark_commands.py" />
            <source>Add a note</source>
            <translation>Aggiungi una nota</translation>
        </message>
        <message>
            <location filename="designer/remark_commands.py" />
            <source>Frame the selection</source>
            <translation>Incornicia la selezione</translation>
        </message>
        <message>
            <location filename="designer/remark_commands.py" />
            <source>Select what is in the frame</source>
            <translation>Seleziona ciò che è nel riquadro</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Add frame</source>
            <translation>Aggiungi riquadro</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Add note</source>
            <translation>Aggiungi nota</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Change the frame’s colour</source>
            <translation>Cambia il colore del riquadro</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete %1 remarks</source>
            <translation>Elimina %1 annotazioni</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete frame</source>
            <translation>Elimina il riquadro</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete note</source>
            <translation>Elimina la nota</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete remarks</source>
            <translation>Elimina annotazioni</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Edit note</source>
            <translation>Modifica la nota</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>%1 cannot stand here: %2</source>
            <translation>%1 non può stare qui: %2</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>%1 wires have no port any more and were cut: %2.</source>
            <translation>%1 collegamenti non hanno più una porta e sono stati tagliati: %2.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>Replace %1 nodes by %2</source>
            <translation>Sostituisci %1 nodi con %2</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>Replace by %1</source>
            <translation>Sostituisci con %1</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>The weights of %1 do not fit any more; it begins at chance.</source>
            <translation>I pesi di %1 non sono più adatti; riparte dal caso.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>The weights of %1 do not fit any more; they begin at chance.</source>
            <translation>I pesi di %1 non sono più adatti; ripartono dal caso.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>The wire %1 has no port any more and was cut.</source>
            <translation>Il collegamento %1 non ha più una porta ed è stato tagliato.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>takes %1, %2 arrives</source>
            <translation>ne riceve %1, ne arriva %2</translation>
        </message>
        <message>
            <location filename="designer/retyping.py" />
            <source>Edit in place</source>
            <translation>Modifica sul posto</translation>
        </message>
        <message>
            <location filename="designer/run_list.py" />
            <source>not ended</source>
            <translation>non finito</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>%1 already holds a run: resume it, or give another folder.</source>
            <translation>%1 contiene già un'esecuzione: riprendila, o indica un'altra cartella.</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>%1 is damaged: it is not what a run writes.</source>
            <translation>%1 è danneggiata: non è ciò che scrive un'esecuzione.</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>%1 is no run: it has no %2.</source>
            <translation>%1 non è un'esecuzione: non ha %2.</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>The run's folder %1 cannot be made: %2.</source>
            <translation>La cartella dell'esecuzione %1 non si può creare: %2.</translation>
        </message>
        <message>
            <location filename="designer/scores.py" />
            <source>error</source>
            <translation>errore</translation>
        </message>
        <message>
            <location filename="designer/scores.py" />
            <source>loss</source>
            <translation>loss</translation>
        </message>
        <message>
            <location filename="designer/scores.py" />
            <source>top-1</source>
            <translation>top-1</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Invert selection</source>
            <translation>Inverti la selezione</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select downstream</source>
            <translation>Seleziona a valle</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select same stage</source>
            <translation>Seleziona lo stesso stadio</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select same type</source>
            <translation>Seleziona lo stesso tipo</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select the chain</source>
            <translation>Seleziona la catena</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select upstream</source>
            <translation>Seleziona a monte</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>%1 parameters</source>
            <translation>%1 parametri</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>gives %1</source>
            <translation>dà %1</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>problem: %1</source>
            <translation>problema: %1</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>repeated %1 times</source>
            <translation>ripetuto %1 volte</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>unknown until the problem before it is solved</source>
            <translation>sconosciuto finché il problema prima non è risolto</translation>
        </message>
        <message>
            <location filename="designer/starting.py" />
            <source>%1 cannot take %2: %3</source>
            <translation>%1 non può ricevere %2: %3</translation>
        </message>
        <message>
            <location filename="designer/starting.py" />
            <source>The input size must be like %1, not “%2”</source>
            <translation>La dimensione dell'ingresso deve essere come %1, non “%2”</translation>
        </message>
        <message>
            <location filename="designer/starting.py" />
            <source>The number of %1 must be a whole number from 1, not “%2”</source>
            <translation>Il numero di %1 deve essere un numero intero da 1, non “%2”</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 before %2 joins or begins the flow, so there is no one layer that tells the classes; change it by hand</source>
            <translation>%1 prima di %2 unisce o inizia il flusso, quindi non c'è un solo strato che distingua le classi; cambialo a mano</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 gives no features; cut at a layer of the network</source>
            <translation>%1 non dà feature; taglia a uno strato della rete</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 has nothing before it yet; wire the network first</source>
            <translation>%1 non ha ancora nulla prima; collega prima la rete</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 is the last layer already; there is nothing to cut off</source>
            <translation>%1 è già l'ultimo strato; non c'è nulla da tagliare</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>Cut as a feature extractor</source>
            <translation>Taglia come estrattore di feature</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>Replace the head for %1 classes</source>
            <translation>Sostituisci la testa per %1 classi</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>a head of %1 classes does not fit here: %2</source>
            <translation>una testa di %1 classi qui non va bene: %2</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>a head tells 1 to %1 classes, not %2</source>
            <translation>una testa distingue da 1 a %1 classi, non %2</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>no Input feeds %1; wire it first</source>
            <translation>nessun Input alimenta %1; collegalo prima</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>the head tells %1 classes already</source>
            <translation>la testa distingue già %1 classi</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>the last layer with weights before %1 is %2 (%3), not a Linear or a 1×1 convolution that tells the classes; change it by hand</source>
            <translation>l'ultimo strato con pesi prima di %1 è %2 (%3), non un Linear o una convoluzione 1×1 che distingue le classi; cambialo a mano</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>the network has no Output, and so no head; add an Output behind it</source>
            <translation>la rete non ha un Output, e quindi nessuna testa; aggiungi un Output in fondo</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Next tab</source>
            <translation>Scheda successiva</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Open what was open at the next start</source>
            <translation>Al prossimo avvio riapri ciò che era aperto</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Previous tab</source>
            <translation>Scheda precedente</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Reopen closed tab</source>
            <translation>Riapri la scheda chiusa</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 cannot be read as weights: %2</source>
            <translation>%1 non si può leggere come pesi: %2</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 has numbers of the kind %2</source>
            <translation>%1 ha numeri del tipo %2</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 is cut short, or not as large as it says</source>
            <translation>%1 è troncato, o non è grande quanto dice</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 is cut short; load the weights again</source>
            <translation>%1 è troncato; carica di nuovo i pesi</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 lies over another tensor</source>
            <translation>%1 si sovrappone a un altro tensore</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 no longer holds %2; load the weights again</source>
            <translation>%1 non contiene più %2; carica di nuovo i pesi</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>it is cut short, or no safetensors file</source>
            <translation>è troncato, o non è un file safetensors</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header does not describe %1</source>
            <translation>la sua intestazione non descrive %1</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header is longer than %1 MB</source>
            <translation>la sua intestazione è più lunga di %1 MB</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header is no JSON</source>
            <translation>la sua intestazione non è JSON</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header is no list of at most %1 tensors</source>
            <translation>la sua intestazione non è una lista di al massimo %1 tensori</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header names something twice</source>
            <translation>la sua intestazione nomina qualcosa due volte</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>the shape or place of %1 is none</source>
            <translation>la forma o la posizione di %1 non è valida</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>%1 layer has fresh ones</source>
            <translation>%1 strato ne ha di nuovi</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>%1 layers have fresh ones</source>
            <translation>%1 strati ne hanno di nuovi</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>epoch %1</source>
            <translation>epoca %1</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>the best weights of the run %1</source>
            <translation>i pesi migliori dell'esecuzione %1</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>the design's weights%1</source>
            <translation>i pesi del progetto%1</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>the last weights of the run %1</source>
            <translation>gli ultimi pesi dell'esecuzione %1</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 asks for %2 of %3, but the data answers each sample with numbers: make it float32 of %4.</source>
            <translation>%1 chiede %2 di %3, ma i dati rispondono a ogni esempio con numeri: rendilo float32 di %4.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 asks for %2 of %3, but the data has one class for each image. Make it a single int64 for the class, float32 of %4 for a share of each class, or of %5 for the image itself.</source>
            <translation>%1 chiede %2 di %3, ma i dati hanno una classe per ogni immagine. Rendilo un singolo int64 per la classe, float32 di %4 per una quota di ogni classe, o di %5 per l'immagine stessa.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 gives a number for each sample, but training makes one number small. Set its reduction to mean or sum.</source>
            <translation>%1 dà un numero per ogni esempio, ma l'addestramento minimizza un solo numero. Imposta reduction a mean o sum.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 has %2 %3s; images need exactly one.</source>
            <translation>%1 ha %2 nodi %3; le immagini ne richiedono esattamente uno.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 judges classes, but the data answers with numbers: use an MSELoss.</source>
            <translation>%1 giudica classi, ma i dati rispondono con numeri: usa una MSELoss.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 sums over its batch, and several batches in a step need means. Set its reduction to mean, or batches_per_step to 1.</source>
            <translation>%1 somma sul suo batch, ma più batch in un passo richiedono medie. Imposta reduction a mean, o batches_per_step a 1.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The Input takes %1; images are learned as float32.</source>
            <translation>L'Input riceve %1; le immagini si imparano come float32.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The data has %1 classes but %2 arrives at %3: the layer before it must give %4 numbers.</source>
            <translation>I dati hanno %1 classi ma a %3 arriva %2: lo strato prima deve dare %4 numeri.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The data has %1 classes but the Output is %2: the last layer must give %3 numbers, or a loss node with a Target must say what else the Output is to be.</source>
            <translation>I dati hanno %1 classi ma l'Output è %2: l'ultimo strato deve dare %3 numeri, o un nodo di loss con un Target deve dire che altro deve essere l'Output.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The data's answers are numbers, %1 for each sample, but the Output is %2: the last layer must give %3.</source>
            <translation>Le risposte dei dati sono numeri, %1 per ogni esempio, ma l'Output è %2: l'ultimo strato deve dare %3.</translation>
        </message>
        <message>
            <location filename="designer/training/checkpoint.py" />
            <source>%1 does not fit this network: %2</source>
            <translation>%1 non è adatto a questa rete: %2</translation>
        </message>
        <message>
            <location filename="designer/training/checkpoint.py" />
            <source>%1 is no safetensors file: %2.</source>
            <translation>%1 non è un file safetensors: %2.</translation>
        </message>
        <message>
            <location filename="designer/training/control.py" />
            <source>the loss is no number</source>
            <translation>la loss non è un numero</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>%1 Or train on the CPU.</source>
            <translation>%1 Oppure addestra sulla CPU.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>CPU, %1 cores</source>
            <translation>CPU, %1 core</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>CUDA failed</source>
            <translation>CUDA non riuscita</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: the NVIDIA driver is too old for this torch (CUDA %1). Update the driver, or install a torch for an older CUDA.</source>
            <translation>Nessuna GPU: il driver NVIDIA è troppo vecchio per questo torch (CUDA %1). Aggiorna il driver, o installa un torch per una CUDA più vecchia.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: the driver finds none. Check CUDA_VISIBLE_DEVICES and that the GPU is awake.</source>
            <translation>Nessuna GPU: il driver non ne trova. Controlla CUDA_VISIBLE_DEVICES e che la GPU sia attiva.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: there is no NVIDIA driver. With an NVIDIA GPU, install its driver.</source>
            <translation>Nessuna GPU: non c'è un driver NVIDIA. Se hai una GPU NVIDIA, installa il suo driver.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: this torch was built without CUDA. For an NVIDIA GPU install a CUDA build of torch (pytorch.org, Get started).</source>
            <translation>Nessuna GPU: questo torch è compilato senza CUDA. Per una GPU NVIDIA installa un torch con CUDA (pytorch.org, Get started).</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>%1 holds no weights that are whole: train it first.</source>
            <translation>%1 non contiene pesi integri: addestrala prima.</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>Looking at what the network gives</source>
            <translation>Si guarda che cosa dà la rete</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>The Output of %1 is not the image again. Pictures are shown of a network that has a Target for the image itself, such as an autoencoder.</source>
            <translation>L'Output di %1 non è di nuovo l'immagine. Si mostrano immagini di una rete che ha un Target per l'immagine stessa, come un autoencoder.</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>The data at %1 has other classes than the run learned.</source>
            <translation>I dati in %1 hanno classi diverse da quelle che l'esecuzione ha imparato.</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>A file</source>
            <translation>Un file</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>The GPU failed: %1. The worker starts anew.</source>
            <translation>La GPU ha avuto un errore: %1. Il processo di calcolo riparte.</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>The GPU's memory is full. %1</source>
            <translation>La memoria della GPU è piena. %1</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>The computer's memory is full. %1</source>
            <translation>La memoria del computer è piena. %1</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>Use a smaller batch size, a smaller Input or fewer filters.</source>
            <translation>Usa un batch più piccolo, un Input più piccolo o meno filtri.</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>no reason given</source>
            <translation>nessuna ragione indicata</translation>
        </message>
        <message>
            <location filename="designer/training/freezing.py" />
            <source>%1 has no weights: there is nothing to train.</source>
            <translation>%1 non ha pesi: non c'è nulla da addestrare.</translation>
        </message>
        <message>
            <location filename="designer/training/freezing.py" />
            <source>All weights of %1 are frozen: there is nothing to train. Unfreeze a layer, such as the last one.</source>
            <translation>Tutti i pesi di %1 sono congelati: non c'è nulla da addestrare. Scongela uno strato, per esempio l'ultimo.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>%1 samples cannot be read and are left out: %2</source>
            <translation>%1 esempi non si possono leggere e vengono esclusi: %2</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>A checkpoint is damaged (%1); the one before it is used.</source>
            <translation>Un checkpoint è danneggiato (%1); si usa quello prima.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>Ended after epoch %1 of %2: %3 epochs brought nothing better than epoch %4, whose weights are kept.</source>
            <translation>Terminato dopo l'epoca %1 di %2: %3 epoche non hanno portato nulla di meglio dell'epoca %4, i cui pesi vengono conservati.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>Stopped as wished; what was learned is kept.</source>
            <translation>Fermato come richiesto; ciò che è stato imparato resta.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>The checkpoint was not saved: %1</source>
            <translation>Il checkpoint non è stato salvato: %1</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>The loss became infinite or NaN at step %1. Try a smaller learning rate than %2; the last checkpoint is kept.</source>
            <translation>La loss è diventata infinita o NaN al passo %1. Prova un tasso di apprendimento più piccolo di %2; l'ultimo checkpoint resta.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>This device has no bfloat16 of its own, so that steps take longer than in float32. Set precision to float32.</source>
            <translation>Questo dispositivo non ha un bfloat16 nativo, quindi i passi durano più che in float32. Imposta precision a float32.</translation>
        </message>
        <message>
            <location filename="designer/training/measuring.py" />
            <source>Measuring %1</source>
            <translation>Misura di %1</translation>
        </message>
        <message>
            <location filename="designer/training/module.py" />
            <source>%1 is a layer and also the group of %2; rename one of them</source>
            <translation>%1 è uno strato e anche il gruppo di %2; rinominane uno</translation>
        </message>
        <message>
            <location filename="designer/training/prepare.py" />
            <source>%1 cannot be resumed: it holds no checkpoint that is whole.</source>
            <translation>%1 non si può riprendere: non contiene un checkpoint integro.</translation>
        </message>
        <message>
            <location filename="designer/training/prepare.py" />
            <source>%1 has finished its %2 epochs: ask for more epochs.</source>
            <translation>%1 ha finito le sue %2 epoche: chiedine di più.</translation>
        </message>
        <message>
            <location filename="designer/training/prepare.py" />
            <source>The data at %1 has other classes than this run began with.</source>
            <translation>I dati in %1 hanno classi diverse da quelle con cui questa esecuzione è iniziata.</translation>
        </message>
        <message>
            <location filename="designer/training/recorder.py" />
            <source>%1. Make room; the training goes on.</source>
            <translation>%1. Fai spazio; l'addestramento continua.</translation>
        </message>
        <message>
            <location filename="designer/training/recorder.py" />
            <source>The curves are not being saved: %1</source>
            <translation>Le curve non vengono salvate: %1</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 cannot be read as weights: it is no state_dict, or holds code besides tensors, which is not run; save net.state_dict() into it</source>
            <translation>%1 non si può leggere come pesi: non è uno state_dict, o contiene oltre ai tensori del codice, che non viene eseguito; salvaci net.state_dict()</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 holds more than %2 tensors</source>
            <translation>%1 contiene più di %2 tensori</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 holds no state_dict; save net.state_dict() into it</source>
            <translation>%1 non contiene uno state_dict; salvaci net.state_dict()</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 holds no tensors</source>
            <translation>%1 non contiene tensori</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 of %2 does not fit this network</source>
            <translation>%1 di %2 non è adatto a questa rete</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>it unpacks to more than it is</source>
            <translation>si espande in più di quanto è</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>neither names nor shapes agree</source>
            <translation>non corrispondono né i nomi né le forme</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>none of the %1 tensors of %2 fits %3: %4</source>
            <translation>nessuno dei %1 tensori di %2 è adatto a %3: %4</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>the one tensor of %1 does not fit %2: %3</source>
            <translation>l'unico tensore di %1 non è adatto a %2: %3</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>there is no weights file %1</source>
            <translation>non c'è un file di pesi %1</translation>
        </message>
        <message>
            <location filename="designer/typed/offers.py" />
            <source>A name stands before the colon, such as c1: conv 6 5</source>
            <translation>Prima dei due punti sta un nome, come c1: conv 6 5</translation>
        </message>
        <message>
            <location filename="designer/typed/settings.py" />
            <source>%1 has no setting left for %2</source>
            <translation>%1 non ha più impostazioni per %2</translation>
        </message>
        <message>
            <location filename="designer/typed/settings.py" />
            <source>is given twice</source>
            <translation>è dato due volte</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Cut here as a feature extractor</source>
            <translation>Taglia qui come estrattore di feature</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Forget the weights</source>
            <translation>Dimentica i pesi</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Freeze</source>
            <translation>Congela</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Freeze everything before here</source>
            <translation>Congela tutto prima di qui</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Load weights…</source>
            <translation>Carica pesi…</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Replace the head…</source>
            <translation>Sostituisci la testa…</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Take the run’s weights</source>
            <translation>Prendi i pesi dell'esecuzione</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Unfreeze</source>
            <translation>Scongela</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>%1 was not saved: %2 lies there already, is no design's weights and would be lost; choose another name</source>
            <translation>%1 non è stato salvato: %2 esiste già, non contiene i pesi di un progetto e andrebbe perso; scegli un altro nome</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>Load weights</source>
            <translation>Carica pesi</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>these are no weights of a design</source>
            <translation>questi non sono pesi di un progetto</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>these are no weights of a design: %1</source>
            <translation>questi non sono pesi di un progetto: %1</translation>
        </message>
        <message>
            <location filename="designer/worker/importing.py" />
            <source>Running %1</source>
            <translation>Esecuzione di %1</translation>
        </message>
        <message>
            <location filename="designer/worker/importing.py" />
            <source>imported %1 from %2</source>
            <translation>importato %1 da %2</translation>
        </message>
        <message>
            <location filename="designer/worker/jobs.py" />
            <source>The worker knows no job “%1”.</source>
            <translation>Il processo di calcolo non conosce il compito “%1”.</translation>
        </message>
        <message>
            <location filename="designer/worker/measuring.py" />
            <source>%1 has %2 Inputs; images need exactly one.</source>
            <translation>%1 ha %2 Input; le immagini ne richiedono esattamente uno.</translation>
        </message>
        <message>
            <location filename="designer/worker/measuring.py" />
            <source>measured on %1</source>
            <translation>misurato su %1</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>%1 is no request.</source>
            <translation>%1 non è una richiesta.</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>Stopped before the first step.</source>
            <translation>Fermato prima del primo passo.</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>The design cannot be read: %1</source>
            <translation>Il progetto non si può leggere: %1</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>The worker cannot read a message: %1</source>
            <translation>Il processo di calcolo non può leggere un messaggio: %1</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>The worker is busy: wait until it is done.</source>
            <translation>Il processo di calcolo è occupato: aspetta che finisca.</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>finish epoch</source>
            <translation>finire l'epoca</translation>
        </message>
        <message>
            <location filename="designer/worker/weights.py" />
            <source>The weights cannot be kept: %1. Make room</source>
            <translation>I pesi non si possono conservare: %1. Fai spazio</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 acts on the last dimension of %2 only; a Flatten before it is usually meant</source>
            <translation>%1 agisce solo sull'ultima dimensione di %2; di solito si intende mettere prima un Flatten</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 drops the results themselves; put it before the last layer instead</source>
            <translation>%1 azzera i risultati stessi; mettilo invece prima dell'ultimo strato</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 holds %2 % of all parameters; a global average pooling before it would need far fewer</source>
            <translation>%1 contiene il %2 % di tutti i parametri; con un global average pooling prima ne servirebbero molti meno</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 is followed by %2 with no activation between: together they are a single linear layer</source>
            <translation>%1 è seguito da %2 senza un'attivazione in mezzo: insieme sono un solo strato lineare</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 stands before the output: cross-entropy loss applies softmax itself, so training with both learns slowly. Remove it; probabilities are one softmax away</source>
            <translation>%1 sta prima dell'uscita: la loss di entropia incrociata applica già la softmax, quindi con entrambe l'apprendimento è lento. Toglila; per le probabilità basta poi una softmax</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 steps %2 px with a window of %3: pixels between are never seen</source>
            <translation>%1 avanza di %2 px con una finestra di %3: i pixel in mezzo non vengono mai visti</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>bias before batch norm</source>
            <translation>bias prima della batch norm</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>dropout before the output</source>
            <translation>dropout prima dell'uscita</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>heavy linear</source>
            <translation>linear pesante</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>inside %1: %2</source>
            <translation>all'interno di %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>linear on an image</source>
            <translation>linear su un'immagine</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>no activation between</source>
            <translation>nessuna attivazione in mezzo</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>so it is in %1 more place</source>
            <translation>quindi è in %1 altro punto</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>so it is in %1 more places</source>
            <translation>quindi è in altri %1 punti</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>softmax before cross-entropy</source>
            <translation>softmax prima dell'entropia incrociata</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>stride larger than kernel</source>
            <translation>stride maggiore del kernel</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>the bias of %1 is taken away again by %2, which has a shift of its own. Turn the bias off</source>
            <translation>il bias di %1 viene di nuovo sottratto da %2, che ha già un proprio spostamento. Disattiva il bias</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>the input of %1 already sees the whole image (%2 of %3 px): a larger image or less stride before would give it something to add</source>
            <translation>l'ingresso di %1 vede già tutta l'immagine (%2 di %3 px): con un'immagine più grande o meno stride prima avrebbe qualcosa da aggiungere</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>unproductive layer</source>
            <translation>strato improduttivo</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>Looking at what the filters had learned led to a smaller first window and stride</source>
            <translation>Osservare ciò che i filtri avevano imparato portò a una prima finestra e a un passo più piccoli</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>ReLU, dropout and GPUs made large networks trainable; this is its one-tower form</source>
            <translation>ReLU, dropout e GPU resero addestrabili le reti grandi; questa è la forma con una sola torre</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>ReLU, dropout, local response normalisation and two GPUs: ImageNet won by ten points</source>
            <translation>ReLU, dropout, normalizzazione locale della risposta e due GPU: ImageNet vinta con dieci punti di distacco</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>The net of 2012 as it is often drawn: every filter sees all channels</source>
            <translation>La rete del 2012 come la si disegna spesso: ogni filtro vede tutti i canali</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>Top-1 error</source>
            <translation>Errore top-1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>Top-5 error</source>
            <translation>Errore top-5</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>table %1</source>
            <translation>tabella %1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>the paper</source>
            <translation>l'articolo</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>Learns without labels: an image must pass through a narrow code and come back</source>
            <translation>Impara senza etichette: un'immagine deve passare per un codice stretto e tornare com'era</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>Noise on the way in, the clean image as the target: the code must know what is likely</source>
            <translation>Rumore in ingresso, l'immagine pulita come obiettivo: il codice deve sapere che cosa è plausibile</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>Test error</source>
            <translation>Errore sul test</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>What convolution is measured against: no pixel knows which others are near it</source>
            <translation>Il termine di paragone della convoluzione: nessun pixel sa quali altri gli sono vicini</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>A convolution, batch norm and ReLU.</source>
            <translation>Una convoluzione, batch norm e ReLU.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Number of filters.</source>
            <translation>Numero di filtri.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Pixels added on each side.</source>
            <translation>Pixel aggiunti su ogni lato.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Size of a filter.</source>
            <translation>Dimensione di un filtro.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Step between two positions.</source>
            <translation>Passo fra due posizioni.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>%1 takes channels×height×width, not %2</source>
            <translation>%1 riceve canali×altezza×larghezza, non %2</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>AlexNet</source>
            <translation>AlexNet</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Baselines</source>
            <translation>Modelli di base</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Dense prediction</source>
            <translation>Predizione densa</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Efficient</source>
            <translation>Efficienti</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Generators</source>
            <translation>Generatori</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Inception</source>
            <translation>Inception</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>LeNet</source>
            <translation>LeNet</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Parameters</source>
            <translation>Parametri</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>ResNet</source>
            <translation>ResNet</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Top-1</source>
            <translation>Top-1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Top-5</source>
            <translation>Top-5</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>torchvision</source>
            <translation>torchvision</translation>
        </message>
        <message>
            <location filename="graphs/architectures/dcgan.py" />
            <source>CIFAR-10 by its features</source>
            <translation>CIFAR-10 con le sue feature</translation>
        </message>
        <message>
            <location filename="graphs/architectures/dcgan.py" />
            <source>Transposed convolutions with batch norm and no pooling: adversarial training became stable</source>
            <translation>Convoluzioni trasposte con batch norm e senza pooling: l'addestramento avversario divenne stabile</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>%1; two auxiliary heads help the first layers to learn</source>
            <translation>%1; due teste ausiliarie aiutano i primi strati a imparare</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>1×1, 3×3, 5×5 and pooling side by side; 1×1 convolutions keep them cheap.</source>
            <translation>1×1, 3×3, 5×5 e pooling affiancati; le convoluzioni 1×1 li mantengono economici.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>A small classifier on a middle layer, so that gradients reach the first layers.</source>
            <translation>Un piccolo classificatore su uno strato intermedio, perché i gradienti arrivino ai primi strati.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the 1×1 branch.</source>
            <translation>Canali del ramo 1×1.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the 3×3 branch.</source>
            <translation>Canali del ramo 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the 5×5 branch.</source>
            <translation>Canali del ramo 5×5.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the pooling branch.</source>
            <translation>Canali del ramo di pooling.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels to which a 1×1 reduces what the 3×3 sees.</source>
            <translation>Canali a cui una 1×1 riduce ciò che vede la 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels to which a 1×1 reduces what the 5×5 sees.</source>
            <translation>Canali a cui una 1×1 riduce ciò che vede la 5×5.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Filters of several sizes side by side, kept cheap by 1×1 convolutions</source>
            <translation>Filtri di varie dimensioni affiancati, resi economici da convoluzioni 1×1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>How many classes it tells apart.</source>
            <translation>Quante classi distingue.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Top-5 error of the winner</source>
            <translation>Errore top-5 del vincitore</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>its budget</source>
            <translation>il suo budget</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>one net and one crop</source>
            <translation>una rete e un ritaglio</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>1×1, 5×5, two 3×3 in a row and pooling side by side.</source>
            <translation>1×1, 5×5, due 3×3 in fila e pooling affiancati.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>7×7 windows, each cut into a row and a column.</source>
            <translation>Finestre 7×7, ciascuna divisa in una riga e una colonna.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Branches that split again into a row and a column: many channels for the last maps.</source>
            <translation>Rami che si dividono ancora in una riga e una colonna: molti canali per le ultime mappe.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Channels between the rows and columns.</source>
            <translation>Canali fra le righe e le colonne.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Halves the image: strided convolutions beside a pooling.</source>
            <translation>Dimezza l'immagine: convoluzioni con passo accanto a un pooling.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Windows cut into rows and columns, batch norm throughout, poolings beside strides</source>
            <translation>Finestre divise in righe e colonne, batch norm ovunque, pooling accanto ai passi</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>one crop</source>
            <translation>un ritaglio</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>1×1, 3×3, two 3×3 in a row and pooling side by side.</source>
            <translation>1×1, 3×3, due 3×3 in fila e pooling affiancati.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>A short branch beside one that sees rows and columns of 7.</source>
            <translation>Un ramo corto accanto a uno che vede righe e colonne di 7.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>Halves the image: a pooling beside a strided convolution.</source>
            <translation>Dimezza l'immagine: un pooling accanto a una convoluzione con passo.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>Halves the image: a strided convolution beside a pooling.</source>
            <translation>Dimezza l'immagine: una convoluzione con passo accanto a un pooling.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>One plan throughout, deeper and more even than v3, with branches in the stem too</source>
            <translation>Un solo schema dappertutto, più profondo e regolare di v3, con rami anche nello stem</translation>
        </message>
        <message>
            <location filename="graphs/architectures/lenet.py" />
            <source>Convolution and subsampling in turn, trained end to end by backpropagation</source>
            <translation>Convoluzione e sottocampionamento alternati, addestrati da capo a fondo con la retropropagazione</translation>
        </message>
        <message>
            <location filename="graphs/architectures/lenet.py" />
            <source>with trained subsampling</source>
            <translation>con sottocampionamento addestrato</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>A 1×1 that widens, a depthwise 3×3, and a 1×1 that narrows, linear at its end</source>
            <translation>Una 1×1 che allarga, una 3×3 depthwise e una 1×1 che restringe, lineare alla fine</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>A depthwise 3×3, then a 1×1 without an activation behind it.</source>
            <translation>Una 3×3 depthwise, poi una 1×1 senza attivazione dopo.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Channels behind it.</source>
            <translation>Canali in uscita.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Channels inside.</source>
            <translation>Canali all'interno.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Channels that arrive.</source>
            <translation>Canali che arrivano.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Depthwise separable convolutions throughout: about an eighth of the work of full ones</source>
            <translation>Convoluzioni separabili depthwise ovunque: circa un ottavo del lavoro di quelle complete</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Each channel by itself in a depthwise 3×3, then a 1×1 across them.</source>
            <translation>Ogni canale per sé in una 3×3 depthwise, poi una 1×1 che li combina.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Step of the depthwise convolution.</source>
            <translation>Passo della convoluzione depthwise.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Ways around the narrow places, wide inside, and no activation where it is narrow</source>
            <translation>Scorciatoie attorno ai punti stretti, largo all'interno, e nessuna attivazione dove è stretto</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>the paper, table 8</source>
            <translation>l'articolo, tabella 8</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>with a way around.</source>
            <translation>con una scorciatoia.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 1)</source>
            <translation>%1 (l'articolo, tabella 1)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 2, ten crops)</source>
            <translation>%1 (l'articolo, tabella 2, dieci ritagli)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 6)</source>
            <translation>%1 (l'articolo, tabella 6)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 6, CIFAR-10)</source>
            <translation>%1 (l'articolo, tabella 6, CIFAR-10)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>1×1 down, 3×3, 1×1 up to four times the width</source>
            <translation>1×1 verso meno canali, 3×3, 1×1 fino a quattro volte la larghezza</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Channels of its 3×3 convolutions.</source>
            <translation>Canali delle sue convoluzioni 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>How many blocks it has.</source>
            <translation>Quanti blocchi ha.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Residual blocks of one width.</source>
            <translation>Blocchi residui di una stessa larghezza.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Step of its first 3×3 convolution.</source>
            <translation>Passo della sua prima convoluzione 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Step of its first block.</source>
            <translation>Passo del primo blocco.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>The paper’s small nets for CIFAR-10: narrow, deep, and the way around without weights</source>
            <translation>Le piccole reti dell'articolo per CIFAR-10: strette, profonde, e con la scorciatoia senza pesi</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions beside a way around them.</source>
            <translation>Due convoluzioni 3×3 accanto a una scorciatoia.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions with nothing around them.</source>
            <translation>Due convoluzioni 3×3 senza scorciatoia.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions; a 1×1 on the way around brings it to their shape.</source>
            <translation>Due convoluzioni 3×3; una 1×1 sulla scorciatoia la porta alla loro forma.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions; the way around skips pixels and adds channels of zeros.</source>
            <translation>Due convoluzioni 3×3; la scorciatoia salta pixel e aggiunge canali di zeri.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Ways around every few layers: gradients reach the first ones, and deeper is better at last</source>
            <translation>Scorciatoie ogni pochi strati: i gradienti arrivano ai primi, e più profondo è finalmente meglio</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>What ResNet was compared with: without ways around, 34 layers do worse than 18</source>
            <translation>Ciò con cui ResNet fu confrontata: senza scorciatoie 34 strati fanno peggio di 18</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>a 1×1 on the way around brings it to their shape.</source>
            <translation>una 1×1 sulla scorciatoia la porta alla loro forma.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>beside a way around them.</source>
            <translation>accanto a una scorciatoia.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>A 1×1 that squeezes the channels, then 1×1 and 3×3 side by side.</source>
            <translation>Una 1×1 che comprime i canali, poi 1×1 e 3×3 affiancate.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>As good as AlexNet with a fiftieth of the parameters: 1×1 convolutions before every 3×3</source>
            <translation>Buona quanto AlexNet con un cinquantesimo dei parametri: convoluzioni 1×1 prima di ogni 3×3</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>Channels between.</source>
            <translation>Canali in mezzo.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>Channels of each of the two branches.</source>
            <translation>Canali di ciascuno dei due rami.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Channels of both convolutions.</source>
            <translation>Canali di entrambe le convoluzioni.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Every level on the way up gets what the same level saw on the way down: sharp borders from few images</source>
            <translation>Ogni livello in salita riceve ciò che lo stesso livello ha visto in discesa: bordi netti da poche immagini</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Overlap on DIC-HeLa</source>
            <translation>Sovrapposizione su DIC-HeLa</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Overlap on PhC-U373</source>
            <translation>Sovrapposizione su PhC-U373</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Two 3×3 convolutions without padding, each with a ReLU.</source>
            <translation>Due convoluzioni 3×3 senza padding, ciascuna con una ReLU.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/vgg.py" />
            <source>Only small 3×3 convolutions, stacked deep: two see as far as one 5×5 and cost less</source>
            <translation>Solo piccole convoluzioni 3×3, impilate in profondità: due vedono quanto una 5×5 e costano meno</translation>
        </message>
        <message>
            <location filename="graphs/architectures/vgg.py" />
            <source>batch norm, which came a year later, makes it easy to train</source>
            <translation>la batch norm, arrivata un anno dopo, la rende facile da addestrare</translation>
        </message>
        <message>
            <location filename="graphs/arrange/placement.py" />
            <source>The links form a cycle through %1</source>
            <translation>I collegamenti formano un ciclo attraverso %1</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 and %2 both have a part named %3 once blocks are unfolded; rename one of them</source>
            <translation>%1 e %2 hanno entrambi una parte chiamata %3 una volta espansi i blocchi; rinominane uno</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 is a layer of the catalogue; choose another name</source>
            <translation>%1 è uno strato del catalogo; scegli un altro nome</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 takes %2 and gives %3: it cannot stand %4 times behind itself</source>
            <translation>%1 riceve %2 e dà %3: non può stare %4 volte dietro a sé stesso</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 unfolds to %2 layers; %3 are the most</source>
            <translation>%1 si espande in %2 strati; il massimo è %3</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>How many of it stand one behind the other, each with weights of its own.</source>
            <translation>Quanti ne stanno uno dietro l'altro, ciascuno con pesi propri.</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>Repeat it less often</source>
            <translation>Ripetilo meno volte</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>Set repeat to 1</source>
            <translation>Imposta repeat a 1</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>The block %1.</source>
            <translation>Il blocco %1.</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>a single number arrives at %1, and a block takes tensors</source>
            <translation>a %1 arriva un numero singolo, ma un blocco riceve tensori</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>inside, %1</source>
            <translation>all'interno, %1</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>must be one of %1, not %2</source>
            <translation>deve essere uno fra %1, non %2</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>the blocks unfold to %1 layers; %2 are the most</source>
            <translation>i blocchi si espandono in %1 strati; il massimo è %2</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>with the defaults of %1, %2</source>
            <translation>con i valori predefiniti di %1, %2</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>“%1” cannot be a block's name: it starts with a letter and has only letters, digits and _, as Bottleneck</source>
            <translation>“%1” non può essere il nome di un blocco: inizia con una lettera e ha solo lettere, cifre e _, come Bottleneck</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>“%1” cannot be a parameter's name in %2</source>
            <translation>“%1” non può essere il nome di un parametro in %2</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>%1 cannot be in a block: leave %2s outside</source>
            <translation>%1 non può stare in un blocco: lascia fuori i nodi %2</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>%1 is no block</source>
            <translation>%1 non è un blocco</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>%1 lies between the selected nodes: select it too</source>
            <translation>%1 sta fra i nodi selezionati: seleziona anche quello</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>Select the nodes that are to be a block</source>
            <translation>Seleziona i nodi che devono diventare un blocco</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>there is already a node named %1; rename it first</source>
            <translation>c'è già un nodo chiamato %1; rinominalo prima</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>%1 needs %2 but %3 arrives</source>
            <translation>%1 richiede %2 ma arriva %3</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>Change the dtype of the Input</source>
            <translation>Cambia il dtype dell'Input</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>For this input there is %1</source>
            <translation>Per questo ingresso c'è %1</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>real numbers</source>
            <translation>numeri reali</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>%1 uses %2; delete those nodes first</source>
            <translation>%1 usa %2; elimina prima quei nodi</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>The network</source>
            <translation>La rete</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>blocks stand inside one another more than %1 deep</source>
            <translation>i blocchi stanno l'uno dentro l'altro per più di %1 livelli</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>the block %1 would contain itself: %2 in %3</source>
            <translation>il blocco %1 conterrebbe sé stesso: %2 in %3</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>there is no block %1</source>
            <translation>non c'è nessun blocco %1</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>can only compute with numbers</source>
            <translation>può calcolare solo con numeri</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>is too large</source>
            <translation>è troppo grande</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>knows no %1; the parameters are %2</source>
            <translation>non conosce %1; i parametri sono %2</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>knows only + − * / // % and **</source>
            <translation>conosce solo + − * / // % e **</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>knows powers from 0 to %1</source>
            <translation>conosce potenze da 0 a %1</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>must be a number or a sum such as 64*2</source>
            <translation>deve essere un numero o un'espressione come 64*2</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>must not divide by zero</source>
            <translation>non deve dividere per zero</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>%1, counted with the batch as 0.</source>
            <translation>%1, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>as many as arrive</source>
            <translation>quanti ne arrivano</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>from %1 to %2</source>
            <translation>da %1 a %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be %1 to %2 whole numbers such as %3, not %4</source>
            <translation>deve avere da %1 a %2 numeri interi come %3, non %4</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a number or one per dimension, not %1</source>
            <translation>deve essere un numero o uno per dimensione, non %1</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a number%1, not %2</source>
            <translation>deve essere un numero%1, non %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a text of at most 1,000 characters</source>
            <translation>deve essere un testo di al massimo 1.000 caratteri</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a whole number%1, not %2</source>
            <translation>deve essere un numero intero%1, non %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be on or off, not %1</source>
            <translation>deve essere on o off, non %1</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be one number or %1, one per dimension, not %2</source>
            <translation>deve essere un numero o %1, uno per dimensione, non %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>of at least %1</source>
            <translation>di almeno %1</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>px</source>
            <translation>px</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/flatten.py" />
            <source>%1 layers are named %2 once the blocks are unfolded</source>
            <translation>
                <numerusform>%1 strato si chiama %2 una volta espansi i blocchi</numerusform>
                <numerusform>%1 strati si chiamano %2 una volta espansi i blocchi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>%1 more: %2</source>
            <translation>ancora %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>%1, less 1 that starts in the padding: %2</source>
            <translation>%1, meno 1 che inizia nel padding: %2</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>As a Linear layer: %1 parameters</source>
            <translation>Come strato Linear: %1 parametri</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>Receptive field</source>
            <translation>Campo recettivo</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>already sees the whole %1</source>
            <translation>vede già tutto: %1</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>and %1 more</source>
            <translation>e altri %1</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>copy %1</source>
            <translation>copia %1</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>one step is %1 px</source>
            <translation>un passo è %1 px</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>sees %1 of %2</source>
            <translation>vede %1 di %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>1 / (1 + e⁻ˣ): squashes into 0 … 1.</source>
            <translation>1 / (1 + e⁻ˣ): comprime in 0 … 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Dimension that sums to 1</source>
            <translation>Dimensione che somma a 1</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>LeakyReLU whose slope is learned (He et al. 2015).</source>
            <translation>LeakyReLU con la pendenza appresa (He et al. 2015).</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Set num_parameters to 1 or %1</source>
            <translation>Imposta num_parameters a 1 o %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Slope at the start.</source>
            <translation>Pendenza iniziale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Slope for negative values.</source>
            <translation>Pendenza per i valori negativi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Slopes: 1, or one for each channel.</source>
            <translation>Pendenze: 1, o una per ogni canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Squashes into -1 … 1.</source>
            <translation>Comprime in -1 … 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Turns numbers into shares that sum to 1 along a dimension.</source>
            <translation>Trasforma i numeri in quote che sommano a 1 lungo una dimensione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Use dim 1 for the channels</source>
            <translation>Usa dim 1 per i canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>a function of each number</source>
            <translation>una funzione di ogni numero</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>dim %1 does not exist: N×%2 has dimensions %3 to %4</source>
            <translation>dim %1 non esiste: N×%2 ha le dimensioni da %3 a %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>dim %1 is the batch; samples must not mix</source>
            <translation>dim %1 è il batch; gli esempi non devono mescolarsi</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>max(0, x): lets positive values through.</source>
            <translation>max(0, x): lascia passare i valori positivi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>num_parameters is %1 but %2 channels arrive</source>
            <translation>num_parameters è %1 ma arrivano %2 canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>x where positive, a small slope times x where negative.</source>
            <translation>x dove è positivo, altrimenti x per una piccola pendenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Averages a sequence over as many windows as wanted; 1 is a global average.</source>
            <translation>Media una sequenza su quante finestre si vuole; 1 è una media globale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Averages a volume over as many windows as wanted; 1×1×1 is a global average.</source>
            <translation>Media un volume su quante finestre si vuole; 1×1×1 è una media globale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Averages over as many windows as the wanted size has pixels; 1×1 is a global average.</source>
            <translation>Media su tante finestre quanti pixel ha la dimensione voluta; 1×1 è una media globale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Give also where each maximum stood.</source>
            <translation>Dà anche la posizione di ogni massimo.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Keeps the largest value of as many windows as the wanted size has pixels.</source>
            <translation>Tiene il valore massimo di tante finestre quanti pixel ha la dimensione voluta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Keeps the largest value of as many windows of a sequence as wanted.</source>
            <translation>Tiene il valore massimo di quante finestre di una sequenza si vuole.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Keeps the largest value of as many windows of a volume as wanted.</source>
            <translation>Tiene il valore massimo di quante finestre di un volume si vuole.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>ONNX has no adaptive pooling that gives indices</source>
            <translation>ONNX non ha un pooling adattivo che dà gli indici</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>ONNX has no pooling to nothing</source>
            <translation>ONNX non ha un pooling a nulla</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>ONNX would need %1 steps for %2, more than the %3 that Convas writes</source>
            <translation>ONNX richiederebbe %1 passi per %2, più dei %3 che Convas scrive</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Size of the output.</source>
            <translation>Dimensione dell'uscita.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Use a smaller output, or one that divides the input evenly</source>
            <translation>Usa un'uscita più piccola, o una che divida l'ingresso in parti uguali</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>in windows</source>
            <translation>in finestre</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>%1 computes with numbers but true and false arrive</source>
            <translation>%1 calcola con numeri ma arrivano veri e falsi</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>Multiplies its inputs number by number.</source>
            <translation>Moltiplica i suoi ingressi numero per numero.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The first input divided by all others; whole numbers give fractions.</source>
            <translation>Il primo ingresso diviso per tutti gli altri; i numeri interi danno frazioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The first input minus all others.</source>
            <translation>Il primo ingresso meno tutti gli altri.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The first input to the power of the others, from the left: (a ^ b) ^ c.</source>
            <translation>Il primo ingresso elevato agli altri, da sinistra: (a ^ b) ^ c.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The largest of its inputs at each place.</source>
            <translation>Il più grande dei suoi ingressi in ogni posizione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The smallest of its inputs at each place.</source>
            <translation>Il più piccolo dei suoi ingressi in ogni posizione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>between inputs</source>
            <translation>fra gli ingressi</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>%1 features cannot be shared evenly by %2 heads</source>
            <translation>%1 feature non si possono dividere in parti uguali fra %2 teste</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>%1, %2 and %3 differ before length×features</source>
            <translation>%1, %2 e %3 differiscono prima di lunghezza×feature</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>1 / √features</source>
            <translation>1 / √features</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Add learned numbers to the projections.</source>
            <translation>Aggiunge numeri appresi alle proiezioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Append a learned step to key and value.</source>
            <translation>Aggiunge in coda un passo appreso a key e value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Append a step of zeros to key and value.</source>
            <translation>Aggiunge in coda un passo di zeri a key e value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Attention without weights: softmax(query · keyᵀ · scale) · value.</source>
            <translation>Attenzione senza pesi: softmax(query · keyᵀ · scale) · value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Bring one of them to the other's by a Linear</source>
            <translation>Porta uno dei due a quello dell'altro con un Linear</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Each step of the query gathers what it looks for from all steps of key and value.</source>
            <translation>Ogni passo della query raccoglie ciò che cerca da tutti i passi di key e value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Factor of the products before the softmax.</source>
            <translation>Fattore dei prodotti prima della softmax.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Features of the key.</source>
            <translation>Feature della key.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Features of the query.</source>
            <translation>Feature della query.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Features of the value.</source>
            <translation>Feature del value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Let each step see only itself and those before.</source>
            <translation>Ogni passo vede solo sé stesso e quelli prima.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Parts of the features that look for themselves.</source>
            <translation>Parti delle feature che guardano ciascuna per sé.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Set %1 to %2</source>
            <translation>Imposta %1 a %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Set %1 to a number that divides %2</source>
            <translation>Imposta %1 a un numero che divide %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Share of attention weights dropped in training.</source>
            <translation>Quota dei pesi di attenzione azzerati in addestramento.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Wire all three to one sequence, or turn is_causal off</source>
            <translation>Collega tutti e tre a una sequenza, o disattiva is_causal</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Wire both to the same sequence</source>
            <translation>Collega entrambi alla stessa sequenza</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>as many as the query has</source>
            <translation>quante ne ha la query</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>for the mean over heads</source>
            <translation>per la media sulle teste</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>is_causal needs as many steps in both, but the query has %1 and the key %2</source>
            <translation>is_causal richiede tanti passi in entrambi, ma la query ne ha %1 e la key %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the %1 is %2 but the query %3</source>
            <translation>%1 è %2 ma la query è %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the %1 must be length×features but %2 arrives</source>
            <translation>%1 deve essere lunghezza×feature ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the %1 must have %2 features but %3 arrives</source>
            <translation>%1 deve avere %2 feature ma arriva %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the key has %1 steps but the value %2</source>
            <translation>la key ha %1 passi ma il value %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the query has %1 features but the key %2</source>
            <translation>la query ha %1 feature ma la key %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>%1 needs at least one pixel but %2 arrives</source>
            <translation>%1 richiede almeno un pixel ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>%1 padding %2 is more than %3, the most that an image of %4 px can give</source>
            <translation>il padding %1 di %2 supera %3, il massimo che un'immagine di %4 px può dare</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Add a learned number to each channel.</source>
            <translation>Aggiunge un numero appreso a ogni canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Channels that must arrive.</source>
            <translation>Canali che devono arrivare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Convolution over a sequence: every filter slides along it and gives one channel.</source>
            <translation>Convoluzione su una sequenza: ogni filtro la percorre e dà un canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Convolution over a volume: every filter slides through it and gives one channel.</source>
            <translation>Convoluzione su un volume: ogni filtro lo percorre e dà un canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Convolution: every filter slides over the image and gives one channel.</source>
            <translation>Convoluzione: ogni filtro scorre sull'immagine e dà un canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Distance of a filter's taps.</source>
            <translation>Distanza fra i punti di un filtro.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Groups of channels that do not see each other; depthwise when all.</source>
            <translation>Gruppi di canali che non si vedono fra loro; depthwise se sono tutti.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Number of filters: channels of the output.</source>
            <translation>Numero di filtri: i canali dell'uscita.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Pixels added on each side; `same` keeps the size at stride 1.</source>
            <translation>Pixel aggiunti su ogni lato; `same` mantiene la dimensione con stride 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Set in_channels to %1 or leave it empty</source>
            <translation>Imposta in_channels a %1 o lascialo vuoto</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Set the padding as a number</source>
            <translation>Imposta il padding come numero</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Use a smaller kernel, more padding or less pooling before</source>
            <translation>Usa un kernel più piccolo, più padding o meno pooling prima</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>What the padding is filled with.</source>
            <translation>Con che cosa si riempie il padding.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>a kernel of %1 does not fit into %2 px%3</source>
            <translation>un kernel di %1 non entra in %2 px%3</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>dilated %1</source>
            <translation>dilatato %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>groups %1 does not divide %2 %3</source>
            <translation>groups %1 non divide %2 %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>in_channels is %1 but %2 channels arrive</source>
            <translation>in_channels è %1 ma arrivano %2 canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>padding “same” needs stride 1</source>
            <translation>il padding “same” richiede stride 1</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>with %1 of padding</source>
            <translation>con %1 di padding</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>%1_features is %2 but %3 arrives, whose last size is %4</source>
            <translation>%1_features è %2 ma arriva %3, la cui ultima dimensione è %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Add a learned number to each output.</source>
            <translation>Aggiunge un numero appreso a ogni uscita.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Bilinear needs features, but a single number arrives</source>
            <translation>Bilinear richiede feature, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Bring both to one shape before they meet</source>
            <translation>Porta entrambi a una stessa forma prima che si incontrino</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Every output is a weighted sum of all products of a feature here and a feature there.</source>
            <translation>Ogni uscita è una somma pesata di tutti i prodotti di una feature di qua e una di là.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Features that must arrive at in1.</source>
            <translation>Feature che devono arrivare a in1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Features that must arrive at in2.</source>
            <translation>Feature che devono arrivare a in2.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Features that must arrive.</source>
            <translation>Feature che devono arrivare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Fully connected: every output is a weighted sum of all features.</source>
            <translation>Completamente connesso: ogni uscita è una somma pesata di tutte le feature.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Gives what arrives: a placeholder that can keep a name.</source>
            <translation>Dà ciò che arriva: un segnaposto che può tenere un nome.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Linear needs features, but a single number arrives</source>
            <translation>Linear richiede feature, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Numbers that it gives.</source>
            <translation>Numeri che dà.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Put a Flatten before it</source>
            <translation>Metti prima un Flatten</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Set %1_features to %2 or leave it empty</source>
            <translation>Imposta %1_features a %2 o lascialo vuoto</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Set in_features to %1 or leave it empty</source>
            <translation>Imposta in_features a %1 o lascialo vuoto</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>for %1 multiply–adds</source>
            <translation>per %1 moltiplicazioni–addizioni</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>in_features is %1 but %2 arrives, whose last size is %3</source>
            <translation>in_features è %1 ma arriva %2, la cui ultima dimensione è %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>sizes differ: %1 and %2 may differ only in the last one</source>
            <translation>le dimensioni differiscono: %1 e %2 possono differire solo nell'ultima</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>%1 drops channels, but a single number arrives</source>
            <translation>%1 azzera canali, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Adds normally distributed noise while training: what a denoising autoencoder removes.</source>
            <translation>Aggiunge rumore gaussiano durante l'addestramento: quello che un autoencoder denoising toglie.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>AlphaDropout of whole channels.</source>
            <translation>AlphaDropout di interi canali.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Dropout that keeps mean and deviation, for use with SELU.</source>
            <translation>Dropout che mantiene media e deviazione, da usare con SELU.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets a random share of the values to zero while training; does nothing in evaluation.</source>
            <translation>Azzera una parte casuale dei valori durante l'addestramento; in valutazione non fa nulla.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets whole channels of a sequence to zero while training.</source>
            <translation>Azzera interi canali di una sequenza durante l'addestramento.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets whole channels of volumes to zero while training.</source>
            <translation>Azzera interi canali di volumi durante l'addestramento.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets whole channels to zero while training (Tompson et al. 2015).</source>
            <translation>Azzera interi canali durante l'addestramento (Tompson et al. 2015).</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Share of what is dropped.</source>
            <translation>Quota di ciò che viene azzerato.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Standard deviation of the noise.</source>
            <translation>Deviazione standard del rumore.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>A row of a learned table for each whole number that arrives.</source>
            <translation>Una riga di una tabella appresa per ogni numero intero che arriva.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Divide each row's gradient by how often it was looked up.</source>
            <translation>Divide il gradiente di ogni riga per quante volte è stata cercata.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Embedding takes any shape</source>
            <translation>Embedding accetta qualsiasi forma</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>EmbeddingBag needs a list of whole numbers but %1 arrives</source>
            <translation>EmbeddingBag richiede una lista di numeri interi ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Length that rows are cut down to.</source>
            <translation>Lunghezza a cui le righe vengono ridotte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Numbers in a row.</source>
            <translation>Numeri in una riga.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Rows: what may arrive is 0 to one less.</source>
            <translation>Righe: può arrivare da 0 a una di meno.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>The mean, sum or maximum of the rows of a learned table for a list of whole numbers.</source>
            <translation>La media, la somma o il massimo delle righe di una tabella appresa per una lista di numeri interi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>The norm that measures that length.</source>
            <translation>La norma che misura quella lunghezza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>The row that stands for nothing.</source>
            <translation>La riga che sta per niente.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Use 0 to %1</source>
            <translation>Usa da 0 a %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Use mean or sum</source>
            <translation>Usa mean o sum</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>What is made of the rows.</source>
            <translation>Che cosa si fa delle righe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>any</source>
            <translation>qualsiasi</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>none</source>
            <translation>nessuno</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>over the rows</source>
            <translation>sulle righe</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>padding_idx %1 is not a row: there are %2</source>
            <translation>padding_idx %1 non è una riga: ce ne sono %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>scale_grad_by_freq does not go with mode max</source>
            <translation>scale_grad_by_freq non va insieme al modo max</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Add learned numbers in all its linear layers and norms.</source>
            <translation>Aggiunge numeri appresi in tutti i suoi strati lineari e norme.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Added to the variance before its root.</source>
            <translation>Aggiunto alla varianza prima della radice.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Between the two linear layers.</source>
            <translation>Fra i due strati lineari.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Features between the two linear layers.</source>
            <translation>Feature fra i due strati lineari.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Heads of the attention; they share the features.</source>
            <translation>Teste dell'attenzione; si dividono le feature.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Normalise before each part instead of after it.</source>
            <translation>Normalizza prima di ogni parte invece che dopo.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Self-attention, then two linear layers at each step, both with a skip connection and norm.</source>
            <translation>Self-attention, poi due strati lineari a ogni passo, entrambi con una connessione skip e norma.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Share dropped in training.</source>
            <translation>Quota azzerata in addestramento.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>features</source>
            <translation>feature</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>for %1</source>
            <translation>per %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>for both sums</source>
            <translation>per entrambe le somme</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>Channels, height, width.</source>
            <translation>Canali, altezza, larghezza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>Sizes of one sample's target.</source>
            <translation>Dimensioni dell'obiettivo di un esempio.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>Type of its numbers.</source>
            <translation>Tipo dei suoi numeri.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>What a loss compares with: the right answer for one sample, which only training has.

Of images: int64 without sizes is the class; float32 with as many numbers as the Input is the
image itself, clean of any noise; float32 with one for each class is 1 for the image's class.</source>
            <translation>Ciò con cui una loss confronta: la risposta giusta per un esempio, che solo l'addestramento ha.

Per le immagini: int64 senza dimensioni è la classe; float32 con tanti numeri quanti l'Input è
l'immagine stessa, senza alcun rumore; float32 con uno per classe è 1 per la classe dell'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>What the network gives: for a classifier, one number per class (logits).</source>
            <translation>Ciò che la rete dà: per un classificatore, un numero per classe (logit).</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>What the network receives: one sample's shape, without the batch.</source>
            <translation>Ciò che la rete riceve: la forma di un esempio, senza il batch.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>a single number</source>
            <translation>un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>int64: the class; float32: the image, or shares.</source>
            <translation>int64: la classe; float32: l'immagine, o quote.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>%1 numbers are no square kernel</source>
            <translation>%1 numeri non fanno un kernel quadrato</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Convolves each channel with a fixed kernel: %1.</source>
            <translation>Convolve ogni canale con un kernel fisso: %1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Convolves each channel with one kernel that is not learned.</source>
            <translation>Convolve ogni canale con un kernel che non viene appreso.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>FixedConv2d needs C×H×W but %1 arrives</source>
            <translation>FixedConv2d richiede C×H×W ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>FixedConv2d needs at least one channel but %1 arrives</source>
            <translation>FixedConv2d richiede almeno un canale ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Set padding to %1</source>
            <translation>Imposta padding a %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Size of a blur.</source>
            <translation>Dimensione di una sfocatura.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>The typed kernel row by row: 9 numbers for 3×3.</source>
            <translation>Il kernel scritto riga per riga: 9 numeri per 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Type %1 for %2×%3 or %4 for %5×%6</source>
            <translation>Scrivine %1 per %2×%3 o %4 per %5×%6</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Use a smaller kernel or more padding</source>
            <translation>Usa un kernel più piccolo o più padding</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>What it looks for, or typed numbers.</source>
            <translation>Che cosa cerca, o numeri scritti a mano.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Width of a gaussian blur.</source>
            <translation>Larghezza di una sfocatura gaussiana.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Zeros on each side.</source>
            <translation>Zeri su ogni lato.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>a kernel of %1 does not fit into %2 px</source>
            <translation>un kernel di %1 non entra in %2 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>box blur</source>
            <translation>sfocatura a media</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>gaussian blur</source>
            <translation>sfocatura gaussiana</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>keep the size</source>
            <translation>mantiene la dimensione</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>stride %1 does not keep the size</source>
            <translation>stride %1 non mantiene la dimensione</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>typed numbers</source>
            <translation>numeri scritti a mano</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Cuts an image into overlapping blocks and lays each out as a column.</source>
            <translation>Taglia un'immagine in blocchi sovrapposti e stende ciascuno come una colonna.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Distance of a block's taps.</source>
            <translation>Distanza fra i punti di un blocco.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Fold needs columns × blocks but %1 arrives</source>
            <translation>Fold richiede colonne × blocchi ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Height and width of the image.</source>
            <translation>Altezza e larghezza dell'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Lays columns back as blocks of an image and sums where they overlap.</source>
            <translation>Rimette le colonne come blocchi di un'immagine e somma dove si sovrappongono.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Size of a block.</source>
            <translation>Dimensione di un blocco.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Step between blocks.</source>
            <translation>Passo fra i blocchi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Unfold needs at least one element but %1 arrives</source>
            <translation>Unfold richiede almeno un elemento ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Zeros around the image.</source>
            <translation>Zeri attorno all'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>a block has %1 taps, which does not divide %2 columns</source>
            <translation>un blocco ha %1 punti, che non dividono %2 colonne</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>a block of %1 does not fit into %2×%3</source>
            <translation>un blocco di %1 non entra in %2×%3</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>an image of %1×%2 has %3 blocks but %4 arrive</source>
            <translation>un'immagine di %1×%2 ha %3 blocchi ma ne arrivano %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>%1 windows of %2 do not fit into %3 px</source>
            <translation>%1 finestre di %2 non entrano in %3 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Keeps the largest value of windows at random places: shrinks by any factor.</source>
            <translation>Tiene il valore massimo di finestre in punti casuali: riduce di qualsiasi fattore.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Keeps the largest value of windows of a volume at random places.</source>
            <translation>Tiene il valore massimo di finestre di un volume in punti casuali.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>ONNX has no fractional pooling</source>
            <translation>ONNX non ha il pooling frazionario</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Share of the size that is kept, where no output_size is given.</source>
            <translation>Quota della dimensione che resta, dove non è dato output_size.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Size of a window.</source>
            <translation>Dimensione di una finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Use MaxPool2d for a model to ship</source>
            <translation>Usa MaxPool2d per un modello da distribuire</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Use a smaller window or size</source>
            <translation>Usa una finestra o una dimensione più piccola</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>by the ratio</source>
            <translation>secondo il rapporto</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>comparisons in each window</source>
            <translation>confronti in ogni finestra</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>output_ratio must lie between 0 and 1 where no output_size is given</source>
            <translation>output_ratio deve stare fra 0 e 1 dove non è dato output_size</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Bring an even number of channels to it</source>
            <translation>Portagli un numero pari di canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Dimension to halve, counted with the batch as 0.</source>
            <translation>Dimensione da dimezzare, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>GLU halves dim %1, whose size is %2</source>
            <translation>GLU dimezza dim %1, la cui dimensione è %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Halves a dimension: the first half times the sigmoid of the second (Dauphin et al. 2017).</source>
            <translation>Dimezza una dimensione: la prima metà per la sigmoide della seconda (Dauphin et al. 2017).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Softmax of -x: the smallest number has the largest share.</source>
            <translation>Softmax di -x: il numero più piccolo ha la quota più grande.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Softmax over the channels at each pixel.</source>
            <translation>Softmax sui canali in ogni pixel.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>The logarithm of Softmax, exact where Softmax would round to 0.</source>
            <translation>Il logaritmo di Softmax, esatto dove Softmax si arrotonderebbe a 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Whether Φ is approximated by a tanh.</source>
            <translation>Se Φ è approssimata da una tanh.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>log(1 / (1 + e⁻ˣ)).</source>
            <translation>log(1 / (1 + e⁻ˣ)).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>min(1, max(0, x/6 + 1/2)): a sigmoid of straight lines.</source>
            <translation>min(1, max(0, x/6 + 1/2)): una sigmoide a tratti rettilinei.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>sigmoid and product</source>
            <translation>sigmoide e prodotto</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x / (1 + |x|): squashes into -1 … 1.</source>
            <translation>x / (1 + |x|): comprime in -1 … 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · hardsigmoid(x): a swish of straight lines (MobileNetV3).</source>
            <translation>x · hardsigmoid(x): una swish a tratti rettilinei (MobileNetV3).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · sigmoid(x), also called swish.</source>
            <translation>x · sigmoid(x), detta anche swish.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · tanh(softplus(x)) (Misra 2019).</source>
            <translation>x · tanh(softplus(x)) (Misra 2019).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · Φ(x), with Φ the normal distribution (Hendrycks &amp; Gimpel 2016).</source>
            <translation>x · Φ(x), con Φ la distribuzione normale (Hendrycks &amp; Gimpel 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>Give one for each of the %1 steps</source>
            <translation>Danne uno per ciascuno dei %1 passi</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>Wire an Input of dtype bool to it</source>
            <translation>Collegagli un Input con dtype bool</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>a mask of padding for %1 has %2 numbers but %3 arrives</source>
            <translation>una maschera di padding per %1 ha %2 numeri ma arriva %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>a mask of padding says True or False of each step but %1 arrives</source>
            <translation>una maschera di padding dice vero o falso di ogni passo ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>for what is hidden</source>
            <translation>per ciò che è nascosto</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>to scale the query</source>
            <translation>per scalare la query</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 has %2 numbers but %3 arrives</source>
            <translation>%1 ha %2 numeri ma arriva %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 is float32 but %2 arrives</source>
            <translation>%1 è float32 ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 needs a number for each class, not a single number</source>
            <translation>%1 richiede un numero per ogni classe, non un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 needs real numbers but %2 arrives</source>
            <translation>%1 richiede numeri reali ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Class number of targets that do not count.</source>
            <translation>Numero di classe degli obiettivi che non contano.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Difference at which it becomes straight.</source>
            <translation>Differenza a cui diventa rettilinea.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Give %1 numbers, or one for all classes</source>
            <translation>Dai %1 numeri, o uno per tutte le classi</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Give 0 and 1 as real numbers</source>
            <translation>Dai 0 e 1 come numeri reali</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Give the number of the class</source>
            <translation>Dai il numero della classe</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How much a yes counts against a no: for each class (the first dimension), or for all.</source>
            <translation>Quanto conta un sì rispetto a un no: per ogni classe (la prima dimensione), o per tutte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How much each class counts, in the order of the classes.</source>
            <translation>Quanto conta ogni classe, nell'ordine delle classi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How the numbers of all samples become one.</source>
            <translation>Come i numeri di tutti gli esempi diventano uno.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How the numbers of all samples become one; batchmean is the divergence of the maths.</source>
            <translation>Come i numeri di tutti gli esempi diventano uno; batchmean è la divergenza della matematica.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Its factor in the sum that training makes small; 0 measures.</source>
            <translation>Il suo fattore nella somma che l'addestramento rende piccola; 0 misura soltanto.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Leave %1 empty, or use float32</source>
            <translation>Lascia %1 vuoto, o usa float32</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Leave ignore_index at -100</source>
            <translation>Lascia ignore_index a -100</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Log probabilities (of LogSoftmax) against class numbers.</source>
            <translation>Log-probabilità (di LogSoftmax) contro numeri di classe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Log probabilities against probabilities: how far one distribution is from the other.</source>
            <translation>Log-probabilità contro probabilità: quanto una distribuzione è lontana dall'altra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Logits against 0 or 1; has the sigmoid inside.</source>
            <translation>Logit contro 0 o 1; ha la sigmoide all'interno.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Logits against class numbers, or against a share for each class; has softmax inside.</source>
            <translation>Logit contro numeri di classe, o contro una quota per ogni classe; ha la softmax all'interno.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Make the target %1</source>
            <translation>Rendi l'obiettivo %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Probabilities (of Sigmoid) against 0 or 1.</source>
            <translation>Probabilità (di Sigmoid) contro 0 o 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Share of a target spread over all classes.</source>
            <translation>Quota di un obiettivo ripartita su tutte le classi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Squared where the difference is small, absolute where it is large.</source>
            <translation>Al quadrato dove la differenza è piccola, assoluta dove è grande.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Squared where the difference is small, delta times absolute where it is large.</source>
            <translation>Al quadrato dove la differenza è piccola, delta per l'assoluta dove è grande.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>The absolute difference.</source>
            <translation>La differenza assoluta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>The squared difference.</source>
            <translation>La differenza al quadrato.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>The target is given as log probabilities too.</source>
            <translation>Anche l'obiettivo è dato come log-probabilità.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Use one dtype for both</source>
            <translation>Usa un solo dtype per entrambi</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>all alike</source>
            <translation>tutte uguali</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>for each number compared</source>
            <translation>per ogni numero confrontato</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>ignore_index %1 needs class numbers, but the target has shares</source>
            <translation>ignore_index %1 richiede numeri di classe, ma l'obiettivo ha quote</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>the target is %1 but %2 arrives</source>
            <translation>l'obiettivo è %1 ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>the target is %1 but %2 arrives: it needs one class number for each position</source>
            <translation>l'obiettivo è %1 ma arriva %2: serve un numero di classe per ogni posizione</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>the target must be %1, not %2</source>
            <translation>l'obiettivo deve essere %1, non %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>%1 and %2 have different numbers of dimensions</source>
            <translation>%1 e %2 hanno un numero diverso di dimensioni</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>%1 receives %2</source>
            <translation>%1 riceve %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Adds its inputs number by number; sizes of 1 are repeated to match.</source>
            <translation>Somma i suoi ingressi numero per numero; le dimensioni 1 si ripetono per combaciare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Bring both branches to one shape, for example by a 1×1 convolution</source>
            <translation>Porta i due rami a una stessa forma, per esempio con una convoluzione 1×1</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Bring the branches to one shape before they are stacked</source>
            <translation>Porta i rami a una stessa forma prima di impilarli</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Bring the branches to one size before they join</source>
            <translation>Porta i rami a una stessa dimensione prima che si uniscano</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Dimension that grows</source>
            <translation>Dimensione che cresce</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Flatten or pool one of them so that both have the same</source>
            <translation>Applica Flatten o pooling a uno di loro perché coincidano</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Place of the new dimension</source>
            <translation>Posizione della nuova dimensione</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Puts its inputs one after the other along a dimension, the channels by default.</source>
            <translation>Mette i suoi ingressi uno dopo l'altro lungo una dimensione, di norma i canali.</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Puts its inputs one after the other along a new dimension.</source>
            <translation>Mette i suoi ingressi uno dopo l'altro lungo una nuova dimensione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Use one dtype in all branches</source>
            <translation>Usa un solo dtype in tutti i rami</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>shapes differ: %1 and %2</source>
            <translation>le forme differiscono: %1 e %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>sizes differ: %1 and %2</source>
            <translation>le dimensioni differiscono: %1 e %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>sizes differ: %1 and %2 may differ only in dim %3</source>
            <translation>le dimensioni differiscono: %1 e %2 possono differire solo in dim %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>%1 is %2 but %3 channels arrive</source>
            <translation>%1 è %2 ma arrivano %3 canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Added to the energy.</source>
            <translation>Aggiunto all'energia.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>BatchNorm1d needs features or C×L but %1 arrives</source>
            <translation>BatchNorm1d richiede feature o C×L ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Brings every channel of volumes to mean 0 and deviation 1, then scales and shifts it.</source>
            <translation>Porta ogni canale dei volumi a media 0 e deviazione 1, poi lo scala e lo sposta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Brings every channel to mean 0 and deviation 1 over the batch, then scales and shifts it.</source>
            <translation>Porta ogni canale a media 0 e deviazione 1 sul batch, poi lo scala e lo sposta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Brings every feature to mean 0 and deviation 1 over the batch, then scales and shifts it.</source>
            <translation>Porta ogni feature a media 0 e deviazione 1 sul batch, poi la scala e la sposta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Channels that count.</source>
            <translation>Canali che contano.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Divides each value by the energy of the neighbouring channels at the same place.</source>
            <translation>Divide ogni valore per l'energia dei canali vicini nello stesso punto.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Exponent of the divisor.</source>
            <translation>Esponente del divisore.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Keep running statistics and use them in evaluation.</source>
            <translation>Tiene statistiche correnti e le usa in valutazione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Learn a scale and a shift for each channel.</source>
            <translation>Impara una scala e uno spostamento per ogni canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>LocalResponseNorm as Torch7 computed it: the first channel counts for all behind it too.</source>
            <translation>LocalResponseNorm come la calcolava Torch7: il primo canale conta anche per tutti quelli dopo.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>LocalResponseNorm needs channels and positions, not %1</source>
            <translation>LocalResponseNorm richiede canali e posizioni, non %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Set %1 to %2 or leave it empty</source>
            <translation>Imposta %1 a %2 o lascialo vuoto</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Weight of the energy.</source>
            <translation>Peso dell'energia.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Weight of the newest batch in running statistics.</source>
            <translation>Peso del batch più recente nelle statistiche correnti.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>average all batches</source>
            <translation>media di tutti i batch</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>channels</source>
            <translation>canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>over its neighbours</source>
            <translation>sui suoi vicini</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>%1 needs features, but a single number arrives</source>
            <translation>%1 richiede feature, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>%1 needs more than one value per channel but %2 arrives</source>
            <translation>%1 richiede più di un valore per canale ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>A single value has no deviation; use it where the image is larger</source>
            <translation>Un valore solo non ha deviazione; usalo dove l'immagine è più grande</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Added to the mean square before its root.</source>
            <translation>Aggiunto alla media quadratica prima della radice.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings every channel of every image to mean 0 and deviation 1 (Ulyanov et al. 2016).</source>
            <translation>Porta ogni canale di ogni immagine a media 0 e deviazione 1 (Ulyanov et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings every channel of every sequence to mean 0 and deviation 1.</source>
            <translation>Porta ogni canale di ogni sequenza a media 0 e deviazione 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings every channel of every volume to mean 0 and deviation 1.</source>
            <translation>Porta ogni canale di ogni volume a media 0 e deviazione 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings groups of channels of every sample to mean 0 and deviation 1 (Wu &amp; He 2018).</source>
            <translation>Porta gruppi di canali di ogni esempio a media 0 e deviazione 1 (Wu &amp; He 2018).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings the last dimensions of every sample to mean 0 and deviation 1 (Ba et al. 2016).</source>
            <translation>Porta le ultime dimensioni di ogni esempio a media 0 e deviazione 1 (Ba et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Dimension whose length becomes 1; the batch is 0.</source>
            <translation>Dimensione la cui lunghezza diventa 1; il batch è 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Divides by the length along a dimension, so that the length is 1.</source>
            <translation>Divide per la lunghezza lungo una dimensione, così che la lunghezza sia 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Divides the last dimensions by the root of their mean square (Zhang &amp; Sennrich 2019).</source>
            <translation>Divide le ultime dimensioni per la radice della loro media quadratica (Zhang &amp; Sennrich 2019).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>GroupNorm needs channels, but a single number arrives</source>
            <translation>GroupNorm richiede canali, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Groups of channels.</source>
            <translation>Gruppi di canali.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Learn a scale for each element.</source>
            <translation>Impara una scala per ogni elemento.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Learn a shift for each element too.</source>
            <translation>Impara anche uno spostamento per ogni elemento.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Set normalized_shape to the last sizes of %1 or leave it empty</source>
            <translation>Imposta normalized_shape alle ultime dimensioni di %1 o lascialo vuoto</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Smallest length that is divided by.</source>
            <translation>La minima lunghezza per cui si divide.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>The last sizes, over which is normalised.</source>
            <translation>Le ultime dimensioni, su cui si normalizza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>The norm: 1 sums, 2 is the Euclidean length.</source>
            <translation>La norma: 1 somma, 2 è la lunghezza euclidea.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>for the length of %1</source>
            <translation>per la lunghezza di %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>for the mean square of %1</source>
            <translation>per la media quadratica di %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>normalized_shape is %1 but %2 arrives, which does not end in it</source>
            <translation>normalized_shape è %1 ma arriva %2, che non finisce così</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>num_groups %1 does not divide %2 %3</source>
            <translation>num_groups %1 non divide %2 %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>the last size that arrives</source>
            <translation>l'ultima dimensione che arriva</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>the smallest step of float32</source>
            <translation>il più piccolo passo di float32</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Continues a sequence with its other end.</source>
            <translation>Continua una sequenza con la sua altra estremità.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Continues a volume with its other end.</source>
            <translation>Continua un volume con la sua altra estremità.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Continues an image with its other end.</source>
            <translation>Continua un'immagine con la sua altra estremità.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Crop less of it</source>
            <translation>Ritagliane di meno</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Mirrors a sequence at its border.</source>
            <translation>Rispecchia una sequenza ai bordi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Mirrors a volume at its border.</source>
            <translation>Rispecchia un volume ai bordi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Mirrors an image at its border.</source>
            <translation>Rispecchia un'immagine ai bordi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Pixels around, or left, right, top, bottom … each.</source>
            <translation>Pixel attorno, oppure sinistra, destra, sopra, sotto … ciascuno.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts a chosen number around a sequence.</source>
            <translation>Mette un numero a scelta attorno a una sequenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts a chosen number around a volume.</source>
            <translation>Mette un numero a scelta attorno a un volume.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts a chosen number around an image.</source>
            <translation>Mette un numero a scelta attorno a un'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts zeros around a sequence.</source>
            <translation>Mette zeri attorno a una sequenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts zeros around a volume.</source>
            <translation>Mette zeri attorno a un volume.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts zeros around an image.</source>
            <translation>Mette zeri attorno a un'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Repeats the border of a sequence.</source>
            <translation>Ripete il bordo di una sequenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Repeats the border of a volume.</source>
            <translation>Ripete il bordo di un volume.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Repeats the border of an image.</source>
            <translation>Ripete il bordo di un'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>The number around the image.</source>
            <translation>Il numero attorno all'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>circular padding %1 wraps around more than once: there are %2 px</source>
            <translation>il padding circolare %1 fa più di un giro: ci sono %2 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>padding %1 and %2 leaves nothing of %3 px</source>
            <translation>il padding %1 e %2 non lascia nulla di %3 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>reflection padding %1 must be less than the %2 px there are</source>
            <translation>il padding a riflessione %1 deve essere meno dei %2 px che ci sono</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>%1 needs at least one element but %2 arrives</source>
            <translation>%1 richiede almeno un elemento ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Averages each window of a sequence.</source>
            <translation>Fa la media di ogni finestra di una sequenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Averages each window of a volume.</source>
            <translation>Fa la media di ogni finestra di un volume.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Averages each window.</source>
            <translation>Fa la media di ogni finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Count a last window that is only partly filled.</source>
            <translation>Conta un'ultima finestra riempita solo in parte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Count the padding's zeros in the average.</source>
            <translation>Conta gli zeri del padding nella media.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Distance of a window's taps.</source>
            <translation>Distanza fra i punti di una finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Divide the sum by this instead.</source>
            <translation>Divide la somma per questo numero invece.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Give also where each maximum stood, for MaxUnpool.</source>
            <translation>Dà anche la posizione di ogni massimo, per MaxUnpool.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Keeps the largest value of each window of a sequence.</source>
            <translation>Tiene il valore massimo di ogni finestra di una sequenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Keeps the largest value of each window of a volume.</source>
            <translation>Tiene il valore massimo di ogni finestra di un volume.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Keeps the largest value of each window.</source>
            <translation>Tiene il valore massimo di ogni finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Pixels around the image.</source>
            <translation>Pixel attorno all'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Power-average pooling of a sequence: with power 2 the L2 norm of each window.</source>
            <translation>Pooling a media di potenze di una sequenza: con potenza 2 la norma L2 di ogni finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Power-average pooling of a volume: with power 2 the L2 norm of each window.</source>
            <translation>Pooling a media di potenze di un volume: con potenza 2 la norma L2 di ogni finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Power-average pooling: with power 2 the L2 norm of each window.</source>
            <translation>Pooling a media di potenze: con potenza 2 la norma L2 di ogni finestra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Step between windows.</source>
            <translation>Passo fra le finestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>The power: 1 sums, 2 is the L2 norm, large ones near the maximum.</source>
            <translation>La potenza: 1 somma, 2 è la norma L2, le grandi si avvicinano al massimo.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use 2 for the L2 norm</source>
            <translation>Usa 2 per la norma L2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use a smaller window or less pooling before</source>
            <translation>Usa una finestra più piccola o meno pooling prima</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use a smaller window; here padding does not count</source>
            <translation>Usa una finestra più piccola; qui il padding non conta</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use at most %1</source>
            <translation>Usa al massimo %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>a window of %1 does not fit into %2 px</source>
            <translation>una finestra di %1 non entra in %2 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>a window of %1 is larger than %2</source>
            <translation>una finestra di %1 è più grande di %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>in each window</source>
            <translation>in ogni finestra</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>norm_type 0 has no root</source>
            <translation>norm_type 0 non ha radice</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>padding %1 is more than half the window of %2</source>
            <translation>il padding %1 è più di metà della finestra di %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>the window's elements</source>
            <translation>gli elementi della finestra</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>the window's size</source>
            <translation>la dimensione della finestra</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>%1 and %2 do not fit: %3 columns meet %4 rows</source>
            <translation>%1 e %2 non combaciano: %3 colonne incontrano %4 righe</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Added to each difference.</source>
            <translation>Aggiunto a ogni differenza.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>BatchMatMul needs matrices but %1 arrives</source>
            <translation>BatchMatMul richiede matrici ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Dimension of the vectors; the batch is 0.</source>
            <translation>Dimensione dei vettori; il batch è 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Keep the last dimension, with size 1.</source>
            <translation>Mantiene l'ultima dimensione, con misura 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>MatMul takes any rank</source>
            <translation>MatMul accetta qualsiasi rango</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>PairwiseDistance needs vectors, but single numbers arrive</source>
            <translation>PairwiseDistance richiede vettori, ma arrivano numeri singoli</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The cosine of the angle between its inputs along a dimension, which disappears.</source>
            <translation>Il coseno dell'angolo fra i suoi ingressi lungo una dimensione, che scompare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The distance between its inputs along the last dimension.</source>
            <translation>La distanza fra i suoi ingressi lungo l'ultima dimensione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The matrix product of its inputs, for each sample; more than two from the left.</source>
            <translation>Il prodotto di matrici dei suoi ingressi, per ogni esempio; più di due da sinistra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The norm: 1 sums, 2 is the Euclidean distance.</source>
            <translation>La norma: 1 somma, 2 è la distanza euclidea.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The product of one matrix of each input for each sample, without any repeating.</source>
            <translation>Il prodotto di una matrice di ogni ingresso per ogni esempio, senza ripetizioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Transpose one of them or bring both to one inner size</source>
            <translation>Trasponi uno dei due o portali a una stessa dimensione interna</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>a matrix product needs at least one dimension, but a number arrives</source>
            <translation>un prodotto di matrici richiede almeno una dimensione, ma arriva un numero</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>for vectors of %1</source>
            <translation>per vettori di %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Above this, βx is taken as it is.</source>
            <translation>Oltre questo, βx è preso così com'è.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>ELU scaled so that signals keep mean 0 and deviation 1 (Klambauer et al. 2017).</source>
            <translation>ELU scalata in modo che i segnali mantengano media 0 e deviazione 1 (Klambauer et al. 2017).</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>How far: λ.</source>
            <translation>Di quanto: λ.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Keeps values between two bounds.</source>
            <translation>Tiene i valori fra due limiti.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Largest slope for negative values.</source>
            <translation>La massima pendenza per i valori negativi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>LeakyReLU with a slope drawn anew for each value while training, their mean in evaluation.</source>
            <translation>LeakyReLU con una pendenza sorteggiata per ogni valore in addestramento, la loro media in valutazione.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Lower bound.</source>
            <translation>Limite inferiore.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Moves values towards 0 by λ and stops there.</source>
            <translation>Sposta i valori verso 0 di λ e lì si ferma.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Sets values between -λ and λ to 0.</source>
            <translation>Mette a 0 i valori fra -λ e λ.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Sharpness of the bend.</source>
            <translation>Quanto è netta la piega.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Size of what negative values end in.</source>
            <translation>Valore verso cui tendono i valori negativi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Size that a value must exceed: λ.</source>
            <translation>Quanto un valore deve superare: λ.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Smallest slope for negative values.</source>
            <translation>La minima pendenza per i valori negativi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Upper bound.</source>
            <translation>Limite superiore.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>What stands where it does not.</source>
            <translation>Che cosa c'è dove non la supera.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>What x must exceed.</source>
            <translation>Che cosa x deve superare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>log(1 + eᵝˣ) / β: a smooth ReLU.</source>
            <translation>log(1 + eᵝˣ) / β: una ReLU liscia.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>lower %1 is greater than upper %2</source>
            <translation>lower %1 è maggiore di upper %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>max_val %1 is not greater than min_val %2</source>
            <translation>max_val %1 non è maggiore di min_val %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>min(6, max(0, x)): a ReLU that stops at 6.</source>
            <translation>min(6, max(0, x)): una ReLU che si ferma a 6.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x - tanh(x).</source>
            <translation>x - tanh(x).</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x where it is greater than a threshold, a fixed value elsewhere.</source>
            <translation>x dove supera una soglia, un valore fisso altrove.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x where positive, α · (eˣ - 1) where negative (Clevert et al. 2016).</source>
            <translation>x dove è positivo, α · (eˣ - 1) dove è negativo (Clevert et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x where positive, α · (eˣᐟᵅ - 1) where negative: smooth for every α (Barron 2017).</source>
            <translation>x dove è positivo, α · (eˣᐟᵅ - 1) dove è negativo: liscia per ogni α (Barron 2017).</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 is %2 but %3 arrives, whose last size is %4</source>
            <translation>%1 è %2 ma arriva %3, la cui ultima dimensione è %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 must be %2 but %3 arrives</source>
            <translation>%1 deve essere %2 ma arriva %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 needs at least one step and one feature but %2 arrives</source>
            <translation>%1 richiede almeno un passo e una feature ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 needs features but %2 arrives</source>
            <translation>%1 richiede feature ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 needs length×features but %2 arrives</source>
            <translation>%1 richiede lunghezza×feature ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Add learned numbers to each gate.</source>
            <translation>Aggiunge numeri appresi a ogni porta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Flatten each step, or bring the sequence's steps to the front</source>
            <translation>Applica Flatten a ogni passo, o porta in testa i passi della sequenza</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Flatten what arrives, or use %1 for a sequence</source>
            <translation>Applica Flatten a ciò che arriva, o usa %1 per una sequenza</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Layers stacked on one another.</source>
            <translation>Strati impilati uno sull'altro.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Numbers in the state.</source>
            <translation>Numeri nello stato.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>One step of a GRU.</source>
            <translation>Un passo di una GRU.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>One step of an LSTM.</source>
            <translation>Un passo di una LSTM.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>One step of an RNN.</source>
            <translation>Un passo di una RNN.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Project each step's result to so many; 0: not.</source>
            <translation>Proietta il risultato di ogni passo a così tanti; 0: no.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Recurrent layer whose gates decide what to reset and what to keep.</source>
            <translation>Strato ricorrente le cui porte decidono che cosa azzerare e che cosa tenere.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Recurrent layer with a memory cell whose gates decide what to write, keep and show.</source>
            <translation>Strato ricorrente con una cella di memoria le cui porte decidono che cosa scrivere, tenere e mostrare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Set proj_size to 0 for no projection</source>
            <translation>Imposta proj_size a 0 per nessuna proiezione</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Share of values dropped between stacked layers.</source>
            <translation>Quota dei valori azzerati fra strati impilati.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Walk also from the end to the start.</source>
            <translation>Percorre anche dalla fine all'inizio.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Walks along a sequence; each step sees the input and the state of the step before.</source>
            <translation>Percorre una sequenza; ogni passo vede l'ingresso e lo stato del passo prima.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>What squashes the state.</source>
            <translation>Che cosa comprime lo stato.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>for gates and state</source>
            <translation>per porte e stato</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>proj_size %1 must be smaller than hidden_size %2</source>
            <translation>proj_size %1 deve essere minore di hidden_size %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>%1 needs at least one dimension, but a number arrives</source>
            <translation>%1 richiede almeno una dimensione, ma arriva un numero</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Adds up all along dimensions.</source>
            <translation>Somma tutto lungo le dimensioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>ArgMax needs at least one dimension, but a number arrives</source>
            <translation>ArgMax richiede almeno una dimensione, ma arriva un numero</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Averages all along dimensions.</source>
            <translation>Fa la media di tutto lungo le dimensioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Dimension that disappears, counted with the batch as 0.</source>
            <translation>Dimensione che scompare, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Dimensions that disappear, counted with the batch as 0.</source>
            <translation>Dimensioni che scompaiono, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Keep it, with size 1.</source>
            <translation>La mantiene, con misura 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Keep them, with size 1.</source>
            <translation>Le mantiene, con misura 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>The largest along dimensions.</source>
            <translation>Il più grande lungo le dimensioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>The smallest along dimensions.</source>
            <translation>Il più piccolo lungo le dimensioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>The standard deviation along dimensions (n - 1 in the divisor).</source>
            <translation>La deviazione standard lungo le dimensioni (n - 1 al divisore).</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Where the largest stands along a dimension, as a whole number.</source>
            <translation>Dove sta il più grande lungo una dimensione, come numero intero.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>all but the batch</source>
            <translation>tutte tranne il batch</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>all but the batch, as one</source>
            <translation>tutte tranne il batch, come una</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>over %1</source>
            <translation>su %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>%1 has %2 numbers but %3 has %4 dimensions</source>
            <translation>%1 ha %2 numeri ma %3 ha %4 dimensioni</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Give a size</source>
            <translation>Dai una misura</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Give one for each dimension behind the batch</source>
            <translation>Danne uno per ogni dimensione dopo il batch</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>How often, for each size behind the batch.</source>
            <translation>Quante volte, per ogni dimensione dopo il batch.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Lays copies of each sample side by side.</source>
            <translation>Affianca copie di ogni esempio.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Repeats dimensions of size 1, and puts new ones in front, without using memory.</source>
            <translation>Ripete dimensioni di misura 1 e ne mette di nuove davanti, senza usare memoria.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Sizes behind the batch; -1 keeps one, others need a 1 or the same size.</source>
            <translation>Dimensioni dopo il batch; -1 ne mantiene una, le altre richiedono un 1 o la stessa misura.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Use Repeat to repeat others</source>
            <translation>Usa Repeat per ripeterne altre</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>size %1 cannot become %2: only sizes of 1 are repeated</source>
            <translation>la dimensione %1 non può diventare %2: si ripetono solo quelle di misura 1</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>size -1 keeps a size, but a new dimension has none</source>
            <translation>la dimensione -1 mantiene una misura, ma una dimensione nuova non ne ha</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>%1 has %2 elements but %3 has %4</source>
            <translation>%1 ha %2 elementi ma %3 ne ha %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>%1 has %2 elements or a multiple but %3 has %4</source>
            <translation>%1 ha %2 elementi o un multiplo ma %3 ne ha %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Cuts one dimension into several, as `16 → 4×4`.</source>
            <translation>Divide una dimensione in varie, come `16 → 4×4`.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Dimension to cut</source>
            <translation>Dimensione da dividere</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Dimensions to remove, counted with the batch as 0.</source>
            <translation>Dimensioni da togliere, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>First dimension joined, counted with the batch as 0.</source>
            <translation>Prima dimensione unita, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Flatten needs at least one dimension, but a single number arrives</source>
            <translation>Flatten richiede almeno una dimensione, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Give the others</source>
            <translation>Dai le altre</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Gives each sample another shape with as many elements, in the same order.</source>
            <translation>Dà a ogni esempio un'altra forma con altrettanti elementi, nello stesso ordine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Its place, counted with the batch as 0.</source>
            <translation>La sua posizione, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Joins dimensions into one; by default all but the batch.</source>
            <translation>Unisce dimensioni in una; di norma tutte tranne il batch.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Last dimension joined.</source>
            <translation>Ultima dimensione unita.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Let dims start with 0</source>
            <translation>Fai iniziare dims con 0</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Name each once</source>
            <translation>Nomina ciascuna una volta</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Name every dimension once, the batch, 0, first</source>
            <translation>Nomina ogni dimensione una volta, prima il batch, 0</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Old dimensions in their new order, as PyTorch counts: 0, the batch, comes first.</source>
            <translation>Le vecchie dimensioni nel nuovo ordine, come le conta PyTorch: 0, il batch, viene prima.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>One of the two</source>
            <translation>Una delle due</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Puts in a dimension of size 1.</source>
            <translation>Inserisce una dimensione di misura 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Puts the dimensions in another order; the batch stays the first.</source>
            <translation>Mette le dimensioni in un altro ordine; il batch resta la prima.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Removes dimensions of size 1; the others stay, even when they are named.</source>
            <translation>Toglie le dimensioni di misura 1; le altre restano, anche se nominate.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Sizes that it becomes; -1 is what is left.</source>
            <translation>Dimensioni che ne risultano; -1 è ciò che resta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Sizes without the batch; -1 is the rest.</source>
            <translation>Dimensioni senza il batch; -1 è il resto.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Swaps two dimensions.</source>
            <translation>Scambia due dimensioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>The other one.</source>
            <translation>L'altra.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>The sizes must multiply to the same number</source>
            <translation>Le dimensioni devono moltiplicarsi allo stesso numero</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dim %1</source>
            <translation>dim %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dim %1 names a dimension twice</source>
            <translation>dim %1 nomina due volte una dimensione</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dims %1 moves the batch; samples must not mix</source>
            <translation>dims %1 sposta il batch; gli esempi non devono mescolarsi</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dims %1 names a dimension twice</source>
            <translation>dims %1 nomina due volte una dimensione</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dims names %1 dimensions but N×%2 has %3</source>
            <translation>dims nomina %1 dimensioni ma N×%2 ne ha %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>only one size of %1 may be -1</source>
            <translation>solo una dimensione di %1 può essere -1</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>start_dim %1 comes after end_dim %2</source>
            <translation>start_dim %1 viene dopo end_dim %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>%1 px are more than any image has</source>
            <translation>%1 px sono più di quanti ne abbia qualsiasi immagine</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>%1 would become %2</source>
            <translation>%1 diventerebbe %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Both images need at least one pixel</source>
            <translation>Entrambe le immagini richiedono almeno un pixel</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>How many times larger.</source>
            <translation>Quante volte più grande.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>How pixels are filled in.</source>
            <translation>Come si riempiono i pixel.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Interpolates between four pixels, the corners lying on each other.</source>
            <translation>Interpola fra quattro pixel, con gli angoli uno sull'altro.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Interpolates to another size, larger or smaller.</source>
            <translation>Interpola a un'altra dimensione, più grande o più piccola.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Let the corners of both images lie on each other.</source>
            <translation>Fa coincidere gli angoli delle due immagini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Repeats the nearest pixel.</source>
            <translation>Ripete il pixel più vicino.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>The wanted size.</source>
            <translation>La dimensione voluta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Turn it off</source>
            <translation>Disattivalo</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Use a smaller factor</source>
            <translation>Usa un fattore più piccolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>align_corners means nothing in mode %1</source>
            <translation>align_corners non ha senso nel modo %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>both are</source>
            <translation>ci sono entrambi</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>by a factor</source>
            <translation>di un fattore</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>channels and 1 to 3 dimensions</source>
            <translation>canali e da 1 a 3 dimensioni</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>either size or scale_factor is needed, but %1 given</source>
            <translation>serve o size o scale_factor, ma %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>for the weighted sum of %1</source>
            <translation>per la somma pesata di %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>mode %1 needs %2 but %3 arrives</source>
            <translation>il modo %1 richiede %2 ma arriva %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>neither is</source>
            <translation>non c'è nessuno dei due</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>to a size</source>
            <translation>a una dimensione</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>%1 %2 is not a multiple of %3</source>
            <translation>%1 %2 non è un multiplo di %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>%1 channels cannot be laid out as %2×%3 pixels: %4 does not divide them</source>
            <translation>%1 canali non si possono disporre come %2×%3 pixel: %4 non li divide</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>%1 needs C×H×W but %2 arrives</source>
            <translation>%1 richiede C×H×W ma arriva %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>ChannelShuffle needs channels and positions but %1 arrives</source>
            <translation>ChannelShuffle richiede canali e posizioni ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Deals the channels of each group out to all groups (ShuffleNet).</source>
            <translation>Distribuisce i canali di ogni gruppo fra tutti i gruppi (ShuffleNet).</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Give it a multiple of %1 channels</source>
            <translation>Dagli un multiplo di %1 canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>How many times larger: r.</source>
            <translation>Quante volte più grande: r.</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>How many times smaller: r.</source>
            <translation>Quante volte più piccolo: r.</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Lays r² channels out as r×r pixels (Shi et al. 2016).</source>
            <translation>Dispone r² canali come r×r pixel (Shi et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Lays r×r pixels out as r² channels: the inverse of PixelShuffle.</source>
            <translation>Dispone r×r pixel come r² canali: l'inverso di PixelShuffle.</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Pad or crop the image before it</source>
            <translation>Applica prima padding o ritaglio all'immagine</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>groups %1 does not divide %2 channels</source>
            <translation>groups %1 non divide %2 canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>%1 places from %2 on are not in dim %3, which has %4</source>
            <translation>%1 posizioni da %2 in poi non stanno in dim %3, che ne ha %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>A part of a dimension, as Python's `start:end:step`; what lies outside is cut off.</source>
            <translation>Una parte di una dimensione, come `start:end:step` di Python; ciò che sta fuori è tagliato.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>A part of a dimension: so many places from one on.</source>
            <translation>Una parte di una dimensione: tante posizioni a partire da una.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Cuts a dimension into equal parts, the last one smaller where it does not divide.</source>
            <translation>Divide una dimensione in parti uguali, l'ultima più piccola dove non si divide esattamente.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Cuts a dimension into parts of given sizes.</source>
            <translation>Divide una dimensione in parti di misure date.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Dimension to cut, counted with the batch as 0.</source>
            <translation>Dimensione da dividere, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Dimension to pick from</source>
            <translation>Dimensione da cui prendere</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Dimensions to reverse, counted with the batch as 0.</source>
            <translation>Dimensioni da invertire, contando il batch come 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Distance between two places that stay.</source>
            <translation>Distanza fra due posizioni che restano.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>First place; negative counts from the end.</source>
            <translation>Prima posizione; negativa conta dalla fine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>First place; negative from the end.</source>
            <translation>Prima posizione; negativa dalla fine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>How many parts.</source>
            <translation>Quante parti.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>How many places.</source>
            <translation>Quante posizioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>One place of a dimension, which disappears.</source>
            <translation>Una posizione di una dimensione, che scompare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Place before which it ends.</source>
            <translation>Posizione prima della quale finisce.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Reverses the order along dimensions.</source>
            <translation>Inverte l'ordine lungo le dimensioni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Set chunks to %1</source>
            <translation>Imposta chunks a %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Size of each part; together all there is.</source>
            <translation>Misura di ogni parte; insieme fanno il totale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>The parts must add up to the whole</source>
            <translation>Le parti devono sommare al totale</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Which place; negative counts from the end.</source>
            <translation>Quale posizione; negativa conta dalla fine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>dim %1 has %2, which PyTorch cuts into %3 parts of %4, not %5</source>
            <translation>dim %1 ha %2, che PyTorch divide in %3 parti di %4, non %5</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>of %1 parts</source>
            <translation>di %1 parti</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>place %1 is not in dim %2, which has %3</source>
            <translation>la posizione %1 non sta in dim %2, che ne ha %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>places</source>
            <translation>posizioni</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>sections %1 are %2 together, but dim %3 has %4</source>
            <translation>sections %1 fanno %2 insieme, ma dim %3 ha %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>the first</source>
            <translation>il primo</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>the last</source>
            <translation>l'ultimo</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Groups of channels that do not see each other.</source>
            <translation>Gruppi di canali che non si vedono fra loro.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>ONNX has no output_padding as large as the stride</source>
            <translation>ONNX non ha un output_padding grande quanto lo stride</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Pixels added to the end, where strides leave a choice.</source>
            <translation>Pixel aggiunti in fondo, dove lo stride lascia una scelta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Pixels cut from each side of the output.</source>
            <translation>Pixel tagliati da ogni lato dell'uscita.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Pixels of the output between neighbouring inputs.</source>
            <translation>Pixel dell'uscita fra ingressi vicini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Transposed convolution of a sequence: makes it longer.</source>
            <translation>Convoluzione trasposta di una sequenza: la allunga.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Transposed convolution of a volume: makes it larger.</source>
            <translation>Convoluzione trasposta di un volume: lo ingrandisce.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Transposed convolution: makes an image larger, as decoders and generators do.</source>
            <translation>Convoluzione trasposta: ingrandisce un'immagine, come fanno decoder e generatori.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Use less padding or a larger kernel</source>
            <translation>Usa meno padding o un kernel più grande</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Wanted size: sets output_padding.</source>
            <translation>Dimensione voluta: imposta output_padding.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>as it comes</source>
            <translation>come viene</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>output_padding %1 must be smaller than the stride %2 or the dilation %3</source>
            <translation>output_padding %1 deve essere minore dello stride %2 o della dilation %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>output_size %1 cannot be reached: %2 to %3 can</source>
            <translation>output_size %1 non si può raggiungere: da %2 a %3 sì</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>padding %1 cuts away all of the output</source>
            <translation>il padding %1 taglia via tutta l'uscita</translation>
        </message>
        <message>
            <location filename="graphs/layers/unknown.py" />
            <source>Convas has no layer for %1</source>
            <translation>Convas non ha uno strato per %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/unknown.py" />
            <source>Replace the node by layers that do it</source>
            <translation>Sostituisci il nodo con strati che lo facciano</translation>
        </message>
        <message>
            <location filename="graphs/layers/unknown.py" />
            <source>Update Convas, or replace the node</source>
            <translation>Aggiorna Convas, o sostituisci il nodo</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>%1 and its indices %2 have different shapes</source>
            <translation>%1 e i suoi indici %2 hanno forme diverse</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Padding of the pooling.</source>
            <translation>Padding del pooling.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Puts each maximum back to where it stood; zeros elsewhere.</source>
            <translation>Rimette ogni massimo dov'era; zeri altrove.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Puts each maximum of a sequence back to where it stood; zeros elsewhere.</source>
            <translation>Rimette ogni massimo di una sequenza dov'era; zeri altrove.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Puts each maximum of a volume back to where it stood; zeros elsewhere.</source>
            <translation>Rimette ogni massimo di un volume dov'era; zeri altrove.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Step of the pooling.</source>
            <translation>Passo del pooling.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Window of the pooling.</source>
            <translation>Finestra del pooling.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Wire the indices port of a MaxPool whose return_indices is on</source>
            <translation>Collega la porta degli indici di un MaxPool con return_indices attivo</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>padding %1 leaves nothing of the output</source>
            <translation>il padding %1 non lascia nulla dell'uscita</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>the indices must be int64, not %1</source>
            <translation>gli indici devono essere int64, non %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>%1 has %2 numbers but %3 channels arrive</source>
            <translation>%1 ha %2 numeri ma arrivano %3 canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Bring the input to at most %1 numbers, or use ChannelNormalize</source>
            <translation>Porta l'ingresso ad al massimo %1 numeri, o usa ChannelNormalize</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Brings each channel to mean 0 and deviation 1 by fixed numbers.</source>
            <translation>Porta ogni canale a media 0 e deviazione 1 con numeri fissi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>ChannelNormalize needs channels, but a single number arrives</source>
            <translation>ChannelNormalize richiede canali, ma arriva un numero singolo</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Give %1 numbers, or one for all channels</source>
            <translation>Dai %1 numeri, o uno per tutti i canali</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Leave components empty, or use pca</source>
            <translation>Lascia components vuoto, o usa pca</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Makes features uncorrelated with variance 1 (%1).</source>
            <translation>Rende le feature incorrelate con varianza 1 (%1).</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Makes the features of the training set uncorrelated with variance 1; measured from data.</source>
            <translation>Rende le feature dei dati di addestramento incorrelate con varianza 1; misurato sui dati.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Mean of each channel, or of all.</source>
            <translation>Media di ogni canale, o di tutti.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Standard deviation of each channel, or of all.</source>
            <translation>Deviazione standard di ogni canale, o di tutti.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Strongest components that pca keeps.</source>
            <translation>Componenti più forti che pca tiene.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Subtracts a fixed mean from each channel and divides it by a fixed deviation.</source>
            <translation>Sottrae a ogni canale una media fissa e lo divide per una deviazione fissa.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Whiten needs features but %1 arrives</source>
            <translation>Whiten richiede feature ma arriva %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>all</source>
            <translation>tutte</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>components is %1 but %2 has %3 features</source>
            <translation>components è %1 ma %2 ha %3 feature</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>less the mean</source>
            <translation>meno la media</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>less the mean, by the deviation</source>
            <translation>meno la media, diviso la deviazione</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>of %1 features (%2) the matrix would be too large</source>
            <translation>con %1 feature (%2) la matrice sarebbe troppo grande</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>pca gives components, the strongest first; zca stays near the image.</source>
            <translation>pca dà le componenti, prima le più forti; zca resta vicino all'immagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>zca keeps all components</source>
            <translation>zca tiene tutte le componenti</translation>
        </message>
        <message>
            <location filename="graphs/migrate.py" />
            <source>it names no format: not a Convas design</source>
            <translation>non indica alcun formato: non è un progetto di Convas</translation>
        </message>
        <message>
            <location filename="graphs/migrate.py" />
            <source>it was written by a newer Convas (format %1; this one reads up to %2). Update Convas to open it</source>
            <translation>è stato scritto da un Convas più nuovo (formato %1; questo legge fino a %2). Aggiorna Convas per aprirlo</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>%1 has no input %2</source>
            <translation>%1 non ha un ingresso %2</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>%1 has no output %2</source>
            <translation>%1 non ha un'uscita %2</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>%1 → %2 would close a loop; a network must flow from inputs to outputs</source>
            <translation>%1 → %2 chiuderebbe un ciclo; una rete deve scorrere dagli ingressi alle uscite</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>a name has at most %1 characters, not %2</source>
            <translation>un nome ha al massimo %1 caratteri, non %2</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>the links form a loop; a network must flow from inputs to outputs</source>
            <translation>i collegamenti formano un ciclo; una rete deve scorrere dagli ingressi alle uscite</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>there is no node %1</source>
            <translation>non c'è nessun nodo %1</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>“%1” cannot be a name: use letters, digits and _, not starting with a digit; dots make groups, as in features.0</source>
            <translation>“%1” non può essere un nome: usa lettere, cifre e _, senza iniziare con una cifra; i punti formano gruppi, come in features.0</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>%1 would give %2 where the file gives %3</source>
            <translation>%1 darebbe %2 dove il file dà %3</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>%1 would hold another %2</source>
            <translation>%1 conterrebbe un altro %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>Convas has no numbers of the kind %1</source>
            <translation>Convas non ha numeri del tipo %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>it takes numbers of the file in the place of what arrives</source>
            <translation>prende numeri del file al posto di ciò che arriva</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>its %1 is computed while the network runs</source>
            <translation>il suo %1 è calcolato mentre la rete è in esecuzione</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>its %1 is too large</source>
            <translation>il suo %1 è troppo grande</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>the batch does not stand first in %1</source>
            <translation>il batch non sta al primo posto in %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>the shape of what arrives is not known</source>
            <translation>la forma di ciò che arriva non è nota</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/forms.py" />
            <source>%1 elsewhere</source>
            <translation>%1 altrove</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/plan.py" />
            <source>%1 cannot be written: %2. %3</source>
            <translation>%1 non si può scrivere: %2. %3</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 arrives and is no tensor that flows</source>
            <translation>arriva %1, che non è un tensore che scorre</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 has more than %2 inputs or outputs</source>
            <translation>%1 ha più di %2 ingressi o uscite</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 operators were read as %2</source>
            <translation>%1 operatori letti come %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 operators were read as %2; %3 stay opaque</source>
            <translation>%1 operatori letti come %2; %3 restano opachi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 stays opaque: %2</source>
            <translation>%1 resta opaco: %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>input %1: %2</source>
            <translation>ingresso %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>its attributes or constants do not fit together</source>
            <translation>i suoi attributi o costanti non vanno insieme</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>no layers</source>
            <translation>nessuno strato</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>the output %1 is the same whatever arrives</source>
            <translation>l'uscita %1 è la stessa qualunque cosa arrivi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it cuts at %1 and moves by %2</source>
            <translation>taglia a %1 e sposta di %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it drops values while the network runs</source>
            <translation>azzera valori mentre la rete è in esecuzione</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it has alpha %1 and gamma %2, where SELU has its own</source>
            <translation>ha alpha %1 e gamma %2, mentre SELU ha i propri</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it has alpha %1, where SiLU has 1</source>
            <translation>ha alpha %1, mentre SiLU ha 1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it has the slope %1</source>
            <translation>ha la pendenza %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it sums over all dimensions from %1 on</source>
            <translation>somma su tutte le dimensioni da %1 in poi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>its slopes have the shape %1</source>
            <translation>le sue pendenze hanno la forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>training mode</source>
            <translation>modo addestramento</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>what it drops is used elsewhere</source>
            <translation>ciò che azzera è usato altrove</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it cuts backwards</source>
            <translation>taglia all'indietro</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it cuts the batch</source>
            <translation>taglia il batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it looks up in a table of the shape %1</source>
            <translation>cerca in una tabella di forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it picks places that do not follow one another</source>
            <translation>sceglie posizioni che non si susseguono</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it picks samples</source>
            <translation>sceglie esempi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>its starts, ends, axes and steps have other numbers</source>
            <translation>i suoi starts, ends, axes e steps sono in numero diverso</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/dense.py" />
            <source>it turns what arrives, so that samples would mix</source>
            <translation>ruota ciò che arriva, così gli esempi si mescolerebbero</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/dense.py" />
            <source>its C has the shape %1</source>
            <translation>il suo C ha la forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/dense.py" />
            <source>the second factor has the shape %1</source>
            <translation>il secondo fattore ha la forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>Convas has no layer for it with a number of the file</source>
            <translation>Convas non ha uno strato per questo con un numero del file</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>Convas has powers of two tensors only</source>
            <translation>Convas ha solo potenze fra due tensori</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it has a bound for each place</source>
            <translation>ha un limite per ogni posizione</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it joins numbers of the file to what arrives</source>
            <translation>unisce numeri del file a ciò che arriva</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it takes numbers of the file that are not one for each channel</source>
            <translation>prende numeri del file che non sono uno per canale</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it takes several numbers of the file</source>
            <translation>prende diversi numeri del file</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>its second shape stands in the middle of the first</source>
            <translation>la sua seconda forma sta in mezzo alla prima</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it counts %1 channels, of which PyTorch would take others</source>
            <translation>conta %1 canali, mentre PyTorch ne prenderebbe altri</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it measures the batch while the network runs</source>
            <translation>misura il batch mentre la rete è in esecuzione</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it normalises %1</source>
            <translation>normalizza %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it normalises over the batch</source>
            <translation>normalizza sul batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it works on %1 dimensions</source>
            <translation>lavora su %1 dimensioni</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>its mean and deviation are used elsewhere</source>
            <translation>la sua media e deviazione sono usate altrove</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/reductions.py" />
            <source>it takes the batch together</source>
            <translation>unisce il batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/reductions.py" />
            <source>of several largest it takes the last</source>
            <translation>fra più massimi prende l'ultimo</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it pads more than the places of an image</source>
            <translation>riempie più delle posizioni di un'immagine</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it pads the batch</source>
            <translation>riempie il batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it resizes other dimensions than the places of an image</source>
            <translation>ridimensiona dimensioni diverse dalle posizioni di un'immagine</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it smooths what it makes smaller</source>
            <translation>leviga ciò che rimpicciolisce</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it takes the nearest pixel as %1 and %2 say</source>
            <translation>prende il pixel più vicino come dicono %1 e %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its corners lie on each other in a size that is no whole number</source>
            <translation>i suoi angoli coincidono in una dimensione che non è un numero intero</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its cubic curve is not PyTorch's</source>
            <translation>la sua curva cubica non è quella di PyTorch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its mode is %1</source>
            <translation>il suo modo è %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its padding has other numbers than its axes</source>
            <translation>il suo padding è in numero diverso dai suoi assi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its pixels lie as %1 says, where PyTorch has them otherwise</source>
            <translation>i suoi pixel stanno come dice %1, mentre in PyTorch stanno diversamente</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it moves the batch</source>
            <translation>sposta il batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it puts a dimension before the batch</source>
            <translation>mette una dimensione prima del batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it removes the batch</source>
            <translation>toglie il batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it repeats samples</source>
            <translation>ripete gli esempi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>it averages over dilated windows</source>
            <translation>fa la media su finestre dilatate</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>it averages without padding that differs before and after</source>
            <translation>fa la media senza il padding, che differisce prima e dopo</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its bias is computed while the network runs</source>
            <translation>il suo bias è calcolato mentre la rete è in esecuzione</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its strides, dilations and pads have other numbers than its kernel</source>
            <translation>strides, dilations e pads sono in numero diverso dal suo kernel</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its weights are computed while the network runs</source>
            <translation>i suoi pesi sono calcolati mentre la rete è in esecuzione</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its windows are dilated, or its power is odd</source>
            <translation>le sue finestre sono dilatate, o la sua potenza è dispari</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>runtimes do not agree on how much padding its last windows count</source>
            <translation>i runtime non concordano su quanto padding contano le sue ultime finestre</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>the places of its maxima are counted over the whole batch</source>
            <translation>le posizioni dei suoi massimi sono contate su tutto il batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising divides by the deviation: every std must be above 0</source>
            <translation>la normalizzazione divide per la deviazione: ogni std deve essere maggiore di 0</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising needs a %1 for each of the %2 channels of %3, or one for all; %4 are given</source>
            <translation>la normalizzazione richiede un valore di %1 per ciascuno dei %2 canali di %3, o uno per tutti; ne sono dati %4</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising needs channels of float32 but %1 is %2 of %3: export without it</source>
            <translation>la normalizzazione richiede canali di float32 ma %1 è %2 di %3: esporta senza</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising needs one Input; %1 has %2: export without it</source>
            <translation>la normalizzazione richiede un solo Input; %1 ne ha %2: esporta senza</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>for mean and deviation of %1</source>
            <translation>per media e deviazione di %1</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>for shares of %1</source>
            <translation>per quote di %1</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>for what is learned</source>
            <translation>per ciò che è appreso</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>to scale and shift</source>
            <translation>per scalare e spostare</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>%1 must be %2</source>
            <translation>%1 deve essere %2</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>%1 must be a whole number up to %2</source>
            <translation>%1 deve essere un numero intero fino a %2</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>%1: at must be two whole numbers up to %2</source>
            <translation>%1: at deve essere due numeri interi fino a %2</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>a list</source>
            <translation>una lista</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>a text</source>
            <translation>un testo</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>an object</source>
            <translation>un oggetto</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>%1 from %2</source>
            <translation>%1 da %2</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>%1: it lies behind %2, which only training has</source>
            <translation>%1: sta dietro a %2, che ha solo l'addestramento</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>%1: one value per channel has no deviation to train with</source>
            <translation>%1: un solo valore per canale non ha deviazione con cui addestrare</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>Add an %1 from the palette</source>
            <translation>Aggiungi un %1 dalla tavolozza</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>Leave the loss unwired; training finds it</source>
            <translation>Lascia la loss scollegata; l'addestramento la trova</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>The network has no %1</source>
            <translation>La rete non ha nessun %1</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>The network is empty. Add an Input, layers and an Output.</source>
            <translation>La rete è vuota. Aggiungi un Input, degli strati e un Output.</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>Train with batches of at least %1</source>
            <translation>Addestra con batch di almeno %1</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>%1 are not connected</source>
            <translation>%1 non sono collegati</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>%1 is not connected</source>
            <translation>%1 non è collegato</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>Draw a wire to it</source>
            <translation>Tira un collegamento fin lì</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>its input</source>
            <translation>il suo ingresso</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 has no setting %2</source>
            <translation>%1 non ha un'impostazione %2</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 is given %2 twice</source>
            <translation>a %1 è dato %2 due volte</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 needs %2</source>
            <translation>%1 richiede %2</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 takes %2 values, not %3</source>
            <translation>%1 riceve %2 valori, non %3</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 without %2=%3</source>
            <translation>%1 senza %2=%3</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>there is no layer %1</source>
            <translation>non c'è nessuno strato %1</translation>
        </message>
        <message>
            <location filename="graphs/recover.py" />
            <source>what arrives at %1 has no shape</source>
            <translation>ciò che arriva a %1 non ha forma</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>%1 must be either a note or a frame</source>
            <translation>%1 deve essere una nota oppure un riquadro</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>%1: size must be [width, height]</source>
            <translation>%1: size deve essere [larghezza, altezza]</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>more than %1 notes and frames</source>
            <translation>più di %1 note e riquadri</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>remark %1</source>
            <translation>annotazione %1</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>two remarks have the id %1</source>
            <translation>due annotazioni hanno l'id %1</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>%1 has at most %2 characters, not %3</source>
            <translation>%1 ha al massimo %2 caratteri, non %3</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>%1 must lie between %2 and %3 pixels, not %4</source>
            <translation>%1 deve stare fra %2 e %3 pixel, non %4</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s height</source>
            <translation>l'altezza di un riquadro</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s hue</source>
            <translation>la tinta di un riquadro</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s title</source>
            <translation>il titolo di un riquadro</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s width</source>
            <translation>la larghezza di un riquadro</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a note</source>
            <translation>una nota</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a note’s width</source>
            <translation>la larghezza di una nota</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>more than %1 notes and frames; delete some first</source>
            <translation>più di %1 note e riquadri; prima eliminane qualcuno</translation>
        </message>
        <message>
            <location filename="graphs/repair/change.py" />
            <source>Insert %1 before %2</source>
            <translation>Inserisci %1 prima di %2</translation>
        </message>
        <message>
            <location filename="graphs/repair/change.py" />
            <source>Replace %1 by %2</source>
            <translation>Sostituisci %1 con %2</translation>
        </message>
        <message>
            <location filename="graphs/repair/change.py" />
            <source>Set %1 of %2 from %3 to %4</source>
            <translation>%1 di %2: da %3 a %4</translation>
        </message>
        <message>
            <location filename="graphs/repair/converters.py" />
            <source>a Linear projection to %1</source>
            <translation>una proiezione Linear a %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/converters.py" />
            <source>a projection (%1 × %2)</source>
            <translation>una proiezione (%1 × %2)</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>a Flatten</source>
            <translation>un Flatten</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>a Linear projection</source>
            <translation>una proiezione Linear</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>a crop</source>
            <translation>un ritaglio</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>an upsampling and a projection to %1</source>
            <translation>un ingrandimento e una proiezione a %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>an upsampling to %1</source>
            <translation>un ingrandimento a %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>stride %1</source>
            <translation>stride %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>zero padding</source>
            <translation>un padding di zeri</translation>
        </message>
        <message>
            <location filename="graphs/repair/ranks.py" />
            <source>%1 with a Flatten</source>
            <translation>%1 con un Flatten</translation>
        </message>
        <message>
            <location filename="graphs/repair/ranks.py" />
            <source>a global average pooling</source>
            <translation>un global average pooling</translation>
        </message>
        <message>
            <location filename="graphs/repair/ranks.py" />
            <source>an Unflatten to %1</source>
            <translation>un Unflatten a %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/wiring.py" />
            <source>Add an Input before %1</source>
            <translation>Aggiungi un Input prima di %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/wiring.py" />
            <source>Add an Output behind %1</source>
            <translation>Aggiungi un Output dopo %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/wiring.py" />
            <source>Wire %1 to %2</source>
            <translation>Collega %1 a %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>%1 layers are too many to paste; %2 are the most</source>
            <translation>%1 strati sono troppi da incollare; il massimo è %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>%1this is not Python: %2</source>
            <translation>%1non è Python: %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>it cannot be read</source>
            <translation>non si può leggere</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1</source>
            <translation>riga %1</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2</source>
            <translation>riga %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 has ** in it; write its settings out</source>
            <translation>riga %1: %2 contiene **; scrivi le sue impostazioni per esteso</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 is given %3; only numbers and texts that are written out can be read</source>
            <translation>riga %1: a %2 è dato %3; si leggono solo numeri e testi scritti per esteso</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 is no layer written out, as nn.ReLU()</source>
            <translation>riga %1: %2 non è uno strato scritto per esteso, come nn.ReLU()</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 is no pair ("name", layer)</source>
            <translation>riga %1: %2 non è una coppia ("nome", strato)</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: a name in an OrderedDict must be a text</source>
            <translation>riga %1: un nome in un OrderedDict deve essere un testo</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: an OrderedDict must be written out as a list</source>
            <translation>riga %1: un OrderedDict va scritto per esteso come lista</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: nn.Sequential takes no %2=</source>
            <translation>riga %1: nn.Sequential non ha %2=</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>one nn.Sequential(…) can be pasted, not %1 statements</source>
            <translation>si può incollare un nn.Sequential(…), non %1 istruzioni</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>only nn.Sequential(…) can be pasted as code</source>
            <translation>come codice si può incollare solo nn.Sequential(…)</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>the text is longer than %1 KB</source>
            <translation>il testo è più lungo di %1 KB</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>this nn.Sequential is empty</source>
            <translation>questo nn.Sequential è vuoto</translation>
        </message>
        <message>
            <location filename="graphs/shorten.py" />
            <source>%110^300 or more</source>
            <translation>%110^300 o più</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>1×1 to a quarter of the channels, 3×3, 1×1 back, beside a way around (ResNet-50).</source>
            <translation>1×1 a un quarto dei canali, 3×3, 1×1 indietro, accanto a una scorciatoia (ResNet-50).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>1×1, 3×3, 5×5 and pooling side by side, channels joined (GoogLeNet, 3a).</source>
            <translation>1×1, 3×3, 5×5 e pooling affiancati, canali uniti (GoogLeNet, 3a).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Averages each channel over the image, then one linear layer: any image size will do.</source>
            <translation>Media ogni canale sull'immagine, poi uno strato lineare: va bene qualsiasi dimensione.</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Bottleneck block</source>
            <translation>Blocco bottleneck</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Channel shuffle unit</source>
            <translation>Unità channel shuffle</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Depthwise separable convolution</source>
            <translation>Convoluzione separabile depthwise</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Each channel by itself, then 1×1 across them: a ninth of a 3×3's work (MobileNet).</source>
            <translation>Ogni canale per sé, poi una 1×1 che li combina: un nono del lavoro di una 3×3 (MobileNet).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Global average pooling head</source>
            <translation>Testa con global average pooling</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Grouped 1×1 convolutions whose groups exchange channels (ShuffleNet).</source>
            <translation>Convoluzioni 1×1 a gruppi che si scambiano i canali (ShuffleNet).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Inception module</source>
            <translation>Modulo Inception</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Looks at the whole image and decides how much each channel counts (SENet).</source>
            <translation>Guarda tutta l'immagine e decide quanto conta ogni canale (SENet).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Residual block</source>
            <translation>Blocco residuo</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Squeeze and excitation</source>
            <translation>Squeeze and excitation</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Two 3×3 convolutions beside a way around them (ResNet-18 and -34).</source>
            <translation>Due convoluzioni 3×3 accanto a una scorciatoia (ResNet-18 e -34).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>basic block</source>
            <translation>blocco base</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 cannot be opened: %2</source>
            <translation>%1 non si può aprire: %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 has no parameter %2</source>
            <translation>%1 non ha un parametro %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 in this version of Convas</source>
            <translation>%1 in questa versione di Convas</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 is larger than %2 MB: not a design</source>
            <translation>%1 è più grande di %2 MB: non è un progetto</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 is not a file but a device or a pipe: not a design</source>
            <translation>%1 non è un file ma un dispositivo o una pipe: non è un progetto</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 is not a text file: %2</source>
            <translation>%1 non è un file di testo: %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1: %2 has no parameter %3</source>
            <translation>%1: %2 non ha un parametro %3</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1: %2 must be true or false</source>
            <translation>%1: %2 deve essere true o false</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1: dismissed must be a list of texts</source>
            <translation>%1: dismissed deve essere una lista di testi</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>block %1</source>
            <translation>blocco %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>block %1: %2</source>
            <translation>blocco %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>flow must be down or right, not %1</source>
            <translation>flow deve essere down o right, non %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>link %1</source>
            <translation>collegamento %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>link %1 must be [node, output, node, input]</source>
            <translation>il collegamento %1 deve essere [nodo, uscita, nodo, ingresso]</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>more than %1 blocks</source>
            <translation>più di %1 blocchi</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>more than %1 nodes or %2 links</source>
            <translation>più di %1 nodi o %2 collegamenti</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>node %1</source>
            <translation>nodo %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>node “%1”</source>
            <translation>nodo “%1”</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>node “%1”: %2 = %3: no parameter %4</source>
            <translation>nodo “%1”: %2 = %3: nessun parametro %4</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>parameter %1</source>
            <translation>parametro %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>parameter %1: kind</source>
            <translation>parametro %1: kind</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>the block %1 contains itself</source>
            <translation>il blocco %1 contiene sé stesso</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>the block %1 has no parameter %2</source>
            <translation>il blocco %1 non ha un parametro %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>the file</source>
            <translation>il file</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>there is no block %1 in this file</source>
            <translation>in questo file non c'è il blocco %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two blocks have the name %1</source>
            <translation>due blocchi hanno il nome %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two links end at %1 %2</source>
            <translation>due collegamenti finiscono a %1 %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two nodes have the id %1</source>
            <translation>due nodi hanno l'id %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two nodes have the name %1</source>
            <translation>due nodi hanno il nome %1</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>%1 is not a number that a design may hold</source>
            <translation>%1 non è un numero che un progetto possa contenere</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>it holds “%1” more than %2 times: not a design</source>
            <translation>contiene “%1” più di %2 volte: non è un progetto</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>it is longer than %1 MB: not a design</source>
            <translation>è più lungo di %1 MB: non è un progetto</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>it is not a design: %1</source>
            <translation>non è un progetto: %1</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>its brackets are nested too deeply</source>
            <translation>le sue parentesi sono annidate troppo in profondità</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>line %1 is not JSON: %2</source>
            <translation>la riga %1 non è JSON: %2</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>“%1” stands twice in one object</source>
            <translation>“%1” compare due volte in un oggetto</translation>
        </message>
        <message>
            <location filename="graphs/weights.py" />
            <source>%1; %2 new</source>
            <translation>%1; %2 nuovi</translation>
        </message>
        <message>
            <location filename="widgets/actions.py" />
            <source>Open recent</source>
            <translation>Apri recenti</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Add a layer, such as conv 64 3x3 s2</source>
            <translation>Aggiungi uno strato, come conv 64 3x3 s2</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter adds one behind each of the %1 selected; Add or Concat joins them</source>
            <translation>Invio ne aggiunge uno dopo ognuno dei %1 selezionati; Add o Concat li unisce</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter adds · Ctrl+Enter adds and goes on behind it · name: before it names it</source>
            <translation>Invio aggiunge · Ctrl+Invio aggiunge e prosegue dopo · nome: davanti gli dà un nome</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter adds · Shift+Enter wires it behind %1 · Ctrl+Enter also goes on</source>
            <translation>Invio aggiunge · Maiusc+Invio lo collega dopo %1 · Ctrl+Invio anche prosegue</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter wires it · Ctrl+Enter wires it and goes on behind it · Esc lets go</source>
            <translation>Invio lo collega · Ctrl+Invio lo collega e prosegue dopo · Esc lascia</translation>
        </message>
        <message>
            <location filename="widgets/aside.py" />
            <source>%1 was stopped; nothing has changed.</source>
            <translation>%1: fermato; nulla è cambiato.</translation>
        </message>
        <message>
            <location filename="widgets/aside.py" />
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>History</source>
            <translation>Cronologia</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Lists and training</source>
            <translation>Elenchi e addestramento</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Outline</source>
            <translation>Struttura</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Problems</source>
            <translation>Problemi</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Problems %1</source>
            <translation>Problemi %1</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Add a parameter</source>
            <translation>Aggiungi un parametro</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Add parameter</source>
            <translation>Aggiungi parametro</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>No parameters yet. A field inside may follow from one: 4 * width.</source>
            <translation>Ancora nessun parametro. Un campo all'interno può seguirne uno: 4 * width.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Remove %1</source>
            <translation>Togli %1</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Remove the parameter %1</source>
            <translation>Togli il parametro %1</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>The block's name: that of its class in code.</source>
            <translation>Il nome del blocco: quello della sua classe nel codice.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Unfold</source>
            <translation>Espandi</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Used %1 times: an edit inside changes all of them.</source>
            <translation>Usato %1 volte: una modifica all'interno li cambia tutti.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Used once.</source>
            <translation>Usato una volta.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What it is for</source>
            <translation>A che cosa serve</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What it is for.</source>
            <translation>A che cosa serve.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What the parameter is called in expressions.</source>
            <translation>Come si chiama il parametro nelle espressioni.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What values the parameter has.</source>
            <translation>Quali valori ha il parametro.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>block</source>
            <translation>blocco</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>default</source>
            <translation>predefinito</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 bytes</source>
            <translation>%1 byte</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 elements, %2 for each sample</source>
            <translation>%1 elementi, %2 per ogni esempio</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 gives %2</source>
            <translation>%1 dà %2</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 parameters up to here</source>
            <translation>%1 parametri fin qui</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 takes %2</source>
            <translation>%1 riceve %2</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1: %2 layers, %3 wires</source>
            <translation>%1: %2 strati, %3 collegamenti</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1: %2 layers, %3 wires, %4 notes and frames</source>
            <translation>%1: %2 strati, %3 collegamenti, %4 note e riquadri</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>Unknown until the problem before it is solved.</source>
            <translation>Sconosciuto finché il problema prima non è risolto.</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>arrives %1</source>
            <translation>arriva %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>bypassed</source>
            <translation>escluso</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>bypassed: what arrives leaves as it is</source>
            <translation>escluso: ciò che arriva esce com'è</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>frozen: training leaves it as it is</source>
            <translation>congelato: l'addestramento lo lascia com'è</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>may be left unwired</source>
            <translation>può restare scollegato</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>unknown: %1 gives no shape yet</source>
            <translation>sconosciuto: %1 non dà ancora una forma</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>weights: %1</source>
            <translation>pesi: %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/crumbs.py" />
            <source>Go to %1</source>
            <translation>Vai a %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/crumbs.py" />
            <source>Where the canvas is</source>
            <translation>Dove si trova il foglio</translation>
        </message>
        <message>
            <location filename="widgets/canvas/fixes.py" />
            <source>Apply a repair</source>
            <translation>Applicare una correzione</translation>
        </message>
        <message>
            <location filename="widgets/canvas/fixes.py" />
            <source>Fix: %1</source>
            <translation>Correggi: %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/fixes.py" />
            <source>click its line under the node</source>
            <translation>clic sulla sua riga sotto il nodo</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/band.py" />
            <source>Select several</source>
            <translation>Selezionarne più di uno</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/band.py" />
            <source>drag over empty canvas; Shift adds, Ctrl turns over</source>
            <translation>trascina sul foglio vuoto; Maiusc aggiunge, Ctrl inverte</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Alt and drag</source>
            <translation>Alt e trascina</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Extract nodes from their chain</source>
            <translation>Estrarre nodi dalla loro catena</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Insert %1</source>
            <translation>Inserisci %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Insert %1 nodes</source>
            <translation>Inserisci %1 nodi</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Insert nodes into a wire</source>
            <translation>Inserire nodi in un collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Move nodes</source>
            <translation>Spostare nodi</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Move nodes without guides, or with</source>
            <translation>Spostare nodi senza guide, o con</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>drag loose ones onto it</source>
            <translation>trascinaci quelli sciolti</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>drag one of them</source>
            <translation>trascinane uno</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>hold Shift while dragging</source>
            <translation>tieni premuto Maiusc mentre trascini</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>Add a fragment</source>
            <translation>Aggiungere un frammento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>Add a layer from the list</source>
            <translation>Aggiungere uno strato dall'elenco</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>Insert into a wire</source>
            <translation>Inserire in un collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>drag it from the list</source>
            <translation>trascinalo dall'elenco</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>drag it, double click it, or Enter</source>
            <translation>trascinalo, doppio clic, o Invio</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>drop a layer on it</source>
            <translation>lascia uno strato su di esso</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/pan.py" />
            <source>Pan</source>
            <translation>Spostare la vista</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/pan.py" />
            <source>drag with the middle or right button, Space and drag, two fingers</source>
            <translation>trascina col tasto centrale o destro, Spazio e trascina, due dita</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Enter, or double click</source>
            <translation>Invio, o doppio clic</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Make a frame or a note larger</source>
            <translation>Ingrandire un riquadro o una nota</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Move a frame and what is in it</source>
            <translation>Spostare un riquadro e ciò che contiene</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Resize frame</source>
            <translation>Ridimensiona il riquadro</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Resize note</source>
            <translation>Ridimensiona la nota</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Write in a note, name a frame</source>
            <translation>Scrivere in una nota, dare un nome a un riquadro</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>drag its title or its edge; Ctrl moves it alone</source>
            <translation>trascina il titolo o il bordo; Ctrl lo sposta da solo</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>select it and drag a side or a corner</source>
            <translation>selezionalo e trascina un lato o un angolo</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Alt and drag a line over them</source>
            <translation>Alt e trascina una linea su di essi</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Cut several wires</source>
            <translation>Tagliare più collegamenti</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Let go to cut %1 wires</source>
            <translation>Rilascia per tagliare %1 collegamenti</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Let go to cut the wire</source>
            <translation>Rilascia per tagliare il collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>%1 has no free port; drop on a port to replace its wire</source>
            <translation>%1 non ha porte libere; rilascia su una porta per sostituirne il collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>%1 has no port for this wire</source>
            <translation>%1 non ha una porta per questo collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>%1: %2
Drop on a port to connect it all the same</source>
            <translation>%1: %2
Rilascia su una porta per collegarlo comunque</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Add a layer behind a port</source>
            <translation>Aggiungere uno strato dopo una porta</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Cut a wire</source>
            <translation>Tagliare un collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Draw a wire</source>
            <translation>Tirare un collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Move wire</source>
            <translation>Sposta il collegamento</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>drag from a port to a port or a node</source>
            <translation>trascina da una porta a una porta o a un nodo</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>drag it off its port and drop it</source>
            <translation>staccalo dalla sua porta e lascialo</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>drop its wire on empty canvas</source>
            <translation>lascia il suo collegamento sul foglio vuoto</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Add a layer</source>
            <translation>Aggiungi uno strato</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Cancel what the hand does</source>
            <translation>Annullare il gesto</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Edit a node</source>
            <translation>Modificare un nodo</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Move the selection</source>
            <translation>Spostare la selezione</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Open the menu</source>
            <translation>Aprire il menu</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Tab, or double click on empty canvas</source>
            <translation>Tab, o doppio clic sul foglio vuoto</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>arrow keys</source>
            <translation>tasti freccia</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>right click, or the menu key</source>
            <translation>clic destro, o il tasto menu</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>wheel, pinch, or two fingers with Ctrl</source>
            <translation>rotella, pizzico, o due dita con Ctrl</translation>
        </message>
        <message>
            <location filename="widgets/canvas/hint.py" />
            <source>Drag a layer here to begin</source>
            <translation>Trascina qui uno strato per iniziare</translation>
        </message>
        <message>
            <location filename="widgets/canvas/hint.py" />
            <source>Or type it: in 1x32x32, then conv 6 5x5. The LeNet-5 example shows a whole network.</source>
            <translation>Oppure scrivilo: in 1x32x32, poi conv 6 5x5. L'esempio LeNet-5 mostra una rete intera.</translation>
        </message>
        <message>
            <location filename="widgets/canvas/in_place.py" />
            <source>Enter sets · Esc leaves · Tab goes on</source>
            <translation>Invio imposta · Esc annulla · Tab prosegue</translation>
        </message>
        <message>
            <location filename="widgets/canvas/in_place.py" />
            <source>Fields</source>
            <translation>Campi</translation>
        </message>
        <message>
            <location filename="widgets/canvas/in_place.py" />
            <source>gives nothing</source>
            <translation>non dà nulla</translation>
        </message>
        <message>
            <location filename="widgets/canvas/minimap.py" />
            <source>Go elsewhere</source>
            <translation>Andare altrove</translation>
        </message>
        <message>
            <location filename="widgets/canvas/minimap.py" />
            <source>press or drag in the minimap</source>
            <translation>premi o trascina nella minimappa</translation>
        </message>
        <message>
            <location filename="widgets/canvas/remark_editor.py" />
            <source>Text of the note</source>
            <translation>Testo della nota</translation>
        </message>
        <message>
            <location filename="widgets/canvas/remark_editor.py" />
            <source>Title of the frame</source>
            <translation>Titolo del riquadro</translation>
        </message>
        <message>
            <location filename="widgets/canvas/remark_hand.py" />
            <source>Rename frame</source>
            <translation>Rinomina il riquadro</translation>
        </message>
        <message>
            <location filename="widgets/canvas/saying.py" />
            <source>%1 layers selected</source>
            <translation>%1 strati selezionati</translation>
        </message>
        <message>
            <location filename="widgets/canvas/view.py" />
            <source>Canvas</source>
            <translation>Foglio</translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>%1 · %2 lines</source>
            <translation>%1 · %2 righe</translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>Copy code</source>
            <translation>Copia il codice</translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>There is no code while something is wrong. %1</source>
            <translation>Non c'è codice finché qualcosa non va. %1</translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>There is no code yet. %1</source>
            <translation>Non c'è ancora codice. %1</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>How much the train curve is smoothed; validation never is</source>
            <translation>Quanto si livella la curva di addestramento; la validazione mai</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>along</source>
            <translation>per</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>log loss</source>
            <translation>loss logaritmica</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>smoothing</source>
            <translation>livellamento</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>%1 has unsaved changes.</source>
            <translation>%1 ha modifiche non salvate.</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Convas designs (*%1);;All files (*)</source>
            <translation>Progetti Convas (*%1);;Tutti i file (*)</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Convas: neural networks drawn as a picture, with live shapes, training, and PyTorch and ONNX out.

Qt %1. Icons by Lucide (ISC). Fonts: Inter and JetBrains Mono (SIL Open Font License).</source>
            <translation>Convas: reti neurali disegnate come un'immagine, con forme sempre aggiornate, addestramento, e PyTorch e ONNX in uscita.

Qt %1. Icone di Lucide (ISC). Caratteri: Inter e JetBrains Mono (SIL Open Font License).</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Export</source>
            <translation>Esporta</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Import ONNX</source>
            <translation>Importa ONNX</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Import PyTorch</source>
            <translation>Importa PyTorch</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>ONNX (*.onnx)</source>
            <translation>ONNX (*.onnx)</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Python (*.py)</source>
            <translation>Python (*.py)</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Save as</source>
            <translation>Salva con nome</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
            <translation>Pesi (*.safetensors *.pth *.pt);;Tutti i file (*)</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Without saving they are lost.</source>
            <translation>Senza salvarle vanno perse.</translation>
        </message>
        <message>
            <location filename="widgets/documents.py" />
            <source>Restore unsaved work</source>
            <translation>Recupera il lavoro non salvato</translation>
        </message>
        <message>
            <location filename="widgets/drops.py" />
            <source>Designs, PyTorch code, ONNX, weights, folders of runs</source>
            <translation>Progetti, codice PyTorch, ONNX, pesi, cartelle di esecuzioni</translation>
        </message>
        <message>
            <location filename="widgets/drops.py" />
            <source>Drop to open</source>
            <translation>Rilascia per aprire</translation>
        </message>
        <message>
            <location filename="widgets/everything.py" />
            <source>Enter does what is marked · Esc closes</source>
            <translation>Invio fa ciò che è evidenziato · Esc chiude</translation>
        </message>
        <message>
            <location filename="widgets/everything.py" />
            <source>Search layers, actions, nodes</source>
            <translation>Cerca strati, comandi, nodi</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>%1 is still being exported.</source>
            <translation>L'esportazione di %1 è ancora in corso.</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Details</source>
            <translation>Dettagli</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Exporting %1 …</source>
            <translation>Esportazione di %1 …</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Show in folder</source>
            <translation>Mostra nella cartella</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Stopping the export of %1 …</source>
            <translation>L'esportazione di %1 si sta fermando …</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>The export of %1 was stopped; nothing was written.</source>
            <translation>L'esportazione di %1 è stata fermata; non è stato scritto nulla.</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>Enter takes what is marked · Esc closes</source>
            <translation>Invio prende ciò che è evidenziato · Esc chiude</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>Enter takes what is marked · Esc draws no wire</source>
            <translation>Invio prende ciò che è evidenziato · Esc non collega</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>What makes it fit</source>
            <translation>Che cosa lo rende compatibile</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>Wire it as it is</source>
            <translation>Collega così com'è</translation>
        </message>
        <message>
            <location filename="widgets/form.py" />
            <source>Make it a parameter of the block</source>
            <translation>Fanne un parametro del blocco</translation>
        </message>
        <message>
            <location filename="widgets/history.py" />
            <source>%1, undone</source>
            <translation>%1, annullato</translation>
        </message>
        <message>
            <location filename="widgets/history.py" />
            <source>The arrow keys travel through the steps.</source>
            <translation>I tasti freccia percorrono i passi.</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Import</source>
            <translation>Importa</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Importing runs the code in %1 on this computer. Run it?</source>
            <translation>L'importazione esegue il codice di %1 su questo computer. Eseguirlo?</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Input, as 3x224x224</source>
            <translation>Ingresso, come 3x224x224</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Module to import</source>
            <translation>Modulo da importare</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Run it</source>
            <translation>Eseguilo</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Shape of the input</source>
            <translation>Forma dell'ingresso</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>%1 is still being imported.</source>
            <translation>L'importazione di %1 è ancora in corso.</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>%1 was not imported: %2</source>
            <translation>%1 non è stato importato: %2</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>All %1 notes</source>
            <translation>Tutte le %1 note</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Import %1</source>
            <translation>Importa %1</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Importing %1 …</source>
            <translation>Importazione di %1 …</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Stopping the import of %1 …</source>
            <translation>L'importazione di %1 si sta fermando …</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>The import of %1 was stopped.</source>
            <translation>L'importazione di %1 è stata fermata.</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>What to know about the import</source>
            <translation>Che cosa sapere dell'importazione</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>the weights cannot be kept: %1</source>
            <translation>i pesi non si possono conservare: %1</translation>
        </message>
        <message>
            <location filename="widgets/info_bar.py" />
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <location filename="widgets/info_bar.py" />
            <source>Close the message</source>
            <translation>Chiudi il messaggio</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>%1 kinds</source>
            <translation>%1 tipi</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>%1 nodes</source>
            <translation>%1 nodi</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Block</source>
            <translation>Blocco</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Frozen</source>
            <translation>Congelato</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Input</source>
            <translation>Ingresso</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Multiply–adds</source>
            <translation>Moltiplic.–addizioni</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Operations</source>
            <translation>Operazioni</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Trainable</source>
            <translation>Addestrabili</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Unknown until what stands before it is right.</source>
            <translation>Sconosciuto finché ciò che sta prima non è corretto.</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Weights</source>
            <translation>Pesi</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>What this layer needs to know of the recipe's training images</source>
            <translation>Ciò che questo strato deve sapere delle immagini di addestramento</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>its %1 parameters stay as they are</source>
            <translation>i suoi %1 parametri restano come sono</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>name</source>
            <translation>nome</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>works as in evaluation while training</source>
            <translation>in addestramento funziona come in valutazione</translation>
        </message>
        <message>
            <location filename="widgets/keeping.py" />
            <source>%1 was open last time and is no longer there.</source>
            <translation>%1 era aperto l'ultima volta e non c'è più.</translation>
        </message>
        <message>
            <location filename="widgets/keeping.py" />
            <source>%1 were open last time and are no longer there.</source>
            <translation>%1 erano aperti l'ultima volta e non ci sono più.</translation>
        </message>
        <message>
            <location filename="widgets/key_field.py" />
            <source>New keys</source>
            <translation>Nuovi tasti</translation>
        </message>
        <message>
            <location filename="widgets/key_field.py" />
            <source>Press keys</source>
            <translation>Premi i tasti</translation>
        </message>
        <message>
            <location filename="widgets/key_field.py" />
            <source>Press the keys that the action shall have.</source>
            <translation>Premi i tasti che il comando deve avere.</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>best</source>
            <translation>migliore</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>epoch %1, %2</source>
            <translation>epoca %1, %2</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>images/s</source>
            <translation>immagini/s</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>learning rate</source>
            <translation>tasso di apprendimento</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>left</source>
            <translation>restante</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>test %1</source>
            <translation>test %1</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>time</source>
            <translation>tempo</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>validation %1</source>
            <translation>validazione %1</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>%1 arrives, %2 is given.</source>
            <translation>Arriva %1, esce %2.</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>%1; at first %2</source>
            <translation>%1; all'inizio %2</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>Also found as</source>
            <translation>Si trova anche come</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>An example: nothing is known yet of what arrives.</source>
            <translation>Un esempio: non si sa ancora che cosa arriva.</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>Arithmetic</source>
            <translation>Aritmetica</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>No example fits the values that it has at first.</source>
            <translation>Nessun esempio va bene per i valori che ha all'inizio.</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>PyTorch's page…</source>
            <translation>Pagina di PyTorch…</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>Shapes</source>
            <translation>Forme</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>and</source>
            <translation>e</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>nothing</source>
            <translation>nulla</translation>
        </message>
        <message>
            <location filename="widgets/levels.py" />
            <source>the first of %1</source>
            <translation>il primo di %1</translation>
        </message>
        <message>
            <location filename="widgets/lost_work.py" />
            <source>Convas ended without saving %1.</source>
            <translation>Convas si è chiuso senza salvare %1.</translation>
        </message>
        <message>
            <location filename="widgets/lost_work.py" />
            <source>Discard</source>
            <translation>Scarta</translation>
        </message>
        <message>
            <location filename="widgets/lost_work.py" />
            <source>Restore</source>
            <translation>Recupera</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>%1: %2 of %3 …</source>
            <translation>%1: %2 di %3 …</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>A measurement is still under way.</source>
            <translation>Una misura è ancora in corso.</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>Measured on %1 training images of %2.</source>
            <translation>Misurato su %1 immagini di addestramento di %2.</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>Measuring on %1 …</source>
            <translation>Misura su %1 …</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>The measurement was stopped; nothing was changed.</source>
            <translation>La misura è stata fermata; nulla è cambiato.</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>What is measured cannot be kept: %1.</source>
            <translation>Ciò che è misurato non si può conservare: %1.</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>%1 nodes · Enter, F3 next · Shift+F3 back · Ctrl+Enter selects all · Esc</source>
            <translation>%1 nodi · Invio, F3 avanti · Maiusc+F3 indietro · Ctrl+Invio seleziona tutti · Esc</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>1 node · Ctrl+Enter selects it · Esc closes</source>
            <translation>1 nodo · Ctrl+Invio lo seleziona · Esc chiude</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>A name, a layer, a value such as stride=2, or: problem</source>
            <translation>Un nome, uno strato, un valore come stride=2, oppure: problema</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>Find nodes: name, layer, stride=2, problem</source>
            <translation>Trova nodi: nome, strato, stride=2, problema</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>No node answers “%1”</source>
            <translation>Nessun nodo risponde a “%1”</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>problem</source>
            <translation>problema</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>problems</source>
            <translation>problemi</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>Bypassed</source>
            <translation>Escluso</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>Put another layer in its place</source>
            <translation>Mette un altro strato al suo posto</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>Training leaves it as it is</source>
            <translation>L'addestramento lo lascia com'è</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>What arrives leaves as it is, as if the layer were not there</source>
            <translation>Ciò che arriva esce com'è, come se lo strato non ci fosse</translation>
        </message>
        <message>
            <location filename="widgets/onnx_dialog.py" />
            <source>Choose file…</source>
            <translation>Scegli il file…</translation>
        </message>
        <message>
            <location filename="widgets/onnx_dialog.py" />
            <source>Export ONNX</source>
            <translation>Esporta ONNX</translation>
        </message>
        <message>
            <location filename="widgets/opened.py" />
            <source>Start</source>
            <translation>Avvio</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 and %2 more</source>
            <translation>%1 e altri %2</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 can be dropped again once the others are open.</source>
            <translation>%1 si può rilasciare di nuovo quando gli altri sono aperti.</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 cannot be opened here; Convas opens %2</source>
            <translation>%1 non si può aprire qui; Convas apre %2</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 holds weights; first open the design that has them</source>
            <translation>%1 contiene pesi; apri prima il progetto che li ha</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>Opening %1</source>
            <translation>Apertura di %1</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>designs (.convas), PyTorch code (.py), ONNX (.onnx), weights (.safetensors, .pth, .pt) and folders of runs</source>
            <translation>progetti (.convas), codice PyTorch (.py), ONNX (.onnx), pesi (.safetensors, .pth, .pt) e cartelle di esecuzioni</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Detail</source>
            <translation>Dettaglio</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Layer</source>
            <translation>Strato</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Output</source>
            <translation>Uscita</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Sees</source>
            <translation>Vede</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>not connected</source>
            <translation>non collegato</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>unknown</source>
            <translation>sconosciuto</translation>
        </message>
        <message>
            <location filename="widgets/outline/panel.py" />
            <source>Enter edits, F2 renames, the arrow keys open blocks.</source>
            <translation>Invio modifica, F2 rinomina, i tasti freccia aprono i blocchi.</translation>
        </message>
        <message>
            <location filename="widgets/palette.py" />
            <source>Filter layers</source>
            <translation>Filtra gli strati</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>%1 image %2 of %3</source>
            <translation>immagine di %1 %2 di %3</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>%1, class %2: error %3</source>
            <translation>%1, classe %2: errore %3</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>comes out</source>
            <translation>esce</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>difference</source>
            <translation>differenza</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>goes in</source>
            <translation>entra</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>is seen</source>
            <translation>si vede</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>pictures</source>
            <translation>immagini</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>too bright</source>
            <translation>troppo chiaro</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>too dark</source>
            <translation>troppo scuro</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>%1 %2 images</source>
            <translation>%1 immagini di %2</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Back to the training</source>
            <translation>Torna all'addestramento</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Looking at what %1 gives …</source>
            <translation>Si guarda che cosa dà %1 …</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Mean squared difference over all %1, without noise; with noise over the first %2, as the pictures are.</source>
            <translation>Differenza quadratica media su tutte (%1), senza rumore; con rumore sulle prime %2, come sono le immagini.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Mean squared difference over all %1, without noise; with noise over them, as the pictures are.</source>
            <translation>Differenza quadratica media su tutte (%1), senza rumore; con rumore su di esse, come sono le immagini.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Mean squared difference over all %1.</source>
            <translation>Differenza quadratica media su tutte: %1.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Train a network whose output is an image, such as the denoising autoencoder: what goes in, what comes out and the difference are shown here after each epoch. A run that is selected in Runs is shown too.</source>
            <translation>Addestra una rete la cui uscita è un'immagine, come l'autoencoder denoising: qui si vedono dopo ogni epoca ciò che entra, ciò che esce e la differenza. Si mostra anche un'esecuzione selezionata in Esecuzioni.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>epoch %1 · %2</source>
            <translation>epoca %1 · %2</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>error %1</source>
            <translation>errore %1</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>the first %1 of %2</source>
            <translation>le prime %1 di %2</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>which images</source>
            <translation>quali immagini</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>with noise %1</source>
            <translation>con rumore %1</translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>%1 values</source>
            <translation>%1 valori</translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>infinite</source>
            <translation>infinita</translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>step %1</source>
            <translation>passo %1</translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>✕ %1 at step %2</source>
            <translation>✕ %1 al passo %2</translation>
        </message>
        <message>
            <location filename="widgets/plots/strands.py" />
            <source>train</source>
            <translation>addestramento</translation>
        </message>
        <message>
            <location filename="widgets/plots/strands.py" />
            <source>train %1 · raw %2</source>
            <translation>addestramento %1 · grezzo %2</translation>
        </message>
        <message>
            <location filename="widgets/plots/strands.py" />
            <source>validation</source>
            <translation>validazione</translation>
        </message>
        <message>
            <location filename="widgets/problem_rows.py" />
            <source>Dismiss this advice for this layer</source>
            <translation>Ignora questo consiglio per questo strato</translation>
        </message>
        <message>
            <location filename="widgets/problem_rows.py" />
            <source>Dismiss: %1</source>
            <translation>Ignora: %1</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>Advice</source>
            <translation>Consigli</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>No problems inside this block.</source>
            <translation>Nessun problema in questo blocco.</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>No problems: the network can be trained and exported.</source>
            <translation>Nessun problema: la rete si può addestrare ed esportare.</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>Nothing here yet. Add layers from the left, or open an example.</source>
            <translation>Qui non c'è ancora nulla. Aggiungi strati da sinistra, o apri un esempio.</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>and %1 more; F8 goes from one to the next</source>
            <translation>e altri %1; F8 passa dall'uno all'altro</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Bundled digits</source>
            <translation>Cifre incluse</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Data (*.npz *.csv *.tsv *.tar.gz *.tgz *.tar)</source>
            <translation>Dati (*.npz *.csv *.tsv *.tar.gz *.tgz *.tar)</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Folder of images, IDX or CIFAR files …</source>
            <translation>Cartella di immagini, file IDX o CIFAR …</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Images, IDX or CIFAR files</source>
            <translation>Immagini, file IDX o CIFAR</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Looking for what there is to train on …</source>
            <translation>Si cerca su che cosa si può addestrare …</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>NPZ, CSV or CIFAR archive</source>
            <translation>Archivio NPZ, CSV o CIFAR</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>NPZ, CSV or CIFAR archive …</source>
            <translation>Archivio NPZ, CSV o CIFAR …</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>The bundled digits, a folder of images or data files, or one file</source>
            <translation>Le cifre incluse, una cartella di immagini o di file di dati, o un solo file</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Training settings</source>
            <translation>Impostazioni di addestramento</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>choose data</source>
            <translation>scegli i dati</translation>
        </message>
        <message>
            <location filename="widgets/recovery.py" />
            <source>Recovery copies cannot be written (%1). Save often</source>
            <translation>Le copie di recupero non si possono scrivere (%1). Salva spesso</translation>
        </message>
        <message>
            <location filename="widgets/remark_answers.py" />
            <source>Frame</source>
            <translation>Riquadro</translation>
        </message>
        <message>
            <location filename="widgets/replacing.py" />
            <source>Enter puts it in place · Esc changes nothing</source>
            <translation>Invio sostituisce · Esc non cambia nulla</translation>
        </message>
        <message>
            <location filename="widgets/replacing.py" />
            <source>Replace %1 by</source>
            <translation>Sostituisci %1 con</translation>
        </message>
        <message>
            <location filename="widgets/replacing.py" />
            <source>shape unknown</source>
            <translation>forma sconosciuta</translation>
        </message>
        <message>
            <location filename="widgets/run_control.py" />
            <source>%1 has no checkpoint to continue from; start a new training.</source>
            <translation>%1 non ha un checkpoint da cui continuare; inizia un nuovo addestramento.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Continue</source>
            <translation>Continua</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>End the training now; the weights learned so far are kept</source>
            <translation>Finisce ora l'addestramento; i pesi imparati finora restano</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>End the training when the epoch is through</source>
            <translation>Finisce l'addestramento quando l'epoca è completata</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Finished: all %1 epochs are through%2.</source>
            <translation>Finito: tutte le %1 epoche sono completate%2.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Go on with this training from its last checkpoint</source>
            <translation>Continua questo addestramento dal suo ultimo checkpoint</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Paused between two steps.</source>
            <translation>In pausa fra due passi.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Ready to train.</source>
            <translation>Pronto per l'addestramento.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Resume</source>
            <translation>Riprendi</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Starting …</source>
            <translation>Avvio …</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Stop after epoch</source>
            <translation>Ferma dopo l'epoca</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Stop and keep</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Stopping; what was learned is kept.</source>
            <translation>Si ferma; ciò che è stato imparato resta.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>The training failed.</source>
            <translation>L'addestramento non è riuscito.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>The worker is starting: loading torch takes a few seconds.</source>
            <translation>Il processo di calcolo si avvia: caricare torch richiede alcuni secondi.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Waiting for the worker: it is loading torch.</source>
            <translation>In attesa del processo di calcolo: sta caricando torch.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>state of the training</source>
            <translation>stato dell'addestramento</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>the best weights are those of epoch %1</source>
            <translation>i pesi migliori sono quelli dell'epoca %1</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Double-click draws a run’s curves beside those of the training, or takes them away. A click on a result’s title puts the best first.</source>
            <translation>Un doppio clic disegna le curve di un'esecuzione accanto a quelle dell'addestramento, o le toglie. Un clic sul titolo di un risultato mette prima il migliore.</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Let the design have the best weights of this run</source>
            <translation>Dà al progetto i pesi migliori di questa esecuzione</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>No runs of this network yet. Press Start in Training; every run is kept here.</source>
            <translation>Ancora nessuna esecuzione di questa rete. Premi Avvio in Addestramento; ogni esecuzione si conserva qui.</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Open folder</source>
            <translation>Apri la cartella</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Runs</source>
            <translation>Esecuzioni</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Take its weights</source>
            <translation>Prendi i suoi pesi</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>drawn</source>
            <translation>disegnata</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>end</source>
            <translation>fine</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>run</source>
            <translation>esecuzione</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>started</source>
            <translation>iniziata</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>test</source>
            <translation>test</translation>
        </message>
        <message>
            <location filename="widgets/search_popup.py" />
            <source>Answers</source>
            <translation>Risposte</translation>
        </message>
        <message>
            <location filename="widgets/search_popup.py" />
            <source>Search</source>
            <translation>Cerca</translation>
        </message>
        <message>
            <location filename="widgets/shelf.py" />
            <source>not saved yet</source>
            <translation>non ancora salvato</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>Classes that the network tells</source>
            <translation>Classi che la rete distingue</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>No node answers “%1”.</source>
            <translation>Nessun nodo risponde a “%1”.</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>Replace the head</source>
            <translation>Sostituisci la testa</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>The language changes when Convas starts next.</source>
            <translation>La lingua cambia al prossimo avvio di Convas.</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>There are no problems.</source>
            <translation>Non ci sono problemi.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>%1 belongs to %2.</source>
            <translation>%1 è di %2.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>%1 now has %2.</source>
            <translation>%1 ora ha %2.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Action</source>
            <translation>Comando</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Actions</source>
            <translation>Comandi</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Edit shortcuts</source>
            <translation>Modifica le scorciatoie</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Enter: press new keys for the action. Del: take its keys away.</source>
            <translation>Invio: premi nuovi tasti per il comando. Canc: toglie i suoi tasti.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Keys</source>
            <translation>Tasti</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>No action is called so.</source>
            <translation>Nessun comando si chiama così.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Press Enter to move it here, Esc to leave it.</source>
            <translation>Premi Invio per spostarlo qui, Esc per lasciarlo.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Reset</source>
            <translation>Ripristina</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Reset all</source>
            <translation>Ripristina tutto</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Search actions or keys</source>
            <translation>Cerca comandi o tasti</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_sheet.py" />
            <source>Nothing is called so.</source>
            <translation>Nulla si chiama così.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_sheet.py" />
            <source>Search shortcuts</source>
            <translation>Cerca scorciatoie</translation>
        </message>
        <message>
            <location filename="widgets/start/cards.py" />
            <source>Published networks</source>
            <translation>Reti pubblicate</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>%1 parameters
%2 multiply–adds</source>
            <translation>%1 parametri
%2 moltiplicazioni–addizioni</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Channels</source>
            <translation>Canali</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Classes</source>
            <translation>Classi</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Input size</source>
            <translation>Dimensione ingresso</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Published</source>
            <translation>Pubblicato</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>What was new</source>
            <translation>Che cosa c'era di nuovo</translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>New empty design</source>
            <translation>Nuovo progetto vuoto</translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>Recent</source>
            <translation>Recenti</translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>Search %1 published networks</source>
            <translation>Cerca fra %1 reti pubblicate</translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>Search published networks</source>
            <translation>Cerca fra le reti pubblicate</translation>
        </message>
        <message>
            <location filename="widgets/start/recents.py" />
            <source>Recent files</source>
            <translation>File recenti</translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>%1 layers, %2 deep</source>
            <translation>%1 strati, profondità %2</translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>%1 multiply–adds</source>
            <translation>%1 moltiplicazioni–addizioni</translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>%1 parameters%2</source>
            <translation>%1 parametri%2</translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>%1 trainable</source>
            <translation>%1 addestrabili</translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>at least %1 parameters%2</source>
            <translation>almeno %1 parametri%2</translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>… to train</source>
            <translation>… per addestrare</translation>
        </message>
        <message>
            <location filename="widgets/tabs.py" />
            <source>All open documents</source>
            <translation>Tutti i documenti aperti</translation>
        </message>
        <message>
            <location filename="widgets/tabs.py" />
            <source>Close %1</source>
            <translation>Chiudi %1</translation>
        </message>
        <message>
            <location filename="widgets/tabs.py" />
            <source>Documents</source>
            <translation>Documenti</translation>
        </message>
        <message>
            <location filename="widgets/training.py" />
            <source>The curves cannot be drawn: %1. Install it again.</source>
            <translation>Le curve non si possono disegnare: %1. Reinstallalo.</translation>
        </message>
        <message>
            <location filename="widgets/training.py" />
            <source>The curves of loss and accuracy grow here.</source>
            <translation>Qui crescono le curve di loss e accuratezza.</translation>
        </message>
        <message>
            <location filename="widgets/training.py" />
            <source>progress of the training</source>
            <translation>avanzamento dell'addestramento</translation>
        </message>
        <message>
            <location filename="widgets/training_pages.py" />
            <source>Pictures</source>
            <translation>Immagini</translation>
        </message>
        <message>
            <location filename="widgets/training_pages.py" />
            <source>Training</source>
            <translation>Addestramento</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>%1 holds no weights that are whole; train it first</source>
            <translation>%1 non contiene pesi integri; addestrala prima</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>%1 was read, but its design was closed.</source>
            <translation>%1 è stato letto, ma il suo progetto è stato chiuso.</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Load %1</source>
            <translation>Carica %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Reading %1 …</source>
            <translation>Lettura di %1 …</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Reading the weights was stopped; nothing has changed.</source>
            <translation>La lettura dei pesi è stata fermata; nulla è cambiato.</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Take the weights of %1</source>
            <translation>Prendi i pesi di %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>The weights beside the design are left alone: %1</source>
            <translation>I pesi accanto al progetto non vengono toccati: %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Weights of %1</source>
            <translation>Pesi di %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>from run %1</source>
            <translation>dall'esecuzione %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>loaded from %1</source>
            <translation>caricati da %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>saved in %1</source>
            <translation>salvati in %1</translation>
        </message>
    </context>
</TS>
