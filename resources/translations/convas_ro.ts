<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO" sourcelanguage="en">
    <context>
        <name>Convas</name>
        <message>
            <location filename="assembled" />
            <source>%1 activations</source>
            <translation>%1 activări</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 există deja.
Îl înlocuiești?</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 by name</source>
            <translation>%1 după nume</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 by order and shape</source>
            <translation>%1 după ordine și formă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 gradients</source>
            <translation>%1 gradienți</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 missing</source>
            <translation>%1 lipsă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 of another shape</source>
            <translation>%1 de altă formă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 unexpected</source>
            <translation>%1 neașteptate</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight by name</source>
            <translation>%1 pondere după nume</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight by order and shape</source>
            <translation>%1 pondere după ordine și formă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight missing</source>
            <translation>%1 pondere lipsă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight of another shape</source>
            <translation>%1 pondere de altă formă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weight unexpected</source>
            <translation>%1 pondere neașteptată</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>%1 weights</source>
            <translation>%1 ponderi</translation>
        </message>
        <message numerus="yes">
            <location filename="assembled" />
            <source>%1 weights by name</source>
            <translation>
                <numerusform>%1 pondere după nume</numerusform>
                <numerusform>%1 ponderi după nume</numerusform>
                <numerusform>%1 de ponderi după nume</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="assembled" />
            <source>%1 weights by order and shape</source>
            <translation>
                <numerusform>%1 pondere după ordine și formă</numerusform>
                <numerusform>%1 ponderi după ordine și formă</numerusform>
                <numerusform>%1 de ponderi după ordine și formă</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="assembled" />
            <source>%1 weights missing</source>
            <translation>
                <numerusform>%1 pondere lipsă</numerusform>
                <numerusform>%1 ponderi lipsă</numerusform>
                <numerusform>%1 de ponderi lipsă</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="assembled" />
            <source>%1 weights of another shape</source>
            <translation>
                <numerusform>%1 pondere de altă formă</numerusform>
                <numerusform>%1 ponderi de altă formă</numerusform>
                <numerusform>%1 de ponderi de altă formă</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="assembled" />
            <source>%1 weights unexpected</source>
            <translation>
                <numerusform>%1 pondere neașteptată</numerusform>
                <numerusform>%1 ponderi neașteptate</numerusform>
                <numerusform>%1 de ponderi neașteptate</numerusform>
            </translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Accuracy</source>
            <translation>Acuratețe</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align</source>
            <translation>Aliniază</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align bottom</source>
            <translation>Aliniază jos</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align centre</source>
            <translation>Aliniază pe centru</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align left</source>
            <translation>Aliniază la stânga</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align middle</source>
            <translation>Aliniază la mijloc</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align right</source>
            <translation>Aliniază la dreapta</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Align top</source>
            <translation>Aliniază sus</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Back</source>
            <translation>Înapoi</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Choose</source>
            <translation>Alege</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Close without Saving</source>
            <translation>Închide fără salvare</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Closes the dock widget</source>
            <translation>Închide panoul</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Colour of the frame</source>
            <translation>Culoarea cadrului</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Connections</source>
            <translation>Conexiuni</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Create New Folder</source>
            <translation>Creează un folder nou</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Date Modified</source>
            <translation>Data modificării</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Detail View</source>
            <translation>Detalii</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Directory:</source>
            <translation>Folder:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Distribute horizontally</source>
            <translation>Distribuie pe orizontală</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Distribute vertically</source>
            <translation>Distribuie pe verticală</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Don't Save</source>
            <translation>Nu salva</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection down</source>
            <translation>Extinde selecția în jos</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection left</source>
            <translation>Extinde selecția la stânga</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection right</source>
            <translation>Extinde selecția la dreapta</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Extend the selection up</source>
            <translation>Extinde selecția în sus</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (PDF)…</source>
            <translation>Figură (PDF)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (PNG)…</source>
            <translation>Figură (PNG)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (PNG, 300 dpi)…</source>
            <translation>Figură (PNG, 300 dpi)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure (SVG)…</source>
            <translation>Figură (SVG)…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure in 3-D volumes, blocks opened…</source>
            <translation>Figură în volume 3-D, blocurile deschise…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Figure in 3-D volumes…</source>
            <translation>Figură în volume 3-D…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>File name:</source>
            <translation>Nume fișier:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Files of type:</source>
            <translation>Tip de fișier:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Find</source>
            <translation>Găsire</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Float</source>
            <translation>Detașează</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Forward</source>
            <translation>Înainte</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Grey</source>
            <translation>Gri</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>In %1, %2</source>
            <translation>În %1, %2</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Language</source>
            <translation>Limbă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>List View</source>
            <translation>Listă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Look in:</source>
            <translation>Caută în:</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Loss</source>
            <translation>Pierdere</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>More…</source>
            <translation>Mai mult…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>No</source>
            <translation>Nu</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Notes and frames</source>
            <translation>Note și cadre</translation>
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
            <translation>Deschide un exemplu</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Parent Directory</source>
            <translation>Folderul părinte</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>PyTorch…</source>
            <translation>PyTorch…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Scroll Left</source>
            <translation>Derulează la stânga</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Scroll Right</source>
            <translation>Derulează la dreapta</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Select</source>
            <translation>Selectează</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Select All</source>
            <translation>Selectează tot</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show code</source>
            <translation>Arată codul</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show inspector</source>
            <translation>Arată proprietățile</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show layers</source>
            <translation>Arată straturile</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Show training and lists</source>
            <translation>Arată antrenarea și listele</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Size</source>
            <translation>Mărime</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>The number of channels must be a whole number from 1, not “%1”</source>
            <translation>Numărul de canale trebuie să fie un număr întreg de la 1, nu „%1”</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>The number of classes must be a whole number from 1, not “%1”</source>
            <translation>Numărul de clase trebuie să fie un număr întreg de la 1, nu „%1”</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Theme</source>
            <translation>Temă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Training script…</source>
            <translation>Script de antrenare…</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Type</source>
            <translation>Tip</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Undocks and re-attaches the dock widget</source>
            <translation>Detașează și reatașează panoul</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>VGG</source>
            <translation>VGG</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk along wires</source>
            <translation>Mergi de-a lungul legăturilor</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk down</source>
            <translation>Mergi în jos</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk left</source>
            <translation>Mergi la stânga</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk right</source>
            <translation>Mergi la dreapta</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Walk up</source>
            <translation>Mergi în sus</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>Yes</source>
            <translation>Da</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole image</source>
            <translation>vede deja toată imaginea</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole input</source>
            <translation>vede deja toată intrarea</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole sequence</source>
            <translation>vede deja toată secvența</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>already sees the whole volume</source>
            <translation>vede deja tot volumul</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>epoch</source>
            <translation>epocă</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>failed</source>
            <translation>eșuată</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>finished</source>
            <translation>terminată</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>first</source>
            <translation>primele</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>from its discriminator</source>
            <translation>din discriminatorul său</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>groups %1 does not divide arriving %2</source>
            <translation>groups %1 nu divide numărul de canale care sosesc (%2)</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>no weights</source>
            <translation>nicio pondere</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>num_groups %1 does not divide arriving %2</source>
            <translation>num_groups %1 nu divide numărul de canale care sosesc (%2)</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>paused</source>
            <translation>pe pauză</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>seven nets and 144 crops</source>
            <translation>șapte rețele și 144 de decupaje</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>step</source>
            <translation>pas</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>stopped</source>
            <translation>oprită</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>ten crops</source>
            <translation>zece decupaje</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>training</source>
            <translation>antrenare</translation>
        </message>
        <message>
            <location filename="assembled" />
            <source>worst</source>
            <translation>cele mai slabe</translation>
        </message>
        <message>
            <location filename="designer/aligning.py" />
            <source>%1 would cover %2: distribute them horizontally first</source>
            <translation>%1 ar acoperi %2: distribuie-le mai întâi pe orizontală</translation>
        </message>
        <message>
            <location filename="designer/aligning.py" />
            <source>%1 would cover %2: distribute them vertically first</source>
            <translation>%1 ar acoperi %2: distribuie-le mai întâi pe verticală</translation>
        </message>
        <message>
            <location filename="designer/arranging.py" />
            <source>Arrange</source>
            <translation>Aranjează</translation>
        </message>
        <message>
            <location filename="designer/auxiliary.py" />
            <source>Remove auxiliary heads</source>
            <translation>Elimină capetele auxiliare</translation>
        </message>
        <message>
            <location filename="designer/auxiliary.py" />
            <source>There are no auxiliary heads: no loss stands beside an Output’s way.</source>
            <translation>Nu există capete auxiliare: nicio funcție de pierdere nu stă lângă drumul unui Output.</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Apply the first repair</source>
            <translation>Aplică prima corectură</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Delete unused blocks</source>
            <translation>Șterge blocurile nefolosite</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Leave block</source>
            <translation>Ieși din bloc</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Make a block</source>
            <translation>Fă un bloc</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Make unique</source>
            <translation>Fă-l unic</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Open block</source>
            <translation>Deschide blocul</translation>
        </message>
        <message>
            <location filename="designer/block_commands.py" />
            <source>Unfold block</source>
            <translation>Desfășoară blocul</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>%1 already has a parameter named %2</source>
            <translation>%1 are deja un parametru numit %2</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>%1 is bypassed; switch the bypass off before it is unfolded</source>
            <translation>%1 este ocolit; dezactivează ocolirea înainte de desfășurare</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>%1 is still needed: in %2, %3 has %4 = %5. Give it a plain value first</source>
            <translation>%1 este încă necesar: în %2, %3 are %4 = %5. Dă-i mai întâi o valoare simplă</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Change %1</source>
            <translation>Schimbă %1</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Change parameters</source>
            <translation>Schimbă parametrii</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Rename block</source>
            <translation>Redenumește blocul</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>Rename parameter</source>
            <translation>Redenumește parametrul</translation>
        </message>
        <message>
            <location filename="designer/block_edits.py" />
            <source>there is already a block named %1; choose another name</source>
            <translation>există deja un bloc numit %1; alege alt nume</translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>%1 cannot be bypassed: %2 has nothing to hand on; choose a layer between an Input and an Output</source>
            <translation>%1 nu poate fi ocolit: %2 nu are ce transmite mai departe; alege un strat între un Input și un Output</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/bypassing.py" />
            <source>Bypass %1 nodes</source>
            <translation>
                <numerusform>Ocolește %1 nod</numerusform>
                <numerusform>Ocolește %1 noduri</numerusform>
                <numerusform>Ocolește %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>Bypass node</source>
            <translation>Ocolește nodul</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/bypassing.py" />
            <source>Use again %1 nodes</source>
            <translation>
                <numerusform>Folosește din nou %1 nod</numerusform>
                <numerusform>Folosește din nou %1 noduri</numerusform>
                <numerusform>Folosește din nou %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/bypassing.py" />
            <source>Use again node</source>
            <translation>Folosește din nou nodul</translation>
        </message>
        <message>
            <location filename="designer/canvas/fits.py" />
            <source>a wire leads from an output to an input of another node</source>
            <translation>o legătură duce de la o ieșire la o intrare a altui nod</translation>
        </message>
        <message>
            <location filename="designer/checkpoints.py" />
            <source>%1 is not what was written</source>
            <translation>%1 nu este ceea ce s-a scris</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>About Convas</source>
            <translation>Despre Convas</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>About the layer</source>
            <translation>Despre strat</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Add a layer…</source>
            <translation>Adaugă un strat…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Close tab</source>
            <translation>Închide fila</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Copy</source>
            <translation>Copiază</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Copy PyTorch code</source>
            <translation>Copiază codul PyTorch</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Cut</source>
            <translation>Taie</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Delete</source>
            <translation>Șterge</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Delete and join neighbours</source>
            <translation>Șterge și unește vecinii</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Duplicate</source>
            <translation>Duplică</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Edit shortcuts…</source>
            <translation>Editează scurtăturile…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Fit everything</source>
            <translation>Încadrează tot</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Fit the selection</source>
            <translation>Încadrează selecția</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Import ONNX…</source>
            <translation>Importă ONNX…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Import PyTorch…</source>
            <translation>Importă PyTorch…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>New</source>
            <translation>Nou</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>New from architecture…</source>
            <translation>Nou din arhitectură…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Next problem</source>
            <translation>Problema următoare</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Open…</source>
            <translation>Deschide…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Paste</source>
            <translation>Lipește</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Pause training</source>
            <translation>Pune antrenarea pe pauză</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Quit</source>
            <translation>Ieșire</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Redo</source>
            <translation>Refă</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Rename</source>
            <translation>Redenumește</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Save</source>
            <translation>Salvează</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Save as…</source>
            <translation>Salvează ca…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Search actions…</source>
            <translation>Caută comenzi…</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Select all</source>
            <translation>Selectează tot</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Shortcuts</source>
            <translation>Scurtături</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Stop training</source>
            <translation>Oprește antrenarea</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Train</source>
            <translation>Antrenează</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Undo</source>
            <translation>Anulează</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Zoom in</source>
            <translation>Mărește</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Zoom out</source>
            <translation>Micșorează</translation>
        </message>
        <message>
            <location filename="designer/commands.py" />
            <source>Zoom to 100 %</source>
            <translation>Zoom la 100 %</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>Paste nn.Sequential</source>
            <translation>Lipește nn.Sequential</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>not pasted: %1</source>
            <translation>nu s-a lipit: %1</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>the clipboard holds more than %1 MB: not pasted</source>
            <translation>clipboardul conține peste %1 MB: nu s-a lipit</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>the clipboard holds no layers (%1); copy nodes in Convas first</source>
            <translation>clipboardul nu conține straturi (%1); copiază mai întâi noduri în Convas</translation>
        </message>
        <message>
            <location filename="designer/cutouts.py" />
            <source>the clipboard holds no layers; copy nodes in Convas first</source>
            <translation>clipboardul nu conține straturi; copiază mai întâi noduri în Convas</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 has %2 different answers, too many to be classes: choose the column that is the answer, or give the network an Output of one number.</source>
            <translation>%1: răspunsuri diferite sunt %2, prea multe ca să fie clase: alege coloana care este răspunsul sau dă rețelei un Output de un singur număr.</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 holds the class %2, but classes are counted from 0.</source>
            <translation>%1 conține clasa %2, dar clasele se numără de la 0.</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 is %2 of %3, but an answer is a class (a whole number or a word) or numbers for each sample.</source>
            <translation>%1 este %2 de %3, dar un răspuns este o clasă (un număr întreg sau un cuvânt) sau numere pentru fiecare exemplu.</translation>
        </message>
        <message>
            <location filename="designer/data/answers.py" />
            <source>%1 is no finite number at sample %2: leave that sample out.</source>
            <translation>%1 nu este un număr finit la exemplul %2: lasă deoparte acel exemplu.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 cannot be read: %2.</source>
            <translation>%1 nu poate fi citit: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 has more than the %2 bytes that such a file can have.</source>
            <translation>%1 are mai mult decât cei %2 octeți pe care îi poate avea un astfel de fișier.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 holds %2 twice.</source>
            <translation>%1 conține %2 de două ori.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 holds no training images of CIFAR: data_batch_1.bin to data_batch_5.bin, or train.bin. Download the binary version.</source>
            <translation>%1 nu conține imagini de antrenare CIFAR: data_batch_1.bin până la data_batch_5.bin sau train.bin. Descarcă versiunea binară.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is CIFAR's Python version, made of pickles, which can run code when they are loaded: download the binary version instead.</source>
            <translation>%1 este versiunea Python a CIFAR, făcută din fișiere pickle, care pot rula cod la încărcare: descarcă în schimb versiunea binară.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is cut off within %2. Download it again.</source>
            <translation>%1 este trunchiat în interiorul lui %2. Descarcă-l din nou.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is damaged or cannot be read: %2.</source>
            <translation>%1 este deteriorat sau nu poate fi citit: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is damaged: %2. Download it again.</source>
            <translation>%1 este deteriorat: %2. Descarcă-l din nou.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is empty or cut off: its %2 bytes are no whole number of images of %3 bytes. Download it again.</source>
            <translation>%1 este gol sau trunchiat: cei %2 octeți ai săi nu fac un număr întreg de imagini de câte %3 octeți. Descarcă-l din nou.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 is not whole: %2 is missing.</source>
            <translation>%1 nu este complet: lipsește %2.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 must name %2 classes, each once.</source>
            <translation>%1 trebuie să numească %2 clase, fiecare o singură dată.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 says class %2 of image %3, but %4 has the classes 0 to %5: the file is damaged.</source>
            <translation>%1 spune clasa %2 la imaginea %3, dar %4 are clasele de la 0 la %5: fișierul este deteriorat.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>%1 unpacks to more than %2 GB: it is not CIFAR.</source>
            <translation>%1 se dezarhivează la peste %2 GB: nu este CIFAR.</translation>
        </message>
        <message>
            <location filename="designer/data/cifar.py" />
            <source>Unpacking images</source>
            <translation>Se dezarhivează imaginile</translation>
        </message>
        <message>
            <location filename="designer/data/digits.py" />
            <source>The bundled digits are missing: there is no %1.</source>
            <translation>Lipsesc cifrele incluse: nu există %1.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>%1 has %2 subfolders, but classes are made of them: put the images of each class into a folder of its own, two classes at least.</source>
            <translation>Din subfolderele lui %1 (%2) se fac clasele: pune imaginile fiecărei clase într-un folder propriu, cel puțin două clase.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>%1 has a class “%2” that the training images lack.</source>
            <translation>%1 are o clasă „%2” care lipsește din imaginile de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>%1 holds no images (%2).</source>
            <translation>%1 nu conține imagini (%2).</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>None of the %1 images in %2 can be read; the first: %3: %4.</source>
            <translation>Nicio imagine din cele %1 din %2 nu poate fi citită; prima: %3: %4.</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>Reading images</source>
            <translation>Se citesc imaginile</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>it has too many pixels</source>
            <translation>are prea mulți pixeli</translation>
        </message>
        <message>
            <location filename="designer/data/folder.py" />
            <source>it is no image of a known format</source>
            <translation>nu este o imagine într-un format cunoscut</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 has %2 but no %3-labels-idx1-ubyte beside it.</source>
            <translation>%1 are %2, dar lângă el nu există %3-labels-idx1-ubyte.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 holds %2 images but %3 %4 labels; they do not belong together.</source>
            <translation>Numărul de imagini din %1 este %2, iar cel de etichete din %3 este %4; nu se potrivesc.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 holds no images.</source>
            <translation>%1 nu conține imagini.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 is cut off: %2 of %3 bytes are there.</source>
            <translation>%1 este trunchiat: sunt %2 din %3 octeți.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 is cut off: it ends within its header.</source>
            <translation>%1 este trunchiat: se termină în antet.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 is no IDX file of %2: it starts with %3, not %4.</source>
            <translation>%1 nu este un fișier IDX de %2: începe cu %3, nu cu %4.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>%1 says that it holds %2 bytes: more than can be kept.</source>
            <translation>%1 spune că ar conține %2 octeți: mai mult decât se poate păstra.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>The test images in %1 have another size than the training images.</source>
            <translation>Imaginile de test din %1 au altă dimensiune decât cele de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/idx.py" />
            <source>The test labels in %1 name classes that the training labels lack.</source>
            <translation>Etichetele de test din %1 numesc clase care lipsesc din cele de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/images.py" />
            <source>%1 %2 of %3 need %4 GB, more than half of this machine's %5 GB. Use fewer of them or a smaller Input.</source>
            <translation>Pentru atâtea %2 de %3 (%1) este nevoie de %4 GB, mai mult de jumătate din cei %5 GB ai acestui calculator. Folosește mai puține sau un Input mai mic.</translation>
        </message>
        <message>
            <location filename="designer/data/images.py" />
            <source>The Input is %1, but images are 1×H×W (gray) or 3×H×W (colour). Change the Input's shape; a Flatten behind it makes features of an image.</source>
            <translation>Input-ul este %1, dar imaginile sunt 1×H×W (gri) sau 3×H×W (color). Schimbă forma Input-ului; un Flatten după el face trăsături dintr-o imagine.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 has not the ending of an image</source>
            <translation>%1 nu are extensia unei imagini</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 images beside %2 are not named in it and are left out.</source>
            <translation>Imagini de lângă %2 care nu sunt numite în el și se lasă deoparte: %1.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 knows one class only, “%2”.</source>
            <translation>%1 cunoaște o singură clasă, „%2”.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 lies outside the folder</source>
            <translation>%1 se află în afara folderului</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 names no image that can be used.%2</source>
            <translation>%1 nu numește nicio imagine care poate fi folosită.%2</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1 needs a column of files and another of answers.</source>
            <translation>%1 are nevoie de o coloană cu fișiere și de alta cu răspunsuri.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>%1, line %2</source>
            <translation>%1, linia %2</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>None of the %1 images of %2 can be read; the first: %3: %4.</source>
            <translation>Nicio imagine din cele %1 din %2 nu poate fi citită; prima: %3: %4.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>The first: %1: %2.</source>
            <translation>Prima: %1: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it answers an image a second way</source>
            <translation>dă unei imagini un al doilea răspuns, diferit</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it has %1 values instead of %2</source>
            <translation>are un număr de valori de %1 în loc de %2</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it names an image again</source>
            <translation>numește din nou o imagine</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>it names no file</source>
            <translation>nu numește niciun fișier</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>its answer is missing</source>
            <translation>îi lipsește răspunsul</translation>
        </message>
        <message>
            <location filename="designer/data/labelled.py" />
            <source>there is no file %1</source>
            <translation>nu există fișierul %1</translation>
        </message>
        <message>
            <location filename="designer/data/load.py" />
            <source>%1 is a file: give the folder in which the data lies, a .npz, a .csv, or the .tar.gz of CIFAR's binary version.</source>
            <translation>%1 este un fișier: dă folderul în care se află datele, un .npz, un .csv sau fișierul .tar.gz al versiunii binare CIFAR.</translation>
        </message>
        <message>
            <location filename="designer/data/load.py" />
            <source>There is no data at %1: give digits, a folder, or a file of data.</source>
            <translation>Nu există date la %1: dă digits, un folder sau un fișier de date.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 answers otherwise than the training samples are answered.</source>
            <translation>%1 are alt fel de răspunsuri decât exemplele de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has %2 samples but %3 %4 answers.</source>
            <translation>Numărul de exemple din %1 este %2, iar cel de răspunsuri din %3 este %4.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has a size below 0: it is damaged.</source>
            <translation>%1 are o dimensiune sub 0: datele sunt deteriorate.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has samples of %2, but the Input is %3: change the Input's shape.</source>
            <translation>%1 are exemple de %2, dar Input-ul este %3: schimbă forma Input-ului.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has samples of %2, taken as %3.</source>
            <translation>%1 are exemple de %2, luate ca %3.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has samples of %2: which number is the channels cannot be told. Give the Input exactly the images' size.</source>
            <translation>%1 are exemple de %2: nu se poate spune care număr este cel al canalelor. Dă Input-ului exact dimensiunea imaginilor.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 has version %2.%3 of NumPy's format: use 1.0.</source>
            <translation>%1 are versiunea %2.%3 a formatului NumPy: folosește 1.0.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 holds %2; the samples and their answers must be called x and y, images and labels, or x_train and y_train.</source>
            <translation>%1 conține %2; exemplele și răspunsurile lor trebuie să se numească x și y, images și labels sau x_train și y_train.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 holds Python objects in a pickle, which can run code when it is loaded: save it as an array of numbers or of text.</source>
            <translation>%1 conține obiecte Python într-un pickle, care poate rula cod la încărcare: salvează ca tablou de numere sau de text.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 holds no samples.</source>
            <translation>%1 nu conține exemple.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 in %2</source>
            <translation>%1 din %2</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is %2: samples are numbers.</source>
            <translation>%1 este %2: exemplele sunt numere.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is damaged or no .npz file: %2.</source>
            <translation>%1 este deteriorat sau nu este un fișier .npz: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is encrypted: save it again without a password.</source>
            <translation>%1 este criptat: salvează-l din nou fără parolă.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is no array: %2.</source>
            <translation>%1 nu este un tablou: %2.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is no finite number in sample %2, and in %3 samples in all: leave them out.</source>
            <translation>%1 nu este un număr finit la exemplul %2; astfel de exemple sunt în total %3: lasă-le deoparte.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is taken as N×C×H×W, channels first.</source>
            <translation>%1 se ia ca N×C×H×W, cu canalele întâi.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 is taken as N×H×W×C, channels last: %2 are %3 channels.</source>
            <translation>%1 se ia ca N×H×W×C, cu canalele la urmă: în %2, numărul de canale este %3.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 names classes that the training samples lack.</source>
            <translation>%1 numește clase care lipsesc din exemplele de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/npz.py" />
            <source>%1 unpacks to %2 bytes: more than can be kept.</source>
            <translation>%1 se dezarhivează la %2 octeți: mai mult decât se poate păstra.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 classes have fewer than %2 training samples: %3.</source>
            <translation>Clase care au sub %2 exemple de antrenare: %1 (%3).</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 classes, of %2 to %3 training samples each.</source>
            <translation>Clase: %1, fiecare având între %2 și %3 exemple de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 of %2 %3 samples are exactly the same as one that comes before in training or validation: the score is too good.</source>
            <translation>Exemple de %3 exact la fel ca unul dinainte, din antrenare sau validare: %1 din %2. Scorul este prea bun.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>%1 training samples are exactly the same as another.</source>
            <translation>Exemple de antrenare exact la fel ca altul: %1.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>Answers from %1 to %2, %3 in the mean.</source>
            <translation>Răspunsuri de la %1 la %2, în medie %3.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>Comparing samples</source>
            <translation>Se compară exemplele</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>Data: %1 samples of %2, %3 MB in all.</source>
            <translation>Date: exemple de %2: %1; în total %3 MB.</translation>
        </message>
        <message>
            <location filename="designer/data/overview.py" />
            <source>The classes are uneven: “%1” has %2 training samples, “%3” %4. A network can score well by answering the large one.</source>
            <translation>Clasele sunt inegale: numărul de exemple de antrenare este %2 pentru „%1” și %4 pentru „%3”. O rețea poate obține un scor bun răspunzând mereu cu cea mare.</translation>
        </message>
        <message>
            <location filename="designer/data/splits.py" />
            <source>No images are left to validate with: %1 training images, of which a share of %2 is kept apart. Raise validation_share or add images.</source>
            <translation>Nu rămân imagini pentru validare: imagini de antrenare sunt %1, din care se păstrează deoparte o cotă de %2. Mărește validation_share sau adaugă imagini.</translation>
        </message>
        <message>
            <location filename="designer/data/statistics.py" />
            <source>There are no samples with channels to measure. Load a training set first.</source>
            <translation>Nu există exemple cu canale de măsurat. Încarcă mai întâi un set de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/statistics.py" />
            <source>Whitening needs at least two samples. Load a training set first.</source>
            <translation>Albirea are nevoie de cel puțin două exemple. Încarcă mai întâi un set de antrenare.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 cannot be read from line %2 on: %3.</source>
            <translation>%1 nu poate fi citit de la linia %2 încolo: %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 bytes: more than %3 are not read.</source>
            <translation>%1 are %2 octeți: nu se citesc mai mult de %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns beside the answer, but the Input is %3: make it %4.</source>
            <translation>Numărul de coloane din %1, în afara răspunsului, este %2, dar Input-ul este %3: fă-l %4.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns in line %3: at most %4 are read.</source>
            <translation>Numărul de coloane din %1 la linia %3 este %2: se citesc cel mult %4.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns “%3”: give them different names.</source>
            <translation>Numărul de coloane „%3” din %1 este %2: dă-le nume diferite.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has %2 columns: a table of samples has from 2 to %3, set apart by commas, semicolons or tabs.</source>
            <translation>Numărul de coloane din %1 este %2: un tabel de exemple are de la 2 la %3, separate prin virgule, punct și virgulă sau tabulatori.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has a line of more than %2 characters.</source>
            <translation>%1 are o linie mai lungă decât numărul maxim de caractere, %2.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has no column “%2”; it has %3.</source>
            <translation>%1 nu are coloana „%2”; are %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 has no line of names, so no column is called “%2”.</source>
            <translation>%1 nu are o linie cu nume, așa că nicio coloană nu se numește „%2”.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 holds no row that can be used.%2</source>
            <translation>%1 nu conține niciun rând care poate fi folosit.%2</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is empty.</source>
            <translation>%1 este gol.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is missing</source>
            <translation>%1 lipsește</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is no text in UTF-8: save it again as CSV in UTF-8.</source>
            <translation>%1 nu este text în UTF-8: salvează-l din nou ca CSV în UTF-8.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 is “%2”, which is no number that can be used</source>
            <translation>%1 este „%2”, care nu este un număr ce poate fi folosit</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 rows of %2 are left out in all.</source>
            <translation>Rânduri din %2 lăsate deoparte în total: %1.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>%1 rows of %2 repeat another row exactly.</source>
            <translation>Rânduri din %2 care repetă exact alt rând: %1.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>Reading rows</source>
            <translation>Se citesc rândurile</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The answer is the column %1 of %2, a number.</source>
            <translation>Răspunsul este coloana %1 din %2, un număr.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The answer is the column %1 of %2: %3 classes.</source>
            <translation>Răspunsul este coloana %1 din %2; numărul de clase: %3.</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The column %1 of %2</source>
            <translation>Coloana %1 din %2</translation>
        </message>
        <message>
            <location filename="designer/data/table.py" />
            <source>The first: %1.</source>
            <translation>Primul: %1.</translation>
        </message>
        <message>
            <location filename="designer/data_commands.py" />
            <source>Measure on the data</source>
            <translation>Măsoară pe date</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Add %1</source>
            <translation>Adaugă %1</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Change training settings</source>
            <translation>Schimbă setările de antrenare</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Connect</source>
            <translation>Leagă</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/edits.py" />
            <source>Delete %1 nodes</source>
            <translation>
                <numerusform>Șterge %1 nod</numerusform>
                <numerusform>Șterge %1 noduri</numerusform>
                <numerusform>Șterge %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Delete node</source>
            <translation>Șterge nodul</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Disconnect</source>
            <translation>Dezleagă</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/edits.py" />
            <source>Disconnect %1 wires</source>
            <translation>
                <numerusform>Șterge %1 legătură</numerusform>
                <numerusform>Șterge %1 legături</numerusform>
                <numerusform>Șterge %1 de legături</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Dismiss advice</source>
            <translation>Ignoră sfatul</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Move</source>
            <translation>Mută</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>Rename network</source>
            <translation>Redenumește rețeaua</translation>
        </message>
        <message>
            <location filename="designer/edits.py" />
            <source>there is already a node named %1; choose another name</source>
            <translation>există deja un nod numit %1; alege alt nume</translation>
        </message>
        <message>
            <location filename="designer/entry.py" />
            <source>must be a size such as 1, or one of %1</source>
            <translation>trebuie să fie o dimensiune ca 1 sau unul dintre %1</translation>
        </message>
        <message>
            <location filename="designer/entry.py" />
            <source>must be on or off</source>
            <translation>trebuie să fie on sau off</translation>
        </message>
        <message>
            <location filename="designer/entry.py" />
            <source>needs a value</source>
            <translation>are nevoie de o valoare</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (PDF)</source>
            <translation>Figură (PDF)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (PNG)</source>
            <translation>Figură (PNG)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (PNG, 300 dpi)</source>
            <translation>Figură (PNG, 300 dpi)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure (SVG)</source>
            <translation>Figură (SVG)</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure in 3-D volumes</source>
            <translation>Figură în volume 3-D</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Figure in 3-D volumes, blocks opened</source>
            <translation>Figură în volume 3-D, blocurile deschise</translation>
        </message>
        <message>
            <location filename="designer/export_commands.py" />
            <source>Training script</source>
            <translation>Script de antrenare</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>%1 was not written: float16 is too coarse for this network, the largest difference is %2; export float32</source>
            <translation>%1 nu a fost scris: float16 este prea grosier pentru această rețea, diferența maximă este %2; exportă float32</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>%1 was not written: it would not compute what the network computes, the largest difference is %2; please report this design</source>
            <translation>%1 nu a fost scris: nu ar calcula ce calculează rețeaua, diferența maximă este %2; te rugăm să raportezi acest proiect</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>fresh weights, seed %1</source>
            <translation>ponderi noi, seed %1</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>with %1</source>
            <translation>cu %1</translation>
        </message>
        <message>
            <location filename="designer/exporting.py" />
            <source>written %1, checked: largest difference %2</source>
            <translation>scris %1, verificat: diferența maximă %2</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/extracting.py" />
            <source>Extract %1 nodes</source>
            <translation>
                <numerusform>Extrage %1 nod</numerusform>
                <numerusform>Extrage %1 noduri</numerusform>
                <numerusform>Extrage %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>Extract from its chain</source>
            <translation>Extrage din lanț</translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>Extract node</source>
            <translation>Extrage nodul</translation>
        </message>
        <message>
            <location filename="designer/extracting.py" />
            <source>what is selected is wired to nothing else: there is no chain to leave</source>
            <translation>ce este selectat nu e legat de nimic altceva: nu există un lanț de părăsit</translation>
        </message>
        <message>
            <location filename="designer/figures/figure.py" />
            <source>there is nothing to draw: the network has no layers yet</source>
            <translation>nu este nimic de desenat: rețeaua nu are încă straturi</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>%1 MB free</source>
            <translation>%1 MB liberi</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>%1 is no file but a device or a pipe; choose another name</source>
            <translation>%1 nu este un fișier, ci un dispozitiv sau un pipe; alege alt nume</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>%1 was not saved: %2. The old file is untouched; choose another place or make room</source>
            <translation>%1 nu a fost salvat: %2. Fișierul vechi este neatins; alege alt loc sau fă loc</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>that is a folder</source>
            <translation>acela este un folder</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the disk is full</source>
            <translation>discul este plin</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the disk is read-only</source>
            <translation>discul poate fi doar citit</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the file would be larger than this system allows</source>
            <translation>fișierul ar fi mai mare decât permite acest sistem</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the folder does not exist</source>
            <translation>folderul nu există</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>the name is too long</source>
            <translation>numele este prea lung</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>you may not write there</source>
            <translation>nu ai voie să scrii acolo</translation>
        </message>
        <message>
            <location filename="designer/files.py" />
            <source>your disk quota is used up</source>
            <translation>cota ta de disc este epuizată</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Edit fields</source>
            <translation>Editează câmpurile</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Find next</source>
            <translation>Găsește următorul</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Find nodes…</source>
            <translation>Găsește noduri…</translation>
        </message>
        <message>
            <location filename="designer/find_commands.py" />
            <source>Find previous</source>
            <translation>Găsește anteriorul</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 images/s</source>
            <translation>%1 imagini/s</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 left</source>
            <translation>încă %1</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <location filename="designer/follow.py" />
            <source>epoch %1 of %2</source>
            <translation>epoca %1 din %2</translation>
        </message>
        <message>
            <location filename="designer/forecast.py" />
            <source>%1 to train at batch %2</source>
            <translation>%1 pentru antrenare cu batch %2</translation>
        </message>
        <message>
            <location filename="designer/forecast.py" />
            <source>Not even one image fits into %1</source>
            <translation>În %1 nu încape nici măcar o imagine</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/forecast.py" />
            <source>Up to %1 images in a batch fit into %2</source>
            <translation>
                <numerusform>În %2 încap batch-uri de până la %1 imagini</numerusform>
                <numerusform>În %2 încap batch-uri de până la %1 imagini</numerusform>
                <numerusform>În %2 încap batch-uri de până la %1 de imagini</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="designer/freezing.py" />
            <source>Freeze %1 nodes</source>
            <translation>
                <numerusform>Îngheață %1 nod</numerusform>
                <numerusform>Îngheață %1 noduri</numerusform>
                <numerusform>Îngheață %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/freezing.py" />
            <source>Freeze node</source>
            <translation>Îngheață nodul</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/freezing.py" />
            <source>Unfreeze %1 nodes</source>
            <translation>
                <numerusform>Dezgheață %1 nod</numerusform>
                <numerusform>Dezgheață %1 noduri</numerusform>
                <numerusform>Dezgheață %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/freezing.py" />
            <source>Unfreeze node</source>
            <translation>Dezgheață nodul</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/growing.py" />
            <source>%1 layers cannot all be named %2</source>
            <translation>
                <numerusform>%1 straturi nu se pot numi toate %2</numerusform>
                <numerusform>%1 straturi nu se pot numi toate %2</numerusform>
                <numerusform>%1 de straturi nu se pot numi toate %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="designer/growing.py" />
            <source>Add %1 behind %2 nodes</source>
            <translation>
                <numerusform>Adaugă %1 după %2 nod</numerusform>
                <numerusform>Adaugă %1 după %2 noduri</numerusform>
                <numerusform>Adaugă %1 după %2 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 is no Python file; name one as FILE.py:NAME</source>
            <translation>%1 nu este un fișier Python; indică unul ca FILE.py:NAME</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 was ended: its code did not come to an end within %2 seconds</source>
            <translation>%1 a fost oprit: codul său nu s-a terminat în %2 s</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 was not imported: its code ended the process (exit status %2)%3</source>
            <translation>%1 nu a fost importat: codul său a încheiat procesul (stare de ieșire %2)%3</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1 was not imported: its code ended with %2</source>
            <translation>%1 nu a fost importat: codul său s-a încheiat cu %2</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>%1, checked: largest difference %2</source>
            <translation>%1, verificat: diferența maximă %2</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>not compared with the code, as opaque nodes cannot be run</source>
            <translation>nu s-a comparat cu codul, deoarece nodurile opace nu pot fi rulate</translation>
        </message>
        <message>
            <location filename="designer/importing.py" />
            <source>the input must be sizes such as 3x224x224, not %1</source>
            <translation>intrarea trebuie să fie dimensiuni ca 3x224x224, nu %1</translation>
        </message>
        <message>
            <location filename="designer/inserting.py" />
            <source>Insert</source>
            <translation>Inserează</translation>
        </message>
        <message>
            <location filename="designer/inspection/exports.py" />
            <source>%1 lies there already and would be lost; choose another name</source>
            <translation>%1 există deja și s-ar pierde; alege alt nume</translation>
        </message>
        <message>
            <location filename="designer/inspection/exports.py" />
            <source>Checking %1</source>
            <translation>Se verifică %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/exports.py" />
            <source>Writing %1</source>
            <translation>Se scrie %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_data.py" />
            <source>%1 cannot be read as names of classes, one a line</source>
            <translation>%1 nu poate fi citit ca nume de clase, câte unul pe rând</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_data.py" />
            <source>%1 classes are named, but %2 gives %3: name as many as the Output has numbers</source>
            <translation>clasele numite sunt %1, dar %2 dă %3: numește atâtea câte numere are Output-ul</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>%1 here where PyTorch takes %2</source>
            <translation>%1 aici, în PyTorch %2</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/inspection/onnx_exports.py" />
            <source>%1 images of %2: the largest difference is %3.</source>
            <translation>
                <numerusform>%1 imagine din %2: diferența maximă este %3.</numerusform>
                <numerusform>%1 imagini din %2: diferența maximă este %3.</numerusform>
                <numerusform>%1 de imagini din %2: diferența maximă este %3.</numerusform>
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
            <translation>Un batch de %1 pe acest calculator: %2 cu onnxruntime, %3 cu PyTorch.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Batch norms that were folded: %1.</source>
            <translation>Batch norm absorbite: %1.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Images with the same answer: %1 of %2.</source>
            <translation>Imagini cu același răspuns: %1 din %2.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>It takes pixels from 0 to 1 and normalises them: mean %1; std %2.</source>
            <translation>Primește pixeli de la 0 la 1 și îi normalizează: mean %1; std %2.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Opset %1, %2, %3, %4 operators.</source>
            <translation>Opset %1, %2, %3, operatori: %4.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Random inputs: the largest difference from the network is %1.</source>
            <translation>Intrări aleatoare: diferența maximă față de rețea este %1.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Saving %1</source>
            <translation>Se salvează %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>The design is inside: Convas opens the file as it was drawn.</source>
            <translation>Proiectul este în fișier: Convas îl deschide așa cum a fost desenat.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>The design is not inside, since the file holds other weights.</source>
            <translation>Proiectul nu este în fișier, fiindcă fișierul conține alte ponderi.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>Weights: %1 in the file, %2 in PyTorch.</source>
            <translation>Ponderi: %1 în fișier, %2 în PyTorch.</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>any batch</source>
            <translation>orice batch</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_exports.py" />
            <source>batches of %1</source>
            <translation>batch-uri de %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>%1 breaks a rule of ONNX: %2</source>
            <translation>%1 încalcă o regulă ONNX: %2</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>%1 was not written: onnxruntime cannot run it (… %2)</source>
            <translation>%1 nu a fost scris: onnxruntime nu îl poate rula (… %2)</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>ONNX infers %1 for %2, not %3</source>
            <translation>ONNX deduce %1 pentru %2, nu %3</translation>
        </message>
        <message>
            <location filename="designer/inspection/onnx_proof.py" />
            <source>the ONNX graph has two operators named %1</source>
            <translation>graful ONNX are doi operatori numiți %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/paint.py" />
            <source>a PNG of this network would have %1 × %2 pixels; export svg or pdf instead, or choose a smaller scale</source>
            <translation>un PNG al acestei rețele ar avea %1 × %2 pixeli; exportă svg sau pdf ori alege o scară mai mică</translation>
        </message>
        <message>
            <location filename="designer/inspection/pictures.py" />
            <source>%1 was not written: a figure ends with %2 or %3</source>
            <translation>%1 nu a fost scris: o figură se termină cu %2 sau %3</translation>
        </message>
        <message>
            <location filename="designer/inspection/pictures.py" />
            <source>Drawing %1</source>
            <translation>Se desenează %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/pictures.py" />
            <source>written %1</source>
            <translation>scris %1</translation>
        </message>
        <message>
            <location filename="designer/inspection/script_tasks.py" />
            <source>%1 is measured on the images when a training begins, which a training script does not do: measure it on the data or train here first, or put a ChannelNormalize in its place.</source>
            <translation>%1 se măsoară pe imagini când începe o antrenare, ceea ce un script de antrenare nu face: măsoară-l mai întâi pe date sau antrenează aici, ori pune în locul lui un ChannelNormalize.</translation>
        </message>
        <message>
            <location filename="designer/inspection/script_tasks.py" />
            <source>The Input is %1, but images are 1×H×W (gray) or 3×H×W (colour): a training script is for images. Change the Input's shape.</source>
            <translation>Input-ul este %1, dar imaginile sunt 1×H×W (gri) sau 3×H×W (color): un script de antrenare este pentru imagini. Schimbă forma Input-ului.</translation>
        </message>
        <message>
            <location filename="designer/inspection/script_tasks.py" />
            <source>The Output is %1, but of an image a training script knows its class and the image itself: give one number for each class, or add a loss node with a Target that is the image.</source>
            <translation>Output-ul este %1, dar despre o imagine un script de antrenare știe clasa și imaginea însăși: dă un număr pentru fiecare clasă sau adaugă un nod de pierdere cu un Target care este imaginea.</translation>
        </message>
        <message>
            <location filename="designer/inspection/scripts.py" />
            <source>%1 lies there already and is another file; choose another folder</source>
            <translation>%1 există deja și este alt fișier; alege alt folder</translation>
        </message>
        <message>
            <location filename="designer/inspection/scripts.py" />
            <source>A training script reads the digits, IDX files and folders of images by class, but not %1. Train it here, or choose other data.</source>
            <translation>Un script de antrenare citește cifrele, fișiere IDX și foldere de imagini pe clase, dar nu %1. Antrenează aici sau alege alte date.</translation>
        </message>
        <message>
            <location filename="designer/joints.py" />
            <source>at %1</source>
            <translation>la %1</translation>
        </message>
        <message>
            <location filename="designer/joints.py" />
            <source>from %1</source>
            <translation>din %1</translation>
        </message>
        <message>
            <location filename="designer/joints.py" />
            <source>to %1</source>
            <translation>la %1</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>All %1 wires</source>
            <translation>Toate legăturile (%1)</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Connect to…</source>
            <translation>Leagă la…</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Disconnect…</source>
            <translation>Dezleagă…</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Go to</source>
            <translation>Mergi la</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Go to the outline</source>
            <translation>Mergi la structură</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Next part of the window</source>
            <translation>Partea următoare a ferestrei</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>No port fits %1. Add a layer behind it, or free an input.</source>
            <translation>Niciun port nu se potrivește cu %1. Adaugă un strat după el sau eliberează o intrare.</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>Previous part of the window</source>
            <translation>Partea anterioară a ferestrei</translation>
        </message>
        <message>
            <location filename="designer/keyboard_commands.py" />
            <source>in place of %1</source>
            <translation>în locul lui %1</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1 to %2 whole numbers</source>
            <translation>de la %1 la %2 numere întregi</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1, in %2</source>
            <translation>%1, în %2</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1, or %2</source>
            <translation>%1, sau %2</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1, or one for each dimension</source>
            <translation>%1, sau câte unul pentru fiecare dimensiune</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>%1; empty: %2</source>
            <translation>%1; gol: %2</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>on or off</source>
            <translation>on sau off</translation>
        </message>
        <message>
            <location filename="designer/layer_page.py" />
            <source>whole number</source>
            <translation>număr întreg</translation>
        </message>
        <message>
            <location filename="designer/layout_commands.py" />
            <source>Arrange left to right</source>
            <translation>Aranjează de la stânga la dreapta</translation>
        </message>
        <message>
            <location filename="designer/layout_commands.py" />
            <source>Arrange the selection</source>
            <translation>Aranjează selecția</translation>
        </message>
        <message>
            <location filename="designer/layout_commands.py" />
            <source>Arrange top-down</source>
            <translation>Aranjează de sus în jos</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1 belongs to another network: %2</source>
            <translation>%1 aparține altei rețele: %2</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1 has no weights named %2</source>
            <translation>%1 nu are ponderi numite %2</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1 is %2, not %3</source>
            <translation>%1 este %2, nu %3</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>%1: and %2 more</source>
            <translation>%1: și încă %2</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>by order</source>
            <translation>după ordine</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>of another shape</source>
            <translation>de altă formă</translation>
        </message>
        <message>
            <location filename="designer/matching.py" />
            <source>one number</source>
            <translation>un număr</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Activation</source>
            <translation>Activare</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Blocks</source>
            <translation>Blocuri</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Code</source>
            <translation>Cod</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Convolution</source>
            <translation>Convoluție</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Dark</source>
            <translation>Întunecat</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Edit</source>
            <translation>Editare</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Ends</source>
            <translation>Capete</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>File</source>
            <translation>Fișier</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Fully connected</source>
            <translation>Complet conectate</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Help</source>
            <translation>Ajutor</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Inspector</source>
            <translation>Proprietăți</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Layers</source>
            <translation>Straturi</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Light</source>
            <translation>Luminos</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Losses</source>
            <translation>Pierderi</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Merge</source>
            <translation>Unire</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Minimap</source>
            <translation>Minihartă</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Network</source>
            <translation>Rețea</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Normalization</source>
            <translation>Normalizare</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Pooling</source>
            <translation>Pooling</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Reshape</source>
            <translation>Schimbare de formă</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Sequences</source>
            <translation>Secvențe</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Snap to neighbours</source>
            <translation>Aliniază la vecini</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>Training and lists</source>
            <translation>Antrenare și liste</translation>
        </message>
        <message>
            <location filename="designer/menus.py" />
            <source>View</source>
            <translation>Vizualizare</translation>
        </message>
        <message>
            <location filename="designer/moments.py" />
            <source>today %1</source>
            <translation>azi %1</translation>
        </message>
        <message>
            <location filename="designer/moments.py" />
            <source>yesterday %1</source>
            <translation>ieri %1</translation>
        </message>
        <message>
            <location filename="designer/node_commands.py" />
            <source>Bypass</source>
            <translation>Ocolește</translation>
        </message>
        <message>
            <location filename="designer/node_commands.py" />
            <source>Replace…</source>
            <translation>Înlocuiește…</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>%1 cannot be measured: it stands %2 times in the network with one mean and deviation. Make this use of %3 unique, or measure before it.</source>
            <translation>%1 nu poate fi măsurat: stă de %2 ori în rețea cu o singură medie și abatere. Fă unică această folosire a lui %3 sau măsoară înaintea ei.</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>%1 cannot be measured: what arrives there follows from layers that learn, or from nothing. Put it right behind the Input.</source>
            <translation>%1 nu poate fi măsurat: ce sosește acolo vine de la straturi care învață sau de nicăieri. Pune-l imediat după Input.</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>Measure on %1</source>
            <translation>Măsoară pe %1</translation>
        </message>
        <message>
            <location filename="designer/normalising.py" />
            <source>There is nothing to measure: the block stands nowhere in the network.</source>
            <translation>Nu este nimic de măsurat: blocul nu stă nicăieri în rețea.</translation>
        </message>
        <message>
            <location filename="designer/onnx/__main__.py" />
            <source>%1 cannot be read: it needs more memory than it may take</source>
            <translation>%1 nu poate fi citit: are nevoie de mai multă memorie decât poate lua</translation>
        </message>
        <message>
            <location filename="designer/onnx/bring_in.py" />
            <source>%1 cannot be read as a network: %2</source>
            <translation>%1 nu poate fi citit ca rețea: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/compare.py" />
            <source>onnxruntime cannot run it: %1</source>
            <translation>onnxruntime nu îl poate rula: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/compare.py" />
            <source>the memory is too small to run both</source>
            <translation>memoria este prea mică pentru a le rula pe amândouă</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1 would give too many numbers</source>
            <translation>%1 ar da prea multe numere</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: %2 cannot be computed: %3</source>
            <translation>%1: %2 nu poate fi calculat: %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: %2 is computed of itself</source>
            <translation>%1: %2 este calculat din el însuși</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: its constants take more than %2 GB once they are computed</source>
            <translation>%1: constantele sale ocupă peste %2 GB după calcul</translation>
        </message>
        <message>
            <location filename="designer/onnx/constants.py" />
            <source>%1: the numbers of %2 need too much memory</source>
            <translation>%1: numerele lui %2 au nevoie de prea multă memorie</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 beside it has a second name elsewhere</source>
            <translation>%1 de alături are un al doilea nume în altă parte</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 beside it is a link to another place</source>
            <translation>%1 de alături este o legătură spre alt loc</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 beside it is no file</source>
            <translation>%1 de alături nu este un fișier</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 cannot be read as ONNX: %2</source>
            <translation>%1 nu poate fi citit ca ONNX: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 cannot be read: %2</source>
            <translation>%1 nu poate fi citit: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 does not lie whole in %2</source>
            <translation>%1 nu se află întreg în %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has a size of %2</source>
            <translation>%1 are o dimensiune de %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has more numbers than its shape says</source>
            <translation>%1 are mai multe numere decât spune forma sa</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has more than %2 dimensions</source>
            <translation>%1 are dimensiuni peste limita de %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has more than %2 ports</source>
            <translation>%1 are porturi peste limita de %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 has numbers of less than a byte</source>
            <translation>%1 are numere mai mici de un octet</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 is larger than %2 GB</source>
            <translation>%1 este mai mare de %2 GB</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 should have %2 bytes and has %3</source>
            <translation>octeții lui %1 ar trebui să fie %2, dar sunt %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>%1 should have %2 numbers and has %3</source>
            <translation>numerele lui %1 ar trebui să fie %2, dar sunt %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>a constant</source>
            <translation>o constantă</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>a name in it is longer than %1 characters</source>
            <translation>un nume din el este mai lung de %1 caractere</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it does not say which version of ONNX's operators it uses</source>
            <translation>nu spune ce versiune a operatorilor ONNX folosește</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it has more than %1 operators</source>
            <translation>are operatori peste limita de %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it holds more than %1 tensors</source>
            <translation>conține tensori peste limita de %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it holds no graph; it is damaged, or no ONNX file</source>
            <translation>nu conține un graf; este deteriorat sau nu este un fișier ONNX</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it holds sparse tensors, which Convas cannot read</source>
            <translation>conține tensori rari, pe care Convas nu îi poate citi</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it is damaged, or no ONNX file</source>
            <translation>este deteriorat sau nu este un fișier ONNX</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it is larger than 2 GB; its weights belong into a file beside it</source>
            <translation>este mai mare de 2 GB; ponderile sale trebuie puse într-un fișier alături</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>it uses version %1 of ONNX's operators, and the oldest that Convas reads is %2; export it again, or convert it with onnx.version_converter</source>
            <translation>folosește versiunea %1 a operatorilor ONNX, iar cea mai veche citită de Convas este %2; exportă-l din nou sau convertește-l cu onnx.version_converter</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>its functions cannot be put in the place of their calls</source>
            <translation>funcțiile sale nu pot fi puse în locul apelurilor lor</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>its graphs lie more than %1 deep in one another</source>
            <translation>grafurile sale sunt imbricate pe mai mult de %1 niveluri</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>its numbers would lie outside its folder: %1</source>
            <translation>numerele sale ar sta în afara folderului său: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the kind of the numbers of %1 is unknown</source>
            <translation>tipul numerelor lui %1 este necunoscut</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the numbers of %1 cannot be read</source>
            <translation>numerele lui %1 nu pot fi citite</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the numbers of %1 lie outside, as only weights may</source>
            <translation>numerele lui %1 stau în afară, cum pot doar ponderile</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the place of its numbers outside is none: %1</source>
            <translation>locul din afară al numerelor sale nu este valid: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>the shape of %1 is none: %2</source>
            <translation>forma lui %1 nu este validă: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>there is no file %1 beside it</source>
            <translation>alături nu există fișierul %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/load.py" />
            <source>two %1 have the name %2</source>
            <translation>două %1 au numele %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/order.py" />
            <source>%1: %2 takes %3, which nothing gives</source>
            <translation>%1: %2 ia %3, pe care nu îl dă nimic</translation>
        </message>
        <message>
            <location filename="designer/onnx/order.py" />
            <source>%1: nothing gives the output %2</source>
            <translation>%1: nimic nu dă ieșirea %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/order.py" />
            <source>%1: the operators run in a circle at %2</source>
            <translation>%1: operatorii se învârt în cerc la %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/own.py" />
            <source>layers that only training has are not in the file, and begin anew: %1</source>
            <translation>straturile folosite doar la antrenare nu sunt în fișier și pornesc de la zero: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx/own.py" />
            <source>the file normalises its pixels before the network: mean %1; std %2</source>
            <translation>fișierul își normalizează pixelii înaintea rețelei: mean %1; std %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/own.py" />
            <source>the weights were written as float16: they have three decimal digits</source>
            <translation>ponderile au fost scrise ca float16: au trei cifre zecimale</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 contradicts itself: %2</source>
            <translation>%1 se contrazice: %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 does not say its %2</source>
            <translation>%1 nu își spune %2</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 gives %2 values, as ONNX says it cannot</source>
            <translation>%1 dă valori în număr de %2, ceea ce ONNX nu permite</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 leaves sizes open: input %2 is %3; say the sizes of one sample, as 3x224x224</source>
            <translation>%1 lasă dimensiuni deschise: intrarea %2 este %3; spune dimensiunile unui exemplu, ca 3x224x224</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 says its %2 in a way that ONNX does not know</source>
            <translation>%1 își spune %2 într-un mod pe care ONNX nu îl cunoaște</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 takes %2 inputs, and the shapes of %3 were given</source>
            <translation>%1 primește intrări în număr de %2, dar s-au dat formele pentru %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1 takes %2 values, as ONNX says it cannot</source>
            <translation>%1 primește valori în număr de %2, ceea ce ONNX nu permite</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 has %3 sizes behind the batch, not %4</source>
            <translation>%1: dimensiunile intrării %2 după batch sunt %3, nu %4</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 has no shape with a batch in front</source>
            <translation>%1: intrarea %2 nu are o formă cu un batch în față</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 is %3 and has no batch of %4 in front like the first</source>
            <translation>%1: intrarea %2 este %3 și nu are în față un batch de %4 ca prima</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 is %3, and %4 was given for %5</source>
            <translation>%1: intrarea %2 este %3, iar pentru %5 s-a dat %4</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: input %2 is no tensor</source>
            <translation>%1: intrarea %2 nu este un tensor</translation>
        </message>
        <message>
            <location filename="designer/onnx/plain.py" />
            <source>%1: the graph takes nothing, so there is no network in it</source>
            <translation>%1: graful nu primește nimic, deci nu conține o rețea</translation>
        </message>
        <message>
            <location filename="designer/onnx/take.py" />
            <source>%1 has the shape %2 in the file, not %3</source>
            <translation>%1 are în fișier forma %2, nu %3</translation>
        </message>
        <message>
            <location filename="designer/onnx/write.py" />
            <source>%1 has numbers up to %2, but float16 ends at %3: export float32</source>
            <translation>%1 are numere până la %2, dar float16 se oprește la %3: exportă float32</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>%1 was not imported: reading it took longer than %2 seconds</source>
            <translation>%1 nu a fost importat: citirea a durat peste %2 s</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>%1 was not imported: the process that read it ended (%2), so the file is damaged or needs more memory than it may take</source>
            <translation>%1 nu a fost importat: procesul care îl citea s-a încheiat (%2), deci fișierul este deteriorat sau are nevoie de mai multă memorie decât poate lua</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>Comparing with %1</source>
            <translation>Se compară cu %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>Reading %1</source>
            <translation>Se citește %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>exit status %1</source>
            <translation>stare de ieșire %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file, as opaque nodes cannot be run</source>
            <translation>nu s-a comparat cu fișierul, deoarece nodurile opace nu pot fi rulate</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file, which ended the process that ran it</source>
            <translation>nu s-a comparat cu fișierul, care a încheiat procesul care îl rula</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file, which ran longer than %1 seconds</source>
            <translation>nu s-a comparat cu fișierul, care a rulat peste %1 s</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>not compared with the file: %1</source>
            <translation>nu s-a comparat cu fișierul: %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_importing.py" />
            <source>the network does not compute what %1 does</source>
            <translation>rețeaua nu calculează ce calculează %1</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>%1: %2 in, %3 out, %4. %5 parameters, about %6 as %7.</source>
            <translation>%1: intrare %2, ieșire %3, %4. Parametri: %5, circa %6 ca %7.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Deviation of each channel, or one for all; normalised by hand only.</source>
            <translation>Abaterea fiecărui canal sau una pentru toate; doar la normalizarea manuală.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Names of the classes with commas between them, or a text file with one a line; empty: those of the training.</source>
            <translation>Numele claselor separate prin virgule sau un fișier text cu câte unul pe rând; gol: cele de la antrenare.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Of each channel, or one for all; normalised by hand only.</source>
            <translation>A fiecărui canal sau una pentru toate; doar la normalizarea manuală.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Samples that the file takes at a time.</source>
            <translation>Exemplele pe care fișierul le primește odată.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Take each batch norm into the weights of the layer before it. Such a file opens as the layers that it holds, since these are other weights than the design’s.</source>
            <translation>Absoarbe fiecare batch norm în ponderile stratului dinainte. Un astfel de fișier se deschide ca straturile pe care le conține, fiindcă ponderile sale nu sunt cele ale proiectului.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Take pixels from 0 to 1 and normalise them inside: with the numbers of the training images, or with mean and std.</source>
            <translation>Primește pixeli de la 0 la 1 și îi normalizează în fișier: cu numerele imaginilor de antrenare sau cu mean și std.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Type of weights and signals; float16 halves the file. What goes in and what comes out stays float32.</source>
            <translation>Tipul ponderilor și al semnalelor; float16 înjumătățește fișierul. Ce intră și ce iese rămâne float32.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Version of ONNX's operators; older programs read only older ones.</source>
            <translation>Versiunea operatorilor ONNX; programele mai vechi citesc doar versiuni mai vechi.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>Weights in a file beside; above 2 GB they always are.</source>
            <translation>Ponderile într-un fișier alături; peste 2 GB sunt mereu așa.</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>an ONNX export has no option “%1”</source>
            <translation>un export ONNX nu are opțiunea „%1”</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>as trained</source>
            <translation>ca la antrenare</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>by hand</source>
            <translation>manual</translation>
        </message>
        <message>
            <location filename="designer/onnx_options.py" />
            <source>samples</source>
            <translation>exemple</translation>
        </message>
        <message>
            <location filename="designer/parameter_edits.py" />
            <source>%1 of %2 has no value that a parameter can have</source>
            <translation>%1 al lui %2 nu are o valoare pe care să o poată avea un parametru</translation>
        </message>
        <message>
            <location filename="designer/parameter_edits.py" />
            <source>Describe block</source>
            <translation>Descrie blocul</translation>
        </message>
        <message>
            <location filename="designer/parameter_edits.py" />
            <source>Make %1 a parameter</source>
            <translation>Fă din %1 un parametru</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker cannot be started: %1</source>
            <translation>Procesul de calcul nu poate fi pornit: %1</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker crashed (0x%1).</source>
            <translation>Procesul de calcul s-a prăbușit (0x%1).</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker crashed%1 (%2).</source>
            <translation>Procesul de calcul s-a prăbușit%1 (%2).</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker ended by itself (exit status %1).</source>
            <translation>Procesul de calcul s-a încheiat singur (stare de ieșire %1).</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker has not answered for %1 seconds and was ended.</source>
            <translation>Procesul de calcul nu a răspuns de %1 s și a fost oprit.</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker sent what cannot be read: %1</source>
            <translation>Procesul de calcul a trimis ceva ce nu poate fi citit: %1</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>The worker was killed (SIGKILL): most often the computer's memory was full. Use a smaller batch size.</source>
            <translation>Procesul de calcul a fost oprit forțat (SIGKILL): de cele mai multe ori memoria calculatorului era plină. Folosește un batch mai mic.</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>in native code</source>
            <translation>în cod nativ</translation>
        </message>
        <message>
            <location filename="designer/process.py" />
            <source>signal %1</source>
            <translation>semnalul %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 does not keep samples apart</source>
            <translation>%1 nu ține exemplele separate</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 takes numbers of its own, which no layer holds</source>
            <translation>%1 ia numere proprii, pe care niciun strat nu le ține</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 with %2</source>
            <translation>%1 cu %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 with a number, which no layer holds</source>
            <translation>%1 cu un număr, pe care niciun strat nu îl ține</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>%1 with one bound</source>
            <translation>%1 cu o singură limită</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>an index that is no number</source>
            <translation>un indice care nu este un număr</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/functions.py" />
            <source>no layer computes what %1 does here</source>
            <translation>niciun strat nu calculează ce face %1 aici</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 in %2 gives %3, not an nn.Module</source>
            <translation>%1 din %2 dă %3, nu un nn.Module</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 in %2 is %3, not an nn.Module</source>
            <translation>%1 din %2 este %3, nu un nn.Module</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 in %2 is no nn.Module; %3</source>
            <translation>%1 din %2 nu este un nn.Module; %3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 is not Python: %2</source>
            <translation>%1 nu este Python: %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 line %2</source>
            <translation>%1 linia %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 needs %2 to be made; add a function without arguments to %3 that returns it, and import that</source>
            <translation>%1 are nevoie de %2 ca să fie creat; adaugă în %3 o funcție fără argumente care îl întoarce și import-o pe aceea</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>%1 raises %2</source>
            <translation>%1 ridică %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>it defines no nn.Module</source>
            <translation>nu definește niciun nn.Module</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>it defines no nn.Module, only the functions %1</source>
            <translation>nu definește niciun nn.Module, doar funcțiile %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>its modules are %1</source>
            <translation>modulele sale sunt %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>say which module of %1 to import, as %2:NAME; %3</source>
            <translation>spune ce modul din %1 să fie importat, ca %2:NAME; %3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/load.py" />
            <source>there is no %1 in %2; %3</source>
            <translation>nu există %1 în %2; %3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>%1 computes something else here</source>
            <translation>%1 calculează aici altceva</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>%1 gives another shape here</source>
            <translation>%1 dă aici altă formă</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>this %1 holds other modules than the layer</source>
            <translation>acest %1 ține alte module decât stratul</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>this %1 holds other tensors than the layer</source>
            <translation>acest %1 ține alți tensori decât stratul</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/modules.py" />
            <source>this %1 with %2=%3</source>
            <translation>acest %1 cu %2=%3</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 %2s are</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 and %2 are one tensor in the code and two here</source>
            <translation>%1 și %2 sunt un singur tensor în cod și doi aici</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 decides by the numbers that flow; a design goes one way for all samples. Take the decision out of forward, or import the modules before and behind it</source>
            <translation>%1 decide după numerele care curg; un proiect merge pe un singur drum pentru toate exemplele. Scoate decizia din forward sau importă modulele de dinainte și de după</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 given only while it trains: each head has a CrossEntropyLoss of weight %2 now; set what you train with</source>
            <translation>doar la antrenare: %1. Fiecare cap are acum un CrossEntropyLoss de pondere %2; stabilește cu ce antrenezi</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 is called again: %2 begins with the same weights, but learns weights of its own</source>
            <translation>%1 este apelat din nou: %2 începe cu aceleași ponderi, dar învață ponderi proprii</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 is opaque: %2</source>
            <translation>%1 este opac: %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 not made from the inputs and left out</source>
            <translation>în afara importului, fiindcă nu vine din intrări: %1</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 results are</source>
            <translation>
                <numerusform>%1 rezultat</numerusform>
                <numerusform>%1 rezultate</numerusform>
                <numerusform>%1 de rezultate</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>%1 was not imported: the network would not compute what the code computes, the largest difference is %2. Code that changes a part of a tensor in place, or draws random numbers, cannot be followed</source>
            <translation>%1 nu a fost importat: rețeaua nu ar calcula ce calculează codul, diferența maximă este %2. Codul care schimbă pe loc o parte a unui tensor sau trage numere aleatoare nu poate fi urmărit</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>1 %1 is</source>
            <translation>1 %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>1 result is</source>
            <translation>1 rezultat</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>give the shape of its input, as 3x32x32</source>
            <translation>dă forma intrării sale, ca 3x32x32</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>no shape was given; %1 was found by trying</source>
            <translation>nu s-a dat nicio formă; %1 a fost găsită prin încercări</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>the module does not run on %1: %2</source>
            <translation>modulul nu rulează pe %1: %2</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>weights that no node holds: %1</source>
            <translation>ponderi pe care niciun nod nu le ține: %1</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>what %1 gives does not come from its inputs by way of torch</source>
            <translation>ce dă %1 nu vine din intrările sale prin torch</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/perform.py" />
            <source>while it trains, the code does something else%1; what it does in evaluation was imported</source>
            <translation>la antrenare codul face altceva%1; s-a importat ce face la evaluare</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/samples.py" />
            <source>forward takes %1: give a shape for each, as 3x32x32,10</source>
            <translation>forward primește %1: dă câte o formă pentru fiecare, ca 3x32x32,10</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/trace.py" />
            <source>%1 of a state whose batch stands second</source>
            <translation>%1 al unei stări al cărei batch stă pe locul al doilea</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/trace.py" />
            <source>nobody asks</source>
            <translation>nu întreabă nimeni</translation>
        </message>
        <message>
            <location filename="designer/pytorch_in/trace.py" />
            <source>the batch stands second in what it gives</source>
            <translation>batch-ul stă pe locul al doilea în ce dă</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Batches whose gradients make one step, as a larger batch would; a batch norm sees each on its own.</source>
            <translation>Batch-urile ai căror gradienți fac un singur pas, așa cum ar face un batch mai mare; un batch norm îl vede pe fiecare separat.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Epochs between two steps.</source>
            <translation>Epocile dintre doi pași.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Epochs without a better result on the validation images after which training ends.</source>
            <translation>Epocile fără un rezultat mai bun pe imaginile de validare după care antrenarea se încheie.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Epochs without a lower validation loss that are waited through before it is lowered.</source>
            <translation>Epocile fără o pierdere mai mică la validare care se așteaptă înainte ca rata de învățare să fie micșorată.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>How images lie in memory; convolutions are mostly faster with channels last.</source>
            <translation>Cum stau imaginile în memorie; convoluțiile sunt de obicei mai rapide cu canalele la urmă.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>How the learning rate goes on: kept, lowered by steps, brought down to 0 along a half cosine, raised and brought down in one cycle, or lowered when validation stands still.</source>
            <translation>Cum continuă rata de învățare: păstrată, micșorată în pași, coborâtă la 0 pe o jumătate de cosinus, ridicată și coborâtă într-un singur ciclu sau micșorată când validarea stă pe loc.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>How the weights follow the gradient.</source>
            <translation>Cum urmează ponderile gradientul.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Images in a batch.</source>
            <translation>Imaginile dintr-un batch.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Longest gradient of all weights together; a longer one is shortened to it.</source>
            <translation>Cel mai lung gradient al tuturor ponderilor la un loc; unul mai lung este scurtat la atât.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Look ahead along the momentum before each step.</source>
            <translation>Privește înainte de-a lungul momentului (momentum) înaintea fiecărui pas.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Numbers of the layers in training steps; weights, losses and validation stay float32.</source>
            <translation>Numerele straturilor în pașii de antrenare; ponderile, pierderile și validarea rămân float32.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Pull norms and biases towards 0 as well, which rarely helps.</source>
            <translation>Trage spre 0 și normele, și bias-urile, ceea ce ajută rareori.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Pull of the weights towards 0 at each step.</source>
            <translation>Cât sunt trase ponderile spre 0 la fiecare pas.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of a running mean of the weights kept at each step; the mean is validated and kept in the place of the weights themselves.</source>
            <translation>Partea dintr-o medie mobilă a ponderilor păstrată la fiecare pas; media se validează și se păstrează în locul ponderilor înseși.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the answer given to all classes alike; in the losses of training and validation, cross entropy only.</source>
            <translation>Partea din răspuns dată în mod egal tuturor claselor; în pierderile de antrenare și de validare, doar la entropia încrucișată.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the last step kept.</source>
            <translation>Partea păstrată din ultimul pas.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the mean of gradients kept.</source>
            <translation>Partea păstrată din media gradienților.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the mean of the gradients' squares kept.</source>
            <translation>Partea păstrată din media pătratelor gradienților.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the mean of their squares kept.</source>
            <translation>Partea păstrată din media pătratelor lor.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the training images kept apart to choose the best weights, where the data brings no such images; with 0 the test images do that.</source>
            <translation>Partea din imaginile de antrenare păstrată deoparte pentru a alege cele mai bune ponderi, dacă datele nu aduc asemenea imagini; cu 0 o fac imaginile de test.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Share of the training samples kept apart to be tested by at the end, where the data brings none for it.</source>
            <translation>Partea din exemplele de antrenare păstrată deoparte pentru testul de la sfârșit, dacă datele nu aduc exemple pentru el.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Size of a step.</source>
            <translation>Mărimea unui pas.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Start of all chance: weights, order of images, dropout.</source>
            <translation>Începutul a tot ce este întâmplător: ponderi, ordinea imaginilor, dropout.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>The column of a .csv that is the answer; the last one where this is empty.</source>
            <translation>Coloana dintr-un .csv care este răspunsul; ultima, dacă aici nu este nimic.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>The first epochs, or a part of one, in which the learning rate rises from a hundredth of itself; the schedule follows.</source>
            <translation>Primele epoci, sau o parte dintr-una, în care rata de învățare crește de la o sutime din ea; apoi urmează schedule.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>This version of Convas knows no training setting “%1”.</source>
            <translation>Această versiune de Convas nu cunoaște setarea de antrenare „%1”.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Threads on the CPU. Results repeat to the last digit only with the same number.</source>
            <translation>Fire pe CPU. Rezultatele se repetă până la ultima cifră doar cu același număr.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Times that every image is seen.</source>
            <translation>De câte ori este văzută fiecare imagine.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Training settings: %1.</source>
            <translation>Setări de antrenare: %1.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>What is made small at an Output that no loss node trains; the squared error is taken to 1 for the class and 0 elsewhere. Answers that are numbers take the squared error.</source>
            <translation>Ce se micșorează la un Output pe care nu îl antrenează niciun nod de pierdere; eroarea pătratică se ia față de 1 pentru clasă și 0 în rest. Pentru răspunsurile care sunt numere se ia eroarea pătratică.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>What the learning rate is multiplied by at a step or a plateau.</source>
            <translation>Cu cât se înmulțește rata de învățare la un pas sau la un platou.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>What to learn: digits (bundled), a folder of images, IDX or CIFAR files, .npz, .csv.</source>
            <translation>Ce se învață: digits (cifrele incluse), un folder de imagini, fișiere IDX sau CIFAR, .npz, .csv.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>Where to compute; auto: a GPU if any.</source>
            <translation>Unde se calculează; auto: un GPU dacă există.</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>batches</source>
            <translation>batch-uri</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>epochs</source>
            <translation>epoci</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>images</source>
            <translation>imagini</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>measured</source>
            <translation>măsurat</translation>
        </message>
        <message>
            <location filename="designer/recipe.py" />
            <source>off</source>
            <translation>dezactivat</translation>
        </message>
        <message>
            <location filename="designer/remark_commands.py" />
            <source>Add a note</source>
            <translation>Adaugă o notă</translation>
        </message>
        <message>
            <location filename="designer/remark_commands.py" />
            <source>Frame the selection</source>
            <translation>Pune selecția într-un cadru</translation>
        </message>
        <message>
            <location filename="designer/remark_commands.py" />
            <source>Select what is in the frame</source>
            <translation>Selectează ce este în cadru</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Add frame</source>
            <translation>Adaugă cadru</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Add note</source>
            <translation>Adaugă notă</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Change the frame’s colour</source>
            <translation>Schimbă culoarea cadrului</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/remark_edits.py" />
            <source>Delete %1 remarks</source>
            <translation>
                <numerusform>Șterge %1 adnotare</numerusform>
                <numerusform>Șterge %1 adnotări</numerusform>
                <numerusform>Șterge %1 de adnotări</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete frame</source>
            <translation>Șterge cadrul</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete note</source>
            <translation>Șterge nota</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Delete remarks</source>
            <translation>Șterge adnotări</translation>
        </message>
        <message>
            <location filename="designer/remark_edits.py" />
            <source>Edit note</source>
            <translation>Editează nota</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>%1 cannot stand here: %2</source>
            <translation>%1 nu poate sta aici: %2</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>%1 wires have no port any more and were cut: %2.</source>
            <translation>Legături fără port, tăiate (%1): %2.</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/replacing.py" />
            <source>Replace %1 nodes by %2</source>
            <translation>
                <numerusform>Înlocuiește %1 nod cu %2</numerusform>
                <numerusform>Înlocuiește %1 noduri cu %2</numerusform>
                <numerusform>Înlocuiește %1 de noduri cu %2</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>Replace by %1</source>
            <translation>Înlocuiește cu %1</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>The weights of %1 do not fit any more; it begins at chance.</source>
            <translation>Ponderile lui %1 nu se mai potrivesc; începe de la întâmplare.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>The weights of %1 do not fit any more; they begin at chance.</source>
            <translation>Ponderile lui %1 nu se mai potrivesc; încep de la întâmplare.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>The wire %1 has no port any more and was cut.</source>
            <translation>Legătura %1 nu mai are port și a fost tăiată.</translation>
        </message>
        <message>
            <location filename="designer/replacing.py" />
            <source>takes %1, %2 arrives</source>
            <translation>primește %1, sosește %2</translation>
        </message>
        <message>
            <location filename="designer/retyping.py" />
            <source>Edit in place</source>
            <translation>Editează pe loc</translation>
        </message>
        <message>
            <location filename="designer/run_list.py" />
            <source>not ended</source>
            <translation>neterminat</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>%1 already holds a run: resume it, or give another folder.</source>
            <translation>%1 conține deja o rulare: continu-o sau indică alt folder.</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>%1 is damaged: it is not what a run writes.</source>
            <translation>%1 este deteriorată: nu este ce scrie o rulare.</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>%1 is no run: it has no %2.</source>
            <translation>%1 nu este o rulare: nu are %2.</translation>
        </message>
        <message>
            <location filename="designer/runs.py" />
            <source>The run's folder %1 cannot be made: %2.</source>
            <translation>Folderul rulării %1 nu poate fi creat: %2.</translation>
        </message>
        <message>
            <location filename="designer/scores.py" />
            <source>error</source>
            <translation>eroare</translation>
        </message>
        <message>
            <location filename="designer/scores.py" />
            <source>loss</source>
            <translation>pierdere</translation>
        </message>
        <message>
            <location filename="designer/scores.py" />
            <source>top-1</source>
            <translation>top-1</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Invert selection</source>
            <translation>Inversează selecția</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select downstream</source>
            <translation>Selectează în aval</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select same stage</source>
            <translation>Selectează același stadiu</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select same type</source>
            <translation>Selectează același tip</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select the chain</source>
            <translation>Selectează lanțul</translation>
        </message>
        <message>
            <location filename="designer/select_commands.py" />
            <source>Select upstream</source>
            <translation>Selectează în amonte</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/spoken.py" />
            <source>%1 parameters</source>
            <translation>
                <numerusform>%1 parametru</numerusform>
                <numerusform>%1 parametri</numerusform>
                <numerusform>%1 de parametri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>gives %1</source>
            <translation>dă %1</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>problem: %1</source>
            <translation>problemă: %1</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>repeated %1 times</source>
            <translation>repetat de %1 ori</translation>
        </message>
        <message>
            <location filename="designer/spoken.py" />
            <source>unknown until the problem before it is solved</source>
            <translation>necunoscut până când problema dinainte este rezolvată</translation>
        </message>
        <message>
            <location filename="designer/starting.py" />
            <source>%1 cannot take %2: %3</source>
            <translation>%1 nu poate primi %2: %3</translation>
        </message>
        <message>
            <location filename="designer/starting.py" />
            <source>The input size must be like %1, not “%2”</source>
            <translation>Dimensiunea intrării trebuie să fie ca %1, nu „%2”</translation>
        </message>
        <message>
            <location filename="designer/starting.py" />
            <source>The number of %1 must be a whole number from 1, not “%2”</source>
            <translation>Numărul de %1 trebuie să fie un număr întreg de la 1, nu „%2”</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 before %2 joins or begins the flow, so there is no one layer that tells the classes; change it by hand</source>
            <translation>%1 dinaintea lui %2 unește sau începe fluxul, deci nu există un singur strat care deosebește clasele; schimbă-l manual</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 gives no features; cut at a layer of the network</source>
            <translation>%1 nu dă trăsături; taie la un strat al rețelei</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 has nothing before it yet; wire the network first</source>
            <translation>%1 nu are încă nimic înainte; leagă mai întâi rețeaua</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>%1 is the last layer already; there is nothing to cut off</source>
            <translation>%1 este deja ultimul strat; nu este nimic de tăiat</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>Cut as a feature extractor</source>
            <translation>Taie ca extractor de trăsături</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/surgery.py" />
            <source>Replace the head for %1 classes</source>
            <translation>
                <numerusform>Înlocuiește capul pentru %1 clasă</numerusform>
                <numerusform>Înlocuiește capul pentru %1 clase</numerusform>
                <numerusform>Înlocuiește capul pentru %1 de clase</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>a head of %1 classes does not fit here: %2</source>
            <translation>un cap pentru clase în număr de %1 nu se potrivește aici: %2</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>a head tells 1 to %1 classes, not %2</source>
            <translation>un cap deosebește între 1 și %1 clase, nu %2</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>no Input feeds %1; wire it first</source>
            <translation>niciun Input nu alimentează %1; leagă-l mai întâi</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/surgery.py" />
            <source>the head tells %1 classes already</source>
            <translation>
                <numerusform>capul deosebește deja %1 clasă</numerusform>
                <numerusform>capul deosebește deja %1 clase</numerusform>
                <numerusform>capul deosebește deja %1 de clase</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>the last layer with weights before %1 is %2 (%3), not a Linear or a 1×1 convolution that tells the classes; change it by hand</source>
            <translation>ultimul strat cu ponderi înainte de %1 este %2 (%3), nu un Linear sau o convoluție 1×1 care deosebește clasele; schimbă-l manual</translation>
        </message>
        <message>
            <location filename="designer/surgery.py" />
            <source>the network has no Output, and so no head; add an Output behind it</source>
            <translation>rețeaua nu are Output, deci nici cap; adaugă un Output la capătul ei</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Next tab</source>
            <translation>Fila următoare</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Open what was open at the next start</source>
            <translation>Deschide la următoarea pornire ce era deschis</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Previous tab</source>
            <translation>Fila anterioară</translation>
        </message>
        <message>
            <location filename="designer/tab_commands.py" />
            <source>Reopen closed tab</source>
            <translation>Redeschide fila închisă</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 cannot be read as weights: %2</source>
            <translation>%1 nu poate fi citit ca ponderi: %2</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 has numbers of the kind %2</source>
            <translation>%1 are numere de tipul %2</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 is cut short, or not as large as it says</source>
            <translation>%1 este trunchiat sau nu este atât de mare cât spune</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 is cut short; load the weights again</source>
            <translation>%1 este trunchiat; încarcă din nou ponderile</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 lies over another tensor</source>
            <translation>%1 se suprapune cu alt tensor</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>%1 no longer holds %2; load the weights again</source>
            <translation>%1 nu mai conține %2; încarcă din nou ponderile</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>it is cut short, or no safetensors file</source>
            <translation>este trunchiat sau nu este un fișier safetensors</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header does not describe %1</source>
            <translation>antetul său nu descrie %1</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header is longer than %1 MB</source>
            <translation>antetul său este mai lung de %1 MB</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header is no JSON</source>
            <translation>antetul său nu este JSON</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header is no list of at most %1 tensors</source>
            <translation>antetul său nu este o listă de cel mult %1 tensori</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>its header names something twice</source>
            <translation>antetul său numește ceva de două ori</translation>
        </message>
        <message>
            <location filename="designer/tensorfiles.py" />
            <source>the shape or place of %1 is none</source>
            <translation>forma sau locul lui %1 nu este valid</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>%1 layer has fresh ones</source>
            <translation>%1 strat are ponderi noi</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/trained.py" />
            <source>%1 layers have fresh ones</source>
            <translation>
                <numerusform>%1 strat are ponderi noi</numerusform>
                <numerusform>%1 straturi au ponderi noi</numerusform>
                <numerusform>%1 de straturi au ponderi noi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>epoch %1</source>
            <translation>epoca %1</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>the best weights of the run %1</source>
            <translation>cele mai bune ponderi ale rulării %1</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>the design's weights%1</source>
            <translation>ponderile proiectului%1</translation>
        </message>
        <message>
            <location filename="designer/trained.py" />
            <source>the last weights of the run %1</source>
            <translation>ultimele ponderi ale rulării %1</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 asks for %2 of %3, but the data answers each sample with numbers: make it float32 of %4.</source>
            <translation>%1 cere %2 de %3, dar datele răspund la fiecare exemplu cu numere: fă-l float32 de %4.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 asks for %2 of %3, but the data has one class for each image. Make it a single int64 for the class, float32 of %4 for a share of each class, or of %5 for the image itself.</source>
            <translation>%1 cere %2 de %3, dar datele au câte o clasă pentru fiecare imagine. Fă-l un singur int64 pentru clasă, float32 de %4 pentru o cotă din fiecare clasă sau de %5 pentru imaginea însăși.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 gives a number for each sample, but training makes one number small. Set its reduction to mean or sum.</source>
            <translation>%1 dă câte un număr pentru fiecare exemplu, dar antrenarea micșorează un singur număr. Pune reduction pe mean sau sum.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 has %2 %3s; images need exactly one.</source>
            <translation>%1 are noduri %3 în număr de %2; pentru imagini e nevoie de exact unul.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 judges classes, but the data answers with numbers: use an MSELoss.</source>
            <translation>%1 judecă clase, dar datele răspund cu numere: folosește un MSELoss.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>%1 sums over its batch, and several batches in a step need means. Set its reduction to mean, or batches_per_step to 1.</source>
            <translation>%1 însumează peste batch-ul său, iar mai multe batch-uri într-un pas au nevoie de medii. Pune reduction pe mean sau batches_per_step pe 1.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The Input takes %1; images are learned as float32.</source>
            <translation>Input-ul primește %1; imaginile se învață ca float32.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The data has %1 classes but %2 arrives at %3: the layer before it must give %4 numbers.</source>
            <translation>Numărul de clase din date este %1, dar la %3 sosește %2: stratul dinainte trebuie să dea numere în număr de %4.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The data has %1 classes but the Output is %2: the last layer must give %3 numbers, or a loss node with a Target must say what else the Output is to be.</source>
            <translation>Numărul de clase din date este %1, dar Output-ul este %2: ultimul strat trebuie să dea numere în număr de %3, ori un nod de pierdere cu un Target trebuie să spună ce altceva să fie Output-ul.</translation>
        </message>
        <message>
            <location filename="designer/training/aims.py" />
            <source>The data's answers are numbers, %1 for each sample, but the Output is %2: the last layer must give %3.</source>
            <translation>Răspunsurile din date sunt numere, câte %1 pentru fiecare exemplu, dar Output-ul este %2: ultimul strat trebuie să dea %3.</translation>
        </message>
        <message>
            <location filename="designer/training/checkpoint.py" />
            <source>%1 does not fit this network: %2</source>
            <translation>%1 nu se potrivește cu această rețea: %2</translation>
        </message>
        <message>
            <location filename="designer/training/checkpoint.py" />
            <source>%1 is no safetensors file: %2.</source>
            <translation>%1 nu este un fișier safetensors: %2.</translation>
        </message>
        <message>
            <location filename="designer/training/control.py" />
            <source>the loss is no number</source>
            <translation>pierderea nu este un număr</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>%1 Or train on the CPU.</source>
            <translation>%1 Sau antrenează pe CPU.</translation>
        </message>
        <message numerus="yes">
            <location filename="designer/training/devices.py" />
            <source>CPU, %1 cores</source>
            <translation>
                <numerusform>CPU, %1 nucleu</numerusform>
                <numerusform>CPU, %1 nuclee</numerusform>
                <numerusform>CPU, %1 de nuclee</numerusform>
            </translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>CUDA failed</source>
            <translation>CUDA a eșuat</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: the NVIDIA driver is too old for this torch (CUDA %1). Update the driver, or install a torch for an older CUDA.</source>
            <translation>Niciun GPU: driverul NVIDIA este prea vechi pentru acest torch (CUDA %1). Actualizează driverul sau instalează un torch pentru o versiune CUDA mai veche.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: the driver finds none. Check CUDA_VISIBLE_DEVICES and that the GPU is awake.</source>
            <translation>Niciun GPU: driverul nu găsește niciunul. Verifică CUDA_VISIBLE_DEVICES și dacă GPU-ul este activ.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: there is no NVIDIA driver. With an NVIDIA GPU, install its driver.</source>
            <translation>Niciun GPU: nu există driver NVIDIA. Dacă ai un GPU NVIDIA, instalează driverul lui.</translation>
        </message>
        <message>
            <location filename="designer/training/devices.py" />
            <source>No GPU: this torch was built without CUDA. For an NVIDIA GPU install a CUDA build of torch (pytorch.org, Get started).</source>
            <translation>Niciun GPU: acest torch a fost construit fără CUDA. Pentru un GPU NVIDIA instalează un torch cu CUDA (pytorch.org, Get started).</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>%1 holds no weights that are whole: train it first.</source>
            <translation>%1 nu conține ponderi întregi: antreneaz-o mai întâi.</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>Looking at what the network gives</source>
            <translation>Se examinează ce dă rețeaua</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>The Output of %1 is not the image again. Pictures are shown of a network that has a Target for the image itself, such as an autoencoder.</source>
            <translation>Output-ul lui %1 nu este din nou imaginea. Se arată imagini ale unei rețele care are un Target pentru imaginea însăși, cum este un autoencoder.</translation>
        </message>
        <message>
            <location filename="designer/training/evaluate.py" />
            <source>The data at %1 has other classes than the run learned.</source>
            <translation>Datele de la %1 au alte clase decât cele învățate de rulare.</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>A file</source>
            <translation>Un fișier</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>The GPU failed: %1. The worker starts anew.</source>
            <translation>GPU-ul a eșuat: %1. Procesul de calcul repornește.</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>The GPU's memory is full. %1</source>
            <translation>Memoria GPU-ului este plină. %1</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>The computer's memory is full. %1</source>
            <translation>Memoria calculatorului este plină. %1</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>Use a smaller batch size, a smaller Input or fewer filters.</source>
            <translation>Folosește un batch mai mic, un Input mai mic sau mai puține filtre.</translation>
        </message>
        <message>
            <location filename="designer/training/failure.py" />
            <source>no reason given</source>
            <translation>fără motiv dat</translation>
        </message>
        <message>
            <location filename="designer/training/freezing.py" />
            <source>%1 has no weights: there is nothing to train.</source>
            <translation>%1 nu are ponderi: nu este nimic de antrenat.</translation>
        </message>
        <message>
            <location filename="designer/training/freezing.py" />
            <source>All weights of %1 are frozen: there is nothing to train. Unfreeze a layer, such as the last one.</source>
            <translation>Toate ponderile lui %1 sunt înghețate: nu este nimic de antrenat. Dezgheață un strat, de exemplu ultimul.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>%1 samples cannot be read and are left out: %2</source>
            <translation>Exemple care nu pot fi citite și se lasă deoparte: %1 (%2)</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>A checkpoint is damaged (%1); the one before it is used.</source>
            <translation>Un checkpoint este deteriorat (%1); se folosește cel dinainte.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>Ended after epoch %1 of %2: %3 epochs brought nothing better than epoch %4, whose weights are kept.</source>
            <translation>Încheiat după epoca %1 din %2: în ultimele epoci (%3) nu a apărut nimic mai bun decât în epoca %4, ale cărei ponderi se păstrează.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>Stopped as wished; what was learned is kept.</source>
            <translation>Oprit la cerere; ce s-a învățat se păstrează.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>The checkpoint was not saved: %1</source>
            <translation>Checkpointul nu a fost salvat: %1</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>The loss became infinite or NaN at step %1. Try a smaller learning rate than %2; the last checkpoint is kept.</source>
            <translation>Pierderea a devenit infinită sau NaN la pasul %1. Încearcă o rată de învățare mai mică decât %2; ultimul checkpoint se păstrează.</translation>
        </message>
        <message>
            <location filename="designer/training/loop.py" />
            <source>This device has no bfloat16 of its own, so that steps take longer than in float32. Set precision to float32.</source>
            <translation>Acest dispozitiv nu are bfloat16 propriu, așa că pașii durează mai mult decât în float32. Pune precision pe float32.</translation>
        </message>
        <message>
            <location filename="designer/training/measuring.py" />
            <source>Measuring %1</source>
            <translation>Se măsoară %1</translation>
        </message>
        <message>
            <location filename="designer/training/module.py" />
            <source>%1 is a layer and also the group of %2; rename one of them</source>
            <translation>%1 este un strat și totodată grupul lui %2; redenumește unul dintre ele</translation>
        </message>
        <message>
            <location filename="designer/training/prepare.py" />
            <source>%1 cannot be resumed: it holds no checkpoint that is whole.</source>
            <translation>%1 nu poate fi continuată: nu conține un checkpoint întreg.</translation>
        </message>
        <message>
            <location filename="designer/training/prepare.py" />
            <source>%1 has finished its %2 epochs: ask for more epochs.</source>
            <translation>%1 și-a terminat epocile (%2): cere mai multe.</translation>
        </message>
        <message>
            <location filename="designer/training/prepare.py" />
            <source>The data at %1 has other classes than this run began with.</source>
            <translation>Datele de la %1 au alte clase decât cele cu care a început această rulare.</translation>
        </message>
        <message>
            <location filename="designer/training/recorder.py" />
            <source>%1. Make room; the training goes on.</source>
            <translation>%1. Fă loc; antrenarea continuă.</translation>
        </message>
        <message>
            <location filename="designer/training/recorder.py" />
            <source>The curves are not being saved: %1</source>
            <translation>Curbele nu se salvează: %1</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 cannot be read as weights: it is no state_dict, or holds code besides tensors, which is not run; save net.state_dict() into it</source>
            <translation>%1 nu poate fi citit ca ponderi: nu este un state_dict sau conține pe lângă tensori cod, care nu se rulează; salvează în el net.state_dict()</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 holds more than %2 tensors</source>
            <translation>%1 conține tensori peste limita de %2</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 holds no state_dict; save net.state_dict() into it</source>
            <translation>%1 nu conține un state_dict; salvează în el net.state_dict()</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 holds no tensors</source>
            <translation>%1 nu conține tensori</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>%1 of %2 does not fit this network</source>
            <translation>%1 din %2 nu se potrivește cu această rețea</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>it unpacks to more than it is</source>
            <translation>se despachetează în mai mult decât este</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>neither names nor shapes agree</source>
            <translation>nu se potrivesc nici numele, nici formele</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>none of the %1 tensors of %2 fits %3: %4</source>
            <translation>niciunul dintre tensorii din %2 (%1) nu se potrivește cu %3: %4</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>the one tensor of %1 does not fit %2: %3</source>
            <translation>singurul tensor din %1 nu se potrivește cu %2: %3</translation>
        </message>
        <message>
            <location filename="designer/training/weight_files.py" />
            <source>there is no weights file %1</source>
            <translation>nu există fișierul de ponderi %1</translation>
        </message>
        <message>
            <location filename="designer/typed/offers.py" />
            <source>A name stands before the colon, such as c1: conv 6 5</source>
            <translation>Înaintea celor două puncte stă un nume, ca c1: conv 6 5</translation>
        </message>
        <message>
            <location filename="designer/typed/settings.py" />
            <source>%1 has no setting left for %2</source>
            <translation>%1 nu mai are o setare pentru %2</translation>
        </message>
        <message>
            <location filename="designer/typed/settings.py" />
            <source>is given twice</source>
            <translation>este dat de două ori</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Cut here as a feature extractor</source>
            <translation>Taie aici ca extractor de trăsături</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Forget the weights</source>
            <translation>Uită ponderile</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Freeze</source>
            <translation>Îngheață</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Freeze everything before here</source>
            <translation>Îngheață tot ce este înainte</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Load weights…</source>
            <translation>Încarcă ponderi…</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Replace the head…</source>
            <translation>Înlocuiește capul…</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Take the run’s weights</source>
            <translation>Ia ponderile rulării</translation>
        </message>
        <message>
            <location filename="designer/weight_commands.py" />
            <source>Unfreeze</source>
            <translation>Dezgheață</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>%1 was not saved: %2 lies there already, is no design's weights and would be lost; choose another name</source>
            <translation>%1 nu a fost salvat: %2 există deja, nu conține ponderile unui proiect și s-ar pierde; alege alt nume</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>Load weights</source>
            <translation>Încarcă ponderi</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>these are no weights of a design</source>
            <translation>acestea nu sunt ponderile unui proiect</translation>
        </message>
        <message>
            <location filename="designer/weights.py" />
            <source>these are no weights of a design: %1</source>
            <translation>acestea nu sunt ponderile unui proiect: %1</translation>
        </message>
        <message>
            <location filename="designer/worker/importing.py" />
            <source>Running %1</source>
            <translation>Se rulează %1</translation>
        </message>
        <message>
            <location filename="designer/worker/importing.py" />
            <source>imported %1 from %2</source>
            <translation>importat %1 din %2</translation>
        </message>
        <message>
            <location filename="designer/worker/jobs.py" />
            <source>The worker knows no job “%1”.</source>
            <translation>Procesul de calcul nu cunoaște sarcina „%1”.</translation>
        </message>
        <message>
            <location filename="designer/worker/measuring.py" />
            <source>%1 has %2 Inputs; images need exactly one.</source>
            <translation>%1 are %2 Input-uri; pentru imagini e nevoie de exact unul.</translation>
        </message>
        <message>
            <location filename="designer/worker/measuring.py" />
            <source>measured on %1</source>
            <translation>măsurat pe %1</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>%1 is no request.</source>
            <translation>%1 nu este o cerere.</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>Stopped before the first step.</source>
            <translation>Oprit înaintea primului pas.</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>The design cannot be read: %1</source>
            <translation>Proiectul nu poate fi citit: %1</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>The worker cannot read a message: %1</source>
            <translation>Procesul de calcul nu poate citi un mesaj: %1</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>The worker is busy: wait until it is done.</source>
            <translation>Procesul de calcul este ocupat: așteaptă până termină.</translation>
        </message>
        <message>
            <location filename="designer/worker/serve.py" />
            <source>finish epoch</source>
            <translation>terminarea epocii</translation>
        </message>
        <message>
            <location filename="designer/worker/weights.py" />
            <source>The weights cannot be kept: %1. Make room</source>
            <translation>Ponderile nu pot fi păstrate: %1. Fă loc</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 acts on the last dimension of %2 only; a Flatten before it is usually meant</source>
            <translation>%1 acționează doar pe ultima dimensiune a lui %2; de obicei se dorește un Flatten înainte</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 drops the results themselves; put it before the last layer instead</source>
            <translation>%1 anulează chiar rezultatele; pune-l mai bine înaintea ultimului strat</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 holds %2 % of all parameters; a global average pooling before it would need far fewer</source>
            <translation>%1 conține %2 % din toți parametrii; cu un global average pooling înainte ar fi nevoie de mult mai puțini</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 is followed by %2 with no activation between: together they are a single linear layer</source>
            <translation>%1 este urmat de %2 fără o activare între ele: împreună sunt un singur strat liniar</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 stands before the output: cross-entropy loss applies softmax itself, so training with both learns slowly. Remove it; probabilities are one softmax away</source>
            <translation>%1 stă înaintea ieșirii: entropia încrucișată aplică ea însăși softmax, așa că cu amândouă învățarea e lentă. Elimină-l; pentru probabilități ajunge apoi un softmax</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>%1 steps %2 px with a window of %3: pixels between are never seen</source>
            <translation>%1 avansează cu %2 px cu o fereastră de %3: pixelii dintre ele nu sunt văzuți niciodată</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>bias before batch norm</source>
            <translation>bias înaintea batch norm</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>dropout before the output</source>
            <translation>dropout înaintea ieșirii</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>heavy linear</source>
            <translation>linear greu</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>inside %1: %2</source>
            <translation>în %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>linear on an image</source>
            <translation>linear pe o imagine</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>no activation between</source>
            <translation>nicio activare între ele</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>so it is in %1 more place</source>
            <translation>deci este în încă %1 loc</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>so it is in %1 more places</source>
            <translation>deci este în încă %1 locuri</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>softmax before cross-entropy</source>
            <translation>softmax înaintea entropiei încrucișate</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>stride larger than kernel</source>
            <translation>stride mai mare decât kernelul</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>the bias of %1 is taken away again by %2, which has a shift of its own. Turn the bias off</source>
            <translation>bias-ul lui %1 este scăzut din nou de %2, care are propria deplasare. Dezactivează bias-ul</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>the input of %1 already sees the whole image (%2 of %3 px): a larger image or less stride before would give it something to add</source>
            <translation>intrarea lui %1 vede deja toată imaginea (%2 din %3 px): cu o imagine mai mare sau cu pași mai mici înainte ar avea ce să adauge</translation>
        </message>
        <message>
            <location filename="graphs/advice.py" />
            <source>unproductive layer</source>
            <translation>strat neproductiv</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>Looking at what the filters had learned led to a smaller first window and stride</source>
            <translation>Observarea a ceea ce au învățat filtrele a dus la o primă fereastră și un pas mai mici</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>ReLU, dropout and GPUs made large networks trainable; this is its one-tower form</source>
            <translation>ReLU, dropout și GPU-urile au făcut antrenabile rețelele mari; aceasta este forma cu un singur turn</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>ReLU, dropout, local response normalisation and two GPUs: ImageNet won by ten points</source>
            <translation>ReLU, dropout, normalizare locală a răspunsului și două GPU-uri: ImageNet câștigat la zece puncte distanță</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>The net of 2012 as it is often drawn: every filter sees all channels</source>
            <translation>Rețeaua din 2012 așa cum e desenată adesea: fiecare filtru vede toate canalele</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>Top-1 error</source>
            <translation>Eroare top-1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>Top-5 error</source>
            <translation>Eroare top-5</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>table %1</source>
            <translation>tabelul %1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/alexnet.py" />
            <source>the paper</source>
            <translation>articolul</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>Learns without labels: an image must pass through a narrow code and come back</source>
            <translation>Învață fără etichete: o imagine trebuie să treacă printr-un cod îngust și să revină</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>Noise on the way in, the clean image as the target: the code must know what is likely</source>
            <translation>Zgomot la intrare, imaginea curată ca țintă: codul trebuie să știe ce este plauzibil</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>Test error</source>
            <translation>Eroare pe test</translation>
        </message>
        <message>
            <location filename="graphs/architectures/baselines.py" />
            <source>What convolution is measured against: no pixel knows which others are near it</source>
            <translation>Etalonul față de care se compară convoluția: niciun pixel nu știe care îi sunt vecini</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>A convolution, batch norm and ReLU.</source>
            <translation>O convoluție, batch norm și ReLU.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Number of filters.</source>
            <translation>Numărul de filtre.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Pixels added on each side.</source>
            <translation>Pixeli adăugați pe fiecare latură.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Size of a filter.</source>
            <translation>Dimensiunea unui filtru.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/branches.py" />
            <source>Step between two positions.</source>
            <translation>Pasul dintre două poziții.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>%1 takes channels×height×width, not %2</source>
            <translation>%1 primește canale×înălțime×lățime, nu %2</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>AlexNet</source>
            <translation>AlexNet</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Baselines</source>
            <translation>Modele de bază</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Dense prediction</source>
            <translation>Predicție densă</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Efficient</source>
            <translation>Eficiente</translation>
        </message>
        <message>
            <location filename="graphs/architectures/card.py" />
            <source>Generators</source>
            <translation>Generatoare</translation>
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
            <translation>CIFAR-10 cu trăsăturile sale</translation>
        </message>
        <message>
            <location filename="graphs/architectures/dcgan.py" />
            <source>Transposed convolutions with batch norm and no pooling: adversarial training became stable</source>
            <translation>Convoluții transpuse cu batch norm și fără pooling: antrenarea adversarială a devenit stabilă</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>%1; two auxiliary heads help the first layers to learn</source>
            <translation>%1; două capete auxiliare ajută primele straturi să învețe</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>1×1, 3×3, 5×5 and pooling side by side; 1×1 convolutions keep them cheap.</source>
            <translation>1×1, 3×3, 5×5 și pooling alăturate; convoluțiile 1×1 le păstrează ieftine.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>A small classifier on a middle layer, so that gradients reach the first layers.</source>
            <translation>Un mic clasificator pe un strat din mijloc, ca gradienții să ajungă la primele straturi.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the 1×1 branch.</source>
            <translation>Canalele ramurii 1×1.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the 3×3 branch.</source>
            <translation>Canalele ramurii 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the 5×5 branch.</source>
            <translation>Canalele ramurii 5×5.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels of the pooling branch.</source>
            <translation>Canalele ramurii de pooling.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels to which a 1×1 reduces what the 3×3 sees.</source>
            <translation>Canalele la care o 1×1 reduce ceea ce vede 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Channels to which a 1×1 reduces what the 5×5 sees.</source>
            <translation>Canalele la care o 1×1 reduce ceea ce vede 5×5.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Filters of several sizes side by side, kept cheap by 1×1 convolutions</source>
            <translation>Filtre de mai multe dimensiuni alăturate, făcute ieftine de convoluții 1×1</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>How many classes it tells apart.</source>
            <translation>Câte clase deosebește.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>Top-5 error of the winner</source>
            <translation>Eroarea top-5 a câștigătorului</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>its budget</source>
            <translation>bugetul său</translation>
        </message>
        <message>
            <location filename="graphs/architectures/googlenet.py" />
            <source>one net and one crop</source>
            <translation>o rețea și un decupaj</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>1×1, 5×5, two 3×3 in a row and pooling side by side.</source>
            <translation>1×1, 5×5, două 3×3 la rând și pooling alăturate.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>7×7 windows, each cut into a row and a column.</source>
            <translation>Ferestre 7×7, fiecare tăiată într-un rând și o coloană.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Branches that split again into a row and a column: many channels for the last maps.</source>
            <translation>Ramuri care se împart din nou într-un rând și o coloană: multe canale pentru ultimele hărți.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Channels between the rows and columns.</source>
            <translation>Canalele dintre rânduri și coloane.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Halves the image: strided convolutions beside a pooling.</source>
            <translation>Înjumătățește imaginea: convoluții cu pas alături de un pooling.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>Windows cut into rows and columns, batch norm throughout, poolings beside strides</source>
            <translation>Ferestre tăiate în rânduri și coloane, batch norm peste tot, pooling alături de pași</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v3.py" />
            <source>one crop</source>
            <translation>un decupaj</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>1×1, 3×3, two 3×3 in a row and pooling side by side.</source>
            <translation>1×1, 3×3, două 3×3 la rând și pooling alăturate.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>A short branch beside one that sees rows and columns of 7.</source>
            <translation>O ramură scurtă lângă una care vede rânduri și coloane de 7.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>Halves the image: a pooling beside a strided convolution.</source>
            <translation>Înjumătățește imaginea: un pooling alături de o convoluție cu pas.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>Halves the image: a strided convolution beside a pooling.</source>
            <translation>Înjumătățește imaginea: o convoluție cu pas alături de un pooling.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/inception_v4.py" />
            <source>One plan throughout, deeper and more even than v3, with branches in the stem too</source>
            <translation>Un singur plan peste tot, mai adânc și mai uniform decât v3, cu ramuri și la început</translation>
        </message>
        <message>
            <location filename="graphs/architectures/lenet.py" />
            <source>Convolution and subsampling in turn, trained end to end by backpropagation</source>
            <translation>Convoluție și subeșantionare pe rând, antrenate de la un capăt la altul prin retropropagare</translation>
        </message>
        <message>
            <location filename="graphs/architectures/lenet.py" />
            <source>with trained subsampling</source>
            <translation>cu subeșantionare antrenată</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>A 1×1 that widens, a depthwise 3×3, and a 1×1 that narrows, linear at its end</source>
            <translation>O 1×1 care lărgește, o 3×3 depthwise și o 1×1 care îngustează, liniară la capăt</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>A depthwise 3×3, then a 1×1 without an activation behind it.</source>
            <translation>O 3×3 depthwise, apoi o 1×1 fără activare după ea.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Channels behind it.</source>
            <translation>Canalele de după el.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Channels inside.</source>
            <translation>Canalele din interior.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Channels that arrive.</source>
            <translation>Canalele care sosesc.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Depthwise separable convolutions throughout: about an eighth of the work of full ones</source>
            <translation>Convoluții separabile depthwise peste tot: cam o optime din munca celor complete</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Each channel by itself in a depthwise 3×3, then a 1×1 across them.</source>
            <translation>Fiecare canal separat într-o 3×3 depthwise, apoi o 1×1 peste toate.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Step of the depthwise convolution.</source>
            <translation>Pasul convoluției depthwise.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>Ways around the narrow places, wide inside, and no activation where it is narrow</source>
            <translation>Scurtături în jurul locurilor înguste, lat la interior și nicio activare unde e îngust</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>the paper, table 8</source>
            <translation>articolul, tabelul 8</translation>
        </message>
        <message>
            <location filename="graphs/architectures/mobilenet.py" />
            <source>with a way around.</source>
            <translation>cu o scurtătură.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 1)</source>
            <translation>%1 (articolul, tabelul 1)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 2, ten crops)</source>
            <translation>%1 (articolul, tabelul 2, zece decupaje)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 6)</source>
            <translation>%1 (articolul, tabelul 6)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>%1 (the paper, table 6, CIFAR-10)</source>
            <translation>%1 (articolul, tabelul 6, CIFAR-10)</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>1×1 down, 3×3, 1×1 up to four times the width</source>
            <translation>1×1 în jos, 3×3, 1×1 în sus până la de patru ori lățimea</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Channels of its 3×3 convolutions.</source>
            <translation>Canalele convoluțiilor sale 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>How many blocks it has.</source>
            <translation>Câte blocuri are.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Residual blocks of one width.</source>
            <translation>Blocuri reziduale de aceeași lățime.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Step of its first 3×3 convolution.</source>
            <translation>Pasul primei sale convoluții 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Step of its first block.</source>
            <translation>Pasul primului bloc.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>The paper’s small nets for CIFAR-10: narrow, deep, and the way around without weights</source>
            <translation>Rețelele mici ale articolului pentru CIFAR-10: înguste, adânci, cu scurtătura fără ponderi</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions beside a way around them.</source>
            <translation>Două convoluții 3×3 alături de o scurtătură.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions with nothing around them.</source>
            <translation>Două convoluții 3×3 fără scurtătură.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions; a 1×1 on the way around brings it to their shape.</source>
            <translation>Două convoluții 3×3; o 1×1 pe scurtătură o aduce la forma lor.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Two 3×3 convolutions; the way around skips pixels and adds channels of zeros.</source>
            <translation>Două convoluții 3×3; scurtătura sare pixeli și adaugă canale de zerouri.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>Ways around every few layers: gradients reach the first ones, and deeper is better at last</source>
            <translation>Scurtături la fiecare câteva straturi: gradienții ajung la primele, iar mai adânc e în sfârșit mai bine</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>What ResNet was compared with: without ways around, 34 layers do worse than 18</source>
            <translation>Cu ce a fost comparată ResNet: fără scurtături, 34 de straturi merg mai prost decât 18</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>a 1×1 on the way around brings it to their shape.</source>
            <translation>o 1×1 pe scurtătură o aduce la forma lor.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/resnet.py" />
            <source>beside a way around them.</source>
            <translation>alături de o scurtătură.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>A 1×1 that squeezes the channels, then 1×1 and 3×3 side by side.</source>
            <translation>O 1×1 care comprimă canalele, apoi 1×1 și 3×3 alăturate.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>As good as AlexNet with a fiftieth of the parameters: 1×1 convolutions before every 3×3</source>
            <translation>La fel de bună ca AlexNet cu a cincizecea parte din parametri: convoluții 1×1 înaintea fiecărei 3×3</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>Channels between.</source>
            <translation>Canalele dintre ele.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/squeezenet.py" />
            <source>Channels of each of the two branches.</source>
            <translation>Canalele fiecăreia dintre cele două ramuri.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Channels of both convolutions.</source>
            <translation>Canalele ambelor convoluții.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Every level on the way up gets what the same level saw on the way down: sharp borders from few images</source>
            <translation>Fiecare nivel la urcare primește ce a văzut același nivel la coborâre: margini clare din puține imagini</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Overlap on DIC-HeLa</source>
            <translation>Suprapunere pe DIC-HeLa</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Overlap on PhC-U373</source>
            <translation>Suprapunere pe PhC-U373</translation>
        </message>
        <message>
            <location filename="graphs/architectures/unet.py" />
            <source>Two 3×3 convolutions without padding, each with a ReLU.</source>
            <translation>Două convoluții 3×3 fără padding, fiecare cu un ReLU.</translation>
        </message>
        <message>
            <location filename="graphs/architectures/vgg.py" />
            <source>Only small 3×3 convolutions, stacked deep: two see as far as one 5×5 and cost less</source>
            <translation>Doar convoluții mici 3×3, stivuite adânc: două văd cât una 5×5 și costă mai puțin</translation>
        </message>
        <message>
            <location filename="graphs/architectures/vgg.py" />
            <source>batch norm, which came a year later, makes it easy to train</source>
            <translation>batch norm, apărută un an mai târziu, o face ușor de antrenat</translation>
        </message>
        <message>
            <location filename="graphs/arrange/placement.py" />
            <source>The links form a cycle through %1</source>
            <translation>Legăturile formează un ciclu prin %1</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 and %2 both have a part named %3 once blocks are unfolded; rename one of them</source>
            <translation>%1 și %2 au amândouă o parte numită %3 după desfășurarea blocurilor; redenumește una</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 is a layer of the catalogue; choose another name</source>
            <translation>%1 este un strat din catalog; alege alt nume</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 takes %2 and gives %3: it cannot stand %4 times behind itself</source>
            <translation>%1 primește %2 și dă %3: nu poate sta de %4 ori după el însuși</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>%1 unfolds to %2 layers; %3 are the most</source>
            <translation>numărul de straturi din %1 ar fi %2; cel mult %3 sunt permise</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>How many of it stand one behind the other, each with weights of its own.</source>
            <translation>Câte stau unul după altul, fiecare cu ponderi proprii.</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>Repeat it less often</source>
            <translation>Repetă-l de mai puține ori</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>Set repeat to 1</source>
            <translation>Pune repeat pe 1</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>The block %1.</source>
            <translation>Blocul %1.</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>a single number arrives at %1, and a block takes tensors</source>
            <translation>la %1 sosește un singur număr, dar un bloc primește tensori</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>inside, %1</source>
            <translation>în interior, %1</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>must be one of %1, not %2</source>
            <translation>trebuie să fie unul dintre %1, nu %2</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>the blocks unfold to %1 layers; %2 are the most</source>
            <translation>numărul de straturi din blocuri ar fi %1; cel mult %2 sunt permise</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>with the defaults of %1, %2</source>
            <translation>cu valorile implicite ale lui %1, %2</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>“%1” cannot be a block's name: it starts with a letter and has only letters, digits and _, as Bottleneck</source>
            <translation>„%1” nu poate fi numele unui bloc: începe cu o literă și are doar litere, cifre și _, ca Bottleneck</translation>
        </message>
        <message>
            <location filename="graphs/blocks.py" />
            <source>“%1” cannot be a parameter's name in %2</source>
            <translation>„%1” nu poate fi numele unui parametru în %2</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>%1 cannot be in a block: leave %2s outside</source>
            <translation>%1 nu poate sta într-un bloc: lasă nodurile %2 în afară</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>%1 is no block</source>
            <translation>%1 nu este un bloc</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>%1 lies between the selected nodes: select it too</source>
            <translation>%1 se află între nodurile selectate: selectează-l și pe el</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>Select the nodes that are to be a block</source>
            <translation>Selectează nodurile care vor fi un bloc</translation>
        </message>
        <message>
            <location filename="graphs/collapse.py" />
            <source>there is already a node named %1; rename it first</source>
            <translation>există deja un nod numit %1; redenumește-l mai întâi</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>%1 needs %2 but %3 arrives</source>
            <translation>%1 are nevoie de %2, dar sosește %3</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>Change the dtype of the Input</source>
            <translation>Schimbă dtype-ul Input-ului</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>For this input there is %1</source>
            <translation>Pentru această intrare există %1</translation>
        </message>
        <message>
            <location filename="graphs/declare.py" />
            <source>real numbers</source>
            <translation>numere reale</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>%1 uses %2; delete those nodes first</source>
            <translation>%1 folosește %2; șterge mai întâi acele noduri</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>The network</source>
            <translation>Rețeaua</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>blocks stand inside one another more than %1 deep</source>
            <translation>blocurile stau unul în altul pe mai mult de %1 niveluri</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>the block %1 would contain itself: %2 in %3</source>
            <translation>blocul %1 s-ar conține pe sine: %2 în %3</translation>
        </message>
        <message>
            <location filename="graphs/definitions.py" />
            <source>there is no block %1</source>
            <translation>nu există blocul %1</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>can only compute with numbers</source>
            <translation>poate calcula doar cu numere</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>is too large</source>
            <translation>este prea mare</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>knows no %1; the parameters are %2</source>
            <translation>nu cunoaște %1; parametrii sunt %2</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>knows only + − * / // % and **</source>
            <translation>cunoaște doar + − * / // % și **</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>knows powers from 0 to %1</source>
            <translation>cunoaște puteri de la 0 la %1</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>must be a number or a sum such as 64*2</source>
            <translation>trebuie să fie un număr sau o expresie ca 64*2</translation>
        </message>
        <message>
            <location filename="graphs/expressions.py" />
            <source>must not divide by zero</source>
            <translation>nu trebuie să împartă la zero</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>%1, counted with the batch as 0.</source>
            <translation>%1, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>as many as arrive</source>
            <translation>câte sosesc</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>from %1 to %2</source>
            <translation>de la %1 la %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be %1 to %2 whole numbers such as %3, not %4</source>
            <translation>trebuie să aibă de la %1 la %2 numere întregi precum %3, nu %4</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a number or one per dimension, not %1</source>
            <translation>trebuie să fie un număr sau câte unul pe dimensiune, nu %1</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a number%1, not %2</source>
            <translation>trebuie să fie un număr%1, nu %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a text of at most 1,000 characters</source>
            <translation>trebuie să fie un text de cel mult 1.000 de caractere</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be a whole number%1, not %2</source>
            <translation>trebuie să fie un număr întreg%1, nu %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be on or off, not %1</source>
            <translation>trebuie să fie on sau off, nu %1</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>must be one number or %1, one per dimension, not %2</source>
            <translation>trebuie să fie un număr sau %1, câte unul pe dimensiune, nu %2</translation>
        </message>
        <message>
            <location filename="graphs/fields.py" />
            <source>of at least %1</source>
            <translation>de cel puțin %1</translation>
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
                <numerusform>%1 strat se numește %2 după desfășurarea blocurilor</numerusform>
                <numerusform>%1 straturi se numesc %2 după desfășurarea blocurilor</numerusform>
                <numerusform>%1 de straturi se numesc %2 după desfășurarea blocurilor</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>%1 more: %2</source>
            <translation>încă %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>%1, less 1 that starts in the padding: %2</source>
            <translation>%1, minus 1 care începe în padding: %2</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/formulas.py" />
            <source>As a Linear layer: %1 parameters</source>
            <translation>
                <numerusform>Ca strat Linear: %1 parametri</numerusform>
                <numerusform>Ca strat Linear: %1 parametri</numerusform>
                <numerusform>Ca strat Linear: %1 de parametri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>Receptive field</source>
            <translation>Câmp receptiv</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>already sees the whole %1</source>
            <translation>vede deja tot: %1</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>and %1 more</source>
            <translation>și încă %1</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>copy %1</source>
            <translation>copia %1</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>one step is %1 px</source>
            <translation>un pas = %1 px</translation>
        </message>
        <message>
            <location filename="graphs/formulas.py" />
            <source>sees %1 of %2</source>
            <translation>vede %1 din %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>1 / (1 + e⁻ˣ): squashes into 0 … 1.</source>
            <translation>1 / (1 + e⁻ˣ): comprimă în 0 … 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Dimension that sums to 1</source>
            <translation>Dimensiunea a cărei sumă este 1</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>LeakyReLU whose slope is learned (He et al. 2015).</source>
            <translation>LeakyReLU cu panta învățată (He et al. 2015).</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Set num_parameters to 1 or %1</source>
            <translation>Pune num_parameters pe 1 sau %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Slope at the start.</source>
            <translation>Panta la început.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Slope for negative values.</source>
            <translation>Panta pentru valori negative.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Slopes: 1, or one for each channel.</source>
            <translation>Pante: 1 sau câte una pentru fiecare canal.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Squashes into -1 … 1.</source>
            <translation>Comprimă în -1 … 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Turns numbers into shares that sum to 1 along a dimension.</source>
            <translation>Transformă numerele în cote a căror sumă este 1 de-a lungul unei dimensiuni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>Use dim 1 for the channels</source>
            <translation>Folosește dim 1 pentru canale</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>a function of each number</source>
            <translation>o funcție de fiecare număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>dim %1 does not exist: N×%2 has dimensions %3 to %4</source>
            <translation>dim %1 nu există: N×%2 are dimensiunile de la %3 la %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>dim %1 is the batch; samples must not mix</source>
            <translation>dim %1 este batch-ul; exemplele nu trebuie să se amestece</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>max(0, x): lets positive values through.</source>
            <translation>max(0, x): lasă să treacă valorile pozitive.</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>num_parameters is %1 but %2 channels arrive</source>
            <translation>num_parameters este %1, dar numărul de canale care sosesc este %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/activation.py" />
            <source>x where positive, a small slope times x where negative.</source>
            <translation>x unde este pozitiv, altfel x înmulțit cu o pantă mică.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Averages a sequence over as many windows as wanted; 1 is a global average.</source>
            <translation>Face media unei secvențe pe oricâte ferestre; 1 este o medie globală.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Averages a volume over as many windows as wanted; 1×1×1 is a global average.</source>
            <translation>Face media unui volum pe oricâte ferestre; 1×1×1 este o medie globală.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Averages over as many windows as the wanted size has pixels; 1×1 is a global average.</source>
            <translation>Face media pe atâtea ferestre câți pixeli are dimensiunea dorită; 1×1 este o medie globală.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Give also where each maximum stood.</source>
            <translation>Dă și poziția fiecărui maxim.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Keeps the largest value of as many windows as the wanted size has pixels.</source>
            <translation>Păstrează valoarea maximă din atâtea ferestre câți pixeli are dimensiunea dorită.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Keeps the largest value of as many windows of a sequence as wanted.</source>
            <translation>Păstrează valoarea maximă din oricâte ferestre ale unei secvențe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Keeps the largest value of as many windows of a volume as wanted.</source>
            <translation>Păstrează valoarea maximă din oricâte ferestre ale unui volum.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>ONNX has no adaptive pooling that gives indices</source>
            <translation>ONNX nu are un pooling adaptiv care să dea indici</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>ONNX has no pooling to nothing</source>
            <translation>ONNX nu are un pooling la nimic</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>ONNX would need %1 steps for %2, more than the %3 that Convas writes</source>
            <translation>ONNX ar avea nevoie pentru %2 de un număr de pași de %1, peste cei %3 pe care îi scrie Convas</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Size of the output.</source>
            <translation>Dimensiunea ieșirii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>Use a smaller output, or one that divides the input evenly</source>
            <translation>Folosește o ieșire mai mică sau una care împarte intrarea exact</translation>
        </message>
        <message>
            <location filename="graphs/layers/adaptive.py" />
            <source>in windows</source>
            <translation>în ferestre</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>%1 computes with numbers but true and false arrive</source>
            <translation>%1 calculează cu numere, dar sosesc valori adevărat/fals</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>Multiplies its inputs number by number.</source>
            <translation>Înmulțește intrările sale număr cu număr.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The first input divided by all others; whole numbers give fractions.</source>
            <translation>Prima intrare împărțită la toate celelalte; numerele întregi dau fracții.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The first input minus all others.</source>
            <translation>Prima intrare minus toate celelalte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The first input to the power of the others, from the left: (a ^ b) ^ c.</source>
            <translation>Prima intrare la puterea celorlalte, de la stânga: (a ^ b) ^ c.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The largest of its inputs at each place.</source>
            <translation>Cea mai mare dintre intrările sale în fiecare loc.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>The smallest of its inputs at each place.</source>
            <translation>Cea mai mică dintre intrările sale în fiecare loc.</translation>
        </message>
        <message>
            <location filename="graphs/layers/arithmetic.py" />
            <source>between inputs</source>
            <translation>între intrări</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>%1 features cannot be shared evenly by %2 heads</source>
            <translation>trăsăturile (%1) nu pot fi împărțite egal între capete (%2)</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>%1, %2 and %3 differ before length×features</source>
            <translation>%1, %2 și %3 diferă înainte de lungime×trăsături</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>1 / √features</source>
            <translation>1 / √features</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Add learned numbers to the projections.</source>
            <translation>Adaugă numere învățate la proiecții.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Append a learned step to key and value.</source>
            <translation>Adaugă la sfârșit un pas învățat la key și value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Append a step of zeros to key and value.</source>
            <translation>Adaugă la sfârșit un pas de zerouri la key și value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Attention without weights: softmax(query · keyᵀ · scale) · value.</source>
            <translation>Atenție fără ponderi: softmax(query · keyᵀ · scale) · value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Bring one of them to the other's by a Linear</source>
            <translation>Adu una dintre ele la cealaltă cu un Linear</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Each step of the query gathers what it looks for from all steps of key and value.</source>
            <translation>Fiecare pas din query adună ce caută din toți pașii lui key și value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Factor of the products before the softmax.</source>
            <translation>Factorul produselor înainte de softmax.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Features of the key.</source>
            <translation>Trăsăturile lui key.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Features of the query.</source>
            <translation>Trăsăturile lui query.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Features of the value.</source>
            <translation>Trăsăturile lui value.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Let each step see only itself and those before.</source>
            <translation>Fiecare pas se vede doar pe sine și pe cei dinainte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Parts of the features that look for themselves.</source>
            <translation>Părți ale trăsăturilor care se uită fiecare pentru sine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Set %1 to %2</source>
            <translation>Pune %1 pe %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Set %1 to a number that divides %2</source>
            <translation>Pune %1 pe un număr care divide %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Share of attention weights dropped in training.</source>
            <translation>Partea din ponderile de atenție anulate la antrenare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Wire all three to one sequence, or turn is_causal off</source>
            <translation>Leagă-le pe toate trei la o secvență sau dezactivează is_causal</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>Wire both to the same sequence</source>
            <translation>Leagă-le pe amândouă la aceeași secvență</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>as many as the query has</source>
            <translation>câte are query</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>for the mean over heads</source>
            <translation>pentru media pe capete</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>is_causal needs as many steps in both, but the query has %1 and the key %2</source>
            <translation>is_causal cere același număr de pași în amândouă, dar query are %1, iar key %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the %1 is %2 but the query %3</source>
            <translation>%1 este %2, dar query este %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the %1 must be length×features but %2 arrives</source>
            <translation>%1 trebuie să fie lungime×trăsături, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the %1 must have %2 features but %3 arrives</source>
            <translation>%1 trebuie să aibă trăsături în număr de %2, dar sosește %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the key has %1 steps but the value %2</source>
            <translation>numărul de pași este %1 la key, dar %2 la value</translation>
        </message>
        <message>
            <location filename="graphs/layers/attention.py" />
            <source>the query has %1 features but the key %2</source>
            <translation>numărul de trăsături este %1 la query, dar %2 la key</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>%1 needs at least one pixel but %2 arrives</source>
            <translation>%1 are nevoie de cel puțin un pixel, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>%1 padding %2 is more than %3, the most that an image of %4 px can give</source>
            <translation>padding-ul %1 de %2 depășește %3, maximul pe care îl poate da o imagine de %4 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Add a learned number to each channel.</source>
            <translation>Adaugă un număr învățat la fiecare canal.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Channels that must arrive.</source>
            <translation>Canalele care trebuie să sosească.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Convolution over a sequence: every filter slides along it and gives one channel.</source>
            <translation>Convoluție pe o secvență: fiecare filtru o parcurge și dă un canal.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Convolution over a volume: every filter slides through it and gives one channel.</source>
            <translation>Convoluție pe un volum: fiecare filtru îl parcurge și dă un canal.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Convolution: every filter slides over the image and gives one channel.</source>
            <translation>Convoluție: fiecare filtru parcurge imaginea și dă un canal.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Distance of a filter's taps.</source>
            <translation>Distanța dintre punctele unui filtru.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Groups of channels that do not see each other; depthwise when all.</source>
            <translation>Grupuri de canale care nu se văd între ele; depthwise dacă sunt toate.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Number of filters: channels of the output.</source>
            <translation>Numărul de filtre: canalele ieșirii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Pixels added on each side; `same` keeps the size at stride 1.</source>
            <translation>Pixeli adăugați pe fiecare latură; `same` păstrează dimensiunea la stride 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Set in_channels to %1 or leave it empty</source>
            <translation>Pune in_channels pe %1 sau lasă-l gol</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Set the padding as a number</source>
            <translation>Dă padding-ul ca număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>Use a smaller kernel, more padding or less pooling before</source>
            <translation>Folosește un kernel mai mic, mai mult padding sau mai puțin pooling înainte</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>What the padding is filled with.</source>
            <translation>Cu ce se umple padding-ul.</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>a kernel of %1 does not fit into %2 px%3</source>
            <translation>un kernel de %1 nu încape în %2 px%3</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>dilated %1</source>
            <translation>dilatat %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>groups %1 does not divide %2 %3</source>
            <translation>groups %1 nu divide %2 %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>in_channels is %1 but %2 channels arrive</source>
            <translation>in_channels este %1, dar numărul de canale care sosesc este %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>padding “same” needs stride 1</source>
            <translation>padding „same” are nevoie de stride 1</translation>
        </message>
        <message>
            <location filename="graphs/layers/convolution.py" />
            <source>with %1 of padding</source>
            <translation>cu padding de %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>%1_features is %2 but %3 arrives, whose last size is %4</source>
            <translation>%1_features este %2, dar sosește %3, a cărui ultimă dimensiune este %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Add a learned number to each output.</source>
            <translation>Adaugă un număr învățat la fiecare ieșire.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Bilinear needs features, but a single number arrives</source>
            <translation>Bilinear are nevoie de trăsături, dar sosește un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Bring both to one shape before they meet</source>
            <translation>Adu-le pe amândouă la aceeași formă înainte să se întâlnească</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Every output is a weighted sum of all products of a feature here and a feature there.</source>
            <translation>Fiecare ieșire este o sumă ponderată a tuturor produselor dintre o trăsătură de aici și una de acolo.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Features that must arrive at in1.</source>
            <translation>Trăsăturile care trebuie să sosească la in1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Features that must arrive at in2.</source>
            <translation>Trăsăturile care trebuie să sosească la in2.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Features that must arrive.</source>
            <translation>Trăsăturile care trebuie să sosească.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Fully connected: every output is a weighted sum of all features.</source>
            <translation>Complet conectat: fiecare ieșire este o sumă ponderată a tuturor trăsăturilor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Gives what arrives: a placeholder that can keep a name.</source>
            <translation>Dă ceea ce sosește: un substituent care poate păstra un nume.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Linear needs features, but a single number arrives</source>
            <translation>Linear are nevoie de trăsături, dar sosește un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Numbers that it gives.</source>
            <translation>Câte numere dă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Put a Flatten before it</source>
            <translation>Pune un Flatten înaintea lui</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Set %1_features to %2 or leave it empty</source>
            <translation>Pune %1_features pe %2 sau lasă-l gol</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>Set in_features to %1 or leave it empty</source>
            <translation>Pune in_features pe %1 sau lasă-l gol</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>for %1 multiply–adds</source>
            <translation>pentru %1 înmulțiri–adunări</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>in_features is %1 but %2 arrives, whose last size is %3</source>
            <translation>in_features este %1, dar sosește %2, a cărui ultimă dimensiune este %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/dense.py" />
            <source>sizes differ: %1 and %2 may differ only in the last one</source>
            <translation>dimensiunile diferă: %1 și %2 pot diferi doar în ultima</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>%1 drops channels, but a single number arrives</source>
            <translation>%1 anulează canale, dar sosește un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Adds normally distributed noise while training: what a denoising autoencoder removes.</source>
            <translation>Adaugă zgomot cu distribuție normală la antrenare: ceea ce un autoencoder de eliminare a zgomotului scoate.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>AlphaDropout of whole channels.</source>
            <translation>AlphaDropout pe canale întregi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Dropout that keeps mean and deviation, for use with SELU.</source>
            <translation>Dropout care păstrează media și abaterea, de folosit cu SELU.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets a random share of the values to zero while training; does nothing in evaluation.</source>
            <translation>Anulează o parte aleatoare din valori la antrenare; la evaluare nu face nimic.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets whole channels of a sequence to zero while training.</source>
            <translation>Anulează canale întregi ale unei secvențe la antrenare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets whole channels of volumes to zero while training.</source>
            <translation>Anulează canale întregi ale volumelor la antrenare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Sets whole channels to zero while training (Tompson et al. 2015).</source>
            <translation>Anulează canale întregi la antrenare (Tompson et al. 2015).</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Share of what is dropped.</source>
            <translation>Partea care este anulată.</translation>
        </message>
        <message>
            <location filename="graphs/layers/dropout.py" />
            <source>Standard deviation of the noise.</source>
            <translation>Abaterea standard a zgomotului.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>A row of a learned table for each whole number that arrives.</source>
            <translation>Un rând dintr-un tabel învățat pentru fiecare număr întreg care sosește.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Divide each row's gradient by how often it was looked up.</source>
            <translation>Împarte gradientul fiecărui rând la de câte ori a fost căutat.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Embedding takes any shape</source>
            <translation>Embedding primește orice formă</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>EmbeddingBag needs a list of whole numbers but %1 arrives</source>
            <translation>EmbeddingBag are nevoie de o listă de numere întregi, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Length that rows are cut down to.</source>
            <translation>Lungimea la care sunt scurtate rândurile.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Numbers in a row.</source>
            <translation>Numere într-un rând.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Rows: what may arrive is 0 to one less.</source>
            <translation>Rânduri: poate sosi de la 0 la unul mai puțin.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>The mean, sum or maximum of the rows of a learned table for a list of whole numbers.</source>
            <translation>Media, suma sau maximul rândurilor unui tabel învățat pentru o listă de numere întregi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>The norm that measures that length.</source>
            <translation>Norma care măsoară acea lungime.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>The row that stands for nothing.</source>
            <translation>Rândul care nu reprezintă nimic.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Use 0 to %1</source>
            <translation>Folosește de la 0 la %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>Use mean or sum</source>
            <translation>Folosește mean sau sum</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>What is made of the rows.</source>
            <translation>Ce se face din rânduri.</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>any</source>
            <translation>oricare</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>none</source>
            <translation>niciunul</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>over the rows</source>
            <translation>pe rânduri</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>padding_idx %1 is not a row: there are %2</source>
            <translation>padding_idx %1 nu este un rând: sunt %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/embedding.py" />
            <source>scale_grad_by_freq does not go with mode max</source>
            <translation>scale_grad_by_freq nu merge cu modul max</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Add learned numbers in all its linear layers and norms.</source>
            <translation>Adaugă numere învățate în toate straturile sale liniare și norme.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Added to the variance before its root.</source>
            <translation>Adăugat la varianță înainte de radical.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Between the two linear layers.</source>
            <translation>Între cele două straturi liniare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Features between the two linear layers.</source>
            <translation>Trăsăturile dintre cele două straturi liniare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Heads of the attention; they share the features.</source>
            <translation>Capetele atenției; își împart trăsăturile.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Normalise before each part instead of after it.</source>
            <translation>Normalizează înaintea fiecărei părți, nu după ea.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Self-attention, then two linear layers at each step, both with a skip connection and norm.</source>
            <translation>Self-attention, apoi două straturi liniare la fiecare pas, ambele cu o conexiune skip și normă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>Share dropped in training.</source>
            <translation>Partea anulată la antrenare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>features</source>
            <translation>trăsături</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>for %1</source>
            <translation>pentru %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/encoder.py" />
            <source>for both sums</source>
            <translation>pentru ambele sume</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>Channels, height, width.</source>
            <translation>Canale, înălțime, lățime.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>Sizes of one sample's target.</source>
            <translation>Dimensiunile țintei unui exemplu.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>Type of its numbers.</source>
            <translation>Tipul numerelor sale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>What a loss compares with: the right answer for one sample, which only training has.

Of images: int64 without sizes is the class; float32 with as many numbers as the Input is the
image itself, clean of any noise; float32 with one for each class is 1 for the image's class.</source>
            <translation>Cu ce compară o funcție de pierdere: răspunsul corect pentru un exemplu, pe care doar antrenarea îl are.

Pentru imagini: int64 fără dimensiuni este clasa; float32 cu atâtea numere câte are Input-ul este
imaginea însăși, fără zgomot; float32 cu câte unul pe clasă este 1 pentru clasa imaginii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>What the network gives: for a classifier, one number per class (logits).</source>
            <translation>Ce dă rețeaua: pentru un clasificator, un număr pe clasă (logits).</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>What the network receives: one sample's shape, without the batch.</source>
            <translation>Ce primește rețeaua: forma unui exemplu, fără batch.</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>a single number</source>
            <translation>un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/ends.py" />
            <source>int64: the class; float32: the image, or shares.</source>
            <translation>int64: clasa; float32: imaginea sau cote.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>%1 numbers are no square kernel</source>
            <translation>din atâtea numere (%1) nu iese un kernel pătrat</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Convolves each channel with a fixed kernel: %1.</source>
            <translation>Aplică fiecărui canal o convoluție cu un kernel fix: %1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Convolves each channel with one kernel that is not learned.</source>
            <translation>Aplică fiecărui canal o convoluție cu un kernel care nu se învață.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>FixedConv2d needs C×H×W but %1 arrives</source>
            <translation>FixedConv2d are nevoie de C×H×W, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>FixedConv2d needs at least one channel but %1 arrives</source>
            <translation>FixedConv2d are nevoie de cel puțin un canal, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Set padding to %1</source>
            <translation>Pune padding pe %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Size of a blur.</source>
            <translation>Dimensiunea unei estompări.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>The typed kernel row by row: 9 numbers for 3×3.</source>
            <translation>Kernelul scris rând cu rând: 9 numere pentru 3×3.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Type %1 for %2×%3 or %4 for %5×%6</source>
            <translation>Scrie %1 pentru %2×%3 sau %4 pentru %5×%6</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Use a smaller kernel or more padding</source>
            <translation>Folosește un kernel mai mic sau mai mult padding</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>What it looks for, or typed numbers.</source>
            <translation>Ce caută, sau numere scrise.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Width of a gaussian blur.</source>
            <translation>Lățimea unei estompări gaussiene.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>Zeros on each side.</source>
            <translation>Zerouri pe fiecare latură.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>a kernel of %1 does not fit into %2 px</source>
            <translation>un kernel de %1 nu încape în %2 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>box blur</source>
            <translation>estompare uniformă</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>gaussian blur</source>
            <translation>estompare gaussiană</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>keep the size</source>
            <translation>păstrează dimensiunea</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>stride %1 does not keep the size</source>
            <translation>stride %1 nu păstrează dimensiunea</translation>
        </message>
        <message>
            <location filename="graphs/layers/fixed.py" />
            <source>typed numbers</source>
            <translation>numere scrise</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Cuts an image into overlapping blocks and lays each out as a column.</source>
            <translation>Taie o imagine în blocuri suprapuse și așază fiecare bloc ca o coloană.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Distance of a block's taps.</source>
            <translation>Distanța dintre punctele unui bloc.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Fold needs columns × blocks but %1 arrives</source>
            <translation>Fold are nevoie de coloane × blocuri, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Height and width of the image.</source>
            <translation>Înălțimea și lățimea imaginii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Lays columns back as blocks of an image and sums where they overlap.</source>
            <translation>Pune coloanele la loc ca blocuri ale unei imagini și adună unde se suprapun.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Size of a block.</source>
            <translation>Dimensiunea unui bloc.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Step between blocks.</source>
            <translation>Pasul dintre blocuri.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Unfold needs at least one element but %1 arrives</source>
            <translation>Unfold are nevoie de cel puțin un element, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>Zeros around the image.</source>
            <translation>Zerouri în jurul imaginii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>a block has %1 taps, which does not divide %2 columns</source>
            <translation>punctele unui bloc (%1) nu divid numărul de coloane (%2)</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>a block of %1 does not fit into %2×%3</source>
            <translation>un bloc de %1 nu încape în %2×%3</translation>
        </message>
        <message>
            <location filename="graphs/layers/folding.py" />
            <source>an image of %1×%2 has %3 blocks but %4 arrive</source>
            <translation>o imagine de %1×%2 are blocuri în număr de %3, dar sosesc %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>%1 windows of %2 do not fit into %3 px</source>
            <translation>ferestrele de %2 (în număr de %1) nu încap în %3 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Keeps the largest value of windows at random places: shrinks by any factor.</source>
            <translation>Păstrează valoarea maximă a unor ferestre așezate aleator: micșorează cu orice factor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Keeps the largest value of windows of a volume at random places.</source>
            <translation>Păstrează valoarea maximă a unor ferestre ale unui volum așezate aleator.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>ONNX has no fractional pooling</source>
            <translation>ONNX nu are pooling fracționar</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Share of the size that is kept, where no output_size is given.</source>
            <translation>Partea din dimensiune care rămâne, unde nu este dat output_size.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Size of a window.</source>
            <translation>Dimensiunea unei ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Use MaxPool2d for a model to ship</source>
            <translation>Folosește MaxPool2d pentru un model de livrat</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>Use a smaller window or size</source>
            <translation>Folosește o fereastră sau o dimensiune mai mică</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>by the ratio</source>
            <translation>după raport</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>comparisons in each window</source>
            <translation>comparații în fiecare fereastră</translation>
        </message>
        <message>
            <location filename="graphs/layers/fractional.py" />
            <source>output_ratio must lie between 0 and 1 where no output_size is given</source>
            <translation>output_ratio trebuie să fie între 0 și 1 unde nu este dat output_size</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Bring an even number of channels to it</source>
            <translation>Adu-i un număr par de canale</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Dimension to halve, counted with the batch as 0.</source>
            <translation>Dimensiunea de înjumătățit, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>GLU halves dim %1, whose size is %2</source>
            <translation>GLU înjumătățește dim %1, a cărei dimensiune este %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Halves a dimension: the first half times the sigmoid of the second (Dauphin et al. 2017).</source>
            <translation>Înjumătățește o dimensiune: prima jumătate înmulțită cu sigmoida celei de-a doua (Dauphin et al. 2017).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Softmax of -x: the smallest number has the largest share.</source>
            <translation>Softmax de -x: cel mai mic număr are cota cea mai mare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Softmax over the channels at each pixel.</source>
            <translation>Softmax pe canale în fiecare pixel.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>The logarithm of Softmax, exact where Softmax would round to 0.</source>
            <translation>Logaritmul lui Softmax, exact unde Softmax s-ar rotunji la 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>Whether Φ is approximated by a tanh.</source>
            <translation>Dacă Φ este aproximată printr-un tanh.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>log(1 / (1 + e⁻ˣ)).</source>
            <translation>log(1 / (1 + e⁻ˣ)).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>min(1, max(0, x/6 + 1/2)): a sigmoid of straight lines.</source>
            <translation>min(1, max(0, x/6 + 1/2)): o sigmoidă din linii drepte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>sigmoid and product</source>
            <translation>sigmoidă și produs</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x / (1 + |x|): squashes into -1 … 1.</source>
            <translation>x / (1 + |x|): comprimă în -1 … 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · hardsigmoid(x): a swish of straight lines (MobileNetV3).</source>
            <translation>x · hardsigmoid(x): un swish din linii drepte (MobileNetV3).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · sigmoid(x), also called swish.</source>
            <translation>x · sigmoid(x), numită și swish.</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · tanh(softplus(x)) (Misra 2019).</source>
            <translation>x · tanh(softplus(x)) (Misra 2019).</translation>
        </message>
        <message>
            <location filename="graphs/layers/gates.py" />
            <source>x · Φ(x), with Φ the normal distribution (Hendrycks &amp; Gimpel 2016).</source>
            <translation>x · Φ(x), cu Φ distribuția normală (Hendrycks &amp; Gimpel 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>Give one for each of the %1 steps</source>
            <translation>Dă câte unul pentru fiecare pas (%1)</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>Wire an Input of dtype bool to it</source>
            <translation>Leagă la el un Input cu dtype bool</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>a mask of padding for %1 has %2 numbers but %3 arrives</source>
            <translation>o mască de padding pentru %1 are numere în număr de %2, dar sosește %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>a mask of padding says True or False of each step but %1 arrives</source>
            <translation>o mască de padding spune adevărat sau fals despre fiecare pas, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>for what is hidden</source>
            <translation>pentru ce este ascuns</translation>
        </message>
        <message>
            <location filename="graphs/layers/heads.py" />
            <source>to scale the query</source>
            <translation>pentru a scala query</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 has %2 numbers but %3 arrives</source>
            <translation>%1 are numere în număr de %2, dar sosește %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 is float32 but %2 arrives</source>
            <translation>%1 este float32, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 needs a number for each class, not a single number</source>
            <translation>%1 are nevoie de un număr pentru fiecare clasă, nu de unul singur</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>%1 needs real numbers but %2 arrives</source>
            <translation>%1 are nevoie de numere reale, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Class number of targets that do not count.</source>
            <translation>Numărul de clasă al țintelor care nu contează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Difference at which it becomes straight.</source>
            <translation>Diferența de la care devine dreaptă.</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/layers/loss.py" />
            <source>Give %1 numbers, or one for all classes</source>
            <translation>
                <numerusform>Dă %1 număr sau unul pentru toate clasele</numerusform>
                <numerusform>Dă %1 numere sau unul pentru toate clasele</numerusform>
                <numerusform>Dă %1 de numere sau unul pentru toate clasele</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Give 0 and 1 as real numbers</source>
            <translation>Dă 0 și 1 ca numere reale</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Give the number of the class</source>
            <translation>Dă numărul clasei</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How much a yes counts against a no: for each class (the first dimension), or for all.</source>
            <translation>Cât contează un da față de un nu: pentru fiecare clasă (prima dimensiune) sau pentru toate.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How much each class counts, in the order of the classes.</source>
            <translation>Cât contează fiecare clasă, în ordinea claselor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How the numbers of all samples become one.</source>
            <translation>Cum devin unul numerele tuturor exemplelor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>How the numbers of all samples become one; batchmean is the divergence of the maths.</source>
            <translation>Cum devin unul numerele tuturor exemplelor; batchmean este divergența din matematică.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Its factor in the sum that training makes small; 0 measures.</source>
            <translation>Factorul său în suma pe care antrenarea o micșorează; 0 doar măsoară.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Leave %1 empty, or use float32</source>
            <translation>Lasă %1 gol sau folosește float32</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Leave ignore_index at -100</source>
            <translation>Lasă ignore_index pe -100</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Log probabilities (of LogSoftmax) against class numbers.</source>
            <translation>Log-probabilități (de la LogSoftmax) față de numere de clasă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Log probabilities against probabilities: how far one distribution is from the other.</source>
            <translation>Log-probabilități față de probabilități: cât de departe este o distribuție de cealaltă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Logits against 0 or 1; has the sigmoid inside.</source>
            <translation>Logits față de 0 sau 1; are sigmoida înăuntru.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Logits against class numbers, or against a share for each class; has softmax inside.</source>
            <translation>Logits față de numere de clasă sau față de o cotă pentru fiecare clasă; are softmax înăuntru.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Make the target %1</source>
            <translation>Fă ținta %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Probabilities (of Sigmoid) against 0 or 1.</source>
            <translation>Probabilități (de la Sigmoid) față de 0 sau 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Share of a target spread over all classes.</source>
            <translation>Partea dintr-o țintă repartizată pe toate clasele.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Squared where the difference is small, absolute where it is large.</source>
            <translation>La pătrat unde diferența este mică, absolută unde este mare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Squared where the difference is small, delta times absolute where it is large.</source>
            <translation>La pătrat unde diferența este mică, delta ori valoarea absolută unde este mare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>The absolute difference.</source>
            <translation>Diferența absolută.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>The squared difference.</source>
            <translation>Diferența la pătrat.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>The target is given as log probabilities too.</source>
            <translation>Și ținta este dată ca log-probabilități.</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>Use one dtype for both</source>
            <translation>Folosește același dtype pentru amândouă</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>all alike</source>
            <translation>toate la fel</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>for each number compared</source>
            <translation>pentru fiecare număr comparat</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>ignore_index %1 needs class numbers, but the target has shares</source>
            <translation>ignore_index %1 are nevoie de numere de clasă, dar ținta are cote</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>the target is %1 but %2 arrives</source>
            <translation>ținta este %1, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>the target is %1 but %2 arrives: it needs one class number for each position</source>
            <translation>ținta este %1, dar sosește %2: e nevoie de un număr de clasă pentru fiecare poziție</translation>
        </message>
        <message>
            <location filename="graphs/layers/loss.py" />
            <source>the target must be %1, not %2</source>
            <translation>ținta trebuie să fie %1, nu %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>%1 and %2 have different numbers of dimensions</source>
            <translation>%1 și %2 au un număr diferit de dimensiuni</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>%1 receives %2</source>
            <translation>%1 primește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Adds its inputs number by number; sizes of 1 are repeated to match.</source>
            <translation>Adună intrările sale număr cu număr; dimensiunile de 1 se repetă ca să se potrivească.</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Bring both branches to one shape, for example by a 1×1 convolution</source>
            <translation>Adu ambele ramuri la aceeași formă, de exemplu cu o convoluție 1×1</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Bring the branches to one shape before they are stacked</source>
            <translation>Adu ramurile la aceeași formă înainte de a le stivui</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Bring the branches to one size before they join</source>
            <translation>Adu ramurile la aceeași dimensiune înainte să se unească</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Dimension that grows</source>
            <translation>Dimensiunea care crește</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Flatten or pool one of them so that both have the same</source>
            <translation>Aplică Flatten sau pooling uneia, ca să fie la fel</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Place of the new dimension</source>
            <translation>Locul dimensiunii noi</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Puts its inputs one after the other along a dimension, the channels by default.</source>
            <translation>Pune intrările sale una după alta de-a lungul unei dimensiuni, implicit canalele.</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Puts its inputs one after the other along a new dimension.</source>
            <translation>Pune intrările sale una după alta de-a lungul unei dimensiuni noi.</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>Use one dtype in all branches</source>
            <translation>Folosește același dtype în toate ramurile</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>shapes differ: %1 and %2</source>
            <translation>formele diferă: %1 și %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>sizes differ: %1 and %2</source>
            <translation>dimensiunile diferă: %1 și %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/merge.py" />
            <source>sizes differ: %1 and %2 may differ only in dim %3</source>
            <translation>dimensiunile diferă: %1 și %2 pot diferi doar în dim %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>%1 is %2 but %3 channels arrive</source>
            <translation>%1 este %2, dar numărul de canale care sosesc este %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Added to the energy.</source>
            <translation>Adăugat la energie.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>BatchNorm1d needs features or C×L but %1 arrives</source>
            <translation>BatchNorm1d are nevoie de trăsături sau C×L, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Brings every channel of volumes to mean 0 and deviation 1, then scales and shifts it.</source>
            <translation>Aduce fiecare canal al volumelor la media 0 și abaterea 1, apoi îl scalează și îl deplasează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Brings every channel to mean 0 and deviation 1 over the batch, then scales and shifts it.</source>
            <translation>Aduce fiecare canal la media 0 și abaterea 1 pe batch, apoi îl scalează și îl deplasează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Brings every feature to mean 0 and deviation 1 over the batch, then scales and shifts it.</source>
            <translation>Aduce fiecare trăsătură la media 0 și abaterea 1 pe batch, apoi o scalează și o deplasează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Channels that count.</source>
            <translation>Canalele care contează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Divides each value by the energy of the neighbouring channels at the same place.</source>
            <translation>Împarte fiecare valoare la energia canalelor vecine din același loc.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Exponent of the divisor.</source>
            <translation>Exponentul divizorului.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Keep running statistics and use them in evaluation.</source>
            <translation>Păstrează statistici curente și le folosește la evaluare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Learn a scale and a shift for each channel.</source>
            <translation>Învață o scală și o deplasare pentru fiecare canal.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>LocalResponseNorm as Torch7 computed it: the first channel counts for all behind it too.</source>
            <translation>LocalResponseNorm așa cum o calcula Torch7: primul canal contează și pentru toate cele de după el.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>LocalResponseNorm needs channels and positions, not %1</source>
            <translation>LocalResponseNorm are nevoie de canale și poziții, nu de %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Set %1 to %2 or leave it empty</source>
            <translation>Pune %1 pe %2 sau lasă-l gol</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Weight of the energy.</source>
            <translation>Ponderea energiei.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>Weight of the newest batch in running statistics.</source>
            <translation>Ponderea celui mai nou batch în statisticile curente.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>average all batches</source>
            <translation>media tuturor batch-urilor</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>channels</source>
            <translation>canale</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalization.py" />
            <source>over its neighbours</source>
            <translation>pe vecinii săi</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>%1 needs features, but a single number arrives</source>
            <translation>%1 are nevoie de trăsături, dar sosește un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>%1 needs more than one value per channel but %2 arrives</source>
            <translation>%1 are nevoie de mai mult de o valoare pe canal, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>A single value has no deviation; use it where the image is larger</source>
            <translation>O singură valoare nu are abatere; folosește-l unde imaginea este mai mare</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Added to the mean square before its root.</source>
            <translation>Adăugat la media pătratică înainte de radical.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings every channel of every image to mean 0 and deviation 1 (Ulyanov et al. 2016).</source>
            <translation>Aduce fiecare canal al fiecărei imagini la media 0 și abaterea 1 (Ulyanov et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings every channel of every sequence to mean 0 and deviation 1.</source>
            <translation>Aduce fiecare canal al fiecărei secvențe la media 0 și abaterea 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings every channel of every volume to mean 0 and deviation 1.</source>
            <translation>Aduce fiecare canal al fiecărui volum la media 0 și abaterea 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings groups of channels of every sample to mean 0 and deviation 1 (Wu &amp; He 2018).</source>
            <translation>Aduce grupuri de canale ale fiecărui exemplu la media 0 și abaterea 1 (Wu &amp; He 2018).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Brings the last dimensions of every sample to mean 0 and deviation 1 (Ba et al. 2016).</source>
            <translation>Aduce ultimele dimensiuni ale fiecărui exemplu la media 0 și abaterea 1 (Ba et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Dimension whose length becomes 1; the batch is 0.</source>
            <translation>Dimensiunea a cărei lungime devine 1; batch-ul este 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Divides by the length along a dimension, so that the length is 1.</source>
            <translation>Împarte la lungimea de-a lungul unei dimensiuni, astfel ca lungimea să fie 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Divides the last dimensions by the root of their mean square (Zhang &amp; Sennrich 2019).</source>
            <translation>Împarte ultimele dimensiuni la radicalul mediei lor pătratice (Zhang &amp; Sennrich 2019).</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>GroupNorm needs channels, but a single number arrives</source>
            <translation>GroupNorm are nevoie de canale, dar sosește un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Groups of channels.</source>
            <translation>Grupuri de canale.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Learn a scale for each element.</source>
            <translation>Învață o scală pentru fiecare element.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Learn a shift for each element too.</source>
            <translation>Învață și o deplasare pentru fiecare element.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Set normalized_shape to the last sizes of %1 or leave it empty</source>
            <translation>Pune normalized_shape pe ultimele dimensiuni ale lui %1 sau lasă-l gol</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>Smallest length that is divided by.</source>
            <translation>Cea mai mică lungime la care se împarte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>The last sizes, over which is normalised.</source>
            <translation>Ultimele dimensiuni, pe care se normalizează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>The norm: 1 sums, 2 is the Euclidean length.</source>
            <translation>Norma: 1 însumează, 2 este lungimea euclidiană.</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>for the length of %1</source>
            <translation>pentru lungimea a %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>for the mean square of %1</source>
            <translation>pentru media pătratică a %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>normalized_shape is %1 but %2 arrives, which does not end in it</source>
            <translation>normalized_shape este %1, dar sosește %2, care nu se termină așa</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>num_groups %1 does not divide %2 %3</source>
            <translation>num_groups %1 nu divide %2 %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>the last size that arrives</source>
            <translation>ultima dimensiune care sosește</translation>
        </message>
        <message>
            <location filename="graphs/layers/normalizers.py" />
            <source>the smallest step of float32</source>
            <translation>cel mai mic pas al lui float32</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Continues a sequence with its other end.</source>
            <translation>Continuă o secvență cu celălalt capăt al ei.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Continues a volume with its other end.</source>
            <translation>Continuă un volum cu celălalt capăt al lui.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Continues an image with its other end.</source>
            <translation>Continuă o imagine cu celălalt capăt al ei.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Crop less of it</source>
            <translation>Decupează mai puțin</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Mirrors a sequence at its border.</source>
            <translation>Oglindește o secvență la margini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Mirrors a volume at its border.</source>
            <translation>Oglindește un volum la margini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Mirrors an image at its border.</source>
            <translation>Oglindește o imagine la margini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Pixels around, or left, right, top, bottom … each.</source>
            <translation>Pixeli în jur, sau stânga, dreapta, sus, jos … fiecare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts a chosen number around a sequence.</source>
            <translation>Pune un număr ales în jurul unei secvențe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts a chosen number around a volume.</source>
            <translation>Pune un număr ales în jurul unui volum.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts a chosen number around an image.</source>
            <translation>Pune un număr ales în jurul unei imagini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts zeros around a sequence.</source>
            <translation>Pune zerouri în jurul unei secvențe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts zeros around a volume.</source>
            <translation>Pune zerouri în jurul unui volum.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Puts zeros around an image.</source>
            <translation>Pune zerouri în jurul unei imagini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Repeats the border of a sequence.</source>
            <translation>Repetă marginea unei secvențe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Repeats the border of a volume.</source>
            <translation>Repetă marginea unui volum.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>Repeats the border of an image.</source>
            <translation>Repetă marginea unei imagini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>The number around the image.</source>
            <translation>Numărul din jurul imaginii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>circular padding %1 wraps around more than once: there are %2 px</source>
            <translation>padding-ul circular %1 face mai mult de un ocol: există %2 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>padding %1 and %2 leaves nothing of %3 px</source>
            <translation>padding-ul %1 și %2 nu lasă nimic din %3 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/padding.py" />
            <source>reflection padding %1 must be less than the %2 px there are</source>
            <translation>padding-ul prin reflexie %1 trebuie să fie mai mic decât cei %2 px existenți</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>%1 needs at least one element but %2 arrives</source>
            <translation>%1 are nevoie de cel puțin un element, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Averages each window of a sequence.</source>
            <translation>Face media fiecărei ferestre a unei secvențe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Averages each window of a volume.</source>
            <translation>Face media fiecărei ferestre a unui volum.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Averages each window.</source>
            <translation>Face media fiecărei ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Count a last window that is only partly filled.</source>
            <translation>Numără și o ultimă fereastră umplută doar parțial.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Count the padding's zeros in the average.</source>
            <translation>Numără în medie și zerourile din padding.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Distance of a window's taps.</source>
            <translation>Distanța dintre punctele unei ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Divide the sum by this instead.</source>
            <translation>Împarte suma la acest număr în schimb.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Give also where each maximum stood, for MaxUnpool.</source>
            <translation>Dă și poziția fiecărui maxim, pentru MaxUnpool.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Keeps the largest value of each window of a sequence.</source>
            <translation>Păstrează valoarea maximă din fiecare fereastră a unei secvențe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Keeps the largest value of each window of a volume.</source>
            <translation>Păstrează valoarea maximă din fiecare fereastră a unui volum.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Keeps the largest value of each window.</source>
            <translation>Păstrează valoarea maximă din fiecare fereastră.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Pixels around the image.</source>
            <translation>Pixeli în jurul imaginii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Power-average pooling of a sequence: with power 2 the L2 norm of each window.</source>
            <translation>Pooling prin medie de puteri al unei secvențe: cu puterea 2, norma L2 a fiecărei ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Power-average pooling of a volume: with power 2 the L2 norm of each window.</source>
            <translation>Pooling prin medie de puteri al unui volum: cu puterea 2, norma L2 a fiecărei ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Power-average pooling: with power 2 the L2 norm of each window.</source>
            <translation>Pooling prin medie de puteri: cu puterea 2, norma L2 a fiecărei ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Step between windows.</source>
            <translation>Pasul dintre ferestre.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>The power: 1 sums, 2 is the L2 norm, large ones near the maximum.</source>
            <translation>Puterea: 1 însumează, 2 este norma L2, cele mari se apropie de maxim.</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use 2 for the L2 norm</source>
            <translation>Folosește 2 pentru norma L2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use a smaller window or less pooling before</source>
            <translation>Folosește o fereastră mai mică sau mai puțin pooling înainte</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use a smaller window; here padding does not count</source>
            <translation>Folosește o fereastră mai mică; aici padding-ul nu contează</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>Use at most %1</source>
            <translation>Folosește cel mult %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>a window of %1 does not fit into %2 px</source>
            <translation>o fereastră de %1 nu încape în %2 px</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>a window of %1 is larger than %2</source>
            <translation>o fereastră de %1 este mai mare decât %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>in each window</source>
            <translation>în fiecare fereastră</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>norm_type 0 has no root</source>
            <translation>norm_type 0 nu are radical</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>padding %1 is more than half the window of %2</source>
            <translation>padding-ul %1 este mai mult de jumătate din fereastra de %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>the window's elements</source>
            <translation>elementele ferestrei</translation>
        </message>
        <message>
            <location filename="graphs/layers/pooling.py" />
            <source>the window's size</source>
            <translation>dimensiunea ferestrei</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>%1 and %2 do not fit: %3 columns meet %4 rows</source>
            <translation>%1 și %2 nu se potrivesc: coloanele sunt %3, iar rândurile %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Added to each difference.</source>
            <translation>Adăugat la fiecare diferență.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>BatchMatMul needs matrices but %1 arrives</source>
            <translation>BatchMatMul are nevoie de matrice, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Dimension of the vectors; the batch is 0.</source>
            <translation>Dimensiunea vectorilor; batch-ul este 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Keep the last dimension, with size 1.</source>
            <translation>Păstrează ultima dimensiune, cu mărimea 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>MatMul takes any rank</source>
            <translation>MatMul primește orice rang</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>PairwiseDistance needs vectors, but single numbers arrive</source>
            <translation>PairwiseDistance are nevoie de vectori, dar sosesc numere singure</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The cosine of the angle between its inputs along a dimension, which disappears.</source>
            <translation>Cosinusul unghiului dintre intrările sale de-a lungul unei dimensiuni, care dispare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The distance between its inputs along the last dimension.</source>
            <translation>Distanța dintre intrările sale de-a lungul ultimei dimensiuni.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The matrix product of its inputs, for each sample; more than two from the left.</source>
            <translation>Produsul matriceal al intrărilor sale, pentru fiecare exemplu; mai mult de două, de la stânga.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The norm: 1 sums, 2 is the Euclidean distance.</source>
            <translation>Norma: 1 însumează, 2 este distanța euclidiană.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>The product of one matrix of each input for each sample, without any repeating.</source>
            <translation>Produsul câte unei matrice din fiecare intrare pentru fiecare exemplu, fără repetări.</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>Transpose one of them or bring both to one inner size</source>
            <translation>Transpune una dintre ele sau adu-le la aceeași dimensiune interioară</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>a matrix product needs at least one dimension, but a number arrives</source>
            <translation>un produs matriceal are nevoie de cel puțin o dimensiune, dar sosește un număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/products.py" />
            <source>for vectors of %1</source>
            <translation>pentru vectori de %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Above this, βx is taken as it is.</source>
            <translation>Peste aceasta, βx este luat așa cum este.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>ELU scaled so that signals keep mean 0 and deviation 1 (Klambauer et al. 2017).</source>
            <translation>ELU scalată astfel ca semnalele să păstreze media 0 și abaterea 1 (Klambauer et al. 2017).</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>How far: λ.</source>
            <translation>Cât: λ.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Keeps values between two bounds.</source>
            <translation>Ține valorile între două limite.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Largest slope for negative values.</source>
            <translation>Cea mai mare pantă pentru valori negative.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>LeakyReLU with a slope drawn anew for each value while training, their mean in evaluation.</source>
            <translation>LeakyReLU cu o pantă trasă la sorți pentru fiecare valoare la antrenare, media lor la evaluare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Lower bound.</source>
            <translation>Limita de jos.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Moves values towards 0 by λ and stops there.</source>
            <translation>Mută valorile spre 0 cu λ și se oprește acolo.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Sets values between -λ and λ to 0.</source>
            <translation>Pune la 0 valorile dintre -λ și λ.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Sharpness of the bend.</source>
            <translation>Cât de bruscă este îndoirea.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Size of what negative values end in.</source>
            <translation>Mărimea spre care tind valorile negative.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Size that a value must exceed: λ.</source>
            <translation>Mărimea pe care o valoare trebuie să o depășească: λ.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Smallest slope for negative values.</source>
            <translation>Cea mai mică pantă pentru valori negative.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>Upper bound.</source>
            <translation>Limita de sus.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>What stands where it does not.</source>
            <translation>Ce stă acolo unde nu depășește.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>What x must exceed.</source>
            <translation>Ce trebuie să depășească x.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>log(1 + eᵝˣ) / β: a smooth ReLU.</source>
            <translation>log(1 + eᵝˣ) / β: un ReLU neted.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>lower %1 is greater than upper %2</source>
            <translation>lower %1 este mai mare decât upper %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>max_val %1 is not greater than min_val %2</source>
            <translation>max_val %1 nu este mai mare decât min_val %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>min(6, max(0, x)): a ReLU that stops at 6.</source>
            <translation>min(6, max(0, x)): un ReLU care se oprește la 6.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x - tanh(x).</source>
            <translation>x - tanh(x).</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x where it is greater than a threshold, a fixed value elsewhere.</source>
            <translation>x unde depășește un prag, o valoare fixă în rest.</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x where positive, α · (eˣ - 1) where negative (Clevert et al. 2016).</source>
            <translation>x unde este pozitiv, α · (eˣ - 1) unde este negativ (Clevert et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/rectifiers.py" />
            <source>x where positive, α · (eˣᐟᵅ - 1) where negative: smooth for every α (Barron 2017).</source>
            <translation>x unde este pozitiv, α · (eˣᐟᵅ - 1) unde este negativ: netedă pentru orice α (Barron 2017).</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 is %2 but %3 arrives, whose last size is %4</source>
            <translation>%1 este %2, dar sosește %3, a cărui ultimă dimensiune este %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 must be %2 but %3 arrives</source>
            <translation>%1 trebuie să fie %2, dar sosește %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 needs at least one step and one feature but %2 arrives</source>
            <translation>%1 are nevoie de cel puțin un pas și o trăsătură, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 needs features but %2 arrives</source>
            <translation>%1 are nevoie de trăsături, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>%1 needs length×features but %2 arrives</source>
            <translation>%1 are nevoie de lungime×trăsături, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Add learned numbers to each gate.</source>
            <translation>Adaugă numere învățate la fiecare poartă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Flatten each step, or bring the sequence's steps to the front</source>
            <translation>Aplică Flatten fiecărui pas sau adu pașii secvenței în față</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Flatten what arrives, or use %1 for a sequence</source>
            <translation>Aplică Flatten la ce sosește sau folosește %1 pentru o secvență</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Layers stacked on one another.</source>
            <translation>Straturi stivuite unul peste altul.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Numbers in the state.</source>
            <translation>Numere în stare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>One step of a GRU.</source>
            <translation>Un pas al unui GRU.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>One step of an LSTM.</source>
            <translation>Un pas al unui LSTM.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>One step of an RNN.</source>
            <translation>Un pas al unui RNN.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Project each step's result to so many; 0: not.</source>
            <translation>Proiectează rezultatul fiecărui pas la atâtea; 0: nu.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Recurrent layer whose gates decide what to reset and what to keep.</source>
            <translation>Strat recurent ale cărui porți decid ce se resetează și ce se păstrează.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Recurrent layer with a memory cell whose gates decide what to write, keep and show.</source>
            <translation>Strat recurent cu o celulă de memorie ale cărei porți decid ce se scrie, se păstrează și se arată.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Set proj_size to 0 for no projection</source>
            <translation>Pune proj_size pe 0 pentru nicio proiecție</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Share of values dropped between stacked layers.</source>
            <translation>Partea din valori anulată între straturile stivuite.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Walk also from the end to the start.</source>
            <translation>Parcurge și de la sfârșit la început.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>Walks along a sequence; each step sees the input and the state of the step before.</source>
            <translation>Parcurge o secvență; fiecare pas vede intrarea și starea pasului dinainte.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>What squashes the state.</source>
            <translation>Ce comprimă starea.</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>for gates and state</source>
            <translation>pentru porți și stare</translation>
        </message>
        <message>
            <location filename="graphs/layers/recurrent.py" />
            <source>proj_size %1 must be smaller than hidden_size %2</source>
            <translation>proj_size %1 trebuie să fie mai mic decât hidden_size %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>%1 needs at least one dimension, but a number arrives</source>
            <translation>%1 are nevoie de cel puțin o dimensiune, dar sosește un număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Adds up all along dimensions.</source>
            <translation>Adună tot de-a lungul dimensiunilor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>ArgMax needs at least one dimension, but a number arrives</source>
            <translation>ArgMax are nevoie de cel puțin o dimensiune, dar sosește un număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Averages all along dimensions.</source>
            <translation>Face media a tot de-a lungul dimensiunilor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Dimension that disappears, counted with the batch as 0.</source>
            <translation>Dimensiunea care dispare, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Dimensions that disappear, counted with the batch as 0.</source>
            <translation>Dimensiunile care dispar, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Keep it, with size 1.</source>
            <translation>O păstrează, cu mărimea 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Keep them, with size 1.</source>
            <translation>Le păstrează, cu mărimea 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>The largest along dimensions.</source>
            <translation>Cel mai mare de-a lungul dimensiunilor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>The smallest along dimensions.</source>
            <translation>Cel mai mic de-a lungul dimensiunilor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>The standard deviation along dimensions (n - 1 in the divisor).</source>
            <translation>Abaterea standard de-a lungul dimensiunilor (n - 1 la numitor).</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>Where the largest stands along a dimension, as a whole number.</source>
            <translation>Unde se află cel mai mare de-a lungul unei dimensiuni, ca număr întreg.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>all but the batch</source>
            <translation>toate în afară de batch</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>all but the batch, as one</source>
            <translation>toate în afară de batch, ca una</translation>
        </message>
        <message>
            <location filename="graphs/layers/reduce.py" />
            <source>over %1</source>
            <translation>pe %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>%1 has %2 numbers but %3 has %4 dimensions</source>
            <translation>%1 are numere în număr de %2, dar dimensiunile lui %3 sunt %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Give a size</source>
            <translation>Dă o mărime</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Give one for each dimension behind the batch</source>
            <translation>Dă câte unul pentru fiecare dimensiune după batch</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>How often, for each size behind the batch.</source>
            <translation>De câte ori, pentru fiecare mărime de după batch.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Lays copies of each sample side by side.</source>
            <translation>Așază copii ale fiecărui exemplu una lângă alta.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Repeats dimensions of size 1, and puts new ones in front, without using memory.</source>
            <translation>Repetă dimensiuni de mărime 1 și pune altele noi în față, fără a folosi memorie.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Sizes behind the batch; -1 keeps one, others need a 1 or the same size.</source>
            <translation>Dimensiunile de după batch; -1 păstrează una, celelalte au nevoie de 1 sau de aceeași mărime.</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>Use Repeat to repeat others</source>
            <translation>Folosește Repeat pentru a repeta altele</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>size %1 cannot become %2: only sizes of 1 are repeated</source>
            <translation>mărimea %1 nu poate deveni %2: se repetă doar mărimile de 1</translation>
        </message>
        <message>
            <location filename="graphs/layers/repeating.py" />
            <source>size -1 keeps a size, but a new dimension has none</source>
            <translation>mărimea -1 păstrează o mărime, dar o dimensiune nouă nu are niciuna</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>%1 has %2 elements but %3 has %4</source>
            <translation>numărul de elemente al lui %1 este %2, dar al lui %3 este %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>%1 has %2 elements or a multiple but %3 has %4</source>
            <translation>numărul de elemente al lui %1 este %2 sau un multiplu, dar al lui %3 este %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Cuts one dimension into several, as `16 → 4×4`.</source>
            <translation>Taie o dimensiune în mai multe, ca `16 → 4×4`.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Dimension to cut</source>
            <translation>Dimensiunea de tăiat</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Dimensions to remove, counted with the batch as 0.</source>
            <translation>Dimensiunile de scos, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>First dimension joined, counted with the batch as 0.</source>
            <translation>Prima dimensiune unită, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Flatten needs at least one dimension, but a single number arrives</source>
            <translation>Flatten are nevoie de cel puțin o dimensiune, dar sosește un singur număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Give the others</source>
            <translation>Dă-le pe celelalte</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Gives each sample another shape with as many elements, in the same order.</source>
            <translation>Dă fiecărui exemplu altă formă cu tot atâtea elemente, în aceeași ordine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Its place, counted with the batch as 0.</source>
            <translation>Locul ei, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Joins dimensions into one; by default all but the batch.</source>
            <translation>Unește dimensiuni într-una; implicit toate în afară de batch.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Last dimension joined.</source>
            <translation>Ultima dimensiune unită.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Let dims start with 0</source>
            <translation>Dims trebuie să înceapă cu 0</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Name each once</source>
            <translation>Numește-o pe fiecare o dată</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Name every dimension once, the batch, 0, first</source>
            <translation>Numește fiecare dimensiune o dată, întâi batch-ul, 0</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Old dimensions in their new order, as PyTorch counts: 0, the batch, comes first.</source>
            <translation>Vechile dimensiuni în noua lor ordine, cum le numără PyTorch: 0, batch-ul, vine primul.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>One of the two</source>
            <translation>Una dintre cele două</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Puts in a dimension of size 1.</source>
            <translation>Introduce o dimensiune de mărime 1.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Puts the dimensions in another order; the batch stays the first.</source>
            <translation>Pune dimensiunile în altă ordine; batch-ul rămâne prima.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Removes dimensions of size 1; the others stay, even when they are named.</source>
            <translation>Scoate dimensiunile de mărime 1; celelalte rămân, chiar dacă sunt numite.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Sizes that it becomes; -1 is what is left.</source>
            <translation>Dimensiunile care rezultă; -1 este ce rămâne.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Sizes without the batch; -1 is the rest.</source>
            <translation>Dimensiunile fără batch; -1 este restul.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>Swaps two dimensions.</source>
            <translation>Schimbă două dimensiuni între ele.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>The other one.</source>
            <translation>Cealaltă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>The sizes must multiply to the same number</source>
            <translation>Produsul dimensiunilor trebuie să fie același număr</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dim %1</source>
            <translation>dim %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dim %1 names a dimension twice</source>
            <translation>dim %1 numește o dimensiune de două ori</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dims %1 moves the batch; samples must not mix</source>
            <translation>dims %1 mută batch-ul; exemplele nu trebuie să se amestece</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dims %1 names a dimension twice</source>
            <translation>dims %1 numește o dimensiune de două ori</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>dims names %1 dimensions but N×%2 has %3</source>
            <translation>dimensiunile numite de dims sunt %1, dar N×%2 are %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>only one size of %1 may be -1</source>
            <translation>doar o mărime din %1 poate fi -1</translation>
        </message>
        <message>
            <location filename="graphs/layers/reshape.py" />
            <source>start_dim %1 comes after end_dim %2</source>
            <translation>start_dim %1 vine după end_dim %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>%1 px are more than any image has</source>
            <translation>%1 px sunt mai mult decât are orice imagine</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>%1 would become %2</source>
            <translation>%1 ar deveni %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Both images need at least one pixel</source>
            <translation>Ambele imagini au nevoie de cel puțin un pixel</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>How many times larger.</source>
            <translation>De câte ori mai mare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>How pixels are filled in.</source>
            <translation>Cum se completează pixelii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Interpolates between four pixels, the corners lying on each other.</source>
            <translation>Interpolează între patru pixeli, cu colțurile suprapuse.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Interpolates to another size, larger or smaller.</source>
            <translation>Interpolează la altă dimensiune, mai mare sau mai mică.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Let the corners of both images lie on each other.</source>
            <translation>Suprapune colțurile celor două imagini.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Repeats the nearest pixel.</source>
            <translation>Repetă cel mai apropiat pixel.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>The wanted size.</source>
            <translation>Dimensiunea dorită.</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Turn it off</source>
            <translation>Dezactivează-l</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>Use a smaller factor</source>
            <translation>Folosește un factor mai mic</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>align_corners means nothing in mode %1</source>
            <translation>align_corners nu înseamnă nimic în modul %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>both are</source>
            <translation>sunt date amândouă</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>by a factor</source>
            <translation>cu un factor</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>channels and 1 to 3 dimensions</source>
            <translation>canale și 1 până la 3 dimensiuni</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>either size or scale_factor is needed, but %1 given</source>
            <translation>este nevoie de size sau de scale_factor, dar %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>for the weighted sum of %1</source>
            <translation>pentru suma ponderată a %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>mode %1 needs %2 but %3 arrives</source>
            <translation>modul %1 are nevoie de %2, dar sosește %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>neither is</source>
            <translation>nu este dat niciunul</translation>
        </message>
        <message>
            <location filename="graphs/layers/resize.py" />
            <source>to a size</source>
            <translation>la o dimensiune</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>%1 %2 is not a multiple of %3</source>
            <translation>%1 %2 nu este multiplu de %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>%1 channels cannot be laid out as %2×%3 pixels: %4 does not divide them</source>
            <translation>canalele (%1) nu pot fi așezate ca %2×%3 pixeli: %4 nu le divide</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>%1 needs C×H×W but %2 arrives</source>
            <translation>%1 are nevoie de C×H×W, dar sosește %2</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>ChannelShuffle needs channels and positions but %1 arrives</source>
            <translation>ChannelShuffle are nevoie de canale și poziții, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Deals the channels of each group out to all groups (ShuffleNet).</source>
            <translation>Împarte canalele fiecărui grup tuturor grupurilor (ShuffleNet).</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Give it a multiple of %1 channels</source>
            <translation>Dă-i un număr de canale multiplu de %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>How many times larger: r.</source>
            <translation>De câte ori mai mare: r.</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>How many times smaller: r.</source>
            <translation>De câte ori mai mic: r.</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Lays r² channels out as r×r pixels (Shi et al. 2016).</source>
            <translation>Așază r² canale ca r×r pixeli (Shi et al. 2016).</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Lays r×r pixels out as r² channels: the inverse of PixelShuffle.</source>
            <translation>Așază r×r pixeli ca r² canale: inversul lui PixelShuffle.</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>Pad or crop the image before it</source>
            <translation>Bordează sau decupează imaginea înainte</translation>
        </message>
        <message>
            <location filename="graphs/layers/shuffle.py" />
            <source>groups %1 does not divide %2 channels</source>
            <translation>groups %1 nu divide numărul de canale (%2)</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>%1 places from %2 on are not in dim %3, which has %4</source>
            <translation>locurile (%1) de la %2 încolo nu sunt în dim %3, care are %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>A part of a dimension, as Python's `start:end:step`; what lies outside is cut off.</source>
            <translation>O parte a unei dimensiuni, ca `start:end:step` din Python; ce rămâne în afară se taie.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>A part of a dimension: so many places from one on.</source>
            <translation>O parte a unei dimensiuni: atâtea locuri începând de la unul.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Cuts a dimension into equal parts, the last one smaller where it does not divide.</source>
            <translation>Taie o dimensiune în părți egale, ultima mai mică unde nu se împarte exact.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Cuts a dimension into parts of given sizes.</source>
            <translation>Taie o dimensiune în părți de mărimi date.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Dimension to cut, counted with the batch as 0.</source>
            <translation>Dimensiunea de tăiat, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Dimension to pick from</source>
            <translation>Dimensiunea din care se ia</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Dimensions to reverse, counted with the batch as 0.</source>
            <translation>Dimensiunile de inversat, numărând batch-ul ca 0.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Distance between two places that stay.</source>
            <translation>Distanța dintre două locuri care rămân.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>First place; negative counts from the end.</source>
            <translation>Primul loc; negativ numără de la sfârșit.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>First place; negative from the end.</source>
            <translation>Primul loc; negativ de la sfârșit.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>How many parts.</source>
            <translation>Câte părți.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>How many places.</source>
            <translation>Câte locuri.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>One place of a dimension, which disappears.</source>
            <translation>Un loc al unei dimensiuni, care dispare.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Place before which it ends.</source>
            <translation>Locul înaintea căruia se termină.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Reverses the order along dimensions.</source>
            <translation>Inversează ordinea de-a lungul dimensiunilor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Set chunks to %1</source>
            <translation>Pune chunks pe %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Size of each part; together all there is.</source>
            <translation>Mărimea fiecărei părți; împreună fac totalul.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>The parts must add up to the whole</source>
            <translation>Suma părților trebuie să fie totalul</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>Which place; negative counts from the end.</source>
            <translation>Care loc; negativ numără de la sfârșit.</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>dim %1 has %2, which PyTorch cuts into %3 parts of %4, not %5</source>
            <translation>dim %1 are %2, pe care PyTorch o taie în %3 părți de %4, nu %5</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/layers/slicing.py" />
            <source>of %1 parts</source>
            <translation>
                <numerusform>din %1 părți</numerusform>
                <numerusform>din %1 părți</numerusform>
                <numerusform>din %1 de părți</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>place %1 is not in dim %2, which has %3</source>
            <translation>locul %1 nu este în dim %2, care are %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>places</source>
            <translation>locuri</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>sections %1 are %2 together, but dim %3 has %4</source>
            <translation>sections %1 fac împreună %2, dar dim %3 are %4</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>the first</source>
            <translation>primul</translation>
        </message>
        <message>
            <location filename="graphs/layers/slicing.py" />
            <source>the last</source>
            <translation>ultimul</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Groups of channels that do not see each other.</source>
            <translation>Grupuri de canale care nu se văd între ele.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>ONNX has no output_padding as large as the stride</source>
            <translation>ONNX nu are un output_padding cât pasul</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Pixels added to the end, where strides leave a choice.</source>
            <translation>Pixeli adăugați la sfârșit, unde pașii lasă de ales.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Pixels cut from each side of the output.</source>
            <translation>Pixelii tăiați din fiecare latură a ieșirii.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Pixels of the output between neighbouring inputs.</source>
            <translation>Pixelii ieșirii între intrări vecine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Transposed convolution of a sequence: makes it longer.</source>
            <translation>Convoluție transpusă a unei secvențe: o face mai lungă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Transposed convolution of a volume: makes it larger.</source>
            <translation>Convoluție transpusă a unui volum: îl mărește.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Transposed convolution: makes an image larger, as decoders and generators do.</source>
            <translation>Convoluție transpusă: mărește o imagine, cum fac decodoarele și generatoarele.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Use less padding or a larger kernel</source>
            <translation>Folosește mai puțin padding sau un kernel mai mare</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>Wanted size: sets output_padding.</source>
            <translation>Dimensiunea dorită: stabilește output_padding.</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>as it comes</source>
            <translation>cum iese</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>output_padding %1 must be smaller than the stride %2 or the dilation %3</source>
            <translation>output_padding %1 trebuie să fie mai mic decât stride %2 sau dilation %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>output_size %1 cannot be reached: %2 to %3 can</source>
            <translation>output_size %1 nu poate fi atins: de la %2 la %3 se poate</translation>
        </message>
        <message>
            <location filename="graphs/layers/transposed.py" />
            <source>padding %1 cuts away all of the output</source>
            <translation>padding-ul %1 taie toată ieșirea</translation>
        </message>
        <message>
            <location filename="graphs/layers/unknown.py" />
            <source>Convas has no layer for %1</source>
            <translation>Convas nu are un strat pentru %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/unknown.py" />
            <source>Replace the node by layers that do it</source>
            <translation>Înlocuiește nodul cu straturi care fac acest lucru</translation>
        </message>
        <message>
            <location filename="graphs/layers/unknown.py" />
            <source>Update Convas, or replace the node</source>
            <translation>Actualizează Convas sau înlocuiește nodul</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>%1 and its indices %2 have different shapes</source>
            <translation>%1 și indicii săi %2 au forme diferite</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Padding of the pooling.</source>
            <translation>Padding-ul pooling-ului.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Puts each maximum back to where it stood; zeros elsewhere.</source>
            <translation>Pune fiecare maxim la locul lui; zerouri în rest.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Puts each maximum of a sequence back to where it stood; zeros elsewhere.</source>
            <translation>Pune fiecare maxim al unei secvențe la locul lui; zerouri în rest.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Puts each maximum of a volume back to where it stood; zeros elsewhere.</source>
            <translation>Pune fiecare maxim al unui volum la locul lui; zerouri în rest.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Step of the pooling.</source>
            <translation>Pasul pooling-ului.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Window of the pooling.</source>
            <translation>Fereastra pooling-ului.</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>Wire the indices port of a MaxPool whose return_indices is on</source>
            <translation>Leagă portul de indici al unui MaxPool cu return_indices activ</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>padding %1 leaves nothing of the output</source>
            <translation>padding-ul %1 nu lasă nimic din ieșire</translation>
        </message>
        <message>
            <location filename="graphs/layers/unpooling.py" />
            <source>the indices must be int64, not %1</source>
            <translation>indicii trebuie să fie int64, nu %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>%1 has %2 numbers but %3 channels arrive</source>
            <translation>%1 are numere în număr de %2, dar numărul de canale care sosesc este %3</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/layers/whitening.py" />
            <source>Bring the input to at most %1 numbers, or use ChannelNormalize</source>
            <translation>
                <numerusform>Redu intrarea la cel mult %1 numere sau folosește ChannelNormalize</numerusform>
                <numerusform>Redu intrarea la cel mult %1 numere sau folosește ChannelNormalize</numerusform>
                <numerusform>Redu intrarea la cel mult %1 de numere sau folosește ChannelNormalize</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Brings each channel to mean 0 and deviation 1 by fixed numbers.</source>
            <translation>Aduce fiecare canal la media 0 și abaterea 1 cu numere fixe.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>ChannelNormalize needs channels, but a single number arrives</source>
            <translation>ChannelNormalize are nevoie de canale, dar sosește un singur număr</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/layers/whitening.py" />
            <source>Give %1 numbers, or one for all channels</source>
            <translation>
                <numerusform>Dă %1 număr sau unul pentru toate canalele</numerusform>
                <numerusform>Dă %1 numere sau unul pentru toate canalele</numerusform>
                <numerusform>Dă %1 de numere sau unul pentru toate canalele</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Leave components empty, or use pca</source>
            <translation>Lasă components gol sau folosește pca</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Makes features uncorrelated with variance 1 (%1).</source>
            <translation>Face trăsăturile necorelate, cu varianța 1 (%1).</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Makes the features of the training set uncorrelated with variance 1; measured from data.</source>
            <translation>Face trăsăturile setului de antrenare necorelate, cu varianța 1; măsurat pe date.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Mean of each channel, or of all.</source>
            <translation>Media fiecărui canal sau a tuturor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Standard deviation of each channel, or of all.</source>
            <translation>Abaterea standard a fiecărui canal sau a tuturor.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Strongest components that pca keeps.</source>
            <translation>Cele mai puternice componente pe care le păstrează pca.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Subtracts a fixed mean from each channel and divides it by a fixed deviation.</source>
            <translation>Scade din fiecare canal o medie fixă și îl împarte la o abatere fixă.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>Whiten needs features but %1 arrives</source>
            <translation>Whiten are nevoie de trăsături, dar sosește %1</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>all</source>
            <translation>toate</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>components is %1 but %2 has %3 features</source>
            <translation>components este %1, dar numărul de trăsături al lui %2 este %3</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>less the mean</source>
            <translation>minus media</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>less the mean, by the deviation</source>
            <translation>minus media, împărțit la abatere</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>of %1 features (%2) the matrix would be too large</source>
            <translation>la atâtea trăsături (%1, din %2) matricea ar fi prea mare</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>pca gives components, the strongest first; zca stays near the image.</source>
            <translation>pca dă componentele, cele mai puternice întâi; zca rămâne aproape de imagine.</translation>
        </message>
        <message>
            <location filename="graphs/layers/whitening.py" />
            <source>zca keeps all components</source>
            <translation>zca păstrează toate componentele</translation>
        </message>
        <message>
            <location filename="graphs/migrate.py" />
            <source>it names no format: not a Convas design</source>
            <translation>nu indică niciun format: nu este un proiect Convas</translation>
        </message>
        <message>
            <location filename="graphs/migrate.py" />
            <source>it was written by a newer Convas (format %1; this one reads up to %2). Update Convas to open it</source>
            <translation>a fost scris de un Convas mai nou (formatul %1; acesta citește până la %2). Actualizează Convas ca să îl deschizi</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>%1 has no input %2</source>
            <translation>%1 nu are intrarea %2</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>%1 has no output %2</source>
            <translation>%1 nu are ieșirea %2</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>%1 → %2 would close a loop; a network must flow from inputs to outputs</source>
            <translation>%1 → %2 ar închide un ciclu; o rețea trebuie să curgă de la intrări la ieșiri</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/network.py" />
            <source>a name has at most %1 characters, not %2</source>
            <translation>
                <numerusform>un nume are cel mult %1 caractere, nu %2</numerusform>
                <numerusform>un nume are cel mult %1 caractere, nu %2</numerusform>
                <numerusform>un nume are cel mult %1 de caractere, nu %2</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>the links form a loop; a network must flow from inputs to outputs</source>
            <translation>legăturile formează un ciclu; o rețea trebuie să curgă de la intrări la ieșiri</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>there is no node %1</source>
            <translation>nu există nodul %1</translation>
        </message>
        <message>
            <location filename="graphs/network.py" />
            <source>“%1” cannot be a name: use letters, digits and _, not starting with a digit; dots make groups, as in features.0</source>
            <translation>„%1” nu poate fi un nume: folosește litere, cifre și _, fără să începi cu o cifră; punctele formează grupuri, ca în features.0</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>%1 would give %2 where the file gives %3</source>
            <translation>%1 ar da %2 unde fișierul dă %3</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>%1 would hold another %2</source>
            <translation>%1 ar ține alt %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>Convas has no numbers of the kind %1</source>
            <translation>Convas nu are numere de tipul %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>it takes numbers of the file in the place of what arrives</source>
            <translation>ia numere din fișier în locul a ceea ce sosește</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>its %1 is computed while the network runs</source>
            <translation>%1 al său este calculat în timp ce rețeaua rulează</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>its %1 is too large</source>
            <translation>%1 al său este prea mare</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>the batch does not stand first in %1</source>
            <translation>batch-ul nu stă primul în %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/file.py" />
            <source>the shape of what arrives is not known</source>
            <translation>forma a ceea ce sosește nu este cunoscută</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/forms.py" />
            <source>%1 elsewhere</source>
            <translation>%1 în altă parte</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/plan.py" />
            <source>%1 cannot be written: %2. %3</source>
            <translation>%1 nu poate fi scris: %2. %3</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 arrives and is no tensor that flows</source>
            <translation>sosește %1, care nu este un tensor ce curge</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 has more than %2 inputs or outputs</source>
            <translation>%1 are intrări sau ieșiri peste limita de %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 operators were read as %2</source>
            <translation>operatori citiți ca %2: %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 operators were read as %2; %3 stay opaque</source>
            <translation>operatori citiți ca %2: %1; %3 rămân opaci</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>%1 stays opaque: %2</source>
            <translation>%1 rămâne opac: %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>input %1: %2</source>
            <translation>intrarea %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>its attributes or constants do not fit together</source>
            <translation>atributele sau constantele sale nu se potrivesc între ele</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>no layers</source>
            <translation>niciun strat</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/read.py" />
            <source>the output %1 is the same whatever arrives</source>
            <translation>ieșirea %1 este aceeași orice ar sosi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it cuts at %1 and moves by %2</source>
            <translation>taie la %1 și deplasează cu %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it drops values while the network runs</source>
            <translation>anulează valori în timp ce rețeaua rulează</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it has alpha %1 and gamma %2, where SELU has its own</source>
            <translation>are alpha %1 și gamma %2, iar SELU le are pe ale sale</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it has alpha %1, where SiLU has 1</source>
            <translation>are alpha %1, iar SiLU are 1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it has the slope %1</source>
            <translation>are panta %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>it sums over all dimensions from %1 on</source>
            <translation>însumează pe toate dimensiunile de la %1 încolo</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>its slopes have the shape %1</source>
            <translation>pantele sale au forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>training mode</source>
            <translation>mod antrenare</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/activations.py" />
            <source>what it drops is used elsewhere</source>
            <translation>ce anulează este folosit în altă parte</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it cuts backwards</source>
            <translation>taie înapoi</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it cuts the batch</source>
            <translation>taie batch-ul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it looks up in a table of the shape %1</source>
            <translation>caută într-un tabel de forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it picks places that do not follow one another</source>
            <translation>alege locuri care nu urmează unul după altul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>it picks samples</source>
            <translation>alege exemple</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/cuts.py" />
            <source>its starts, ends, axes and steps have other numbers</source>
            <translation>starts, ends, axes și steps ale sale au numere diferite</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/dense.py" />
            <source>it turns what arrives, so that samples would mix</source>
            <translation>răstoarnă ce sosește, așa că exemplele s-ar amesteca</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/dense.py" />
            <source>its C has the shape %1</source>
            <translation>C al său are forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/dense.py" />
            <source>the second factor has the shape %1</source>
            <translation>al doilea factor are forma %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>Convas has no layer for it with a number of the file</source>
            <translation>Convas nu are un strat pentru el cu un număr din fișier</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>Convas has powers of two tensors only</source>
            <translation>Convas are doar puteri între doi tensori</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it has a bound for each place</source>
            <translation>are o limită pentru fiecare loc</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it joins numbers of the file to what arrives</source>
            <translation>unește numere din fișier cu ce sosește</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it takes numbers of the file that are not one for each channel</source>
            <translation>ia numere din fișier care nu sunt câte unul pe canal</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>it takes several numbers of the file</source>
            <translation>ia mai multe numere din fișier</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/merges.py" />
            <source>its second shape stands in the middle of the first</source>
            <translation>a doua formă a sa stă în mijlocul primei</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it counts %1 channels, of which PyTorch would take others</source>
            <translation>numără canale (%1), iar PyTorch ar lua altele</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it measures the batch while the network runs</source>
            <translation>măsoară batch-ul în timp ce rețeaua rulează</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it normalises %1</source>
            <translation>normalizează %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it normalises over the batch</source>
            <translation>normalizează pe batch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>it works on %1 dimensions</source>
            <translation>lucrează pe dimensiuni în număr de %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/norms.py" />
            <source>its mean and deviation are used elsewhere</source>
            <translation>media și abaterea sa sunt folosite în altă parte</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/reductions.py" />
            <source>it takes the batch together</source>
            <translation>ia batch-ul împreună</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/reductions.py" />
            <source>of several largest it takes the last</source>
            <translation>dintre mai multe maxime îl ia pe ultimul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it pads more than the places of an image</source>
            <translation>bordează mai mult decât locurile unei imagini</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it pads the batch</source>
            <translation>bordează batch-ul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it resizes other dimensions than the places of an image</source>
            <translation>redimensionează alte dimensiuni decât locurile unei imagini</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it smooths what it makes smaller</source>
            <translation>netezește ce micșorează</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>it takes the nearest pixel as %1 and %2 say</source>
            <translation>ia cel mai apropiat pixel cum spun %1 și %2</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its corners lie on each other in a size that is no whole number</source>
            <translation>colțurile sale se suprapun la o dimensiune care nu este număr întreg</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its cubic curve is not PyTorch's</source>
            <translation>curba sa cubică nu este cea din PyTorch</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its mode is %1</source>
            <translation>modul său este %1</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its padding has other numbers than its axes</source>
            <translation>padding-ul său are alte numere decât axele sale</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/resizes.py" />
            <source>its pixels lie as %1 says, where PyTorch has them otherwise</source>
            <translation>pixelii săi stau cum spune %1, iar PyTorch îi are altfel</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it moves the batch</source>
            <translation>mută batch-ul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it puts a dimension before the batch</source>
            <translation>pune o dimensiune înaintea batch-ului</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it removes the batch</source>
            <translation>scoate batch-ul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/shapes.py" />
            <source>it repeats samples</source>
            <translation>repetă exemple</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>it averages over dilated windows</source>
            <translation>face media pe ferestre dilatate</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>it averages without padding that differs before and after</source>
            <translation>face media fără padding-ul care diferă înainte și după</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its bias is computed while the network runs</source>
            <translation>bias-ul său este calculat în timp ce rețeaua rulează</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its strides, dilations and pads have other numbers than its kernel</source>
            <translation>strides, dilations și pads au alte numere decât kernelul său</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its weights are computed while the network runs</source>
            <translation>ponderile sale sunt calculate în timp ce rețeaua rulează</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>its windows are dilated, or its power is odd</source>
            <translation>ferestrele sale sunt dilatate sau puterea sa este impară</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>runtimes do not agree on how much padding its last windows count</source>
            <translation>mediile de rulare nu sunt de acord cât padding numără ultimele sale ferestre</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/readers/windows.py" />
            <source>the places of its maxima are counted over the whole batch</source>
            <translation>locurile maximelor sale sunt numărate pe tot batch-ul</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising divides by the deviation: every std must be above 0</source>
            <translation>normalizarea împarte la abatere: fiecare std trebuie să fie mai mare decât 0</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising needs a %1 for each of the %2 channels of %3, or one for all; %4 are given</source>
            <translation>normalizarea are nevoie de câte o valoare %1 pentru fiecare canal din %3 (în total %2) sau de una pentru toate; sunt date %4</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising needs channels of float32 but %1 is %2 of %3: export without it</source>
            <translation>normalizarea are nevoie de canale de float32, dar %1 este %2 de %3: exportă fără ea</translation>
        </message>
        <message>
            <location filename="graphs/onnxio/scaled.py" />
            <source>normalising needs one Input; %1 has %2: export without it</source>
            <translation>normalizarea are nevoie de un singur Input; %1 are %2: exportă fără ea</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>for mean and deviation of %1</source>
            <translation>pentru media și abaterea a %1</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>for shares of %1</source>
            <translation>pentru cote de %1</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>for what is learned</source>
            <translation>pentru ce este învățat</translation>
        </message>
        <message>
            <location filename="graphs/operations.py" />
            <source>to scale and shift</source>
            <translation>pentru a scala și deplasa</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>%1 must be %2</source>
            <translation>%1 trebuie să fie %2</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>%1 must be a whole number up to %2</source>
            <translation>%1 trebuie să fie un număr întreg până la %2</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>%1: at must be two whole numbers up to %2</source>
            <translation>%1: at trebuie să fie două numere întregi până la %2</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>a list</source>
            <translation>o listă</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>a text</source>
            <translation>un text</translation>
        </message>
        <message>
            <location filename="graphs/plain.py" />
            <source>an object</source>
            <translation>un obiect</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>%1 from %2</source>
            <translation>%1 de la %2</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>%1: it lies behind %2, which only training has</source>
            <translation>%1: se află după %2, pe care doar antrenarea îl are</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>%1: one value per channel has no deviation to train with</source>
            <translation>%1: o singură valoare pe canal nu are abatere cu care să se antreneze</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>Add an %1 from the palette</source>
            <translation>Adaugă un %1 din paletă</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>Leave the loss unwired; training finds it</source>
            <translation>Lasă funcția de pierdere nelegată; antrenarea o găsește</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>The network has no %1</source>
            <translation>Rețeaua nu are niciun %1</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>The network is empty. Add an Input, layers and an Output.</source>
            <translation>Rețeaua este goală. Adaugă un Input, straturi și un Output.</translation>
        </message>
        <message>
            <location filename="graphs/problems.py" />
            <source>Train with batches of at least %1</source>
            <translation>Antrenează cu batch-uri de cel puțin %1</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>%1 are not connected</source>
            <translation>nu există legături la %1</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>%1 is not connected</source>
            <translation>nu există legătură la %1</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>Draw a wire to it</source>
            <translation>Trage o legătură până la ea</translation>
        </message>
        <message>
            <location filename="graphs/propagate.py" />
            <source>its input</source>
            <translation>intrarea sa</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 has no setting %2</source>
            <translation>%1 nu are setarea %2</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 is given %2 twice</source>
            <translation>lui %1 i se dă %2 de două ori</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 needs %2</source>
            <translation>%1 are nevoie de %2</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 takes %2 values, not %3</source>
            <translation>%1 primește valori în număr de %2, nu %3</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>%1 without %2=%3</source>
            <translation>%1 fără %2=%3</translation>
        </message>
        <message>
            <location filename="graphs/reading.py" />
            <source>there is no layer %1</source>
            <translation>nu există stratul %1</translation>
        </message>
        <message>
            <location filename="graphs/recover.py" />
            <source>what arrives at %1 has no shape</source>
            <translation>ce sosește la %1 nu are formă</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>%1 must be either a note or a frame</source>
            <translation>%1 trebuie să fie fie o notă, fie un cadru</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>%1: size must be [width, height]</source>
            <translation>%1: size trebuie să fie [lățime, înălțime]</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>more than %1 notes and frames</source>
            <translation>peste %1 note și cadre</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>remark %1</source>
            <translation>adnotarea %1</translation>
        </message>
        <message>
            <location filename="graphs/remark_storage.py" />
            <source>two remarks have the id %1</source>
            <translation>două adnotări au id-ul %1</translation>
        </message>
        <message numerus="yes">
            <location filename="graphs/remarks.py" />
            <source>%1 has at most %2 characters, not %3</source>
            <translation>
                <numerusform>%1 are cel mult %2 caractere, nu %3</numerusform>
                <numerusform>%1 are cel mult %2 caractere, nu %3</numerusform>
                <numerusform>%1 are cel mult %2 de caractere, nu %3</numerusform>
            </translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>%1 must lie between %2 and %3 pixels, not %4</source>
            <translation>%1 trebuie să fie între %2 și %3 pixeli, nu %4</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s height</source>
            <translation>înălțimea unui cadru</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s hue</source>
            <translation>nuanța unui cadru</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s title</source>
            <translation>titlul unui cadru</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a frame’s width</source>
            <translation>lățimea unui cadru</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a note</source>
            <translation>o notă</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>a note’s width</source>
            <translation>lățimea unei note</translation>
        </message>
        <message>
            <location filename="graphs/remarks.py" />
            <source>more than %1 notes and frames; delete some first</source>
            <translation>peste %1 note și cadre; șterge mai întâi câteva</translation>
        </message>
        <message>
            <location filename="graphs/repair/change.py" />
            <source>Insert %1 before %2</source>
            <translation>Inserează %1 înainte de %2</translation>
        </message>
        <message>
            <location filename="graphs/repair/change.py" />
            <source>Replace %1 by %2</source>
            <translation>Înlocuiește %1 cu %2</translation>
        </message>
        <message>
            <location filename="graphs/repair/change.py" />
            <source>Set %1 of %2 from %3 to %4</source>
            <translation>Pune %1 la %2: %3 → %4</translation>
        </message>
        <message>
            <location filename="graphs/repair/converters.py" />
            <source>a Linear projection to %1</source>
            <translation>o proiecție Linear la %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/converters.py" />
            <source>a projection (%1 × %2)</source>
            <translation>o proiecție (%1 × %2)</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>%1 to %2</source>
            <translation>%1 la %2</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>a Flatten</source>
            <translation>un Flatten</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>a Linear projection</source>
            <translation>o proiecție Linear</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>a crop</source>
            <translation>o decupare</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>an upsampling and a projection to %1</source>
            <translation>o supraeșantionare și o proiecție la %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>an upsampling to %1</source>
            <translation>o supraeșantionare la %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>stride %1</source>
            <translation>stride %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/meeting.py" />
            <source>zero padding</source>
            <translation>o bordare cu zerouri</translation>
        </message>
        <message>
            <location filename="graphs/repair/ranks.py" />
            <source>%1 with a Flatten</source>
            <translation>%1 cu un Flatten</translation>
        </message>
        <message>
            <location filename="graphs/repair/ranks.py" />
            <source>a global average pooling</source>
            <translation>un global average pooling</translation>
        </message>
        <message>
            <location filename="graphs/repair/ranks.py" />
            <source>an Unflatten to %1</source>
            <translation>un Unflatten la %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/wiring.py" />
            <source>Add an Input before %1</source>
            <translation>Adaugă un Input înainte de %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/wiring.py" />
            <source>Add an Output behind %1</source>
            <translation>Adaugă un Output după %1</translation>
        </message>
        <message>
            <location filename="graphs/repair/wiring.py" />
            <source>Wire %1 to %2</source>
            <translation>Leagă %1 la %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>%1 layers are too many to paste; %2 are the most</source>
            <translation>straturile de lipit sunt prea multe (%1); cel mult %2 sunt permise</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>%1this is not Python: %2</source>
            <translation>%1nu este Python: %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>it cannot be read</source>
            <translation>nu poate fi citit</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1</source>
            <translation>linia %1</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2</source>
            <translation>linia %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 has ** in it; write its settings out</source>
            <translation>linia %1: %2 conține **; scrie setările complet</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 is given %3; only numbers and texts that are written out can be read</source>
            <translation>linia %1: lui %2 i se dă %3; pot fi citite doar numere și texte scrise complet</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 is no layer written out, as nn.ReLU()</source>
            <translation>linia %1: %2 nu este un strat scris complet, ca nn.ReLU()</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: %2 is no pair ("name", layer)</source>
            <translation>linia %1: %2 nu este o pereche ("nume", strat)</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: a name in an OrderedDict must be a text</source>
            <translation>linia %1: un nume într-un OrderedDict trebuie să fie un text</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: an OrderedDict must be written out as a list</source>
            <translation>linia %1: un OrderedDict trebuie scris ca listă</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>line %1: nn.Sequential takes no %2=</source>
            <translation>linia %1: nn.Sequential nu primește %2=</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>one nn.Sequential(…) can be pasted, not %1 statements</source>
            <translation>se poate lipi un singur nn.Sequential(…), nu atâtea instrucțiuni (%1)</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>only nn.Sequential(…) can be pasted as code</source>
            <translation>ca text de cod se poate lipi doar nn.Sequential(…)</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>the text is longer than %1 KB</source>
            <translation>textul este mai lung de %1 KB</translation>
        </message>
        <message>
            <location filename="graphs/sequential.py" />
            <source>this nn.Sequential is empty</source>
            <translation>acest nn.Sequential este gol</translation>
        </message>
        <message>
            <location filename="graphs/shorten.py" />
            <source>%110^300 or more</source>
            <translation>%110^300 sau mai mult</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>1×1 to a quarter of the channels, 3×3, 1×1 back, beside a way around (ResNet-50).</source>
            <translation>1×1 la un sfert din canale, 3×3, 1×1 înapoi, alături de o scurtătură (ResNet-50).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>1×1, 3×3, 5×5 and pooling side by side, channels joined (GoogLeNet, 3a).</source>
            <translation>1×1, 3×3, 5×5 și pooling alăturate, canalele unite (GoogLeNet, 3a).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Averages each channel over the image, then one linear layer: any image size will do.</source>
            <translation>Face media fiecărui canal pe imagine, apoi un strat liniar: merge orice dimensiune a imaginii.</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Bottleneck block</source>
            <translation>Bloc bottleneck</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Channel shuffle unit</source>
            <translation>Unitate channel shuffle</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Depthwise separable convolution</source>
            <translation>Convoluție separabilă depthwise</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Each channel by itself, then 1×1 across them: a ninth of a 3×3's work (MobileNet).</source>
            <translation>Fiecare canal separat, apoi 1×1 peste toate: o noime din munca unei 3×3 (MobileNet).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Global average pooling head</source>
            <translation>Cap cu global average pooling</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Grouped 1×1 convolutions whose groups exchange channels (ShuffleNet).</source>
            <translation>Convoluții 1×1 pe grupuri care fac schimb de canale (ShuffleNet).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Inception module</source>
            <translation>Modul Inception</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Looks at the whole image and decides how much each channel counts (SENet).</source>
            <translation>Privește toată imaginea și decide cât contează fiecare canal (SENet).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Residual block</source>
            <translation>Bloc rezidual</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Squeeze and excitation</source>
            <translation>Squeeze and excitation</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>Two 3×3 convolutions beside a way around them (ResNet-18 and -34).</source>
            <translation>Două convoluții 3×3 alături de o scurtătură (ResNet-18 și -34).</translation>
        </message>
        <message>
            <location filename="graphs/snippets.py" />
            <source>basic block</source>
            <translation>bloc de bază</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 cannot be opened: %2</source>
            <translation>%1 nu poate fi deschis: %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 has no parameter %2</source>
            <translation>%1 nu are parametrul %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 in this version of Convas</source>
            <translation>%1 în această versiune de Convas</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 is larger than %2 MB: not a design</source>
            <translation>%1 este mai mare de %2 MB: nu este un proiect</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 is not a file but a device or a pipe: not a design</source>
            <translation>%1 nu este un fișier, ci un dispozitiv sau un pipe: nu este un proiect</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1 is not a text file: %2</source>
            <translation>%1 nu este un fișier text: %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1: %2 has no parameter %3</source>
            <translation>%1: %2 nu are parametrul %3</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1: %2 must be true or false</source>
            <translation>%1: %2 trebuie să fie true sau false</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>%1: dismissed must be a list of texts</source>
            <translation>%1: dismissed trebuie să fie o listă de texte</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>block %1</source>
            <translation>blocul %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>block %1: %2</source>
            <translation>blocul %1: %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>flow must be down or right, not %1</source>
            <translation>flow trebuie să fie down sau right, nu %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>link %1</source>
            <translation>legătura %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>link %1 must be [node, output, node, input]</source>
            <translation>legătura %1 trebuie să fie [nod, ieșire, nod, intrare]</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>more than %1 blocks</source>
            <translation>blocuri peste %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>more than %1 nodes or %2 links</source>
            <translation>noduri peste %1 sau legături peste %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>node %1</source>
            <translation>nodul %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>node “%1”</source>
            <translation>nodul „%1”</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>node “%1”: %2 = %3: no parameter %4</source>
            <translation>nodul „%1”: %2 = %3: nu există parametrul %4</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>parameter %1</source>
            <translation>parametrul %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>parameter %1: kind</source>
            <translation>parametrul %1: kind</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>the block %1 contains itself</source>
            <translation>blocul %1 se conține pe sine</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>the block %1 has no parameter %2</source>
            <translation>blocul %1 nu are parametrul %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>the file</source>
            <translation>fișierul</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>there is no block %1 in this file</source>
            <translation>nu există blocul %1 în acest fișier</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two blocks have the name %1</source>
            <translation>două blocuri au numele %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two links end at %1 %2</source>
            <translation>două legături se termină la %1 %2</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two nodes have the id %1</source>
            <translation>două noduri au id-ul %1</translation>
        </message>
        <message>
            <location filename="graphs/storage.py" />
            <source>two nodes have the name %1</source>
            <translation>două noduri au numele %1</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>%1 is not a number that a design may hold</source>
            <translation>%1 nu este un număr pe care îl poate conține un proiect</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>it holds “%1” more than %2 times: not a design</source>
            <translation>conține „%1” de mai mult de %2 ori: nu este un proiect</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>it is longer than %1 MB: not a design</source>
            <translation>este mai lung de %1 MB: nu este un proiect</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>it is not a design: %1</source>
            <translation>nu este un proiect: %1</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>its brackets are nested too deeply</source>
            <translation>parantezele sale sunt imbricate prea adânc</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>line %1 is not JSON: %2</source>
            <translation>linia %1 nu este JSON: %2</translation>
        </message>
        <message>
            <location filename="graphs/strict.py" />
            <source>“%1” stands twice in one object</source>
            <translation>„%1” apare de două ori într-un obiect</translation>
        </message>
        <message>
            <location filename="graphs/weights.py" />
            <source>%1; %2 new</source>
            <translation>%1; %2 noi</translation>
        </message>
        <message>
            <location filename="widgets/actions.py" />
            <source>Open recent</source>
            <translation>Deschide recente</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Add a layer, such as conv 64 3x3 s2</source>
            <translation>Adaugă un strat, precum conv 64 3x3 s2</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/adding.py" />
            <source>Enter adds one behind each of the %1 selected; Add or Concat joins them</source>
            <translation>
                <numerusform>Enter adaugă câte unul după fiecare din cele %1 selectate; Add sau Concat le unește</numerusform>
                <numerusform>Enter adaugă câte unul după fiecare din cele %1 selectate; Add sau Concat le unește</numerusform>
                <numerusform>Enter adaugă câte unul după fiecare din cele %1 de noduri selectate; Add sau Concat le unește</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter adds · Ctrl+Enter adds and goes on behind it · name: before it names it</source>
            <translation>Enter adaugă · Ctrl+Enter adaugă și continuă după el · nume: în față îl numește</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter adds · Shift+Enter wires it behind %1 · Ctrl+Enter also goes on</source>
            <translation>Enter adaugă · Shift+Enter îl leagă după %1 · Ctrl+Enter și continuă</translation>
        </message>
        <message>
            <location filename="widgets/adding.py" />
            <source>Enter wires it · Ctrl+Enter wires it and goes on behind it · Esc lets go</source>
            <translation>Enter îl leagă · Ctrl+Enter îl leagă și continuă după el · Esc renunță</translation>
        </message>
        <message>
            <location filename="widgets/aside.py" />
            <source>%1 was stopped; nothing has changed.</source>
            <translation>%1: oprit; nu s-a schimbat nimic.</translation>
        </message>
        <message>
            <location filename="widgets/aside.py" />
            <source>Stop</source>
            <translation>Oprește</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>History</source>
            <translation>Istoric</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Lists and training</source>
            <translation>Liste și antrenare</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Outline</source>
            <translation>Structură</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <location filename="widgets/below.py" />
            <source>Problems %1</source>
            <translation>Probleme %1</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Add a parameter</source>
            <translation>Adaugă un parametru</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Add parameter</source>
            <translation>Adaugă parametru</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>No parameters yet. A field inside may follow from one: 4 * width.</source>
            <translation>Încă niciun parametru. Un câmp din interior poate depinde de unul: 4 * width.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Open</source>
            <translation>Deschide</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Remove %1</source>
            <translation>Elimină %1</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Remove the parameter %1</source>
            <translation>Elimină parametrul %1</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>The block's name: that of its class in code.</source>
            <translation>Numele blocului: cel al clasei sale în cod.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Unfold</source>
            <translation>Desfășoară</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Used %1 times: an edit inside changes all of them.</source>
            <translation>Folosit de %1 ori: o modificare în interior le schimbă pe toate.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>Used once.</source>
            <translation>Folosit o dată.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What it is for</source>
            <translation>La ce folosește</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What it is for.</source>
            <translation>La ce folosește.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What the parameter is called in expressions.</source>
            <translation>Cum se numește parametrul în expresii.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>What values the parameter has.</source>
            <translation>Ce valori are parametrul.</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>block</source>
            <translation>bloc</translation>
        </message>
        <message>
            <location filename="widgets/block_part.py" />
            <source>default</source>
            <translation>implicit</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/canvas/captions.py" />
            <source>%1 bytes</source>
            <translation>
                <numerusform>%1 octet</numerusform>
                <numerusform>%1 octeți</numerusform>
                <numerusform>%1 de octeți</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/canvas/captions.py" />
            <source>%1 elements, %2 for each sample</source>
            <translation>
                <numerusform>%1 element, %2 pentru fiecare exemplu</numerusform>
                <numerusform>%1 elemente, %2 pentru fiecare exemplu</numerusform>
                <numerusform>%1 de elemente, %2 pentru fiecare exemplu</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 gives %2</source>
            <translation>%1 dă %2</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/canvas/captions.py" />
            <source>%1 parameters up to here</source>
            <translation>
                <numerusform>%1 parametru până aici</numerusform>
                <numerusform>%1 parametri până aici</numerusform>
                <numerusform>%1 de parametri până aici</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1 takes %2</source>
            <translation>%1 primește %2</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1: %2 layers, %3 wires</source>
            <translation>%1: straturi %2, legături %3</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>%1: %2 layers, %3 wires, %4 notes and frames</source>
            <translation>%1: straturi %2, legături %3, note și cadre %4</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>Unknown until the problem before it is solved.</source>
            <translation>Necunoscut până când problema dinainte este rezolvată.</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>arrives %1</source>
            <translation>sosește %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>bypassed</source>
            <translation>ocolit</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>bypassed: what arrives leaves as it is</source>
            <translation>ocolit: ce sosește pleacă așa cum este</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>frozen: training leaves it as it is</source>
            <translation>înghețat: antrenarea îl lasă așa cum este</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>may be left unwired</source>
            <translation>poate rămâne nelegat</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>unknown: %1 gives no shape yet</source>
            <translation>necunoscut: %1 nu dă încă o formă</translation>
        </message>
        <message>
            <location filename="widgets/canvas/captions.py" />
            <source>weights: %1</source>
            <translation>ponderi: %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/crumbs.py" />
            <source>Go to %1</source>
            <translation>Mergi la %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/crumbs.py" />
            <source>Where the canvas is</source>
            <translation>Unde se află pânza</translation>
        </message>
        <message>
            <location filename="widgets/canvas/fixes.py" />
            <source>Apply a repair</source>
            <translation>Aplică o corectură</translation>
        </message>
        <message>
            <location filename="widgets/canvas/fixes.py" />
            <source>Fix: %1</source>
            <translation>Repară: %1</translation>
        </message>
        <message>
            <location filename="widgets/canvas/fixes.py" />
            <source>click its line under the node</source>
            <translation>clic pe rândul ei de sub nod</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/band.py" />
            <source>Select several</source>
            <translation>Selectează mai multe</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/band.py" />
            <source>drag over empty canvas; Shift adds, Ctrl turns over</source>
            <translation>trage pe pânza goală; Shift adaugă, Ctrl inversează</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Alt and drag</source>
            <translation>Alt și tragere</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Extract nodes from their chain</source>
            <translation>Extrage noduri din lanțul lor</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Insert %1</source>
            <translation>Inserează %1</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Insert %1 nodes</source>
            <translation>
                <numerusform>Inserează %1 nod</numerusform>
                <numerusform>Inserează %1 noduri</numerusform>
                <numerusform>Inserează %1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Insert nodes into a wire</source>
            <translation>Inserează noduri într-o legătură</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Move nodes</source>
            <translation>Mută noduri</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>Move nodes without guides, or with</source>
            <translation>Mută noduri fără ghidaje sau cu ele</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>drag loose ones onto it</source>
            <translation>trage pe ea noduri libere</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>drag one of them</source>
            <translation>trage unul dintre ele</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drag.py" />
            <source>hold Shift while dragging</source>
            <translation>ține Shift apăsat în timp ce tragi</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>Add a fragment</source>
            <translation>Adaugă un fragment</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>Add a layer from the list</source>
            <translation>Adaugă un strat din listă</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>Insert into a wire</source>
            <translation>Inserează într-o legătură</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>drag it from the list</source>
            <translation>trage-l din listă</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>drag it, double click it, or Enter</source>
            <translation>trage-l, dublu clic sau Enter</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/drop.py" />
            <source>drop a layer on it</source>
            <translation>lasă un strat pe ea</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/pan.py" />
            <source>Pan</source>
            <translation>Mută vederea</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/pan.py" />
            <source>drag with the middle or right button, Space and drag, two fingers</source>
            <translation>trage cu butonul din mijloc sau dreapta, Spațiu și tragere, două degete</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Enter, or double click</source>
            <translation>Enter sau dublu clic</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Make a frame or a note larger</source>
            <translation>Mărește un cadru sau o notă</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Move a frame and what is in it</source>
            <translation>Mută un cadru și ce este în el</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Resize frame</source>
            <translation>Redimensionează cadrul</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Resize note</source>
            <translation>Redimensionează nota</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>Write in a note, name a frame</source>
            <translation>Scrie într-o notă, numește un cadru</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>drag its title or its edge; Ctrl moves it alone</source>
            <translation>trage de titlu sau de margine; Ctrl îl mută singur</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/remarks.py" />
            <source>select it and drag a side or a corner</source>
            <translation>selectează și trage de o latură sau de un colț</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Alt and drag a line over them</source>
            <translation>Alt și trage o linie peste ele</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Cut several wires</source>
            <translation>Taie mai multe legături</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Let go to cut %1 wires</source>
            <translation>
                <numerusform>Dă drumul ca să tai %1 legătură</numerusform>
                <numerusform>Dă drumul ca să tai %1 legături</numerusform>
                <numerusform>Dă drumul ca să tai %1 de legături</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/slice.py" />
            <source>Let go to cut the wire</source>
            <translation>Dă drumul ca să tai legătura</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>%1 has no free port; drop on a port to replace its wire</source>
            <translation>%1 nu are port liber; lasă pe un port ca să îi înlocuiești legătura</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>%1 has no port for this wire</source>
            <translation>%1 nu are port pentru această legătură</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>%1: %2
Drop on a port to connect it all the same</source>
            <translation>%1: %2
Lasă pe un port ca să îl legi totuși</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Add a layer behind a port</source>
            <translation>Adaugă un strat după un port</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Cut a wire</source>
            <translation>Taie o legătură</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Draw a wire</source>
            <translation>Trage o legătură</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>Move wire</source>
            <translation>Mută legătura</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>drag from a port to a port or a node</source>
            <translation>trage de la un port la un port sau la un nod</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>drag it off its port and drop it</source>
            <translation>trage-o de pe portul ei și las-o</translation>
        </message>
        <message>
            <location filename="widgets/canvas/gestures/wire.py" />
            <source>drop its wire on empty canvas</source>
            <translation>lasă legătura pe pânza goală</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Add a layer</source>
            <translation>Adaugă un strat</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Cancel what the hand does</source>
            <translation>Renunță la gest</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Edit a node</source>
            <translation>Editează un nod</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Move the selection</source>
            <translation>Mută selecția</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Open the menu</source>
            <translation>Deschide meniul</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Tab, or double click on empty canvas</source>
            <translation>Tab sau dublu clic pe pânza goală</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>arrow keys</source>
            <translation>taste săgeți</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>right click, or the menu key</source>
            <translation>clic dreapta sau tasta de meniu</translation>
        </message>
        <message>
            <location filename="widgets/canvas/help.py" />
            <source>wheel, pinch, or two fingers with Ctrl</source>
            <translation>rotiță, ciupire sau două degete cu Ctrl</translation>
        </message>
        <message>
            <location filename="widgets/canvas/hint.py" />
            <source>Drag a layer here to begin</source>
            <translation>Trage aici un strat pentru a începe</translation>
        </message>
        <message>
            <location filename="widgets/canvas/hint.py" />
            <source>Or type it: in 1x32x32, then conv 6 5x5. The LeNet-5 example shows a whole network.</source>
            <translation>Sau scrie-l: in 1x32x32, apoi conv 6 5x5. Exemplul LeNet-5 arată o rețea întreagă.</translation>
        </message>
        <message>
            <location filename="widgets/canvas/in_place.py" />
            <source>Enter sets · Esc leaves · Tab goes on</source>
            <translation>Enter aplică · Esc renunță · Tab continuă</translation>
        </message>
        <message>
            <location filename="widgets/canvas/in_place.py" />
            <source>Fields</source>
            <translation>Câmpuri</translation>
        </message>
        <message>
            <location filename="widgets/canvas/in_place.py" />
            <source>gives nothing</source>
            <translation>nu dă nimic</translation>
        </message>
        <message>
            <location filename="widgets/canvas/minimap.py" />
            <source>Go elsewhere</source>
            <translation>Mergi în altă parte</translation>
        </message>
        <message>
            <location filename="widgets/canvas/minimap.py" />
            <source>press or drag in the minimap</source>
            <translation>apasă sau trage în minihartă</translation>
        </message>
        <message>
            <location filename="widgets/canvas/remark_editor.py" />
            <source>Text of the note</source>
            <translation>Textul notei</translation>
        </message>
        <message>
            <location filename="widgets/canvas/remark_editor.py" />
            <source>Title of the frame</source>
            <translation>Titlul cadrului</translation>
        </message>
        <message>
            <location filename="widgets/canvas/remark_hand.py" />
            <source>Rename frame</source>
            <translation>Redenumește cadrul</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/canvas/saying.py" />
            <source>%1 layers selected</source>
            <translation>
                <numerusform>%1 straturi selectate</numerusform>
                <numerusform>%1 straturi selectate</numerusform>
                <numerusform>%1 de straturi selectate</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/canvas/view.py" />
            <source>Canvas</source>
            <translation>Pânză</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/code_view.py" />
            <source>%1 · %2 lines</source>
            <translation>
                <numerusform>%1 · %2 linie</numerusform>
                <numerusform>%1 · %2 linii</numerusform>
                <numerusform>%1 · %2 de linii</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>Copy code</source>
            <translation>Copiază codul</translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>There is no code while something is wrong. %1</source>
            <translation>Nu există cod cât timp ceva este greșit. %1</translation>
        </message>
        <message>
            <location filename="widgets/code_view.py" />
            <source>There is no code yet. %1</source>
            <translation>Nu există încă cod. %1</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>How much the train curve is smoothed; validation never is</source>
            <translation>Cât se netezește curba de antrenare; validarea niciodată</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>along</source>
            <translation>după</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>log loss</source>
            <translation>pierdere logaritmică</translation>
        </message>
        <message>
            <location filename="widgets/curves.py" />
            <source>smoothing</source>
            <translation>netezire</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>%1 has unsaved changes.</source>
            <translation>%1 are modificări nesalvate.</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Convas designs (*%1);;All files (*)</source>
            <translation>Proiecte Convas (*%1);;Toate fișierele (*)</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Convas: neural networks drawn as a picture, with live shapes, training, and PyTorch and ONNX out.

Qt %1. Icons by Lucide (ISC). Fonts: Inter and JetBrains Mono (SIL Open Font License).</source>
            <translation>Convas: rețele neuronale desenate ca o imagine, cu forme mereu la zi, antrenare și ieșire în PyTorch și ONNX.

Qt %1. Pictograme de la Lucide (ISC). Fonturi: Inter și JetBrains Mono (SIL Open Font License).</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Export</source>
            <translation>Exportă</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Import ONNX</source>
            <translation>Importă ONNX</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Import PyTorch</source>
            <translation>Importă PyTorch</translation>
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
            <translation>Salvează ca</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
            <translation>Ponderi (*.safetensors *.pth *.pt);;Toate fișierele (*)</translation>
        </message>
        <message>
            <location filename="widgets/dialogs.py" />
            <source>Without saving they are lost.</source>
            <translation>Fără salvare se pierd.</translation>
        </message>
        <message>
            <location filename="widgets/documents.py" />
            <source>Restore unsaved work</source>
            <translation>Recuperează munca nesalvată</translation>
        </message>
        <message>
            <location filename="widgets/drops.py" />
            <source>Designs, PyTorch code, ONNX, weights, folders of runs</source>
            <translation>Proiecte, cod PyTorch, ONNX, ponderi, foldere de rulări</translation>
        </message>
        <message>
            <location filename="widgets/drops.py" />
            <source>Drop to open</source>
            <translation>Lasă pentru a deschide</translation>
        </message>
        <message>
            <location filename="widgets/everything.py" />
            <source>Enter does what is marked · Esc closes</source>
            <translation>Enter face ce este marcat · Esc închide</translation>
        </message>
        <message>
            <location filename="widgets/everything.py" />
            <source>Search layers, actions, nodes</source>
            <translation>Caută strat, comandă, nod</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>%1 is still being exported.</source>
            <translation>%1 este încă în curs de exportare.</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Details</source>
            <translation>Detalii</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Exporting %1 …</source>
            <translation>Se exportă %1 …</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Show in folder</source>
            <translation>Arată în folder</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>Stopping the export of %1 …</source>
            <translation>Se oprește exportul lui %1 …</translation>
        </message>
        <message>
            <location filename="widgets/exports.py" />
            <source>The export of %1 was stopped; nothing was written.</source>
            <translation>Exportul lui %1 a fost oprit; nu s-a scris nimic.</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>Enter takes what is marked · Esc closes</source>
            <translation>Enter ia ce este marcat · Esc închide</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>Enter takes what is marked · Esc draws no wire</source>
            <translation>Enter ia ce este marcat · Esc nu leagă nimic</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>What makes it fit</source>
            <translation>Ce o face să se potrivească</translation>
        </message>
        <message>
            <location filename="widgets/finder.py" />
            <source>Wire it as it is</source>
            <translation>Leagă așa cum este</translation>
        </message>
        <message>
            <location filename="widgets/form.py" />
            <source>Make it a parameter of the block</source>
            <translation>Fă din el un parametru al blocului</translation>
        </message>
        <message>
            <location filename="widgets/history.py" />
            <source>%1, undone</source>
            <translation>%1, anulat</translation>
        </message>
        <message>
            <location filename="widgets/history.py" />
            <source>The arrow keys travel through the steps.</source>
            <translation>Tastele săgeți parcurg pașii.</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Cancel</source>
            <translation>Renunță</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Import</source>
            <translation>Importă</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Importing runs the code in %1 on this computer. Run it?</source>
            <translation>Importul rulează codul din %1 pe acest calculator. Îl rulezi?</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Input, as 3x224x224</source>
            <translation>Intrare, ca 3x224x224</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Module to import</source>
            <translation>Modulul de importat</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Run it</source>
            <translation>Rulează-l</translation>
        </message>
        <message>
            <location filename="widgets/import_bar.py" />
            <source>Shape of the input</source>
            <translation>Forma intrării</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>%1 is still being imported.</source>
            <translation>%1 este încă în curs de importare.</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>%1 was not imported: %2</source>
            <translation>%1 nu a fost importat: %2</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>All %1 notes</source>
            <translation>Toate notele (%1)</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Import %1</source>
            <translation>Importă %1</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Importing %1 …</source>
            <translation>Se importă %1 …</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Note</source>
            <translation>Notă</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>Stopping the import of %1 …</source>
            <translation>Se oprește importul lui %1 …</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>The import of %1 was stopped.</source>
            <translation>Importul lui %1 a fost oprit.</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>What to know about the import</source>
            <translation>Ce trebuie știut despre import</translation>
        </message>
        <message>
            <location filename="widgets/imports.py" />
            <source>the weights cannot be kept: %1</source>
            <translation>ponderile nu pot fi păstrate: %1</translation>
        </message>
        <message>
            <location filename="widgets/info_bar.py" />
            <source>Close</source>
            <translation>Închide</translation>
        </message>
        <message>
            <location filename="widgets/info_bar.py" />
            <source>Close the message</source>
            <translation>Închide mesajul</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/inspector.py" />
            <source>%1 kinds</source>
            <translation>
                <numerusform>%1 tip</numerusform>
                <numerusform>%1 tipuri</numerusform>
                <numerusform>%1 de tipuri</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/inspector.py" />
            <source>%1 nodes</source>
            <translation>
                <numerusform>%1 nod</numerusform>
                <numerusform>%1 noduri</numerusform>
                <numerusform>%1 de noduri</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Block</source>
            <translation>Bloc</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Frozen</source>
            <translation>Înghețat</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Input</source>
            <translation>Intrare</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Multiply–adds</source>
            <translation>Înmulțiri–adunări</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Operations</source>
            <translation>Operații</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Trainable</source>
            <translation>Antrenabili</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Unknown until what stands before it is right.</source>
            <translation>Necunoscut până când ce stă înainte este corect.</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>Weights</source>
            <translation>Ponderi</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>What this layer needs to know of the recipe's training images</source>
            <translation>Ce trebuie să știe acest strat despre imaginile de antrenare</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/inspector.py" />
            <source>its %1 parameters stay as they are</source>
            <translation>
                <numerusform>cel %1 parametru al său rămâne așa cum este</numerusform>
                <numerusform>cei %1 parametri ai săi rămân așa cum sunt</numerusform>
                <numerusform>cei %1 de parametri ai săi rămân așa cum sunt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>name</source>
            <translation>nume</translation>
        </message>
        <message>
            <location filename="widgets/inspector.py" />
            <source>works as in evaluation while training</source>
            <translation>la antrenare lucrează ca la evaluare</translation>
        </message>
        <message>
            <location filename="widgets/keeping.py" />
            <source>%1 was open last time and is no longer there.</source>
            <translation>%1 era deschis data trecută și nu mai există.</translation>
        </message>
        <message>
            <location filename="widgets/keeping.py" />
            <source>%1 were open last time and are no longer there.</source>
            <translation>%1 erau deschise data trecută și nu mai există.</translation>
        </message>
        <message>
            <location filename="widgets/key_field.py" />
            <source>New keys</source>
            <translation>Taste noi</translation>
        </message>
        <message>
            <location filename="widgets/key_field.py" />
            <source>Press keys</source>
            <translation>Apasă tastele</translation>
        </message>
        <message>
            <location filename="widgets/key_field.py" />
            <source>Press the keys that the action shall have.</source>
            <translation>Apasă tastele pe care să le aibă comanda.</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>best</source>
            <translation>cel mai bun</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>epoch %1, %2</source>
            <translation>epoca %1, %2</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>images/s</source>
            <translation>imagini/s</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>learning rate</source>
            <translation>rată de învățare</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>left</source>
            <translation>rămas</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>test %1</source>
            <translation>test %1</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>time</source>
            <translation>timp</translation>
        </message>
        <message>
            <location filename="widgets/key_numbers.py" />
            <source>validation %1</source>
            <translation>validare %1</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>%1 arrives, %2 is given.</source>
            <translation>Sosește %1, iese %2.</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>%1; at first %2</source>
            <translation>%1; la început %2</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>Also found as</source>
            <translation>Se găsește și ca</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>An example: nothing is known yet of what arrives.</source>
            <translation>Un exemplu: încă nu se știe ce sosește.</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>Arithmetic</source>
            <translation>Aritmetică</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>No example fits the values that it has at first.</source>
            <translation>Niciun exemplu nu se potrivește cu valorile de la început.</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>PyTorch's page…</source>
            <translation>Pagina PyTorch…</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>Shapes</source>
            <translation>Forme</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>and</source>
            <translation>și</translation>
        </message>
        <message>
            <location filename="widgets/layer_window.py" />
            <source>nothing</source>
            <translation>nimic</translation>
        </message>
        <message>
            <location filename="widgets/levels.py" />
            <source>the first of %1</source>
            <translation>primul din %1</translation>
        </message>
        <message>
            <location filename="widgets/lost_work.py" />
            <source>Convas ended without saving %1.</source>
            <translation>Convas s-a închis fără să salveze %1.</translation>
        </message>
        <message>
            <location filename="widgets/lost_work.py" />
            <source>Discard</source>
            <translation>Abandonează</translation>
        </message>
        <message>
            <location filename="widgets/lost_work.py" />
            <source>Restore</source>
            <translation>Recuperează</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>%1: %2 of %3 …</source>
            <translation>%1: %2 din %3 …</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>A measurement is still under way.</source>
            <translation>O măsurare este încă în curs.</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/measuring.py" />
            <source>Measured on %1 training images of %2.</source>
            <translation>
                <numerusform>Măsurat pe %1 imagine de antrenare din %2.</numerusform>
                <numerusform>Măsurat pe %1 imagini de antrenare din %2.</numerusform>
                <numerusform>Măsurat pe %1 de imagini de antrenare din %2.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>Measuring on %1 …</source>
            <translation>Se măsoară pe %1 …</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>The measurement was stopped; nothing was changed.</source>
            <translation>Măsurarea a fost oprită; nu s-a schimbat nimic.</translation>
        </message>
        <message>
            <location filename="widgets/measuring.py" />
            <source>What is measured cannot be kept: %1.</source>
            <translation>Ce s-a măsurat nu poate fi păstrat: %1.</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/node_search.py" />
            <source>%1 nodes · Enter, F3 next · Shift+F3 back · Ctrl+Enter selects all · Esc</source>
            <translation>
                <numerusform>%1 nod · Enter, F3 înainte · Shift+F3 înapoi · Ctrl+Enter le selectează pe toate · Esc</numerusform>
                <numerusform>%1 noduri · Enter, F3 înainte · Shift+F3 înapoi · Ctrl+Enter le selectează pe toate · Esc</numerusform>
                <numerusform>%1 de noduri · Enter, F3 înainte · Shift+F3 înapoi · Ctrl+Enter le selectează pe toate · Esc</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>1 node · Ctrl+Enter selects it · Esc closes</source>
            <translation>1 nod · Ctrl+Enter îl selectează · Esc închide</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>A name, a layer, a value such as stride=2, or: problem</source>
            <translation>Un nume, un strat, o valoare ca stride=2 sau: problemă</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>Find nodes: name, layer, stride=2, problem</source>
            <translation>Găsește noduri: nume, strat, stride=2, problemă</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>No node answers “%1”</source>
            <translation>Niciun nod nu răspunde la „%1”</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>problem</source>
            <translation>problemă</translation>
        </message>
        <message>
            <location filename="widgets/node_search.py" />
            <source>problems</source>
            <translation>probleme</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>Bypassed</source>
            <translation>Ocolit</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>Put another layer in its place</source>
            <translation>Pune alt strat în locul lui</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>Training leaves it as it is</source>
            <translation>Antrenarea îl lasă așa cum este</translation>
        </message>
        <message>
            <location filename="widgets/node_switches.py" />
            <source>What arrives leaves as it is, as if the layer were not there</source>
            <translation>Ce sosește pleacă așa cum este, ca și cum stratul nu ar exista</translation>
        </message>
        <message>
            <location filename="widgets/onnx_dialog.py" />
            <source>Choose file…</source>
            <translation>Alege fișierul…</translation>
        </message>
        <message>
            <location filename="widgets/onnx_dialog.py" />
            <source>Export ONNX</source>
            <translation>Exportă ONNX</translation>
        </message>
        <message>
            <location filename="widgets/opened.py" />
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 and %2 more</source>
            <translation>%1 și încă %2</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 can be dropped again once the others are open.</source>
            <translation>%1 se poate lăsa din nou după ce celelalte sunt deschise.</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 cannot be opened here; Convas opens %2</source>
            <translation>%1 nu poate fi deschis aici; Convas deschide %2</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>%1 holds weights; first open the design that has them</source>
            <translation>%1 conține ponderi; deschide mai întâi proiectul care le are</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>Opening %1</source>
            <translation>Se deschide %1</translation>
        </message>
        <message>
            <location filename="widgets/opening.py" />
            <source>designs (.convas), PyTorch code (.py), ONNX (.onnx), weights (.safetensors, .pth, .pt) and folders of runs</source>
            <translation>proiecte (.convas), cod PyTorch (.py), ONNX (.onnx), ponderi (.safetensors, .pth, .pt) și foldere de rulări</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Detail</source>
            <translation>Detaliu</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Layer</source>
            <translation>Strat</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Name</source>
            <translation>Nume</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Output</source>
            <translation>Ieșire</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>Sees</source>
            <translation>Vede</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>not connected</source>
            <translation>nelegat</translation>
        </message>
        <message>
            <location filename="widgets/outline/columns.py" />
            <source>unknown</source>
            <translation>necunoscut</translation>
        </message>
        <message>
            <location filename="widgets/outline/panel.py" />
            <source>Enter edits, F2 renames, the arrow keys open blocks.</source>
            <translation>Enter editează, F2 redenumește, tastele săgeți deschid blocurile.</translation>
        </message>
        <message>
            <location filename="widgets/palette.py" />
            <source>Filter layers</source>
            <translation>Filtrează straturile</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>%1 image %2 of %3</source>
            <translation>imagine de %1 %2 din %3</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>%1, class %2: error %3</source>
            <translation>%1, clasa %2: eroare %3</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>comes out</source>
            <translation>iese</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>difference</source>
            <translation>diferență</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>goes in</source>
            <translation>intră</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>is seen</source>
            <translation>se vede</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>pictures</source>
            <translation>imagini</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>too bright</source>
            <translation>prea luminos</translation>
        </message>
        <message>
            <location filename="widgets/picture_grid.py" />
            <source>too dark</source>
            <translation>prea întunecat</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>%1 %2 images</source>
            <translation>%1 imagini de %2</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Back to the training</source>
            <translation>Înapoi la antrenare</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Looking at what %1 gives …</source>
            <translation>Se examinează ce dă %1 …</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Mean squared difference over all %1, without noise; with noise over the first %2, as the pictures are.</source>
            <translation>Diferența pătratică medie pe toate (%1), fără zgomot; cu zgomot pe primele %2, așa cum sunt imaginile.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Mean squared difference over all %1, without noise; with noise over them, as the pictures are.</source>
            <translation>Diferența pătratică medie pe toate (%1), fără zgomot; cu zgomot pe ele, așa cum sunt imaginile.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Mean squared difference over all %1.</source>
            <translation>Diferența pătratică medie pe toate: %1.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>Train a network whose output is an image, such as the denoising autoencoder: what goes in, what comes out and the difference are shown here after each epoch. A run that is selected in Runs is shown too.</source>
            <translation>Antrenează o rețea a cărei ieșire este o imagine, cum este autoencoderul de eliminare a zgomotului: aici se văd după fiecare epocă ce intră, ce iese și diferența. Se arată și o rulare selectată în Rulări.</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>epoch %1 · %2</source>
            <translation>epoca %1 · %2</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>error %1</source>
            <translation>eroare %1</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>the first %1 of %2</source>
            <translation>primele %1 din %2</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>which images</source>
            <translation>care imagini</translation>
        </message>
        <message>
            <location filename="widgets/pictures.py" />
            <source>with noise %1</source>
            <translation>cu zgomot %1</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/plots/chart.py" />
            <source>%1 values</source>
            <translation>
                <numerusform>%1 valoare</numerusform>
                <numerusform>%1 valori</numerusform>
                <numerusform>%1 de valori</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>infinite</source>
            <translation>infinită</translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>step %1</source>
            <translation>pasul %1</translation>
        </message>
        <message>
            <location filename="widgets/plots/chart.py" />
            <source>✕ %1 at step %2</source>
            <translation>✕ %1 la pasul %2</translation>
        </message>
        <message>
            <location filename="widgets/plots/strands.py" />
            <source>train</source>
            <translation>antrenare</translation>
        </message>
        <message>
            <location filename="widgets/plots/strands.py" />
            <source>train %1 · raw %2</source>
            <translation>antrenare %1 · brut %2</translation>
        </message>
        <message>
            <location filename="widgets/plots/strands.py" />
            <source>validation</source>
            <translation>validare</translation>
        </message>
        <message>
            <location filename="widgets/problem_rows.py" />
            <source>Dismiss this advice for this layer</source>
            <translation>Ignoră acest sfat pentru acest strat</translation>
        </message>
        <message>
            <location filename="widgets/problem_rows.py" />
            <source>Dismiss: %1</source>
            <translation>Ignoră: %1</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>Advice</source>
            <translation>Sfaturi</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>No problems inside this block.</source>
            <translation>Nicio problemă în acest bloc.</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>No problems: the network can be trained and exported.</source>
            <translation>Nicio problemă: rețeaua poate fi antrenată și exportată.</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>Nothing here yet. Add layers from the left, or open an example.</source>
            <translation>Aici nu este încă nimic. Adaugă straturi din stânga sau deschide un exemplu.</translation>
        </message>
        <message>
            <location filename="widgets/problems.py" />
            <source>and %1 more; F8 goes from one to the next</source>
            <translation>și încă %1; F8 trece de la una la alta</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Bundled digits</source>
            <translation>Cifrele incluse</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Data (*.npz *.csv *.tsv *.tar.gz *.tgz *.tar)</source>
            <translation>Date (*.npz *.csv *.tsv *.tar.gz *.tgz *.tar)</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Folder of images, IDX or CIFAR files …</source>
            <translation>Folder de imagini, fișiere IDX sau CIFAR …</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Images, IDX or CIFAR files</source>
            <translation>Imagini, fișiere IDX sau CIFAR</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Looking for what there is to train on …</source>
            <translation>Se caută pe ce se poate antrena …</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>NPZ, CSV or CIFAR archive</source>
            <translation>Arhivă NPZ, CSV sau CIFAR</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>NPZ, CSV or CIFAR archive …</source>
            <translation>Arhivă NPZ, CSV sau CIFAR …</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>The bundled digits, a folder of images or data files, or one file</source>
            <translation>Cifrele incluse, un folder de imagini sau de fișiere de date ori un singur fișier</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>Training settings</source>
            <translation>Setări de antrenare</translation>
        </message>
        <message>
            <location filename="widgets/recipe_form.py" />
            <source>choose data</source>
            <translation>alege datele</translation>
        </message>
        <message>
            <location filename="widgets/recovery.py" />
            <source>Recovery copies cannot be written (%1). Save often</source>
            <translation>Copiile de recuperare nu pot fi scrise (%1). Salvează des</translation>
        </message>
        <message>
            <location filename="widgets/remark_answers.py" />
            <source>Frame</source>
            <translation>Cadru</translation>
        </message>
        <message>
            <location filename="widgets/replacing.py" />
            <source>Enter puts it in place · Esc changes nothing</source>
            <translation>Enter înlocuiește · Esc nu schimbă nimic</translation>
        </message>
        <message>
            <location filename="widgets/replacing.py" />
            <source>Replace %1 by</source>
            <translation>Înlocuiește %1 cu</translation>
        </message>
        <message>
            <location filename="widgets/replacing.py" />
            <source>shape unknown</source>
            <translation>formă necunoscută</translation>
        </message>
        <message>
            <location filename="widgets/run_control.py" />
            <source>%1 has no checkpoint to continue from; start a new training.</source>
            <translation>%1 nu are un checkpoint de la care să continue; începe o antrenare nouă.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Continue</source>
            <translation>Continuă</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>End the training now; the weights learned so far are kept</source>
            <translation>Încheie acum antrenarea; ponderile învățate până acum se păstrează</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>End the training when the epoch is through</source>
            <translation>Încheie antrenarea când se termină epoca</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Finished: all %1 epochs are through%2.</source>
            <translation>Gata: toate epocile (%1) s-au încheiat%2.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Go on with this training from its last checkpoint</source>
            <translation>Continuă această antrenare de la ultimul ei checkpoint</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Pause</source>
            <translation>Pauză</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Paused between two steps.</source>
            <translation>Pe pauză între doi pași.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Ready to train.</source>
            <translation>Gata de antrenare.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Resume</source>
            <translation>Continuă</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Starting …</source>
            <translation>Pornire …</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Stop after epoch</source>
            <translation>Oprește după epocă</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Stop and keep</source>
            <translation>Oprește</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Stopping; what was learned is kept.</source>
            <translation>Se oprește; ce s-a învățat se păstrează.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>The training failed.</source>
            <translation>Antrenarea a eșuat.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>The worker is starting: loading torch takes a few seconds.</source>
            <translation>Procesul de calcul pornește: încărcarea torch durează câteva secunde.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>Waiting for the worker: it is loading torch.</source>
            <translation>Se așteaptă procesul de calcul: încarcă torch.</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>state of the training</source>
            <translation>starea antrenării</translation>
        </message>
        <message>
            <location filename="widgets/run_side.py" />
            <source>the best weights are those of epoch %1</source>
            <translation>cele mai bune ponderi sunt cele din epoca %1</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Double-click draws a run’s curves beside those of the training, or takes them away. A click on a result’s title puts the best first.</source>
            <translation>Un dublu clic desenează curbele unei rulări lângă cele ale antrenării sau le ia de acolo. Un clic pe titlul unui rezultat pune întâi cel mai bun.</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Let the design have the best weights of this run</source>
            <translation>Dă proiectului cele mai bune ponderi ale acestei rulări</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>No runs of this network yet. Press Start in Training; every run is kept here.</source>
            <translation>Încă nicio rulare a acestei rețele. Apasă Start în Antrenare; fiecare rulare se păstrează aici.</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Open folder</source>
            <translation>Deschide folderul</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Runs</source>
            <translation>Rulări</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>Take its weights</source>
            <translation>Ia ponderile ei</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>drawn</source>
            <translation>desenată</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>end</source>
            <translation>sfârșit</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>run</source>
            <translation>rulare</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>started</source>
            <translation>începută</translation>
        </message>
        <message>
            <location filename="widgets/runs.py" />
            <source>test</source>
            <translation>test</translation>
        </message>
        <message>
            <location filename="widgets/search_popup.py" />
            <source>Answers</source>
            <translation>Răspunsuri</translation>
        </message>
        <message>
            <location filename="widgets/search_popup.py" />
            <source>Search</source>
            <translation>Căutare</translation>
        </message>
        <message>
            <location filename="widgets/shelf.py" />
            <source>not saved yet</source>
            <translation>încă nesalvat</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>Classes that the network tells</source>
            <translation>Clase pe care le deosebește rețeaua</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>No node answers “%1”.</source>
            <translation>Niciun nod nu răspunde la „%1”.</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>Replace the head</source>
            <translation>Înlocuiește capul</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>The language changes when Convas starts next.</source>
            <translation>Limba se schimbă la următoarea pornire a Convas.</translation>
        </message>
        <message>
            <location filename="widgets/shell.py" />
            <source>There are no problems.</source>
            <translation>Nu sunt probleme.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>%1 belongs to %2.</source>
            <translation>%1 aparține de %2.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>%1 now has %2.</source>
            <translation>%1 are acum %2.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Action</source>
            <translation>Comandă</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Actions</source>
            <translation>Comenzi</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Edit shortcuts</source>
            <translation>Editează scurtăturile</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Enter: press new keys for the action. Del: take its keys away.</source>
            <translation>Enter: apasă taste noi pentru comandă. Del: îi ia tastele.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Keys</source>
            <translation>Taste</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Menu</source>
            <translation>Meniu</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>No action is called so.</source>
            <translation>Nicio comandă nu se numește așa.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Press Enter to move it here, Esc to leave it.</source>
            <translation>Apasă Enter ca să îl muți aici, Esc ca să îl lași.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Reset</source>
            <translation>Resetează</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Reset all</source>
            <translation>Resetează tot</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_editor.py" />
            <source>Search actions or keys</source>
            <translation>Caută comenzi sau taste</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_sheet.py" />
            <source>Nothing is called so.</source>
            <translation>Nimic nu se numește așa.</translation>
        </message>
        <message>
            <location filename="widgets/shortcut_sheet.py" />
            <source>Search shortcuts</source>
            <translation>Caută scurtături</translation>
        </message>
        <message>
            <location filename="widgets/start/cards.py" />
            <source>Published networks</source>
            <translation>Rețele publicate</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/start/details.py" />
            <source>%1 parameters
%2 multiply–adds</source>
            <translation>
                <numerusform>%1 parametru
%2 înmulțiri–adunări</numerusform>
                <numerusform>%1 parametri
%2 înmulțiri–adunări</numerusform>
                <numerusform>%1 de parametri
%2 înmulțiri–adunări</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Channels</source>
            <translation>Canale</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Classes</source>
            <translation>Clase</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Input size</source>
            <translation>Mărimea intrării</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>Published</source>
            <translation>Publicat</translation>
        </message>
        <message>
            <location filename="widgets/start/details.py" />
            <source>What was new</source>
            <translation>Ce a fost nou</translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>New empty design</source>
            <translation>Proiect gol nou</translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>Recent</source>
            <translation>Recente</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/start/page.py" />
            <source>Search %1 published networks</source>
            <translation>
                <numerusform>Caută printre %1 rețele publicate</numerusform>
                <numerusform>Caută printre %1 rețele publicate</numerusform>
                <numerusform>Caută printre %1 de rețele publicate</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/start/page.py" />
            <source>Search published networks</source>
            <translation>Caută printre rețelele publicate</translation>
        </message>
        <message>
            <location filename="widgets/start/recents.py" />
            <source>Recent files</source>
            <translation>Fișiere recente</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/status.py" />
            <source>%1 layers, %2 deep</source>
            <translation>
                <numerusform>%1 strat, adâncime %2</numerusform>
                <numerusform>%1 straturi, adâncime %2</numerusform>
                <numerusform>%1 de straturi, adâncime %2</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>%1 multiply–adds</source>
            <translation>%1 înmulțiri–adunări</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/status.py" />
            <source>%1 parameters%2</source>
            <translation>
                <numerusform>%1 parametru%2</numerusform>
                <numerusform>%1 parametri%2</numerusform>
                <numerusform>%1 de parametri%2</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>%1 trainable</source>
            <translation>%1 antrenabili</translation>
        </message>
        <message numerus="yes">
            <location filename="widgets/status.py" />
            <source>at least %1 parameters%2</source>
            <translation>
                <numerusform>cel puțin %1 parametru%2</numerusform>
                <numerusform>cel puțin %1 parametri%2</numerusform>
                <numerusform>cel puțin %1 de parametri%2</numerusform>
            </translation>
        </message>
        <message>
            <location filename="widgets/status.py" />
            <source>… to train</source>
            <translation>… pentru antrenare</translation>
        </message>
        <message>
            <location filename="widgets/tabs.py" />
            <source>All open documents</source>
            <translation>Toate documentele deschise</translation>
        </message>
        <message>
            <location filename="widgets/tabs.py" />
            <source>Close %1</source>
            <translation>Închide %1</translation>
        </message>
        <message>
            <location filename="widgets/tabs.py" />
            <source>Documents</source>
            <translation>Documente</translation>
        </message>
        <message>
            <location filename="widgets/training.py" />
            <source>The curves cannot be drawn: %1. Install it again.</source>
            <translation>Curbele nu pot fi desenate: %1. Instalează-l din nou.</translation>
        </message>
        <message>
            <location filename="widgets/training.py" />
            <source>The curves of loss and accuracy grow here.</source>
            <translation>Aici cresc curbele de pierdere și acuratețe.</translation>
        </message>
        <message>
            <location filename="widgets/training.py" />
            <source>progress of the training</source>
            <translation>progresul antrenării</translation>
        </message>
        <message>
            <location filename="widgets/training_pages.py" />
            <source>Pictures</source>
            <translation>Imagini</translation>
        </message>
        <message>
            <location filename="widgets/training_pages.py" />
            <source>Training</source>
            <translation>Antrenare</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>%1 holds no weights that are whole; train it first</source>
            <translation>%1 nu conține ponderi întregi; antreneaz-o mai întâi</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>%1 was read, but its design was closed.</source>
            <translation>%1 a fost citit, dar proiectul său a fost închis.</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Load %1</source>
            <translation>Încarcă %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Reading %1 …</source>
            <translation>Se citește %1 …</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Reading the weights was stopped; nothing has changed.</source>
            <translation>Citirea ponderilor a fost oprită; nu s-a schimbat nimic.</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Take the weights of %1</source>
            <translation>Ia ponderile din %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>The weights beside the design are left alone: %1</source>
            <translation>Ponderile de lângă proiect rămân neatinse: %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>Weights of %1</source>
            <translation>Ponderile din %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>from run %1</source>
            <translation>din rularea %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>loaded from %1</source>
            <translation>încărcate din %1</translation>
        </message>
        <message>
            <location filename="widgets/weights.py" />
            <source>saved in %1</source>
            <translation>salvate în %1</translation>
        </message>
    </context>
</TS>
