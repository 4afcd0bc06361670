<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&lt;p&gt;Training multiplies matrices with %1. %2&lt;/p&gt;</source>
        <translation>&lt;p&gt;Beim Training werden Matrizen mit %1 multipliziert. %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About DCLScope</source>
        <translation>Über DCLScope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;DCLScope %1&lt;/h3&gt;&lt;p&gt;Shows where a network learned to look and when it learned to listen: learned spacings and delays, animated from epoch to epoch, and the sounds that such networks name.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;DCLScope %1&lt;/h3&gt;&lt;p&gt;Zeigt, wohin ein Netz zu schauen und wann es zu hören gelernt hat: gelernte Abstände und Verzögerungen, von Epoche zu Epoche animiert, und die Klänge, die solche Netze benennen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;This window is under the GNU General Public License, version 3 or later; the library and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built with Qt %1 and QCustomPlot. The demo learned from the Free Spoken Digit Dataset (Zohar Jackson and others, CC BY-SA 4.0).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Dieses Fenster steht unter der GNU General Public License, Version 3 oder später; die Bibliothek und die Befehlszeile stehen unter der Apache License 2.0.&lt;/p&gt;&lt;p&gt;Erstellt mit Qt %1 und QCustomPlot. Die Demo lernte mit dem Free Spoken Digit Dataset (Zohar Jackson und andere, CC BY-SA 4.0).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation>In einem Bild</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Mausrad, +, −</translation>
    </message>
    <message>
        <source>closer, farther</source>
        <translation>näher, ferner</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>previous and next neuron, channel or page of channels</source>
        <translation>voriges und nächstes Neuron, voriger und nächster Kanal, vorige und nächste Seite mit Kanälen</translation>
    </message>
    <message>
        <source>A control that has the focus gets its own keys first: Space presses a button, arrows and letters move through a list, a box takes what is typed. Esc lets go of it.</source>
        <translation>Ein Bedienelement mit dem Fokus bekommt seine eigenen Tasten zuerst: Die Leertaste drückt einen Knopf, Pfeile und Buchstaben gehen durch eine Liste, ein Eingabefeld nimmt, was getippt wird. Esc gibt den Fokus frei.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>CheckpointNames</name>
    <message>
        <source>Checkpoints (%1);;All files (*)</source>
        <translation>Checkpoints (%1);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>DroppedRuns</name>
    <message>
        <source>These checkpoints are of one training: the folder %1 is opened, with all of its checkpoints (%2).</source>
        <translation>Diese Checkpoints gehören zu einem Training: Der Ordner %1 wird geöffnet, mit allen seinen Checkpoints (%2).</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>the guide has no page called &apos;%1&apos;</source>
        <translation>das Handbuch hat keine Seite namens „%1“</translation>
    </message>
</context>
<context>
    <name>LayerFacts</name>
    <message>
        <source>%1 (from the card)</source>
        <translation>%1 (aus der Karte)</translation>
    </message>
    <message>
        <source>%1 (given)</source>
        <translation>%1 (angegeben)</translation>
    </message>
    <message>
        <source>%1 (inferred)</source>
        <translation>%1 (erschlossen)</translation>
    </message>
    <message>
        <source>v0, bilinear by floor</source>
        <translation>v0, bilinear, abgerundet</translation>
    </message>
    <message>
        <source>v1, triangle</source>
        <translation>v1, Dreieck</translation>
    </message>
    <message>
        <source>max, triangle of learned width</source>
        <translation>max, Dreieck gelernter Breite</translation>
    </message>
    <message>
        <source>gauss</source>
        <translation>gauss</translation>
    </message>
    <message numerus="yes">
        <source>%n axon(s)</source>
        <translation>
            <numerusform>%n Axon</numerusform>
            <numerusform>%n Axon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dendrite(s)</source>
        <translation>
            <numerusform>%n Dendrit</numerusform>
            <numerusform>%n Dendriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synapse(s)</source>
        <translation>
            <numerusform>%n Synapse</numerusform>
            <numerusform>%n Synapsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Whose way of storing delays this is, told from the tensors&apos; names.</source>
        <translation>Auf wessen Art die Verzögerungen gespeichert sind, erkannt an den Namen der Tensoren.</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Delays of</source>
        <translation>Verzög. von</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>none beside them</source>
        <translation>keine dabei</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The module class; its name says along which axes positions are learned.</source>
        <translation>Die Modulklasse; ihr Name sagt, entlang welcher Achsen Positionen gelernt werden.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>How an element between grid points spreads over them.</source>
        <translation>Wie sich ein Element zwischen Gitterpunkten auf sie verteilt.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Shape of the weights: outputs, inputs per group, dense taps if any, elements.</source>
        <translation>Form der Gewichte: Ausgänge, Eingänge je Gruppe, gegebenenfalls dichte Taps, Elemente.</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>kernel_count: how many learned elements each pair of output and input has.</source>
        <translation>kernel_count: wie viele gelernte Elemente jedes Paar aus Ausgang und Eingang hat.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>dilated_kernel_size: the grid that the elements move on.</source>
        <translation>dilated_kernel_size: das Gitter, auf dem sich die Elemente bewegen.</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>One grid step of delay in milliseconds.</source>
        <translation>Ein Gitterschritt der Verzögerung in Millisekunden.</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>Synapsen</translation>
    </message>
    <message>
        <source>Learned elements altogether.</source>
        <translation>Gelernte Elemente insgesamt.</translation>
    </message>
    <message>
        <source>Shares P</source>
        <translation>Teilt P</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Shares weight</source>
        <translation>Teilt Gewicht</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>As it is stored, the outermost axis first.</source>
        <translation>Wie gespeichert, die äußerste Achse zuerst.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Of each output; 1 where every channel has a kernel of its own.</source>
        <translation>Je Ausgang; 1, wo jeder Kanal einen eigenen Kern hat.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Of complex numbers the magnitudes are shown.</source>
        <translation>Von komplexen Zahlen werden die Beträge gezeigt.</translation>
    </message>
    <message>
        <source>Read as kernels of a convolution, [outputs, inputs, taps...] (inferred from the shape).</source>
        <translation>Gelesen als Kerne einer Faltung, [Ausgänge, Eingänge, Taps...] (aus der Form erschlossen).</translation>
    </message>
    <message>
        <source>One delay for each of %1, as the file stores it, in %2%3.</source>
        <translation>Je eine Verzögerung für %1, wie die Datei sie speichert, in %2%3.</translation>
    </message>
    <message>
        <source> (inferred from its name and shape)</source>
        <translation> (aus Name und Form erschlossen)</translation>
    </message>
    <message>
        <source>P %1 holds each element&apos;s offset from the kernel&apos;s middle, in grid steps, a row per learned axis. Its place on the grid is P + %2.</source>
        <translation>P %1 enthält den Versatz jedes Elements von der Mitte des Kerns, in Gitterschritten, eine Zeile je gelernter Achse. Sein Platz auf dem Gitter ist P + %2.</translation>
    </message>
    <message>
        <source>Nothing says that the layer looks only back in time, so these are no delays; a card with causal = true beside the file says so.</source>
        <translation>Nichts sagt, dass die Schicht nur zurück in der Zeit blickt; also sind das keine Verzögerungen. Eine Karte mit causal = true neben der Datei sagt es.</translation>
    </message>
    <message>
        <source>Its delay is %1 − P steps: the longest, %2, looks furthest back.</source>
        <translation>Seine Verzögerung ist %1 − P Schritte: Die längste, %2, blickt am weitesten zurück.</translation>
    </message>
    <message>
        <source>The grid (dilated_kernel_size %1) says how far elements can go; kernel_count %2 how many there are.</source>
        <translation>Das Gitter (dilated_kernel_size %1) sagt, wie weit Elemente gehen können; kernel_count %2, wie viele es sind.</translation>
    </message>
    <message numerus="yes">
        <source>%1 back, of %2 steps that the grids of %n layer(s) allow</source>
        <translation>
            <numerusform>%1 zurück, von %2 Schritten, die das Gitter von %n Schicht erlaubt</numerusform>
            <numerusform>%1 zurück, von %2 Schritten, die die Gitter von %n Schichten erlauben</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>nicht bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 points of the input, of %2 that the grids of %n layer(s) allow</source>
        <translation>
            <numerusform>%1 Punkte des Eingangs, von %2, die das Gitter von %n Schicht erlaubt</numerusform>
            <numerusform>%1 Punkte des Eingangs, von %2, die die Gitter von %n Schichten erlauben</numerusform>
        </translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>How far back the input is heard from here through the delays of this layer and all before it, at the last checkpoint. Membranes remember besides.</source>
        <translation>Wie weit zurück der Eingang von hier aus durch die Verzögerungen dieser und aller früheren Schichten gehört wird, im letzten Checkpoint. Membranen erinnern sich noch darüber hinaus.</translation>
    </message>
    <message>
        <source>Rows and columns of the input that this layer sees through itself and all before it, at the last checkpoint.</source>
        <translation>Zeilen und Spalten des Eingangs, die diese Schicht durch sich und alle früheren sieht, im letzten Checkpoint.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 holds several trainings (%2); say which one by --series</source>
        <translation>%1 enthält mehrere Trainings (%2); mit --series sagen, welches</translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert: %1.</translation>
    </message>
    <message>
        <source>The picture was not saved: %1.</source>
        <translation>Das Bild wurde nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>How the data lie in their folder</source>
        <translation>Wie die Daten in ihrem Ordner liegen</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What folders and folds hold</source>
        <translation>Was Ordner und Teile enthalten</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the data are looked for, in this order</source>
        <translation>Wo die Daten gesucht werden, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Whose data they are, from where, under which licence</source>
        <translation>Wessen Daten es sind, woher, unter welcher Lizenz</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Order of the classes; none: the labels found, sorted</source>
        <translation>Reihenfolge der Klassen; keine: die gefundenen Labels, sortiert</translation>
    </message>
    <message>
        <source>validation indices</source>
        <translation>Nummern zum Prüfen</translation>
    </message>
    <message>
        <source>Recordings with these numbers are only judged by (fsdd)</source>
        <translation>Aufnahmen mit diesen Nummern dienen nur der Beurteilung (fsdd)</translation>
    </message>
    <message>
        <source>validation every</source>
        <translation>jede wievielte prüft</translation>
    </message>
    <message>
        <source>Every so many-th file of a label is only judged by (folders)</source>
        <translation>Jede sovielte Datei eines Labels dient nur der Beurteilung (folders)</translation>
    </message>
    <message>
        <source>hold out speaker</source>
        <translation>ungehörter Sprecher</translation>
    </message>
    <message>
        <source>All of this speaker is only judged by (fsdd)</source>
        <translation>Alles von diesem Sprecher dient nur der Beurteilung (fsdd)</translation>
    </message>
    <message>
        <source>training folds</source>
        <translation>Teile zum Lernen</translation>
    </message>
    <message>
        <source>Files whose names begin with these numbers are learned from (folds)</source>
        <translation>Von Dateien, deren Namen mit diesen Nummern beginnen, wird gelernt (folds)</translation>
    </message>
    <message>
        <source>validation folds</source>
        <translation>Teile zum Prüfen</translation>
    </message>
    <message>
        <source>Files whose names begin with these numbers are only judged by (folds)</source>
        <translation>Dateien, deren Namen mit diesen Nummern beginnen, dienen nur der Beurteilung (folds)</translation>
    </message>
    <message>
        <source>validation share</source>
        <translation>Anteil zum Prüfen</translation>
    </message>
    <message>
        <source>Share of the speakers who are only judged by (speech-commands)</source>
        <translation>Anteil der Sprecher, die nur der Beurteilung dienen (speech-commands)</translation>
    </message>
    <message>
        <source>testing share</source>
        <translation>Anteil zum Testen</translation>
    </message>
    <message>
        <source>Share of the speakers who are left out altogether (speech-commands)</source>
        <translation>Anteil der Sprecher, die ganz weggelassen werden (speech-commands)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Words that count as _unknown_ (speech-commands)</source>
        <translation>Wörter, die als _unknown_ gelten (speech-commands)</translation>
    </message>
    <message>
        <source>inputs per channel</source>
        <translation>Eingänge je Kanal</translation>
    </message>
    <message>
        <source>Units of the recording that are summed into one input (spikes)</source>
        <translation>Einheiten der Aufnahme, die zu einem Eingang addiert werden (spikes)</translation>
    </message>
    <message>
        <source>examples per epoch</source>
        <translation>Beispiele je Epoche</translation>
    </message>
    <message>
        <source>So many examples are drawn for each epoch; 0: all once</source>
        <translation>So viele Beispiele werden für jede Epoche gezogen; 0: alle einmal</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>Each class is drawn equally often</source>
        <translation>Jede Klasse wird gleich oft gezogen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The front end that the others differ from</source>
        <translation>Die Vorverarbeitung, von der die anderen Angaben abweichen</translation>
    </message>
    <message>
        <source>sample rate hz</source>
        <translation>Abtastrate Hz</translation>
    </message>
    <message>
        <source>Sampling rate that sounds are brought to</source>
        <translation>Abtastrate, auf die Klänge gebracht werden</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>window samples</source>
        <translation>Länge des Fensters</translation>
    </message>
    <message>
        <source>Length of what is judged at once</source>
        <translation>Länge dessen, was auf einmal beurteilt wird</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Frames that are kept of a window</source>
        <translation>Frames, die von einem Fenster bleiben</translation>
    </message>
    <message>
        <source>win length</source>
        <translation>Länge des Hann-Fensters</translation>
    </message>
    <message>
        <source>Length of the Hann window of one frame</source>
        <translation>Länge des Hann-Fensters eines Frames</translation>
    </message>
    <message>
        <source>fft size</source>
        <translation>FFT-Länge</translation>
    </message>
    <message>
        <source>Length of the Fourier transform</source>
        <translation>Länge der Fouriertransformation</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>From one frame to the next</source>
        <translation>Von einem Frame zum nächsten</translation>
    </message>
    <message>
        <source>mels</source>
        <translation>Mel-Bänder</translation>
    </message>
    <message>
        <source>Mel bands</source>
        <translation>Mel-Bänder</translation>
    </message>
    <message>
        <source>low hz</source>
        <translation>unten Hz</translation>
    </message>
    <message>
        <source>Lower edge of the lowest band</source>
        <translation>Untere Grenze des tiefsten Bandes</translation>
    </message>
    <message>
        <source>high hz</source>
        <translation>oben Hz</translation>
    </message>
    <message>
        <source>Upper edge of the highest band</source>
        <translation>Obere Grenze des höchsten Bandes</translation>
    </message>
    <message>
        <source>log floor</source>
        <translation>kleinste Leistung</translation>
    </message>
    <message>
        <source>Power that is taken for the least there is</source>
        <translation>Leistung, die als die kleinste gilt</translation>
    </message>
    <message>
        <source>offset db</source>
        <translation>Zuschlag dB</translation>
    </message>
    <message>
        <source>Added to the decibels</source>
        <translation>Wird zu den Dezibel addiert</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>scale db</source>
        <translation>Teiler dB</translation>
    </message>
    <message>
        <source>The decibels are divided by this</source>
        <translation>Durch dies werden die Dezibel geteilt</translation>
    </message>
    <message>
        <source>speeds</source>
        <translation>Tempi</translation>
    </message>
    <message>
        <source>Sounds are played at one of these speeds</source>
        <translation>Klänge werden in einem dieser Tempi gespielt</translation>
    </message>
    <message>
        <source>placement</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Where a sound lies in its window: whole in it, or cut at its borders too</source>
        <translation>Wo ein Klang in seinem Fenster liegt: ganz darin, oder auch an den Rändern abgeschnitten</translation>
    </message>
    <message>
        <source>whole share</source>
        <translation>Anteil fürs Ganze</translation>
    </message>
    <message>
        <source>A word seen at least so far keeps its label (sliding)</source>
        <translation>Ein Wort, das mindestens so weit zu sehen ist, behält sein Label (sliding)</translation>
    </message>
    <message>
        <source>part share</source>
        <translation>Anteil fürs Stück</translation>
    </message>
    <message>
        <source>A word seen at most so far is background (sliding)</source>
        <translation>Ein Wort, das höchstens so weit zu sehen ist, gilt als Hintergrund (sliding)</translation>
    </message>
    <message>
        <source>noise probability</source>
        <translation>Chance für Rauschen</translation>
    </message>
    <message>
        <source>Chance that noise is added</source>
        <translation>Wahrscheinlichkeit, dass Rauschen dazukommt</translation>
    </message>
    <message>
        <source>noise snr db</source>
        <translation>Rauschen SNR dB</translation>
    </message>
    <message>
        <source>Sound against noise</source>
        <translation>Klang gegen Rauschen</translation>
    </message>
    <message>
        <source>noise slope</source>
        <translation>Gefälle des Rauschens</translation>
    </message>
    <message>
        <source>Noise falls with frequency to the power of minus this</source>
        <translation>Das Rauschen fällt mit der Frequenz hoch minus diesem Wert</translation>
    </message>
    <message>
        <source>time mask probability</source>
        <translation>Chance für Zeitlücken</translation>
    </message>
    <message>
        <source>Chance of a stretch of time being blanked</source>
        <translation>Wahrscheinlichkeit, dass ein Stück Zeit ausgeblendet wird</translation>
    </message>
    <message>
        <source>time mask frames</source>
        <translation>Frames der Zeitlücken</translation>
    </message>
    <message>
        <source>Length of the blanked stretch</source>
        <translation>Länge des ausgeblendeten Stücks</translation>
    </message>
    <message>
        <source>time masks</source>
        <translation>Zeitlücken</translation>
    </message>
    <message>
        <source>Stretches of time that may be blanked</source>
        <translation>Stücke Zeit, die ausgeblendet werden können</translation>
    </message>
    <message>
        <source>frequency mask probability</source>
        <translation>Chance für Bandlücken</translation>
    </message>
    <message>
        <source>Chance of neighbouring bands being blanked</source>
        <translation>Wahrscheinlichkeit, dass benachbarte Bänder ausgeblendet werden</translation>
    </message>
    <message>
        <source>frequency mask bands</source>
        <translation>Bänder der Bandlücken</translation>
    </message>
    <message>
        <source>Bands that are blanked</source>
        <translation>Bänder, die ausgeblendet werden</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>frequency masks</source>
        <translation>Bandlücken</translation>
    </message>
    <message>
        <source>Stretches of bands that may be blanked</source>
        <translation>Stücke von Bändern, die ausgeblendet werden können</translation>
    </message>
    <message>
        <source>gain db</source>
        <translation>Verstärkung dB</translation>
    </message>
    <message>
        <source>Sounds are made louder by this</source>
        <translation>Klänge werden um so viel lauter gemacht</translation>
    </message>
    <message>
        <source>tone db</source>
        <translation>Klangfarbe dB</translation>
    </message>
    <message>
        <source>Each octave of a sound is raised or lowered by up to this, as microphones do</source>
        <translation>Jede Oktave eines Klangs wird um bis zu so viel gehoben oder gesenkt, wie es Mikrofone tun</translation>
    </message>
    <message>
        <source>echo probability</source>
        <translation>Chance für Hall</translation>
    </message>
    <message>
        <source>Chance that a sound is heard in a room</source>
        <translation>Wahrscheinlichkeit, dass ein Klang in einem Raum zu hören ist</translation>
    </message>
    <message>
        <source>echo seconds</source>
        <translation>Dauer des Halls</translation>
    </message>
    <message>
        <source>In this time the room&apos;s echo falls by 60 dB</source>
        <translation>In dieser Zeit fällt der Hall des Raums um 60 dB</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>roll share</source>
        <translation>Anteil des Drehens</translation>
    </message>
    <message>
        <source>Sounds are turned round in time by up to this share of their window</source>
        <translation>Klänge werden in der Zeit um bis zu diesem Anteil ihres Fensters im Kreis verschoben</translation>
    </message>
    <message>
        <source>mixup</source>
        <translation>Mixup</translation>
    </message>
    <message>
        <source>Two examples are mixed, the share drawn from a beta distribution of this alpha; 0: not</source>
        <translation>Zwei Beispiele werden gemischt, der Anteil aus einer Beta-Verteilung mit diesem Alpha gezogen; 0: nicht</translation>
    </message>
    <message>
        <source>crop padding</source>
        <translation>Rand zum Verschieben</translation>
    </message>
    <message>
        <source>Pictures are moved by up to this</source>
        <translation>Bilder werden um bis zu so viel verschoben</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>flip probability</source>
        <translation>Chance fürs Spiegeln</translation>
    </message>
    <message>
        <source>Chance that a picture is mirrored left to right</source>
        <translation>Wahrscheinlichkeit, dass ein Bild seitlich gespiegelt wird</translation>
    </message>
    <message>
        <source>Where further recordings of the same labels are looked for</source>
        <translation>Wo weitere Aufnahmen derselben Labels gesucht werden</translation>
    </message>
    <message>
        <source>Whose they are, from where, under which licence</source>
        <translation>Wessen sie sind, woher, unter welcher Lizenz</translation>
    </message>
    <message>
        <source>per epoch</source>
        <translation>je Epoche</translation>
    </message>
    <message>
        <source>So many of them are drawn for each epoch; 0: none</source>
        <translation>So viele davon werden für jede Epoche gezogen; 0: keine</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>The class that means none of the others; empty: there is none</source>
        <translation>Die Klasse, die keine der anderen bedeutet; leer: es gibt keine</translation>
    </message>
    <message>
        <source>sound folders</source>
        <translation>Ordner der Klänge</translation>
    </message>
    <message>
        <source>Where everyday sounds are looked for</source>
        <translation>Wo Alltagsgeräusche gesucht werden</translation>
    </message>
    <message>
        <source>sound credit</source>
        <translation>Nachweis der Klänge</translation>
    </message>
    <message>
        <source>Everyday sounds whose names begin with these numbers are learned from</source>
        <translation>Von Alltagsgeräuschen, deren Namen mit diesen Nummern beginnen, wird gelernt</translation>
    </message>
    <message>
        <source>Everyday sounds whose names begin with these numbers are only judged by</source>
        <translation>Alltagsgeräusche, deren Namen mit diesen Nummern beginnen, dienen nur der Beurteilung</translation>
    </message>
    <message>
        <source>word folders</source>
        <translation>Ordner der Wörter</translation>
    </message>
    <message>
        <source>Where other words are looked for</source>
        <translation>Wo andere Wörter gesucht werden</translation>
    </message>
    <message>
        <source>word credit</source>
        <translation>Nachweis der Wörter</translation>
    </message>
    <message>
        <source>sounds per epoch</source>
        <translation>Klänge je Epoche</translation>
    </message>
    <message>
        <source>Windows of everyday sound in each epoch</source>
        <translation>Fenster mit Alltagsgeräuschen in jeder Epoche</translation>
    </message>
    <message>
        <source>noise per epoch</source>
        <translation>Rauschen je Epoche</translation>
    </message>
    <message>
        <source>Windows of noise in each epoch</source>
        <translation>Fenster mit Rauschen in jeder Epoche</translation>
    </message>
    <message>
        <source>fragments per epoch</source>
        <translation>Stücke je Epoche</translation>
    </message>
    <message>
        <source>Pieces of words in each epoch</source>
        <translation>Stücke von Wörtern in jeder Epoche</translation>
    </message>
    <message>
        <source>backwards per epoch</source>
        <translation>rückwärts je Epoche</translation>
    </message>
    <message>
        <source>Words played backwards in each epoch</source>
        <translation>Rückwärts gespielte Wörter in jeder Epoche</translation>
    </message>
    <message>
        <source>words per epoch</source>
        <translation>Wörter je Epoche</translation>
    </message>
    <message>
        <source>Other words in each epoch</source>
        <translation>Andere Wörter in jeder Epoche</translation>
    </message>
    <message>
        <source>mix probability</source>
        <translation>Chance fürs Mischen</translation>
    </message>
    <message>
        <source>Chance that everyday sound lies under a word</source>
        <translation>Wahrscheinlichkeit, dass Alltagsgeräusche unter einem Wort liegen</translation>
    </message>
    <message>
        <source>mix snr db</source>
        <translation>Mischung SNR dB</translation>
    </message>
    <message>
        <source>Word against everyday sound</source>
        <translation>Wort gegen Alltagsgeräusch</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often everything is shown</source>
        <translation>Wie oft alles gezeigt wird</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Größe eines Stapels</translation>
    </message>
    <message>
        <source>Examples of one step</source>
        <translation>Beispiele eines Schritts</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>All that is drawn follows from this number</source>
        <translation>Alles, was gezogen wird, folgt aus dieser Zahl</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>What makes steps of gradients</source>
        <translation>Was aus Gradienten Schritte macht</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How the learning rate changes from epoch to epoch</source>
        <translation>Wie sich die Lernrate von Epoche zu Epoche ändert</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The schedule&apos;s highest learning rate</source>
        <translation>Die höchste Lernrate des Verlaufs</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Zerfall der Gewichte</translation>
    </message>
    <message>
        <source>How strongly weights are drawn to zero</source>
        <translation>Wie stark Gewichte zur Null gezogen werden</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Schwung</translation>
    </message>
    <message>
        <source>Share of the last step that is kept (sgd)</source>
        <translation>Anteil des letzten Schritts, der bleibt (sgd)</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to what a step is divided by (all but sgd)</source>
        <translation>Wird zu dem addiert, wodurch ein Schritt geteilt wird (alle außer sgd)</translation>
    </message>
    <message>
        <source>warmup epochs</source>
        <translation>Epochen des Anstiegs</translation>
    </message>
    <message>
        <source>The learning rate rises evenly for so long</source>
        <translation>So lange steigt die Lernrate gleichmäßig</translation>
    </message>
    <message>
        <source>step epochs</source>
        <translation>Epochen der Stufen</translation>
    </message>
    <message>
        <source>After so many epochs the learning rate falls (steps)</source>
        <translation>Nach so vielen Epochen fällt die Lernrate (steps)</translation>
    </message>
    <message>
        <source>step factor</source>
        <translation>Faktor der Stufen</translation>
    </message>
    <message>
        <source>The learning rate falls by this factor (steps)</source>
        <translation>Um diesen Faktor fällt die Lernrate (steps)</translation>
    </message>
    <message>
        <source>position learning rate</source>
        <translation>Lernrate der Positionen</translation>
    </message>
    <message>
        <source>Learning rate of positions at the start (snn-delays)</source>
        <translation>Lernrate der Positionen zu Beginn (snn-delays)</translation>
    </message>
    <message>
        <source>position rate factor</source>
        <translation>Faktor der Positionen</translation>
    </message>
    <message>
        <source>Positions learn so many times as fast as weights (convolutional networks)</source>
        <translation>Positionen lernen so vielmal so schnell wie Gewichte (Faltungsnetze)</translation>
    </message>
    <message>
        <source>sigma first</source>
        <translation>Sigma zu Beginn</translation>
    </message>
    <message>
        <source>SIG at the start (snn-delays)</source>
        <translation>SIG zu Beginn (snn-delays)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>sigma last</source>
        <translation>Sigma am Ende</translation>
    </message>
    <message>
        <source>SIG at the end (snn-delays)</source>
        <translation>SIG am Ende (snn-delays)</translation>
    </message>
    <message>
        <source>sigma epochs</source>
        <translation>Epochen von Sigma</translation>
    </message>
    <message>
        <source>SIG narrows for so long (snn-delays)</source>
        <translation>So lange wird SIG enger (snn-delays)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What is made small; binary for labels that do not exclude one another</source>
        <translation>Was klein gemacht wird; binär bei Labels, die einander nicht ausschließen</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>Glättung der Labels</translation>
    </message>
    <message>
        <source>Share of the target that is spread over all classes</source>
        <translation>Anteil des Ziels, der auf alle Klassen verteilt wird</translation>
    </message>
    <message>
        <source>clip norm</source>
        <translation>größte Norm</translation>
    </message>
    <message>
        <source>Gradients are cut to this norm together; 0: not</source>
        <translation>Gradienten werden zusammen auf diese Norm gekürzt; 0: nicht</translation>
    </message>
    <message>
        <source>average decay</source>
        <translation>Gedächtnis des Mittels</translation>
    </message>
    <message>
        <source>Memory of the moving average of the weights; 0: none is kept</source>
        <translation>Gedächtnis des gleitenden Mittels der Gewichte; 0: es wird keines geführt</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Ends after so long without a better figure; 0: never</source>
        <translation>Endet nach so langer Zeit ohne bessere Zahl; 0: nie</translation>
    </message>
    <message>
        <source>spacings</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Interpolation of learned spacings in place of plain depthwise kernels</source>
        <translation>Interpolation gelernter Abstände statt einfacher Depthwise-Kerne</translation>
    </message>
    <message>
        <source>dilated kernel size</source>
        <translation>Größe des Gitters</translation>
    </message>
    <message>
        <source>Grid on which elements move, both ways, odd</source>
        <translation>Gitter, auf dem sich Elemente bewegen, in beiden Richtungen, ungerade</translation>
    </message>
    <message>
        <source>kernel count</source>
        <translation>Elemente je Kern</translation>
    </message>
    <message>
        <source>Elements of each kernel</source>
        <translation>Elemente jedes Kerns</translation>
    </message>
    <message>
        <source>position spread</source>
        <translation>Streuung der Positionen</translation>
    </message>
    <message>
        <source>Deviation of the first positions</source>
        <translation>Abweichung der ersten Positionen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verdeckte Neuronen</translation>
    </message>
    <message>
        <source>Neurons of each hidden layer</source>
        <translation>Neuronen jeder verdeckten Schicht</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>Whether delays are learned, drawn once and fixed, or not there</source>
        <translation>Ob Verzögerungen gelernt werden, einmal gezogen und fest sind oder fehlen</translation>
    </message>
    <message>
        <source>delay steps</source>
        <translation>Schritte der Verzögerung</translation>
    </message>
    <message>
        <source>Delays reach from 0 to one less than this</source>
        <translation>Verzögerungen reichen von 0 bis eins weniger als dies</translation>
    </message>
    <message>
        <source>time step ms</source>
        <translation>Zeitschritt ms</translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation>Länge eines Schritts</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Leaky integrate and fire, its time constant fixed or learned (plif)</source>
        <translation>Leaky integrate and fire, mit fester oder gelernter Zeitkonstante (plif)</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>Tau</translation>
    </message>
    <message>
        <source>Time constant of the membrane</source>
        <translation>Zeitkonstante der Membran</translation>
    </message>
    <message>
        <source>synapse tau</source>
        <translation>Tau der Synapsen</translation>
    </message>
    <message>
        <source>Time constant of the filter after hidden neurons; 0: none</source>
        <translation>Zeitkonstante des Filters nach verdeckten Neuronen; 0: keiner</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Membrane at which a neuron fires</source>
        <translation>Membranwert, bei dem ein Neuron feuert</translation>
    </message>
    <message>
        <source>surrogate alpha</source>
        <translation>Alpha des Ersatzes</translation>
    </message>
    <message>
        <source>Steepness of the ATan that stands in for a spike&apos;s gradient</source>
        <translation>Steilheit des ATan, der für den Gradienten eines Spikes steht</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of the hidden neurons that are silenced in a step</source>
        <translation>Anteil der verdeckten Neuronen, die in einem Schritt stumm sind</translation>
    </message>
    <message>
        <source>What is made of the output neurons&apos; membranes over time</source>
        <translation>Was aus den Membranen der Ausgangsneuronen über die Zeit gemacht wird</translation>
    </message>
    <message>
        <source>depths</source>
        <translation>Tiefen</translation>
    </message>
    <message>
        <source>Blocks of each stage</source>
        <translation>Blöcke jeder Stufe</translation>
    </message>
    <message>
        <source>dims</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Channels of each stage</source>
        <translation>Kanäle jeder Stufe</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>Stamm</translation>
    </message>
    <message>
        <source>Height and width of the patches that the stem makes channels of</source>
        <translation>Höhe und Breite der Kacheln, aus denen der Stamm Kanäle macht</translation>
    </message>
    <message>
        <source>kernel size</source>
        <translation>Größe der Kerne</translation>
    </message>
    <message>
        <source>Plain depthwise kernels, both ways, odd</source>
        <translation>Einfache Depthwise-Kerne, in beiden Richtungen, ungerade</translation>
    </message>
    <message>
        <source>layer scale</source>
        <translation>Maßstab der Schichten</translation>
    </message>
    <message>
        <source>Scale of what a block adds, at the start; 0: none</source>
        <translation>Maßstab dessen, was ein Block hinzufügt, zu Beginn; 0: keiner</translation>
    </message>
    <message>
        <source>drop path</source>
        <translation>Drop-Path</translation>
    </message>
    <message>
        <source>Chance that the last block is skipped; earlier ones less</source>
        <translation>Wahrscheinlichkeit, dass der letzte Block übersprungen wird; frühere seltener</translation>
    </message>
    <message>
        <source>head dropout</source>
        <translation>Dropout am Ende</translation>
    </message>
    <message>
        <source>Dropout before the classifier</source>
        <translation>Dropout vor dem Klassifikator</translation>
    </message>
    <message>
        <source>Which of the PANNs</source>
        <translation>Welches der PANNs</translation>
    </message>
    <message>
        <source>widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Channels of each block; none: as published</source>
        <translation>Kanäle jedes Blocks; keine: wie veröffentlicht</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Width of the embedding; 0: as the last block</source>
        <translation>Breite der Einbettung; 0: wie der letzte Block</translation>
    </message>
    <message>
        <source>block dropout</source>
        <translation>Dropout der Blöcke</translation>
    </message>
    <message>
        <source>Dropout after each block</source>
        <translation>Dropout nach jedem Block</translation>
    </message>
    <message>
        <source>embedding dropout</source>
        <translation>Dropout der Einbettung</translation>
    </message>
    <message>
        <source>Dropout before the embedding</source>
        <translation>Dropout vor der Einbettung</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Side of the patches that pixels are made of</source>
        <translation>Seite der Kacheln, aus denen Bildpunkte werden</translation>
    </message>
    <message>
        <source>blocks per kernel</source>
        <translation>Blöcke je Kern</translation>
    </message>
    <message>
        <source>So many blocks after one another share a kernel; 1: none do</source>
        <translation>So viele Blöcke hintereinander teilen einen Kern; 1: keine</translation>
    </message>
    <message>
        <source>Channels before the first stage</source>
        <translation>Kanäle vor der ersten Stufe</translation>
    </message>
    <message>
        <source>planes</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Channels of the three stages</source>
        <translation>Kanäle der drei Stufen</translation>
    </message>
    <message>
        <source>reduction</source>
        <translation>Verengung</translation>
    </message>
    <message>
        <source>Squeeze and excitation narrows by this factor</source>
        <translation>Squeeze and Excitation verengt um diesen Faktor</translation>
    </message>
    <message>
        <source>shared stages</source>
        <translation>geteilte Stufen</translation>
    </message>
    <message>
        <source>Stages, from 0 to 2, whose 3x3 kernels are one</source>
        <translation>Stufen von 0 bis 2, deren 3x3-Kerne einer sind</translation>
    </message>
    <message>
        <source>norm first</source>
        <translation>Norm zuerst</translation>
    </message>
    <message>
        <source>Norm and ReLU stand before each convolution</source>
        <translation>Norm und ReLU stehen vor jeder Faltung</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The architecture</source>
        <translation>Die Architektur</translation>
    </message>
    <message>
        <source>What the recipe is called</source>
        <translation>Wie das Rezept heißt</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it trains, in a sentence</source>
        <translation>Was es trainiert, in einem Satz</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>numbers and ranges, such as 0,4-7</source>
        <translation>Zahlen und Bereiche, etwa 0,4-7</translation>
    </message>
    <message>
        <source>a number per learned axis, such as 1 or 1,-2</source>
        <translation>eine Zahl je gelernter Achse, etwa 1 oder 1,-2</translation>
    </message>
    <message>
        <source>moves positions, in steps of the grid</source>
        <translation>verschiebt Positionen, in Gitterschritten</translation>
    </message>
    <message>
        <source>changes the widths of the interpolation</source>
        <translation>ändert die Breiten der Interpolation</translation>
    </message>
    <message>
        <source>changes weights</source>
        <translation>ändert Gewichte</translation>
    </message>
    <message>
        <source>rounds delays (else offsets) to multiples of a step, as hardware does</source>
        <translation>rundet Verzögerungen (sonst Versätze) auf Vielfache eines Schritts, wie Hardware es tut</translation>
    </message>
    <message>
        <source>adds normal noise to positions</source>
        <translation>addiert normalverteiltes Rauschen zu Positionen</translation>
    </message>
    <message>
        <source>deals the positions of each layer out anew among its elements</source>
        <translation>verteilt die Positionen jeder Schicht neu auf ihre Elemente</translation>
    </message>
    <message>
        <source>draws positions as they were before training</source>
        <translation>zieht Positionen wie vor dem Training</translation>
    </message>
    <message>
        <source>makes delays longer by as many steps</source>
        <translation>verlängert Verzögerungen um so viele Schritte</translation>
    </message>
    <message>
        <source>multiplies delays (else offsets from the middle)</source>
        <translation>multipliziert Verzögerungen (sonst Versätze von der Mitte)</translation>
    </message>
    <message>
        <source>puts positions on the other side of the kernel&apos;s middle</source>
        <translation>setzt Positionen auf die andere Seite der Kernmitte</translation>
    </message>
    <message>
        <source>takes the positions of one epoch and everything else of another</source>
        <translation>nimmt die Positionen einer Epoche und alles andere aus einer anderen</translation>
    </message>
    <message>
        <source>silences a share of each layer&apos;s elements</source>
        <translation>schaltet einen Anteil der Elemente jeder Schicht stumm</translation>
    </message>
    <message>
        <source>takes a layer from another checkpoint</source>
        <translation>nimmt eine Schicht aus einem anderen Checkpoint</translation>
    </message>
    <message>
        <source>which of the random draws</source>
        <translation>welche der zufälligen Ziehungen</translation>
    </message>
    <message>
        <source>steps added to each position</source>
        <translation>Schritte, die zu jeder Position addiert werden</translation>
    </message>
    <message>
        <source>the position that all get</source>
        <translation>die Position, die alle bekommen</translation>
    </message>
    <message>
        <source>a number of at least 0</source>
        <translation>eine Zahl ab 0</translation>
    </message>
    <message>
        <source>the width that all get, in steps</source>
        <translation>die Breite, die alle bekommen, in Schritten</translation>
    </message>
    <message>
        <source>what widths are multiplied by</source>
        <translation>womit Breiten multipliziert werden</translation>
    </message>
    <message>
        <source>the weight that all get</source>
        <translation>das Gewicht, das alle bekommen</translation>
    </message>
    <message>
        <source>what weights are multiplied by</source>
        <translation>womit Gewichte multipliziert werden</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>steps from one to the next; 1 is what discrete evaluation does</source>
        <translation>Schritte von einem zum nächsten; 1 ist, was diskrete Auswertung tut</translation>
    </message>
    <message>
        <source>its deviation in steps</source>
        <translation>seine Standardabweichung in Schritten</translation>
    </message>
    <message>
        <source>their deviation in steps; left out, delays lie evenly and offsets have 0.5</source>
        <translation>ihre Standardabweichung in Schritten; ohne Angabe liegen Verzögerungen gleichmäßig, und Versätze haben 0.5</translation>
    </message>
    <message>
        <source>steps added to each delay</source>
        <translation>Schritte, die zu jeder Verzögerung addiert werden</translation>
    </message>
    <message>
        <source>what they are multiplied by</source>
        <translation>womit sie multipliziert werden</translation>
    </message>
    <message>
        <source>an epoch of the run, first or last</source>
        <translation>eine Epoche des Laufs, first oder last</translation>
    </message>
    <message>
        <source>whose positions</source>
        <translation>wessen Positionen</translation>
    </message>
    <message>
        <source>whose everything else</source>
        <translation>wessen alles andere</translation>
    </message>
    <message>
        <source>the network as it is</source>
        <translation>das Netz, wie es ist</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>wie viele</translation>
    </message>
    <message>
        <source>weight or random</source>
        <translation>weight oder random</translation>
    </message>
    <message>
        <source>those of the smallest |weight|, or any</source>
        <translation>die mit dem kleinsten |Gewicht|, oder beliebige</translation>
    </message>
    <message>
        <source>a checkpoint or a run</source>
        <translation>ein Checkpoint oder ein Lauf</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>woher</translation>
    </message>
    <message>
        <source>a layer&apos;s name</source>
        <translation>der Name einer Schicht</translation>
    </message>
    <message>
        <source>what it is called there</source>
        <translation>wie sie dort heißt</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>derselbe Name</translation>
    </message>
    <message>
        <source>a layer&apos;s name, or all</source>
        <translation>der Name einer Schicht, oder all</translation>
    </message>
    <message>
        <source>the layer</source>
        <translation>die Schicht</translation>
    </message>
    <message>
        <source>only layers of this stage, counted as in their names</source>
        <translation>nur Schichten dieser Stufe, gezählt wie in ihren Namen</translation>
    </message>
    <message>
        <source>only elements of these output channels (receiving neurons)</source>
        <translation>nur Elemente dieser Ausgabekanäle (empfangenden Neuronen)</translation>
    </message>
    <message>
        <source>only elements of these input channels (sending neurons)</source>
        <translation>nur Elemente dieser Eingabekanäle (sendenden Neuronen)</translation>
    </message>
    <message>
        <source>only these elements, counted in the order of dcls positions</source>
        <translation>nur diese Elemente, gezählt in der Reihenfolge von dcls positions</translation>
    </message>
    <message>
        <source>vocal tract</source>
        <translation>Vokaltrakt</translation>
    </message>
    <message>
        <source>Frequencies are scaled by up to this share, as in shorter and longer vocal tracts</source>
        <translation>Frequenzen werden um bis zu diesem Anteil gestreckt oder gestaucht, wie bei kürzerem und längerem Vokaltrakt</translation>
    </message>
    <message>
        <source>start from</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>Run or checkpoint whose weights it begins with where names and sizes fit; empty: drawn</source>
        <translation>Lauf oder Checkpoint, mit dessen Gewichten es beginnt, wo Namen und Größen passen; leer: gezogen</translation>
    </message>
    <message>
        <source>own noise probability</source>
        <translation>Chance auf eigenes Rauschen</translation>
    </message>
    <message>
        <source>Chance that a recording has noise of its own, which ends where it ends</source>
        <translation>Wahrscheinlichkeit, dass eine Aufnahme eigenes Rauschen hat, das endet, wo sie endet</translation>
    </message>
    <message>
        <source>time warp frames</source>
        <translation>Zeitverzerrung</translation>
    </message>
    <message>
        <source>A moment of a sound is moved by up to this, and what is around it stretched along</source>
        <translation>Ein Augenblick des Klangs wird um bis zu so viel verschoben, das Übrige mitgedehnt</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>Flanken</translation>
    </message>
    <message>
        <source>Channels for the rising and falling edges of the spectrum as well</source>
        <translation>Zusätzlich Kanäle für die steigenden und fallenden Flanken des Spektrums</translation>
    </message>
    <message>
        <source>bands per channel</source>
        <translation>Bänder je Kanal</translation>
    </message>
    <message>
        <source>So many neighbouring bands make one channel, the largest of them</source>
        <translation>So viele benachbarte Bänder ergeben einen Kanal, mit dem größten ihrer Werte</translation>
    </message>
</context>
<context>
    <name>dclscope::ActivationView</name>
    <message>
        <source>What each stage answers to</source>
        <translation>Worauf jede Stufe antwortet</translation>
    </message>
    <message>
        <source>The network&apos;s feature maps appear here</source>
        <translation>Hier erscheinen die Merkmalskarten des Netzes</translation>
    </message>
    <message>
        <source>Strongest channels of %1</source>
        <translation>Stärkste Kanäle: %1</translation>
    </message>
    <message>
        <source>stage %1 · %2 channels · %3 × %4</source>
        <translation>Stufe %1 · %2 Kanäle · %3 × %4</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>alle Kanäle</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>%1 · about %2 Hz · %3 away from the mean</source>
        <translation>%1 · um %2 Hz · %3 neben dem Mittel</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>below the mean</source>
        <translation>unter dem Mittel</translation>
    </message>
    <message>
        <source>above it</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>at the mean</source>
        <translation>beim Mittel</translation>
    </message>
    <message>
        <source>far from it</source>
        <translation>weit davon</translation>
    </message>
</context>
<context>
    <name>dclscope::AtlasPicture</name>
    <message>
        <source>its only layer</source>
        <translation>seine einzige Schicht</translation>
    </message>
    <message>
        <source>all %1 layers</source>
        <translation>alle %1 Schichten</translation>
    </message>
    <message>
        <source>%1 elements, on common scales</source>
        <translation>%1 Elemente, auf gemeinsamen Skalen</translation>
    </message>
    <message>
        <source>elements per square step, %</source>
        <translation>Elemente je Quadratschritt, %</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>nicht darstellbar</translation>
    </message>
    <message>
        <source>column, grid steps from the middle</source>
        <translation>Spalte, Gitterschritte ab Mitte</translation>
    </message>
    <message>
        <source>share of delays, %</source>
        <translation>Anteil der Verzögerungen, %</translation>
    </message>
    <message>
        <source>row, grid steps from the middle</source>
        <translation>Zeile, Gitterschritte ab Mitte</translation>
    </message>
    <message>
        <source>Filled: now. Line: at epoch %1.</source>
        <translation>Gefüllt: jetzt. Linie: bei Epoche %1.</translation>
    </message>
    <message>
        <source>Grids: density of positions, steps from the middle.</source>
        <translation>Gitter: Dichte der Positionen, Schritte ab Mitte.</translation>
    </message>
    <message>
        <source>%1 · click to go in</source>
        <translation>%1 · Klick öffnet die Schicht</translation>
    </message>
    <message>
        <source>%1 · %2: %3 % of elements · click to go in</source>
        <translation>%1 · %2: %3 % der Elemente · Klick öffnet die Schicht</translation>
    </message>
    <message>
        <source>%1 · column %2, row %3: %4 % of elements per square step · click to go in</source>
        <translation>%1 · Spalte %2, Zeile %3: %4 % der Elemente je Quadratschritt · Klick öffnet die Schicht</translation>
    </message>
</context>
<context>
    <name>dclscope::Axes</name>
    <message>
        <source>colours to ±%1</source>
        <translation>Farben bis ±%1</translation>
    </message>
    <message>
        <source>colours %1 to %2</source>
        <translation>Farben %1 bis %2</translation>
    </message>
</context>
<context>
    <name>dclscope::CoincidenceFigurePicture</name>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Delay of synapse %1</source>
        <translation>Verzögerung der Synapse %1</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>Synapse</translation>
    </message>
    <message>
        <source>Time, steps</source>
        <translation>Zeit, Schritte</translation>
    </message>
    <message>
        <source>The pattern: drag where spikes arrive</source>
        <translation>Das Muster: Ankunft der Spikes ziehen</translation>
    </message>
    <message>
        <source>Its mirror</source>
        <translation>Sein Spiegelbild</translation>
    </message>
    <message>
        <source>Membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>The membrane and its threshold</source>
        <translation>Die Membran und ihre Schwelle</translation>
    </message>
    <message>
        <source>It fires</source>
        <translation>Es feuert</translation>
    </message>
    <message>
        <source>It stays silent</source>
        <translation>Es bleibt still</translation>
    </message>
    <message>
        <source>dashed: the step that is played</source>
        <translation>gestrichelt: der Schritt, der abgespielt wird</translation>
    </message>
</context>
<context>
    <name>dclscope::CoincidencePicture</name>
    <message>
        <source>what %1 hears</source>
        <translation>was %1 hört</translation>
    </message>
    <message>
        <source>the first of the bundled sounds</source>
        <translation>den ersten der mitgelieferten Klänge</translation>
    </message>
    <message>
        <source>%1, which the network takes for “%2” (%3 %)</source>
        <translation>%1; für das Netz ist das „%2“ (%3 %)</translation>
    </message>
    <message>
        <source>hears %1</source>
        <translation>hört %1</translation>
    </message>
    <message>
        <source>Only layers of a spiking network with delays have coincidences to show.</source>
        <translation>Nur Schichten eines spikenden Netzes mit Verzögerungen haben Koinzidenzen zu zeigen.</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Hört zu …</translation>
    </message>
    <message>
        <source>What this neuron hears cannot be shown: %1.</source>
        <translation>Was dieses Neuron hört, kann nicht gezeigt werden: %1.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Hears %1.</source>
        <translation>Hört %1.</translation>
    </message>
    <message>
        <source>Its input as it comes</source>
        <translation>Seine Eingabe, wie sie kommt</translation>
    </message>
    <message>
        <source>The same behind its delays, by weight</source>
        <translation>Dieselbe nach den Verzögerungen, gewichtet</translation>
    </message>
    <message>
        <source>Its membrane, the threshold, and its spikes</source>
        <translation>Seine Membran, die Schwelle und seine Spikes</translation>
    </message>
    <message>
        <source>Its membrane; as an output it never fires</source>
        <translation>Seine Membran; als Ausgang feuert es nie</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>weight × input</source>
        <translation>Gewicht × Eingabe</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>time (ms)</source>
        <translation>Zeit (ms)</translation>
    </message>
    <message>
        <source>time (steps)</source>
        <translation>Zeit (Schritte)</translation>
    </message>
    <message>
        <source>input %1 · %2 · nothing comes any more</source>
        <translation>Eingang %1 · %2 · es kommt nichts mehr</translation>
    </message>
    <message>
        <source>input %1 · %2 · %3</source>
        <translation>Eingang %1 · %2 · %3</translation>
    </message>
    <message>
        <source>input %1 · %2</source>
        <translation>Eingang %1 · %2</translation>
    </message>
    <message>
        <source> · sent at %1, weight %2</source>
        <translation> · gesendet bei %1, Gewicht %2</translation>
    </message>
    <message>
        <source>%1 · membrane %2</source>
        <translation>%1 · Membran %2</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source> · fires</source>
        <translation> · feuert</translation>
    </message>
    <message>
        <source>The network takes it for “%1” (%2 %).</source>
        <translation>Das Netz hält es für „%1“ (%2 %).</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Wie sie kommt</translation>
    </message>
    <message>
        <source>Its input behind its delays, by weight</source>
        <translation>Seine Eingabe nach seinen Verzögerungen, nach Gewicht</translation>
    </message>
    <message>
        <source>As it arrives</source>
        <translation>Wie sie ankommt</translation>
    </message>
    <message>
        <source>Its membrane</source>
        <translation>Seine Membran</translation>
    </message>
    <message>
        <source>Taken for “%1” (%2 %).</source>
        <translation>Gehalten für „%1“ (%2 %).</translation>
    </message>
    <message>
        <source>what came in up to %1 s</source>
        <translation>das, was bis %1 s hereinkam</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonArrows</name>
    <message>
        <source>from A to B, an arrow per element</source>
        <translation>von A nach B, ein Pfeil je Element</translation>
    </message>
    <message>
        <source>out %1, in %2, element %3</source>
        <translation>Ausg. %1, Eing. %2, Element %3</translation>
    </message>
    <message>
        <source> · from %1 to %2</source>
        <translation> · von %1 nach %2</translation>
    </message>
    <message>
        <source> · moved %1 steps (%2)</source>
        <translation> · um %1 Schritte bewegt (%2)</translation>
    </message>
    <message>
        <source>from A to B (dot), a line per element</source>
        <translation>von A nach B (Punkt), ein Strich je Element</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonAtlas</name>
    <message>
        <source>A and B, one behind the other, layer by layer</source>
        <translation>A und B hintereinander, Schicht für Schicht</translation>
    </message>
    <message>
        <source>B less A: where elements have become denser or rarer</source>
        <translation>B minus A: wo Elemente dichter oder seltener wurden</translation>
    </message>
    <message>
        <source>elements per square step, B less A (%)</source>
        <translation>Elemente je Quadratschritt, B minus A (%)</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>kein Gegenstück</translation>
    </message>
    <message>
        <source>other grid</source>
        <translation>anderes Gitter</translation>
    </message>
    <message>
        <source>%1 · A %2 %, B %3 % of elements</source>
        <translation>%1 · A %2 %, B %3 % der Elemente</translation>
    </message>
    <message>
        <source>%1 % of elements per square step</source>
        <translation>%1 % der Elemente je Quadratschritt</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonCoincidence</name>
    <message>
        <source>B less A: what arrives, and both membranes</source>
        <translation>B minus A: was ankommt, und beide Membranen</translation>
    </message>
    <message>
        <source>There is no difference to draw: one of the two does not hear this, or hears other inputs.</source>
        <translation>Kein Unterschied zu zeichnen: eines der beiden hört dies nicht oder hört andere Eingänge.</translation>
    </message>
    <message>
        <source>Membranes of A and B, and their spikes</source>
        <translation>Membranen von A und B und ihre Spikes</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>weight × input, B less A</source>
        <translation>Gewicht × Eingang, B minus A</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>time (ms)</source>
        <translation>Zeit (ms)</translation>
    </message>
    <message>
        <source>time (steps)</source>
        <translation>Zeit (Schritte)</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>input %1 · %2 · %3</source>
        <translation>Eingang %1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What is to stand beside %1?</source>
        <translation>Was soll neben %1 stehen?</translation>
    </message>
    <message>
        <source>Open runs</source>
        <translation>Offene Läufe</translation>
    </message>
    <message>
        <source>%1 itself, at its first epoch</source>
        <translation>%1 selbst, bei der ersten Epoche</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation>Laufordner ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a chec&amp;kpoint…</source>
        <translation>Chec&amp;kpoint öffnen…</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Laufordner öffnen</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Checkpoint öffnen</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonKernel</name>
    <message>
        <source>B less A: the dense kernels</source>
        <translation>B minus A: die dichten Kerne</translation>
    </message>
    <message>
        <source>The two kernels are of different sizes.</source>
        <translation>Die beiden Kerne sind verschieden groß.</translation>
    </message>
    <message>
        <source>value, B less A</source>
        <translation>Wert, B minus A</translation>
    </message>
    <message>
        <source>Responses of A and B, mean over directions</source>
        <translation>Frequenzgänge von A und B, über Richtungen gemittelt</translation>
    </message>
    <message>
        <source>Responses of A and B, mean over inputs</source>
        <translation>Frequenzgänge von A und B, über Eingänge gemittelt</translation>
    </message>
    <message>
        <source>|H|</source>
        <translation>|H|</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>Kern %1</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonMatrix</name>
    <message>
        <source>B less A: longer or shorter delays</source>
        <translation>B minus A: längere oder kürzere Verzögerungen</translation>
    </message>
    <message>
        <source>B less A: weights</source>
        <translation>B minus A: Gewichte</translation>
    </message>
    <message>
        <source>input channel</source>
        <translation>Eingangskanal</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>weight, B less A</source>
        <translation>Gewicht, B minus A</translation>
    </message>
    <message>
        <source>delay, B less A (%1)</source>
        <translation>Verzögerung, B minus A (%1)</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>delay %1 %2</source>
        <translation>Verzögerung %1 %2</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonNeurons</name>
    <message>
        <source>from A to B, a bar per neuron: longer or shorter delays</source>
        <translation>von A nach B, ein Balken je Neuron: längere oder kürzere Verzögerungen</translation>
    </message>
    <message>
        <source>neurons, in the order of A</source>
        <translation>Neuronen, in der Reihenfolge von A</translation>
    </message>
    <message>
        <source>neuron %1 · %2 %3</source>
        <translation>Neuron %1 · %2 %3</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonPane</name>
    <message>
        <source>Layers matched by name: %1</source>
        <translation>Nach Namen zugeordnet: %1</translation>
    </message>
    <message>
        <source>by shape: %1</source>
        <translation>nach Form: %1</translation>
    </message>
    <message>
        <source>only in A: %1</source>
        <translation>nur in A: %1</translation>
    </message>
    <message>
        <source>only in B: %1</source>
        <translation>nur in B: %1</translation>
    </message>
    <message>
        <source>Hold &amp;B at epoch</source>
        <translation>&amp;B halten bei Epoche</translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation>Zahlen unter dem Zeiger</translation>
    </message>
    <message>
        <source>Otherwise B moves along: epoch by epoch, or by share of the training where their lengths differ</source>
        <translation>Sonst geht B mit: Epoche für Epoche oder, wo die Längen verschieden sind, nach dem Anteil am Training</translation>
    </message>
    <message>
        <source>Epoch of B</source>
        <translation>Epoche von B</translation>
    </message>
    <message>
        <source>&amp;Other run…</source>
        <translation>And&amp;erer Lauf…</translation>
    </message>
    <message>
        <source>Choose what stands beside A</source>
        <translation>Wählen, was neben A steht</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>Ta&amp;uschen</translation>
    </message>
    <message>
        <source>A becomes B, and B becomes A</source>
        <translation>A wird B, und B wird A</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>Ver&amp;gleich beenden</translation>
    </message>
    <message>
        <source>Distance per layer</source>
        <translation>Distanz je Schicht</translation>
    </message>
    <message>
        <source>mean delay change, %1</source>
        <translation>mittl. Verz.-Änderung, %1</translation>
    </message>
    <message>
        <source>Point at a picture to read the numbers of both; the wheel zooms all of them.</source>
        <translation>Auf ein Bild zeigen, um die Zahlen beider zu lesen; das Mausrad zoomt alle.</translation>
    </message>
    <message>
        <source>layer of A</source>
        <translation>Schicht von A</translation>
    </message>
    <message>
        <source>layer of B</source>
        <translation>Schicht von B</translation>
    </message>
    <message>
        <source>mean distance, steps</source>
        <translation>mittl. Distanz, Schritte</translation>
    </message>
    <message>
        <source>How far elements lie from their partners, over all axes; elements are compared in the order in which they are stored</source>
        <translation>Wie weit Elemente von ihren Partnern entfernt liegen, über alle Achsen; Elemente werden in der gespeicherten Reihenfolge verglichen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>mean delay change</source>
        <translation>mittl. Verz.-Änderung</translation>
    </message>
    <message>
        <source>In ms where both time steps are known, else in steps</source>
        <translation>In ms, wo beide Zeitschritte bekannt sind, sonst in Schritten</translation>
    </message>
    <message>
        <source>distributions apart, steps</source>
        <translation>Verteilungsdistanz, Schritte</translation>
    </message>
    <message>
        <source>Mean distance of the two distributions along the first axis, whatever the order of their elements</source>
        <translation>Mittlere Distanz der beiden Verteilungen entlang der ersten Achse, unabhängig von der Reihenfolge ihrer Elemente</translation>
    </message>
    <message>
        <source>r, positions</source>
        <translation>r, Positionen</translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation over elements</source>
        <translation>Korrelation nach Pearson über alle Elemente</translation>
    </message>
    <message>
        <source>r, weights</source>
        <translation>r, Gewichte</translation>
    </message>
    <message>
        <source>sigma of A</source>
        <translation>Sigma von A</translation>
    </message>
    <message>
        <source>sigma of B</source>
        <translation>Sigma von B</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>Why single elements have no partners</source>
        <translation>Warum einzelne Elemente keine Partner haben</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonPicture</name>
    <message>
        <source>%1 has no layer of this name, and none of its kind and shape that is left.</source>
        <translation>%1 hat keine Schicht dieses Namens und keine übrige von ihrer Art und Form.</translation>
    </message>
    <message>
        <source>%1 has no layer called %2.</source>
        <translation>%1 hat keine Schicht namens %2.</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be drawn this way: it is of another kind.</source>
        <translation>%1 von %2 lässt sich so nicht zeichnen: Sie ist von anderer Art.</translation>
    </message>
    <message>
        <source>There is no difference to draw without both sides.</source>
        <translation>Ohne beide Seiten gibt es keinen Unterschied zu zeichnen.</translation>
    </message>
    <message>
        <source>no partners for single elements: %1</source>
        <translation>keine Partner für einzelne Elemente: %1</translation>
    </message>
    <message>
        <source>Layers with learned positions or delays are compared; this is a plain tensor. Choose a layer, or stop comparing.</source>
        <translation>Verglichen werden Schichten mit gelernten Positionen oder Verzögerungen; dies ist ein einfacher Tensor. Eine Schicht wählen oder den Vergleich beenden.</translation>
    </message>
    <message>
        <source>A: %1, B: %2</source>
        <translation>A: %1, B: %2</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>A to B</source>
        <translation>A nach B</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonSpread</name>
    <message>
        <source>A and B one behind the other</source>
        <translation>A und B hintereinander</translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation>%1, Gitterschritte ab Mitte</translation>
    </message>
    <message>
        <source>elements, % per step</source>
        <translation>Elemente, % je Schritt</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Versatz %1</translation>
    </message>
    <message>
        <source>%1 · A %2 %, B %3 % of elements per step</source>
        <translation>%1 · A %2 %, B %3 % der Elemente je Schritt</translation>
    </message>
</context>
<context>
    <name>dclscope::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Kept-out examples of the newest epoch: rows are what they are, columns what they were named. Blue is right, orange is wrong.</source>
        <translation>Validierungsbeispiele der neuesten Epoche: Zeilen sagen, was sie sind, Spalten, als was sie erkannt wurden. Blau ist richtig, Orange ist falsch.</translation>
    </message>
    <message>
        <source>named</source>
        <translation>erkannt als</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>“%1” named “%2”: %3 of %4</source>
        <translation>„%1“ als „%2“ erkannt: %3 von %4</translation>
    </message>
</context>
<context>
    <name>dclscope::CurvesView</name>
    <message>
        <source>kept out, mean average precision</source>
        <translation>Validierung, Mean Average Precision</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Kurven des Trainings</translation>
    </message>
    <message>
        <source>Loss and share named right by epoch, of training and of kept-out examples; earlier runs of the same recipe as thin curves behind.</source>
        <translation>Verlust und Anteil richtig erkannter Beispiele je Epoche, im Training und in der Validierung; frühere Läufe desselben Rezepts als dünne Kurven dahinter.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Named right, %</source>
        <translation>Richtig erkannt, %</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>▲ cut here: goes up to %1</source>
        <translation>▲ hier gekappt: reicht bis %1</translation>
    </message>
    <message>
        <source>an earlier run</source>
        <translation>ein früherer Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier runs</source>
        <translation>
            <numerusform>%n früherer Lauf</numerusform>
            <numerusform>%n frühere Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dclscope::DataPicker</name>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Choose the folder of the data</source>
        <translation>Ordner der Daten wählen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>choose a folder, or drop one here</source>
        <translation>Ordner wählen oder hierher ziehen</translation>
    </message>
    <message>
        <source>It is not there: choose the folder.</source>
        <translation>Sie sind nicht da: den Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>dclscope::DelayLinePicture</name>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Time, steps</source>
        <translation>Zeit, Schritte</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>What comes in (click to set a spike, or to take it away)</source>
        <translation>Was hereinkommt (Klick setzt einen Spike oder nimmt ihn weg)</translation>
    </message>
    <message>
        <source>%1 zeros</source>
        <translation>%1 Nullen</translation>
    </message>
    <message>
        <source>Index on the grid (the last one is delay 0)</source>
        <translation>Index auf dem Gitter (der letzte ist Verzögerung 0)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The kernel: one element, drag it   ·   delay %1   ·   P %2</source>
        <translation>Der Kern: ein Element zum Ziehen   ·   Verzögerung %1   ·   P %2</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>Was herauskommt</translation>
    </message>
    <message>
        <source>time step %1 of %2</source>
        <translation>Zeitschritt %1 von %2</translation>
    </message>
    <message>
        <source>the kernel sees this</source>
        <translation>das sieht der Kern</translation>
    </message>
</context>
<context>
    <name>dclscope::DelayPicture</name>
    <message>
        <source>weights by neuron and input</source>
        <translation>Gewichte je Neuron und Eingang</translation>
    </message>
    <message>
        <source>delays by neuron and input</source>
        <translation>Verzögerungen je Neuron und Eingang</translation>
    </message>
    <message>
        <source>%1, by mean delay</source>
        <translation>%1, nach mittl. Verzögerung</translation>
    </message>
    <message>
        <source>%1, by weight</source>
        <translation>%1, nach Gewicht</translation>
    </message>
    <message>
        <source>%1, by similarity</source>
        <translation>%1, nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>sending neuron</source>
        <translation>sendendes Neuron</translation>
    </message>
    <message>
        <source>input channel</source>
        <translation>Eingangskanal</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>mean delay (%1)</source>
        <translation>mittl. Verzögerung (%1)</translation>
    </message>
    <message>
        <source>%1, input %2</source>
        <translation>%1, Eingang %2</translation>
    </message>
    <message>
        <source> · offset %1</source>
        <translation> · Versatz %1</translation>
    </message>
    <message>
        <source> · mean delay %1</source>
        <translation> · mittl. Verzögerung %1</translation>
    </message>
    <message>
        <source> · delay %1</source>
        <translation> · Verzögerung %1</translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation> · Gewicht %1</translation>
    </message>
    <message>
        <source> · a click opens the receptive field of neuron %1</source>
        <translation> · ein Klick öffnet das rezeptive Feld von Neuron %1</translation>
    </message>
    <message>
        <source>%1, by label</source>
        <translation>%1, nach Label</translation>
    </message>
    <message>
        <source>output neurons</source>
        <translation>Ausgangsneuronen</translation>
    </message>
    <message>
        <source>neurons, by the label they answer to most</source>
        <translation>Neuronen, nach dem Label, auf das sie am meisten antworten</translation>
    </message>
    <message>
        <source>neurons, by the label that their weights lead to</source>
        <translation>Neuronen, nach dem Label, zu dem ihre Gewichte führen</translation>
    </message>
    <message>
        <source>%1, in the order of A</source>
        <translation>%1, in der Reihenfolge von A</translation>
    </message>
    <message>
        <source>neurons, in the order of A</source>
        <translation>Neuronen, in der Reihenfolge von A</translation>
    </message>
</context>
<context>
    <name>dclscope::Delays</name>
    <message>
        <source>delay (%1)</source>
        <translation>Verzögerung (%1)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>offset (%1)</source>
        <translation>Versatz (%1)</translation>
    </message>
    <message>
        <source>This layer learns spacings along %1 axes, not delays. The kernel view shows them.</source>
        <translation>Diese Schicht lernt Abstände entlang von %1 Achsen, keine Verzögerungen. Die Kernansicht zeigt sie.</translation>
    </message>
</context>
<context>
    <name>dclscope::DescentPicture</name>
    <message>
        <source>Start of the element</source>
        <translation>Start des Elements</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The loss, wherever the element is   ·   %1   ·   gradient %2</source>
        <translation>Der Verlust, wo immer das Element ist   ·   %1   ·   Gradient %2</translation>
    </message>
    <message>
        <source>Position of the element, grid steps</source>
        <translation>Position des Elements, Gitterschritte</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Position, grid steps</source>
        <translation>Position, Gitterschritte</translation>
    </message>
    <message>
        <source>training step %1 of %2</source>
        <translation>Trainingsschritt %1 von %2</translation>
    </message>
    <message>
        <source>The loss, wherever the element is   ·   gradient %1</source>
        <translation>Der Verlust, wo immer das Element ist   ·   Gradient %1</translation>
    </message>
    <message>
        <source>now: sigma %1</source>
        <translation>jetzt: Sigma %1</translation>
    </message>
    <message>
        <source>at the start: sigma %1</source>
        <translation>am Start: Sigma %1</translation>
    </message>
    <message>
        <source>at the end: sigma %1</source>
        <translation>am Ende: Sigma %1</translation>
    </message>
    <message>
        <source>element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Trainingsschritt</translation>
    </message>
    <message>
        <source>The path of the element</source>
        <translation>Der Weg des Elements</translation>
    </message>
</context>
<context>
    <name>dclscope::EmptyPage</name>
    <message>
        <source>Open the &amp;demo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation>Laufordner ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;checkpoint…</source>
        <translation>&amp;Checkpoint öffnen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>Fortschritt des Öffnens</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>%v of %m checkpoints</source>
        <translation>%v von %m Checkpoints</translation>
    </message>
    <message>
        <source>&amp;Go on with %1</source>
        <translation>&amp;Weiter mit %1</translation>
    </message>
    <message>
        <source>Looks at %1 as it was when the window was closed</source>
        <translation>Zeigt %1, wie es beim Schließen des Fensters war</translation>
    </message>
    <message>
        <source>Watch a network learn where to look</source>
        <translation>Zusehen, wie ein Netz lernt, wohin es schaut</translation>
    </message>
    <message>
        <source>Open a folder of checkpoints (.pt, .pth, .safetensors, .h5, .npz, one per epoch) to see its learned spacings and delays move, or drop one onto this window. The demo is a spiking network that learned to hear spoken digits.</source>
        <translation>Öffnen Sie einen Ordner mit Checkpoints (.pt, .pth, .safetensors, .h5, .npz, einer je Epoche), um zu sehen, wie sich seine gelernten Abstände und Verzögerungen bewegen, oder ziehen Sie einen auf dieses Fenster. Die Demo ist ein spikendes Netz, das gelernt hat, gesprochene Ziffern zu hören.</translation>
    </message>
</context>
<context>
    <name>dclscope::EvidenceMap</name>
    <message>
        <source>Evidence per label</source>
        <translation>Evidenz je Label</translation>
    </message>
    <message>
        <source>The evidence for each label appears here</source>
        <translation>Hier erscheint die Evidenz für jedes Label</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>verdeckt %1</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Only labels with…</source>
        <translation>Nur Labels mit…</translation>
    </message>
    <message>
        <source>Show only labels that hold this text</source>
        <translation>Nur Labels zeigen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>A part of a label; Enter pins the first one</source>
        <translation>Ein Teil eines Labels; Eingabe heftet das erste an</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Show groups of labels; click one to unfold it</source>
        <translation>Gruppen von Labels zeigen; ein Klick klappt eine auf</translation>
    </message>
    <message>
        <source>Evidence: labels with “%1”</source>
        <translation>Evidenz: Labels mit „%1“</translation>
    </message>
    <message>
        <source>Evidence per group</source>
        <translation>Evidenz je Gruppe</translation>
    </message>
    <message>
        <source>No label holds “%1”</source>
        <translation>Kein Label enthält „%1“</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Click to fold it</source>
        <translation>Klick klappt sie zu</translation>
    </message>
    <message>
        <source>Click to unfold it</source>
        <translation>Klick klappt sie auf</translation>
    </message>
    <message>
        <source>Click to let it go</source>
        <translation>Klick löst es wieder</translation>
    </message>
    <message>
        <source>Click to pin it on top</source>
        <translation>Klick heftet es oben an</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Gruppe zuklappen</translation>
    </message>
    <message>
        <source>Unfold the group</source>
        <translation>Gruppe aufklappen</translation>
    </message>
    <message>
        <source>Let the label go</source>
        <translation>Label lösen</translation>
    </message>
    <message>
        <source>Pin the label on top</source>
        <translation>Label oben anheften</translation>
    </message>
    <message>
        <source>Let all pinned labels go</source>
        <translation>Alle angehefteten Labels lösen</translation>
    </message>
    <message>
        <source>Evidence: %1 of %2 labels</source>
        <translation>Evidenz: %1 von %2 Labels</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Evidence: the %1 of %2 labels that scored highest</source>
        <translation>Evidenz: die besten %1 von %2 Labels</translation>
    </message>
</context>
<context>
    <name>dclscope::ExampleView</name>
    <message>
        <source>The example that is picked</source>
        <translation>Das gewählte Beispiel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: is too short to draw</source>
        <translation>%1: zu kurz zum Zeichnen</translation>
    </message>
    <message>
        <source>Mel bands over %1</source>
        <translation>Mel-Bänder über %1</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>dclscope::FieldPicture</name>
    <message>
        <source>receptive field of %1</source>
        <translation>rezeptives Feld von %1</translation>
    </message>
    <message>
        <source>delay (%1), the past at the left and now at the right</source>
        <translation>Verzögerung (%1), links die Vergangenheit und rechts jetzt</translation>
    </message>
    <message>
        <source>input channel</source>
        <translation>Eingangskanal</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>%1, input %2</source>
        <translation>%1, Eingang %2</translation>
    </message>
    <message>
        <source>, element %1</source>
        <translation>, Element %1</translation>
    </message>
    <message>
        <source> · offset %1</source>
        <translation> · Versatz %1</translation>
    </message>
    <message>
        <source> · delay %1</source>
        <translation> · Verzögerung %1</translation>
    </message>
    <message>
        <source> · sigma %1 steps</source>
        <translation> · Sigma %1 Schritte</translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation> · Gewicht %1</translation>
    </message>
</context>
<context>
    <name>dclscope::FieldRow</name>
    <message>
        <source>Back to the recipe&apos;s value</source>
        <translation>Zurück zum Wert des Rezepts</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, lowest</source>
        <translation>%1, kleinster Wert</translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, größter Wert</translation>
    </message>
</context>
<context>
    <name>dclscope::FigureCurves</name>
    <message>
        <source>There are no numbers of this kind to draw.</source>
        <translation>Es gibt keine solchen Zahlen zu zeichnen.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>%1 · epoch %2 · %3 %4</source>
        <translation>%1 · Epoche %2 · %3 %4</translation>
    </message>
</context>
<context>
    <name>dclscope::FigureView</name>
    <message>
        <source>Tab chooses what is moved, arrows move it, with Shift farther.</source>
        <translation>Tab wählt, was bewegt wird, Pfeiltasten bewegen es, mit Umschalt weiter.</translation>
    </message>
</context>
<context>
    <name>dclscope::FormSection</name>
    <message>
        <source>Fold these fields away</source>
        <translation>Diese Felder einklappen</translation>
    </message>
    <message>
        <source>Show these fields</source>
        <translation>Diese Felder zeigen</translation>
    </message>
    <message numerus="yes">
        <source>  ·  %n changed</source>
        <translation>
            <numerusform>  ·  %n geändert</numerusform>
            <numerusform>  ·  %n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>  ·  does not fit</source>
        <translation>  ·  passt nicht</translation>
    </message>
</context>
<context>
    <name>dclscope::Format</name>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
</context>
<context>
    <name>dclscope::FrameBar</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>Moment that is shown</source>
        <translation>Gezeigter Augenblick</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>dclscope::GridKernelPicture</name>
    <message>
        <source>Element %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Spectrogram of a spoken digit</source>
        <translation>Spektrogramm einer gesprochenen Ziffer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The same, filtered</source>
        <translation>Dasselbe, gefiltert</translation>
    </message>
    <message>
        <source>Kernel on a grid of %1 × %1 points</source>
        <translation>Kern auf einem Gitter von %1 × %1 Punkten</translation>
    </message>
</context>
<context>
    <name>dclscope::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
</context>
<context>
    <name>dclscope::Handout</name>
    <message>
        <source>What to see: %1</source>
        <translation>Was zu sehen ist: %1</translation>
    </message>
    <message>
        <source>DCLScope   ·   %1</source>
        <translation>DCLScope   ·   %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Aus: %1</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>dclscope::HeardLabel</name>
    <message>
        <source>Label heard</source>
        <translation>Gehörtes Label</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2 s ago</source>
        <translation>%1, vor %2 s</translation>
    </message>
    <message>
        <source>%1 at %2 s, goes on</source>
        <translation>%1 bei %2 s, dauert an</translation>
    </message>
    <message>
        <source>%1 at %2 s, just over</source>
        <translation>%1 bei %2 s, eben vorbei</translation>
    </message>
</context>
<context>
    <name>dclscope::HeardList</name>
    <message>
        <source>Labels heard so far</source>
        <translation>Bisher gehörte Labels</translation>
    </message>
    <message>
        <source>Save what was heard as CSV</source>
        <translation>Gehörtes als CSV speichern</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Clear what was heard</source>
        <translation>Gehörtes löschen</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation>Gehörtes speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>What was heard is saved as %1.</source>
        <translation>Das Gehörte ist als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1: what was heard could not be saved there (%2). Choose another place.</source>
        <translation>%1: Das Gehörte konnte dort nicht gespeichert werden (%2). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Heard by hour of the day</source>
        <translation>Gehört nach Tagesstunde</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>Nach Tagesstunde</translation>
    </message>
    <message>
        <source>Hear the selected label again</source>
        <translation>Das gewählte Label noch einmal hören</translation>
    </message>
    <message>
        <source>Hear it again (Enter)</source>
        <translation>Noch einmal hören (Eingabe)</translation>
    </message>
    <message>
        <source>Save the selected label&apos;s sound</source>
        <translation>Den Klang des gewählten Labels speichern</translation>
    </message>
    <message>
        <source>Save its sound</source>
        <translation>Seinen Klang speichern</translation>
    </message>
    <message>
        <source>Only labels with…</source>
        <translation>Nur Labels mit…</translation>
    </message>
    <message>
        <source>Only labels that hold this text</source>
        <translation>Nur Labels, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Its sound is no longer in memory: the last ten minutes of what is listened to are kept.</source>
        <translation>Sein Klang ist nicht mehr im Speicher: die letzten zehn Minuten des Gehörten werden aufgehoben.</translation>
    </message>
    <message>
        <source>Save the sound</source>
        <translation>Den Klang speichern</translation>
    </message>
    <message>
        <source>FLAC (*.flac);;WAV (*.wav)</source>
        <translation>FLAC (*.flac);;WAV (*.wav)</translation>
    </message>
    <message>
        <source>The sound is saved as %1.</source>
        <translation>Der Klang ist gespeichert: %1.</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <translation>%1. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>dclscope::HeardOverlay</name>
    <message>
        <source>Nothing in this window speaks for “%1”</source>
        <translation>Nichts in diesem Fenster spricht für „%1“</translation>
    </message>
    <message>
        <source>Lit: speaks for “%1” · outlined: most</source>
        <translation>Hell: spricht für „%1“ · umrandet: am meisten</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>dclscope::HourBars</name>
    <message>
        <source>Heard by hour of the day</source>
        <translation>Gehört nach Tagesstunde</translation>
    </message>
    <message numerus="yes">
        <source>%n in all, most of them from %1:00 on</source>
        <translation>
            <numerusform>%n insgesamt, die meisten ab %1:00</numerusform>
            <numerusform>%n insgesamt, die meisten ab %1:00</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
    </message>
</context>
<context>
    <name>dclscope::HoursDialog</name>
    <message>
        <source>Heard by hour of the day</source>
        <translation>Gehört nach Tagesstunde</translation>
    </message>
    <message>
        <source>All labels, since the list was cleared</source>
        <translation>Alle Labels, seit die Liste geleert wurde</translation>
    </message>
    <message>
        <source>Labels with “%1”, since the list was cleared</source>
        <translation>Labels mit „%1“, seit die Liste geleert wurde</translation>
    </message>
</context>
<context>
    <name>dclscope::InspectWorkspace</name>
    <message>
        <source>&amp;Compare with…</source>
        <translation>Verglei&amp;chen mit…</translation>
    </message>
    <message>
        <source>Stop &amp;comparing</source>
        <translation>Verglei&amp;ch beenden</translation>
    </message>
    <message>
        <source>%1 is not open.</source>
        <translation>%1 ist nicht offen.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Read the run again</source>
        <translation>Lauf &amp;neu einlesen</translation>
    </message>
    <message>
        <source>C&amp;lose the run</source>
        <translation>Lauf s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation>Shift+V</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>&amp;Ganzes Bild</translation>
    </message>
    <message>
        <source>Fi&amp;nd a layer</source>
        <translation>Schicht &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>A&amp;bspielen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Try edits</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Next checkpoint</source>
        <translation>&amp;Nächster Checkpoint</translation>
    </message>
    <message>
        <source>P&amp;revious checkpoint</source>
        <translation>&amp;Voriger Checkpoint</translation>
    </message>
    <message>
        <source>&amp;First checkpoint</source>
        <translation>&amp;Erster Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Last checkpoint</source>
        <translation>&amp;Letzter Checkpoint</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Lan&amp;gsamer</translation>
    </message>
    <message>
        <source>&amp;Over and over</source>
        <translation>Endlos &amp;wiederholen</translation>
    </message>
    <message>
        <source>Nu&amp;mbers…</source>
        <translation>&amp;Zahlen…</translation>
    </message>
    <message>
        <source>;;Films of the run (*.gif *.mp4)</source>
        <translation>;;Filme des Laufs (*.gif *.mp4)</translation>
    </message>
    <message>
        <source>The film is being made; a message says when it is there.</source>
        <translation>Der Film entsteht; eine Meldung sagt, wann er da ist.</translation>
    </message>
    <message>
        <source>Another film is being made; try again when it is there.</source>
        <translation>Ein anderer Film entsteht gerade; versuchen Sie es wieder, wenn er da ist.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at a training</source>
        <translation>Ein Training ansehen</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Schichten filtern</translation>
    </message>
    <message>
        <source>Filter layers by name</source>
        <translation>Schichten nach Namen filtern</translation>
    </message>
    <message>
        <source>Parts of names, in any order (Ctrl+F)</source>
        <translation>Teile von Namen, in beliebiger Folge (Strg+F)</translation>
    </message>
    <message>
        <source>The film is in %1.</source>
        <translation>Der Film liegt in %1.</translation>
    </message>
    <message>
        <source>There is no film in %1: %2.</source>
        <translation>Es gibt keinen Film in %1: %2.</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>Es ist kein Lauf offen.</translation>
    </message>
    <message>
        <source>Next &amp;element</source>
        <translation>Nächstes &amp;Element</translation>
    </message>
    <message>
        <source>Previous ele&amp;ment</source>
        <translation>Vori&amp;ges Element</translation>
    </message>
    <message>
        <source>P&amp;in the element, or let it go</source>
        <translation>Element anhe&amp;ften oder lösen</translation>
    </message>
    <message>
        <source>Let all pins &amp;go</source>
        <translation>Alle &amp;Nadeln lösen</translation>
    </message>
    <message>
        <source>&amp;Undo an edit</source>
        <translation>Änderung rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>Re&amp;do an edit</source>
        <translation>Änderung &amp;wiederholen</translation>
    </message>
    <message>
        <source>Point at an element first, with the mouse or with Ctrl and an arrow to the right or left; P pins it.</source>
        <translation>Zuerst auf ein Element zeigen, mit der Maus oder mit Strg und Pfeil nach rechts oder links; P heftet es an.</translation>
    </message>
</context>
<context>
    <name>dclscope::InterpolationPicture</name>
    <message>
        <source>Offset from the middle, grid steps</source>
        <translation>Versatz von der Mitte, Gitterschritte</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Watched grid point</source>
        <translation>Beobachteter Gitterpunkt</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Versatz %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The kernel at its grid points (weight 1)</source>
        <translation>Der Kern an seinen Gitterpunkten (Gewicht 1)</translation>
    </message>
    <message>
        <source>Value at the watched point, wherever the element is</source>
        <translation>Wert am beobachteten Punkt, wo immer das Element ist</translation>
    </message>
    <message>
        <source>Position of the element, grid steps</source>
        <translation>Position des Elements, Gitterschritte</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Its gradient: what moves the element</source>
        <translation>Sein Gradient: was das Element bewegt</translation>
    </message>
    <message>
        <source>element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>watched point</source>
        <translation>beobachteter Punkt</translation>
    </message>
    <message>
        <source>dashed: the triangle (max)</source>
        <translation>gestrichelt: das Dreieck (max)</translation>
    </message>
</context>
<context>
    <name>dclscope::KernelAxes</name>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
</context>
<context>
    <name>dclscope::KernelMapPicture</name>
    <message>
        <source>dense kernel of output %1, input %2</source>
        <translation>dichter Kern von Ausgang %1, Eingang %2</translation>
    </message>
    <message>
        <source>kernels of output %1</source>
        <translation>Kerne von Ausgang %1</translation>
    </message>
    <message>
        <source>dense kernels of neuron %1</source>
        <translation>dichte Kerne von Neuron %1</translation>
    </message>
    <message>
        <source>%1 holds no kernels of a convolution.</source>
        <translation>%1 enthält keine Kerne einer Faltung.</translation>
    </message>
    <message>
        <source>This layer stores delays and no kernel; its other views show them.</source>
        <translation>Diese Schicht speichert Verzögerungen und keinen Kern; ihre anderen Ansichten zeigen sie.</translation>
    </message>
    <message>
        <source>The dense kernel cannot be constructed: %1.</source>
        <translation>Der dichte Kern lässt sich nicht konstruieren: %1.</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>input and tap</source>
        <translation>Eingang und Tap</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>frequency (Hz)</source>
        <translation>Frequenz (Hz)</translation>
    </message>
    <message>
        <source>cycles per step</source>
        <translation>Perioden je Schritt</translation>
    </message>
    <message>
        <source>%1 cycles per step</source>
        <translation>%1 Perioden je Schritt</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>input %1, tap %2</source>
        <translation>Eingang %1, Tap %2</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Dense kernel, as constructed</source>
        <translation>Dichter Kern, wie konstruiert</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Frequency response |H|</source>
        <translation>Frequenzgang |H|</translation>
    </message>
    <message>
        <source>cycles per step across</source>
        <translation>Perioden/Schritt, waagrecht</translation>
    </message>
    <message>
        <source>cycles per step down</source>
        <translation>Perioden/Schritt, senkrecht</translation>
    </message>
    <message>
        <source>|H|</source>
        <translation>|H|</translation>
    </message>
    <message>
        <source>Response, mean over directions</source>
        <translation>Frequenzgang, Richtungsmittel</translation>
    </message>
    <message>
        <source>Response: %1, and the mean (grey)</source>
        <translation>Frequenzgang: %1, Mittel (grau)</translation>
    </message>
    <message>
        <source>%1 · %2 %3 · kernel %4</source>
        <translation>%1 · %2 %3 · Kern %4</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4 · kernel %5</source>
        <translation>%1 %2, %3 %4 · Kern %5</translation>
    </message>
    <message>
        <source>%1 · %2 · |H| %3</source>
        <translation>%1 · %2 · |H| %3</translation>
    </message>
    <message>
        <source>%1 cycles per step across, %2 down · |H| %3</source>
        <translation>%1 Perioden je Schritt waagrecht, %2 senkrecht · |H| %3</translation>
    </message>
    <message>
        <source>%1 · |H| %2</source>
        <translation>%1 · |H| %2</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation>Mittlerer Frequenzgang</translation>
    </message>
    <message>
        <source>%1; grey: mean</source>
        <translation>%1; grau: Mittel</translation>
    </message>
</context>
<context>
    <name>dclscope::KernelPicture</name>
    <message>
        <source>kernels %1–%2 of %3</source>
        <translation>Kerne %1–%2 von %3</translation>
    </message>
    <message>
        <source>output %1, input %2</source>
        <translation>Ausgang %1, Eingang %2</translation>
    </message>
    <message>
        <source>its only kernel</source>
        <translation>ihr einziger Kern</translation>
    </message>
    <message>
        <source>all %1 kernels over one another</source>
        <translation>alle %1 Kerne übereinander</translation>
    </message>
    <message>
        <source>%1 is not drawn: its %2 steps lie over one another</source>
        <translation>%1 ist nicht gezeichnet: die %2 Schritte liegen übereinander</translation>
    </message>
    <message>
        <source>This layer learns delays along one axis. Its matrix, ridgeline and receptive field show them.</source>
        <translation>Diese Schicht lernt Verzögerungen entlang einer Achse. Matrix, Gratlinien und rezeptives Feld zeigen sie.</translation>
    </message>
    <message>
        <source>out %1, in %2, element %3</source>
        <translation>Ausg. %1, Eing. %2, Element %3</translation>
    </message>
    <message>
        <source>%1 offset %2</source>
        <translation>Versatz %1 %2</translation>
    </message>
    <message>
        <source> · sigma %1</source>
        <translation> · Sigma %1</translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation> · Gewicht %1</translation>
    </message>
    <message>
        <source>%1 of %2 kernels, each %3 × %4 grid steps</source>
        <translation>%1 von %2 Kernen, je %3 × %4 Gitterschritte</translation>
    </message>
    <message>
        <source>across: %1, down: %2</source>
        <translation>waagrecht: %1, senkrecht: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation>%1, Gitterschritte ab Mitte</translation>
    </message>
    <message>
        <source>weight, as colour and area</source>
        <translation>Gewicht, als Farbe und Fläche</translation>
    </message>
</context>
<context>
    <name>dclscope::LabelGroups</name>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
</context>
<context>
    <name>dclscope::LatencyBars</name>
    <message>
        <source>Window’s end</source>
        <translation>Fensterende</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Earlier windows</source>
        <translation>Frühere Fenster</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Time by part</source>
        <translation>Zeit je Teil</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>%1: median %2, 95 of 100 under %3</source>
        <translation>%1: Median %2, 95 von 100 unter %3</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 von 100</translation>
    </message>
</context>
<context>
    <name>dclscope::LatencyPopup</name>
    <message>
        <source>From sound to label, part by part</source>
        <translation>Vom Klang zum Label, Teil für Teil</translation>
    </message>
    <message>
        <source>It is measured while a microphone or a sound in real time is heard.</source>
        <translation>Gemessen wird, während ein Mikrofon oder ein Klang in Echtzeit gehört wird.</translation>
    </message>
    <message>
        <source>last windows: %1</source>
        <translation>letzte Fenster: %1</translation>
    </message>
    <message>
        <source>This network needs %1 s for a window here: one is looked at every %2 s.</source>
        <translation>Dieses Netz braucht hier %1 s für ein Fenster: alle %2 s wird eines betrachtet.</translation>
    </message>
    <message>
        <source>A window is looked at every %1; this machine could keep up with one every %2.</source>
        <translation>Alle %1 wird ein Fenster betrachtet; dieser Rechner käme mit einem alle %2 mit.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerPanel</name>
    <message>
        <source>Plots and facts of this layer</source>
        <translation>Diagramme und Angaben zu dieser Schicht</translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation>Zahlen unter dem Zeiger</translation>
    </message>
    <message>
        <source>Point at the picture to read its numbers; the wheel zooms.</source>
        <translation>Auf das Bild zeigen, um Zahlen zu lesen; das Mausrad zoomt.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerPlots</name>
    <message>
        <source>Plots of this layer</source>
        <translation>Diagramme dieser Schicht</translation>
    </message>
    <message>
        <source>Histogram of positions now and at first; mean sigma and mean drift by epoch.</source>
        <translation>Histogramm der Positionen jetzt und am Anfang; mittleres Sigma und mittlere Drift je Epoche.</translation>
    </message>
    <message>
        <source>sigma (steps)</source>
        <translation>Sigma (Schritte)</translation>
    </message>
    <message>
        <source>drift (%1)</source>
        <translation>Drift (%1)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1 (grid steps)</source>
        <translation>%1 (Gitterschritte)</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Choose a layer to see how its positions are spread and how they drift.</source>
        <translation>Eine Schicht wählen, um zu sehen, wie ihre Positionen verteilt sind und wie sie driften.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerScene</name>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerStage</name>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Every element of the kernel as a disc on the dilated grid; colour and area tell its weight.</source>
        <translation>Jedes Element des Kerns als Scheibe auf dem dilatierten Gitter; Farbe und Fläche zeigen sein Gewicht.</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>Matrix of neurons by input channels; colour tells the delay or the weight.</source>
        <translation>Matrix aus Neuronen und Eingangskanälen; die Farbe zeigt Verzögerung oder Gewicht.</translation>
    </message>
    <message>
        <source>Ridgeline</source>
        <translation>Gratlinien</translation>
    </message>
    <message>
        <source>Distribution of delays or positions, one ridge per epoch.</source>
        <translation>Verteilung der Verzögerungen oder Positionen, ein Grat je Epoche.</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Rezeptives Feld</translation>
    </message>
    <message>
        <source>Input channels of one neuron at their delays; colour tells the weight.</source>
        <translation>Eingangskanäle eines Neurons an ihren Verzögerungen; die Farbe zeigt das Gewicht.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>One delay per neuron, from the shortest to the longest.</source>
        <translation>Eine Verzögerung je Neuron, von der kürzesten zur längsten.</translation>
    </message>
    <message>
        <source>Dense kernel</source>
        <translation>Dichter Kern</translation>
    </message>
    <message>
        <source>The kernel as it is constructed beside its elements, and its frequency response.</source>
        <translation>Der Kern, wie er konstruiert wird, neben seinen Elementen, und sein Frequenzgang.</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Koinzidenz</translation>
    </message>
    <message>
        <source>What comes to one neuron, the same behind its delays, and its membrane.</source>
        <translation>Was bei einem Neuron ankommt, dasselbe nach seinen Verzögerungen, und seine Membran.</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Every layer of the run: density of positions or histogram of delays.</source>
        <translation>Jede Schicht des Laufs: Dichte der Positionen oder Histogramm der Verzögerungen.</translation>
    </message>
    <message>
        <source>Plain kernels</source>
        <translation>Einfache Kerne</translation>
    </message>
    <message>
        <source>Kernels of a convolution as small pictures; colour tells the value.</source>
        <translation>Kerne einer Faltung als kleine Bilder; die Farbe zeigt den Wert.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>A matrix as colours, or a vector as a plot over its index.</source>
        <translation>Eine Matrix als Farben oder ein Vektor als Kurve über seinem Index.</translation>
    </message>
    <message>
        <source>A kernel of a convolution and its frequency response.</source>
        <translation>Ein Kern einer Faltung und sein Frequenzgang.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Two layers side by side on common scales, and what they differ by.</source>
        <translation>Zwei Schichten nebeneinander auf gemeinsamen Skalen, und worin sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Neurons cannot be sorted by label: %1.</source>
        <translation>Neuronen können nicht nach Label sortiert werden: %1.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerTreeModel</name>
    <message>
        <source>delays of %1 %2</source>
        <translation>Verzögerungen: %1 %2</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>kernels</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 Checkpoint</translation>
    </message>
    <message>
        <source>%1 checkpoints</source>
        <translation>%1 Checkpoints</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>nicht darstellbar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
%2, %3
%4</source>
        <translation>%1
%2, %3
%4</translation>
    </message>
    <message>
        <source>Weights, biases and whatever else lies in the file beside the learned layers</source>
        <translation>Gewichte, Bias und was sonst neben den gelernten Schichten in der Datei liegt</translation>
    </message>
    <message>
        <source>Plain tensors</source>
        <translation>Einfache Tensoren</translation>
    </message>
    <message>
        <source>%1 beside the layers</source>
        <translation>%1 neben den Schichten</translation>
    </message>
    <message>
        <source>%1
%2
%3 values of %4</source>
        <translation>%1
%2
%3 Werte vom Typ %4</translation>
    </message>
    <message>
        <source>Runs and layers</source>
        <translation>Läufe und Schichten</translation>
    </message>
    <message>
        <source>Kind and shape</source>
        <translation>Art und Form</translation>
    </message>
    <message>
        <source>Layers whose names begin with %1</source>
        <translation>Schichten, deren Namen mit %1 beginnen</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerTreeView</name>
    <message>
        <source>Runs and layers</source>
        <translation>Läufe und Schichten</translation>
    </message>
    <message>
        <source>&amp;Compare with %1</source>
        <translation>&amp;Vergleichen mit %1</translation>
    </message>
</context>
<context>
    <name>dclscope::LearnWorkspace</name>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Lessons to try and to teach with</source>
        <translation>Lektionen zum Ausprobieren und Lehren</translation>
    </message>
    <message>
        <source>The lessons cannot be read: %1</source>
        <translation>Die Lektionen können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>L&amp;earn</source>
        <translation>L&amp;ernen</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Voriger Schritt</translation>
    </message>
    <message>
        <source>&amp;Figure as it was</source>
        <translation>&amp;Figur wie zuvor</translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation>&amp;Alle Lektionen</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>Text nor&amp;mal</translation>
    </message>
    <message>
        <source>Larger text, for a &amp;room</source>
        <translation>Größere Schrift, für einen &amp;Raum</translation>
    </message>
    <message>
        <source>Largest text, for a &amp;hall</source>
        <translation>Größte Schrift, für einen &amp;Hörsaal</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonCard</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1   ·   done</source>
        <translation>%1   ·   fertig</translation>
    </message>
    <message>
        <source>%1   ·   %2 steps</source>
        <translation>%1   ·   %2 Schritte</translation>
    </message>
    <message>
        <source>%1   ·   step %2 of %3</source>
        <translation>%1   ·   Schritt %2 von %3</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonFigure</name>
    <message>
        <source>Numbers of the figure</source>
        <translation>Zahlen der Figur</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonPage</name>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation>Wie z&amp;uvor</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Back to all lessons (Esc)</source>
        <translation>Zurück zu allen Lektionen (Esc)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Text for one&apos;s own screen</source>
        <translation>Schrift für den eigenen Bildschirm</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Larger text, for a room</source>
        <translation>Größere Schrift, für einen Raum</translation>
    </message>
    <message>
        <source>A++</source>
        <translation>A++</translation>
    </message>
    <message>
        <source>Largest text, for a hall</source>
        <translation>Größte Schrift, für einen Hörsaal</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fill the screen, or let go of it (F11)</source>
        <translation>Den Bildschirm füllen oder freigeben (F11)</translation>
    </message>
    <message>
        <source>The step before (Left, Page Up)</source>
        <translation>Der vorige Schritt (Links, Bild auf)</translation>
    </message>
    <message>
        <source>The next step (Right, Page Down)</source>
        <translation>Der nächste Schritt (Rechts, Bild ab)</translation>
    </message>
    <message>
        <source>Sets the figure back to what the lesson says</source>
        <translation>Stellt die Figur so, wie die Lektion es sagt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Answer first: then the figure shows it.</source>
        <translation>Erst antworten: dann zeigt es die Figur.</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonShelf</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>One idea each, one thing to drag, a question to answer before the figure shows it. What figures show is computed by the program&apos;s own kernels and networks; no microphone, data or network is needed.</source>
        <translation>Je eine Idee, etwas zum Ziehen und eine Frage, die man beantwortet, bevor die Figur es zeigt. Was Figuren zeigen, berechnen die Kerne und Netze dieses Programms; Mikrofon, Daten oder Internet braucht es nicht.</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonText</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>View of a trained network</source>
        <translation>Ansicht eines trainierten Netzes</translation>
    </message>
    <message>
        <source>Kernel on its grid, and a picture filtered by it</source>
        <translation>Kern auf seinem Gitter und ein damit gefiltertes Bild</translation>
    </message>
    <message>
        <source>Element between the points of a line</source>
        <translation>Element zwischen den Punkten einer Linie</translation>
    </message>
    <message>
        <source>Element on its way to a target</source>
        <translation>Element auf dem Weg zu einem Ziel</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Synapse with a delay</source>
        <translation>Synapse mit einer Verzögerung</translation>
    </message>
    <message>
        <source>Neuron with three delays</source>
        <translation>Neuron mit drei Verzögerungen</translation>
    </message>
    <message>
        <source>Network before and after edits</source>
        <translation>Netz vor und nach Änderungen</translation>
    </message>
    <message>
        <source>Parameters with and without shared kernels</source>
        <translation>Parameter mit und ohne geteilte Kerne</translation>
    </message>
    <message>
        <source>Misses and false alarms</source>
        <translation>Verpasstes und Fehlalarme</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>One network trained in several ways</source>
        <translation>Ein Netz, auf verschiedene Arten trainiert</translation>
    </message>
    <message>
        <source>grid step</source>
        <translation>Gitterschritt</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>nearly 0</source>
        <translation>fast 0</translation>
    </message>
</context>
<context>
    <name>dclscope::LevelMeter</name>
    <message>
        <source>Input level</source>
        <translation>Eingangspegel</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>Clipping</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveCoincidence</name>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Festhalten</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Koinzidenz</translation>
    </message>
    <message>
        <source>What comes to one neuron, the same behind its delays, and its membrane.</source>
        <translation>Was bei einem Neuron ankommt, dasselbe nach seinen Verzögerungen, und seine Membran.</translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation>Zahlen unter dem Zeiger</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Schicht</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>&amp;Neuron</source>
        <translation>&amp;Neuron</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Keeps this moment while listening goes on</source>
        <translation>Hält diesen Augenblick fest, während weiter zugehört wird</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>verdeckt %1</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Listen with a spiking network: what one of its neurons hears is drawn here.</source>
        <translation>Mit einem spikenden Netz zuhören: Was eines seiner Neuronen hört, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>Nothing has risen above the noise yet. Speak, or play a sound.</source>
        <translation>Noch hat sich nichts über das Rauschen erhoben. Sprechen Sie, oder spielen Sie einen Klang ab.</translation>
    </message>
    <message>
        <source>Coincidence: %1, neuron %2</source>
        <translation>Koinzidenz: %1, Neuron %2</translation>
    </message>
    <message>
        <source>What this neuron hears cannot be shown: %1.</source>
        <translation>Was dieses Neuron hört, kann nicht gezeigt werden: %1.</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveControls</name>
    <message>
        <source>Sound source</source>
        <translation>Klangquelle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Mikrofone neu suchen</translation>
    </message>
    <message>
        <source>Look for microphones again (F5)</source>
        <translation>Mikrofone neu suchen (F5)</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>Audiodatei wählen</translation>
    </message>
    <message>
        <source>Listen to a sound file</source>
        <translation>Eine Audiodatei anhören</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Bundled: %1</source>
        <translation>Beigelegt: %1</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Kein Mikrofon gefunden</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>Standardmikrofon</translation>
    </message>
    <message>
        <source>Sounds (%1);;All files (*)</source>
        <translation>Klänge (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Listen with another model</source>
        <translation>Mit anderem Modell zuhören</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Hört zu…</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in and press F5, or choose a sound above.</source>
        <translation>Es wurde kein Mikrofon gefunden. Schließen Sie eines an und drücken Sie F5, oder wählen Sie oben einen Klang.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Öffnet…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1 (L)</source>
        <translation>%1 (L)</translation>
    </message>
    <message>
        <source>Listen with a second model</source>
        <translation>Mit einem zweiten Modell hören</translation>
    </message>
    <message>
        <source>Listen with a second model, side by side</source>
        <translation>Mit einem zweiten Modell hören, nebeneinander</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>Bei %1 s</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveInsight</name>
    <message>
        <source>Where it heard</source>
        <translation>Wo es etwas hörte</translation>
    </message>
    <message>
        <source>Label whose place in the sound is shown</source>
        <translation>Label, dessen Ort im Klang gezeigt wird</translation>
    </message>
    <message>
        <source>Stage whose strongest channels are shown</source>
        <translation>Stufe, deren stärkste Kanäle gezeigt werden</translation>
    </message>
    <message>
        <source>Lights what in the newest window speaks for a label: its parts and a constant add up to the label&apos;s logit</source>
        <translation>Hellt auf, was im neuesten Fenster für ein Label spricht: Die Teile und eine Konstante ergeben zusammen das Logit des Labels</translation>
    </message>
    <message>
        <source>what scores highest</source>
        <translation>was den höchsten Score hat</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>alle Stufen</translation>
    </message>
    <message>
        <source>A click on a label&apos;s bar chooses it, too</source>
        <translation>Ein Klick auf den Balken eines Labels wählt es ebenfalls</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveWorkspace</name>
    <message>
        <source>&amp;Live</source>
        <translation>L&amp;ive</translation>
    </message>
    <message>
        <source>&amp;Listen, or stop</source>
        <translation>&amp;Zuhören oder Stopp</translation>
    </message>
    <message>
        <source>Look for &amp;microphones again</source>
        <translation>&amp;Mikrofone neu suchen</translation>
    </message>
    <message>
        <source>Listen to a &amp;file…</source>
        <translation>Audio&amp;datei anhören…</translation>
    </message>
    <message>
        <source>Listen with another m&amp;odel…</source>
        <translation>Mit anderem M&amp;odell zuhören…</translation>
    </message>
    <message>
        <source>&amp;Save what was heard…</source>
        <translation>&amp;Gehörtes speichern…</translation>
    </message>
    <message>
        <source>%1 is picked to listen with. Press Listen (L) to begin.</source>
        <translation>%1 ist zum Zuhören gewählt. „Zuhören“ (L) drücken, um zu beginnen.</translation>
    </message>
    <message>
        <source>Listening to %1</source>
        <translation>Hört zu: %1</translation>
    </message>
    <message>
        <source>Listening to %1 with %2</source>
        <translation>Hört zu: %1 mit %2</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>State of listening</source>
        <translation>Zustand des Zuhörens</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Hört nicht zu</translation>
    </message>
    <message>
        <source>Stopped: %1 was closed</source>
        <translation>Angehalten: %1 wurde geschlossen</translation>
    </message>
    <message>
        <source>The sound is over</source>
        <translation>Der Klang ist zu Ende</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1; it is tried again until it is back</source>
        <translation>%1; wird versucht, bis es wieder da ist</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Waiting for the microphone</source>
        <translation>Wartet auf das Mikrofon</translation>
    </message>
    <message>
        <source>Opening the sound…</source>
        <translation>Klang wird geöffnet…</translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation>Latenz %1 ms</translation>
    </message>
    <message>
        <source>latency –</source>
        <translation>Latenz –</translation>
    </message>
    <message>
        <source>windows skipped: %1</source>
        <translation>ausgelassene Fenster: %1</translation>
    </message>
    <message>
        <source>frames lost: %1</source>
        <translation>verlorene Frames: %1</translation>
    </message>
    <message>
        <source>&amp;Keep the sounds of events in…</source>
        <translation>Klänge der Ereignisse &amp;aufheben in…</translation>
    </message>
    <message>
        <source>Sh&amp;ow the kept sounds</source>
        <translation>Auf&amp;gehobene Klänge zeigen</translation>
    </message>
    <message>
        <source>Keep the sounds of events in a folder</source>
        <translation>Klänge der Ereignisse in einem Ordner aufheben</translation>
    </message>
    <message>
        <source>The seconds around each event are saved in %1, up to 1 GB; then the oldest go.</source>
        <translation>Die Sekunden um jedes Ereignis werden in %1 gespeichert, bis 1 GB; dann gehen die ältesten.</translation>
    </message>
    <message>
        <source>No sounds are kept yet. “Keep the sounds of events in…” chooses a folder for them.</source>
        <translation>Noch werden keine Klänge aufgehoben. „Klänge der Ereignisse aufheben in…“ wählt einen Ordner dafür.</translation>
    </message>
    <message>
        <source>&amp;Pause, or play</source>
        <translation>&amp;Pause oder abspielen</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Zurück &amp;zu jetzt</translation>
    </message>
    <message>
        <source>Sounds like &amp;this one…</source>
        <translation>Klänge &amp;wie dieser…</translation>
    </message>
    <message>
        <source>&amp;Coincidence of a neuron</source>
        <translation>&amp;Koinzidenz eines Neurons</translation>
    </message>
    <message>
        <source>Where the time between a sound and its label goes</source>
        <translation>Wohin die Zeit zwischen Klang und Label geht</translation>
    </message>
    <message>
        <source>slow: one window every %1 s</source>
        <translation>langsam: ein Fenster alle %1 s</translation>
    </message>
    <message>
        <source>clipped: %1</source>
        <translation>übersteuert: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>DCLScope</source>
        <translation>DCLScope</translation>
    </message>
    <message>
        <source>%1 — DCLScope</source>
        <translation>%1 — DCLScope</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Laufordner öffnen</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>There is no view to link to: open a run in Inspect first.</source>
        <translation>Es gibt keine Ansicht für einen Link: zuerst unter „Ansehen“ einen Lauf öffnen.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Open a view</source>
        <translation>Ansicht öffnen</translation>
    </message>
    <message>
        <source>The link to a view, as “Copy link to this view” makes it:</source>
        <translation>Der Link zu einer Ansicht, wie „Link zur Ansicht kopieren“ ihn macht:</translation>
    </message>
    <message>
        <source>This view cannot be opened: %1.</source>
        <translation>Diese Ansicht lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>%1 is not a file on this machine.</source>
        <translation>%1 ist keine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 is a %2. This window opens folders of checkpoints, checkpoints, and sounds.</source>
        <translation>%1 ist vom Typ „%2“. Dieses Fenster öffnet Ordner mit Checkpoints, Checkpoints und Klänge.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation>Lauf&amp;ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;checkpoint…</source>
        <translation>Chec&amp;kpoint öffnen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Copy lin&amp;k to this view</source>
        <translation>&amp;Link zur Ansicht kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Open &amp;view…</source>
        <translation>&amp;Ansicht öffnen…</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text g&amp;rößer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>Text nor&amp;mal</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About DCLScope</source>
        <translation>Ü&amp;ber DCLScope</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
</context>
<context>
    <name>dclscope::MarkLegend</name>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>cloud: density</source>
        <translation>Wolke: Dichte</translation>
    </message>
    <message>
        <source>trail: %1 epochs</source>
        <translation>Spur: %1 Epochen</translation>
    </message>
</context>
<context>
    <name>dclscope::ModelPicker</name>
    <message>
        <source>Demo: spoken digits</source>
        <translation>Demo: gesprochene Ziffern</translation>
    </message>
    <message>
        <source>Keywords: ten spoken words</source>
        <translation>Schlüsselwörter: zehn Wörter</translation>
    </message>
    <message>
        <source>Sounds: ten everyday sounds</source>
        <translation>Klänge: zehn Alltagsklänge</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>Anderes Modell…</translation>
    </message>
    <message>
        <source>Choose a checkpoint of a network that takes sound</source>
        <translation>Einen Checkpoint eines Netzes wählen, das Klang aufnimmt</translation>
    </message>
</context>
<context>
    <name>dclscope::NeighbourRow</name>
    <message>
        <source>Hear this sound</source>
        <translation>Diesen Klang hören</translation>
    </message>
    <message>
        <source>Hear it, or end that</source>
        <translation>Hören oder beenden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>dclscope::NeighboursDialog</name>
    <message>
        <source>The index</source>
        <translation>Der Index</translation>
    </message>
    <message>
        <source>Nearest to what is heard now</source>
        <translation>Am ähnlichsten dem, was jetzt zu hören ist</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>The selected label</source>
        <translation>Das gewählte Label</translation>
    </message>
    <message>
        <source>A sound file…</source>
        <translation>Eine Klangdatei…</translation>
    </message>
    <message>
        <source>Sounds like this one</source>
        <translation>Klänge wie dieser</translation>
    </message>
    <message>
        <source>Open an index that dcls embed wrote, or have a folder of sounds embedded with the model that is picked in Live.</source>
        <translation>Öffnen Sie einen Index, den dcls embed schrieb, oder lassen Sie einen Ordner mit Klängen durch das in Live gewählte Modell einbetten.</translation>
    </message>
    <message>
        <source>Open an index…</source>
        <translation>Index öffnen…</translation>
    </message>
    <message>
        <source>Embed a folder…</source>
        <translation>Ordner einbetten…</translation>
    </message>
    <message>
        <source>Sounds embedded so far</source>
        <translation>Bisher eingebettete Klänge</translation>
    </message>
    <message>
        <source>The label that is selected under “Heard”</source>
        <translation>Das unter „Gehört“ gewählte Label</translation>
    </message>
    <message>
        <source>Most like</source>
        <translation>Am ähnlichsten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sounds, made with %2</source>
        <translation>
            <numerusform>%1: %n Klang, von %2</numerusform>
            <numerusform>%1: %n Klänge, von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Now nearest: %1 · %2</source>
        <translation>Jetzt am nächsten: %1 · %2</translation>
    </message>
    <message>
        <source>Open an index</source>
        <translation>Einen Index öffnen</translation>
    </message>
    <message>
        <source>Indexes (*.npy);;All files (*)</source>
        <translation>Indizes (*.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Embed the sounds of a folder</source>
        <translation>Die Klänge eines Ordners einbetten</translation>
    </message>
    <message>
        <source>Save the index as</source>
        <translation>Den Index speichern unter</translation>
    </message>
    <message>
        <source>Sounds like a file</source>
        <translation>Klänge wie eine Datei</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Select a label under “Heard”, then press “The selected label”; or choose a sound file.</source>
        <translation>Wählen Sie unter „Gehört“ ein Label und drücken Sie „Das gewählte Label“, oder wählen Sie eine Klangdatei.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>dclscope::NeuronPicture</name>
    <message>
        <source>delay of each neuron&apos;s dendrite</source>
        <translation>Verzögerung am Dendriten jedes Neurons</translation>
    </message>
    <message>
        <source>delay of each neuron&apos;s axon</source>
        <translation>Verzögerung am Axon jedes Neurons</translation>
    </message>
    <message>
        <source>neurons, sorted by their delay in the last checkpoint</source>
        <translation>Neuronen, nach Verzögerung im letzten Checkpoint sortiert</translation>
    </message>
    <message>
        <source>neurons, sorted by their delay</source>
        <translation>Neuronen, nach Verzögerung sortiert</translation>
    </message>
    <message>
        <source>grey: where each delay was at first</source>
        <translation>grau: wo jede Verzögerung anfangs war</translation>
    </message>
    <message>
        <source>neuron %1 · delay %2</source>
        <translation>Neuron %1 · Verzögerung %2</translation>
    </message>
    <message>
        <source>, at first %1</source>
        <translation>, anfangs %1</translation>
    </message>
    <message>
        <source> · place %1 of %2</source>
        <translation> · Platz %1 von %2</translation>
    </message>
</context>
<context>
    <name>dclscope::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation>Ältere Meldungen</translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>Nur die neueste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle Meldungen zeigen</translation>
    </message>
</context>
<context>
    <name>dclscope::NumberColumns</name>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>unit of delays</source>
        <translation>Einheit der Verzögerungen</translation>
    </message>
    <message>
        <source>share at border</source>
        <translation>Anteil am Rand</translation>
    </message>
    <message>
        <source>Elements on the outermost points of the grid, or past them</source>
        <translation>Elemente auf den äußersten Gitterpunkten oder jenseits davon</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs of elements of one kernel</source>
        <translation>Paare von Elementen eines Kerns</translation>
    </message>
    <message>
        <source>closer than a step</source>
        <translation>näher als 1 Schritt</translation>
    </message>
    <message>
        <source>Of these pairs the ones less than a grid step apart</source>
        <translation>Davon die Paare, die weniger als einen Gitterschritt auseinander liegen</translation>
    </message>
    <message>
        <source>weights &gt; 0</source>
        <translation>Gewichte &gt; 0</translation>
    </message>
    <message>
        <source>weights &lt; 0</source>
        <translation>Gewichte &lt; 0</translation>
    </message>
    <message>
        <source>weights = 0</source>
        <translation>Gewichte = 0</translation>
    </message>
    <message>
        <source>moved, mean</source>
        <translation>bewegt, Mittel</translation>
    </message>
    <message>
        <source>Distance from the first checkpoint over all axes, steps</source>
        <translation>Distanz zum ersten Checkpoint über alle Achsen, Schritte</translation>
    </message>
    <message>
        <source>moved, median</source>
        <translation>bewegt, Median</translation>
    </message>
    <message>
        <source>moved, largest</source>
        <translation>bewegt, Maximum</translation>
    </message>
    <message>
        <source>moved since last, mean</source>
        <translation>seit letztem bewegt, Mittel</translation>
    </message>
    <message>
        <source>Distance from the checkpoint before, steps</source>
        <translation>Distanz zum vorigen Checkpoint, Schritte</translation>
    </message>
    <message>
        <source>moved since last, median</source>
        <translation>seit letztem bewegt, Median</translation>
    </message>
    <message>
        <source>moved since last, largest</source>
        <translation>seit letztem bewegt, Maximum</translation>
    </message>
    <message>
        <source>position on axis %1</source>
        <translation>Position auf Achse %1</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>%1 % quantile</source>
        <translation>%1-%-Quantil</translation>
    </message>
</context>
<context>
    <name>dclscope::NumbersDialog</name>
    <message>
        <source>&amp;All layers</source>
        <translation>&amp;Alle Schichten</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Numbers per layer and epoch</source>
        <translation>Zahlen je Schicht und Epoche</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>There are no numbers of positions here: choose a layer with learned positions or delays.</source>
        <translation>Hier gibt es keine Zahlen zu Positionen: eine Schicht mit gelernten Positionen oder Verzögerungen wählen.</translation>
    </message>
    <message>
        <source>Positions and distances are in grid steps, counted from the middle of the kernel. dcls stats prints the same table.</source>
        <translation>Positionen und Distanzen sind in Gitterschritten, gezählt ab der Mitte des Kerns. dcls stats gibt dieselbe Tabelle aus.</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert: %1.</translation>
    </message>
    <message>
        <source>The numbers were not saved: %1.</source>
        <translation>Die Zahlen wurden nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Number that is drawn as a curve</source>
        <translation>Zahl, die als Kurve gezeichnet wird</translation>
    </message>
    <message>
        <source>Curve over epochs</source>
        <translation>Kurve über die Epochen</translation>
    </message>
    <message>
        <source>C&amp;urve of</source>
        <translation>K&amp;urve von</translation>
    </message>
</context>
<context>
    <name>dclscope::Picture</name>
    <message>
        <source>It has no layer with learned spacings or delays, and no tensor that can be shown.</source>
        <translation>Es hat keine Schicht mit gelernten Abständen oder Verzögerungen und keinen Tensor, der sich zeigen lässt.</translation>
    </message>
    <message>
        <source>%1 delays in %2, as stored</source>
        <translation>%1 Verzögerungen in %2, wie gespeichert</translation>
    </message>
    <message>
        <source>%1, %2 · %3 elements · dilated size %4</source>
        <translation>%1, %2 · %3 Elemente · dilatierte Größe %4</translation>
    </message>
    <message>
        <source>Open a run or a checkpoint to see its layers here.</source>
        <translation>Öffnen Sie einen Lauf oder einen Checkpoint, um hier seine Schichten zu sehen.</translation>
    </message>
    <message>
        <source>This layer cannot be drawn: %1</source>
        <translation>Diese Schicht lässt sich nicht zeichnen: %1</translation>
    </message>
    <message>
        <source>No checkpoint of this run holds readable positions of this layer.</source>
        <translation>Kein Checkpoint dieses Laufs enthält lesbare Positionen dieser Schicht.</translation>
    </message>
</context>
<context>
    <name>dclscope::PlainPicture</name>
    <message>
        <source>output %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>output %1, input %2</source>
        <translation>Ausgang %1, Eingang %2</translation>
    </message>
    <message>
        <source>kernels %1–%2 of %3</source>
        <translation>Kerne %1–%2 von %3</translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>, slice %1</source>
        <translation>, Ebene %1</translation>
    </message>
    <message>
        <source>, input %1, tap %2</source>
        <translation>, Eingang %1, Tap %2</translation>
    </message>
    <message>
        <source>, row %1, column %2</source>
        <translation>, Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1 %2 · colours to ±%3</source>
        <translation>%1 %2 · Farben bis ±%3</translation>
    </message>
    <message>
        <source>The values of %1 cannot be shown: %2.</source>
        <translation>Die Werte von %1 lassen sich nicht zeigen: %2.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 not a number</source>
        <translation>%1 keine Zahl</translation>
    </message>
    <message>
        <source>%1 infinite</source>
        <translation>%1 unendlich</translation>
    </message>
    <message>
        <source>Reduced: each dot shows one of %1 × %2 values; zoom in for all</source>
        <translation>Reduziert: Jeder Punkt zeigt einen von %1 × %2 Werten; Zoomen zeigt alle</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>+infinite</source>
        <translation>+unendlich</translation>
    </message>
    <message>
        <source>−infinite</source>
        <translation>−unendlich</translation>
    </message>
    <message>
        <source>matrix of %1 × %2</source>
        <translation>Matrix von %1 × %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>vector of %1 values</source>
        <translation>Vektor mit %1 Werten</translation>
    </message>
    <message>
        <source>output (axis 0)</source>
        <translation>Ausgang (Achse 0)</translation>
    </message>
    <message>
        <source>input (axis 1)</source>
        <translation>Eingang (Achse 1)</translation>
    </message>
    <message>
        <source>row (axis 0)</source>
        <translation>Zeile (Achse 0)</translation>
    </message>
    <message>
        <source>column (axis 1)</source>
        <translation>Spalte (Achse 1)</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>row %1, column %2 · %3</source>
        <translation>Zeile %1, Spalte %2 · %3</translation>
    </message>
    <message>
        <source>index %1 · %2</source>
        <translation>Index %1 · %2</translation>
    </message>
</context>
<context>
    <name>dclscope::PlainPlots</name>
    <message>
        <source>Plots of this tensor</source>
        <translation>Diagramme dieses Tensors</translation>
    </message>
    <message>
        <source>Histogram of the values now and at first, and histograms over all epochs.</source>
        <translation>Histogramm der Werte jetzt und am Anfang, und Histogramme über alle Epochen.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>mean %1, deviation %2</source>
        <translation>Mittel %1, Abweichung %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 of %2 are zero</source>
        <translation>%1 von %2 sind null</translation>
    </message>
    <message>
        <source>%1 are not a number</source>
        <translation>%1 sind keine Zahl</translation>
    </message>
    <message>
        <source>%1 are infinite</source>
        <translation>%1 sind unendlich</translation>
    </message>
</context>
<context>
    <name>dclscope::QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Right. </source>
        <translation>Richtig. </translation>
    </message>
    <message>
        <source>Not quite. </source>
        <translation>Nicht ganz. </translation>
    </message>
</context>
<context>
    <name>dclscope::RasterView</name>
    <message>
        <source>Spikes of the hidden layers</source>
        <translation>Spikes der verdeckten Schichten</translation>
    </message>
    <message>
        <source>Each neuron&apos;s spikes appear here</source>
        <translation>Hier erscheinen die Spikes jedes Neurons</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>verdeckt %1</translation>
    </message>
    <message>
        <source>hidden %1, neuron %2</source>
        <translation>verdeckt %1, Neuron %2</translation>
    </message>
    <message>
        <source>%1 · fires, though nothing rises above the noise</source>
        <translation>%1 · feuert, obwohl sich nichts aus dem Rauschen hebt</translation>
    </message>
    <message>
        <source>%1 · fires</source>
        <translation>%1 · feuert</translation>
    </message>
    <message>
        <source>pale: below the noise</source>
        <translation>blass: unter dem Rauschen</translation>
    </message>
</context>
<context>
    <name>dclscope::RecipeForm</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Further voices</source>
        <translation>Weitere Stimmen</translation>
    </message>
    <message>
        <source>Background class</source>
        <translation>Hintergrundklasse</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Fields of the recipe</source>
        <translation>Felder des Rezepts</translation>
    </message>
    <message>
        <source>What the field means</source>
        <translation>Was das Feld bedeutet</translation>
    </message>
    <message>
        <source>Every field can be changed; what differs from the recipe is marked. Point at a field, or go to it, to read what it means.</source>
        <translation>Jedes Feld lässt sich ändern; was vom Rezept abweicht, ist markiert. Auf ein Feld zeigen oder hineingehen, um zu lesen, was es bedeutet.</translation>
    </message>
    <message>
        <source>Numbers are separated by commas.</source>
        <translation>Zahlen werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>As the other fields stand it changes nothing.</source>
        <translation>So wie die anderen Felder stehen, ändert es nichts.</translation>
    </message>
</context>
<context>
    <name>dclscope::RecipeLibrary</name>
    <message>
        <source>pictures</source>
        <translation>Bildern</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>Klängen</translation>
    </message>
    <message>
        <source>recordings called LABEL_SPEAKER_NUMBER.wav</source>
        <translation>Aufnahmen namens LABEL_SPRECHER_NUMMER.wav</translation>
    </message>
    <message>
        <source>a folder of %1 for each label</source>
        <translation>ein Ordner mit %1 je Label</translation>
    </message>
    <message>
        <source>a folder of %1 for each label, their names beginning with the number of a fold</source>
        <translation>ein Ordner mit %1 je Label, deren Namen mit der Nummer einer Falte beginnen</translation>
    </message>
    <message>
        <source>a folder for each word, with clips called SPEAKER_nohash_NUMBER.wav</source>
        <translation>ein Ordner je Wort mit Aufnahmen namens SPRECHER_nohash_NUMMER.wav</translation>
    </message>
    <message>
        <source>spikes as SHD and SSC come: *_train.h5 and *_test.h5</source>
        <translation>Spikes, wie SHD und SSC sie liefern: *_train.h5 und *_test.h5</translation>
    </message>
    <message>
        <source>AudioSet as DCLS-Audio packs it: HDF5 files of waveforms and targets</source>
        <translation>AudioSet, wie DCLS-Audio es packt: HDF5-Dateien mit Wellenformen und Zielen</translation>
    </message>
    <message>
        <source>%1 in its binary form</source>
        <translation>%1 in binärer Form</translation>
    </message>
    <message>
        <source>data of the layout “%1”</source>
        <translation>Daten in der Anordnung „%1“</translation>
    </message>
    <message>
        <source>Makes its own examples: no data is needed.</source>
        <translation>Macht seine Beispiele selbst: Daten braucht es nicht.</translation>
    </message>
    <message>
        <source>Looks for %1</source>
        <translation>Sucht %1</translation>
    </message>
    <message>
        <source>%1: choose the folder.</source>
        <translation>%1: Ordner wählen.</translation>
    </message>
    <message>
        <source>%1, in %2.</source>
        <translation>%1, in %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>dclscope::RecipePicker</name>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>as in the run</source>
        <translation>wie im Lauf</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>A recipe file…</source>
        <translation>Eine Rezeptdatei…</translation>
    </message>
</context>
<context>
    <name>dclscope::RidgelinePicture</name>
    <message>
        <source>positions along the %1</source>
        <translation>Positionen entlang der %1</translation>
    </message>
    <message>
        <source>offsets</source>
        <translation>Versätze</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>%1 by epoch</source>
        <translation>%1 je Epoche</translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation>%1, Gitterschritte ab Mitte</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>elements per %1, %</source>
        <translation>Elemente je %1, %</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>Verzögerung %1</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Versatz %1</translation>
    </message>
    <message>
        <source>epoch %1 · %2 · %3 % of elements per %4</source>
        <translation>Epoche %1 · %2 · %3 % der Elemente je %4</translation>
    </message>
</context>
<context>
    <name>dclscope::RunChooser</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The networks that the file holds</source>
        <translation>Die Netze, die die Datei enthält</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>The series of checkpoints that the folder holds</source>
        <translation>Die Reihen von Checkpoints, die der Ordner enthält</translation>
    </message>
    <message>
        <source>(the file&apos;s top)</source>
        <translation>(oberste Ebene der Datei)</translation>
    </message>
    <message>
        <source>%1 networks in this file:</source>
        <translation>%1 Netze in dieser Datei:</translation>
    </message>
    <message>
        <source>%1 series in this folder:</source>
        <translation>%1 Reihen in diesem Ordner:</translation>
    </message>
</context>
<context>
    <name>dclscope::RunHead</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The layer that is looked at</source>
        <translation>Die Schicht, die angesehen wird</translation>
    </message>
    <message>
        <source>Open in Inspect</source>
        <translation>In „Ansehen“ öffnen</translation>
    </message>
    <message>
        <source>Open in Inspect: look at this run from its first checkpoint to the newest</source>
        <translation>In „Ansehen“ öffnen: diesen Lauf vom ersten Checkpoint bis zum neuesten ansehen</translation>
    </message>
    <message>
        <source>Listen with it</source>
        <translation>Damit zuhören</translation>
    </message>
    <message>
        <source>Listen with it: go to Live with the newest checkpoint of this run</source>
        <translation>Damit zuhören: mit dem neuesten Checkpoint dieses Laufs zu „Live“ gehen</translation>
    </message>
</context>
<context>
    <name>dclscope::RunPicture</name>
    <message>
        <source>Opening the run…</source>
        <translation>Lauf wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>dclscope::ScrollingPlot</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message>
        <source>end of the sound</source>
        <translation>Ende des Klangs</translation>
    </message>
</context>
<context>
    <name>dclscope::SecondModel</name>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>Top labels of the second model; arrow keys move the threshold</source>
        <translation>Höchste Labels des zweiten Modells; Pfeiltasten bewegen die Schwelle</translation>
    </message>
    <message>
        <source>State of the second model</source>
        <translation>Zustand des zweiten Modells</translation>
    </message>
    <message>
        <source>What the second model hears appears here</source>
        <translation>Hier erscheint, was das zweite Modell hört</translation>
    </message>
    <message>
        <source>Close the second model</source>
        <translation>Zweites Modell schließen</translation>
    </message>
    <message>
        <source>Listen with one model again</source>
        <translation>Wieder mit einem Modell hören</translation>
    </message>
    <message>
        <source>Listen with a second model</source>
        <translation>Mit einem zweiten Modell hören</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation>Latenz %1 ms</translation>
    </message>
    <message>
        <source>windows skipped: %1</source>
        <translation>ausgelassene Fenster: %1</translation>
    </message>
    <message>
        <source>slow: one every %1 s</source>
        <translation>langsam: eines alle %1 s</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Hört zu…</translation>
    </message>
</context>
<context>
    <name>dclscope::SeriesDialog</name>
    <message>
        <source>Several trainings</source>
        <translation>Mehrere Trainings</translation>
    </message>
    <message>
        <source>“%1” holds checkpoints of several trainings, or several checkpoints of one that are not its epochs. Which are to be looked at?</source>
        <translation>„%1“ enthält Checkpoints mehrerer Trainings oder mehrere Checkpoints von einem, die nicht seine Epochen sind. Welche sollen angesehen werden?</translation>
    </message>
    <message>
        <source>Trainings in this folder</source>
        <translation>Trainings in diesem Ordner</translation>
    </message>
</context>
<context>
    <name>dclscope::SharingPicture</name>
    <message>
        <source>Every block has its own kernels</source>
        <translation>Jeder Block hat eigene Kerne</translation>
    </message>
    <message>
        <source>%1 blocks share a kernel</source>
        <translation>%1 Blöcke teilen einen Kern</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1   ·   %2 % right</source>
        <translation>%1   ·   %2 % richtig</translation>
    </message>
    <message>
        <source>Trained numbers</source>
        <translation>Trainierte Zahlen</translation>
    </message>
    <message>
        <source>depthwise kernels</source>
        <translation>Depthwise-Kerne</translation>
    </message>
    <message>
        <source>Trained numbers: click on a row</source>
        <translation>Trainierte Zahlen: auf eine Zeile klicken</translation>
    </message>
    <message>
        <source>pointwise kernels</source>
        <translation>Pointwise-Kerne</translation>
    </message>
    <message>
        <source>patches, norms and classifier</source>
        <translation>Patches, Normierungen und Klassifikator</translation>
    </message>
</context>
<context>
    <name>dclscope::SidePlots</name>
    <message>
        <source>first epoch</source>
        <translation>erste Epoche</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>dclscope::SoundPicture</name>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>dclscope::SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>The sound&apos;s spectrogram appears here</source>
        <translation>Hier erscheint das Spektrogramm des Klangs</translation>
    </message>
    <message>
        <source>Frequency (kHz)</source>
        <translation>Frequenz (kHz)</translation>
    </message>
    <message>
        <source>%1 Hz · %2 dB</source>
        <translation>%1 Hz · %2 dB</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>dclscope::StageHeader</name>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>All channels on one grid, over their density</source>
        <translation>Alle Kanäle auf einem Gitter, über ihrer Dichte</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Many channels side by side; click one to see it alone</source>
        <translation>Viele Kanäle nebeneinander; ein Klick zeigt einen allein</translation>
    </message>
    <message>
        <source>One channel</source>
        <translation>Ein Kanal</translation>
    </message>
    <message>
        <source>One pair of output and input</source>
        <translation>Ein Paar aus Ausgang und Eingang</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>One delay per neuron, from the shortest to the longest</source>
        <translation>Eine Verzögerung je Neuron, von der kürzesten zur längsten</translation>
    </message>
    <message>
        <source>Ridgeline</source>
        <translation>Gratlinien</translation>
    </message>
    <message>
        <source>The distribution of delays or positions, epoch by epoch</source>
        <translation>Die Verteilung der Verzögerungen oder Positionen, Epoche für Epoche</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>Every synapse&apos;s delay: neurons by inputs; click a neuron to see what it listens to</source>
        <translation>Die Verzögerung jeder Synapse: Neuronen und Eingänge; ein Klick auf ein Neuron zeigt, worauf es hört</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Rezeptives Feld</translation>
    </message>
    <message>
        <source>What one neuron listens to: inputs by delay</source>
        <translation>Worauf ein Neuron hört: Eingänge nach Verzögerung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The tensor itself: a matrix as colours, a vector as a plot</source>
        <translation>Der Tensor selbst: eine Matrix als Farben, ein Vektor als Kurve</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>The dense kernel as it is constructed, and its frequency response</source>
        <translation>Der dichte Kern, wie er konstruiert wird, und sein Frequenzgang</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Koinzidenz</translation>
    </message>
    <message>
        <source>What comes to one neuron while the network hears a sound, and how its delays line it up</source>
        <translation>Was bei einem Neuron ankommt, während das Netz einen Klang hört, und wie seine Verzögerungen es zusammenbringen</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Every layer of the run at once; click one to go into it</source>
        <translation>Alle Schichten des Laufs auf einmal; ein Klick öffnet eine</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Previous channels</source>
        <translation>Vorige Kanäle</translation>
    </message>
    <message>
        <source>Next channels</source>
        <translation>Nächste Kanäle</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Quantity shown as colour</source>
        <translation>Als Farbe gezeigte Größe</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>By delay</source>
        <translation>Nach Verzögerung</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Nach Gewicht</translation>
    </message>
    <message>
        <source>By similarity</source>
        <translation>Nach Ähnlichkeit</translation>
    </message>
    <message>
        <source>Order of neurons and inputs</source>
        <translation>Reihenfolge der Neuronen und Eingänge</translation>
    </message>
    <message>
        <source>Makes pale what has little weight: its delay says little</source>
        <translation>Zeigt blass, was wenig Gewicht hat: Seine Verzögerung sagt wenig</translation>
    </message>
    <message>
        <source>Learned axis</source>
        <translation>Gelernte Achse</translation>
    </message>
    <message>
        <source>Axis that is not drawn</source>
        <translation>Achse, die nicht gezeichnet wird</translation>
    </message>
    <message>
        <source>Elements that differ along this axis alone lie over one another</source>
        <translation>Elemente, die sich nur entlang dieser Achse unterscheiden, liegen übereinander</translation>
    </message>
    <message>
        <source>What the network hears</source>
        <translation>Was das Netz hört</translation>
    </message>
    <message>
        <source>What the network hears: a bundled sound, a sound file, or a .npy of its inputs</source>
        <translation>Was das Netz hört: ein beigelegter Klang, eine Audiodatei oder eine .npy seiner Eingaben</translation>
    </message>
    <message>
        <source>Channels that are shown</source>
        <translation>Gezeigte Kanäle</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Ausgangskanal</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Eingangskanal</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Let the network hear</source>
        <translation>Das Netz hören lassen</translation>
    </message>
    <message>
        <source>Sounds and inputs (*.wav *.flac *.ogg *.mp3 *.npy);;All files (*)</source>
        <translation>Klänge und Eingaben (*.wav *.flac *.ogg *.mp3 *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 von %3</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Shows how densely elements lie</source>
        <translation>Zeigt, wie dicht Elemente liegen</translation>
    </message>
    <message>
        <source>Shows how far each element&apos;s interpolation spreads (sigma)</source>
        <translation>Zeigt, wie weit die Interpolation jedes Elements reicht (Sigma)</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Nach Label</translation>
    </message>
    <message>
        <source>Neurons beside those that answer to the same label; which one is found by letting the network hear examples, or by its weights where none come with it</source>
        <translation>Neuronen neben denen, die auf dasselbe Label antworten; welches, zeigt sich, wenn das Netz Beispiele hört, oder an seinen Gewichten, wo keine dabei sind</translation>
    </message>
    <message>
        <source>Shows where elements came from: three epochs back, or as far as one checkpoint is from the next</source>
        <translation>Zeigt, woher Elemente kamen: drei Epochen zurück oder so weit, wie ein Checkpoint vom nächsten entfernt ist</translation>
    </message>
    <message>
        <source>%1, part %2</source>
        <translation>%1, Teil %2</translation>
    </message>
</context>
<context>
    <name>dclscope::StepText</name>
    <message>
        <source>Text of the step</source>
        <translation>Text des Schritts</translation>
    </message>
    <message>
        <source>What to see: %1</source>
        <translation>Was zu sehen ist: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Aus: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TagBarsView</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>The labels that score highest appear here</source>
        <translation>Hier erscheinen die Labels mit dem höchsten Score</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Top labels; arrow keys move the threshold</source>
        <translation>Höchste Labels; Pfeiltasten bewegen die Schwelle</translation>
    </message>
    <message>
        <source>counts from %1 % on</source>
        <translation>zählt ab %1 %</translation>
    </message>
    <message>
        <source>this label counts from %1 % on</source>
        <translation>dieses Label zählt ab %1 %</translation>
    </message>
    <message>
        <source>Drag: all labels; with Shift: this label alone</source>
        <translation>Ziehen: alle Labels; mit Umschalt: nur dieses</translation>
    </message>
</context>
<context>
    <name>dclscope::TagListModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Listening began %1: %2</source>
        <translation>Zuhören begann %1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
</context>
<context>
    <name>dclscope::TapePlayer</name>
    <message>
        <source>The loudspeaker went away</source>
        <translation>Der Lautsprecher ist weg</translation>
    </message>
</context>
<context>
    <name>dclscope::TapeSlider</name>
    <message>
        <source>Moment that is shown</source>
        <translation>Gezeigter Augenblick</translation>
    </message>
    <message>
        <source>Drag to look at an earlier moment. Drag with Shift, here or on a picture, to mark what Loop plays.</source>
        <translation>Ziehen zeigt einen früheren Augenblick. Ziehen mit der Umschalttaste, hier oder auf einem Bild, markiert, was die Schleife spielt.</translation>
    </message>
</context>
<context>
    <name>dclscope::ThresholdPicture</name>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>words missed: %1 %</source>
        <translation>überhörte Wörter: %1 %</translation>
    </message>
    <message>
        <source>taken for another: %1 %</source>
        <translation>verwechselte Wörter: %1 %</translation>
    </message>
    <message>
        <source>false alarms: %1 % of the rest</source>
        <translation>Fehlalarme: %1 % vom Rest</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>What a threshold makes of it</source>
        <translation>Was eine Schwelle daraus macht</translation>
    </message>
    <message>
        <source>False alarms, % of examples without a word</source>
        <translation>Fehlalarme, % der Beispiele ohne Wort</translation>
    </message>
    <message>
        <source>Missed, %</source>
        <translation>Überhört, %</translation>
    </message>
    <message>
        <source>The one against the other</source>
        <translation>Das eine gegen das andere</translation>
    </message>
    <message>
        <source>The network listens to its examples…</source>
        <translation>Das Netz hört seine Beispiele…</translation>
    </message>
</context>
<context>
    <name>dclscope::Timeline</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>First checkpoint</source>
        <translation>Erster Checkpoint</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Previous checkpoint</source>
        <translation>Voriger Checkpoint</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Next checkpoint</source>
        <translation>Nächster Checkpoint</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>Letzter Checkpoint</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Current epoch</source>
        <translation>Aktuelle Epoche</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Curves in the timeline</source>
        <translation>Kurven in der Zeitleiste</translation>
    </message>
    <message>
        <source>Which figures of the training are drawn, up to four</source>
        <translation>Welche Zahlen des Trainings gezeichnet werden, bis zu vier</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Tempo der Wiedergabe</translation>
    </message>
    <message>
        <source>Play over and over</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Verlust und Genauigkeit</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>no epochs</source>
        <translation>keine Epochen</translation>
    </message>
</context>
<context>
    <name>dclscope::TimelineTrack</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Loss and accuracy by epoch, with a mark for each checkpoint. Click or drag to go to an epoch.</source>
        <translation>Verlust und Genauigkeit je Epoche, mit einer Marke für jeden Checkpoint. Klicken oder ziehen, um zu einer Epoche zu gehen.</translation>
    </message>
    <message>
        <source>No checkpoints yet.</source>
        <translation>Noch keine Checkpoints.</translation>
    </message>
    <message>
        <source>No loss or accuracy was found beside these checkpoints.</source>
        <translation>Bei diesen Checkpoints wurde weder Verlust noch Genauigkeit gefunden.</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>acc.</translation>
    </message>
    <message>
        <source>not measured at this epoch</source>
        <translation>in dieser Epoche nicht gemessen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TopicWindow</name>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>What the guide says of it</source>
        <translation>Was das Handbuch dazu sagt</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Handbuch öffnen</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainControls</name>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Choose the folder of the run</source>
        <translation>Ordner des Laufs wählen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Vary…</source>
        <translation>We&amp;rte…</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Save the recipe as it is now (Ctrl+S)</source>
        <translation>Das Rezept speichern, wie es jetzt ist (Strg+S)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Go on where the run in this folder ended (Ctrl+Shift+Return)</source>
        <translation>Weiter, wo der Lauf in diesem Ordner endete (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Train the recipe with several values of a field, and compare</source>
        <translation>Das Rezept mit mehreren Werten eines Feldes trainieren und vergleichen</translation>
    </message>
    <message>
        <source>A training is under way: stop it before another recipe is chosen.</source>
        <translation>Ein Training läuft: erst anhalten, dann ein anderes Rezept wählen.</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Rezept wählen</translation>
    </message>
    <message>
        <source>Recipes (*.toml);;All files (*)</source>
        <translation>Rezepte (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation>Früheren Lauf fortsetzen</translation>
    </message>
    <message>
        <source>%1 holds no run that was trained here: choose a folder with epoch-….safetensors and resume.state.</source>
        <translation>%1 enthält keinen Lauf, der hier trainiert wurde: einen Ordner mit epoch-….safetensors und resume.state wählen.</translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation>Rezepte (*.toml)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Some fields have values that do not fit; the form says at each what is wrong. Mend or reset them first.</source>
        <translation>Manche Felder haben Werte, die nicht passen; das Formular sagt bei jedem, was falsch ist. Erst berichtigen oder zurücksetzen.</translation>
    </message>
    <message>
        <source>%1 holds no training that could go on: start a new one.</source>
        <translation>%1 enthält kein Training, das sich fortsetzen ließe: ein neues beginnen.</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another output folder, or clear the field to get a new one%2.</source>
        <translation>%1 ist nicht leer. Einen anderen Ausgabeordner wählen oder das Feld leeren, um einen neuen zu bekommen%2.</translation>
    </message>
    <message>
        <source>; or press Go on</source>
        <translation>; oder „Weiter“ drücken</translation>
    </message>
    <message>
        <source>There is no folder %1: choose the folder of the data.</source>
        <translation>Es gibt keinen Ordner %1: den Ordner der Daten wählen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Stopp und speichern</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>St&amp;art training</source>
        <translation>Trainin&amp;g starten</translation>
    </message>
    <message>
        <source>Start training (Ctrl+Return)</source>
        <translation>Training starten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop, and keep what has been learned (Ctrl+.)</source>
        <translation>Anhalten und das Gelernte behalten (Strg+.)</translation>
    </message>
    <message>
        <source>A training is under way: stop it before other data are chosen.</source>
        <translation>Ein Training läuft: erst anhalten, dann andere Daten wählen.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainIntro</name>
    <message>
        <source>Watch a network learn</source>
        <translation>Zusehen, wie ein Netz lernt</translation>
    </message>
    <message>
        <source>A recipe says which network learns what from which data; every field of it can be changed. While it trains, its kernels move here, and examples that were kept out say how well it does.</source>
        <translation>Ein Rezept sagt, welches Netz was aus welchen Daten lernt; jedes seiner Felder lässt sich ändern. Während es trainiert, bewegen sich hier seine Kerne, und zurückgehaltene Beispiele (Validierung) sagen, wie gut es ist.</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>These three make their own examples and learn in seconds.</source>
        <translation>Diese drei machen ihre Beispiele selbst und lernen in Sekunden.</translation>
    </message>
    <message>
        <source>Choose a recipe at the left, then the folder of its data, and start.</source>
        <translation>Links ein Rezept wählen, dann den Ordner seiner Daten, und starten.</translation>
    </message>
    <message>
        <source>The part of the program that trains (libdclscope_torch.so) is not installed: build it with “ninja training”, or install the package that has it.</source>
        <translation>Der Teil des Programms, der trainiert (libdclscope_torch.so), ist nicht installiert: mit „ninja training“ bauen oder das Paket installieren, das ihn enthält.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainPictures</name>
    <message>
        <source>What is learned from, and what is kept out</source>
        <translation>Woraus gelernt wird und was zurückgehalten wird</translation>
    </message>
    <message>
        <source>Kept-out examples</source>
        <translation>Validierungsbeispiele</translation>
    </message>
    <message>
        <source>Most wrong</source>
        <translation>Größte Fehler</translation>
    </message>
    <message>
        <source>The layers are shown here as soon as the network is made.</source>
        <translation>Die Schichten erscheinen hier, sobald das Netz entstanden ist.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>kept out: mean average precision %1</source>
        <translation>zurückbehalten: mittlere Präzision %1</translation>
    </message>
    <message>
        <source>kept out: %1 right</source>
        <translation>zurückbehalten: %1 richtig</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>Stopped; Go on takes it up again where it is.</source>
        <translation>Angehalten; „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>This run was finished already.</source>
        <translation>Dieser Lauf war schon fertig.</translation>
    </message>
    <message>
        <source>Stopped after epoch %1 of %2</source>
        <translation>Angehalten nach Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Ended after epoch %1 of %2: it no longer got better</source>
        <translation>Beendet nach Epoche %1 von %2: es wurde nicht mehr besser</translation>
    </message>
    <message>
        <source>Done: %1 epochs in %2</source>
        <translation>Fertig: %1 Epochen in %2</translation>
    </message>
    <message>
        <source>Go on takes it up again</source>
        <translation>„Fortsetzen“ macht weiter</translation>
    </message>
    <message>
        <source>Reading examples…</source>
        <translation>Beispiele werden gelesen …</translation>
    </message>
    <message>
        <source>Making the network…</source>
        <translation>Das Netz wird angelegt …</translation>
    </message>
    <message>
        <source>Validating…</source>
        <translation>Validierung …</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainWorkspace</name>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation>Ctrl+Shift+Return</translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation>Stopp &amp;und speichern</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Go on with an &amp;earlier run…</source>
        <translation>Früheren &amp;Lauf fortsetzen…</translation>
    </message>
    <message>
        <source>Train with several &amp;values…</source>
        <translation>Mit &amp;mehreren Werten trainieren…</translation>
    </message>
    <message>
        <source>Choose a &amp;recipe file…</source>
        <translation>&amp;Rezeptdatei wählen…</translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation>&amp;Daten wählen…</translation>
    </message>
    <message>
        <source>S&amp;ave the recipe…</source>
        <translation>Re&amp;zept speichern…</translation>
    </message>
    <message>
        <source>Open in &amp;Inspect</source>
        <translation>In „&amp;Ansehen“ öffnen</translation>
    </message>
    <message>
        <source>&amp;Listen with it</source>
        <translation>Damit zu&amp;hören</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Trainiert %1</translation>
    </message>
    <message>
        <source>A training is under way</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>%1 is being trained.</source>
        <translation>%1 wird trainiert.</translation>
    </message>
    <message>
        <source>What has been learned is saved in %1 and can be gone on with. Or let it train: the window is put aside, and closes when the training is done.</source>
        <translation>Das Gelernte wird in %1 gespeichert und lässt sich fortsetzen. Oder das Training läuft weiter: Das Fenster wird beiseitegelegt und schließt sich, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <translation>&amp;Weiter trainieren</translation>
    </message>
    <message>
        <source>&amp;Stop and save</source>
        <translation>&amp;Stopp und speichern</translation>
    </message>
    <message>
        <source>%1: beginning…</source>
        <translation>%1: beginnt…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>%1, run %2 of %3: %4</source>
        <translation>%1, Lauf %2 von %3: %4</translation>
    </message>
    <message>
        <source>Stopped in %1; what is done stands in the table</source>
        <translation>Angehalten in %1; was fertig ist, steht in der Tabelle</translation>
    </message>
    <message>
        <source>Done: table and chart are in %1</source>
        <translation>Fertig: Tabelle und Diagramm liegen in %1</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>Ein Netz trainieren</translation>
    </message>
    <message>
        <source>Nothing is being trained</source>
        <translation>Es wird nichts trainiert</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The newest run</source>
        <translation>Der neueste Lauf</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>Zustand des Trainings</translation>
    </message>
    <message>
        <source>Stopping: the step under way is finished and saved…</source>
        <translation>Hält an: der laufende Schritt wird beendet und gespeichert…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 epochs</source>
        <translation>%1: %2 von %3 Epochen</translation>
    </message>
    <message>
        <source>   ·   Go on takes it up again</source>
        <translation>   ·   „Weiter“ nimmt es wieder auf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Broken off in run %1 of %2: %3</source>
        <translation>Abgebrochen in Lauf %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingFields</name>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>drawn once, fixed</source>
        <translation>einmal gezogen, fest</translation>
    </message>
    <message>
        <source>no delays</source>
        <translation>keine Verzögerungen</translation>
    </message>
    <message>
        <source>plain kernels</source>
        <translation>einfache Kerne</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingFigureView</name>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Not trained: %1</source>
        <translation>Nicht trainiert: %1</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>Zustand des Trainings</translation>
    </message>
    <message>
        <source>The part of the program that trains (libdclscope_torch.so) is not installed.</source>
        <translation>Der Teil des Programms, der trainiert (libdclscope_torch.so), ist nicht installiert.</translation>
    </message>
    <message>
        <source>%1: %2 epochs</source>
        <translation>%1: %2 Epochen</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>What learns</source>
        <translation>Was lernt</translation>
    </message>
    <message>
        <source>Epoch %1 of %2   ·   loss %3</source>
        <translation>Epoche %1 von %2   ·   Verlust %3</translation>
    </message>
    <message>
        <source>   ·   %1 % of kept-out examples right</source>
        <translation>   ·   %1 % der zurückbehaltenen richtig</translation>
    </message>
    <message>
        <source>Stopped after epoch %1</source>
        <translation>Angehalten nach Epoche %1</translation>
    </message>
    <message>
        <source>Done: %1 epochs in %2 s</source>
        <translation>Fertig: %1 Epochen in %2 s</translation>
    </message>
    <message>
        <source>Press Train: what learns moves here, and below are the loss and the share of right answers.</source>
        <translation>„Trainieren“ drücken: Was lernt, bewegt sich hier; darunter stehen der Verlust und der Anteil richtiger Antworten.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingSession</name>
    <message>
        <source>There is not enough memory for this training: lower the batch size or the network&apos;s sizes.</source>
        <translation>Der Speicher reicht nicht für dieses Training: die Batchgröße oder die Größen des Netzes verringern.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingWordsPicture</name>
    <message>
        <source>Here the program trains the recipe “%1” while one looks on, %2 epochs. On paper: open this step in the program, or Train with this recipe.</source>
        <translation>Hier trainiert das Programm das Rezept „%1“, während man zusieht, %2 Epochen. Auf Papier: diesen Schritt im Programm öffnen oder mit diesem Rezept trainieren.</translation>
    </message>
</context>
<context>
    <name>dclscope::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Loop: plays the marked stretch over and over, or what the pictures show where none is marked</source>
        <translation>Schleife: spielt das markierte Stück immer wieder, oder was die Bilder zeigen, wenn keines markiert ist</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Sound: a file is heard while it is listened to. A microphone is heard only when it is played again.</source>
        <translation>Ton: Eine Datei ist zu hören, während sie abgehört wird. Ein Mikrofon ist nur zu hören, wenn es noch einmal abgespielt wird.</translation>
    </message>
    <message>
        <source>Playback of what was heard</source>
        <translation>Wiedergabe des Gehörten</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Tempo der Wiedergabe</translation>
    </message>
    <message>
        <source>Speed of playing. Slower is deeper, too.</source>
        <translation>Tempo der Wiedergabe. Langsamer ist auch tiefer.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier abspielen</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>The last ten minutes can be paused, looked at and heard again here</source>
        <translation>Die letzten zehn Minuten lassen sich hier anhalten, ansehen und noch einmal hören</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Paused at %1 s</source>
        <translation>Angehalten bei %1 s</translation>
    </message>
    <message>
        <source>Playing, %1 s</source>
        <translation>Wiedergabe, %1 s</translation>
    </message>
    <message>
        <source> · listening goes on, %1 s ahead</source>
        <translation> · gehört wird weiter, %1 s voraus</translation>
    </message>
    <message>
        <source>not heard: %1</source>
        <translation>nicht zu hören: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TrialsPicture</name>
    <message>
        <source>being judged…</source>
        <translation>wird beurteilt…</translation>
    </message>
    <message>
        <source>%1 % right</source>
        <translation>%1 % richtig</translation>
    </message>
    <message>
        <source>Share of examples that it names rightly</source>
        <translation>Anteil der richtig benannten Beispiele</translation>
    </message>
    <message>
        <source>Share of %1 examples that it names rightly</source>
        <translation>Anteil der richtig benannten von %1 Beispielen</translation>
    </message>
</context>
<context>
    <name>dclscope::TryChart</name>
    <message>
        <source>accuracy, %</source>
        <translation>Genauigkeit, %</translation>
    </message>
    <message>
        <source>Chart of the sweep</source>
        <translation>Diagramm des Durchlaufs</translation>
    </message>
    <message>
        <source>A sweep varies one number of an edit and draws what comes of it.</source>
        <translation>Ein Durchlauf variiert eine Zahl einer Änderung und zeichnet, was dabei herauskommt.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>, from %1 to %2 over %3 draws</source>
        <translation>, von %1 bis %2 bei %3 Ziehungen</translation>
    </message>
</context>
<context>
    <name>dclscope::TryEdits</name>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>change to %1</source>
        <translation>ändern in %1</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>remove all edits</source>
        <translation>alle Änderungen entfernen</translation>
    </message>
</context>
<context>
    <name>dclscope::TryFigures</name>
    <message>
        <source>%1%2 points</source>
        <translation>%1%2 Punkte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>How far judging is</source>
        <translation>Wie weit die Bewertung ist</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>%1 on %2 %3s</source>
        <translation>%1 bei %2 %3s</translation>
    </message>
    <message>
        <source>, as it is and edited.</source>
        <translation>, unverändert und geändert.</translation>
    </message>
    <message>
        <source>, without any edit.</source>
        <translation>, ohne Änderung.</translation>
    </message>
</context>
<context>
    <name>dclscope::TryForm</name>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Layers that the edit changes</source>
        <translation>Schichten, die die Änderung trifft</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TryKernel</name>
    <message>
        <source>Dense kernel before and after the edits</source>
        <translation>Dichter Kern vor und nach den Änderungen</translation>
    </message>
    <message>
        <source>%1 by %2 values</source>
        <translation>%1 mal %2 Werte</translation>
    </message>
    <message>
        <source>%1; the largest change is %2</source>
        <translation>%1; die größte Änderung ist %2</translation>
    </message>
    <message>
        <source>%1; the edits do not change it</source>
        <translation>%1; die Änderungen lassen ihn gleich</translation>
    </message>
    <message>
        <source>Choose a layer to see its kernel.</source>
        <translation>Eine Schicht wählen, um ihren Kern zu sehen.</translation>
    </message>
    <message>
        <source>This layer shows no kernel: %1.</source>
        <translation>Diese Schicht zeigt keinen Kern: %1.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Colours to ±%1; difference to ±%2</source>
        <translation>Farben bis ±%1; Unterschied bis ±%2</translation>
    </message>
    <message>
        <source>Response, mean over directions</source>
        <translation>Frequenzgang, Richtungsmittel</translation>
    </message>
    <message>
        <source>Response of row %1, changed most</source>
        <translation>Frequenzgang der Zeile %1, am meisten geändert</translation>
    </message>
    <message>
        <source>Response, mean over inputs</source>
        <translation>Frequenzgang, über Eingänge gemittelt</translation>
    </message>
    <message>
        <source>|H|</source>
        <translation>|H|</translation>
    </message>
    <message>
        <source>cycles per step</source>
        <translation>Perioden je Schritt</translation>
    </message>
    <message>
        <source>dashed: before</source>
        <translation>gestrichelt: vorher</translation>
    </message>
    <message>
        <source>kernel row %1, column %2 · before %3 · after %4 · difference %5</source>
        <translation>Kern Zeile %1, Spalte %2 · vorher %3 · nachher %4 · Unterschied %5</translation>
    </message>
    <message>
        <source>Colours to ±%1; no edit changes it</source>
        <translation>Farben bis ±%1; keine Änderung trifft ihn</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>dclscope::TryList</name>
    <message>
        <source>Add an edit</source>
        <translation>Neue Änderung</translation>
    </message>
    <message>
        <source>What is changed of the network</source>
        <translation>Was am Netz geändert wird</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes the chosen edit out of the list</source>
        <translation>Nimmt die gewählte Änderung aus der Liste</translation>
    </message>
    <message>
        <source>Edits, one after the other</source>
        <translation>Änderungen, eine nach der anderen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Judge by other data…</source>
        <translation>Mit anderen Daten bewerten…</translation>
    </message>
</context>
<context>
    <name>dclscope::TryPanel</name>
    <message>
        <source>Sweep</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Close Try</source>
        <translation>Ausprobieren schließen</translation>
    </message>
    <message>
        <source>Close Try: show the network as it is (E)</source>
        <translation>Ausprobieren schließen: das Netz zeigen, wie es ist (E)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
    <message>
        <source>A folder of labelled data, as dcls eval takes it</source>
        <translation>Ein Ordner mit gelabelten Daten, wie dcls eval ihn nimmt</translation>
    </message>
    <message>
        <source>No examples come with this network. Choose labelled data to see what edits cost.</source>
        <translation>Zu diesem Netz gibt es keine Beispiele. Wählen Sie Daten mit Labels, um zu sehen, was Änderungen kosten.</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Daten wählen…</translation>
    </message>
    <message>
        <source>Or grab elements in the picture: Shift draws a band, arrows nudge, the wheel over one widens it.</source>
        <translation>Oder Elemente im Bild greifen: Umschalt zieht ein Band, Pfeile rücken, das Rad über einem macht es breiter.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with the network as it is</source>
        <translation>Mit dem Netz vergleichen, wie es ist</translation>
    </message>
    <message>
        <source>Set the network as it is (A) beside its edited self (B)</source>
        <translation>Das Netz, wie es ist (A), neben das geänderte (B) stellen</translation>
    </message>
</context>
<context>
    <name>dclscope::TryResponse</name>
    <message>
        <source>sound %1</source>
        <translation>Klang %1</translation>
    </message>
    <message>
        <source>, part </source>
        <translation>, Teil </translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>“%1” (%2&#xa0;%)</source>
        <translation>„%1“ (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>What the network is shown</source>
        <translation>Was dem Netz gezeigt wird</translation>
    </message>
    <message>
        <source>An example of the data, a bundled sound, or a file</source>
        <translation>Ein Beispiel der Daten, ein mitgelieferter Klang oder eine Datei</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Show the network</source>
        <translation>Dem Netz zeigen</translation>
    </message>
    <message>
        <source>Sounds, pictures and inputs (*.wav *.flac *.ogg *.mp3 *.png *.jpg *.jpeg *.npy);;All files (*)</source>
        <translation>Klänge, Bilder und Eingaben (*.wav *.flac *.ogg *.mp3 *.png *.jpg *.jpeg *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>It is “%1”. </source>
        <translation>Es ist „%1“. </translation>
    </message>
    <message>
        <source>The network says %1.</source>
        <translation>Das Netz sagt %1.</translation>
    </message>
    <message>
        <source>The network says %1, edited %2.</source>
        <translation>Das Netz sagt %1, geändert %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dclscope::TryResponseMap</name>
    <message>
        <source>What the layer does before and after the edits</source>
        <translation>Was die Schicht vor und nach den Änderungen tut</translation>
    </message>
    <message>
        <source>%1 spikes of %2 neurons in %3 steps, then %4; coloured where only one of the two has one</source>
        <translation>%1 Spikes von %2 Neuronen in %3 Schritten, dann %4; farbig, wo nur eines der beiden einen hat</translation>
    </message>
    <message>
        <source>membranes of %1 output neurons over %2 steps, to ±%3</source>
        <translation>Membranen von %1 Ausgangsneuronen über %2 Schritte, bis ±%3</translation>
    </message>
    <message>
        <source>mean over channels at %1 × %2 places: %3, then %4; colours to ±%5</source>
        <translation>Mittel über Kanäle an %1 × %2 Orten: %3, dann %4; Farben bis ±%5</translation>
    </message>
    <message>
        <source>What this layer does is not known of such a network.</source>
        <translation>Was diese Schicht tut, ist bei einem solchen Netz nicht bekannt.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>neuron %1, step %2</source>
        <translation>Neuron %1, Schritt %2</translation>
    </message>
    <message>
        <source>%1 · before %2 · after %3</source>
        <translation>%1 · vorher %2 · nachher %3</translation>
    </message>
</context>
<context>
    <name>dclscope::TryRun</name>
    <message>
        <source>, edited</source>
        <translation>, geändert</translation>
    </message>
</context>
<context>
    <name>dclscope::TryScores</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Scores of the likeliest labels before and after the edits</source>
        <translation>Werte der wahrscheinlichsten Labels vor und nach den Änderungen</translation>
    </message>
    <message>
        <source>%1: %2, then %3</source>
        <translation>%1: %2, dann %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>dclscope::TrySweep</name>
    <message>
        <source>Sweep</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>Was variiert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>How many values</source>
        <translation>Wie viele Werte</translation>
    </message>
    <message>
        <source>Draws of chance for each value</source>
        <translation>Zufallsziehungen je Wert</translation>
    </message>
    <message>
        <source>Write the table as CSV, or the chart as SVG</source>
        <translation>Die Tabelle als CSV oder das Diagramm als SVG schreiben</translation>
    </message>
    <message>
        <source>Copy the command that makes this table, to be pasted into a terminal</source>
        <translation>Den Befehl kopieren, der diese Tabelle macht, zum Einfügen in ein Terminal</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>Durchlauf exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;Chart (*.svg)</source>
        <translation>Tabelle (*.csv);;Diagramm (*.svg)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::VariantsPicture</name>
    <message>
        <source>being judged…</source>
        <translation>wird beurteilt…</translation>
    </message>
    <message>
        <source>Share of recordings that it names rightly</source>
        <translation>Anteil der Aufnahmen, die es richtig benennt</translation>
    </message>
    <message>
        <source>Share of %1 recordings that it names rightly, a mark for each training</source>
        <translation>Anteil von %1 Aufnahmen, die es richtig benennt, eine Marke je Training</translation>
    </message>
    <message>
        <source>%1 numbers learned · %2 %</source>
        <translation>%1 gelernte Zahlen · %2 %</translation>
    </message>
    <message>
        <source>%1 numbers learned · %2 % (%3)</source>
        <translation>%1 gelernte Zahlen · %2 % (%3)</translation>
    </message>
</context>
<context>
    <name>dclscope::VariedView</name>
    <message>
        <source>What came of each value</source>
        <translation>Was bei jedem Wert herauskam</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing has been varied yet.</source>
        <translation>Noch wurde nichts variiert.</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n runs is under way.</source>
        <translation>
            <numerusform>Der erste von %n Lauf ist im Gange.</numerusform>
            <numerusform>Der erste von %n Läufen ist im Gange.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2: %3</source>
        <translation>%1, Seed %2: %3</translation>
    </message>
</context>
<context>
    <name>dclscope::VaryDialog</name>
    <message>
        <source>Train with several values</source>
        <translation>Mit mehreren Werten trainieren</translation>
    </message>
    <message>
        <source>Every combination of these values is trained, each with all seeds. The chart and the table fill as the runs end.</source>
        <translation>Jede Kombination dieser Werte wird trainiert, jede mit allen Seeds. Diagramm und Tabelle füllen sich, während die Läufe enden.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>What will be trained</source>
        <translation>Was trainiert wird</translation>
    </message>
    <message>
        <source>St&amp;art training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Second field</source>
        <translation>Zweites Feld</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte: %1</translation>
    </message>
    <message>
        <source>separated by commas; a list of numbers in brackets: [64, 64], [128, 128]</source>
        <translation>durch Kommas getrennt; eine Liste von Zahlen in Klammern: [64, 64], [128, 128]</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, one after the other, each in a folder of its own in %1.</source>
        <translation>
            <numerusform>%n Lauf, in einem eigenen Ordner in %1.</numerusform>
            <numerusform>%n Läufe, einer nach dem anderen, jeder in einem eigenen Ordner in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dclscope::VaryPage</name>
    <message>
        <source>Go on with the rest</source>
        <translation>Rest fortsetzen</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Diagramm speichern…</translation>
    </message>
    <message>
        <source>What came of each value</source>
        <translation>Was bei jedem Wert herauskam</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>The line for a terminal that trains the same</source>
        <translation>Die Zeile für ein Terminal, die dasselbe trainiert</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::WorkspacePage</name>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>dclscope::WorstList</name>
    <message>
        <source>“%1”, but only %2 % sure</source>
        <translation>„%1“, aber nur zu %2 % sicher</translation>
    </message>
    <message>
        <source>“%1” named “%2”, %3 %</source>
        <translation>„%1“ als „%2“ erkannt, %3 %</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>See it in Live</source>
        <translation>In Live zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Kept-out examples that are most wrong</source>
        <translation>Validierungsbeispiele mit den größten Fehlern</translation>
    </message>
    <message>
        <source>Click to see it large</source>
        <translation>Klicken, um es groß zu sehen</translation>
    </message>
    <message>
        <source>Why nothing is heard</source>
        <translation>Warum nichts zu hören ist</translation>
    </message>
    <message>
        <source>Plays the sound over the loudspeaker</source>
        <translation>Spielt den Klang über den Lautsprecher</translation>
    </message>
    <message>
        <source>Plays the sound to the last checkpoint and shows what it makes of it</source>
        <translation>Spielt dem letzten Checkpoint den Klang vor und zeigt, was er daraus macht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>From a grid to anywhere</source>
        <extracomment>off-the-grid, title</extracomment>
        <translation>Vom Gitter an jeden Ort</translation>
    </message>
    <message>
        <source>A kernel&apos;s weights need not lie side by side: each can have a place of its own, and learn it.</source>
        <extracomment>off-the-grid, idea</extracomment>
        <translation>Die Gewichte eines Kerns müssen nicht Seite an Seite liegen: Jedes kann einen eigenen Ort haben und ihn lernen.</translation>
    </message>
    <message>
        <source>Nine weights, side by side</source>
        <extracomment>off-the-grid, step 1, title</extracomment>
        <translation>Neun Gewichte, Seite an Seite</translation>
    </message>
    <message>
        <source>A convolution lays a small kernel on every point of a picture and adds up what lies under its weights. This kernel has nine weights: one for the point itself, and eight around it that are subtracted.</source>
        <extracomment>off-the-grid, step 1, paragraph 1</extracomment>
        <translation>Eine Faltung legt einen kleinen Kern auf jeden Punkt eines Bildes und summiert, was unter seinen Gewichten liegt. Dieser Kern hat neun Gewichte: eines für den Punkt selbst und acht ringsum, die abgezogen werden.</translation>
    </message>
    <message>
        <source>They add up to zero. Where the picture is even, the answer is nothing; at an edge it is not.</source>
        <extracomment>off-the-grid, step 1, paragraph 2</extracomment>
        <translation>Zusammen ergeben sie null. Wo das Bild gleichmäßig ist, kommt nichts heraus; an einer Kante schon.</translation>
    </message>
    <message>
        <source>Pulled apart</source>
        <extracomment>off-the-grid, step 2, title</extracomment>
        <translation>Auseinandergezogen</translation>
    </message>
    <message>
        <source>To see farther, one could add weights. Dilated convolution does something cheaper: it pulls the same weights apart and leaves gaps between them.</source>
        <extracomment>off-the-grid, step 2, paragraph 1</extracomment>
        <translation>Um weiter zu sehen, könnte man Gewichte hinzufügen. Die dilatierte Faltung macht es billiger: Sie zieht dieselben Gewichte auseinander und lässt Lücken zwischen ihnen.</translation>
    </message>
    <message>
        <source>The gaps are all alike. Somebody chose them before the training began.</source>
        <extracomment>off-the-grid, step 2, paragraph 2</extracomment>
        <translation>Die Lücken sind alle gleich. Jemand hat sie gewählt, bevor das Training begann.</translation>
    </message>
    <message>
        <source>We pull the nine weights apart until neighbours are three steps from one another. How many numbers does the kernel learn now?</source>
        <extracomment>off-the-grid, step 2, question</extracomment>
        <translation>Wir ziehen die neun Gewichte auseinander, bis Nachbarn drei Schritte voneinander entfernt sind. Wie viele Zahlen lernt der Kern jetzt?</translation>
    </message>
    <message>
        <source>More: it covers a larger square</source>
        <extracomment>off-the-grid, step 2, choice 1</extracomment>
        <translation>Mehr: Er bedeckt ein größeres Quadrat</translation>
    </message>
    <message>
        <source>It does cover a larger square, 7 points a side. But 40 of its 49 cells are zero and stay so: it still has nine weights.</source>
        <extracomment>off-the-grid, step 2, choice 1, answer</extracomment>
        <translation>Ja, er bedeckt ein größeres Quadrat, 7 Punkte Seitenlänge. Aber 40 seiner 49 Zellen sind null und bleiben es: Er hat noch immer neun Gewichte.</translation>
    </message>
    <message>
        <source>As many as before</source>
        <extracomment>off-the-grid, step 2, choice 2</extracomment>
        <translation>So viele wie vorher</translation>
    </message>
    <message>
        <source>Fewer: the gaps are empty</source>
        <extracomment>off-the-grid, step 2, choice 3</extracomment>
        <translation>Weniger: Die Lücken sind leer</translation>
    </message>
    <message>
        <source>Nothing was taken away: the same nine weights lie farther apart. 40 of its 49 cells are zero, in a square of 7 points a side.</source>
        <extracomment>off-the-grid, step 2, choice 3, answer</extracomment>
        <translation>Weggenommen wurde nichts: Dieselben neun Gewichte liegen weiter auseinander. 40 seiner 49 Zellen sind null, in einem Quadrat mit 7 Punkten Seitenlänge.</translation>
    </message>
    <message>
        <source>The outlines have grown wide and double: the kernel compares points that are three steps apart. More of the picture answers than to the plain kernel.</source>
        <extracomment>off-the-grid, step 2, notice</extracomment>
        <translation>Die Umrisse sind breit und doppelt geworden: Der Kern vergleicht Punkte, die drei Schritte auseinanderliegen. Mehr vom Bild antwortet als beim einfachen Kern.</translation>
    </message>
    <message>
        <source>One weight leaves the grid</source>
        <extracomment>off-the-grid, step 3, title</extracomment>
        <translation>Ein Gewicht verlässt das Gitter</translation>
    </message>
    <message>
        <source>Now every weight gets a position: two real numbers that say how far it lies from the middle. Drag the marked element away from its grid point.</source>
        <extracomment>off-the-grid, step 3, paragraph 1</extracomment>
        <translation>Nun bekommt jedes Gewicht eine Position: zwei reelle Zahlen, die sagen, wie weit es von der Mitte entfernt liegt. Ziehen Sie das markierte Element von seinem Gitterpunkt weg.</translation>
    </message>
    <message>
        <source>A picture has values only at whole points. So the kernel that is laid on it, the dense kernel, must have them, too.</source>
        <extracomment>off-the-grid, step 3, paragraph 2</extracomment>
        <translation>Ein Bild hat nur an ganzen Punkten Werte. Also muss auch der Kern, der darauf gelegt wird, der dichte Kern, seine Werte dort haben.</translation>
    </message>
    <message>
        <source>The element is dragged to a place between four grid points. What becomes of its weight in the dense kernel?</source>
        <extracomment>off-the-grid, step 3, question</extracomment>
        <translation>Das Element wird an einen Ort zwischen vier Gitterpunkten gezogen. Was wird aus seinem Gewicht im dichten Kern?</translation>
    </message>
    <message>
        <source>All of it goes to the nearest point</source>
        <extracomment>off-the-grid, step 3, choice 1</extracomment>
        <translation>Alles geht an den nächsten Punkt</translation>
    </message>
    <message>
        <source>Then nothing would change until it jumped, and no gradient could move it. It is shared among the four points around it, here at most 42 % on one of them.</source>
        <extracomment>off-the-grid, step 3, choice 1, answer</extracomment>
        <translation>Dann würde sich nichts ändern, bis es springt, und kein Gradient könnte es bewegen. Es wird auf die vier Punkte ringsum verteilt, hier höchstens 42 % auf einen davon.</translation>
    </message>
    <message>
        <source>It is shared among the four points</source>
        <extracomment>off-the-grid, step 3, choice 2</extracomment>
        <translation>Es wird auf die vier Punkte verteilt</translation>
    </message>
    <message>
        <source>It is lost until it reaches a point</source>
        <extracomment>off-the-grid, step 3, choice 3</extracomment>
        <translation>Es ist verloren, bis es einen Punkt erreicht</translation>
    </message>
    <message>
        <source>Nothing is lost: it is shared among the four points around it, here at most 42 % on one of them.</source>
        <extracomment>off-the-grid, step 3, choice 3, answer</extracomment>
        <translation>Nichts ist verloren: Es wird auf die vier Punkte ringsum verteilt, hier höchstens 42 % auf einen davon.</translation>
    </message>
    <message>
        <source>A kernel seen from outside</source>
        <extracomment>off-the-grid, step 4, title</extracomment>
        <translation>Ein Kern, von außen gesehen</translation>
    </message>
    <message>
        <source>A sound is a picture, too</source>
        <extracomment>off-the-grid, step 5, title</extracomment>
        <translation>Auch ein Klang ist ein Bild</translation>
    </message>
    <message>
        <source>Which distances matter is for the sounds to say. So let the training decide: position and weight are learned together.</source>
        <extracomment>off-the-grid, step 5, paragraph 2</extracomment>
        <translation>Welche Entfernungen wichtig sind, müssen die Klänge sagen. Also soll das Training entscheiden: Position und Gewicht werden zusammen gelernt.</translation>
    </message>
    <message>
        <source>See where a trained network put them</source>
        <extracomment>off-the-grid, step 5, do it yourself</extracomment>
        <translation>Ansehen, wohin ein trainiertes Netz sie gelegt hat</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings. ICLR 2023.</source>
        <extracomment>off-the-grid, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings. ICLR 2023.</translation>
    </message>
    <message>
        <source>Between the pixels</source>
        <extracomment>between-the-pixels, title</extracomment>
        <translation>Zwischen den Pixeln</translation>
    </message>
    <message>
        <source>How a weight between two points is shared decides from how far away training can feel it.</source>
        <extracomment>between-the-pixels, idea</extracomment>
        <translation>Wie ein Gewicht zwischen zwei Punkten aufgeteilt wird, entscheidet, aus welcher Entfernung das Training es spürt.</translation>
    </message>
    <message>
        <source>A weight between two points</source>
        <extracomment>between-the-pixels, step 1, title</extracomment>
        <translation>Ein Gewicht zwischen zwei Punkten</translation>
    </message>
    <message>
        <source>One weight of size 1 lies on a line, at 0.3 steps from the middle. The kernel is a row of values at whole points; so what are they?</source>
        <extracomment>between-the-pixels, step 1, paragraph 1</extracomment>
        <translation>Ein Gewicht der Größe 1 liegt auf einer Linie, 0.3 Schritte von der Mitte. Der Kern ist eine Reihe von Werten an ganzen Punkten; welche sind es also?</translation>
    </message>
    <message>
        <source>The simplest answer is bilinear interpolation, v0: 0.7 of the weight for the point at its left, 0.3 for the one at its right. The nearer, the more.</source>
        <extracomment>between-the-pixels, step 1, paragraph 2</extracomment>
        <translation>Die einfachste Antwort ist die bilineare Interpolation, v0: 0.7 des Gewichts für den Punkt links davon, 0.3 für den rechts. Je näher, desto mehr.</translation>
    </message>
    <message>
        <source>Where the gradient lives</source>
        <extracomment>between-the-pixels, step 2, title</extracomment>
        <translation>Wo der Gradient wohnt</translation>
    </message>
    <message>
        <source>v1 writes the same values as triangles. Each reaches one step to both sides.</source>
        <extracomment>between-the-pixels, step 2, paragraph 2</extracomment>
        <translation>v1 schreibt dieselben Werte als Dreiecke. Jedes reicht einen Schritt nach beiden Seiten.</translation>
    </message>
    <message>
        <source>The loss would fall if the watched point, three steps from the middle, had more weight. Which way does the gradient move the element at 0.3?</source>
        <extracomment>between-the-pixels, step 2, question</extracomment>
        <translation>Der Verlust sänke, wenn der beobachtete Punkt, drei Schritte von der Mitte, mehr Gewicht hätte. In welche Richtung bewegt der Gradient das Element bei 0.3?</translation>
    </message>
    <message>
        <source>Towards the watched point</source>
        <extracomment>between-the-pixels, step 2, choice 1</extracomment>
        <translation>Zum beobachteten Punkt hin</translation>
    </message>
    <message>
        <source>One would wish so. But the element gives that point nothing, and a small move changes nothing about that: the gradient is exactly zero.</source>
        <extracomment>between-the-pixels, step 2, choice 1, answer</extracomment>
        <translation>Das wünschte man sich. Aber das Element gibt diesem Punkt nichts, und eine kleine Bewegung ändert daran nichts: Der Gradient ist genau null.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <extracomment>between-the-pixels, step 2, choice 2</extracomment>
        <translation>In gar keine</translation>
    </message>
    <message>
        <source>Away from it</source>
        <extracomment>between-the-pixels, step 2, choice 3</extracomment>
        <translation>Von ihm weg</translation>
    </message>
    <message>
        <source>It does not move at all: the gradient is exactly zero, for the element gives that point nothing before and after a small move.</source>
        <extracomment>between-the-pixels, step 2, choice 3, answer</extracomment>
        <translation>Es bewegt sich gar nicht: Der Gradient ist genau null, denn das Element gibt diesem Punkt vor und nach einer kleinen Bewegung nichts.</translation>
    </message>
    <message>
        <source>A wider triangle</source>
        <extracomment>between-the-pixels, step 3, title</extracomment>
        <translation>Ein breiteres Dreieck</translation>
    </message>
    <message>
        <source>If a triangle only reaches one step, make it wider. In the version called max, its half width sigma is one more number that is learned for each element.</source>
        <extracomment>between-the-pixels, step 3, paragraph 1</extracomment>
        <translation>Wenn ein Dreieck nur einen Schritt weit reicht, macht man es breiter. In der Version namens max ist seine halbe Breite Sigma eine weitere Zahl, die für jedes Element gelernt wird.</translation>
    </message>
    <message>
        <source>The values are divided by their sum, so that a wide element is not a heavier one.</source>
        <extracomment>between-the-pixels, step 3, paragraph 2</extracomment>
        <translation>Die Werte werden durch ihre Summe geteilt, damit ein breites Element nicht schwerer ist.</translation>
    </message>
    <message>
        <source>With sigma at three steps the watched point is felt from three steps away, not from one; and the slope at 0.3 is no longer zero. Beyond the foot of the triangle there is silence as before.</source>
        <extracomment>between-the-pixels, step 3, notice</extracomment>
        <translation>Mit Sigma bei drei Schritten ist der beobachtete Punkt aus drei Schritten Entfernung zu spüren, nicht aus einem; und die Steigung bei 0.3 ist nicht mehr null. Jenseits vom Fuß des Dreiecks herrscht Stille wie zuvor.</translation>
    </message>
    <message>
        <source>A bell</source>
        <extracomment>between-the-pixels, step 4, title</extracomment>
        <translation>Eine Glocke</translation>
    </message>
    <message>
        <source>A Gaussian has no foot. Its tails grow thin, but they never end, and it has no corner where the slope would jump.</source>
        <extracomment>between-the-pixels, step 4, paragraph 1</extracomment>
        <translation>Eine Gaußkurve hat keinen Fuß. Ihre Ausläufer werden dünn, aber sie enden nie, und sie hat keine Ecke, an der die Steigung spränge.</translation>
    </message>
    <message>
        <source>A triangle and a bell, both with a sigma of two steps. From how far is the watched point felt?</source>
        <extracomment>between-the-pixels, step 4, question</extracomment>
        <translation>Ein Dreieck und eine Glocke, beide mit einem Sigma von zwei Schritten. Aus welcher Entfernung ist der beobachtete Punkt zu spüren?</translation>
    </message>
    <message>
        <source>From equally far</source>
        <extracomment>between-the-pixels, step 4, choice 1</extracomment>
        <translation>Aus derselben</translation>
    </message>
    <message>
        <source>The bell from farther</source>
        <extracomment>between-the-pixels, step 4, choice 2</extracomment>
        <translation>Bei der Glocke aus größerer</translation>
    </message>
    <message>
        <source>The triangle from farther</source>
        <extracomment>between-the-pixels, step 4, choice 3</extracomment>
        <translation>Beim Dreieck aus größerer</translation>
    </message>
    <message>
        <source>Wide to search, narrow to say</source>
        <extracomment>between-the-pixels, step 5, title</extracomment>
        <translation>Breit zum Suchen, schmal zum Sagen</translation>
    </message>
    <message>
        <source>No single sigma is good for both. So networks with learned delays begin wide and end narrow: in the bundled digits network sigma falls from 12.27 to 0.50 steps.</source>
        <extracomment>between-the-pixels, step 5, notice</extracomment>
        <translation>Kein einzelnes Sigma taugt für beides. Darum beginnen Netze mit gelernten Verzögerungen breit und enden schmal: Im mitgelieferten Ziffernnetz fällt Sigma von 12.27 auf 0.50 Schritte.</translation>
    </message>
    <message>
        <source>Watch positions settle as sigma falls</source>
        <extracomment>between-the-pixels, step 5, do it yourself</extracomment>
        <translation>Zusehen, wie Positionen zur Ruhe kommen, während Sigma fällt</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation. ICML workshop on differentiable almost everything, 2023.</source>
        <extracomment>between-the-pixels, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation. ICML workshop on differentiable almost everything, 2023.</translation>
    </message>
    <message>
        <source>How a position gets a gradient</source>
        <extracomment>how-a-position-learns, title</extracomment>
        <translation>Wie eine Position zu einem Gradienten kommt</translation>
    </message>
    <message>
        <source>A position rolls downhill on the loss, if there is a slope where it lies.</source>
        <extracomment>how-a-position-learns, idea</extracomment>
        <translation>Eine Position rollt auf dem Verlust bergab, wenn es dort, wo sie liegt, ein Gefälle gibt.</translation>
    </message>
    <message>
        <source>A landscape over one number</source>
        <extracomment>how-a-position-learns, step 1, title</extracomment>
        <translation>Eine Landschaft über einer Zahl</translation>
    </message>
    <message>
        <source>One element of weight 1, and one target: the point at 2 should hold the whole weight. The loss is the square of what is missing there.</source>
        <extracomment>how-a-position-learns, step 1, paragraph 1</extracomment>
        <translation>Ein Element mit Gewicht 1 und ein Ziel: Der Punkt bei 2 soll das ganze Gewicht enthalten. Der Verlust ist das Quadrat dessen, was dort fehlt.</translation>
    </message>
    <message>
        <source>Move the element along the line and write down the loss at every place: this is the landscape. Training is a ball that rolls in it and only feels the slope under itself.</source>
        <extracomment>how-a-position-learns, step 1, paragraph 2</extracomment>
        <translation>Bewegen Sie das Element entlang der Linie und schreiben Sie an jedem Ort den Verlust auf: Das ist die Landschaft. Training ist eine Kugel, die darin rollt und nur das Gefälle unter sich spürt.</translation>
    </message>
    <message>
        <source>Stuck</source>
        <extracomment>how-a-position-learns, step 2, title</extracomment>
        <translation>Stecken geblieben</translation>
    </message>
    <message>
        <source>Now let it roll. Adam is the optimizer that most networks are trained with: it divides each gradient by its usual size, so that small ones count as much as large ones.</source>
        <extracomment>how-a-position-learns, step 2, paragraph 1</extracomment>
        <translation>Nun lassen Sie es rollen. Adam ist der Optimierer, mit dem die meisten Netze trainiert werden: Er teilt jeden Gradienten durch dessen übliche Größe, sodass kleine so viel zählen wie große.</translation>
    </message>
    <message>
        <source>Bilinear interpolation, and a hundred steps of Adam.</source>
        <extracomment>how-a-position-learns, step 2, paragraph 2</extracomment>
        <translation>Bilineare Interpolation und hundert Schritte von Adam.</translation>
    </message>
    <message>
        <source>Where does the element lie after a hundred steps of Adam?</source>
        <extracomment>how-a-position-learns, step 2, question</extracomment>
        <translation>Wo liegt das Element nach hundert Schritten von Adam?</translation>
    </message>
    <message>
        <source>At the target</source>
        <extracomment>how-a-position-learns, step 2, choice 1</extracomment>
        <translation>Am Ziel</translation>
    </message>
    <message>
        <source>It did not move at all: on the plain the gradient is exactly zero, and zero divided by any size is zero.</source>
        <extracomment>how-a-position-learns, step 2, choice 1, answer</extracomment>
        <translation>Es hat sich gar nicht bewegt: Auf der Ebene ist der Gradient genau null, und null, geteilt durch irgendeine Größe, ist null.</translation>
    </message>
    <message>
        <source>Somewhere on the way</source>
        <extracomment>how-a-position-learns, step 2, choice 2</extracomment>
        <translation>Irgendwo auf dem Weg</translation>
    </message>
    <message>
        <source>Where it began</source>
        <extracomment>how-a-position-learns, step 2, choice 3</extracomment>
        <translation>Wo es begann</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>how-a-position-learns, step 3, title</extracomment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>The same start and the same target, but the element is a bell with a sigma of two steps. Its tail reaches the target from anywhere.</source>
        <extracomment>how-a-position-learns, step 3, paragraph 1</extracomment>
        <translation>Derselbe Start und dasselbe Ziel, aber das Element ist eine Glocke mit einem Sigma von zwei Schritten. Ihr Ausläufer erreicht das Ziel von überall.</translation>
    </message>
    <message>
        <source>The slope at the start is faint, less than a hundredth. Adam makes a step of it.</source>
        <extracomment>how-a-position-learns, step 3, paragraph 2</extracomment>
        <translation>Das Gefälle am Start ist schwach, weniger als ein Hundertstel. Adam macht daraus einen Schritt.</translation>
    </message>
    <message>
        <source>Adam arrived within a hundred steps. How far does plain descent get in as many?</source>
        <extracomment>how-a-position-learns, step 4, question</extracomment>
        <translation>Adam kam in hundert Schritten an. Wie weit kommt der einfache Abstieg in ebenso vielen?</translation>
    </message>
    <message>
        <source>The gradient is so faint that a hundred plain steps are less than half a grid step together.</source>
        <extracomment>how-a-position-learns, step 4, choice 1, answer</extracomment>
        <translation>Der Gradient ist so schwach, dass hundert einfache Schritte zusammen weniger als einen halben Gitterschritt ergeben.</translation>
    </message>
    <message>
        <source>It does not move at all, as with the triangle</source>
        <extracomment>how-a-position-learns, step 4, choice 3</extracomment>
        <translation>Es bewegt sich gar nicht, wie beim Dreieck</translation>
    </message>
    <message>
        <source>Begin wide, end narrow</source>
        <extracomment>how-a-position-learns, step 5, title</extracomment>
        <translation>Breit beginnen, schmal enden</translation>
    </message>
    <message>
        <source>The wide bell found its target, but it cannot say so: its weight is spread over many points, and most of the loss stays. A narrow one could say it and would never have found it.</source>
        <extracomment>how-a-position-learns, step 5, paragraph 1</extracomment>
        <translation>Die breite Glocke fand ihr Ziel, aber sie kann es nicht sagen: Ihr Gewicht ist über viele Punkte verteilt, und der größte Teil des Verlusts bleibt. Eine schmale könnte es sagen und hätte es nie gefunden.</translation>
    </message>
    <message>
        <source>So let sigma shrink while the element moves, as training does.</source>
        <extracomment>how-a-position-learns, step 5, paragraph 2</extracomment>
        <translation>Also soll Sigma schrumpfen, während sich das Element bewegt, wie es beim Training geschieht.</translation>
    </message>
    <message>
        <source>Train two kernels that must find three dots</source>
        <extracomment>how-a-position-learns, step 5, do it yourself</extracomment>
        <translation>Zwei Kerne trainieren, die drei Punkte finden müssen</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation, 2023. Adam: D. P. Kingma, J. Ba: Adam: A Method for Stochastic Optimization. ICLR 2015.</source>
        <extracomment>how-a-position-learns, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation, 2023. Adam: D. P. Kingma, J. Ba: Adam: A Method for Stochastic Optimization. ICLR 2015.</translation>
    </message>
    <message>
        <source>It finds the dots</source>
        <extracomment>finding-the-dots, title</extracomment>
        <translation>Es findet die Punkte</translation>
    </message>
    <message>
        <source>A network whose few weights may move learns in seconds what one with fixed places cannot see.</source>
        <extracomment>finding-the-dots, idea</extracomment>
        <translation>Ein Netz, dessen wenige Gewichte sich bewegen dürfen, lernt in Sekunden, was eines mit festen Plätzen nicht sehen kann.</translation>
    </message>
    <message>
        <source>Three dots</source>
        <extracomment>finding-the-dots, step 1, title</extracomment>
        <translation>Drei Punkte</translation>
    </message>
    <message>
        <source>The network has two kernels of three elements each, on a grid of 9 points a side. If the elements come to lie like the dots, all three dots are under them at once.</source>
        <extracomment>finding-the-dots, step 1, paragraph 2</extracomment>
        <translation>Das Netz hat zwei Kerne mit je drei Elementen, auf einem Gitter mit 9 Punkten Seitenlänge. Kommen die Elemente so zu liegen wie die Punkte, so sind alle drei Punkte zugleich unter ihnen.</translation>
    </message>
    <message>
        <source>At first all elements lie close to the middle. How often is the network right after its first epoch?</source>
        <extracomment>finding-the-dots, step 1, question</extracomment>
        <translation>Anfangs liegen alle Elemente nahe der Mitte. Wie oft hat das Netz nach seiner ersten Epoche recht?</translation>
    </message>
    <message>
        <source>Almost always</source>
        <extracomment>finding-the-dots, step 1, choice 1</extracomment>
        <translation>Fast immer</translation>
    </message>
    <message>
        <source>About half the time, as if it guessed: elements that lie in a heap cannot tell three dots from three others.</source>
        <extracomment>finding-the-dots, step 1, choice 1, answer</extracomment>
        <translation>Etwa in der Hälfte der Fälle, als riete es: Elemente auf einem Haufen können drei Punkte nicht von drei anderen unterscheiden.</translation>
    </message>
    <message>
        <source>About half the time</source>
        <extracomment>finding-the-dots, step 1, choice 2</extracomment>
        <translation>In etwa der Hälfte der Fälle</translation>
    </message>
    <message>
        <source>Almost never</source>
        <extracomment>finding-the-dots, step 1, choice 3</extracomment>
        <translation>Fast nie</translation>
    </message>
    <message>
        <source>That would take knowledge, too. It is right about half the time, as if it guessed.</source>
        <extracomment>finding-the-dots, step 1, choice 3, answer</extracomment>
        <translation>Auch dazu müsste es etwas wissen. Es hat in etwa der Hälfte der Fälle recht, als riete es.</translation>
    </message>
    <message>
        <source>Hold the elements still</source>
        <extracomment>finding-the-dots, step 2, title</extracomment>
        <translation>Die Elemente festhalten</translation>
    </message>
    <message>
        <source>Train again, with nothing else changed.</source>
        <extracomment>finding-the-dots, step 2, paragraph 2</extracomment>
        <translation>Trainieren Sie noch einmal, ohne sonst etwas zu ändern.</translation>
    </message>
    <message>
        <source>The weights still learn. Will the network tell the pictures apart?</source>
        <extracomment>finding-the-dots, step 2, question</extracomment>
        <translation>Die Gewichte lernen weiter. Wird das Netz die Bilder unterscheiden?</translation>
    </message>
    <message>
        <source>Yes, it only takes longer</source>
        <extracomment>finding-the-dots, step 2, choice 1</extracomment>
        <translation>Ja, es dauert nur länger</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>finding-the-dots, step 2, choice 2</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>The elements do not move, and the curve hardly rises. Put the factor back to 5 and train once more: the same network finds the dots.</source>
        <extracomment>finding-the-dots, step 2, notice</extracomment>
        <translation>Die Elemente bewegen sich nicht, und die Kurve steigt kaum. Stellen Sie den Faktor wieder auf 5 und trainieren Sie noch einmal: Dasselbe Netz findet die Punkte.</translation>
    </message>
    <message>
        <source>A triangle instead of a bell</source>
        <extracomment>finding-the-dots, step 3, title</extracomment>
        <translation>Ein Dreieck statt einer Glocke</translation>
    </message>
    <message>
        <source>With triangles instead of bells, what will become of the training?</source>
        <extracomment>finding-the-dots, step 3, question</extracomment>
        <translation>Mit Dreiecken statt Glocken: Was wird aus dem Training?</translation>
    </message>
    <message>
        <source>Nothing is learned at all</source>
        <extracomment>finding-the-dots, step 3, choice 1</extracomment>
        <translation>Es wird gar nichts gelernt</translation>
    </message>
    <message>
        <source>It does learn: among many pictures there is always a dot within a step of some element. But it is later than with bells.</source>
        <extracomment>finding-the-dots, step 3, choice 1, answer</extracomment>
        <translation>Doch, es lernt: Unter vielen Bildern liegt immer ein Punkt innerhalb eines Schrittes von irgendeinem Element. Aber später als mit Glocken.</translation>
    </message>
    <message>
        <source>It learns, but later</source>
        <extracomment>finding-the-dots, step 3, choice 2</extracomment>
        <translation>Es lernt, aber später</translation>
    </message>
    <message>
        <source>It learns sooner</source>
        <extracomment>finding-the-dots, step 3, choice 3</extracomment>
        <translation>Es lernt früher</translation>
    </message>
    <message>
        <source>It is later than with bells: a triangle only feels the dots that lie within a step.</source>
        <extracomment>finding-the-dots, step 3, choice 3, answer</extracomment>
        <translation>Es ist später als mit Glocken: Ein Dreieck spürt nur die Punkte, die innerhalb eines Schrittes liegen.</translation>
    </message>
    <message>
        <source>Where one begins</source>
        <extracomment>finding-the-dots, step 4, title</extracomment>
        <translation>Wo man beginnt</translation>
    </message>
    <message>
        <source>Open the recipe with all its fields</source>
        <extracomment>finding-the-dots, step 4, do it yourself</extracomment>
        <translation>Das Rezept mit allen seinen Feldern öffnen</translation>
    </message>
    <message>
        <source>Where a network looks</source>
        <extracomment>where-a-network-looks, title</extracomment>
        <translation>Wohin ein Netz schaut</translation>
    </message>
    <message>
        <source>The positions of a trained network are a picture of what it found worth looking at.</source>
        <extracomment>where-a-network-looks, idea</extracomment>
        <translation>Die Positionen eines trainierten Netzes sind ein Bild dessen, was es sehenswert fand.</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <extracomment>where-a-network-looks, step 1, title</extracomment>
        <translation>Vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>This network names ten everyday sounds from their spectrograms. It is a ConvNeXt whose kernels learn their spacings, on grids of 17 points a side. The figure lays all kernels of its first stage over one another.</source>
        <extracomment>where-a-network-looks, step 1, paragraph 1</extracomment>
        <translation>Dieses Netz benennt zehn Alltagsklänge nach ihren Spektrogrammen. Es ist ein ConvNeXt, dessen Kerne ihre Abstände lernen, auf Gittern mit 17 Punkten Seitenlänge. Die Abbildung legt alle Kerne seiner ersten Stufe übereinander.</translation>
    </message>
    <message>
        <source>Epoch 0 is before anything was learned.</source>
        <extracomment>where-a-network-looks, step 1, paragraph 2</extracomment>
        <translation>Epoche 0 ist der Stand vor dem Lernen.</translation>
    </message>
    <message>
        <source>They walk</source>
        <extracomment>where-a-network-looks, step 2, title</extracomment>
        <translation>Sie wandern</translation>
    </message>
    <message>
        <source>Nothing tells an element to leave the middle but the gradient of the loss.</source>
        <extracomment>where-a-network-looks, step 2, paragraph 2</extracomment>
        <translation>Nichts bringt ein Element dazu, die Mitte zu verlassen, als der Gradient des Verlusts.</translation>
    </message>
    <message>
        <source>In the first stage</source>
        <extracomment>where-a-network-looks, step 3, choice 1</extracomment>
        <translation>In der ersten Stufe</translation>
    </message>
    <message>
        <source>In the last stage</source>
        <extracomment>where-a-network-looks, step 3, choice 2</extracomment>
        <translation>In der letzten Stufe</translation>
    </message>
    <message>
        <source>All stages on one scale</source>
        <extracomment>where-a-network-looks, step 3, title</extracomment>
        <translation>Alle Stufen auf einer Skala</translation>
    </message>
    <message>
        <source>Two layers, one set of places</source>
        <extracomment>where-a-network-looks, step 4, title</extracomment>
        <translation>Zwei Schichten, dieselben Orte</translation>
    </message>
    <message>
        <source>The third stage has two layers one after the other. In this architecture the layers of a stage share their positions: each has its own weights, but both look at the same places.</source>
        <extracomment>where-a-network-looks, step 4, paragraph 1</extracomment>
        <translation>Die dritte Stufe hat zwei Schichten hintereinander. In dieser Architektur teilen die Schichten einer Stufe ihre Positionen: Jede hat eigene Gewichte, aber beide schauen auf dieselben Orte.</translation>
    </message>
    <message>
        <source>Is it the places, or only the weights?</source>
        <extracomment>where-a-network-looks, step 5, title</extracomment>
        <translation>Sind es die Orte oder nur die Gewichte?</translation>
    </message>
    <message>
        <source>Take a trained network, leave its weights as they are and deal its positions out anew. If the places did not matter, it would still hear.</source>
        <extracomment>where-a-network-looks, step 5, paragraph 1</extracomment>
        <translation>Man nehme ein trainiertes Netz, lasse seine Gewichte, wie sie sind, und verteile seine Positionen neu. Käme es auf die Orte nicht an, so hörte es weiterhin.</translation>
    </message>
    <message>
        <source>No recordings come with the network for everyday sounds, so this is tried on the bundled digits network, whose positions are delays, with the 300 recordings that come with it.</source>
        <extracomment>where-a-network-looks, step 5, paragraph 2</extracomment>
        <translation>Zum Netz für Alltagsklänge gibt es keine Aufnahmen. Darum wird es am mitgelieferten Ziffernnetz ausprobiert, dessen Positionen Verzögerungen sind, mit den 300 Aufnahmen, die dabei sind.</translation>
    </message>
    <message>
        <source>About as much: the weights are what counts</source>
        <extracomment>where-a-network-looks, step 5, choice 1</extracomment>
        <translation>Etwa gleich viel: Auf die Gewichte kommt es an</translation>
    </message>
    <message>
        <source>Hardly anything: weights and places were learned together, and each makes sense only with the other.</source>
        <extracomment>where-a-network-looks, step 5, choice 1, answer</extracomment>
        <translation>Fast nichts: Gewichte und Orte wurden zusammen gelernt, und jedes hat nur mit dem anderen Sinn.</translation>
    </message>
    <message>
        <source>About half</source>
        <extracomment>where-a-network-looks, step 5, choice 2</extracomment>
        <translation>Etwa die Hälfte</translation>
    </message>
    <message>
        <source>Less: hardly anything. Weights and places were learned together, and each makes sense only with the other.</source>
        <extracomment>where-a-network-looks, step 5, choice 2, answer</extracomment>
        <translation>Weniger: fast nichts. Gewichte und Orte wurden zusammen gelernt, und jedes hat nur mit dem anderen Sinn.</translation>
    </message>
    <message>
        <source>Hardly anything</source>
        <extracomment>where-a-network-looks, step 5, choice 3</extracomment>
        <translation>Fast nichts</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Masquelier, T. Pellegrini: Audio classification with Dilated Convolution with Learnable Spacings, 2023.</source>
        <extracomment>where-a-network-looks, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Masquelier, T. Pellegrini: Audio classification with Dilated Convolution with Learnable Spacings, 2023.</translation>
    </message>
    <message>
        <source>A delay is a position in time</source>
        <extracomment>a-delay-is-a-position, title</extracomment>
        <translation>Eine Verzögerung ist eine Position in der Zeit</translation>
    </message>
    <message>
        <source>A kernel with one element, slid along time, is a delay line, and its position is the delay.</source>
        <extracomment>a-delay-is-a-position, idea</extracomment>
        <translation>Ein Kern mit einem Element, der an der Zeit entlanggleitet, ist eine Verzögerungsleitung, und seine Position ist die Verzögerung.</translation>
    </message>
    <message>
        <source>One synapse, one spike</source>
        <extracomment>a-delay-is-a-position, step 1, title</extracomment>
        <translation>Eine Synapse, ein Spike</translation>
    </message>
    <message>
        <source>In a brain, and in some chips, a spike takes time from one neuron to the next. Here is one synapse with a delay of 4 steps. The input fires at step 3.</source>
        <extracomment>a-delay-is-a-position, step 1, paragraph 1</extracomment>
        <translation>In einem Gehirn und in manchen Chips braucht ein Spike Zeit von einem Neuron zum nächsten. Hier ist eine Synapse mit einer Verzögerung von 4 Schritten. Der Eingang feuert bei Schritt 3.</translation>
    </message>
    <message>
        <source>Drag the delay and see when the current comes.</source>
        <extracomment>a-delay-is-a-position, step 1, paragraph 2</extracomment>
        <translation>Ziehen Sie die Verzögerung und sehen Sie, wann der Strom kommt.</translation>
    </message>
    <message>
        <source>Nothing new is needed for that. Slide a kernel of 11 values along the input, as any convolution does, and let only one of them be 1: the output is the input, some steps late.</source>
        <extracomment>a-delay-is-a-position, step 2, paragraph 1</extracomment>
        <translation>Dafür braucht es nichts Neues. Man lässt einen Kern aus 11 Werten am Eingang entlanggleiten, wie es jede Faltung tut, und nur einer von ihnen ist 1: Die Ausgabe ist die Eingabe, einige Schritte später.</translation>
    </message>
    <message>
        <source>How late depends on where in the kernel the one lies.</source>
        <extracomment>a-delay-is-a-position, step 2, paragraph 2</extracomment>
        <translation>Wie viel später, hängt davon ab, wo im Kern die Eins liegt.</translation>
    </message>
    <message>
        <source>The kernel sees the present step and the ten before it, the oldest first. At which index must the one lie so that nothing is delayed?</source>
        <extracomment>a-delay-is-a-position, step 2, question</extracomment>
        <translation>Der Kern sieht den jetzigen Schritt und die zehn davor, den ältesten zuerst. An welchem Index muss die Eins liegen, damit nichts verzögert wird?</translation>
    </message>
    <message>
        <source>At the first: index 0</source>
        <extracomment>a-delay-is-a-position, step 2, choice 1</extracomment>
        <translation>Am ersten: Index 0</translation>
    </message>
    <message>
        <source>That is the oldest of the steps that it sees, and so the longest delay. The present is under the last index.</source>
        <extracomment>a-delay-is-a-position, step 2, choice 1, answer</extracomment>
        <translation>Das ist der älteste der Schritte, die er sieht, und damit die längste Verzögerung. Das Jetzt liegt unter dem letzten Index.</translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>a-delay-is-a-position, step 2, choice 2</extracomment>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>There it would see the past. The present is under the last index.</source>
        <extracomment>a-delay-is-a-position, step 2, choice 2, answer</extracomment>
        <translation>Dort sähe er die Vergangenheit. Das Jetzt liegt unter dem letzten Index.</translation>
    </message>
    <message>
        <source>At the last</source>
        <extracomment>a-delay-is-a-position, step 2, choice 3</extracomment>
        <translation>Am letzten</translation>
    </message>
    <message>
        <source>Why there are zeros before the beginning</source>
        <extracomment>a-delay-is-a-position, step 3, title</extracomment>
        <translation>Warum vor dem Anfang Nullen stehen</translation>
    </message>
    <message>
        <source>Take the zeros away and see what is missing.</source>
        <extracomment>a-delay-is-a-position, step 3, paragraph 2</extracomment>
        <translation>Nehmen Sie die Nullen weg und sehen Sie, was fehlt.</translation>
    </message>
    <message>
        <source>Half a step late</source>
        <extracomment>a-delay-is-a-position, step 4, title</extracomment>
        <translation>Einen halben Schritt später</translation>
    </message>
    <message>
        <source>Training moves a delay by tiny amounts, so it must be able to lie between two steps, too. Then the current is shared between them, as weight is shared between pixels.</source>
        <extracomment>a-delay-is-a-position, step 4, paragraph 1</extracomment>
        <translation>Das Training bewegt eine Verzögerung um winzige Beträge, also muss sie auch zwischen zwei Schritten liegen können. Dann wird der Strom auf beide verteilt, so wie Gewicht auf Pixel verteilt wird.</translation>
    </message>
    <message>
        <source>And with a wide sigma it comes as a wave: so a delay feels spikes that it does not meet yet.</source>
        <extracomment>a-delay-is-a-position, step 4, paragraph 2</extracomment>
        <translation>Und mit einem breiten Sigma kommt er als Welle: So spürt eine Verzögerung Spikes, die sie noch nicht trifft.</translation>
    </message>
    <message>
        <source>Two steps share the current, half each. Raise sigma to 2: it spreads over more than six steps. In the end sigma is narrow and delays are rounded: one spike in, one spike out.</source>
        <extracomment>a-delay-is-a-position, step 4, notice</extracomment>
        <translation>Zwei Schritte teilen sich den Strom, je die Hälfte. Erhöhen Sie Sigma auf 2: Er verteilt sich über mehr als sechs Schritte. Am Ende ist Sigma schmal, und Verzögerungen werden gerundet: ein Spike hinein, ein Spike heraus.</translation>
    </message>
    <message>
        <source>What is written in the file</source>
        <extracomment>a-delay-is-a-position, step 5, title</extracomment>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>The kernels of the bundled digits network have 25 values, so delays go from 0 to 24 steps, of ten milliseconds each.</source>
        <extracomment>a-delay-is-a-position, step 5, paragraph 2</extracomment>
        <translation>Die Kerne des mitgelieferten Ziffernnetzes haben 25 Werte, also gehen Verzögerungen von 0 bis 24 Schritten, zu je zehn Millisekunden.</translation>
    </message>
    <message>
        <source>See every delay of the digits network</source>
        <extracomment>a-delay-is-a-position, step 5, do it yourself</extracomment>
        <translation>Alle Verzögerungen des Ziffernnetzes ansehen</translation>
    </message>
    <message>
        <source>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024.</source>
        <extracomment>a-delay-is-a-position, reference</extracomment>
        <translation>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024.</translation>
    </message>
    <message>
        <source>A neuron that listens for order</source>
        <extracomment>listening-for-order, title</extracomment>
        <translation>Ein Neuron, das auf die Reihenfolge hört</translation>
    </message>
    <message>
        <source>Three delays make a neuron fire for one order of events and not for its mirror.</source>
        <extracomment>listening-for-order, idea</extracomment>
        <translation>Drei Verzögerungen lassen ein Neuron bei einer Reihenfolge von Ereignissen feuern und bei ihrem Spiegelbild nicht.</translation>
    </message>
    <message>
        <source>Three spikes, one after the other</source>
        <extracomment>listening-for-order, step 1, title</extracomment>
        <translation>Drei Spikes, einer nach dem anderen</translation>
    </message>
    <message>
        <source>A neuron has three inputs, of weight 1 each. In the pattern they fire at steps 0, 4 and 8. The neuron is leaky: its membrane adds what comes and loses two thirds of itself in every step.</source>
        <extracomment>listening-for-order, step 1, paragraph 1</extracomment>
        <translation>Ein Neuron hat drei Eingänge, je mit Gewicht 1. Im Muster feuern sie bei den Schritten 0, 4 und 8. Das Neuron hat ein Leck: Seine Membran summiert, was kommt, und verliert in jedem Schritt zwei Drittel ihrer selbst.</translation>
    </message>
    <message>
        <source>Let them arrive together</source>
        <extracomment>listening-for-order, step 2, title</extracomment>
        <translation>Lassen Sie sie zusammen ankommen</translation>
    </message>
    <message>
        <source>Now the synapses get delays. A spike that comes early can be held back until the late ones are there.</source>
        <extracomment>listening-for-order, step 2, paragraph 1</extracomment>
        <translation>Nun bekommen die Synapsen Verzögerungen. Ein Spike, der früh kommt, lässt sich zurückhalten, bis die späten da sind.</translation>
    </message>
    <message>
        <source>Drag the delays until all three spikes of the pattern arrive in the same step.</source>
        <extracomment>listening-for-order, step 2, paragraph 2</extracomment>
        <translation>Ziehen Sie die Verzögerungen, bis alle drei Spikes des Musters im selben Schritt ankommen.</translation>
    </message>
    <message>
        <source>The inputs fire at steps 0, 4 and 8. Which delays make their spikes arrive together?</source>
        <extracomment>listening-for-order, step 2, question</extracomment>
        <translation>Die Eingänge feuern bei den Schritten 0, 4 und 8. Mit welchen Verzögerungen kommen ihre Spikes zusammen an?</translation>
    </message>
    <message>
        <source>0, 4 and 8: as they come</source>
        <extracomment>listening-for-order, step 2, choice 1</extracomment>
        <translation>0, 4 und 8: wie sie kommen</translation>
    </message>
    <message>
        <source>Then the late ones become later still: they arrive at 0, 8 and 16. It is the mirror that would arrive together. The first must wait longest: 8, 4 and 0.</source>
        <extracomment>listening-for-order, step 2, choice 1, answer</extracomment>
        <translation>Dann werden die späten noch später: Sie kommen bei 0, 8 und 16 an. Das Spiegelbild käme zusammen an. Der erste muss am längsten warten: 8, 4 und 0.</translation>
    </message>
    <message>
        <source>4, 4 and 4: all alike</source>
        <extracomment>listening-for-order, step 2, choice 2</extracomment>
        <translation>4, 4 und 4: alle gleich</translation>
    </message>
    <message>
        <source>Equal delays move all of them and leave them as far apart as they were, 8 steps from first to last. The first must wait longest: 8, 4 and 0.</source>
        <extracomment>listening-for-order, step 2, choice 2, answer</extracomment>
        <translation>Gleiche Verzögerungen verschieben alle und lassen sie so weit auseinander, wie sie waren, 8 Schritte vom ersten zum letzten. Der erste muss am längsten warten: 8, 4 und 0.</translation>
    </message>
    <message>
        <source>8, 4 and 0: the first waits longest</source>
        <extracomment>listening-for-order, step 2, choice 3</extracomment>
        <translation>8, 4 und 0: Der erste wartet am längsten</translation>
    </message>
    <message>
        <source>At one step the membrane jumps to 3, and the neuron fires once. The neuron has become a detector of coincidences, and its delays say of which.</source>
        <extracomment>listening-for-order, step 2, notice</extracomment>
        <translation>In einem Schritt springt die Membran auf 3, und das Neuron feuert einmal. Das Neuron ist zu einem Detektor für Koinzidenzen geworden, und seine Verzögerungen sagen, für welche.</translation>
    </message>
    <message>
        <source>The mirror</source>
        <extracomment>listening-for-order, step 3, title</extracomment>
        <translation>Das Spiegelbild</translation>
    </message>
    <message>
        <source>The delays fit the pattern. How does its mirror, the same spikes in the opposite order, arrive?</source>
        <extracomment>listening-for-order, step 3, question</extracomment>
        <translation>Die Verzögerungen passen zum Muster. Wie kommt sein Spiegelbild an, dieselben Spikes in umgekehrter Reihenfolge?</translation>
    </message>
    <message>
        <source>Together as well: it has the same spikes</source>
        <extracomment>listening-for-order, step 3, choice 1</extracomment>
        <translation>Ebenfalls zusammen: Es hat dieselben Spikes</translation>
    </message>
    <message>
        <source>It has the same spikes, but the late ones are now held back and the early ones are not: they are spread over 16 steps.</source>
        <extracomment>listening-for-order, step 3, choice 1, answer</extracomment>
        <translation>Es hat dieselben Spikes, aber jetzt werden die späten zurückgehalten und die frühen nicht: Sie verteilen sich über 16 Schritte.</translation>
    </message>
    <message>
        <source>As it was sent, over eight steps</source>
        <extracomment>listening-for-order, step 3, choice 2</extracomment>
        <translation>Wie es gesendet wurde, über acht Schritte</translation>
    </message>
    <message>
        <source>Worse: the late ones are held back and the early ones are not, so they are spread over 16 steps.</source>
        <extracomment>listening-for-order, step 3, choice 2, answer</extracomment>
        <translation>Schlimmer: Die späten werden zurückgehalten und die frühen nicht, also verteilen sie sich über 16 Schritte.</translation>
    </message>
    <message>
        <source>Farther apart than it was sent</source>
        <extracomment>listening-for-order, step 3, choice 3</extracomment>
        <translation>Weiter auseinander, als es gesendet wurde</translation>
    </message>
    <message>
        <source>Threshold and memory</source>
        <extracomment>listening-for-order, step 4, title</extracomment>
        <translation>Schwelle und Gedächtnis</translation>
    </message>
    <message>
        <source>The delays are right, but the neuron has two more numbers: its threshold, now 2, and its time constant tau. The larger tau, the more slowly the membrane forgets.</source>
        <extracomment>listening-for-order, step 4, paragraph 1</extracomment>
        <translation>Die Verzögerungen stimmen, aber das Neuron hat noch zwei Zahlen: seine Schwelle, jetzt 2, und seine Zeitkonstante tau. Je größer tau, desto langsamer vergisst die Membran.</translation>
    </message>
    <message>
        <source>Drag both.</source>
        <extracomment>listening-for-order, step 4, paragraph 2</extracomment>
        <translation>Ziehen Sie beide.</translation>
    </message>
    <message>
        <source>We let the membrane forget slowly: tau is 20 steps. What does the neuron do?</source>
        <extracomment>listening-for-order, step 4, question</extracomment>
        <translation>Wir lassen die Membran langsam vergessen: tau beträgt 20 Schritte. Was tut das Neuron?</translation>
    </message>
    <message>
        <source>It fires for the pattern only, as before</source>
        <extracomment>listening-for-order, step 4, choice 1</extracomment>
        <translation>Es feuert nur beim Muster, wie zuvor</translation>
    </message>
    <message>
        <source>It fires for both. With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <extracomment>listening-for-order, step 4, choice 1, answer</extracomment>
        <translation>Es feuert bei beiden. Mit einem langen Gedächtnis summieren sich die Spikes des Spiegelbilds, obwohl sie weit auseinanderliegen.</translation>
    </message>
    <message>
        <source>It fires for the pattern and for the mirror</source>
        <extracomment>listening-for-order, step 4, choice 2</extracomment>
        <translation>Es feuert beim Muster und beim Spiegelbild</translation>
    </message>
    <message>
        <source>It is silent</source>
        <extracomment>listening-for-order, step 4, choice 3</extracomment>
        <translation>Es schweigt</translation>
    </message>
    <message>
        <source>Let it find the delays</source>
        <extracomment>listening-for-order, step 5, title</extracomment>
        <translation>Es soll die Verzögerungen selbst finden</translation>
    </message>
    <message>
        <source>You placed three delays by hand. In this toy the pattern has eight inputs, and nobody knows it: it is hidden. 32 neurons with delays of up to 14 steps must find it, and their memory is so short that nothing else helps them much.</source>
        <extracomment>listening-for-order, step 5, paragraph 1</extracomment>
        <translation>Drei Verzögerungen haben Sie von Hand gesetzt. In diesem Spielzeug hat das Muster acht Eingänge, und niemand kennt es: Es ist verborgen. 32 Neuronen mit Verzögerungen bis zu 14 Schritten müssen es finden, und ihr Gedächtnis ist so kurz, dass ihnen sonst kaum etwas hilft.</translation>
    </message>
    <message>
        <source>Train, then hold the delays still (a rate of 0) and train again.</source>
        <extracomment>listening-for-order, step 5, paragraph 2</extracomment>
        <translation>Trainieren Sie, halten Sie dann die Verzögerungen fest (eine Rate von 0) und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Open the toy in Train</source>
        <extracomment>listening-for-order, step 5, do it yourself</extracomment>
        <translation>Das Spielzeug unter „Trainieren“ öffnen</translation>
    </message>
    <message>
        <source>Delays at work</source>
        <extracomment>delays-at-work, title</extracomment>
        <translation>Verzögerungen bei der Arbeit</translation>
    </message>
    <message>
        <source>A network that names spoken digits keeps much of what it knows in its delays.</source>
        <extracomment>delays-at-work, idea</extracomment>
        <translation>Ein Netz, das gesprochene Ziffern benennt, bewahrt vieles, was es weiß, in seinen Verzögerungen.</translation>
    </message>
    <message>
        <source>A spoken word arrives</source>
        <extracomment>delays-at-work, step 1, title</extracomment>
        <translation>Ein gesprochenes Wort kommt an</translation>
    </message>
    <message>
        <source>Play the digits, or say one yourself</source>
        <extracomment>delays-at-work, step 1, do it yourself</extracomment>
        <translation>Die Ziffern abspielen oder selbst eine sagen</translation>
    </message>
    <message>
        <source>Where they came from</source>
        <extracomment>delays-at-work, step 2, title</extracomment>
        <translation>Woher sie kamen</translation>
    </message>
    <message>
        <source>Take the delays away</source>
        <extracomment>delays-at-work, step 3, title</extracomment>
        <translation>Nehmen Sie die Verzögerungen weg</translation>
    </message>
    <message>
        <source>Three networks with the very same weights: one with the delays it learned, one with these delays shuffled among the synapses of each layer, one without any.</source>
        <extracomment>delays-at-work, step 3, paragraph 1</extracomment>
        <translation>Drei Netze mit genau denselben Gewichten: eines mit den Verzögerungen, die es gelernt hat, eines mit diesen Verzögerungen, gemischt unter den Synapsen jeder Schicht, eines ganz ohne.</translation>
    </message>
    <message>
        <source>Each hears the 300 recordings that come with the program and were kept out of training.</source>
        <extracomment>delays-at-work, step 3, paragraph 2</extracomment>
        <translation>Jedes hört die 300 Aufnahmen, die zum Programm gehören und nicht zum Training.</translation>
    </message>
    <message>
        <source>Most words: the weights do the work</source>
        <extracomment>delays-at-work, step 3, choice 1</extracomment>
        <translation>Die meisten Wörter: Die Gewichte machen die Arbeit</translation>
    </message>
    <message>
        <source>Not one in fifty. Weights and delays were learned together, and neither works without the other.</source>
        <extracomment>delays-at-work, step 3, choice 1, answer</extracomment>
        <translation>Nicht eines von fünfzig. Gewichte und Verzögerungen wurden zusammen gelernt, und keines funktioniert ohne das andere.</translation>
    </message>
    <message>
        <source>Almost none</source>
        <extracomment>delays-at-work, step 3, choice 3</extracomment>
        <translation>Fast keine</translation>
    </message>
    <message>
        <source>The weights stay as they were, again.</source>
        <extracomment>delays-at-work, step 4, paragraph 2</extracomment>
        <translation>Die Gewichte bleiben auch diesmal, wie sie waren.</translation>
    </message>
    <message>
        <source>All delays are made two steps, 20 ms, longer. What becomes of the accuracy?</source>
        <extracomment>delays-at-work, step 4, question</extracomment>
        <translation>Alle Verzögerungen werden um zwei Schritte, 20 ms, länger. Was wird aus der Genauigkeit?</translation>
    </message>
    <message>
        <source>It collapses</source>
        <extracomment>delays-at-work, step 4, choice 1</extracomment>
        <translation>Sie bricht ein</translation>
    </message>
    <message>
        <source>It hardly changes: spikes that arrived together still arrive together, only later.</source>
        <extracomment>delays-at-work, step 4, choice 1, answer</extracomment>
        <translation>Sie ändert sich kaum: Spikes, die zusammen ankamen, kommen weiterhin zusammen an, nur später.</translation>
    </message>
    <message>
        <source>It hardly changes</source>
        <extracomment>delays-at-work, step 4, choice 2</extracomment>
        <translation>Sie ändert sich kaum</translation>
    </message>
    <message>
        <source>What these figures do not say</source>
        <extracomment>delays-at-work, step 6, title</extracomment>
        <translation>Was diese Zahlen nicht sagen</translation>
    </message>
    <message>
        <source>Train with learned, fixed and no delays (needs the recordings)</source>
        <extracomment>delays-at-work, step 6, do it yourself</extracomment>
        <translation>Mit gelernten, festen und ohne Verzögerungen trainieren (braucht die Aufnahmen)</translation>
    </message>
    <message>
        <source>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024. Digits: Free Spoken Digit Dataset, Z. Jackson and contributors.</source>
        <extracomment>delays-at-work, reference</extracomment>
        <translation>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024. Ziffern: Free Spoken Digit Dataset, Z. Jackson und Mitwirkende.</translation>
    </message>
    <message>
        <source>One kernel, many layers</source>
        <extracomment>one-kernel, title</extracomment>
        <translation>Ein Kern, viele Schichten</translation>
    </message>
    <message>
        <source>Layers of one shape can share their kernels, and a network then needs a fraction of its numbers.</source>
        <extracomment>one-kernel, idea</extracomment>
        <translation>Schichten gleicher Form können ihre Kerne teilen, und ein Netz braucht dann nur einen Bruchteil seiner Zahlen.</translation>
    </message>
    <message>
        <source>Six blocks, six times the same shape</source>
        <extracomment>one-kernel, step 1, title</extracomment>
        <translation>Sechs Blöcke, sechsmal dieselbe Form</translation>
    </message>
    <message>
        <source>This is a ConvMixer for small pictures: the picture is cut into patches, then six blocks follow that all look alike. Each has a depthwise kernel, which mixes neighbouring places, and a pointwise one, which mixes channels.</source>
        <extracomment>one-kernel, step 1, paragraph 1</extracomment>
        <translation>Dies ist ein ConvMixer für kleine Bilder: Das Bild wird in Patches zerschnitten, dann folgen sechs Blöcke, die alle gleich aussehen. Jeder hat einen Depthwise-Kern, der benachbarte Orte mischt, und einen Pointwise-Kern, der Kanäle mischt.</translation>
    </message>
    <message>
        <source>Nothing is shared yet: every block has kernels of its own.</source>
        <extracomment>one-kernel, step 1, paragraph 2</extracomment>
        <translation>Noch wird nichts geteilt: Jeder Block hat eigene Kerne.</translation>
    </message>
    <message>
        <source>All of them share</source>
        <extracomment>one-kernel, step 2, title</extracomment>
        <translation>Alle teilen</translation>
    </message>
    <message>
        <source>Since the blocks have the same shape, one pair of kernels can serve them all: the same numbers, used six times in a row. Only the norms stay each block&apos;s own.</source>
        <extracomment>one-kernel, step 2, paragraph 1</extracomment>
        <translation>Da die Blöcke dieselbe Form haben, kann ein Paar von Kernen allen dienen: dieselben Zahlen, sechsmal hintereinander benutzt. Nur seine Normierungen behält jeder Block für sich.</translation>
    </message>
    <message>
        <source>A sixth</source>
        <extracomment>one-kernel, step 2, choice 1</extracomment>
        <translation>Ein Sechstel</translation>
    </message>
    <message>
        <source>That would be so if kernels were everything. But patches, norms and the classifier are not shared: between a fifth and a quarter is left.</source>
        <extracomment>one-kernel, step 2, choice 1, answer</extracomment>
        <translation>Das wäre so, wenn Kerne alles wären. Aber Patches, Normierungen und der Klassifikator werden nicht geteilt: Zwischen einem Fünftel und einem Viertel bleibt.</translation>
    </message>
    <message>
        <source>Between a fifth and a quarter</source>
        <extracomment>one-kernel, step 2, choice 2</extracomment>
        <translation>Zwischen einem Fünftel und einem Viertel</translation>
    </message>
    <message>
        <source>Half</source>
        <extracomment>one-kernel, step 2, choice 3</extracomment>
        <translation>Die Hälfte</translation>
    </message>
    <message>
        <source>Less: the kernels are a sixth of what they were. With patches, norms and classifier, which are not shared, between a fifth and a quarter is left.</source>
        <extracomment>one-kernel, step 2, choice 3, answer</extracomment>
        <translation>Weniger: Die Kerne sind ein Sechstel dessen, was sie waren. Mit Patches, Normierungen und Klassifikator, die nicht geteilt werden, bleibt zwischen einem Fünftel und einem Viertel.</translation>
    </message>
    <message>
        <source>What can share, and what cannot</source>
        <extracomment>one-kernel, step 3, title</extracomment>
        <translation>Was teilen kann und was nicht</translation>
    </message>
    <message>
        <source>Two layers can share a kernel only if it has the same shape in both: then they are called isomorphic. A ConvMixer is isomorphic throughout, from the first block to the last.</source>
        <extracomment>one-kernel, step 3, paragraph 1</extracomment>
        <translation>Zwei Schichten können einen Kern nur teilen, wenn er in beiden dieselbe Form hat: Dann heißen sie isomorph. Ein ConvMixer ist durchweg isomorph, vom ersten Block bis zum letzten.</translation>
    </message>
    <message>
        <source>Most networks are not: from stage to stage pictures get smaller and channels more. Such a network can share within a stage at the most.</source>
        <extracomment>one-kernel, step 3, paragraph 2</extracomment>
        <translation>Die meisten Netze sind es nicht: Von Stufe zu Stufe werden die Bilder kleiner und die Kanäle mehr. Ein solches Netz kann höchstens innerhalb einer Stufe teilen.</translation>
    </message>
    <message>
        <source>Shared, and with places of its own</source>
        <extracomment>one-kernel, step 4, title</extracomment>
        <translation>Geteilt und doch mit eigenen Orten</translation>
    </message>
    <message>
        <source>Learned spacings save in another way: a kernel that reaches over 9 by 9 points would need 81 numbers a channel. With 8 elements it needs 8 weights, their places and their widths.</source>
        <extracomment>one-kernel, step 4, paragraph 1</extracomment>
        <translation>Gelernte Abstände sparen auf andere Weise: Ein Kern, der über 9 mal 9 Punkte reicht, bräuchte 81 Zahlen je Kanal. Mit 8 Elementen braucht er 8 Gewichte, ihre Orte und ihre Breiten.</translation>
    </message>
    <message>
        <source>And what does it cost?</source>
        <extracomment>one-kernel, step 5, title</extracomment>
        <translation>Und was kostet es?</translation>
    </message>
    <message>
        <source>Train with shared kernels (needs CIFAR-10)</source>
        <extracomment>one-kernel, step 5, do it yourself</extracomment>
        <translation>Mit geteilten Kernen trainieren (braucht CIFAR-10)</translation>
    </message>
    <message>
        <source>A. Azadbakht, S. R. Kheradpisheh, I. Khalfaoui-Hassani, T. Masquelier: Drastically Reducing the Number of Trainable Parameters in Deep CNNs by Inter-layer Kernel-sharing, 2022. ConvMixer: A. Trockman, J. Z. Kolter: Patches Are All You Need?, 2022.</source>
        <extracomment>one-kernel, reference</extracomment>
        <translation>A. Azadbakht, S. R. Kheradpisheh, I. Khalfaoui-Hassani, T. Masquelier: Drastically Reducing the Number of Trainable Parameters in Deep CNNs by Inter-layer Kernel-sharing, 2022. ConvMixer: A. Trockman, J. Z. Kolter: Patches Are All You Need?, 2022.</translation>
    </message>
    <message>
        <source>A tagger and its threshold</source>
        <extracomment>the-threshold, title</extracomment>
        <translation>Ein Tagger und seine Schwelle</translation>
    </message>
    <message>
        <source>When to speak and when to be silent is not learned: somebody chooses it, and pays for it.</source>
        <extracomment>the-threshold, idea</extracomment>
        <translation>Wann man spricht und wann man schweigt, wird nicht gelernt: Jemand wählt es und zahlt dafür.</translation>
    </message>
    <message>
        <source>A score is not an answer</source>
        <extracomment>the-threshold, step 1, title</extracomment>
        <translation>Ein Score ist noch keine Antwort</translation>
    </message>
    <message>
        <source>Here it has heard 230 recordings of its words and 46 of something else: other words, and sounds that are no speech. None was in its training.</source>
        <extracomment>the-threshold, step 1, paragraph 2</extracomment>
        <translation>Hier hat es 230 Aufnahmen seiner Wörter gehört und 46 von etwas anderem: andere Wörter und Klänge, die keine Sprache sind. Keine davon war in seinem Training.</translation>
    </message>
    <message>
        <source>Drag the threshold</source>
        <extracomment>the-threshold, step 2, title</extracomment>
        <translation>Ziehen Sie die Schwelle</translation>
    </message>
    <message>
        <source>Everything gets better</source>
        <extracomment>the-threshold, step 2, choice 1</extracomment>
        <translation>Alles wird besser</translation>
    </message>
    <message>
        <source>Fewer false alarms, more misses</source>
        <extracomment>the-threshold, step 2, choice 2</extracomment>
        <translation>Weniger Fehlalarme, mehr überhörte Wörter</translation>
    </message>
    <message>
        <source>More false alarms, fewer misses</source>
        <extracomment>the-threshold, step 2, choice 3</extracomment>
        <translation>Mehr Fehlalarme, weniger überhörte Wörter</translation>
    </message>
    <message>
        <source>A class for everything else</source>
        <extracomment>the-threshold, step 3, title</extracomment>
        <translation>Eine Klasse für alles andere</translation>
    </message>
    <message>
        <source>Without a class for everything else, at the same threshold: how many of the 46 other sounds are taken for a word?</source>
        <extracomment>the-threshold, step 3, question</extracomment>
        <translation>Ohne eine Klasse für alles andere, bei derselben Schwelle: Wie viele der 46 anderen Klänge werden für ein Wort gehalten?</translation>
    </message>
    <message>
        <source>As few as before</source>
        <extracomment>the-threshold, step 3, choice 1</extracomment>
        <translation>So wenige wie zuvor</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>the-threshold, step 3, choice 3</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What it listens to</source>
        <extracomment>the-threshold, step 4, title</extracomment>
        <translation>Worauf es hört</translation>
    </message>
    <message>
        <source>Listen live, with a threshold of your own</source>
        <extracomment>the-threshold, step 4, do it yourself</extracomment>
        <translation>Live zuhören, mit eigener Schwelle</translation>
    </message>
    <message>
        <source>P. Warden: Speech Commands: A Dataset for Limited-Vocabulary Speech Recognition, 2018. Everyday sounds: K. J. Piczak: ESC. ACM Multimedia, 2015.</source>
        <extracomment>the-threshold, reference</extracomment>
        <translation>P. Warden: Speech Commands: A Dataset for Limited-Vocabulary Speech Recognition, 2018. Alltagsklänge: K. J. Piczak: ESC. ACM Multimedia, 2015.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Kern</translation>
    </message>
    <message>
        <source>plain</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>einfach</translation>
    </message>
    <message>
        <source>dilated</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>dilatiert</translation>
    </message>
    <message>
        <source>learnable</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>lernbar</translation>
    </message>
    <message>
        <source>Dilation</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>grid steps</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Gitterschritte</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>v0</source>
        <extracomment>figure_kind.cpp</extracomment>
        <translation>v0</translation>
    </message>
    <message>
        <source>v1</source>
        <extracomment>figure_kind.cpp</extracomment>
        <translation>v1</translation>
    </message>
    <message>
        <source>max</source>
        <extracomment>figure_kind.cpp</extracomment>
        <translation>max</translation>
    </message>
    <message>
        <source>gauss</source>
        <extracomment>figure_kind.cpp</extracomment>
        <translation>gauss</translation>
    </message>
    <message>
        <source>Sigma</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>dot</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>shapes</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Formen</translation>
    </message>
    <message>
        <source>spectrogram</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Element that moves</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Bewegtes Element</translation>
    </message>
    <message>
        <source>Its row</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Seine Zeile</translation>
    </message>
    <message>
        <source>Its column</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Seine Spalte</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Cells of the kernel that are not 0</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Zellen des Kerns, die nicht 0 sind</translation>
    </message>
    <message>
        <source>Sum of the kernel</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Summe des Kerns</translation>
    </message>
    <message>
        <source>Cells that the moved element lies on</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Zellen unter dem bewegten Element</translation>
    </message>
    <message>
        <source>Its largest share on one cell</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Sein größter Anteil auf einer Zelle</translation>
    </message>
    <message>
        <source>Largest answer in the picture</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Größte Antwort im Bild</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Watched grid point</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Beobachteter Gitterpunkt</translation>
    </message>
    <message>
        <source>Grid points that get a share of the weight</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Gitterpunkte mit Anteil am Gewicht</translation>
    </message>
    <message>
        <source>Sum over the grid</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Summe über das Gitter</translation>
    </message>
    <message>
        <source>Largest value</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Value at the watched point</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Wert am beobachteten Punkt</translation>
    </message>
    <message>
        <source>Slope of the watched value over the position</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Steigung dieses Werts über der Position</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Sigma at the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Sigma am Start</translation>
    </message>
    <message>
        <source>Sigma at the end</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Sigma am Ende</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Gradient at the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Gradient am Start</translation>
    </message>
    <message>
        <source>Loss at the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Verlust am Start</translation>
    </message>
    <message>
        <source>Last position</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Letzte Position</translation>
    </message>
    <message>
        <source>Last loss</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Letzter Verlust</translation>
    </message>
    <message>
        <source>Distance from the target at the end</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Entfernung vom Ziel am Ende</translation>
    </message>
    <message>
        <source>Recipe</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Fields that may be changed</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Felder, die sich ändern lassen</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Examples of each epoch</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Beispiele je Epoche</translation>
    </message>
    <message>
        <source>Kernels of the network</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Kerne des Netzes</translation>
    </message>
    <message>
        <source>Elements of each kernel</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Elemente je Kern</translation>
    </message>
    <message>
        <source>Points of its grid, along one axis</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Punkte seines Gitters, je Achse</translation>
    </message>
    <message>
        <source>Spread of the first positions</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Streuung der ersten Positionen</translation>
    </message>
    <message>
        <source>Learning rate of positions against that of the weights</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Lernrate der Positionen gegen die der Gewichte</translation>
    </message>
    <message>
        <source>Learning rate of positions at the start</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Lernrate der Positionen am Anfang</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Verdeckte Neuronen</translation>
    </message>
    <message>
        <source>Length of the kernel</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Länge des Kerns</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Delay</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Zeros before the beginning</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Nullen vor dem Anfang</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>Spikes of the input</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Spikes des Eingangs</translation>
    </message>
    <message>
        <source>Position P</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Position P</translation>
    </message>
    <message>
        <source>Index in the kernel</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Index im Kern</translation>
    </message>
    <message>
        <source>Step of the largest current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Schritt des größten Stroms</translation>
    </message>
    <message>
        <source>Largest current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Größter Strom</translation>
    </message>
    <message>
        <source>Sum of the current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Summe des Stroms</translation>
    </message>
    <message>
        <source>Steps that come out</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Schritte, die herauskommen</translation>
    </message>
    <message>
        <source>Steps with a current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Schritte mit Strom</translation>
    </message>
    <message>
        <source>From the first spike to the largest current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Vom ersten Spike zum größten Strom</translation>
    </message>
    <message>
        <source>Delays</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>Spikes of the pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Spikes des Musters</translation>
    </message>
    <message>
        <source>Weight of each synapse</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Gewicht jeder Synapse</translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Time constant</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Zeitkonstante</translation>
    </message>
    <message>
        <source>Spikes at the pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Spikes beim Muster</translation>
    </message>
    <message>
        <source>Spikes at its mirror</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Spikes beim Spiegelbild</translation>
    </message>
    <message>
        <source>Highest membrane at the pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Höchste Membran beim Muster</translation>
    </message>
    <message>
        <source>Highest membrane at its mirror</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Höchste Membran beim Spiegelbild</translation>
    </message>
    <message>
        <source>From the first to the last arrival, pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Erste bis letzte Ankunft, Muster</translation>
    </message>
    <message>
        <source>From the first to the last arrival, mirror</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Erste bis letzte Ankunft, Spiegelbild</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Netz</translation>
    </message>
    <message>
        <source>demo</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>demo</translation>
    </message>
    <message>
        <source>keywords</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Schlüsselwörter</translation>
    </message>
    <message>
        <source>Edits</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Blocks</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Patch</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Patch</translation>
    </message>
    <message>
        <source>pixels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Learned spacings</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Gelernte Abstände</translation>
    </message>
    <message>
        <source>Size of plain kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Größe einfacher Kerne</translation>
    </message>
    <message>
        <source>Elements of learned kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Elemente gelernter Kerne</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Blocks that share a kernel</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Blöcke mit gemeinsamem Kern</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>of depthwise kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>von Depthwise-Kernen</translation>
    </message>
    <message>
        <source>of pointwise kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>von Pointwise-Kernen</translation>
    </message>
    <message>
        <source>of everything else</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>von allem anderen</translation>
    </message>
    <message>
        <source>Parameters without sharing</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Parameter ohne Teilen</translation>
    </message>
    <message>
        <source>Parameters with one kernel for all blocks</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Parameter mit einem Kern für alle Blöcke</translation>
    </message>
    <message>
        <source>Background class</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Hintergrundklasse</translation>
    </message>
    <message>
        <source>Examples with a word</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Beispiele mit einem Wort</translation>
    </message>
    <message>
        <source>Examples without one</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Beispiele ohne Wort</translation>
    </message>
    <message>
        <source>Words named rightly</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Richtig erkannte Wörter</translation>
    </message>
    <message>
        <source>Words missed</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Überhörte Wörter</translation>
    </message>
    <message>
        <source>Words taken for another</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Verwechselte Wörter</translation>
    </message>
    <message>
        <source>False alarms</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Checkpoints des Laufs</translation>
    </message>
    <message>
        <source>Classes that it names</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Klassen, die es benennt</translation>
    </message>
    <message>
        <source>Time step</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Letzte Epoche</translation>
    </message>
    <message>
        <source>Elements of the layer</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Elemente der Schicht</translation>
    </message>
    <message>
        <source>Layers with these positions</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Schichten mit diesen Positionen</translation>
    </message>
    <message>
        <source>Mean way of an element since the first checkpoint</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Mittlerer Weg eines Elements seit dem ersten Checkpoint</translation>
    </message>
    <message>
        <source>Spread of the positions around the middle</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Breite der Positionen um die Mitte</translation>
    </message>
    <message>
        <source>Mean sigma</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Mittleres Sigma</translation>
    </message>
    <message>
        <source>Mean delay</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Mittlere Verzögerung</translation>
    </message>
    <message>
        <source>Spread of the delays</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Breite der Verzögerungen</translation>
    </message>
    <message>
        <source>It still has nine weights. It sees 7 points a side now, but 40 of its 49 cells are zero and stay so.</source>
        <extracomment>off-the-grid, step 2, choice 2, answer</extracomment>
        <translation>Er hat noch immer neun Gewichte. Er sieht jetzt 7 Punkte Seitenlänge, aber 40 seiner 49 Zellen sind null und bleiben es.</translation>
    </message>
    <message>
        <source>This is bilinear interpolation. The nearer a point the larger its share, here at most 42 %.</source>
        <extracomment>off-the-grid, step 3, choice 2, answer</extracomment>
        <translation>Das ist bilineare Interpolation. Je näher ein Punkt, desto größer sein Anteil, hier höchstens 42 %.</translation>
    </message>
    <message>
        <source>The element gives that point nothing, and a small move changes nothing about that: the gradient is exactly zero.</source>
        <extracomment>between-the-pixels, step 2, choice 2, answer</extracomment>
        <translation>Das Element gibt diesem Punkt nichts, und eine kleine Bewegung ändert daran nichts: Der Gradient ist genau null.</translation>
    </message>
    <message>
        <source>There is a slope, so it does move; but a hundred plain steps are less than half a grid step together.</source>
        <extracomment>how-a-position-learns, step 4, choice 3, answer</extracomment>
        <translation>Es gibt ein Gefälle, also bewegt es sich; aber hundert einfache Schritte ergeben zusammen weniger als einen halben Gitterschritt.</translation>
    </message>
    <message>
        <source>As if it guessed: elements that lie in a heap cannot tell three dots from three others.</source>
        <extracomment>finding-the-dots, step 1, choice 2, answer</extracomment>
        <translation>Als riete es: Elemente auf einem Haufen können drei Punkte nicht von drei anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Among many pictures there is always a dot within a step of some element, so the positions do get a gradient, only a poorer one.</source>
        <extracomment>finding-the-dots, step 3, choice 2, answer</extracomment>
        <translation>Unter vielen Bildern liegt immer ein Punkt innerhalb eines Schrittes von irgendeinem Element. Die Positionen bekommen also einen Gradienten, nur einen ärmeren.</translation>
    </message>
    <message>
        <source>The figure shows the first of them; the button opens both, side by side.</source>
        <extracomment>where-a-network-looks, step 4, paragraph 2</extracomment>
        <translation>Die Abbildung zeigt die erste der beiden; der Knopf öffnet beide nebeneinander.</translation>
    </message>
    <message>
        <source>Two layers have these positions. Side by side, the dots lie at the same places to the last digit; only their sizes and colours, the weights, differ.</source>
        <extracomment>where-a-network-looks, step 4, notice</extracomment>
        <translation>Zwei Schichten haben diese Positionen. Nebeneinander liegen die Punkte bis zur letzten Ziffer an denselben Orten; nur ihre Größen und Farben, die Gewichte, sind verschieden.</translation>
    </message>
    <message>
        <source>Open both layers side by side</source>
        <extracomment>where-a-network-looks, step 4, do it yourself</extracomment>
        <translation>Beide Schichten nebeneinander öffnen</translation>
    </message>
    <message>
        <source>With a step of noise</source>
        <extracomment>where-a-network-looks, step 5, figure</extracomment>
        <translation>Mit einem Schritt Rauschen</translation>
    </message>
    <message>
        <source>Positions shuffled</source>
        <extracomment>where-a-network-looks, step 5, figure</extracomment>
        <translation>Positionen gemischt</translation>
    </message>
    <message>
        <source>Weights and places were learned together, and each makes sense only with the other.</source>
        <extracomment>where-a-network-looks, step 5, choice 3, answer</extracomment>
        <translation>Gewichte und Orte wurden zusammen gelernt, und jedes hat nur mit dem anderen Sinn.</translation>
    </message>
    <message>
        <source>The present step is under the last index, and everything before it is past.</source>
        <extracomment>a-delay-is-a-position, step 2, choice 3, answer</extracomment>
        <translation>Der jetzige Schritt liegt unter dem letzten Index, und alles davor ist Vergangenheit.</translation>
    </message>
    <message>
        <source>8, 4 and 0 bring all three to step 8.</source>
        <extracomment>listening-for-order, step 2, choice 3, answer</extracomment>
        <translation>8, 4 und 0 bringen alle drei zu Schritt 8.</translation>
    </message>
    <message>
        <source>The late ones are held back and the early ones are not, so they are spread over 16 steps.</source>
        <extracomment>listening-for-order, step 3, choice 3, answer</extracomment>
        <translation>Die späten werden zurückgehalten und die frühen nicht, also verteilen sie sich über 16 Schritte.</translation>
    </message>
    <message>
        <source>With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <extracomment>listening-for-order, step 4, choice 2, answer</extracomment>
        <translation>Mit einem langen Gedächtnis summieren sich die Spikes des Spiegelbilds, obwohl sie weit auseinanderliegen.</translation>
    </message>
    <message>
        <source>Nothing else happened to the spikes: they only had to wait, each as long as its synapse says. Then they were added up.</source>
        <extracomment>delays-at-work, step 1, paragraph 2</extracomment>
        <translation>Sonst ist den Spikes nichts geschehen: Sie mussten nur warten, jeder so lange, wie seine Synapse sagt. Dann wurden sie summiert.</translation>
    </message>
    <message>
        <source>This is the same neuron as before: each dot is one synapse, farther left the longer it delays. Play the epochs.</source>
        <extracomment>delays-at-work, step 2, paragraph 2</extracomment>
        <translation>Das ist dasselbe Neuron wie vorhin: Jeder Punkt ist eine Synapse, umso weiter links, je länger sie verzögert. Spielen Sie die Epochen ab.</translation>
    </message>
    <message>
        <source>Delays shuffled</source>
        <extracomment>delays-at-work, step 3, figure</extracomment>
        <translation>Verzögerungen gemischt</translation>
    </message>
    <message>
        <source>No delays</source>
        <extracomment>delays-at-work, step 3, figure</extracomment>
        <translation>Keine Verzögerungen</translation>
    </message>
    <message>
        <source>Less than one in fifty: fewer than by guessing, for the network may also say background, and does.</source>
        <extracomment>delays-at-work, step 3, choice 3, answer</extracomment>
        <translation>Weniger als eines von fünfzig: weniger als durch Raten, denn das Netz kann auch „Hintergrund“ sagen und tut es.</translation>
    </message>
    <message>
        <source>Noise of one step</source>
        <extracomment>delays-at-work, step 4, figure</extracomment>
        <translation>Rauschen von einem Schritt</translation>
    </message>
    <message>
        <source>Noise of four steps</source>
        <extracomment>delays-at-work, step 4, figure</extracomment>
        <translation>Rauschen von vier Schritten</translation>
    </message>
    <message>
        <source>Spikes that arrived together still arrive together, only later.</source>
        <extracomment>delays-at-work, step 4, choice 2, answer</extracomment>
        <translation>Spikes, die zusammen ankamen, kommen weiterhin zusammen an, nur später.</translation>
    </message>
    <message>
        <source>The kernels are a sixth of what they were, but patches, norms and the classifier are not shared.</source>
        <extracomment>one-kernel, step 2, choice 2, answer</extracomment>
        <translation>Die Kerne sind ein Sechstel dessen, was sie waren, aber Patches, Normierungen und der Klassifikator werden nicht geteilt.</translation>
    </message>
    <message>
        <source>A network with fewer numbers may name fewer pictures rightly; how many fewer, only trainings can say. Here are some: CIFAR-10, ten kinds of picture, 30 epochs, three seeds each.</source>
        <extracomment>one-kernel, step 5, paragraph 1</extracomment>
        <translation>Ein Netz mit weniger Zahlen erkennt vielleicht weniger Bilder richtig; wie viele weniger, können nur Trainings sagen. Hier sind einige: CIFAR-10, zehn Arten von Bildern, 30 Epochen, je drei Seeds.</translation>
    </message>
    <message>
        <source>The blocks share in pairs. What becomes of the 81.2 %?</source>
        <extracomment>one-kernel, step 5, question</extracomment>
        <translation>Die Blöcke teilen zu zweit. Was wird aus den 81.2 %?</translation>
    </message>
    <message>
        <source>About 40 %: half the numbers, half the knowledge</source>
        <extracomment>one-kernel, step 5, choice 1</extracomment>
        <translation>Etwa 40 %: halb so viele Zahlen, halb so viel Wissen</translation>
    </message>
    <message>
        <source>It is 80.5 %. Numbers are not knowledge: much of what one block learns, the next can use.</source>
        <extracomment>one-kernel, step 5, choice 1, answer</extracomment>
        <translation>Es sind 80.5 %. Zahlen sind kein Wissen: Vieles, was ein Block lernt, kann der nächste brauchen.</translation>
    </message>
    <message>
        <source>About 70 %</source>
        <extracomment>one-kernel, step 5, choice 2</extracomment>
        <translation>Etwa 70 %</translation>
    </message>
    <message>
        <source>It is 80.5 %. Much of what one block learns, the next can use.</source>
        <extracomment>one-kernel, step 5, choice 2, answer</extracomment>
        <translation>Es sind 80.5 %. Vieles, was ein Block lernt, kann der nächste brauchen.</translation>
    </message>
    <message>
        <source>Every score comes of delays. This is what one neuron of the first layer waits for: each dot is a synapse, its height the band of the spectrogram that it hears, its place how long it holds back what it hears.</source>
        <extracomment>the-threshold, step 4, paragraph 1</extracomment>
        <translation>Jeder Score entsteht aus Verzögerungen. Darauf wartet ein Neuron der ersten Schicht: Jeder Punkt ist eine Synapse, seine Höhe das Band des Spektrogramms, das sie hört, sein Ort, wie lange sie zurückhält, was sie hört.</translation>
    </message>
    <message>
        <source>Orange synapses speak for, blue ones against.</source>
        <extracomment>the-threshold, step 4, paragraph 2</extracomment>
        <translation>Orange Synapsen sprechen dafür, blaue dagegen.</translation>
    </message>
    <message>
        <source>What the edits are called</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Wie die Änderungen heißen</translation>
    </message>
    <message>
        <source>Measured accuracies</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Gemessene Genauigkeiten</translation>
    </message>
    <message>
        <source>Kept-out pictures</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Zurückgehaltene Bilder</translation>
    </message>
    <message>
        <source>Seeds</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>So far we broke a finished network. To learn what delays are worth, one must train without them from the beginning. Here is a smaller network, trained by one recipe in three ways: with learned delays, with delays drawn once and then left alone, and with none.</source>
        <extracomment>delays-at-work, step 5, paragraph 1</extracomment>
        <translation>Bisher haben wir ein fertiges Netz zerstört. Um zu erfahren, was Verzögerungen wert sind, muss man von Anfang an ohne sie trainieren. Hier ist ein kleineres Netz, nach einem Rezept auf drei Arten trainiert: mit gelernten Verzögerungen, mit einmal gezogenen, die dann bleiben, und ohne.</translation>
    </message>
    <message>
        <source>The program judges each training by the same 300 recordings while you look.</source>
        <extracomment>delays-at-work, step 5, paragraph 2</extracomment>
        <translation>Das Programm beurteilt jedes Training an denselben 300 Aufnahmen, während Sie zusehen.</translation>
    </message>
    <message>
        <source>Learned delays</source>
        <extracomment>delays-at-work, step 5, figure</extracomment>
        <translation>Gelernte Verzögerungen</translation>
    </message>
    <message>
        <source>Delays drawn once, fixed</source>
        <extracomment>delays-at-work, step 5, figure</extracomment>
        <translation>Einmal gezogen, fest</translation>
    </message>
    <message>
        <source>One word in ten, by guessing</source>
        <extracomment>delays-at-work, step 5, choice 3</extracomment>
        <translation>Ein Wort von zehn, durch Raten</translation>
    </message>
    <message>
        <source>The six speakers were heard in training, so this is an easy test, and so few trainings do not settle a difference of one word in a hundred. The networks whose delays were not learned also had only half as many numbers to learn.</source>
        <extracomment>delays-at-work, step 6, paragraph 1</extracomment>
        <translation>Die sechs Sprecher kamen im Training vor, die Prüfung ist also leicht, und so wenige Trainings entscheiden nicht über einen Unterschied von einem Wort in hundert. Auch hatten die Netze, deren Verzögerungen nicht gelernt wurden, nur halb so viele Zahlen zu lernen.</translation>
    </message>
    <message>
        <source>On harder words, with fewer synapses or with more trainings it may come out otherwise. Only trainings can tell.</source>
        <extracomment>delays-at-work, step 6, paragraph 2</extracomment>
        <translation>Bei schwereren Wörtern, mit weniger Synapsen oder mit mehr Trainings kann es anders ausgehen. Nur Trainings können es zeigen.</translation>
    </message>
    <message>
        <source>In the bundled network, too, the distribution of delays keeps its width over the epochs: what was learned is not which delays there are, but which synapse has which. Trainings of your own can tell you what that is worth.</source>
        <extracomment>delays-at-work, step 6, notice</extracomment>
        <translation>Auch im mitgelieferten Netz behält die Verteilung der Verzögerungen über die Epochen ihre Breite: Gelernt wurde nicht, welche Verzögerungen es gibt, sondern welche Synapse welche hat. Was das wert ist, können Ihnen eigene Trainings sagen.</translation>
    </message>
    <message>
        <source>Networks</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Netze</translation>
    </message>
    <message>
        <source>What the networks are called</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Wie die Netze heißen</translation>
    </message>
    <message>
        <source>Kept-out recordings</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Zurückgehaltene Aufnahmen</translation>
    </message>
    <message>
        <source>Trainings of each</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Trainings von jedem</translation>
    </message>
    <message>
        <source>Accuracy on average</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Genauigkeit im Mittel</translation>
    </message>
    <message>
        <source>lowest</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>niedrigste</translation>
    </message>
    <message>
        <source>highest</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>höchste</translation>
    </message>
    <message>
        <source>Numbers that were learned</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Zahlen, die gelernt wurden</translation>
    </message>
    <message>
        <source>Learned 98 %, drawn once 97 %, none 93 %. That there are delays is worth much: without them four to five words in a hundred more are lost, and how many depends on the training, from 91 to 97 % are right. That they are learned is worth one in a hundred here, and one training with fixed delays is as good as one with learned ones.</source>
        <extracomment>delays-at-work, step 5, notice</extracomment>
        <translation>Gelernt 98 %, einmal gezogen 97 %, ohne 93 %. Dass es Verzögerungen gibt, ist viel wert: Ohne sie gehen vier bis fünf von hundert Wörtern mehr verloren, und wie viele, hängt vom Training ab: 91 bis 97 % sind richtig. Dass sie gelernt sind, ist hier eines von hundert wert, und ein Training mit festen Verzögerungen ist so gut wie eines mit gelernten.</translation>
    </message>
    <message>
        <source>Each picture shows three dots. In half of the pictures their distances are always the same, and nobody tells the network which; in the other half the dots lie anywhere. To which half does a picture belong?</source>
        <extracomment>finding-the-dots, step 1, paragraph 1</extracomment>
        <translation>Jedes Bild zeigt drei Punkte. In der Hälfte der Bilder sind ihre Abstände immer dieselben, und niemand sagt dem Netz, welche; in der anderen Hälfte liegen die Punkte irgendwo. Zu welcher Hälfte gehört ein Bild?</translation>
    </message>
    <message>
        <source>Once you press Train, the elements wander first, and the accuracy follows. An epoch is 1024 pictures, and 20 epochs take seconds.</source>
        <extracomment>finding-the-dots, step 1, notice</extracomment>
        <translation>Nach „Trainieren“ wandern zuerst die Elemente, und die Genauigkeit folgt. Eine Epoche sind 1024 Bilder, und 20 Epochen dauern Sekunden.</translation>
    </message>
    <message>
        <source>Positions have a learning rate of their own, so far 5 times that of the weights. Now it is zero: the elements stay where they were placed at random, and the weights learn as before.</source>
        <extracomment>finding-the-dots, step 2, paragraph 1</extracomment>
        <translation>Positionen haben eine eigene Lernrate, bisher das 5-Fache der Lernrate der Gewichte. Jetzt ist sie null: Die Elemente bleiben an ihren zufälligen Plätzen, und die Gewichte lernen wie zuvor.</translation>
    </message>
    <message>
        <source>Until now the elements were Gaussians. Bilinear interpolation, v1, only feels what lies within a step: a dot two steps away does not pull at an element at all.</source>
        <extracomment>finding-the-dots, step 3, paragraph 1</extracomment>
        <translation>Bisher waren die Elemente Gaußkurven. Die bilineare Interpolation, v1, spürt nur, was innerhalb eines Schrittes liegt: Ein Punkt zwei Schritte weiter zieht gar nicht an einem Element.</translation>
    </message>
    <message>
        <source>The network with triangles finds the dots, too, but later than with bells: among many pictures some dot always lies close to an element. Had there been a single dot far away, the elements would have stayed where they were.</source>
        <extracomment>finding-the-dots, step 3, notice</extracomment>
        <translation>Auch so kommt das Netz ans Ziel, aber später als mit Glocken: Unter vielen Bildern liegt immer ein Punkt nah an einem Element. Bei einem einzigen Punkt in der Ferne wären die Elemente geblieben, wo sie waren.</translation>
    </message>
    <message>
        <source>Last, the start: the elements are placed at random around the middle, and the position spread says how far from it. Near the middle they all see the same; far out, one of them may lie on a dot by luck.</source>
        <extracomment>finding-the-dots, step 4, paragraph 1</extracomment>
        <translation>Zuletzt der Start: Die Elemente werden zufällig um die Mitte verteilt, und die Streuung der Positionen sagt, wie weit davon. Nahe der Mitte sehen sie alle dasselbe; weit außen kann eines mit Glück auf einem Punkt liegen.</translation>
    </message>
    <message>
        <source>Until now the spread was 0.5; here it is 2.5, as in the recipe. Train with both, and with other seeds.</source>
        <extracomment>finding-the-dots, step 4, paragraph 2</extracomment>
        <translation>Bisher war die Streuung 0.5; hier ist sie 2.5, wie im Rezept. Trainieren Sie mit beiden und mit anderen Seeds.</translation>
    </message>
    <message>
        <source>The wider start finds the dots no later than the narrow one. Now hold the elements still again and change the seed: the first places do far better with one seed than with another. Learning does not need that luck.</source>
        <extracomment>finding-the-dots, step 4, notice</extracomment>
        <translation>Der breitere Start findet die Punkte nicht später als der schmale. Halten Sie nun die Elemente wieder fest und ändern Sie den Seed: Mit dem einen taugen die ersten Plätze weit mehr als mit dem anderen. Lernen braucht dieses Glück nicht.</translation>
    </message>
    <message>
        <source>The network has four stages: each sees a smaller, coarser picture than the one before. The atlas draws the layers of all stages on the same scale.</source>
        <extracomment>where-a-network-looks, step 3, paragraph 1</extracomment>
        <translation>Das Netz hat vier Stufen: Jede sieht ein kleineres, gröberes Bild als die vorige. Der Atlas zeichnet die Schichten aller Stufen auf derselben Skala.</translation>
    </message>
    <message>
        <source>Before training, all clouds were alike. In which stage does the cloud stay closest to the middle?</source>
        <extracomment>where-a-network-looks, step 3, question</extracomment>
        <translation>Vor dem Training waren alle Wolken gleich. In welcher Stufe bleibt die Wolke am nächsten bei der Mitte?</translation>
    </message>
    <message>
        <source>Equally close in all</source>
        <extracomment>where-a-network-looks, step 3, choice 3</extracomment>
        <translation>In allen gleich nah</translation>
    </message>
    <message>
        <source>The last stage ends as the narrowest cloud, a ring close around the middle; in the first, elements go out to the rim. Play it to see how they part. Five layers, four stages: the third has two layers.</source>
        <extracomment>where-a-network-looks, step 3, notice</extracomment>
        <translation>Die letzte Stufe endet als schmalste Wolke, ein Ring dicht um die Mitte; in der ersten gehen Elemente bis zum Rand. Spielen Sie es ab, um zu sehen, wie sie sich trennen. Fünf Schichten, vier Stufen: Die dritte hat zwei Schichten.</translation>
    </message>
    <message>
        <source>As it is, the network names more than nine in ten recordings rightly. What is left when positions are shuffled among the synapses of each layer?</source>
        <extracomment>where-a-network-looks, step 5, question</extracomment>
        <translation>Unverändert benennt das Netz mehr als neun von zehn Aufnahmen richtig. Was bleibt, wenn Positionen unter den Synapsen jeder Schicht gemischt werden?</translation>
    </message>
    <message>
        <source>A step of noise on every position costs almost nothing: what it learned is not fragile. Shuffled, it says “background” to everything: a network that was not trained with these places knows nothing of them.</source>
        <extracomment>where-a-network-looks, step 5, notice</extracomment>
        <translation>Ein Schritt Rauschen auf jeder Position kostet fast nichts: Was es gelernt hat, ist nicht zerbrechlich. Gemischt sagt es zu allem „Hintergrund“: Ein Netz, das nicht mit diesen Orten trainiert wurde, weiß nichts von ihnen.</translation>
    </message>
    <message>
        <source>The current comes at step 7: the spike&apos;s step plus the delay. Its sum is 1 whatever the delay: the synapse&apos;s weight.</source>
        <extracomment>a-delay-is-a-position, step 1, notice</extracomment>
        <translation>Der Strom kommt bei Schritt 7: Schritt des Spikes plus Verzögerung. Seine Summe ist bei jeder Verzögerung 1: das Gewicht der Synapse.</translation>
    </message>
    <message>
        <source>A kernel that delays</source>
        <extracomment>a-delay-is-a-position, step 2, title</extracomment>
        <translation>Ein Kern, der verzögert</translation>
    </message>
    <message>
        <source>Delay 0 is index 10, the last one: L&#xa0;−&#xa0;1 for a kernel of L values. The first index, 0, is the longest delay, 10.</source>
        <extracomment>a-delay-is-a-position, step 2, notice</extracomment>
        <translation>Verzögerung 0 ist Index 10, der letzte: L&#xa0;−&#xa0;1 bei einem Kern aus L Werten. Der erste Index, 0, ist die längste Verzögerung, 10.</translation>
    </message>
    <message>
        <source>At the very first step the kernel wants to look 10 steps back, where there is nothing. So the network puts L&#xa0;−&#xa0;1 zeros before the input.</source>
        <extracomment>a-delay-is-a-position, step 3, paragraph 1</extracomment>
        <translation>Beim allerersten Schritt will der Kern 10 Schritte zurückblicken, wo nichts ist. Darum setzt das Netz L&#xa0;−&#xa0;1 Nullen vor die Eingabe.</translation>
    </message>
    <message>
        <source>With zeros, 30 steps go in and 30 come out, and the current comes at step 7. Without, only 20 come out: the first ten are missing, and with them the current of the spike at 3.</source>
        <extracomment>a-delay-is-a-position, step 3, notice</extracomment>
        <translation>Mit Nullen gehen 30 Schritte hinein und 30 kommen heraus, und der Strom kommt bei Schritt 7. Ohne kommen nur 20 heraus: Die ersten zehn fehlen, und mit ihnen der Strom des Spikes bei 3.</translation>
    </message>
    <message>
        <source>A checkpoint does not hold delays but positions P, counted from the middle of the kernel. So a delay is (L&#xa0;−&#xa0;1)&#xa0;−&#xa0;(P&#xa0;+&#xa0;h), with h half of L, rounded down: the longest way back, less the index.</source>
        <extracomment>a-delay-is-a-position, step 5, paragraph 1</extracomment>
        <translation>Ein Checkpoint enthält keine Verzögerungen, sondern Positionen P, gezählt ab der Mitte des Kerns. Eine Verzögerung ist also (L&#xa0;−&#xa0;1)&#xa0;−&#xa0;(P&#xa0;+&#xa0;h), wobei h die Hälfte von L ist, abgerundet: der längste Weg zurück, minus Index.</translation>
    </message>
    <message>
        <source>P&#xa0;=&#xa0;0 lies in the middle: a delay of 12 steps. P&#xa0;=&#xa0;12 is no delay; P&#xa0;=&#xa0;−12 the longest.</source>
        <extracomment>a-delay-is-a-position, step 5, notice</extracomment>
        <translation>P&#xa0;=&#xa0;0 liegt in der Mitte: eine Verzögerung von 12 Schritten. P&#xa0;=&#xa0;12 ist keine Verzögerung, P&#xa0;=&#xa0;−12 die längste.</translation>
    </message>
    <message>
        <source>It fires when the membrane reaches the threshold, 2.5; then the membrane falls back to zero.</source>
        <extracomment>listening-for-order, step 1, paragraph 2</extracomment>
        <translation>Es feuert, wenn die Membran die Schwelle erreicht, 2.5; danach fällt die Membran auf null zurück.</translation>
    </message>
    <message>
        <source>Each spike is nearly forgotten when the next one comes: the membrane climbs to about 1 and no higher. Neither the pattern nor its mirror makes the neuron fire.</source>
        <extracomment>listening-for-order, step 1, notice</extracomment>
        <translation>Jeder Spike ist fast vergessen, wenn der nächste kommt: Die Membran steigt auf etwa 1 und nicht höher. Weder das Muster noch sein Spiegelbild bringt das Neuron zum Feuern.</translation>
    </message>
    <message>
        <source>The same three spikes in the opposite order: at steps 8, 4 and 0. A neuron that only counted spikes could not tell the two apart.</source>
        <extracomment>listening-for-order, step 3, paragraph 1</extracomment>
        <translation>Dieselben drei Spikes in umgekehrter Reihenfolge: bei den Schritten 8, 4 und 0. Ein Neuron, das nur Spikes zählte, könnte die beiden nicht unterscheiden.</translation>
    </message>
    <message>
        <source>What brought the pattern together pulls its mirror apart: it arrives over 16 steps, and the membrane climbs to about 1 only. The neuron is silent.</source>
        <extracomment>listening-for-order, step 3, notice</extracomment>
        <translation>Was das Muster zusammenbrachte, zieht sein Spiegelbild auseinander: Es kommt über 16 Schritte verteilt an, und die Membran steigt nur auf etwa 1. Das Neuron schweigt.</translation>
    </message>
    <message>
        <source>Order in time matters only to a neuron that forgets. With tau at 20 steps the mirror&apos;s membrane climbs to 2.10; above that, say at 2.5, the threshold would keep the two apart again.</source>
        <extracomment>listening-for-order, step 4, notice</extracomment>
        <translation>Auf die zeitliche Reihenfolge kommt es nur bei einem Neuron an, das vergisst. Mit tau bei 20 Schritten steigt die Membran beim Spiegelbild auf 2.10; darüber, etwa bei 2.5, hielte die Schwelle beide wieder auseinander.</translation>
    </message>
    <message>
        <source>With learned delays the network is right about nearly every example; with delays that stay as they were drawn, about half of them, as if it guessed. Without any delays it gets part of the way.</source>
        <extracomment>listening-for-order, step 5, notice</extracomment>
        <translation>Mit gelernten Verzögerungen liegt das Netz bei fast jedem Beispiel richtig; mit Verzögerungen, die bleiben, wie sie gezogen wurden, bei der Hälfte, als riete es. Ganz ohne Verzögerungen kommt es einen Teil des Weges weit.</translation>
    </message>
    <message>
        <source>Before training the delays were drawn evenly over the kernel&apos;s 25 steps of 10 ms. Then every one of them went where its gradient sent it.</source>
        <extracomment>delays-at-work, step 2, paragraph 1</extracomment>
        <translation>Vor dem Training wurden die Verzögerungen gleichmäßig über die 25 Schritte des Kerns gezogen, von je 10 ms. Dann ging jede von ihnen, wohin ihr Gradient sie schickte.</translation>
    </message>
    <message>
        <source>Guessing would name one word in ten. How many words do the networks with shuffled delays and without delays still name?</source>
        <extracomment>delays-at-work, step 3, question</extracomment>
        <translation>Raten träfe eines von zehn Wörtern. Wie viele Wörter benennen die Netze mit gemischten Verzögerungen und ohne Verzögerungen noch richtig?</translation>
    </message>
    <message>
        <source>How exact must delays be?</source>
        <extracomment>delays-at-work, step 4, title</extracomment>
        <translation>Wie genau müssen Verzögerungen sein?</translation>
    </message>
    <message>
        <source>The same network three times more: with all its delays two steps longer, and with noise added to each of them, of one step or of four.</source>
        <extracomment>delays-at-work, step 4, paragraph 1</extracomment>
        <translation>Dasselbe Netz noch dreimal: mit allen Verzögerungen um zwei Schritte länger, und mit einem Rauschen auf jeder, von einem Schritt oder von vier.</translation>
    </message>
    <message>
        <source>Trained in three ways</source>
        <extracomment>delays-at-work, step 5, title</extracomment>
        <translation>Auf drei Arten trainiert</translation>
    </message>
    <message>
        <source>With learned delays the network names 98 % of these words. How many does it name with delays that were drawn once and never learned?</source>
        <extracomment>delays-at-work, step 5, question</extracomment>
        <translation>Mit gelernten Verzögerungen benennt das Netz 98 % dieser Wörter richtig. Wie viele sind es mit Verzögerungen, die einmal gezogen und nie gelernt wurden?</translation>
    </message>
    <message>
        <source>Nearly as many</source>
        <extracomment>delays-at-work, step 5, choice 1</extracomment>
        <translation>Fast ebenso viele</translation>
    </message>
    <message>
        <source>It lacks about one word in a hundred: chance offers many distances in time, and the weights choose among them.</source>
        <extracomment>delays-at-work, step 5, choice 1, answer</extracomment>
        <translation>Es fehlt etwa ein Wort von hundert: Der Zufall bietet viele zeitliche Abstände, und die Gewichte wählen unter ihnen.</translation>
    </message>
    <message>
        <source>No more than without delays</source>
        <extracomment>delays-at-work, step 5, choice 2</extracomment>
        <translation>Nicht mehr als ohne Verzögerungen</translation>
    </message>
    <message>
        <source>Far more: chance offers many distances in time, and the weights choose among them. It lacks about one word in a hundred.</source>
        <extracomment>delays-at-work, step 5, choice 2, answer</extracomment>
        <translation>Viel mehr: Der Zufall bietet viele zeitliche Abstände, und die Gewichte wählen unter ihnen. Es fehlt etwa ein Wort von hundert.</translation>
    </message>
    <message>
        <source>No: these weights were learned with these delays. It lacks about one word in a hundred.</source>
        <extracomment>delays-at-work, step 5, choice 3, answer</extracomment>
        <translation>Nein: Diese Gewichte wurden mit diesen Verzögerungen gelernt. Es fehlt etwa ein Wort von hundert.</translation>
    </message>
    <message>
        <source>125&#x202f;322 numbers are learned. 99&#x202f;072 of them, nearly four in five, are pointwise kernels; patches, norms and the classifier are the 6282 at the end.</source>
        <extracomment>one-kernel, step 1, notice</extracomment>
        <translation>125&#x202f;322 Zahlen werden gelernt. 99&#x202f;072 davon, fast vier von fünf, sind Pointwise-Kerne; Patches, Normierungen und der Klassifikator sind die 6282 am Ende.</translation>
    </message>
    <message>
        <source>One pair of kernels for six blocks. How much of the 125&#x202f;322 numbers is left?</source>
        <extracomment>one-kernel, step 2, question</extracomment>
        <translation>Ein Paar von Kernen für sechs Blöcke. Wie viel bleibt von den 125&#x202f;322 Zahlen?</translation>
    </message>
    <message>
        <source>Of 125&#x202f;322 numbers 26&#x202f;122 are left. The network is as deep as before and computes just as much: it only knows less by heart. Click on another row to see what is left when 1, 2 or 3 blocks use a pair of kernels.</source>
        <extracomment>one-kernel, step 2, notice</extracomment>
        <translation>Von 125&#x202f;322 Zahlen bleiben 26&#x202f;122. Das Netz ist so tief wie zuvor und rechnet genauso viel: Es weiß nur weniger auswendig. Klicken Sie auf eine andere Zeile, um zu sehen, was bleibt, wenn 1, 2 oder 3 Blöcke ein Paar von Kernen benutzen.</translation>
    </message>
    <message>
        <source>The depthwise kernel takes 5248 numbers with its spacings learned. The plain one of the same reach, 9 by 9, would take 10&#x202f;496: set the learned spacings to no to see it.</source>
        <extracomment>one-kernel, step 4, notice</extracomment>
        <translation>Der Depthwise-Kern braucht 5248 Zahlen, wenn seine Abstände gelernt sind. Der einfache gleicher Reichweite, 9 mal 9, bräuchte 10&#x202f;496: Stellen Sie die gelernten Abstände auf „nein“, um es zu sehen.</translation>
    </message>
    <message>
        <source>Without sharing the network named 81.2 % of 2000 kept-out pictures rightly. In pairs the blocks share three kernels, and 65&#x202f;802 numbers are left, little more than half.</source>
        <extracomment>one-kernel, step 5, paragraph 2</extracomment>
        <translation>Ohne Teilen erkannte das Netz 81.2 % von 2000 zurückgehaltenen Bildern richtig. Zu zweit teilen sich die Blöcke drei Kerne, und 65&#x202f;802 Zahlen bleiben, wenig mehr als die Hälfte.</translation>
    </message>
    <message>
        <source>About 80 %</source>
        <extracomment>one-kernel, step 5, choice 3</extracomment>
        <translation>Etwa 80 %</translation>
    </message>
    <message>
        <source>The bundled keywords network listens for ten words. For every sound it gives each of them a score: the surer it is, the higher. A tagger must make an answer of that: it names the best word if its score reaches a threshold.</source>
        <extracomment>the-threshold, step 1, paragraph 1</extracomment>
        <translation>Das mitgelieferte Schlüsselwort-Netz horcht auf zehn Wörter. Bei jedem Klang gibt es jedem davon einen Score: je sicherer es ist, desto höher. Ein Tagger muss daraus eine Antwort machen: Er nennt das beste Wort, wenn dessen Score eine Schwelle erreicht.</translation>
    </message>
    <message>
        <source>The upper picture shows for every threshold how many words are missed, how many are taken for another, and how many of the other sounds are taken for a word. The lower one sets misses against false alarms.</source>
        <extracomment>the-threshold, step 2, paragraph 2</extracomment>
        <translation>Das obere Bild zeigt für jede Schwelle, wie viele Wörter überhört, wie viele verwechselt und wie viele der anderen Klänge für ein Wort gehalten werden. Das untere stellt überhörte Wörter gegen Fehlalarme.</translation>
    </message>
    <message>
        <source>The network has two more classes: one for other words, one for sounds without speech. They are never named; they only take score away from the words, for all scores together add up to one.</source>
        <extracomment>the-threshold, step 3, paragraph 1</extracomment>
        <translation>Das Netz hat zwei weitere Klassen: eine für andere Wörter, eine für Klänge ohne Sprache. Sie werden nie genannt; sie nehmen nur den Wörtern Score weg, denn alle Scores zusammen ergeben eins.</translation>
    </message>
    <message>
        <source>In a network without them the words&apos; scores alone must add up to one.</source>
        <extracomment>the-threshold, step 3, paragraph 2</extracomment>
        <translation>In einem Netz ohne sie müssen die Scores der Wörter allein eins ergeben.</translation>
    </message>
    <message>
        <source>The delays reach over 21 steps of 12.5 ms: the neuron compares what it hears now with what came a moment ago, high and low. The first layer has as many such questions as neurons; the layers behind it make a word of the answers.</source>
        <extracomment>the-threshold, step 4, notice</extracomment>
        <translation>Die Verzögerungen reichen über 21 Schritte von 12.5 ms: Das Neuron vergleicht, was es jetzt hört, mit dem, was eben noch kam, hoch und tief. Die erste Schicht hat so viele solche Fragen wie Neuronen; die Schichten dahinter machen aus den Antworten ein Wort.</translation>
    </message>
    <message>
        <source>Other ways of sharing</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Andere Arten zu teilen</translation>
    </message>
    <message>
        <source>Ways of sharing that were trained</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Trainierte Arten zu teilen</translation>
    </message>
    <message>
        <source>As it was trained</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Wie es trainiert wurde</translation>
    </message>
    <message>
        <source>Only the outlines are left of the shapes. The kernel sees a square of 3 points a side, and nothing beyond. Around the picture all counts as zero: so its rim answers like an edge, too.</source>
        <extracomment>off-the-grid, step 1, notice</extracomment>
        <translation>Von den Formen bleiben nur die Umrisse. Der Kern sieht ein Quadrat mit 3 Punkten Seitenlänge und nichts darüber hinaus. Rings um das Bild zählt alles als null: Darum antwortet auch sein Rand wie eine Kante.</translation>
    </message>
    <message>
        <source>As the element is dragged, its four shares flow from one cell to the next, and at a grid point one cell has it all. The other eight weights stay as they are.</source>
        <extracomment>off-the-grid, step 3, notice</extracomment>
        <translation>Wird das Element gezogen, so fließen seine vier Anteile von einer Zelle zur nächsten, und an einem Gitterpunkt hat eine Zelle alles. Die anderen acht Gewichte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Each cell that is not zero draws one copy of the dot, on the other side of the middle: a weight below the middle lies on the dot when the middle stands above it.</source>
        <extracomment>off-the-grid, step 4, paragraph 2</extracomment>
        <translation>Jede Zelle, die nicht null ist, zeichnet eine Kopie des Punktes, auf der anderen Seite der Mitte: Ein Gewicht unterhalb der Mitte liegt auf dem Punkt, wenn die Mitte darüber steht.</translation>
    </message>
    <message>
        <source>There are 12 copies, though the kernel has nine weights: the marked element lies on four cells and draws four pale ones. When it is dragged, its copies go the opposite way.</source>
        <extracomment>off-the-grid, step 4, notice</extracomment>
        <translation>Es sind 12 Kopien, obwohl der Kern neun Gewichte hat: Das markierte Element liegt auf vier Zellen und zeichnet vier blasse. Wird es gezogen, so gehen seine Kopien in die Gegenrichtung.</translation>
    </message>
    <message>
        <source>A spectrogram shows a sound as a picture: time runs to the right, frequency upward. What belongs together in it may lie far apart: an overtone above its tone, the end of a word after its beginning.</source>
        <extracomment>off-the-grid, step 5, paragraph 1</extracomment>
        <translation>Ein Spektrogramm zeigt einen Klang als Bild: Die Zeit läuft nach rechts, die Frequenz nach oben. Was darin zusammengehört, kann weit auseinanderliegen: ein Oberton über seinem Ton, das Ende eines Wortes nach seinem Anfang.</translation>
    </message>
    <message>
        <source>Where the marked element is dragged along time, other edges of the word answer. In the bundled network for everyday sounds each kernel has 26 such elements, on a grid of 17 points a side.</source>
        <extracomment>off-the-grid, step 5, notice</extracomment>
        <translation>Wird das markierte Element entlang der Zeit gezogen, so antworten andere Kanten des Wortes. Im mitgelieferten Netz für Alltagsklänge hat jeder Kern 26 solche Elemente, auf einem Gitter mit 17 Punkten Seitenlänge.</translation>
    </message>
    <message>
        <source>As the element is dragged from one point to the next, two values change places. Together they are always the whole weight.</source>
        <extracomment>between-the-pixels, step 1, notice</extracomment>
        <translation>Wird das Element von einem Punkt zum nächsten gezogen, so tauschen zwei Werte die Plätze. Zusammen sind sie immer das ganze Gewicht.</translation>
    </message>
    <message>
        <source>Training moves a position by its gradient: how much a value of the kernel would change if the position moved a little.</source>
        <extracomment>between-the-pixels, step 2, paragraph 1</extracomment>
        <translation>Das Training bewegt eine Position nach ihrem Gradienten: wie sehr sich ein Wert des Kerns änderte, wenn sich die Position ein wenig bewegte.</translation>
    </message>
    <message>
        <source>The lowest curve is that gradient for the watched point, wherever the element might be. It is there only while the element is closer than one step, and it jumps where the triangle has its corner. Everywhere else: silence.</source>
        <extracomment>between-the-pixels, step 2, notice</extracomment>
        <translation>Die unterste Kurve ist dieser Gradient für den beobachteten Punkt, wo immer das Element sein könnte. Er ist nur da, solange das Element näher als einen Schritt liegt, und er springt, wo das Dreieck seine Ecke hat. Überall sonst: Stille.</translation>
    </message>
    <message>
        <source>How wide it is, is called sigma, too, and learned for each element.</source>
        <extracomment>between-the-pixels, step 4, paragraph 2</extracomment>
        <translation>Wie breit sie ist, heißt ebenfalls Sigma und wird für jedes Element gelernt.</translation>
    </message>
    <message>
        <source>A triangle ends at sigma. A bell falls most steeply there and goes on: with it the point is felt from more than three times as far.</source>
        <extracomment>between-the-pixels, step 4, choice 1, answer</extracomment>
        <translation>Ein Dreieck endet bei Sigma. Eine Glocke fällt dort am steilsten und geht weiter: Bei ihr ist der Punkt aus mehr als der dreifachen Entfernung zu spüren.</translation>
    </message>
    <message>
        <source>A triangle ends at sigma. A bell goes on beyond it: with it the point is felt from more than three times as far.</source>
        <extracomment>between-the-pixels, step 4, choice 3, answer</extracomment>
        <translation>Ein Dreieck endet bei Sigma. Eine Glocke geht darüber hinaus: Bei ihr ist der Punkt aus mehr als der dreifachen Entfernung zu spüren.</translation>
    </message>
    <message>
        <source>With the bell, filled, the point is felt from more than six steps away; with the triangle, dashed, from two. Far away the pull is weak, but it points the right way.</source>
        <extracomment>between-the-pixels, step 4, notice</extracomment>
        <translation>Bei der Glocke, gefüllt, ist der Punkt aus mehr als sechs Schritten Entfernung zu spüren; beim Dreieck, gestrichelt, aus zwei. Weit weg ist der Zug schwach, aber er weist in die richtige Richtung.</translation>
    </message>
    <message>
        <source>Drag sigma. With a wide bell the watched point is felt from afar, but the weight is a blur: at a sigma of four steps no point holds more than 0.12 of it.</source>
        <extracomment>between-the-pixels, step 5, paragraph 1</extracomment>
        <translation>Ziehen Sie Sigma. Bei einer breiten Glocke ist der beobachtete Punkt von weitem zu spüren, aber das Gewicht ist verschwommen: Bei einem Sigma von vier Schritten enthält kein Punkt mehr als 0.12 davon.</translation>
    </message>
    <message>
        <source>At 0.27 steps, the narrowest there is, more than 0.99 of it lies on one point; and nobody hears of it who is farther than 1.5 steps away.</source>
        <extracomment>between-the-pixels, step 5, paragraph 2</extracomment>
        <translation>Bei 0.27 Schritten, schmaler geht es nicht, liegen mehr als 0.99 davon auf einem Punkt; und niemand erfährt davon, der weiter als 1.5 Schritte weg ist.</translation>
    </message>
    <message>
        <source>A flat plain at height 1, and one narrow valley around the target. The element lies at −5, on the plain.</source>
        <extracomment>how-a-position-learns, step 1, notice</extracomment>
        <translation>Eine flache Ebene auf Höhe 1 und ein schmales Tal um das Ziel. Das Element liegt bei −5, auf der Ebene.</translation>
    </message>
    <message>
        <source>Nothing happened. From a start at 1.5, within one step of the target, it rolls in.</source>
        <extracomment>how-a-position-learns, step 2, notice</extracomment>
        <translation>Nichts ist geschehen. Von einem Start bei 1.5 aus, weniger als einen Schritt vom Ziel, rollt es hinein.</translation>
    </message>
    <message>
        <source>It arrives before the hundredth step. It does so wherever the start is dragged: there is no place without a slope, and every slope leads to the target.</source>
        <extracomment>how-a-position-learns, step 3, notice</extracomment>
        <translation>Es kommt vor dem hundertsten Schritt an. Das gelingt, wohin auch immer der Start gezogen wird: Es gibt keinen Ort ohne Gefälle, und jedes Gefälle führt zum Ziel.</translation>
    </message>
    <message>
        <source>Plain descent, or Adam</source>
        <extracomment>how-a-position-learns, step 4, title</extracomment>
        <translation>Einfacher Abstieg oder Adam</translation>
    </message>
    <message>
        <source>Plain descent multiplies the gradient by the learning rate and steps. On a faint slope that is a small step.</source>
        <extracomment>how-a-position-learns, step 4, paragraph 1</extracomment>
        <translation>Der einfache Abstieg multipliziert den Gradienten mit der Lernrate und macht einen Schritt. Bei schwachem Gefälle ist das ein kleiner Schritt.</translation>
    </message>
    <message>
        <source>The bell and the learning rate are as before; only the optimizer is another one.</source>
        <extracomment>how-a-position-learns, step 4, paragraph 2</extracomment>
        <translation>Glocke und Lernrate sind wie zuvor; nur der Optimierer ist ein anderer.</translation>
    </message>
    <message>
        <source>Just as far</source>
        <extracomment>how-a-position-learns, step 4, choice 1</extracomment>
        <translation>Ebenso weit</translation>
    </message>
    <message>
        <source>It hardly moves</source>
        <extracomment>how-a-position-learns, step 4, choice 2</extracomment>
        <translation>Es bewegt sich kaum</translation>
    </message>
    <message>
        <source>With a learning rate of 20, a hundred times as much, it arrives as well. But who knows that beforehand? Adam finds the size of its steps by itself.</source>
        <extracomment>how-a-position-learns, step 4, notice</extracomment>
        <translation>Mit einer Lernrate von 20, hundertmal so viel, kommt es ebenfalls an. Aber wer weiß das vorher? Adam findet die Größe seiner Schritte selbst.</translation>
    </message>
    <message>
        <source>The valley is wide while the element is far and sharp when it is there. At the end, less than a hundredth of the loss is left; with sigma kept at two steps more than 0.6 stays.</source>
        <extracomment>how-a-position-learns, step 5, notice</extracomment>
        <translation>Das Tal ist breit, solange das Element fern ist, und scharf, wenn es da ist. Am Ende bleibt weniger als ein Hundertstel des Verlusts; wenn Sigma bei zwei Schritten bleibt, sind es mehr als 0.6.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Training steps</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>Distance from the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Entfernung vom Start</translation>
    </message>
    <message>
        <source>Training steps until it has arrived</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Trainingsschritte bis zur Ankunft</translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Share of the picture that answers by more than 0.05</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Anteil des Bildes, der mit mehr als 0.05 antwortet</translation>
    </message>
    <message>
        <source>Points of the picture that answer at all</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Punkte des Bildes, die überhaupt antworten</translation>
    </message>
    <message>
        <source>Mean row of the moved element&apos;s copies</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Mittlere Zeile der Kopien des bewegten Elements</translation>
    </message>
    <message>
        <source>Compared with</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Greatest distance from which the watched point is felt</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Größte Entfernung, aus der der beobachtete Punkt zu spüren ist</translation>
    </message>
    <message>
        <source>The watched point is felt from the whole line, up to a distance of</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Der beobachtete Punkt ist von der ganzen Linie aus zu spüren, bis zu einer Entfernung von</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What does such a kernel do? Filter a picture that is black but for one bright dot: what comes out is the kernel, turned by half a turn.</source>
        <extracomment>off-the-grid, step 4, paragraph 1</extracomment>
        <translation>Was macht ein solcher Kern? Filtern Sie ein Bild, das bis auf einen hellen Punkt schwarz ist: Heraus kommt der Kern, um eine halbe Drehung gedreht.</translation>
    </message>
    <message>
        <source>Weights can make an element count more or less, but no weight makes it look elsewhere: the network stays right in fewer than three of four pictures.</source>
        <extracomment>finding-the-dots, step 2, choice 1, answer</extracomment>
        <translation>Gewichte können ein Element mehr oder weniger zählen lassen, aber kein Gewicht lässt es anderswohin schauen: Das Netz hat bei weniger als drei von vier Bildern recht.</translation>
    </message>
    <message>
        <source>Weights make an element count more or less, but no weight makes it look elsewhere. The network stays right in fewer than three of four pictures.</source>
        <extracomment>finding-the-dots, step 2, choice 2, answer</extracomment>
        <translation>Gewichte lassen ein Element mehr oder weniger zählen, aber kein Gewicht lässt es anderswohin schauen. Das Netz hat bei weniger als drei von vier Bildern recht.</translation>
    </message>
    <message>
        <source>Press play, or drag the epoch. Every dot is one element; its trail shows where it came from, and the legend from how many epochs back.</source>
        <extracomment>where-a-network-looks, step 2, paragraph 1</extracomment>
        <translation>Drücken Sie „Abspielen“ oder ziehen Sie die Epoche. Jeder Punkt ist ein Element; seine Spur zeigt, woher es kam, und die Legende, aus wie vielen Epochen.</translation>
    </message>
    <message>
        <source>The bundled network hears digits. The word here is a &quot;three&quot; said by a machine. The upper picture shows the spikes as they come to one neuron of the second layer, the middle one as they arrive, each behind its delay. Below is the membrane; the blue dots are the spikes that the neuron sends.</source>
        <extracomment>delays-at-work, step 1, paragraph 1</extracomment>
        <translation>Das mitgelieferte Netz hört Ziffern. Das Wort ist hier ein „three“, von einer Maschine gesprochen. Das obere Bild zeigt die Spikes, wie sie zu einem Neuron der zweiten Schicht kommen, das mittlere, wie sie ankommen, jeder nach seiner Verzögerung. Darunter ist die Membran; die blauen Punkte sind die Spikes, die das Neuron sendet.</translation>
    </message>
    <message>
        <source>All later by two steps</source>
        <extracomment>delays-at-work, step 4, figure</extracomment>
        <translation>Alle um zwei Schritte später</translation>
    </message>
    <message>
        <source>Both ways go together: this network has one learned kernel for all six blocks. In every row the blocks share places and widths; only weights can differ.</source>
        <extracomment>one-kernel, step 4, paragraph 2</extracomment>
        <translation>Beide Wege gehen zusammen: Dieses Netz hat einen gelernten Kern für alle sechs Blöcke. In jeder Zeile teilen die Blöcke Orte und Breiten; nur Gewichte können sich unterscheiden.</translation>
    </message>
    <message>
        <source>To give up half the numbers costs less than one picture in a hundred, about as much as another seed does. One kernel for three or for all six blocks was not trained: the figure shows no accuracy there. You can train them.</source>
        <extracomment>one-kernel, step 5, notice</extracomment>
        <translation>Auf die Hälfte der Zahlen zu verzichten kostet weniger als eines von hundert Bildern, etwa so viel wie ein anderer Seed. Ein Kern für drei oder für alle sechs Blöcke wurde nicht trainiert: Dort zeigt die Abbildung keine Genauigkeit. Sie können solche Netze trainieren.</translation>
    </message>
    <message>
        <source>A low threshold makes the tagger talkative, a high one makes it careful. There are three kinds of fault: misses, words taken for another, and false alarms. Each costs somebody something else.</source>
        <extracomment>the-threshold, step 2, paragraph 1</extracomment>
        <translation>Eine niedrige Schwelle macht den Tagger gesprächig, eine hohe macht ihn vorsichtig. Es gibt drei Arten von Fehlern: überhörte Wörter, verwechselte Wörter und Fehlalarme. Jede kostet jemanden etwas anderes.</translation>
    </message>
    <message>
        <source>Longest side of what it sees</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Längste Seite dessen, was er sieht</translation>
    </message>
    <message>
        <source>Share of the unshared parameters that is left</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Von den Parametern ohne Teilen bleiben</translation>
    </message>
    <message>
        <source>Where spikes of orange synapses arrive together the membrane climbs, and the neuron fires. The synapses of this layer delay by 12.2 steps on average, 122 ms: as long as a short sound. So a neuron can hear the beginning and the end of one at once.</source>
        <extracomment>delays-at-work, step 1, notice</extracomment>
        <translation>Wo Spikes oranger Synapsen zusammen ankommen, steigt die Membran, und das Neuron feuert. Die Synapsen dieser Schicht verzögern im Mittel um 12.2 Schritte, 122 ms: so lang wie ein kurzer Laut. So kann ein Neuron Anfang und Ende eines Lautes zugleich hören.</translation>
    </message>
    <message>
        <source>On average a delay of this layer moved by 6.0 steps, 60 ms, in 100 epochs. They are still spread out: every distance in time is of use to some neuron.</source>
        <extracomment>delays-at-work, step 2, notice</extracomment>
        <translation>Im Mittel hat sich eine Verzögerung dieser Schicht in 100 Epochen um 6.0 Schritte bewegt, 60 ms. Sie sind noch immer weit verteilt: Jeder zeitliche Abstand nützt irgendeinem Neuron.</translation>
    </message>
    <message>
        <source>99 % with learned delays, nothing without them: such a network calls every word background. Its weights were learned with these delays and mean nothing without. This is no proof that a network needs delays: read on.</source>
        <extracomment>delays-at-work, step 3, notice</extracomment>
        <translation>99 % mit gelernten Verzögerungen, nichts ohne sie: Ein solches Netz nennt jedes Wort „Hintergrund“. Seine Gewichte wurden mit diesen Verzögerungen gelernt und bedeuten ohne sie nichts. Das beweist nicht, dass ein Netz Verzögerungen braucht: Lesen Sie weiter.</translation>
    </message>
    <message>
        <source>All delays longer by two steps, or noise of one step: either costs at most one word in a hundred. Only differences between delays count, and they need not be exact. Noise of four steps costs more than half.</source>
        <extracomment>delays-at-work, step 4, notice</extracomment>
        <translation>Alle Verzögerungen um zwei Schritte länger, oder ein Schritt Rauschen: Beides kostet höchstens eines von hundert Wörtern. Nur Unterschiede zwischen Verzögerungen zählen, und sie müssen nicht genau sein. Vier Schritte Rauschen kosten mehr als die Hälfte.</translation>
    </message>
    <message>
        <source>The 832 elements were placed at random around the middle, with a spread of about 3 steps along each axis. The cloud behind them shows where many lie. Nobody has told them yet what to look at.</source>
        <extracomment>where-a-network-looks, step 1, notice</extracomment>
        <translation>Die 832 Elemente wurden zufällig um die Mitte verteilt, mit einer Streuung von etwa 3 Schritten je Achse. Die Wolke dahinter zeigt, wo viele liegen. Noch hat ihnen niemand gesagt, wohin sie schauen sollen.</translation>
    </message>
    <message>
        <source>By the end an element of this stage has walked 2.7 steps on average, and the cloud is more than a fifth wider. What is not drawn here: the points have become soft, sigma grew from 0.5 to 2.0 steps.</source>
        <extracomment>where-a-network-looks, step 2, notice</extracomment>
        <translation>Am Ende ist ein Element dieser Stufe im Mittel 2.7 Schritte gewandert, und die Wolke ist um mehr als ein Fünftel breiter. Was hier nicht gezeichnet ist: Die Punkte sind weich geworden, Sigma wuchs von 0.5 auf 2.0 Schritte.</translation>
    </message>
    <message>
        <source>There the elements walked 2.7 steps on average. In the last stage it was 0.6: its picture is so small that the middle already sees most of it.</source>
        <extracomment>where-a-network-looks, step 3, choice 1, answer</extracomment>
        <translation>Dort wanderten die Elemente 2.7 Schritte im Mittel. In der letzten Stufe waren es 0.6: Ihr Bild ist so klein, dass schon die Mitte das meiste davon sieht.</translation>
    </message>
    <message>
        <source>Its elements walked 0.6 steps on average, those of the first stage 2.7: the picture of the last stage is so small that the middle already sees most of it.</source>
        <extracomment>where-a-network-looks, step 3, choice 2, answer</extracomment>
        <translation>Ihre Elemente wanderten im Mittel 0.6 Schritte, die der ersten Stufe 2.7: Das Bild der letzten Stufe ist so klein, dass schon die Mitte das meiste davon sieht.</translation>
    </message>
    <message>
        <source>It is the last stage: its elements walked 0.6 steps on average, those of the first stage 2.7.</source>
        <extracomment>where-a-network-looks, step 3, choice 3, answer</extracomment>
        <translation>Es ist die letzte Stufe: Ihre Elemente wanderten im Mittel 0.6 Schritte, die der ersten 2.7.</translation>
    </message>
    <message>
        <source>The bundled sounds network is of that kind: its first stage has 832 elements, its second 1664. Only within the third stage two layers have the same shape, stages.2.0 and stages.2.1, and their maps are the same: they share their positions.</source>
        <extracomment>one-kernel, step 3, notice</extracomment>
        <translation>Das mitgelieferte Netz für Alltagsklänge ist von dieser Art: Seine erste Stufe hat 832 Elemente, seine zweite 1664. Nur innerhalb der dritten Stufe haben zwei Schichten dieselbe Form, stages.2.0 und stages.2.1, und ihre Karten sind gleich: Sie teilen ihre Positionen.</translation>
    </message>
    <message>
        <source>At 0.5 it names 207 words rightly and 6 wrongly, misses 17, and takes 2 of the other sounds for a word.</source>
        <extracomment>the-threshold, step 1, notice</extracomment>
        <translation>Bei 0.5 nennt er 207 Wörter richtig und 6 falsch, überhört 17 und hält 2 der anderen Klänge für ein Wort.</translation>
    </message>
    <message>
        <source>We raise the threshold from 0.5 to 0.9. What happens?</source>
        <extracomment>the-threshold, step 2, question</extracomment>
        <translation>Wir heben die Schwelle von 0.5 auf 0.9. Was geschieht?</translation>
    </message>
    <message>
        <source>False alarms and wrong words go to none, but more than four times as many words are missed.</source>
        <extracomment>the-threshold, step 2, choice 1, answer</extracomment>
        <translation>Fehlalarme und falsche Wörter verschwinden, aber mehr als viermal so viele Wörter werden überhört.</translation>
    </message>
    <message>
        <source>False alarms and wrong words go to none, and more than four times as many words are missed.</source>
        <extracomment>the-threshold, step 2, choice 2, answer</extracomment>
        <translation>Fehlalarme und falsche Wörter verschwinden, und mehr als viermal so viele Wörter werden überhört.</translation>
    </message>
    <message>
        <source>The other way round: false alarms and wrong words go to none, and more than four times as many words are missed.</source>
        <extracomment>the-threshold, step 2, choice 3, answer</extracomment>
        <translation>Umgekehrt: Fehlalarme und falsche Wörter verschwinden, und mehr als viermal so viele Wörter werden überhört.</translation>
    </message>
    <message>
        <source>There is no threshold without faults. At 0.4 it misses 11 words and gives 5 false alarms; at 0.9 no false alarm, but it misses 80. Who opens a door by a word wants the high threshold, who counts birds by their calls the low one.</source>
        <extracomment>the-threshold, step 2, notice</extracomment>
        <translation>Keine Schwelle ist ohne Fehler. Bei 0.4 überhört der Tagger 11 Wörter und gibt 5 Fehlalarme; bei 0.9 keinen Fehlalarm, aber er überhört 80. Wer mit einem Wort eine Tür öffnet, will die hohe Schwelle, wer Vögel an ihren Rufen zählt, die niedrige.</translation>
    </message>
    <message>
        <source>Far more: 13. A network that only knows ten words hears one of them in much that is none.</source>
        <extracomment>the-threshold, step 3, choice 1, answer</extracomment>
        <translation>Weit mehr: 13. Ein Netz, das nur zehn Wörter kennt, hört in vielem eines davon, das keines ist.</translation>
    </message>
    <message>
        <source>More than a quarter</source>
        <extracomment>the-threshold, step 3, choice 2</extracomment>
        <translation>Mehr als ein Viertel</translation>
    </message>
    <message>
        <source>It is 13. A network that only knows ten words hears one of them in much that is none.</source>
        <extracomment>the-threshold, step 3, choice 2, answer</extracomment>
        <translation>Es sind 13. Ein Netz, das nur zehn Wörter kennt, hört in vielem eines davon, das keines ist.</translation>
    </message>
    <message>
        <source>It is 13: often no word is sure enough. At a threshold of 0 it would be all 46.</source>
        <extracomment>the-threshold, step 3, choice 3, answer</extracomment>
        <translation>Es sind 13: Oft ist kein Wort sicher genug. Bei einer Schwelle von 0 wären es alle 46.</translation>
    </message>
    <message>
        <source>With these classes 2 of 46 other sounds are taken for a word, without them 13, at the same threshold. To miss less is easy, to be silent has to be learned, from examples of what is not meant.</source>
        <extracomment>the-threshold, step 3, notice</extracomment>
        <translation>Mit diesen Klassen werden 2 von 46 anderen Klängen für ein Wort gehalten, ohne sie 13, bei derselben Schwelle. Weniger zu überhören ist leicht; schweigen muss man lernen, an Beispielen dessen, was nicht gemeint ist.</translation>
    </message>
</context>
</TS>
