<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&lt;p&gt;Training multiplies matrices with %1. %2&lt;/p&gt;</source>
        <translation>&lt;p&gt;L&apos;entraînement multiplie les matrices avec %1. %2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About DCLScope</source>
        <translation>À propos de DCLScope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;DCLScope %1&lt;/h3&gt;&lt;p&gt;Shows where a network learned to look and when it learned to listen: learned spacings and delays, animated from epoch to epoch, and the sounds that such networks name.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;DCLScope %1&lt;/h3&gt;&lt;p&gt;Montre où un réseau a appris à regarder et quand il a appris à écouter&#xa0;: les espacements et les délais appris, animés d&apos;époque en époque, et les sons que de tels réseaux reconnaissent.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;This window is under the GNU General Public License, version 3 or later; the library and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built with Qt %1 and QCustomPlot. The demo learned from the Free Spoken Digit Dataset (Zohar Jackson and others, CC BY-SA 4.0).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Cette fenêtre est sous licence publique générale GNU (GPL), version 3 ou ultérieure&#x202f;; la bibliothèque et la ligne de commande sont sous licence Apache 2.0.&lt;/p&gt;&lt;p&gt;Construit avec Qt %1 et QCustomPlot. La démo a appris avec le Free Spoken Digit Dataset (Zohar Jackson et autres, CC BY-SA 4.0).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation>Sur une image</translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation>Molette, +, −</translation>
    </message>
    <message>
        <source>closer, farther</source>
        <translation>plus près, plus loin</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Glisser</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>previous and next neuron, channel or page of channels</source>
        <translation>neurone, canal ou page de canaux précédents et suivants</translation>
    </message>
    <message>
        <source>A control that has the focus gets its own keys first: Space presses a button, arrows and letters move through a list, a box takes what is typed. Esc lets go of it.</source>
        <translation>L&apos;élément qui a le focus reçoit d&apos;abord ses propres touches&#xa0;: Espace presse un bouton, flèches et lettres parcourent une liste, un champ prend ce qui est tapé. Échap le quitte.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>CheckpointNames</name>
    <message>
        <source>Checkpoints (%1);;All files (*)</source>
        <translation>Points de sauvegarde (%1);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>DroppedRuns</name>
    <message>
        <source>These checkpoints are of one training: the folder %1 is opened, with all of its checkpoints (%2).</source>
        <translation>Ces points de sauvegarde sont d&apos;un même entraînement&#xa0;: le dossier %1 est ouvert, avec tous ses points de sauvegarde (%2).</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>the guide has no page called &apos;%1&apos;</source>
        <translation>le guide n&apos;a pas de page nommée «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>LayerFacts</name>
    <message>
        <source>%1 (from the card)</source>
        <translation>%1 (de la fiche)</translation>
    </message>
    <message>
        <source>%1 (given)</source>
        <translation>%1 (donné)</translation>
    </message>
    <message>
        <source>%1 (inferred)</source>
        <translation>%1 (déduit)</translation>
    </message>
    <message>
        <source>v0, bilinear by floor</source>
        <translation>v0, bilinéaire par partie entière</translation>
    </message>
    <message>
        <source>v1, triangle</source>
        <translation>v1, triangle</translation>
    </message>
    <message>
        <source>max, triangle of learned width</source>
        <translation>max, triangle de largeur apprise</translation>
    </message>
    <message>
        <source>gauss</source>
        <translation>gauss</translation>
    </message>
    <message numerus="yes">
        <source>%n axon(s)</source>
        <translation>
            <numerusform>%n axone</numerusform>
            <numerusform>%n axones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dendrite(s)</source>
        <translation>
            <numerusform>%n dendrite</numerusform>
            <numerusform>%n dendrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synapse(s)</source>
        <translation>
            <numerusform>%n synapse</numerusform>
            <numerusform>%n synapses</numerusform>
        </translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Whose way of storing delays this is, told from the tensors&apos; names.</source>
        <translation>De qui vient cette façon de stocker les délais, d&apos;après les noms des tenseurs.</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <source>Delays of</source>
        <translation>Délais de</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>none beside them</source>
        <translation>aucun à côté</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>The module class; its name says along which axes positions are learned.</source>
        <translation>La classe du module&#x202f;; son nom dit le long de quels axes les positions sont apprises.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>How an element between grid points spreads over them.</source>
        <translation>Comment un élément situé entre des points de la grille s&apos;étale sur eux.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Shape of the weights: outputs, inputs per group, dense taps if any, elements.</source>
        <translation>Forme des poids&#xa0;: sorties, entrées par groupe, coefficients denses s&apos;il y en a, éléments.</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>kernel_count: how many learned elements each pair of output and input has.</source>
        <translation>kernel_count&#xa0;: combien d&apos;éléments appris a chaque paire de sortie et d&apos;entrée.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>dilated_kernel_size: the grid that the elements move on.</source>
        <translation>dilated_kernel_size&#xa0;: la grille sur laquelle les éléments se déplacent.</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Pas de temps</translation>
    </message>
    <message>
        <source>One grid step of delay in milliseconds.</source>
        <translation>Un pas de délai sur la grille, en millisecondes.</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>Synapses</translation>
    </message>
    <message>
        <source>Learned elements altogether.</source>
        <translation>Éléments appris en tout.</translation>
    </message>
    <message>
        <source>Shares P</source>
        <translation>Partage P</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>avec %1</translation>
    </message>
    <message>
        <source>Shares weight</source>
        <translation>Partage les poids</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>As it is stored, the outermost axis first.</source>
        <translation>Telle qu&apos;elle est stockée, l&apos;axe extérieur d&apos;abord.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Of each output; 1 where every channel has a kernel of its own.</source>
        <translation>De chaque sortie&#x202f;; 1 si chaque canal a son propre noyau.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Of complex numbers the magnitudes are shown.</source>
        <translation>Des nombres complexes, on montre les modules.</translation>
    </message>
    <message>
        <source>Read as kernels of a convolution, [outputs, inputs, taps...] (inferred from the shape).</source>
        <translation>Lu comme noyaux d&apos;une convolution, [sorties, entrées, coefficients…] (déduit de la forme).</translation>
    </message>
    <message>
        <source>One delay for each of %1, as the file stores it, in %2%3.</source>
        <translation>Un délai chacun pour %1, tel que le fichier le stocke, en %2%3.</translation>
    </message>
    <message>
        <source> (inferred from its name and shape)</source>
        <translation> (déduit de son nom et de sa forme)</translation>
    </message>
    <message>
        <source>P %1 holds each element&apos;s offset from the kernel&apos;s middle, in grid steps, a row per learned axis. Its place on the grid is P + %2.</source>
        <translation>P %1 contient le décalage de chaque élément par rapport au centre du noyau, en pas de grille, une ligne par axe appris. Sa place sur la grille est P + %2.</translation>
    </message>
    <message>
        <source>Nothing says that the layer looks only back in time, so these are no delays; a card with causal = true beside the file says so.</source>
        <translation>Rien ne dit que la couche ne regarde que vers le passé&#xa0;: ce ne sont donc pas des délais&#x202f;; une fiche avec causal = true à côté du fichier le dirait.</translation>
    </message>
    <message>
        <source>Its delay is %1 − P steps: the longest, %2, looks furthest back.</source>
        <translation>Son délai est de %1 − P pas&#xa0;: le plus long, %2, remonte le plus loin.</translation>
    </message>
    <message>
        <source>The grid (dilated_kernel_size %1) says how far elements can go; kernel_count %2 how many there are.</source>
        <translation>La grille (dilated_kernel_size %1) dit jusqu&apos;où les éléments peuvent aller&#x202f;; kernel_count %2, combien il y en a.</translation>
    </message>
    <message numerus="yes">
        <source>%1 back, of %2 steps that the grids of %n layer(s) allow</source>
        <translation>
            <numerusform>%1 en arrière, sur %2 pas que permet la grille de %n couche</numerusform>
            <numerusform>%1 en arrière, sur %2 pas que permettent les grilles de %n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>inconnu : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 points of the input, of %2 that the grids of %n layer(s) allow</source>
        <translation>
            <numerusform>%1 points de l&apos;entrée, sur %2 que permet la grille de %n couche</numerusform>
            <numerusform>%1 points de l&apos;entrée, sur %2 que permettent les grilles de %n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>How far back the input is heard from here through the delays of this layer and all before it, at the last checkpoint. Membranes remember besides.</source>
        <translation>Jusqu&apos;où l&apos;entrée est entendue d&apos;ici à travers les délais de cette couche et de toutes les précédentes, au dernier point de sauvegarde. Les membranes se souviennent en plus.</translation>
    </message>
    <message>
        <source>Rows and columns of the input that this layer sees through itself and all before it, at the last checkpoint.</source>
        <translation>Lignes et colonnes de l&apos;entrée que cette couche voit à travers elle-même et les précédentes, au dernier point de sauvegarde.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 holds several trainings (%2); say which one by --series</source>
        <translation>%1 contient plusieurs entraînements (%2)&#x202f;; dites lequel par --series</translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>Saved to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>The picture was not saved: %1.</source>
        <translation>L&apos;image n&apos;a pas été enregistrée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Impossible d&apos;écrire %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>layout</source>
        <translation>disposition</translation>
    </message>
    <message>
        <source>How the data lie in their folder</source>
        <translation>Comment les données sont rangées dans leur dossier</translation>
    </message>
    <message>
        <source>content</source>
        <translation>contenu</translation>
    </message>
    <message>
        <source>What folders and folds hold</source>
        <translation>Ce que contiennent les dossiers et les plis</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>Where the data are looked for, in this order</source>
        <translation>Où l&apos;on cherche les données, dans cet ordre</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédits</translation>
    </message>
    <message>
        <source>Whose data they are, from where, under which licence</source>
        <translation>À qui sont les données, d&apos;où elles viennent, sous quelle licence</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>Order of the classes; none: the labels found, sorted</source>
        <translation>Ordre des classes ; aucune : les étiquettes trouvées, triées</translation>
    </message>
    <message>
        <source>validation indices</source>
        <translation>numéros de validation</translation>
    </message>
    <message>
        <source>Recordings with these numbers are only judged by (fsdd)</source>
        <translation>Les enregistrements de ces numéros ne servent qu&apos;à juger (fsdd)</translation>
    </message>
    <message>
        <source>validation every</source>
        <translation>validation toutes les</translation>
    </message>
    <message>
        <source>Every so many-th file of a label is only judged by (folders)</source>
        <translation>Un fichier sur tant de chaque étiquette ne sert qu&apos;à juger (folders)</translation>
    </message>
    <message>
        <source>hold out speaker</source>
        <translation>locuteur écarté</translation>
    </message>
    <message>
        <source>All of this speaker is only judged by (fsdd)</source>
        <translation>Tout ce que dit ce locuteur ne sert qu&apos;à juger (fsdd)</translation>
    </message>
    <message>
        <source>training folds</source>
        <translation>plis d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Files whose names begin with these numbers are learned from (folds)</source>
        <translation>On apprend des fichiers dont le nom commence par ces numéros (folds)</translation>
    </message>
    <message>
        <source>validation folds</source>
        <translation>plis de validation</translation>
    </message>
    <message>
        <source>Files whose names begin with these numbers are only judged by (folds)</source>
        <translation>Les fichiers dont le nom commence par ces numéros ne servent qu&apos;à juger (folds)</translation>
    </message>
    <message>
        <source>validation share</source>
        <translation>part de validation</translation>
    </message>
    <message>
        <source>Share of the speakers who are only judged by (speech-commands)</source>
        <translation>Part des locuteurs qui ne servent qu&apos;à juger (speech-commands)</translation>
    </message>
    <message>
        <source>testing share</source>
        <translation>part de test</translation>
    </message>
    <message>
        <source>Share of the speakers who are left out altogether (speech-commands)</source>
        <translation>Part des locuteurs laissés tout à fait de côté (speech-commands)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnus</translation>
    </message>
    <message>
        <source>Words that count as _unknown_ (speech-commands)</source>
        <translation>Mots qui comptent comme _unknown_ (speech-commands)</translation>
    </message>
    <message>
        <source>inputs per channel</source>
        <translation>entrées par canal</translation>
    </message>
    <message>
        <source>Units of the recording that are summed into one input (spikes)</source>
        <translation>Unités de l&apos;enregistrement additionnées en une entrée (spikes)</translation>
    </message>
    <message>
        <source>examples per epoch</source>
        <translation>exemples par époque</translation>
    </message>
    <message>
        <source>So many examples are drawn for each epoch; 0: all once</source>
        <translation>Nombre d&apos;exemples tirés pour chaque époque ; 0 : tous une fois</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>Each class is drawn equally often</source>
        <translation>Chaque classe est tirée aussi souvent</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>The front end that the others differ from</source>
        <translation>Le prétraitement dont les autres valeurs s&apos;écartent</translation>
    </message>
    <message>
        <source>sample rate hz</source>
        <translation>échantillonnage Hz</translation>
    </message>
    <message>
        <source>Sampling rate that sounds are brought to</source>
        <translation>Fréquence d&apos;échantillonnage à laquelle les sons sont ramenés</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>window samples</source>
        <translation>longueur de fenêtre</translation>
    </message>
    <message>
        <source>Length of what is judged at once</source>
        <translation>Longueur de ce qui est jugé d&apos;un coup</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>échantillons</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>trames</translation>
    </message>
    <message>
        <source>Frames that are kept of a window</source>
        <translation>Trames gardées d&apos;une fenêtre</translation>
    </message>
    <message>
        <source>win length</source>
        <translation>fenêtre de Hann</translation>
    </message>
    <message>
        <source>Length of the Hann window of one frame</source>
        <translation>Longueur de la fenêtre de Hann d&apos;une trame</translation>
    </message>
    <message>
        <source>fft size</source>
        <translation>taille de FFT</translation>
    </message>
    <message>
        <source>Length of the Fourier transform</source>
        <translation>Longueur de la transformée de Fourier</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>From one frame to the next</source>
        <translation>D&apos;une trame à la suivante</translation>
    </message>
    <message>
        <source>mels</source>
        <translation>bandes mel</translation>
    </message>
    <message>
        <source>Mel bands</source>
        <translation>Bandes mel</translation>
    </message>
    <message>
        <source>low hz</source>
        <translation>bas Hz</translation>
    </message>
    <message>
        <source>Lower edge of the lowest band</source>
        <translation>Bord inférieur de la bande la plus grave</translation>
    </message>
    <message>
        <source>high hz</source>
        <translation>haut Hz</translation>
    </message>
    <message>
        <source>Upper edge of the highest band</source>
        <translation>Bord supérieur de la bande la plus aiguë</translation>
    </message>
    <message>
        <source>log floor</source>
        <translation>plancher du log</translation>
    </message>
    <message>
        <source>Power that is taken for the least there is</source>
        <translation>Puissance tenue pour la plus petite qui soit</translation>
    </message>
    <message>
        <source>offset db</source>
        <translation>décalage dB</translation>
    </message>
    <message>
        <source>Added to the decibels</source>
        <translation>Ajouté aux décibels</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>scale db</source>
        <translation>échelle dB</translation>
    </message>
    <message>
        <source>The decibels are divided by this</source>
        <translation>Les décibels sont divisés par cela</translation>
    </message>
    <message>
        <source>speeds</source>
        <translation>vitesses</translation>
    </message>
    <message>
        <source>Sounds are played at one of these speeds</source>
        <translation>Les sons sont joués à l&apos;une de ces vitesses</translation>
    </message>
    <message>
        <source>placement</source>
        <translation>placement</translation>
    </message>
    <message>
        <source>Where a sound lies in its window: whole in it, or cut at its borders too</source>
        <translation>Où un son se trouve dans sa fenêtre : tout entier, ou aussi coupé aux bords</translation>
    </message>
    <message>
        <source>whole share</source>
        <translation>part du tout</translation>
    </message>
    <message>
        <source>A word seen at least so far keeps its label (sliding)</source>
        <translation>Un mot vu au moins à ce point garde son étiquette (sliding)</translation>
    </message>
    <message>
        <source>part share</source>
        <translation>part du morceau</translation>
    </message>
    <message>
        <source>A word seen at most so far is background (sliding)</source>
        <translation>Un mot vu tout au plus à ce point compte comme fond (sliding)</translation>
    </message>
    <message>
        <source>noise probability</source>
        <translation>probabilité de bruit</translation>
    </message>
    <message>
        <source>Chance that noise is added</source>
        <translation>Probabilité que du bruit soit ajouté</translation>
    </message>
    <message>
        <source>noise snr db</source>
        <translation>RSB du bruit dB</translation>
    </message>
    <message>
        <source>Sound against noise</source>
        <translation>Son par rapport au bruit</translation>
    </message>
    <message>
        <source>noise slope</source>
        <translation>pente du bruit</translation>
    </message>
    <message>
        <source>Noise falls with frequency to the power of minus this</source>
        <translation>Le bruit décroît comme la fréquence à la puissance moins cette valeur</translation>
    </message>
    <message>
        <source>time mask probability</source>
        <translation>probabilité de masque en temps</translation>
    </message>
    <message>
        <source>Chance of a stretch of time being blanked</source>
        <translation>Probabilité qu&apos;un laps de temps soit effacé</translation>
    </message>
    <message>
        <source>time mask frames</source>
        <translation>trames masquées</translation>
    </message>
    <message>
        <source>Length of the blanked stretch</source>
        <translation>Longueur du laps effacé</translation>
    </message>
    <message>
        <source>time masks</source>
        <translation>masques en temps</translation>
    </message>
    <message>
        <source>Stretches of time that may be blanked</source>
        <translation>Laps de temps qui peuvent être effacés</translation>
    </message>
    <message>
        <source>frequency mask probability</source>
        <translation>probabilité de masque en fréquence</translation>
    </message>
    <message>
        <source>Chance of neighbouring bands being blanked</source>
        <translation>Probabilité que des bandes voisines soient effacées</translation>
    </message>
    <message>
        <source>frequency mask bands</source>
        <translation>bandes masquées</translation>
    </message>
    <message>
        <source>Bands that are blanked</source>
        <translation>Bandes effacées</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>bandes</translation>
    </message>
    <message>
        <source>frequency masks</source>
        <translation>masques en fréquence</translation>
    </message>
    <message>
        <source>Stretches of bands that may be blanked</source>
        <translation>Groupes de bandes qui peuvent être effacés</translation>
    </message>
    <message>
        <source>gain db</source>
        <translation>gain dB</translation>
    </message>
    <message>
        <source>Sounds are made louder by this</source>
        <translation>Les sons sont rendus plus forts d&apos;autant</translation>
    </message>
    <message>
        <source>tone db</source>
        <translation>timbre dB</translation>
    </message>
    <message>
        <source>Each octave of a sound is raised or lowered by up to this, as microphones do</source>
        <translation>Chaque octave d&apos;un son est relevée ou abaissée d&apos;autant au plus, comme le font les micros</translation>
    </message>
    <message>
        <source>echo probability</source>
        <translation>probabilité d&apos;écho</translation>
    </message>
    <message>
        <source>Chance that a sound is heard in a room</source>
        <translation>Probabilité qu&apos;un son soit entendu dans une pièce</translation>
    </message>
    <message>
        <source>echo seconds</source>
        <translation>durée de l&apos;écho</translation>
    </message>
    <message>
        <source>In this time the room&apos;s echo falls by 60 dB</source>
        <translation>Durée dans laquelle l&apos;écho de la pièce baisse de 60 dB</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>roll share</source>
        <translation>part de rotation</translation>
    </message>
    <message>
        <source>Sounds are turned round in time by up to this share of their window</source>
        <translation>Les sons tournent dans le temps de cette part de leur fenêtre au plus</translation>
    </message>
    <message>
        <source>mixup</source>
        <translation>mixup</translation>
    </message>
    <message>
        <source>Two examples are mixed, the share drawn from a beta distribution of this alpha; 0: not</source>
        <translation>Deux exemples sont mêlés, la part étant tirée d&apos;une loi bêta de cet alpha ; 0 : non</translation>
    </message>
    <message>
        <source>crop padding</source>
        <translation>marge de recadrage</translation>
    </message>
    <message>
        <source>Pictures are moved by up to this</source>
        <translation>Les images sont déplacées d&apos;autant au plus</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>flip probability</source>
        <translation>probabilité de miroir</translation>
    </message>
    <message>
        <source>Chance that a picture is mirrored left to right</source>
        <translation>Probabilité qu&apos;une image soit inversée de gauche à droite</translation>
    </message>
    <message>
        <source>Where further recordings of the same labels are looked for</source>
        <translation>Où l&apos;on cherche d&apos;autres enregistrements des mêmes étiquettes</translation>
    </message>
    <message>
        <source>Whose they are, from where, under which licence</source>
        <translation>À qui ils sont, d&apos;où ils viennent, sous quelle licence</translation>
    </message>
    <message>
        <source>per epoch</source>
        <translation>par époque</translation>
    </message>
    <message>
        <source>So many of them are drawn for each epoch; 0: none</source>
        <translation>Nombre tiré pour chaque époque ; 0 : aucun</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>The class that means none of the others; empty: there is none</source>
        <translation>La classe qui veut dire aucune des autres ; vide : il n&apos;y en a pas</translation>
    </message>
    <message>
        <source>sound folders</source>
        <translation>dossiers de sons</translation>
    </message>
    <message>
        <source>Where everyday sounds are looked for</source>
        <translation>Où l&apos;on cherche des sons de tous les jours</translation>
    </message>
    <message>
        <source>sound credit</source>
        <translation>crédits des sons</translation>
    </message>
    <message>
        <source>Everyday sounds whose names begin with these numbers are learned from</source>
        <translation>On apprend des sons de tous les jours dont le nom commence par ces numéros</translation>
    </message>
    <message>
        <source>Everyday sounds whose names begin with these numbers are only judged by</source>
        <translation>Les sons de tous les jours dont le nom commence par ces numéros ne servent qu&apos;à juger</translation>
    </message>
    <message>
        <source>word folders</source>
        <translation>dossiers de mots</translation>
    </message>
    <message>
        <source>Where other words are looked for</source>
        <translation>Où l&apos;on cherche d&apos;autres mots</translation>
    </message>
    <message>
        <source>word credit</source>
        <translation>crédits des mots</translation>
    </message>
    <message>
        <source>sounds per epoch</source>
        <translation>sons par époque</translation>
    </message>
    <message>
        <source>Windows of everyday sound in each epoch</source>
        <translation>Fenêtres de sons de tous les jours à chaque époque</translation>
    </message>
    <message>
        <source>noise per epoch</source>
        <translation>bruit par époque</translation>
    </message>
    <message>
        <source>Windows of noise in each epoch</source>
        <translation>Fenêtres de bruit à chaque époque</translation>
    </message>
    <message>
        <source>fragments per epoch</source>
        <translation>fragments par époque</translation>
    </message>
    <message>
        <source>Pieces of words in each epoch</source>
        <translation>Morceaux de mots à chaque époque</translation>
    </message>
    <message>
        <source>backwards per epoch</source>
        <translation>à l&apos;envers par époque</translation>
    </message>
    <message>
        <source>Words played backwards in each epoch</source>
        <translation>Mots joués à l&apos;envers à chaque époque</translation>
    </message>
    <message>
        <source>words per epoch</source>
        <translation>mots par époque</translation>
    </message>
    <message>
        <source>Other words in each epoch</source>
        <translation>Autres mots à chaque époque</translation>
    </message>
    <message>
        <source>mix probability</source>
        <translation>probabilité de mélange</translation>
    </message>
    <message>
        <source>Chance that everyday sound lies under a word</source>
        <translation>Probabilité qu&apos;un son de tous les jours soit sous un mot</translation>
    </message>
    <message>
        <source>mix snr db</source>
        <translation>RSB du mélange dB</translation>
    </message>
    <message>
        <source>Word against everyday sound</source>
        <translation>Mot par rapport au son de tous les jours</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>How often everything is shown</source>
        <translation>Combien de fois tout est montré</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>taille de lot</translation>
    </message>
    <message>
        <source>Examples of one step</source>
        <translation>Exemples d&apos;un pas</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>All that is drawn follows from this number</source>
        <translation>Tout ce qui est tiré découle de ce nombre</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>optimiseur</translation>
    </message>
    <message>
        <source>What makes steps of gradients</source>
        <translation>Ce qui fait des pas à partir des gradients</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>planning</translation>
    </message>
    <message>
        <source>How the learning rate changes from epoch to epoch</source>
        <translation>Comment le taux d&apos;apprentissage change d&apos;époque en époque</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taux d&apos;apprentissage</translation>
    </message>
    <message>
        <source>The schedule&apos;s highest learning rate</source>
        <translation>Le plus haut taux d&apos;apprentissage du planning</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>décroissance des poids</translation>
    </message>
    <message>
        <source>How strongly weights are drawn to zero</source>
        <translation>Avec quelle force les poids sont tirés vers zéro</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>inertie</translation>
    </message>
    <message>
        <source>Share of the last step that is kept (sgd)</source>
        <translation>Part du dernier pas qui est gardée (sgd)</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>Added to what a step is divided by (all but sgd)</source>
        <translation>Ajouté à ce par quoi un pas est divisé (tous sauf sgd)</translation>
    </message>
    <message>
        <source>warmup epochs</source>
        <translation>époques de montée</translation>
    </message>
    <message>
        <source>The learning rate rises evenly for so long</source>
        <translation>Durée pendant laquelle le taux d&apos;apprentissage monte régulièrement</translation>
    </message>
    <message>
        <source>step epochs</source>
        <translation>époques des paliers</translation>
    </message>
    <message>
        <source>After so many epochs the learning rate falls (steps)</source>
        <translation>Époques après lesquelles le taux d&apos;apprentissage baisse (steps)</translation>
    </message>
    <message>
        <source>step factor</source>
        <translation>facteur des paliers</translation>
    </message>
    <message>
        <source>The learning rate falls by this factor (steps)</source>
        <translation>Facteur dont le taux d&apos;apprentissage baisse (steps)</translation>
    </message>
    <message>
        <source>position learning rate</source>
        <translation>taux d&apos;apprentissage des positions</translation>
    </message>
    <message>
        <source>Learning rate of positions at the start (snn-delays)</source>
        <translation>Taux d&apos;apprentissage des positions au début (snn-delays)</translation>
    </message>
    <message>
        <source>position rate factor</source>
        <translation>facteur des positions</translation>
    </message>
    <message>
        <source>Positions learn so many times as fast as weights (convolutional networks)</source>
        <translation>Les positions apprennent tant de fois plus vite que les poids (réseaux convolutifs)</translation>
    </message>
    <message>
        <source>sigma first</source>
        <translation>sigma au début</translation>
    </message>
    <message>
        <source>SIG at the start (snn-delays)</source>
        <translation>SIG au début (snn-delays)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>sigma last</source>
        <translation>sigma à la fin</translation>
    </message>
    <message>
        <source>SIG at the end (snn-delays)</source>
        <translation>SIG à la fin (snn-delays)</translation>
    </message>
    <message>
        <source>sigma epochs</source>
        <translation>époques de sigma</translation>
    </message>
    <message>
        <source>SIG narrows for so long (snn-delays)</source>
        <translation>Durée pendant laquelle SIG se resserre (snn-delays)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>What is made small; binary for labels that do not exclude one another</source>
        <translation>Ce que l&apos;on rend petit ; binaire pour des étiquettes qui ne s&apos;excluent pas</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>lissage des étiquettes</translation>
    </message>
    <message>
        <source>Share of the target that is spread over all classes</source>
        <translation>Part de la cible répartie sur toutes les classes</translation>
    </message>
    <message>
        <source>clip norm</source>
        <translation>norme maximale</translation>
    </message>
    <message>
        <source>Gradients are cut to this norm together; 0: not</source>
        <translation>Les gradients sont ramenés ensemble à cette norme ; 0 : non</translation>
    </message>
    <message>
        <source>average decay</source>
        <translation>mémoire de la moyenne</translation>
    </message>
    <message>
        <source>Memory of the moving average of the weights; 0: none is kept</source>
        <translation>Mémoire de la moyenne mobile des poids ; 0 : aucune n&apos;est tenue</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>Ends after so long without a better figure; 0: never</source>
        <translation>S&apos;arrête après cette durée sans meilleur chiffre ; 0 : jamais</translation>
    </message>
    <message>
        <source>spacings</source>
        <translation>espacements</translation>
    </message>
    <message>
        <source>Interpolation of learned spacings in place of plain depthwise kernels</source>
        <translation>Interpolation d&apos;espacements appris à la place de noyaux en profondeur ordinaires</translation>
    </message>
    <message>
        <source>dilated kernel size</source>
        <translation>taille de la grille</translation>
    </message>
    <message>
        <source>Grid on which elements move, both ways, odd</source>
        <translation>Grille où les éléments se déplacent, dans les deux sens, impaire</translation>
    </message>
    <message>
        <source>kernel count</source>
        <translation>éléments par noyau</translation>
    </message>
    <message>
        <source>Elements of each kernel</source>
        <translation>Éléments de chaque noyau</translation>
    </message>
    <message>
        <source>position spread</source>
        <translation>dispersion des positions</translation>
    </message>
    <message>
        <source>Deviation of the first positions</source>
        <translation>Écart des premières positions</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>neurones cachés</translation>
    </message>
    <message>
        <source>Neurons of each hidden layer</source>
        <translation>Neurones de chaque couche cachée</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>délais</translation>
    </message>
    <message>
        <source>Whether delays are learned, drawn once and fixed, or not there</source>
        <translation>Si les délais sont appris, tirés une fois et fixes, ou absents</translation>
    </message>
    <message>
        <source>delay steps</source>
        <translation>pas de délai</translation>
    </message>
    <message>
        <source>Delays reach from 0 to one less than this</source>
        <translation>Les délais vont de 0 à un de moins que cela</translation>
    </message>
    <message>
        <source>time step ms</source>
        <translation>pas de temps ms</translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation>Durée d&apos;un pas</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>neurone</translation>
    </message>
    <message>
        <source>Leaky integrate and fire, its time constant fixed or learned (plif)</source>
        <translation>Intègre et tire avec fuite, constante de temps fixe ou apprise (plif)</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>tau</translation>
    </message>
    <message>
        <source>Time constant of the membrane</source>
        <translation>Constante de temps de la membrane</translation>
    </message>
    <message>
        <source>synapse tau</source>
        <translation>tau des synapses</translation>
    </message>
    <message>
        <source>Time constant of the filter after hidden neurons; 0: none</source>
        <translation>Constante de temps du filtre après les neurones cachés ; 0 : aucun</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
    <message>
        <source>Membrane at which a neuron fires</source>
        <translation>Membrane à laquelle un neurone tire</translation>
    </message>
    <message>
        <source>surrogate alpha</source>
        <translation>alpha du substitut</translation>
    </message>
    <message>
        <source>Steepness of the ATan that stands in for a spike&apos;s gradient</source>
        <translation>Raideur de l&apos;ATan qui tient lieu de gradient d&apos;une impulsion</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>Share of the hidden neurons that are silenced in a step</source>
        <translation>Part des neurones cachés réduits au silence dans un pas</translation>
    </message>
    <message>
        <source>What is made of the output neurons&apos; membranes over time</source>
        <translation>Ce que l&apos;on fait des membranes des neurones de sortie dans le temps</translation>
    </message>
    <message>
        <source>depths</source>
        <translation>profondeurs</translation>
    </message>
    <message>
        <source>Blocks of each stage</source>
        <translation>Blocs de chaque étage</translation>
    </message>
    <message>
        <source>dims</source>
        <translation>largeurs</translation>
    </message>
    <message>
        <source>Channels of each stage</source>
        <translation>Canaux de chaque étage</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>tronc</translation>
    </message>
    <message>
        <source>Height and width of the patches that the stem makes channels of</source>
        <translation>Hauteur et largeur des pavés dont le tronc fait des canaux</translation>
    </message>
    <message>
        <source>kernel size</source>
        <translation>taille de noyau</translation>
    </message>
    <message>
        <source>Plain depthwise kernels, both ways, odd</source>
        <translation>Noyaux en profondeur ordinaires, dans les deux sens, impairs</translation>
    </message>
    <message>
        <source>layer scale</source>
        <translation>échelle de couche</translation>
    </message>
    <message>
        <source>Scale of what a block adds, at the start; 0: none</source>
        <translation>Échelle de ce qu&apos;un bloc ajoute, au début ; 0 : aucune</translation>
    </message>
    <message>
        <source>drop path</source>
        <translation>drop path</translation>
    </message>
    <message>
        <source>Chance that the last block is skipped; earlier ones less</source>
        <translation>Probabilité que le dernier bloc soit sauté ; moins pour les précédents</translation>
    </message>
    <message>
        <source>head dropout</source>
        <translation>dropout final</translation>
    </message>
    <message>
        <source>Dropout before the classifier</source>
        <translation>Dropout avant le classifieur</translation>
    </message>
    <message>
        <source>Which of the PANNs</source>
        <translation>Lequel des PANNs</translation>
    </message>
    <message>
        <source>widths</source>
        <translation>largeurs</translation>
    </message>
    <message>
        <source>Channels of each block; none: as published</source>
        <translation>Canaux de chaque bloc ; aucun : comme publié</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>plongement</translation>
    </message>
    <message>
        <source>Width of the embedding; 0: as the last block</source>
        <translation>Largeur du plongement ; 0 : comme le dernier bloc</translation>
    </message>
    <message>
        <source>block dropout</source>
        <translation>dropout des blocs</translation>
    </message>
    <message>
        <source>Dropout after each block</source>
        <translation>Dropout après chaque bloc</translation>
    </message>
    <message>
        <source>embedding dropout</source>
        <translation>dropout du plongement</translation>
    </message>
    <message>
        <source>Dropout before the embedding</source>
        <translation>Dropout avant le plongement</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>largeur</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blocs</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>pavé</translation>
    </message>
    <message>
        <source>Side of the patches that pixels are made of</source>
        <translation>Côté des pavés dont on fait des pixels</translation>
    </message>
    <message>
        <source>blocks per kernel</source>
        <translation>blocs par noyau</translation>
    </message>
    <message>
        <source>So many blocks after one another share a kernel; 1: none do</source>
        <translation>Nombre de blocs à la suite qui partagent un noyau ; 1 : aucun</translation>
    </message>
    <message>
        <source>Channels before the first stage</source>
        <translation>Canaux avant le premier étage</translation>
    </message>
    <message>
        <source>planes</source>
        <translation>plans</translation>
    </message>
    <message>
        <source>Channels of the three stages</source>
        <translation>Canaux des trois étages</translation>
    </message>
    <message>
        <source>reduction</source>
        <translation>réduction</translation>
    </message>
    <message>
        <source>Squeeze and excitation narrows by this factor</source>
        <translation>Squeeze and excitation réduit de ce facteur</translation>
    </message>
    <message>
        <source>shared stages</source>
        <translation>étages partagés</translation>
    </message>
    <message>
        <source>Stages, from 0 to 2, whose 3x3 kernels are one</source>
        <translation>Étages, de 0 à 2, dont les noyaux 3x3 ne font qu&apos;un</translation>
    </message>
    <message>
        <source>norm first</source>
        <translation>norme d&apos;abord</translation>
    </message>
    <message>
        <source>Norm and ReLU stand before each convolution</source>
        <translation>Norme et ReLU précèdent chaque convolution</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>The architecture</source>
        <translation>L&apos;architecture</translation>
    </message>
    <message>
        <source>What the recipe is called</source>
        <translation>Comment s&apos;appelle la recette</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>What it trains, in a sentence</source>
        <translation>Ce qu&apos;elle entraîne, en une phrase</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>numbers and ranges, such as 0,4-7</source>
        <translation>nombres et plages, par exemple 0,4-7</translation>
    </message>
    <message>
        <source>a number per learned axis, such as 1 or 1,-2</source>
        <translation>un nombre par axe appris, par exemple 1 ou 1,-2</translation>
    </message>
    <message>
        <source>moves positions, in steps of the grid</source>
        <translation>déplace des positions, en pas de grille</translation>
    </message>
    <message>
        <source>changes the widths of the interpolation</source>
        <translation>change les largeurs de l&apos;interpolation</translation>
    </message>
    <message>
        <source>changes weights</source>
        <translation>change des poids</translation>
    </message>
    <message>
        <source>rounds delays (else offsets) to multiples of a step, as hardware does</source>
        <translation>arrondit les délais (sinon les décalages) à des multiples d&apos;un pas, comme le fait le matériel</translation>
    </message>
    <message>
        <source>adds normal noise to positions</source>
        <translation>ajoute un bruit normal aux positions</translation>
    </message>
    <message>
        <source>deals the positions of each layer out anew among its elements</source>
        <translation>redistribue les positions de chaque couche entre ses éléments</translation>
    </message>
    <message>
        <source>draws positions as they were before training</source>
        <translation>tire les positions comme avant l&apos;entraînement</translation>
    </message>
    <message>
        <source>makes delays longer by as many steps</source>
        <translation>allonge les délais d&apos;autant de pas</translation>
    </message>
    <message>
        <source>multiplies delays (else offsets from the middle)</source>
        <translation>multiplie les délais (sinon les décalages depuis le milieu)</translation>
    </message>
    <message>
        <source>puts positions on the other side of the kernel&apos;s middle</source>
        <translation>met les positions de l&apos;autre côté du milieu du noyau</translation>
    </message>
    <message>
        <source>takes the positions of one epoch and everything else of another</source>
        <translation>prend les positions d&apos;une époque et tout le reste d&apos;une autre</translation>
    </message>
    <message>
        <source>silences a share of each layer&apos;s elements</source>
        <translation>fait taire une part des éléments de chaque couche</translation>
    </message>
    <message>
        <source>takes a layer from another checkpoint</source>
        <translation>prend une couche d&apos;un autre point de sauvegarde</translation>
    </message>
    <message>
        <source>which of the random draws</source>
        <translation>lequel des tirages au hasard</translation>
    </message>
    <message>
        <source>steps added to each position</source>
        <translation>pas ajoutés à chaque position</translation>
    </message>
    <message>
        <source>the position that all get</source>
        <translation>la position que tous reçoivent</translation>
    </message>
    <message>
        <source>a number of at least 0</source>
        <translation>un nombre d&apos;au moins 0</translation>
    </message>
    <message>
        <source>the width that all get, in steps</source>
        <translation>la largeur que tous reçoivent, en pas</translation>
    </message>
    <message>
        <source>what widths are multiplied by</source>
        <translation>ce par quoi les largeurs sont multipliées</translation>
    </message>
    <message>
        <source>the weight that all get</source>
        <translation>le poids que tous reçoivent</translation>
    </message>
    <message>
        <source>what weights are multiplied by</source>
        <translation>ce par quoi les poids sont multipliés</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un nombre supérieur à 0</translation>
    </message>
    <message>
        <source>steps from one to the next; 1 is what discrete evaluation does</source>
        <translation>pas de l&apos;un au suivant&#x202f;; 1 est ce que fait l&apos;évaluation discrète</translation>
    </message>
    <message>
        <source>its deviation in steps</source>
        <translation>son écart type en pas</translation>
    </message>
    <message>
        <source>their deviation in steps; left out, delays lie evenly and offsets have 0.5</source>
        <translation>leur écart type en pas&#x202f;; sans valeur, les délais sont répartis uniformément et les décalages ont 0.5</translation>
    </message>
    <message>
        <source>steps added to each delay</source>
        <translation>pas ajoutés à chaque délai</translation>
    </message>
    <message>
        <source>what they are multiplied by</source>
        <translation>ce par quoi ils sont multipliés</translation>
    </message>
    <message>
        <source>an epoch of the run, first or last</source>
        <translation>une époque du run, first ou last</translation>
    </message>
    <message>
        <source>whose positions</source>
        <translation>dont on prend les positions</translation>
    </message>
    <message>
        <source>whose everything else</source>
        <translation>dont on prend tout le reste</translation>
    </message>
    <message>
        <source>the network as it is</source>
        <translation>le réseau tel qu&apos;il est</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>un nombre de 0 à 1</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>combien</translation>
    </message>
    <message>
        <source>weight or random</source>
        <translation>weight ou random</translation>
    </message>
    <message>
        <source>those of the smallest |weight|, or any</source>
        <translation>ceux de plus petit |poids|, ou n&apos;importe lesquels</translation>
    </message>
    <message>
        <source>a checkpoint or a run</source>
        <translation>un point de sauvegarde ou un run</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>d&apos;où</translation>
    </message>
    <message>
        <source>a layer&apos;s name</source>
        <translation>le nom d&apos;une couche</translation>
    </message>
    <message>
        <source>what it is called there</source>
        <translation>comment elle s&apos;y appelle</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>le même nom</translation>
    </message>
    <message>
        <source>a layer&apos;s name, or all</source>
        <translation>le nom d&apos;une couche, ou all</translation>
    </message>
    <message>
        <source>the layer</source>
        <translation>la couche</translation>
    </message>
    <message>
        <source>only layers of this stage, counted as in their names</source>
        <translation>seulement les couches de cet étage, compté comme dans leurs noms</translation>
    </message>
    <message>
        <source>only elements of these output channels (receiving neurons)</source>
        <translation>seulement les éléments de ces canaux de sortie (neurones récepteurs)</translation>
    </message>
    <message>
        <source>only elements of these input channels (sending neurons)</source>
        <translation>seulement les éléments de ces canaux d&apos;entrée (neurones émetteurs)</translation>
    </message>
    <message>
        <source>only these elements, counted in the order of dcls positions</source>
        <translation>seulement ces éléments, comptés dans l&apos;ordre de dcls positions</translation>
    </message>
    <message>
        <source>vocal tract</source>
        <translation>conduit vocal</translation>
    </message>
    <message>
        <source>Frequencies are scaled by up to this share, as in shorter and longer vocal tracts</source>
        <translation>Les fréquences sont étirées ou resserrées de cette part au plus, comme par un conduit vocal plus court ou plus long</translation>
    </message>
    <message>
        <source>start from</source>
        <translation>part de</translation>
    </message>
    <message>
        <source>Run or checkpoint whose weights it begins with where names and sizes fit; empty: drawn</source>
        <translation>Entraînement ou checkpoint dont les poids servent de départ là où noms et tailles conviennent&#x202f;; vide&#xa0;: tirés au hasard</translation>
    </message>
    <message>
        <source>own noise probability</source>
        <translation>probabilité d’un bruit propre</translation>
    </message>
    <message>
        <source>Chance that a recording has noise of its own, which ends where it ends</source>
        <translation>Probabilité qu’un enregistrement ait son propre bruit, qui finit où il finit</translation>
    </message>
    <message>
        <source>time warp frames</source>
        <translation>déformation du temps</translation>
    </message>
    <message>
        <source>A moment of a sound is moved by up to this, and what is around it stretched along</source>
        <translation>Un instant du son est déplacé d’autant au plus, et ce qui l’entoure étiré avec lui</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>pentes</translation>
    </message>
    <message>
        <source>Channels for the rising and falling edges of the spectrum as well</source>
        <translation>Aussi des canaux pour les flancs montants et descendants du spectre</translation>
    </message>
    <message>
        <source>bands per channel</source>
        <translation>bandes par canal</translation>
    </message>
    <message>
        <source>So many neighbouring bands make one channel, the largest of them</source>
        <translation>Autant de bandes voisines font un canal, avec la plus grande de leurs valeurs</translation>
    </message>
</context>
<context>
    <name>dclscope::ActivationView</name>
    <message>
        <source>What each stage answers to</source>
        <translation>À quoi répond chaque étage</translation>
    </message>
    <message>
        <source>The network&apos;s feature maps appear here</source>
        <translation>Les cartes de caractéristiques du réseau apparaissent ici</translation>
    </message>
    <message>
        <source>Strongest channels of %1</source>
        <translation>Canaux les plus forts : %1</translation>
    </message>
    <message>
        <source>stage %1 · %2 channels · %3 × %4</source>
        <translation>étage %1 · %2 canaux · %3 × %4</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>tous les canaux</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>canal %1</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>étage %1</translation>
    </message>
    <message>
        <source>%1 · about %2 Hz · %3 away from the mean</source>
        <translation>%1 · vers %2 Hz · à %3 de la moyenne</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>below the mean</source>
        <translation>sous la moyenne</translation>
    </message>
    <message>
        <source>above it</source>
        <translation>au-dessus</translation>
    </message>
    <message>
        <source>at the mean</source>
        <translation>à la moyenne</translation>
    </message>
    <message>
        <source>far from it</source>
        <translation>loin d&apos;elle</translation>
    </message>
</context>
<context>
    <name>dclscope::AtlasPicture</name>
    <message>
        <source>its only layer</source>
        <translation>sa seule couche</translation>
    </message>
    <message>
        <source>all %1 layers</source>
        <translation>les %1 couches</translation>
    </message>
    <message>
        <source>%1 elements, on common scales</source>
        <translation>%1 éléments, échelles communes</translation>
    </message>
    <message>
        <source>elements per square step, %</source>
        <translation>éléments par pas carré,&#xa0;%</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>impossible à dessiner</translation>
    </message>
    <message>
        <source>column, grid steps from the middle</source>
        <translation>colonne, pas de grille depuis le centre</translation>
    </message>
    <message>
        <source>share of delays, %</source>
        <translation>part des délais,&#xa0;%</translation>
    </message>
    <message>
        <source>row, grid steps from the middle</source>
        <translation>ligne, pas de grille depuis le centre</translation>
    </message>
    <message>
        <source>Filled: now. Line: at epoch %1.</source>
        <translation>Plein&#xa0;: maintenant. Ligne&#xa0;: à l&apos;époque %1.</translation>
    </message>
    <message>
        <source>Grids: density of positions, steps from the middle.</source>
        <translation>Grilles&#xa0;: densité des positions, pas depuis le centre.</translation>
    </message>
    <message>
        <source>%1 · click to go in</source>
        <translation>%1 · cliquer pour entrer</translation>
    </message>
    <message>
        <source>%1 · %2: %3 % of elements · click to go in</source>
        <translation>%1 · %2&#xa0;: %3&#xa0;% des éléments · cliquer pour entrer</translation>
    </message>
    <message>
        <source>%1 · column %2, row %3: %4 % of elements per square step · click to go in</source>
        <translation>%1 · colonne %2, ligne %3&#xa0;: %4&#xa0;% des éléments par pas carré · cliquer pour entrer</translation>
    </message>
</context>
<context>
    <name>dclscope::Axes</name>
    <message>
        <source>colours to ±%1</source>
        <translation>couleurs à ±%1</translation>
    </message>
    <message>
        <source>colours %1 to %2</source>
        <translation>couleurs de %1 à %2</translation>
    </message>
</context>
<context>
    <name>dclscope::CoincidenceFigurePicture</name>
    <message>
        <source>step %1 of %2</source>
        <translation>pas %1 sur %2</translation>
    </message>
    <message>
        <source>Delay of synapse %1</source>
        <translation>Délai de la synapse %1</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 pas</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>Synapse</translation>
    </message>
    <message>
        <source>Time, steps</source>
        <translation>Temps, pas</translation>
    </message>
    <message>
        <source>The pattern: drag where spikes arrive</source>
        <translation>Le motif&#xa0;: faites glisser l&apos;arrivée des impulsions</translation>
    </message>
    <message>
        <source>Its mirror</source>
        <translation>Son miroir</translation>
    </message>
    <message>
        <source>Membrane</source>
        <translation>Membrane</translation>
    </message>
    <message>
        <source>The membrane and its threshold</source>
        <translation>La membrane et son seuil</translation>
    </message>
    <message>
        <source>It fires</source>
        <translation>Il émet</translation>
    </message>
    <message>
        <source>It stays silent</source>
        <translation>Il reste muet</translation>
    </message>
    <message>
        <source>dashed: the step that is played</source>
        <translation>tirets&#xa0;: le pas en cours de lecture</translation>
    </message>
</context>
<context>
    <name>dclscope::CoincidencePicture</name>
    <message>
        <source>what %1 hears</source>
        <translation>ce qu&apos;entend le %1</translation>
    </message>
    <message>
        <source>the first of the bundled sounds</source>
        <translation>le premier des sons fournis</translation>
    </message>
    <message>
        <source>%1, which the network takes for “%2” (%3 %)</source>
        <translation>%1, que le réseau prend pour «&#xa0;%2&#xa0;» (%3&#xa0;%)</translation>
    </message>
    <message>
        <source>hears %1</source>
        <translation>entend %1</translation>
    </message>
    <message>
        <source>Only layers of a spiking network with delays have coincidences to show.</source>
        <translation>Seules les couches à délais d&apos;un réseau à impulsions (spikes) ont des coïncidences à montrer.</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Écoute…</translation>
    </message>
    <message>
        <source>What this neuron hears cannot be shown: %1.</source>
        <translation>Impossible de montrer ce que ce neurone entend&#xa0;: %1.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>Hears %1.</source>
        <translation>Entend %1.</translation>
    </message>
    <message>
        <source>Its input as it comes</source>
        <translation>Son entrée, comme elle vient</translation>
    </message>
    <message>
        <source>The same behind its delays, by weight</source>
        <translation>La même après ses délais, selon le poids</translation>
    </message>
    <message>
        <source>Its membrane, the threshold, and its spikes</source>
        <translation>Sa membrane, le seuil et ses impulsions</translation>
    </message>
    <message>
        <source>Its membrane; as an output it never fires</source>
        <translation>Sa membrane&#x202f;; neurone de sortie, il n&apos;émet jamais</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>weight × input</source>
        <translation>poids × entrée</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>membrane</translation>
    </message>
    <message>
        <source>time (ms)</source>
        <translation>temps (ms)</translation>
    </message>
    <message>
        <source>time (steps)</source>
        <translation>temps (pas)</translation>
    </message>
    <message>
        <source>input %1 · %2 · nothing comes any more</source>
        <translation>entrée %1 · %2 · plus rien n&apos;arrive</translation>
    </message>
    <message>
        <source>input %1 · %2 · %3</source>
        <translation>entrée %1 · %2 · %3</translation>
    </message>
    <message>
        <source>input %1 · %2</source>
        <translation>entrée %1 · %2</translation>
    </message>
    <message>
        <source> · sent at %1, weight %2</source>
        <translation> · émis à %1, poids %2</translation>
    </message>
    <message>
        <source>%1 · membrane %2</source>
        <translation>%1 · membrane %2</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> sur %1</translation>
    </message>
    <message>
        <source> · fires</source>
        <translation> · impulsion</translation>
    </message>
    <message>
        <source>The network takes it for “%1” (%2 %).</source>
        <translation>Le réseau le prend pour « %1 » (%2 %).</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Telle qu&apos;elle vient</translation>
    </message>
    <message>
        <source>Its input behind its delays, by weight</source>
        <translation>Son entrée après ses délais, selon le poids</translation>
    </message>
    <message>
        <source>As it arrives</source>
        <translation>Après ses délais</translation>
    </message>
    <message>
        <source>Its membrane</source>
        <translation>Sa membrane</translation>
    </message>
    <message>
        <source>Taken for “%1” (%2 %).</source>
        <translation>Pris pour « %1 » (%2 %).</translation>
    </message>
    <message>
        <source>what came in up to %1 s</source>
        <translation>ce qui est arrivé jusqu’à %1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonArrows</name>
    <message>
        <source>from A to B, an arrow per element</source>
        <translation>de A à B, une flèche par élément</translation>
    </message>
    <message>
        <source>out %1, in %2, element %3</source>
        <translation>sortie %1, entrée %2, élément %3</translation>
    </message>
    <message>
        <source> · from %1 to %2</source>
        <translation> · de %1 à %2</translation>
    </message>
    <message>
        <source> · moved %1 steps (%2)</source>
        <translation> · déplacé de %1 pas (%2)</translation>
    </message>
    <message>
        <source>from A to B (dot), a line per element</source>
        <translation>de A à B (point), un trait par élément</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonAtlas</name>
    <message>
        <source>A and B, one behind the other, layer by layer</source>
        <translation>A et B l&apos;un derrière l&apos;autre, couche par couche</translation>
    </message>
    <message>
        <source>B less A: where elements have become denser or rarer</source>
        <translation>B moins A : où les éléments se densifient ou se raréfient</translation>
    </message>
    <message>
        <source>elements per square step, B less A (%)</source>
        <translation>éléments par pas carré, B moins A (%)</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>sans pendant</translation>
    </message>
    <message>
        <source>other grid</source>
        <translation>autre grille</translation>
    </message>
    <message>
        <source>%1 · A %2 %, B %3 % of elements</source>
        <translation>%1 · A %2 %, B %3 % des éléments</translation>
    </message>
    <message>
        <source>%1 % of elements per square step</source>
        <translation>%1 % des éléments par pas carré</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonCoincidence</name>
    <message>
        <source>B less A: what arrives, and both membranes</source>
        <translation>B moins A : ce qui arrive, et les deux membranes</translation>
    </message>
    <message>
        <source>There is no difference to draw: one of the two does not hear this, or hears other inputs.</source>
        <translation>Aucune différence à dessiner : l&apos;un des deux n&apos;entend pas ceci, ou entend d&apos;autres entrées.</translation>
    </message>
    <message>
        <source>Membranes of A and B, and their spikes</source>
        <translation>Membranes de A et B, et leurs spikes</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>weight × input, B less A</source>
        <translation>poids × entrée, B moins A</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>membrane</translation>
    </message>
    <message>
        <source>time (ms)</source>
        <translation>temps (ms)</translation>
    </message>
    <message>
        <source>time (steps)</source>
        <translation>temps (pas)</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>input %1 · %2 · %3</source>
        <translation>entrée %1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>What is to stand beside %1?</source>
        <translation>Que placer à côté de %1&#x202f;?</translation>
    </message>
    <message>
        <source>Open runs</source>
        <translation>Entraînements ouverts</translation>
    </message>
    <message>
        <source>%1 itself, at its first epoch</source>
        <translation>%1 lui-même, à sa première époque</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open a chec&amp;kpoint…</source>
        <translation>Ouvrir un &amp;point de sauvegarde…</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Ouvrir un dossier d&apos;entraînement</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Ouvrir un point de sauvegarde</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonKernel</name>
    <message>
        <source>B less A: the dense kernels</source>
        <translation>B moins A : les noyaux denses</translation>
    </message>
    <message>
        <source>The two kernels are of different sizes.</source>
        <translation>Les deux noyaux sont de tailles différentes.</translation>
    </message>
    <message>
        <source>value, B less A</source>
        <translation>valeur, B moins A</translation>
    </message>
    <message>
        <source>Responses of A and B, mean over directions</source>
        <translation>Réponses de A et B, moyenne des directions</translation>
    </message>
    <message>
        <source>Responses of A and B, mean over inputs</source>
        <translation>Réponses de A et B, moyenne des entrées</translation>
    </message>
    <message>
        <source>|H|</source>
        <translation>|H|</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>noyau %1</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonMatrix</name>
    <message>
        <source>B less A: longer or shorter delays</source>
        <translation>B moins A&#xa0;: délais plus longs ou plus courts</translation>
    </message>
    <message>
        <source>B less A: weights</source>
        <translation>B moins A&#xa0;: poids</translation>
    </message>
    <message>
        <source>input channel</source>
        <translation>canal d&apos;entrée</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>neurone</translation>
    </message>
    <message>
        <source>weight, B less A</source>
        <translation>poids, B moins A</translation>
    </message>
    <message>
        <source>delay, B less A (%1)</source>
        <translation>délai, B moins A (%1)</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>poids %1</translation>
    </message>
    <message>
        <source>delay %1 %2</source>
        <translation>délai %1 %2</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonNeurons</name>
    <message>
        <source>from A to B, a bar per neuron: longer or shorter delays</source>
        <translation>de A à B, une barre par neurone : délais plus longs ou plus courts</translation>
    </message>
    <message>
        <source>neurons, in the order of A</source>
        <translation>neurones, dans l&apos;ordre de A</translation>
    </message>
    <message>
        <source>neuron %1 · %2 %3</source>
        <translation>neurone %1 · %2 %3</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonPane</name>
    <message>
        <source>Layers matched by name: %1</source>
        <translation>Couches appariées par nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>by shape: %1</source>
        <translation>par forme&#xa0;: %1</translation>
    </message>
    <message>
        <source>only in A: %1</source>
        <translation>seulement dans A&#xa0;: %1</translation>
    </message>
    <message>
        <source>only in B: %1</source>
        <translation>seulement dans B&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hold &amp;B at epoch</source>
        <translation>Fixer &amp;B à l&apos;époque</translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation>Nombres sous le curseur</translation>
    </message>
    <message>
        <source>Otherwise B moves along: epoch by epoch, or by share of the training where their lengths differ</source>
        <translation>Sinon B suit&#xa0;: époque par époque, ou selon la part de l&apos;entraînement si leurs longueurs diffèrent</translation>
    </message>
    <message>
        <source>Epoch of B</source>
        <translation>Époque de B</translation>
    </message>
    <message>
        <source>&amp;Other run…</source>
        <translation>A&amp;utre run…</translation>
    </message>
    <message>
        <source>Choose what stands beside A</source>
        <translation>Choisir ce qui est placé à côté de A</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>Éc&amp;hanger</translation>
    </message>
    <message>
        <source>A becomes B, and B becomes A</source>
        <translation>A devient B, et B devient A</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>&amp;Cesser de comparer</translation>
    </message>
    <message>
        <source>Distance per layer</source>
        <translation>Distance par couche</translation>
    </message>
    <message>
        <source>mean delay change, %1</source>
        <translation>écart de délai moyen, %1</translation>
    </message>
    <message>
        <source>Point at a picture to read the numbers of both; the wheel zooms all of them.</source>
        <translation>Pointez une image pour lire les nombres des deux&#x202f;; la molette les zoome toutes.</translation>
    </message>
    <message>
        <source>layer of A</source>
        <translation>couche de A</translation>
    </message>
    <message>
        <source>layer of B</source>
        <translation>couche de B</translation>
    </message>
    <message>
        <source>mean distance, steps</source>
        <translation>distance moyenne, pas</translation>
    </message>
    <message>
        <source>How far elements lie from their partners, over all axes; elements are compared in the order in which they are stored</source>
        <translation>Distance entre les éléments et leurs partenaires, sur tous les axes&#x202f;; les éléments sont comparés dans l&apos;ordre où ils sont stockés</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>mean delay change</source>
        <translation>écart de délai moyen</translation>
    </message>
    <message>
        <source>In ms where both time steps are known, else in steps</source>
        <translation>En ms si les deux pas de temps sont connus, sinon en pas</translation>
    </message>
    <message>
        <source>distributions apart, steps</source>
        <translation>écart des distributions, pas</translation>
    </message>
    <message>
        <source>Mean distance of the two distributions along the first axis, whatever the order of their elements</source>
        <translation>Distance moyenne des deux distributions le long du premier axe, quel que soit l&apos;ordre de leurs éléments</translation>
    </message>
    <message>
        <source>r, positions</source>
        <translation>r, positions</translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation over elements</source>
        <translation>Corrélation de Pearson sur les éléments</translation>
    </message>
    <message>
        <source>r, weights</source>
        <translation>r, poids</translation>
    </message>
    <message>
        <source>sigma of A</source>
        <translation>sigma de A</translation>
    </message>
    <message>
        <source>sigma of B</source>
        <translation>sigma de B</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>non comparé</translation>
    </message>
    <message>
        <source>Why single elements have no partners</source>
        <translation>Pourquoi les éléments, un à un, n&apos;ont pas de partenaires</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonPicture</name>
    <message>
        <source>%1 has no layer of this name, and none of its kind and shape that is left.</source>
        <translation>%1 n&apos;a pas de couche de ce nom, ni aucune restante de son type et de sa forme.</translation>
    </message>
    <message>
        <source>%1 has no layer called %2.</source>
        <translation>%1 n&apos;a pas de couche nommée %2.</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be drawn this way: it is of another kind.</source>
        <translation>%1 de %2 ne peut pas être dessinée ainsi&#xa0;: elle est d&apos;un autre type.</translation>
    </message>
    <message>
        <source>There is no difference to draw without both sides.</source>
        <translation>Pas de différence à dessiner sans les deux côtés.</translation>
    </message>
    <message>
        <source>no partners for single elements: %1</source>
        <translation>pas de partenaires pour les éléments un à un&#xa0;: %1</translation>
    </message>
    <message>
        <source>Layers with learned positions or delays are compared; this is a plain tensor. Choose a layer, or stop comparing.</source>
        <translation>On compare des couches à positions ou délais appris&#x202f;; ceci est un simple tenseur. Choisissez une couche, ou cessez de comparer.</translation>
    </message>
    <message>
        <source>A: %1, B: %2</source>
        <translation>A&#xa0;: %1, B&#xa0;: %2</translation>
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
        <translation>Différence</translation>
    </message>
    <message>
        <source>A to B</source>
        <translation>De A à B</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonSpread</name>
    <message>
        <source>A and B one behind the other</source>
        <translation>A et B l&apos;un derrière l&apos;autre</translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation>%1, pas de grille depuis le centre</translation>
    </message>
    <message>
        <source>elements, % per step</source>
        <translation>éléments,&#xa0;% par pas</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>décalage %1</translation>
    </message>
    <message>
        <source>%1 · A %2 %, B %3 % of elements per step</source>
        <translation>%1 · A %2&#xa0;%, B %3&#xa0;% des éléments par pas</translation>
    </message>
</context>
<context>
    <name>dclscope::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Kept-out examples of the newest epoch: rows are what they are, columns what they were named. Blue is right, orange is wrong.</source>
        <translation>Exemples mis de côté de l&apos;époque la plus récente&#xa0;: en lignes ce qu&apos;ils sont, en colonnes comment ils ont été nommés. Bleu&#xa0;: juste, orange&#xa0;: faux.</translation>
    </message>
    <message>
        <source>named</source>
        <translation>nommé</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>“%1” named “%2”: %3 of %4</source>
        <translation>«&#xa0;%1&#xa0;» nommé «&#xa0;%2&#xa0;»&#xa0;: %3 sur %4</translation>
    </message>
</context>
<context>
    <name>dclscope::CurvesView</name>
    <message>
        <source>kept out, mean average precision</source>
        <translation>mis de côté, précision moyenne (mAP)</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>mis de côté</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Courbes de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Loss and share named right by epoch, of training and of kept-out examples; earlier runs of the same recipe as thin curves behind.</source>
        <translation>Perte et part bien nommée par époque, pour l&apos;entraînement et les exemples mis de côté&#x202f;; les entraînements antérieurs de la même recette en courbes fines derrière.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Named right, %</source>
        <translation>Bien nommés,&#xa0;%</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>▲ cut here: goes up to %1</source>
        <translation>▲ coupé ici&#xa0;: monte jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>an earlier run</source>
        <translation>un run antérieur</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier runs</source>
        <translation>
            <numerusform>%n run antérieur</numerusform>
            <numerusform>%n runs antérieurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dclscope::DataPicker</name>
    <message>
        <source>Data folder</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>Choose the folder of the data</source>
        <translation>Choisir le dossier des données</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>choose a folder, or drop one here</source>
        <translation>choisir ou déposer un dossier</translation>
    </message>
    <message>
        <source>It is not there: choose the folder.</source>
        <translation>Il n&apos;est pas là&#xa0;: choisissez le dossier.</translation>
    </message>
</context>
<context>
    <name>dclscope::DelayLinePicture</name>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 pas</translation>
    </message>
    <message>
        <source>Time, steps</source>
        <translation>Temps, pas</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Impulsions</translation>
    </message>
    <message>
        <source>What comes in (click to set a spike, or to take it away)</source>
        <translation>Ce qui entre (clic&#xa0;: poser ou ôter une impulsion)</translation>
    </message>
    <message>
        <source>%1 zeros</source>
        <translation>%1 zéros</translation>
    </message>
    <message>
        <source>Index on the grid (the last one is delay 0)</source>
        <translation>Indice sur la grille (le dernier : délai 0)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The kernel: one element, drag it   ·   delay %1   ·   P %2</source>
        <translation>Le noyau&#xa0;: un élément à faire glisser   ·   délai %1   ·   P %2</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Courant</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>Ce qui sort</translation>
    </message>
    <message>
        <source>time step %1 of %2</source>
        <translation>pas %1 sur %2</translation>
    </message>
    <message>
        <source>the kernel sees this</source>
        <translation>ce que voit le noyau</translation>
    </message>
</context>
<context>
    <name>dclscope::DelayPicture</name>
    <message>
        <source>weights by neuron and input</source>
        <translation>poids par neurone et entrée</translation>
    </message>
    <message>
        <source>delays by neuron and input</source>
        <translation>délais par neurone et entrée</translation>
    </message>
    <message>
        <source>%1, by mean delay</source>
        <translation>%1, par délai moyen</translation>
    </message>
    <message>
        <source>%1, by weight</source>
        <translation>%1, par poids</translation>
    </message>
    <message>
        <source>%1, by similarity</source>
        <translation>%1, par similarité</translation>
    </message>
    <message>
        <source>sending neuron</source>
        <translation>neurone émetteur</translation>
    </message>
    <message>
        <source>input channel</source>
        <translation>canal d&apos;entrée</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>neurone</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>mean delay (%1)</source>
        <translation>délai moyen (%1)</translation>
    </message>
    <message>
        <source>%1, input %2</source>
        <translation>%1, entrée %2</translation>
    </message>
    <message>
        <source> · offset %1</source>
        <translation> · décalage %1</translation>
    </message>
    <message>
        <source> · mean delay %1</source>
        <translation> · délai moyen %1</translation>
    </message>
    <message>
        <source> · delay %1</source>
        <translation> · délai %1</translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation> · poids %1</translation>
    </message>
    <message>
        <source> · a click opens the receptive field of neuron %1</source>
        <translation> · un clic ouvre le champ récepteur du neurone %1</translation>
    </message>
    <message>
        <source>%1, by label</source>
        <translation>%1, par étiquette</translation>
    </message>
    <message>
        <source>output neurons</source>
        <translation>neurones de sortie</translation>
    </message>
    <message>
        <source>neurons, by the label they answer to most</source>
        <translation>neurones, par l&apos;étiquette à laquelle ils répondent le plus</translation>
    </message>
    <message>
        <source>neurons, by the label that their weights lead to</source>
        <translation>neurones, par l&apos;étiquette où mènent leurs poids</translation>
    </message>
    <message>
        <source>%1, in the order of A</source>
        <translation>%1, dans l&apos;ordre de A</translation>
    </message>
    <message>
        <source>neurons, in the order of A</source>
        <translation>neurones, dans l&apos;ordre de A</translation>
    </message>
</context>
<context>
    <name>dclscope::Delays</name>
    <message>
        <source>delay (%1)</source>
        <translation>délai (%1)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>offset (%1)</source>
        <translation>décalage (%1)</translation>
    </message>
    <message>
        <source>This layer learns spacings along %1 axes, not delays. The kernel view shows them.</source>
        <translation>Cette couche apprend des espacements le long de %1 axes, pas des délais. La vue du noyau les montre.</translation>
    </message>
</context>
<context>
    <name>dclscope::DescentPicture</name>
    <message>
        <source>Start of the element</source>
        <translation>Départ de l&apos;élément</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>position %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>The loss, wherever the element is   ·   %1   ·   gradient %2</source>
        <translation>La perte, où que soit l&apos;élément   ·   %1   ·   gradient %2</translation>
    </message>
    <message>
        <source>Position of the element, grid steps</source>
        <translation>Position de l&apos;élément, pas de grille</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Position, grid steps</source>
        <translation>Position, pas de grille</translation>
    </message>
    <message>
        <source>training step %1 of %2</source>
        <translation>itération %1 sur %2</translation>
    </message>
    <message>
        <source>The loss, wherever the element is   ·   gradient %1</source>
        <translation>La perte, où que soit l&apos;élément   ·   gradient %1</translation>
    </message>
    <message>
        <source>now: sigma %1</source>
        <translation>maintenant&#xa0;: sigma %1</translation>
    </message>
    <message>
        <source>at the start: sigma %1</source>
        <translation>au départ&#xa0;: sigma %1</translation>
    </message>
    <message>
        <source>at the end: sigma %1</source>
        <translation>à la fin&#xa0;: sigma %1</translation>
    </message>
    <message>
        <source>element</source>
        <translation>élément</translation>
    </message>
    <message>
        <source>start</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Itération</translation>
    </message>
    <message>
        <source>The path of the element</source>
        <translation>Le chemin de l&apos;élément</translation>
    </message>
</context>
<context>
    <name>dclscope::EmptyPage</name>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Ouvrir la dé&amp;mo</translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation>Ouvrir un do&amp;ssier…</translation>
    </message>
    <message>
        <source>Open a &amp;checkpoint…</source>
        <translation>Ouvrir un &amp;point de sauvegarde…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>Avancement de l&apos;ouverture</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>%v of %m checkpoints</source>
        <translation>%v points de sauvegarde sur %m</translation>
    </message>
    <message>
        <source>&amp;Go on with %1</source>
        <translation>&amp;Continuer avec %1</translation>
    </message>
    <message>
        <source>Looks at %1 as it was when the window was closed</source>
        <translation>Montre %1 tel qu&apos;il était à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Watch a network learn where to look</source>
        <translation>Voyez un réseau apprendre où regarder</translation>
    </message>
    <message>
        <source>Open a folder of checkpoints (.pt, .pth, .safetensors, .h5, .npz, one per epoch) to see its learned spacings and delays move, or drop one onto this window. The demo is a spiking network that learned to hear spoken digits.</source>
        <translation>Ouvrez un dossier de points de sauvegarde (.pt, .pth, .safetensors, .h5, .npz, un par époque) pour voir bouger ses espacements et ses délais appris, ou déposez-en un sur cette fenêtre. La démo est un réseau à impulsions (spikes) qui a appris à reconnaître des chiffres parlés.</translation>
    </message>
</context>
<context>
    <name>dclscope::EvidenceMap</name>
    <message>
        <source>Evidence per label</source>
        <translation>Preuves par étiquette</translation>
    </message>
    <message>
        <source>The evidence for each label appears here</source>
        <translation>Les preuves pour chaque étiquette apparaissent ici</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>cachée %1</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Only labels with…</source>
        <translation>Étiquettes avec…</translation>
    </message>
    <message>
        <source>Show only labels that hold this text</source>
        <translation>Montrer seulement les étiquettes contenant ce texte</translation>
    </message>
    <message>
        <source>A part of a label; Enter pins the first one</source>
        <translation>Une partie d&apos;une étiquette&#xa0;; Entrée épingle la première</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Show groups of labels; click one to unfold it</source>
        <translation>Montrer des groupes d&apos;étiquettes&#xa0;; un clic en déplie un</translation>
    </message>
    <message>
        <source>Evidence: labels with “%1”</source>
        <translation>Preuves&#xa0;: étiquettes avec «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Evidence per group</source>
        <translation>Preuves par groupe</translation>
    </message>
    <message>
        <source>No label holds “%1”</source>
        <translation>Aucune étiquette ne contient «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Click to fold it</source>
        <translation>Un clic le replie</translation>
    </message>
    <message>
        <source>Click to unfold it</source>
        <translation>Un clic le déplie</translation>
    </message>
    <message>
        <source>Click to let it go</source>
        <translation>Un clic la détache</translation>
    </message>
    <message>
        <source>Click to pin it on top</source>
        <translation>Un clic l&apos;épingle en haut</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Replier le groupe</translation>
    </message>
    <message>
        <source>Unfold the group</source>
        <translation>Déplier le groupe</translation>
    </message>
    <message>
        <source>Let the label go</source>
        <translation>Détacher l&apos;étiquette</translation>
    </message>
    <message>
        <source>Pin the label on top</source>
        <translation>Épingler l&apos;étiquette en haut</translation>
    </message>
    <message>
        <source>Let all pinned labels go</source>
        <translation>Détacher toutes les étiquettes épinglées</translation>
    </message>
    <message>
        <source>Evidence: %1 of %2 labels</source>
        <translation>Preuves&#xa0;: %1 étiquettes sur %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Evidence: the %1 of %2 labels that scored highest</source>
        <translation>Preuves&#xa0;: les %1 étiquettes sur %2 au plus haut score</translation>
    </message>
</context>
<context>
    <name>dclscope::ExampleView</name>
    <message>
        <source>The example that is picked</source>
        <translation>L&apos;exemple choisi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: is too short to draw</source>
        <translation>%1&#xa0;: trop court pour être dessiné</translation>
    </message>
    <message>
        <source>Mel bands over %1</source>
        <translation>Bandes mel sur %1</translation>
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
        <translation>champ récepteur du %1</translation>
    </message>
    <message>
        <source>delay (%1), the past at the left and now at the right</source>
        <translation>délai (%1), le passé à gauche et le présent à droite</translation>
    </message>
    <message>
        <source>input channel</source>
        <translation>canal d&apos;entrée</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>%1, input %2</source>
        <translation>%1, entrée %2</translation>
    </message>
    <message>
        <source>, element %1</source>
        <translation>, élément %1</translation>
    </message>
    <message>
        <source> · offset %1</source>
        <translation> · décalage %1</translation>
    </message>
    <message>
        <source> · delay %1</source>
        <translation> · délai %1</translation>
    </message>
    <message>
        <source> · sigma %1 steps</source>
        <translation> · sigma %1 pas</translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation> · poids %1</translation>
    </message>
</context>
<context>
    <name>dclscope::FieldRow</name>
    <message>
        <source>Back to the recipe&apos;s value</source>
        <translation>Revenir à la valeur de la recette</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Rétablir %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1, lowest</source>
        <translation>%1, minimum</translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, maximum</translation>
    </message>
</context>
<context>
    <name>dclscope::FigureCurves</name>
    <message>
        <source>There are no numbers of this kind to draw.</source>
        <translation>Aucun nombre de cette sorte à dessiner.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>%1 · epoch %2 · %3 %4</source>
        <translation>%1 · époque %2 · %3 %4</translation>
    </message>
</context>
<context>
    <name>dclscope::FigureView</name>
    <message>
        <source>Tab chooses what is moved, arrows move it, with Shift farther.</source>
        <translation>Tab choisit ce qui bouge, les flèches le déplacent, plus loin avec Maj.</translation>
    </message>
</context>
<context>
    <name>dclscope::FormSection</name>
    <message>
        <source>Fold these fields away</source>
        <translation>Replier ces champs</translation>
    </message>
    <message>
        <source>Show these fields</source>
        <translation>Montrer ces champs</translation>
    </message>
    <message numerus="yes">
        <source>  ·  %n changed</source>
        <translation>
            <numerusform>  ·  %n modifié</numerusform>
            <numerusform>  ·  %n modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>  ·  does not fit</source>
        <translation>  ·  ne convient pas</translation>
    </message>
</context>
<context>
    <name>dclscope::Format</name>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>époque %1 sur %2</translation>
    </message>
</context>
<context>
    <name>dclscope::FrameBar</name>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Un pas en avant</translation>
    </message>
    <message>
        <source>Moment that is shown</source>
        <translation>Moment montré</translation>
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
        <translation>Élément %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>Spectrogram of a spoken digit</source>
        <translation>Spectrogramme d&apos;un chiffre prononcé</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The same, filtered</source>
        <translation>Image filtrée</translation>
    </message>
    <message>
        <source>Kernel on a grid of %1 × %1 points</source>
        <translation>Noyau sur une grille de %1 × %1 points</translation>
    </message>
</context>
<context>
    <name>dclscope::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
</context>
<context>
    <name>dclscope::Handout</name>
    <message>
        <source>What to see: %1</source>
        <translation>À voir : %1</translation>
    </message>
    <message>
        <source>DCLScope   ·   %1</source>
        <translation>DCLScope   ·   %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>D&apos;après : %1</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>dclscope::HeardLabel</name>
    <message>
        <source>Label heard</source>
        <translation>Étiquette entendue</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, %2 s ago</source>
        <translation>%1, il y a %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 at %2 s, goes on</source>
        <translation>%1 à %2&#xa0;s, se poursuit</translation>
    </message>
    <message>
        <source>%1 at %2 s, just over</source>
        <translation>%1 à %2&#xa0;s, à peine fini</translation>
    </message>
</context>
<context>
    <name>dclscope::HeardList</name>
    <message>
        <source>Labels heard so far</source>
        <translation>Étiquettes entendues jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Save what was heard as CSV</source>
        <translation>Enregistrer en CSV ce qui a été entendu</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>Clear what was heard</source>
        <translation>Effacer ce qui a été entendu</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Effacer la liste</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation>Enregistrer ce qui a été entendu</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>What was heard is saved as %1.</source>
        <translation>Ce qui a été entendu est enregistré dans %1.</translation>
    </message>
    <message>
        <source>%1: what was heard could not be saved there (%2). Choose another place.</source>
        <translation>%1&#xa0;: impossible d&apos;y enregistrer ce qui a été entendu (%2). Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Heard by hour of the day</source>
        <translation>Entendu par heure du jour</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>Par heure du jour</translation>
    </message>
    <message>
        <source>Hear the selected label again</source>
        <translation>Réentendre l&apos;étiquette choisie</translation>
    </message>
    <message>
        <source>Hear it again (Enter)</source>
        <translation>Réentendre (Entrée)</translation>
    </message>
    <message>
        <source>Save the selected label&apos;s sound</source>
        <translation>Enregistrer le son de l&apos;étiquette choisie</translation>
    </message>
    <message>
        <source>Save its sound</source>
        <translation>Enregistrer son son</translation>
    </message>
    <message>
        <source>Only labels with…</source>
        <translation>Étiquettes avec…</translation>
    </message>
    <message>
        <source>Only labels that hold this text</source>
        <translation>Seulement les étiquettes contenant ce texte</translation>
    </message>
    <message>
        <source>Its sound is no longer in memory: the last ten minutes of what is listened to are kept.</source>
        <translation>Son son n&apos;est plus en mémoire : seules les dix dernières minutes écoutées sont gardées.</translation>
    </message>
    <message>
        <source>Save the sound</source>
        <translation>Enregistrer le son</translation>
    </message>
    <message>
        <source>FLAC (*.flac);;WAV (*.wav)</source>
        <translation>FLAC (*.flac);;WAV (*.wav)</translation>
    </message>
    <message>
        <source>The sound is saved as %1.</source>
        <translation>Le son est enregistré : %1.</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <translation>%1. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>dclscope::HeardOverlay</name>
    <message>
        <source>Nothing in this window speaks for “%1”</source>
        <translation>Rien dans cette fenêtre ne parle pour « %1 »</translation>
    </message>
    <message>
        <source>Lit: speaks for “%1” · outlined: most</source>
        <translation>Clair : parle pour « %1 » · entouré : le plus</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 pour %2</translation>
    </message>
</context>
<context>
    <name>dclscope::HourBars</name>
    <message>
        <source>Heard by hour of the day</source>
        <translation>Entendu par heure du jour</translation>
    </message>
    <message numerus="yes">
        <source>%n in all, most of them from %1:00 on</source>
        <translation>
            <numerusform>%n en tout, la plupart à partir de %1:00</numerusform>
            <numerusform>%n en tout, la plupart à partir de %1:00</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>dclscope::HoursDialog</name>
    <message>
        <source>Heard by hour of the day</source>
        <translation>Entendu par heure du jour</translation>
    </message>
    <message>
        <source>All labels, since the list was cleared</source>
        <translation>Toutes les étiquettes, depuis que la liste fut vidée</translation>
    </message>
    <message>
        <source>Labels with “%1”, since the list was cleared</source>
        <translation>Étiquettes avec « %1 », depuis que la liste fut vidée</translation>
    </message>
</context>
<context>
    <name>dclscope::InspectWorkspace</name>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Comparer avec…</translation>
    </message>
    <message>
        <source>Stop &amp;comparing</source>
        <translation>&amp;Cesser de comparer</translation>
    </message>
    <message>
        <source>%1 is not open.</source>
        <translation>%1 n&apos;est pas ouvert.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Read the run again</source>
        <translation>Re&amp;lire l&apos;entraînement</translation>
    </message>
    <message>
        <source>C&amp;lose the run</source>
        <translation>&amp;Fermer l&apos;entraînement</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Image &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>Image &amp;précédente</translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation>Shift+V</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>&amp;Image entière</translation>
    </message>
    <message>
        <source>Fi&amp;nd a layer</source>
        <translation>Chercher une &amp;couche</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Try edits</source>
        <translation>&amp;Essayer des modifications</translation>
    </message>
    <message>
        <source>&amp;Next checkpoint</source>
        <translation>Point de sauvegarde &amp;suivant</translation>
    </message>
    <message>
        <source>P&amp;revious checkpoint</source>
        <translation>Point de sauvegarde p&amp;récédent</translation>
    </message>
    <message>
        <source>&amp;First checkpoint</source>
        <translation>Pre&amp;mier point de sauvegarde</translation>
    </message>
    <message>
        <source>&amp;Last checkpoint</source>
        <translation>&amp;Dernier point de sauvegarde</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>Plus &amp;vite</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Plus le&amp;ntement</translation>
    </message>
    <message>
        <source>&amp;Over and over</source>
        <translation>En &amp;boucle</translation>
    </message>
    <message>
        <source>Nu&amp;mbers…</source>
        <translation>C&amp;hiffres…</translation>
    </message>
    <message>
        <source>;;Films of the run (*.gif *.mp4)</source>
        <translation>;;Films de l&apos;entraînement (*.gif *.mp4)</translation>
    </message>
    <message>
        <source>The film is being made; a message says when it is there.</source>
        <translation>Le film est en cours de création&#x202f;; un message dira quand il sera prêt.</translation>
    </message>
    <message>
        <source>Another film is being made; try again when it is there.</source>
        <translation>Un autre film est en cours de création&#x202f;; réessayez quand il sera prêt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Look at a training</source>
        <translation>Regarder un entraînement</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Filtrer les couches</translation>
    </message>
    <message>
        <source>Filter layers by name</source>
        <translation>Filtrer les couches par nom</translation>
    </message>
    <message>
        <source>Parts of names, in any order (Ctrl+F)</source>
        <translation>Parties de noms, dans n&apos;importe quel ordre (Ctrl+F)</translation>
    </message>
    <message>
        <source>The film is in %1.</source>
        <translation>Le film est dans %1.</translation>
    </message>
    <message>
        <source>There is no film in %1: %2.</source>
        <translation>Pas de film dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>Aucun entraînement n&apos;est ouvert.</translation>
    </message>
    <message>
        <source>Next &amp;element</source>
        <translation>É&amp;lément suivant</translation>
    </message>
    <message>
        <source>Previous ele&amp;ment</source>
        <translation>Éléme&amp;nt précédent</translation>
    </message>
    <message>
        <source>P&amp;in the element, or let it go</source>
        <translation>É&amp;pingler l&apos;élément, ou le lâcher</translation>
    </message>
    <message>
        <source>Let all pins &amp;go</source>
        <translation>Lâcher to&amp;utes les épingles</translation>
    </message>
    <message>
        <source>&amp;Undo an edit</source>
        <translation>&amp;Annuler une modification</translation>
    </message>
    <message>
        <source>Re&amp;do an edit</source>
        <translation>&amp;Rétablir une modification</translation>
    </message>
    <message>
        <source>Point at an element first, with the mouse or with Ctrl and an arrow to the right or left; P pins it.</source>
        <translation>Pointez d&apos;abord un élément, à la souris ou avec Ctrl et une flèche droite ou gauche ; P l&apos;épingle.</translation>
    </message>
</context>
<context>
    <name>dclscope::InterpolationPicture</name>
    <message>
        <source>Offset from the middle, grid steps</source>
        <translation>Décalage depuis le centre, pas de grille</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>position %1</translation>
    </message>
    <message>
        <source>Watched grid point</source>
        <translation>Point de grille observé</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>décalage %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The kernel at its grid points (weight 1)</source>
        <translation>Le noyau en ses points de grille (poids 1)</translation>
    </message>
    <message>
        <source>Value at the watched point, wherever the element is</source>
        <translation>Valeur au point observé, où que soit l&apos;élément</translation>
    </message>
    <message>
        <source>Position of the element, grid steps</source>
        <translation>Position de l&apos;élément, pas de grille</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Its gradient: what moves the element</source>
        <translation>Son gradient : ce qui déplace l&apos;élément</translation>
    </message>
    <message>
        <source>element</source>
        <translation>élément</translation>
    </message>
    <message>
        <source>watched point</source>
        <translation>point observé</translation>
    </message>
    <message>
        <source>dashed: the triangle (max)</source>
        <translation>en tirets&#xa0;: le triangle (max)</translation>
    </message>
</context>
<context>
    <name>dclscope::KernelAxes</name>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profondeur</translation>
    </message>
</context>
<context>
    <name>dclscope::KernelMapPicture</name>
    <message>
        <source>dense kernel of output %1, input %2</source>
        <translation>noyau dense, sortie %1, entrée %2</translation>
    </message>
    <message>
        <source>kernels of output %1</source>
        <translation>noyaux de la sortie %1</translation>
    </message>
    <message>
        <source>dense kernels of neuron %1</source>
        <translation>noyaux denses du neurone %1</translation>
    </message>
    <message>
        <source>%1 holds no kernels of a convolution.</source>
        <translation>%1 ne contient pas de noyaux de convolution.</translation>
    </message>
    <message>
        <source>This layer stores delays and no kernel; its other views show them.</source>
        <translation>Cette couche stocke des délais et pas de noyau&#x202f;; ses autres vues les montrent.</translation>
    </message>
    <message>
        <source>The dense kernel cannot be constructed: %1.</source>
        <translation>Impossible de construire le noyau dense&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>input and tap</source>
        <translation>entrée et coefficient</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>coefficient</translation>
    </message>
    <message>
        <source>frequency (Hz)</source>
        <translation>fréquence (Hz)</translation>
    </message>
    <message>
        <source>cycles per step</source>
        <translation>cycles par pas</translation>
    </message>
    <message>
        <source>%1 cycles per step</source>
        <translation>%1 cycles par pas</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1&#xa0;Hz</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>entrée %1</translation>
    </message>
    <message>
        <source>input %1, tap %2</source>
        <translation>entrée %1, coefficient %2</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Dense kernel, as constructed</source>
        <translation>Noyau dense, tel que construit</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Frequency response |H|</source>
        <translation>Réponse en fréquence |H|</translation>
    </message>
    <message>
        <source>cycles per step across</source>
        <translation>cycles par pas, en largeur</translation>
    </message>
    <message>
        <source>cycles per step down</source>
        <translation>cycles par pas, en hauteur</translation>
    </message>
    <message>
        <source>|H|</source>
        <translation>|H|</translation>
    </message>
    <message>
        <source>Response, mean over directions</source>
        <translation>Réponse, moyenne des directions</translation>
    </message>
    <message>
        <source>Response: %1, and the mean (grey)</source>
        <translation>Réponse&#xa0;: %1, et la moyenne (gris)</translation>
    </message>
    <message>
        <source>%1 · %2 %3 · kernel %4</source>
        <translation>%1 · %2 %3 · noyau %4</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4 · kernel %5</source>
        <translation>%1 %2, %3 %4 · noyau %5</translation>
    </message>
    <message>
        <source>%1 · %2 · |H| %3</source>
        <translation>%1 · %2 · |H| %3</translation>
    </message>
    <message>
        <source>%1 cycles per step across, %2 down · |H| %3</source>
        <translation>%1 cycles par pas en largeur, %2 en hauteur · |H| %3</translation>
    </message>
    <message>
        <source>%1 · |H| %2</source>
        <translation>%1 · |H| %2</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation>Réponse moyenne</translation>
    </message>
    <message>
        <source>%1; grey: mean</source>
        <translation>%1&#x202f;; gris&#xa0;: moyenne</translation>
    </message>
</context>
<context>
    <name>dclscope::KernelPicture</name>
    <message>
        <source>kernels %1–%2 of %3</source>
        <translation>noyaux %1–%2 sur %3</translation>
    </message>
    <message>
        <source>output %1, input %2</source>
        <translation>sortie %1, entrée %2</translation>
    </message>
    <message>
        <source>its only kernel</source>
        <translation>son seul noyau</translation>
    </message>
    <message>
        <source>all %1 kernels over one another</source>
        <translation>les %1 noyaux superposés</translation>
    </message>
    <message>
        <source>%1 is not drawn: its %2 steps lie over one another</source>
        <translation>%1 non dessinée&#xa0;: ses %2 pas se superposent</translation>
    </message>
    <message>
        <source>This layer learns delays along one axis. Its matrix, ridgeline and receptive field show them.</source>
        <translation>Cette couche apprend des délais le long d&apos;un seul axe. Sa matrice, ses crêtes et son champ récepteur les montrent.</translation>
    </message>
    <message>
        <source>out %1, in %2, element %3</source>
        <translation>sortie %1, entrée %2, élément %3</translation>
    </message>
    <message>
        <source>%1 offset %2</source>
        <translation>décalage en %1 %2</translation>
    </message>
    <message>
        <source> · sigma %1</source>
        <translation> · sigma %1</translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation> · poids %1</translation>
    </message>
    <message>
        <source>%1 of %2 kernels, each %3 × %4 grid steps</source>
        <translation>%1 noyaux sur %2, chacun de %3 × %4 pas de grille</translation>
    </message>
    <message>
        <source>across: %1, down: %2</source>
        <translation>en largeur&#xa0;: %1, en hauteur&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation>%1, pas de grille depuis le centre</translation>
    </message>
    <message>
        <source>weight, as colour and area</source>
        <translation>poids, en couleur et surface</translation>
    </message>
</context>
<context>
    <name>dclscope::LabelGroups</name>
    <message>
        <source>silent</source>
        <translation>muets</translation>
    </message>
</context>
<context>
    <name>dclscope::LatencyBars</name>
    <message>
        <source>Window’s end</source>
        <translation>Fin de la fenêtre</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Earlier windows</source>
        <translation>Fenêtres précédentes</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Prétraitement</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Time by part</source>
        <translation>Temps par étape</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>%1: median %2, 95 of 100 under %3</source>
        <translation>%1&#xa0;: médiane %2, 95 sur 100 sous %3</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 sur 100</translation>
    </message>
</context>
<context>
    <name>dclscope::LatencyPopup</name>
    <message>
        <source>From sound to label, part by part</source>
        <translation>Du son à l’étiquette, étape par étape</translation>
    </message>
    <message>
        <source>It is measured while a microphone or a sound in real time is heard.</source>
        <translation>La mesure se fait pendant l’écoute d’un microphone ou d’un son en temps réel.</translation>
    </message>
    <message>
        <source>last windows: %1</source>
        <translation>dernières fenêtres&#xa0;: %1</translation>
    </message>
    <message>
        <source>This network needs %1 s for a window here: one is looked at every %2 s.</source>
        <translation>Ici, ce réseau met %1&#xa0;s par fenêtre&#xa0;: il en examine une toutes les %2&#xa0;s.</translation>
    </message>
    <message>
        <source>A window is looked at every %1; this machine could keep up with one every %2.</source>
        <translation>Une fenêtre est examinée toutes les %1&#xa0;; cette machine pourrait en suivre une toutes les %2.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerPanel</name>
    <message>
        <source>Plots and facts of this layer</source>
        <translation>Graphiques et données de cette couche</translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation>Nombres sous le curseur</translation>
    </message>
    <message>
        <source>Point at the picture to read its numbers; the wheel zooms.</source>
        <translation>Pointez l&apos;image pour lire ses nombres&#x202f;; la molette zoome.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerPlots</name>
    <message>
        <source>Plots of this layer</source>
        <translation>Graphiques de cette couche</translation>
    </message>
    <message>
        <source>Histogram of positions now and at first; mean sigma and mean drift by epoch.</source>
        <translation>Histogramme des positions, maintenant et au début&#x202f;; sigma moyen et dérive moyenne par époque.</translation>
    </message>
    <message>
        <source>sigma (steps)</source>
        <translation>sigma (pas)</translation>
    </message>
    <message>
        <source>drift (%1)</source>
        <translation>dérive (%1)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>%1 (grid steps)</source>
        <translation>%1 (pas de grille)</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>éléments</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>Choose a layer to see how its positions are spread and how they drift.</source>
        <translation>Choisissez une couche pour voir comment ses positions se répartissent et dérivent.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerScene</name>
    <message>
        <source>neuron %1</source>
        <translation>neurone %1</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerStage</name>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Every element of the kernel as a disc on the dilated grid; colour and area tell its weight.</source>
        <translation>Chaque élément du noyau est un disque sur la grille dilatée&#x202f;; couleur et surface disent son poids.</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Matrix of neurons by input channels; colour tells the delay or the weight.</source>
        <translation>Matrice des neurones par canaux d&apos;entrée&#x202f;; la couleur dit le délai ou le poids.</translation>
    </message>
    <message>
        <source>Ridgeline</source>
        <translation>Crêtes</translation>
    </message>
    <message>
        <source>Distribution of delays or positions, one ridge per epoch.</source>
        <translation>Distribution des délais ou des positions, une crête par époque.</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Champ récepteur</translation>
    </message>
    <message>
        <source>Input channels of one neuron at their delays; colour tells the weight.</source>
        <translation>Canaux d&apos;entrée d&apos;un neurone, à leurs délais&#x202f;; la couleur dit le poids.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>One delay per neuron, from the shortest to the longest.</source>
        <translation>Un délai par neurone, du plus court au plus long.</translation>
    </message>
    <message>
        <source>Dense kernel</source>
        <translation>Noyau dense</translation>
    </message>
    <message>
        <source>The kernel as it is constructed beside its elements, and its frequency response.</source>
        <translation>Le noyau tel qu&apos;il est construit, à côté de ses éléments, et sa réponse en fréquence.</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Coïncidence</translation>
    </message>
    <message>
        <source>What comes to one neuron, the same behind its delays, and its membrane.</source>
        <translation>Ce qui arrive à un neurone, la même chose après ses délais, et sa membrane.</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Every layer of the run: density of positions or histogram of delays.</source>
        <translation>Toutes les couches de l&apos;entraînement&#xa0;: densité des positions ou histogramme des délais.</translation>
    </message>
    <message>
        <source>Plain kernels</source>
        <translation>Noyaux simples</translation>
    </message>
    <message>
        <source>Kernels of a convolution as small pictures; colour tells the value.</source>
        <translation>Noyaux d&apos;une convolution en petites images&#x202f;; la couleur dit la valeur.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>A matrix as colours, or a vector as a plot over its index.</source>
        <translation>Une matrice en couleurs, ou un vecteur en courbe selon son indice.</translation>
    </message>
    <message>
        <source>A kernel of a convolution and its frequency response.</source>
        <translation>Un noyau de convolution et sa réponse en fréquence.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Two layers side by side on common scales, and what they differ by.</source>
        <translation>Deux couches côte à côte aux mêmes échelles, et ce qui les distingue.</translation>
    </message>
    <message>
        <source>Neurons cannot be sorted by label: %1.</source>
        <translation>Les neurones ne peuvent être triés par étiquette : %1.</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerTreeModel</name>
    <message>
        <source>delays of %1 %2</source>
        <translation>délais de %1 %2</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>kernels</source>
        <translation>noyaux</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>matrice</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>vecteur</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 point de sauvegarde</translation>
    </message>
    <message>
        <source>%1 checkpoints</source>
        <translation>%1 points de sauvegarde</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>impossible à dessiner</translation>
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
        <translation>Poids, biais et tout ce que le fichier contient d&apos;autre que les couches apprises</translation>
    </message>
    <message>
        <source>Plain tensors</source>
        <translation>Tenseurs simples</translation>
    </message>
    <message>
        <source>%1 beside the layers</source>
        <translation>%1 outre les couches</translation>
    </message>
    <message>
        <source>%1
%2
%3 values of %4</source>
        <translation>%1
%2
%3 valeurs de type %4</translation>
    </message>
    <message>
        <source>Runs and layers</source>
        <translation>Runs et couches</translation>
    </message>
    <message>
        <source>Kind and shape</source>
        <translation>Type et forme</translation>
    </message>
    <message>
        <source>Layers whose names begin with %1</source>
        <translation>Couches dont le nom commence par %1</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 couches</translation>
    </message>
</context>
<context>
    <name>dclscope::LayerTreeView</name>
    <message>
        <source>Runs and layers</source>
        <translation>Runs et couches</translation>
    </message>
    <message>
        <source>&amp;Compare with %1</source>
        <translation>&amp;Comparer avec %1</translation>
    </message>
</context>
<context>
    <name>dclscope::LearnWorkspace</name>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Lessons to try and to teach with</source>
        <translation>Des leçons pour essayer et enseigner</translation>
    </message>
    <message>
        <source>The lessons cannot be read: %1</source>
        <translation>Les leçons ne peuvent être lues : %1</translation>
    </message>
    <message>
        <source>L&amp;earn</source>
        <translation>A&amp;pprendre</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Étape &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>Étape &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Figure as it was</source>
        <translation>&amp;Figure comme au début</translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation>&amp;Toutes les leçons</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>Larger text, for a &amp;room</source>
        <translation>Texte plus grand, pour une &amp;salle</translation>
    </message>
    <message>
        <source>Largest text, for a &amp;hall</source>
        <translation>Très grand texte, pour un &amp;amphi</translation>
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
        <translation>%1   ·   finie</translation>
    </message>
    <message>
        <source>%1   ·   %2 steps</source>
        <translation>%1   ·   %2 étapes</translation>
    </message>
    <message>
        <source>%1   ·   step %2 of %3</source>
        <translation>%1   ·   étape %2 sur %3</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonFigure</name>
    <message>
        <source>Numbers of the figure</source>
        <translation>Nombres de la figure</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonPage</name>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation>Comme au &amp;début</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Toutes les leçons</translation>
    </message>
    <message>
        <source>Back to all lessons (Esc)</source>
        <translation>Retour à toutes les leçons (Échap)</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Text for one&apos;s own screen</source>
        <translation>Texte pour son propre écran</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Larger text, for a room</source>
        <translation>Texte plus grand, pour une salle</translation>
    </message>
    <message>
        <source>A++</source>
        <translation>A++</translation>
    </message>
    <message>
        <source>Largest text, for a hall</source>
        <translation>Très grand texte, pour un amphi</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Fill the screen, or let go of it (F11)</source>
        <translation>Remplir l&apos;écran, ou le libérer (F11)</translation>
    </message>
    <message>
        <source>The step before (Left, Page Up)</source>
        <translation>L&apos;étape précédente (Gauche, Page préc.)</translation>
    </message>
    <message>
        <source>The next step (Right, Page Down)</source>
        <translation>L&apos;étape suivante (Droite, Page suiv.)</translation>
    </message>
    <message>
        <source>Sets the figure back to what the lesson says</source>
        <translation>Remet la figure comme le dit la leçon</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Answer first: then the figure shows it.</source>
        <translation>Répondez d&apos;abord : la figure le montrera ensuite.</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonShelf</name>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>One idea each, one thing to drag, a question to answer before the figure shows it. What figures show is computed by the program&apos;s own kernels and networks; no microphone, data or network is needed.</source>
        <translation>Une idée à chaque fois, une chose à faire glisser, une question à résoudre avant que la figure ne réponde. Ce que montrent les figures est calculé par les noyaux et réseaux du programme&#x202f;; ni micro, ni données, ni connexion ne sont nécessaires.</translation>
    </message>
</context>
<context>
    <name>dclscope::LessonText</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>View of a trained network</source>
        <translation>Vue d&apos;un réseau entraîné</translation>
    </message>
    <message>
        <source>Kernel on its grid, and a picture filtered by it</source>
        <translation>Noyau sur sa grille, et une image qu&apos;il filtre</translation>
    </message>
    <message>
        <source>Element between the points of a line</source>
        <translation>Élément entre les points d&apos;une ligne</translation>
    </message>
    <message>
        <source>Element on its way to a target</source>
        <translation>Élément en route vers une cible</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Synapse with a delay</source>
        <translation>Synapse avec un délai</translation>
    </message>
    <message>
        <source>Neuron with three delays</source>
        <translation>Neurone à trois délais</translation>
    </message>
    <message>
        <source>Network before and after edits</source>
        <translation>Réseau avant et après modifications</translation>
    </message>
    <message>
        <source>Parameters with and without shared kernels</source>
        <translation>Paramètres avec et sans noyaux partagés</translation>
    </message>
    <message>
        <source>Misses and false alarms</source>
        <translation>Oublis et fausses alarmes</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>One network trained in several ways</source>
        <translation>Un réseau entraîné de plusieurs façons</translation>
    </message>
    <message>
        <source>grid step</source>
        <translation>pas de grille</translation>
    </message>
    <message>
        <source>step</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>nearly 0</source>
        <translation>presque 0</translation>
    </message>
</context>
<context>
    <name>dclscope::LevelMeter</name>
    <message>
        <source>Input level</source>
        <translation>Niveau d&apos;entrée</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1&#xa0;dB</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>écrêtage</translation>
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
        <translation>&amp;Figer</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Coïncidence</translation>
    </message>
    <message>
        <source>What comes to one neuron, the same behind its delays, and its membrane.</source>
        <translation>Ce qui arrive à un neurone, la même chose après ses délais, et sa membrane.</translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation>Nombres sous le curseur</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>&amp;Neuron</source>
        <translation>&amp;Neurone</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neurone</translation>
    </message>
    <message>
        <source>Keeps this moment while listening goes on</source>
        <translation>Garde cet instant pendant que l&apos;écoute continue</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>cachée %1</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>sorties</translation>
    </message>
    <message>
        <source>Listen with a spiking network: what one of its neurons hears is drawn here.</source>
        <translation>Écoutez avec un réseau à impulsions : ce qu&apos;entend un de ses neurones est dessiné ici.</translation>
    </message>
    <message>
        <source>Nothing has risen above the noise yet. Speak, or play a sound.</source>
        <translation>Rien ne s&apos;est encore élevé au-dessus du bruit. Parlez, ou jouez un son.</translation>
    </message>
    <message>
        <source>Coincidence: %1, neuron %2</source>
        <translation>Coïncidence : %1, neurone %2</translation>
    </message>
    <message>
        <source>What this neuron hears cannot be shown: %1.</source>
        <translation>Impossible de montrer ce que ce neurone entend&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveControls</name>
    <message>
        <source>Sound source</source>
        <translation>Source du son</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation>Chercher à nouveau les micros</translation>
    </message>
    <message>
        <source>Look for microphones again (F5)</source>
        <translation>Chercher à nouveau les micros (F5)</translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation>Choisir un fichier son</translation>
    </message>
    <message>
        <source>Listen to a sound file</source>
        <translation>Écouter un fichier son</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Bundled: %1</source>
        <translation>Fourni&#xa0;: %1</translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>Aucun micro trouvé</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>Micro par défaut</translation>
    </message>
    <message>
        <source>Sounds (%1);;All files (*)</source>
        <translation>Sons (%1);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Listen with another model</source>
        <translation>Écouter avec un autre modèle</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Écoute…</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in and press F5, or choose a sound above.</source>
        <translation>Aucun micro trouvé. Branchez-en un et pressez F5, ou choisissez un son ci-dessus.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 (L)</source>
        <translation>%1 (L)</translation>
    </message>
    <message>
        <source>Listen with a second model</source>
        <translation>Écouter avec un second modèle</translation>
    </message>
    <message>
        <source>Listen with a second model, side by side</source>
        <translation>Écouter avec un second modèle, côte à côte</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>À %1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveInsight</name>
    <message>
        <source>Where it heard</source>
        <translation>Où il a entendu</translation>
    </message>
    <message>
        <source>Label whose place in the sound is shown</source>
        <translation>Étiquette dont la place dans le son est montrée</translation>
    </message>
    <message>
        <source>Stage whose strongest channels are shown</source>
        <translation>Étage dont les canaux les plus forts sont montrés</translation>
    </message>
    <message>
        <source>Lights what in the newest window speaks for a label: its parts and a constant add up to the label&apos;s logit</source>
        <translation>Éclaire ce qui, dans la fenêtre la plus récente, parle pour une étiquette : les parts et une constante donnent ensemble le logit de l&apos;étiquette</translation>
    </message>
    <message>
        <source>what scores highest</source>
        <translation>ce qui a le plus haut score</translation>
    </message>
    <message>
        <source>all stages</source>
        <translation>tous les étages</translation>
    </message>
    <message>
        <source>A click on a label&apos;s bar chooses it, too</source>
        <translation>Un clic sur la barre d&apos;une étiquette la choisit aussi</translation>
    </message>
</context>
<context>
    <name>dclscope::LiveWorkspace</name>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Direct</translation>
    </message>
    <message>
        <source>&amp;Listen, or stop</source>
        <translation>É&amp;couter, ou arrêter</translation>
    </message>
    <message>
        <source>Look for &amp;microphones again</source>
        <translation>Chercher à nouveau les &amp;micros</translation>
    </message>
    <message>
        <source>Listen to a &amp;file…</source>
        <translation>Écouter un &amp;fichier…</translation>
    </message>
    <message>
        <source>Listen with another m&amp;odel…</source>
        <translation>Écouter avec un autre m&amp;odèle…</translation>
    </message>
    <message>
        <source>&amp;Save what was heard…</source>
        <translation>&amp;Enregistrer ce qui a été entendu…</translation>
    </message>
    <message>
        <source>%1 is picked to listen with. Press Listen (L) to begin.</source>
        <translation>%1 est choisi pour l&apos;écoute. Pressez «&#xa0;Écouter&#xa0;» (L) pour commencer.</translation>
    </message>
    <message>
        <source>Listening to %1</source>
        <translation>Écoute de %1</translation>
    </message>
    <message>
        <source>Listening to %1 with %2</source>
        <translation>Écoute de %1 avec %2</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>State of listening</source>
        <translation>État de l&apos;écoute</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Pas d&apos;écoute</translation>
    </message>
    <message>
        <source>Stopped: %1 was closed</source>
        <translation>Arrêté&#xa0;: %1 a été fermé</translation>
    </message>
    <message>
        <source>The sound is over</source>
        <translation>Le son est terminé</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>%1; it is tried again until it is back</source>
        <translation>%1&#x202f;; on réessaie jusqu&apos;à son retour</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Waiting for the microphone</source>
        <translation>En attente du micro</translation>
    </message>
    <message>
        <source>Opening the sound…</source>
        <translation>Ouverture du son…</translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation>latence %1&#xa0;ms</translation>
    </message>
    <message>
        <source>latency –</source>
        <translation>latence –</translation>
    </message>
    <message>
        <source>windows skipped: %1</source>
        <translation>fenêtres sautées&#xa0;: %1</translation>
    </message>
    <message>
        <source>frames lost: %1</source>
        <translation>trames perdues&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Keep the sounds of events in…</source>
        <translation>&amp;Garder les sons des événements dans…</translation>
    </message>
    <message>
        <source>Sh&amp;ow the kept sounds</source>
        <translation>M&amp;ontrer les sons gardés</translation>
    </message>
    <message>
        <source>Keep the sounds of events in a folder</source>
        <translation>Garder les sons des événements dans un dossier</translation>
    </message>
    <message>
        <source>The seconds around each event are saved in %1, up to 1 GB; then the oldest go.</source>
        <translation>Les secondes autour de chaque événement sont enregistrées dans %1, jusqu&apos;à 1 Go ; ensuite les plus anciennes partent.</translation>
    </message>
    <message>
        <source>No sounds are kept yet. “Keep the sounds of events in…” chooses a folder for them.</source>
        <translation>Aucun son n&apos;est gardé. « Garder les sons des événements dans… » choisit un dossier pour eux.</translation>
    </message>
    <message>
        <source>&amp;Pause, or play</source>
        <translation>&amp;Pause ou lecture</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>Reve&amp;nir à maintenant</translation>
    </message>
    <message>
        <source>Sounds like &amp;this one…</source>
        <translation>Sons comme &amp;celui-ci…</translation>
    </message>
    <message>
        <source>&amp;Coincidence of a neuron</source>
        <translation>&amp;Coïncidence d&apos;un neurone</translation>
    </message>
    <message>
        <source>Where the time between a sound and its label goes</source>
        <translation>Où passe le temps entre un son et son étiquette</translation>
    </message>
    <message>
        <source>slow: one window every %1 s</source>
        <translation>lent&#xa0;: une fenêtre toutes les %1&#xa0;s</translation>
    </message>
    <message>
        <source>clipped: %1</source>
        <translation>écrêtés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>dclscope::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l&apos;image</translation>
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
        <translation>Ouvrir un dossier d&apos;entraînement</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Ouvrir un point de sauvegarde</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>There is no view to link to: open a run in Inspect first.</source>
        <translation>Il n&apos;y a pas de vue à lier&#xa0;: ouvrez d&apos;abord un entraînement dans Explorer.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open a view</source>
        <translation>Ouvrir une vue</translation>
    </message>
    <message>
        <source>The link to a view, as “Copy link to this view” makes it:</source>
        <translation>Le lien vers une vue, tel que le donne «&#xa0;Copier le lien vers cette vue&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>This view cannot be opened: %1.</source>
        <translation>Impossible d&apos;ouvrir cette vue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is not a file on this machine.</source>
        <translation>%1 n&apos;est pas un fichier de cette machine.</translation>
    </message>
    <message>
        <source>%1 is a %2. This window opens folders of checkpoints, checkpoints, and sounds.</source>
        <translation>%1 est de type «&#xa0;%2&#xa0;». Cette fenêtre ouvre des dossiers de points de sauvegarde, des points de sauvegarde et des sons.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open a &amp;checkpoint…</source>
        <translation>Ouvrir un &amp;point de sauvegarde…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Ouvrir la dé&amp;mo</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouverts &amp;récemment</translation>
    </message>
    <message>
        <source>Copy lin&amp;k to this view</source>
        <translation>Copier le lien &amp;vers cette vue</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Open &amp;view…</source>
        <translation>Ouvrir une vu&amp;e…</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>Enregistrer l&apos;&amp;image…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Te&amp;xte plus grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte p&amp;lus petit</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein éc&amp;ran</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Rac&amp;courcis clavier</translation>
    </message>
    <message>
        <source>&amp;About DCLScope</source>
        <translation>À &amp;propos de DCLScope</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Qu&apos;est-ce que c&apos;est&#x202f;?</translation>
    </message>
</context>
<context>
    <name>dclscope::MarkLegend</name>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>sigma</translation>
    </message>
    <message>
        <source>cloud: density</source>
        <translation>nuage&#xa0;: densité</translation>
    </message>
    <message>
        <source>trail: %1 epochs</source>
        <translation>trace&#xa0;: %1 époques</translation>
    </message>
</context>
<context>
    <name>dclscope::ModelPicker</name>
    <message>
        <source>Demo: spoken digits</source>
        <translation>Démo&#xa0;: chiffres parlés</translation>
    </message>
    <message>
        <source>Keywords: ten spoken words</source>
        <translation>Mots-clés&#xa0;: dix mots parlés</translation>
    </message>
    <message>
        <source>Sounds: ten everyday sounds</source>
        <translation>Sons&#xa0;: dix sons du quotidien</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>Autre modèle…</translation>
    </message>
    <message>
        <source>Choose a checkpoint of a network that takes sound</source>
        <translation>Choisir un point de sauvegarde d&apos;un réseau qui reçoit du son</translation>
    </message>
</context>
<context>
    <name>dclscope::NeighbourRow</name>
    <message>
        <source>Hear this sound</source>
        <translation>Écouter ce son</translation>
    </message>
    <message>
        <source>Hear it, or end that</source>
        <translation>L&apos;écouter, ou y mettre fin</translation>
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
        <translation>L&apos;index</translation>
    </message>
    <message>
        <source>Nearest to what is heard now</source>
        <translation>Le plus proche de ce qu&apos;on entend</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n&apos;a pas marché</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The selected label</source>
        <translation>L&apos;étiquette choisie</translation>
    </message>
    <message>
        <source>A sound file…</source>
        <translation>Un fichier son…</translation>
    </message>
    <message>
        <source>Sounds like this one</source>
        <translation>Sons comme celui-ci</translation>
    </message>
    <message>
        <source>Open an index that dcls embed wrote, or have a folder of sounds embedded with the model that is picked in Live.</source>
        <translation>Ouvrez un index écrit par dcls embed, ou faites plonger un dossier de sons par le modèle choisi en Direct.</translation>
    </message>
    <message>
        <source>Open an index…</source>
        <translation>Ouvrir un index…</translation>
    </message>
    <message>
        <source>Embed a folder…</source>
        <translation>Plonger un dossier…</translation>
    </message>
    <message>
        <source>Sounds embedded so far</source>
        <translation>Sons plongés jusqu&apos;ici</translation>
    </message>
    <message>
        <source>The label that is selected under “Heard”</source>
        <translation>L&apos;étiquette choisie sous «&#xa0;Entendu&#xa0;»</translation>
    </message>
    <message>
        <source>Most like</source>
        <translation>Le plus proche de</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sounds, made with %2</source>
        <translation>
            <numerusform>%1&#xa0;: %n son, fait avec %2</numerusform>
            <numerusform>%1&#xa0;: %n sons, faits avec %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Now nearest: %1 · %2</source>
        <translation>Le plus proche à présent&#xa0;: %1 · %2</translation>
    </message>
    <message>
        <source>Open an index</source>
        <translation>Ouvrir un index</translation>
    </message>
    <message>
        <source>Indexes (*.npy);;All files (*)</source>
        <translation>Index (*.npy);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Embed the sounds of a folder</source>
        <translation>Plonger les sons d&apos;un dossier</translation>
    </message>
    <message>
        <source>Save the index as</source>
        <translation>Enregistrer l&apos;index sous</translation>
    </message>
    <message>
        <source>Sounds like a file</source>
        <translation>Sons comme un fichier</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Select a label under “Heard”, then press “The selected label”; or choose a sound file.</source>
        <translation>Choisissez une étiquette sous «&#xa0;Entendu&#xa0;», puis appuyez sur «&#xa0;L&apos;étiquette choisie&#xa0;»&#xa0;; ou choisissez un fichier son.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>dclscope::NeuronPicture</name>
    <message>
        <source>delay of each neuron&apos;s dendrite</source>
        <translation>délai de la dendrite de chaque neurone</translation>
    </message>
    <message>
        <source>delay of each neuron&apos;s axon</source>
        <translation>délai de l&apos;axone de chaque neurone</translation>
    </message>
    <message>
        <source>neurons, sorted by their delay in the last checkpoint</source>
        <translation>neurones, triés par délai au dernier point de sauvegarde</translation>
    </message>
    <message>
        <source>neurons, sorted by their delay</source>
        <translation>neurones, triés par délai</translation>
    </message>
    <message>
        <source>grey: where each delay was at first</source>
        <translation>gris&#xa0;: où chaque délai était au début</translation>
    </message>
    <message>
        <source>neuron %1 · delay %2</source>
        <translation>neurone %1 · délai %2</translation>
    </message>
    <message>
        <source>, at first %1</source>
        <translation>, au début %1</translation>
    </message>
    <message>
        <source> · place %1 of %2</source>
        <translation> · rang %1 sur %2</translation>
    </message>
</context>
<context>
    <name>dclscope::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation>Messages plus anciens</translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>Montrer seulement le dernier</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Montrer tous les messages</translation>
    </message>
</context>
<context>
    <name>dclscope::NumberColumns</name>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>éléments</translation>
    </message>
    <message>
        <source>unit of delays</source>
        <translation>unité des délais</translation>
    </message>
    <message>
        <source>share at border</source>
        <translation>part au bord</translation>
    </message>
    <message>
        <source>Elements on the outermost points of the grid, or past them</source>
        <translation>Éléments sur les points extérieurs de la grille, ou au-delà</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>paires</translation>
    </message>
    <message>
        <source>Pairs of elements of one kernel</source>
        <translation>Paires d&apos;éléments d&apos;un même noyau</translation>
    </message>
    <message>
        <source>closer than a step</source>
        <translation>à moins d&apos;un pas</translation>
    </message>
    <message>
        <source>Of these pairs the ones less than a grid step apart</source>
        <translation>Parmi ces paires, celles à moins d&apos;un pas de grille</translation>
    </message>
    <message>
        <source>weights &gt; 0</source>
        <translation>poids &gt; 0</translation>
    </message>
    <message>
        <source>weights &lt; 0</source>
        <translation>poids &lt; 0</translation>
    </message>
    <message>
        <source>weights = 0</source>
        <translation>poids = 0</translation>
    </message>
    <message>
        <source>moved, mean</source>
        <translation>dépl. moyen</translation>
    </message>
    <message>
        <source>Distance from the first checkpoint over all axes, steps</source>
        <translation>Distance depuis le premier point de sauvegarde sur tous les axes, en pas</translation>
    </message>
    <message>
        <source>moved, median</source>
        <translation>dépl. médian</translation>
    </message>
    <message>
        <source>moved, largest</source>
        <translation>dépl. maximal</translation>
    </message>
    <message>
        <source>moved since last, mean</source>
        <translation>dépl. moyen depuis préc.</translation>
    </message>
    <message>
        <source>Distance from the checkpoint before, steps</source>
        <translation>Distance depuis le point de sauvegarde précédent, en pas</translation>
    </message>
    <message>
        <source>moved since last, median</source>
        <translation>dépl. médian depuis préc.</translation>
    </message>
    <message>
        <source>moved since last, largest</source>
        <translation>dépl. max. depuis préc.</translation>
    </message>
    <message>
        <source>position on axis %1</source>
        <translation>position sur l&apos;axe %1</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>délai</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>sigma</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>écart type</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>%1 % quantile</source>
        <translation>quantile à %1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dclscope::NumbersDialog</name>
    <message>
        <source>&amp;All layers</source>
        <translation>&amp;Toutes les couches</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Numbers per layer and epoch</source>
        <translation>Chiffres par couche et par époque</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>There are no numbers of positions here: choose a layer with learned positions or delays.</source>
        <translation>Il n&apos;y a pas de chiffres de positions ici&#xa0;: choisissez une couche à positions ou délais appris.</translation>
    </message>
    <message>
        <source>Positions and distances are in grid steps, counted from the middle of the kernel. dcls stats prints the same table.</source>
        <translation>Positions et distances sont en pas de grille, comptés depuis le centre du noyau. dcls stats affiche le même tableau.</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Enregistrer les chiffres</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>The numbers were not saved: %1.</source>
        <translation>Les chiffres n&apos;ont pas été enregistrés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Number that is drawn as a curve</source>
        <translation>Nombre tracé comme courbe</translation>
    </message>
    <message>
        <source>Curve over epochs</source>
        <translation>Courbe sur les époques</translation>
    </message>
    <message>
        <source>C&amp;urve of</source>
        <translation>Co&amp;urbe de</translation>
    </message>
</context>
<context>
    <name>dclscope::Picture</name>
    <message>
        <source>It has no layer with learned spacings or delays, and no tensor that can be shown.</source>
        <translation>Il n&apos;a aucune couche à espacements ou délais appris, ni aucun tenseur qui puisse être montré.</translation>
    </message>
    <message>
        <source>%1 delays in %2, as stored</source>
        <translation>%1 délais en %2, tels que stockés</translation>
    </message>
    <message>
        <source>%1, %2 · %3 elements · dilated size %4</source>
        <translation>%1, %2 · %3 éléments · taille dilatée %4</translation>
    </message>
    <message>
        <source>Open a run or a checkpoint to see its layers here.</source>
        <translation>Ouvrez un entraînement ou un point de sauvegarde pour voir ses couches ici.</translation>
    </message>
    <message>
        <source>This layer cannot be drawn: %1</source>
        <translation>Impossible de dessiner cette couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>No checkpoint of this run holds readable positions of this layer.</source>
        <translation>Aucun point de sauvegarde de cet entraînement ne contient de positions lisibles de cette couche.</translation>
    </message>
</context>
<context>
    <name>dclscope::PlainPicture</name>
    <message>
        <source>output %1</source>
        <translation>sortie %1</translation>
    </message>
    <message>
        <source>output %1, input %2</source>
        <translation>sortie %1, entrée %2</translation>
    </message>
    <message>
        <source>kernels %1–%2 of %3</source>
        <translation>noyaux %1–%2 sur %3</translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation>tranche %1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>coefficient</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>, slice %1</source>
        <translation>, tranche %1</translation>
    </message>
    <message>
        <source>, input %1, tap %2</source>
        <translation>, entrée %1, coefficient %2</translation>
    </message>
    <message>
        <source>, row %1, column %2</source>
        <translation>, ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>%1 %2 · colours to ±%3</source>
        <translation>%1 %2 · couleurs jusqu&apos;à ±%3</translation>
    </message>
    <message>
        <source>The values of %1 cannot be shown: %2.</source>
        <translation>Impossible de montrer les valeurs de %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>%1 not a number</source>
        <translation>pas un nombre&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 infinite</source>
        <translation>infini&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reduced: each dot shows one of %1 × %2 values; zoom in for all</source>
        <translation>Réduit&#xa0;: chaque point montre une valeur sur %1 × %2&#x202f;; zoomez pour les voir toutes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>+infinite</source>
        <translation>+infini</translation>
    </message>
    <message>
        <source>−infinite</source>
        <translation>−infini</translation>
    </message>
    <message>
        <source>matrix of %1 × %2</source>
        <translation>matrice de %1 × %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>vector of %1 values</source>
        <translation>vecteur de %1 valeurs</translation>
    </message>
    <message>
        <source>output (axis 0)</source>
        <translation>sortie (axe 0)</translation>
    </message>
    <message>
        <source>input (axis 1)</source>
        <translation>entrée (axe 1)</translation>
    </message>
    <message>
        <source>row (axis 0)</source>
        <translation>ligne (axe 0)</translation>
    </message>
    <message>
        <source>column (axis 1)</source>
        <translation>colonne (axe 1)</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indice</translation>
    </message>
    <message>
        <source>row %1, column %2 · %3</source>
        <translation>ligne %1, colonne %2 · %3</translation>
    </message>
    <message>
        <source>index %1 · %2</source>
        <translation>indice %1 · %2</translation>
    </message>
</context>
<context>
    <name>dclscope::PlainPlots</name>
    <message>
        <source>Plots of this tensor</source>
        <translation>Graphiques de ce tenseur</translation>
    </message>
    <message>
        <source>Histogram of the values now and at first, and histograms over all epochs.</source>
        <translation>Histogramme des valeurs, maintenant et au début, et histogrammes sur toutes les époques.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>mean %1, deviation %2</source>
        <translation>moyenne %1, écart type %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1 of %2 are zero</source>
        <translation>%1 sur %2 sont nulles</translation>
    </message>
    <message>
        <source>%1 are not a number</source>
        <translation>%1 ne sont pas des nombres</translation>
    </message>
    <message>
        <source>%1 are infinite</source>
        <translation>%1 sont infinies</translation>
    </message>
</context>
<context>
    <name>dclscope::QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Right. </source>
        <translation>Exact. </translation>
    </message>
    <message>
        <source>Not quite. </source>
        <translation>Pas tout à fait. </translation>
    </message>
</context>
<context>
    <name>dclscope::RasterView</name>
    <message>
        <source>Spikes of the hidden layers</source>
        <translation>Impulsions (spikes) des couches cachées</translation>
    </message>
    <message>
        <source>Each neuron&apos;s spikes appear here</source>
        <translation>Les impulsions de chaque neurone apparaissent ici</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neurone</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>cachée %1</translation>
    </message>
    <message>
        <source>hidden %1, neuron %2</source>
        <translation>cachée %1, neurone %2</translation>
    </message>
    <message>
        <source>%1 · fires, though nothing rises above the noise</source>
        <translation>%1 · émet, bien que rien ne dépasse le bruit</translation>
    </message>
    <message>
        <source>%1 · fires</source>
        <translation>%1 · émet</translation>
    </message>
    <message>
        <source>pale: below the noise</source>
        <translation>pâle&#xa0;: sous le bruit</translation>
    </message>
</context>
<context>
    <name>dclscope::RecipeForm</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Prétraitement</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Further voices</source>
        <translation>Autres voix</translation>
    </message>
    <message>
        <source>Background class</source>
        <translation>Classe de fond</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Fields of the recipe</source>
        <translation>Champs de la recette</translation>
    </message>
    <message>
        <source>What the field means</source>
        <translation>Ce que signifie le champ</translation>
    </message>
    <message>
        <source>Every field can be changed; what differs from the recipe is marked. Point at a field, or go to it, to read what it means.</source>
        <translation>Chaque champ peut être modifié&#x202f;; ce qui diffère de la recette est marqué. Pointez un champ, ou allez-y, pour lire ce qu&apos;il signifie.</translation>
    </message>
    <message>
        <source>Numbers are separated by commas.</source>
        <translation>Les nombres sont séparés par des virgules.</translation>
    </message>
    <message>
        <source>As the other fields stand it changes nothing.</source>
        <translation>Tels que sont les autres champs, il ne change rien.</translation>
    </message>
</context>
<context>
    <name>dclscope::RecipeLibrary</name>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>sounds</source>
        <translation>sons</translation>
    </message>
    <message>
        <source>recordings called LABEL_SPEAKER_NUMBER.wav</source>
        <translation>des enregistrements nommés LABEL_SPEAKER_NUMBER.wav</translation>
    </message>
    <message>
        <source>a folder of %1 for each label</source>
        <translation>un dossier par étiquette (%1)</translation>
    </message>
    <message>
        <source>a folder of %1 for each label, their names beginning with the number of a fold</source>
        <translation>un dossier par étiquette (%1), les noms commençant par le numéro d&apos;un pli</translation>
    </message>
    <message>
        <source>a folder for each word, with clips called SPEAKER_nohash_NUMBER.wav</source>
        <translation>un dossier par mot, avec des clips nommés SPEAKER_nohash_NUMBER.wav</translation>
    </message>
    <message>
        <source>spikes as SHD and SSC come: *_train.h5 and *_test.h5</source>
        <translation>des impulsions (spikes) telles que fournies par SHD et SSC&#xa0;: *_train.h5 et *_test.h5</translation>
    </message>
    <message>
        <source>AudioSet as DCLS-Audio packs it: HDF5 files of waveforms and targets</source>
        <translation>AudioSet tel que DCLS-Audio l&apos;emballe&#xa0;: fichiers HDF5 de formes d&apos;onde et de cibles</translation>
    </message>
    <message>
        <source>%1 in its binary form</source>
        <translation>%1 sous sa forme binaire</translation>
    </message>
    <message>
        <source>data of the layout “%1”</source>
        <translation>des données de la disposition «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Makes its own examples: no data is needed.</source>
        <translation>Fabrique ses propres exemples&#xa0;: aucune donnée n&apos;est nécessaire.</translation>
    </message>
    <message>
        <source>Looks for %1</source>
        <translation>Cherche %1</translation>
    </message>
    <message>
        <source>%1: choose the folder.</source>
        <translation>%1&#xa0;: choisissez le dossier.</translation>
    </message>
    <message>
        <source>%1, in %2.</source>
        <translation>%1, dans %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>dclscope::RecipePicker</name>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>as in the run</source>
        <translation>comme dans le run</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>A recipe file…</source>
        <translation>Un fichier de recette…</translation>
    </message>
</context>
<context>
    <name>dclscope::RidgelinePicture</name>
    <message>
        <source>positions along the %1</source>
        <translation>positions selon l&apos;axe %1</translation>
    </message>
    <message>
        <source>offsets</source>
        <translation>décalages</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>délais</translation>
    </message>
    <message>
        <source>%1 by epoch</source>
        <translation>%1 par époque</translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation>%1, pas de grille depuis le centre</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>step</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>elements per %1, %</source>
        <translation>éléments par %1,&#xa0;%</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>délai %1</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>décalage %1</translation>
    </message>
    <message>
        <source>epoch %1 · %2 · %3 % of elements per %4</source>
        <translation>époque %1 · %2 · %3&#xa0;% des éléments par %4</translation>
    </message>
</context>
<context>
    <name>dclscope::RunChooser</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The networks that the file holds</source>
        <translation>Les réseaux que contient le fichier</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>The series of checkpoints that the folder holds</source>
        <translation>Les séries de points de sauvegarde que contient le dossier</translation>
    </message>
    <message>
        <source>(the file&apos;s top)</source>
        <translation>(la racine du fichier)</translation>
    </message>
    <message>
        <source>%1 networks in this file:</source>
        <translation>%1 réseaux dans ce fichier&#xa0;:</translation>
    </message>
    <message>
        <source>%1 series in this folder:</source>
        <translation>%1 séries dans ce dossier&#xa0;:</translation>
    </message>
</context>
<context>
    <name>dclscope::RunHead</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>The layer that is looked at</source>
        <translation>La couche regardée</translation>
    </message>
    <message>
        <source>Open in Inspect</source>
        <translation>Ouvrir dans Explorer</translation>
    </message>
    <message>
        <source>Open in Inspect: look at this run from its first checkpoint to the newest</source>
        <translation>Ouvrir dans Explorer&#xa0;: regarder cet entraînement de son premier point de sauvegarde au plus récent</translation>
    </message>
    <message>
        <source>Listen with it</source>
        <translation>Écouter avec ce réseau</translation>
    </message>
    <message>
        <source>Listen with it: go to Live with the newest checkpoint of this run</source>
        <translation>Écouter avec ce réseau&#xa0;: aller dans Direct avec le point de sauvegarde le plus récent de cet entraînement</translation>
    </message>
</context>
<context>
    <name>dclscope::RunPicture</name>
    <message>
        <source>Opening the run…</source>
        <translation>Ouverture du run…</translation>
    </message>
</context>
<context>
    <name>dclscope::ScrollingPlot</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message>
        <source>end of the sound</source>
        <translation>fin du son</translation>
    </message>
</context>
<context>
    <name>dclscope::SecondModel</name>
    <message>
        <source>Second model</source>
        <translation>Second modèle</translation>
    </message>
    <message>
        <source>Top labels of the second model; arrow keys move the threshold</source>
        <translation>Étiquettes en tête du second modèle ; les flèches déplacent le seuil</translation>
    </message>
    <message>
        <source>State of the second model</source>
        <translation>État du second modèle</translation>
    </message>
    <message>
        <source>What the second model hears appears here</source>
        <translation>Ce que le second modèle entend apparaît ici</translation>
    </message>
    <message>
        <source>Close the second model</source>
        <translation>Fermer le second modèle</translation>
    </message>
    <message>
        <source>Listen with one model again</source>
        <translation>Écouter de nouveau avec un seul modèle</translation>
    </message>
    <message>
        <source>Listen with a second model</source>
        <translation>Écouter avec un second modèle</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation>latence %1&#xa0;ms</translation>
    </message>
    <message>
        <source>windows skipped: %1</source>
        <translation>fenêtres sautées&#xa0;: %1</translation>
    </message>
    <message>
        <source>slow: one every %1 s</source>
        <translation>lent&#xa0;: une toutes les %1&#xa0;s</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Écoute…</translation>
    </message>
</context>
<context>
    <name>dclscope::SeriesDialog</name>
    <message>
        <source>Several trainings</source>
        <translation>Plusieurs entraînements</translation>
    </message>
    <message>
        <source>“%1” holds checkpoints of several trainings, or several checkpoints of one that are not its epochs. Which are to be looked at?</source>
        <translation>«&#xa0;%1&#xa0;» contient des points de sauvegarde de plusieurs entraînements, ou plusieurs d&apos;un même entraînement qui ne sont pas ses époques. Lesquels regarder&#x202f;?</translation>
    </message>
    <message>
        <source>Trainings in this folder</source>
        <translation>Entraînements de ce dossier</translation>
    </message>
</context>
<context>
    <name>dclscope::SharingPicture</name>
    <message>
        <source>Every block has its own kernels</source>
        <translation>Chaque bloc a ses noyaux</translation>
    </message>
    <message>
        <source>%1 blocks share a kernel</source>
        <translation>%1 blocs partagent un noyau</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>%1   ·   %2 % right</source>
        <translation>%1   ·   %2 % justes</translation>
    </message>
    <message>
        <source>Trained numbers</source>
        <translation>Nombres entraînés</translation>
    </message>
    <message>
        <source>depthwise kernels</source>
        <translation>noyaux en profondeur</translation>
    </message>
    <message>
        <source>Trained numbers: click on a row</source>
        <translation>Nombres entraînés&#xa0;: cliquez sur une ligne</translation>
    </message>
    <message>
        <source>pointwise kernels</source>
        <translation>noyaux ponctuels</translation>
    </message>
    <message>
        <source>patches, norms and classifier</source>
        <translation>patchs, normalisations et classifieur</translation>
    </message>
</context>
<context>
    <name>dclscope::SidePlots</name>
    <message>
        <source>first epoch</source>
        <translation>première époque</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>dclscope::SoundPicture</name>
    <message>
        <source>no picture</source>
        <translation>pas d&apos;image</translation>
    </message>
</context>
<context>
    <name>dclscope::SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>Spectrogramme</translation>
    </message>
    <message>
        <source>The sound&apos;s spectrogram appears here</source>
        <translation>Le spectrogramme du son apparaît ici</translation>
    </message>
    <message>
        <source>Frequency (kHz)</source>
        <translation>Fréquence (kHz)</translation>
    </message>
    <message>
        <source>%1 Hz · %2 dB</source>
        <translation>%1 Hz · %2 dB</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1&#xa0;dB</translation>
    </message>
</context>
<context>
    <name>dclscope::StageHeader</name>
    <message>
        <source>Overlay</source>
        <translation>Superposé</translation>
    </message>
    <message>
        <source>All channels on one grid, over their density</source>
        <translation>Tous les canaux sur une même grille, par-dessus leur densité</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Many channels side by side; click one to see it alone</source>
        <translation>De nombreux canaux côte à côte&#x202f;; cliquez-en un pour le voir seul</translation>
    </message>
    <message>
        <source>One channel</source>
        <translation>Un canal</translation>
    </message>
    <message>
        <source>One pair of output and input</source>
        <translation>Une paire de sortie et d&apos;entrée</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>One delay per neuron, from the shortest to the longest</source>
        <translation>Un délai par neurone, du plus court au plus long</translation>
    </message>
    <message>
        <source>Ridgeline</source>
        <translation>Crêtes</translation>
    </message>
    <message>
        <source>The distribution of delays or positions, epoch by epoch</source>
        <translation>La distribution des délais ou des positions, époque par époque</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Every synapse&apos;s delay: neurons by inputs; click a neuron to see what it listens to</source>
        <translation>Le délai de chaque synapse&#xa0;: neurones par entrées&#x202f;; cliquez un neurone pour voir ce qu&apos;il écoute</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Champ récepteur</translation>
    </message>
    <message>
        <source>What one neuron listens to: inputs by delay</source>
        <translation>Ce qu&apos;un neurone écoute&#xa0;: entrées par délai</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>The tensor itself: a matrix as colours, a vector as a plot</source>
        <translation>Le tenseur lui-même&#xa0;: une matrice en couleurs, un vecteur en courbe</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>The dense kernel as it is constructed, and its frequency response</source>
        <translation>Le noyau dense tel qu&apos;il est construit, et sa réponse en fréquence</translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation>Coïncidence</translation>
    </message>
    <message>
        <source>What comes to one neuron while the network hears a sound, and how its delays line it up</source>
        <translation>Ce qui arrive à un neurone pendant que le réseau entend un son, et comment ses délais l&apos;alignent</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Every layer of the run at once; click one to go into it</source>
        <translation>Toutes les couches de l&apos;entraînement à la fois&#x202f;; cliquez-en une pour y entrer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Previous channels</source>
        <translation>Canaux précédents</translation>
    </message>
    <message>
        <source>Next channels</source>
        <translation>Canaux suivants</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Étalement</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Quantity shown as colour</source>
        <translation>Grandeur montrée en couleur</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>By delay</source>
        <translation>Par délai</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Par poids</translation>
    </message>
    <message>
        <source>By similarity</source>
        <translation>Par similarité</translation>
    </message>
    <message>
        <source>Order of neurons and inputs</source>
        <translation>Ordre des neurones et des entrées</translation>
    </message>
    <message>
        <source>Makes pale what has little weight: its delay says little</source>
        <translation>Pâlit ce qui a peu de poids&#xa0;: son délai dit peu de chose</translation>
    </message>
    <message>
        <source>Learned axis</source>
        <translation>Axe appris</translation>
    </message>
    <message>
        <source>Axis that is not drawn</source>
        <translation>Axe non dessiné</translation>
    </message>
    <message>
        <source>Elements that differ along this axis alone lie over one another</source>
        <translation>Les éléments qui ne diffèrent que selon cet axe se superposent</translation>
    </message>
    <message>
        <source>What the network hears</source>
        <translation>Ce que le réseau entend</translation>
    </message>
    <message>
        <source>What the network hears: a bundled sound, a sound file, or a .npy of its inputs</source>
        <translation>Ce que le réseau entend&#xa0;: un son fourni, un fichier son, ou un .npy de ses entrées</translation>
    </message>
    <message>
        <source>Channels that are shown</source>
        <translation>Canaux montrés</translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation>Canal de sortie</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Canal d&apos;entrée</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Let the network hear</source>
        <translation>Faire entendre au réseau</translation>
    </message>
    <message>
        <source>Sounds and inputs (*.wav *.flac *.ogg *.mp3 *.npy);;All files (*)</source>
        <translation>Sons et entrées (*.wav *.flac *.ogg *.mp3 *.npy);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sans %1</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 sur %3</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neurone</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Shows how densely elements lie</source>
        <translation>Montre la densité des éléments</translation>
    </message>
    <message>
        <source>Shows how far each element&apos;s interpolation spreads (sigma)</source>
        <translation>Montre jusqu&apos;où s&apos;étale l&apos;interpolation de chaque élément (sigma)</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <source>Neurons beside those that answer to the same label; which one is found by letting the network hear examples, or by its weights where none come with it</source>
        <translation>Les neurones à côté de ceux qui répondent à la même étiquette ; laquelle, on le trouve en faisant entendre des exemples au réseau, ou par ses poids quand il n&apos;en a pas</translation>
    </message>
    <message>
        <source>Shows where elements came from: three epochs back, or as far as one checkpoint is from the next</source>
        <translation>Montre d&apos;où viennent les éléments&#xa0;: trois époques en arrière, ou d&apos;un point de sauvegarde au suivant</translation>
    </message>
    <message>
        <source>%1, part %2</source>
        <translation>%1, partie %2</translation>
    </message>
</context>
<context>
    <name>dclscope::StepText</name>
    <message>
        <source>Text of the step</source>
        <translation>Texte de l&apos;étape</translation>
    </message>
    <message>
        <source>What to see: %1</source>
        <translation>À voir : %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>D&apos;après : %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TagBarsView</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2&#xa0;%</translation>
    </message>
    <message>
        <source>The labels that score highest appear here</source>
        <translation>Les étiquettes au plus haut score apparaissent ici</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Top labels; arrow keys move the threshold</source>
        <translation>Étiquettes en tête ; les flèches déplacent le seuil</translation>
    </message>
    <message>
        <source>counts from %1 % on</source>
        <translation>compte à partir de %1 %</translation>
    </message>
    <message>
        <source>this label counts from %1 % on</source>
        <translation>cette étiquette compte à partir de %1 %</translation>
    </message>
    <message>
        <source>Drag: all labels; with Shift: this label alone</source>
        <translation>Tirer&#xa0;: toutes les étiquettes&#xa0;; avec Maj&#xa0;: celle-ci seule</translation>
    </message>
</context>
<context>
    <name>dclscope::TagListModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Listening began %1: %2</source>
        <translation>Écoute commencée le %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
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
        <translation>Le haut-parleur a disparu</translation>
    </message>
</context>
<context>
    <name>dclscope::TapeSlider</name>
    <message>
        <source>Moment that is shown</source>
        <translation>Moment affiché</translation>
    </message>
    <message>
        <source>Drag to look at an earlier moment. Drag with Shift, here or on a picture, to mark what Loop plays.</source>
        <translation>Glissez pour voir un moment antérieur. Glissez avec Maj, ici ou sur une image, pour marquer ce que la boucle joue.</translation>
    </message>
</context>
<context>
    <name>dclscope::ThresholdPicture</name>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>words missed: %1 %</source>
        <translation>mots manqués&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>taken for another: %1 %</source>
        <translation>pris pour un autre&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>false alarms: %1 % of the rest</source>
        <translation>fausses alarmes : %1 % du reste</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Part, %</translation>
    </message>
    <message>
        <source>What a threshold makes of it</source>
        <translation>Ce qu&apos;en fait un seuil</translation>
    </message>
    <message>
        <source>False alarms, % of examples without a word</source>
        <translation>Fausses alarmes, % des exemples sans mot</translation>
    </message>
    <message>
        <source>Missed, %</source>
        <translation>Manqués, %</translation>
    </message>
    <message>
        <source>The one against the other</source>
        <translation>L&apos;un contre l&apos;autre</translation>
    </message>
    <message>
        <source>The network listens to its examples…</source>
        <translation>Le réseau écoute ses exemples…</translation>
    </message>
</context>
<context>
    <name>dclscope::Timeline</name>
    <message>
        <source>Playback</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>First checkpoint</source>
        <translation>Premier point de sauvegarde</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Previous checkpoint</source>
        <translation>Point de sauvegarde précédent</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Next checkpoint</source>
        <translation>Point de sauvegarde suivant</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>Dernier point de sauvegarde</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Current epoch</source>
        <translation>Époque actuelle</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Curves in the timeline</source>
        <translation>Courbes dans la chronologie</translation>
    </message>
    <message>
        <source>Which figures of the training are drawn, up to four</source>
        <translation>Quelles mesures de l&apos;entraînement sont dessinées, quatre au plus</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>Play over and over</source>
        <translation>Lire en boucle</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Perte et exactitude</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>no epochs</source>
        <translation>pas d&apos;époques</translation>
    </message>
</context>
<context>
    <name>dclscope::TimelineTrack</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Loss and accuracy by epoch, with a mark for each checkpoint. Click or drag to go to an epoch.</source>
        <translation>Perte et exactitude par époque, avec une marque pour chaque point de sauvegarde. Cliquez ou glissez pour aller à une époque.</translation>
    </message>
    <message>
        <source>No checkpoints yet.</source>
        <translation>Pas encore de points de sauvegarde.</translation>
    </message>
    <message>
        <source>No loss or accuracy was found beside these checkpoints.</source>
        <translation>Ni perte ni exactitude trouvées à côté de ces points de sauvegarde.</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>acc.</translation>
    </message>
    <message>
        <source>not measured at this epoch</source>
        <translation>pas mesuré à cette époque</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>pas mesuré</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A : %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B : %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TopicWindow</name>
    <message>
        <source>What is this?</source>
        <translation>Qu&apos;est-ce que c&apos;est&#x202f;?</translation>
    </message>
    <message>
        <source>What the guide says of it</source>
        <translation>Ce qu&apos;en dit le guide</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Ouvrir le guide</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainControls</name>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Choose the folder of the run</source>
        <translation>Choisir le dossier de l&apos;entraînement</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Vary…</source>
        <translation>&amp;Varier…</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Enregistrer la recette</translation>
    </message>
    <message>
        <source>Save the recipe as it is now (Ctrl+S)</source>
        <translation>Enregistrer la recette telle qu&apos;elle est (Ctrl+S)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Go on where the run in this folder ended (Ctrl+Shift+Return)</source>
        <translation>Continuer où l&apos;entraînement de ce dossier s&apos;est arrêté (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Train the recipe with several values of a field, and compare</source>
        <translation>Entraîner la recette avec plusieurs valeurs d&apos;un champ, et comparer</translation>
    </message>
    <message>
        <source>A training is under way: stop it before another recipe is chosen.</source>
        <translation>Un entraînement est en cours&#xa0;: arrêtez-le avant de choisir une autre recette.</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Choisir une recette</translation>
    </message>
    <message>
        <source>Recipes (*.toml);;All files (*)</source>
        <translation>Recettes (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation>Continuer un entraînement antérieur</translation>
    </message>
    <message>
        <source>%1 holds no run that was trained here: choose a folder with epoch-….safetensors and resume.state.</source>
        <translation>%1 ne contient aucun entraînement fait ici&#xa0;: choisissez un dossier avec epoch-….safetensors et resume.state.</translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation>Recettes (*.toml)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Some fields have values that do not fit; the form says at each what is wrong. Mend or reset them first.</source>
        <translation>Certains champs ont des valeurs qui ne conviennent pas&#x202f;; le formulaire dit pour chacun ce qui ne va pas. Corrigez-les ou rétablissez-les d&apos;abord.</translation>
    </message>
    <message>
        <source>%1 holds no training that could go on: start a new one.</source>
        <translation>%1 ne contient aucun entraînement à continuer&#xa0;: lancez-en un nouveau.</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another output folder, or clear the field to get a new one%2.</source>
        <translation>%1 n&apos;est pas vide. Choisissez un autre dossier de sortie, ou videz le champ pour en avoir un nouveau%2.</translation>
    </message>
    <message>
        <source>; or press Go on</source>
        <translation>&#x202f;; ou pressez «&#xa0;Continuer&#xa0;»</translation>
    </message>
    <message>
        <source>There is no folder %1: choose the folder of the data.</source>
        <translation>Il n&apos;y a pas de dossier %1&#xa0;: choisissez le dossier des données.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Arrêter, enregistrer</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>Reco&amp;mmencer</translation>
    </message>
    <message>
        <source>St&amp;art training</source>
        <translation>&amp;Lancer l&apos;entraînement</translation>
    </message>
    <message>
        <source>Start training (Ctrl+Return)</source>
        <translation>Lancer l&apos;entraînement (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Stop, and keep what has been learned (Ctrl+.)</source>
        <translation>Arrêter, et garder ce qui a été appris (Ctrl+.)</translation>
    </message>
    <message>
        <source>A training is under way: stop it before other data are chosen.</source>
        <translation>Un entraînement est en cours&#xa0;: arrêtez-le avant de choisir d&apos;autres données.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainIntro</name>
    <message>
        <source>Watch a network learn</source>
        <translation>Voyez un réseau apprendre</translation>
    </message>
    <message>
        <source>A recipe says which network learns what from which data; every field of it can be changed. While it trains, its kernels move here, and examples that were kept out say how well it does.</source>
        <translation>Une recette dit quel réseau apprend quoi de quelles données&#x202f;; chacun de ses champs peut être modifié. Pendant l&apos;entraînement, ses noyaux bougent ici, et des exemples mis de côté disent à quel point il réussit.</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>Entraîner %1</translation>
    </message>
    <message>
        <source>These three make their own examples and learn in seconds.</source>
        <translation>Ces trois-là fabriquent leurs propres exemples et apprennent en quelques secondes.</translation>
    </message>
    <message>
        <source>Choose a recipe at the left, then the folder of its data, and start.</source>
        <translation>Choisissez une recette à gauche, puis le dossier de ses données, et lancez.</translation>
    </message>
    <message>
        <source>The part of the program that trains (libdclscope_torch.so) is not installed: build it with “ninja training”, or install the package that has it.</source>
        <translation>La partie du programme qui entraîne (libdclscope_torch.so) n&apos;est pas installée&#xa0;: construisez-la avec «&#xa0;ninja training&#xa0;», ou installez le paquet qui la contient.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainPictures</name>
    <message>
        <source>What is learned from, and what is kept out</source>
        <translation>Ce dont le réseau apprend, et ce qui est mis de côté</translation>
    </message>
    <message>
        <source>Kept-out examples</source>
        <translation>Exemples mis de côté</translation>
    </message>
    <message>
        <source>Most wrong</source>
        <translation>Les plus faux</translation>
    </message>
    <message>
        <source>The layers are shown here as soon as the network is made.</source>
        <translation>Les couches s’affichent ici dès que le réseau est créé.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>kept out: mean average precision %1</source>
        <translation>mis de côté&#xa0;: précision moyenne (mAP) %1</translation>
    </message>
    <message>
        <source>kept out: %1 right</source>
        <translation>mis de côté&#xa0;: %1 juste</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>époque %1 sur %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>pas %1 sur %2</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>perte %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>run %1 sur %2</translation>
    </message>
    <message>
        <source>Stopped; Go on takes it up again where it is.</source>
        <translation>Arrêté&#x202f;; «&#xa0;Continuer&#xa0;» le reprend où il en est.</translation>
    </message>
    <message>
        <source>This run was finished already.</source>
        <translation>Cet entraînement était déjà terminé.</translation>
    </message>
    <message>
        <source>Stopped after epoch %1 of %2</source>
        <translation>Arrêté après l&apos;époque %1 sur %2</translation>
    </message>
    <message>
        <source>Ended after epoch %1 of %2: it no longer got better</source>
        <translation>Terminé après l&apos;époque %1 sur %2&#xa0;: il ne s&apos;améliorait plus</translation>
    </message>
    <message>
        <source>Done: %1 epochs in %2</source>
        <translation>Terminé&#xa0;: %1 époques en %2</translation>
    </message>
    <message>
        <source>Go on takes it up again</source>
        <translation>«&#xa0;Continuer&#xa0;» le reprend</translation>
    </message>
    <message>
        <source>Reading examples…</source>
        <translation>Lecture des exemples…</translation>
    </message>
    <message>
        <source>Making the network…</source>
        <translation>Création du réseau…</translation>
    </message>
    <message>
        <source>Validating…</source>
        <translation>Validation…</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainWorkspace</name>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>&amp;Lancer l&apos;entraînement</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation>Ctrl+Shift+Return</translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation>&amp;Arrêter et enregistrer</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Go on with an &amp;earlier run…</source>
        <translation>C&amp;ontinuer un entraînement antérieur…</translation>
    </message>
    <message>
        <source>Train with several &amp;values…</source>
        <translation>Entraîner avec plusieurs &amp;valeurs…</translation>
    </message>
    <message>
        <source>Choose a &amp;recipe file…</source>
        <translation>Choisir un fichier de &amp;recette…</translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation>Choisir les &amp;données…</translation>
    </message>
    <message>
        <source>S&amp;ave the recipe…</source>
        <translation>&amp;Enregistrer la recette…</translation>
    </message>
    <message>
        <source>Open in &amp;Inspect</source>
        <translation>Ouvrir dans E&amp;xplorer</translation>
    </message>
    <message>
        <source>&amp;Listen with it</source>
        <translation>Éco&amp;uter avec ce réseau</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Entraînement&#xa0;: %1</translation>
    </message>
    <message>
        <source>A training is under way</source>
        <translation>Un entraînement est en cours</translation>
    </message>
    <message>
        <source>%1 is being trained.</source>
        <translation>%1 est en cours d&apos;entraînement.</translation>
    </message>
    <message>
        <source>What has been learned is saved in %1 and can be gone on with. Or let it train: the window is put aside, and closes when the training is done.</source>
        <translation>Ce qui a été appris est enregistré dans %1, et l&apos;on pourra continuer. Ou laissez l&apos;entraînement se faire&#xa0;: la fenêtre est réduite, et se ferme quand il est terminé.</translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <translation>&amp;Poursuivre</translation>
    </message>
    <message>
        <source>&amp;Stop and save</source>
        <translation>&amp;Arrêter et enregistrer</translation>
    </message>
    <message>
        <source>%1: beginning…</source>
        <translation>%1&#xa0;: début…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Début…</translation>
    </message>
    <message>
        <source>%1, run %2 of %3: %4</source>
        <translation>%1, run %2 sur %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Stopped in %1; what is done stands in the table</source>
        <translation>Arrêté dans %1&#x202f;; ce qui est fait figure dans le tableau</translation>
    </message>
    <message>
        <source>Done: table and chart are in %1</source>
        <translation>Terminé&#xa0;: tableau et graphique sont dans %1</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>Entraîner un réseau</translation>
    </message>
    <message>
        <source>Nothing is being trained</source>
        <translation>Aucun entraînement en cours</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>The newest run</source>
        <translation>Le dernier run</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Avancement de l&apos;entraînement</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>État de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Stopping: the step under way is finished and saved…</source>
        <translation>Arrêt&#xa0;: l&apos;étape en cours est terminée et enregistrée…</translation>
    </message>
    <message>
        <source>%1: %2 of %3 epochs</source>
        <translation>%1&#xa0;: %2 époques sur %3</translation>
    </message>
    <message>
        <source>   ·   Go on takes it up again</source>
        <translation>   ·   «&#xa0;Continuer&#xa0;» le reprend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation>Interrompu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Broken off in run %1 of %2: %3</source>
        <translation>Interrompu au run %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingFields</name>
    <message>
        <source>learned</source>
        <translation>appris</translation>
    </message>
    <message>
        <source>drawn once, fixed</source>
        <translation>tirés une fois, fixes</translation>
    </message>
    <message>
        <source>no delays</source>
        <translation>aucun délai</translation>
    </message>
    <message>
        <source>plain kernels</source>
        <translation>noyaux simples</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingFigureView</name>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Not trained: %1</source>
        <translation>Non entraîné : %1</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Avancement de l&apos;entraînement</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>État de l&apos;entraînement</translation>
    </message>
    <message>
        <source>The part of the program that trains (libdclscope_torch.so) is not installed.</source>
        <translation>La partie du programme qui entraîne (libdclscope_torch.so) n&apos;est pas installée.</translation>
    </message>
    <message>
        <source>%1: %2 epochs</source>
        <translation>%1 : %2 époques</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Début…</translation>
    </message>
    <message>
        <source>What learns</source>
        <translation>Ce qui apprend</translation>
    </message>
    <message>
        <source>Epoch %1 of %2   ·   loss %3</source>
        <translation>Époque %1 sur %2   ·   perte %3</translation>
    </message>
    <message>
        <source>   ·   %1 % of kept-out examples right</source>
        <translation>   ·   %1 % des exemples mis à part justes</translation>
    </message>
    <message>
        <source>Stopped after epoch %1</source>
        <translation>Arrêté après l&apos;époque %1</translation>
    </message>
    <message>
        <source>Done: %1 epochs in %2 s</source>
        <translation>Fini : %1 époques en %2 s</translation>
    </message>
    <message>
        <source>Press Train: what learns moves here, and below are the loss and the share of right answers.</source>
        <translation>Appuyez sur «&#x202f;Entraîner&#x202f;»&#xa0;: ce qui apprend bouge ici&#x202f;; dessous, la perte et la part de réponses justes.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingSession</name>
    <message>
        <source>There is not enough memory for this training: lower the batch size or the network&apos;s sizes.</source>
        <translation>Il n&apos;y a pas assez de mémoire pour cet entraînement&#xa0;: réduisez la taille des lots ou les tailles du réseau.</translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingWordsPicture</name>
    <message>
        <source>Here the program trains the recipe “%1” while one looks on, %2 epochs. On paper: open this step in the program, or Train with this recipe.</source>
        <translation>Ici le programme entraîne la recette « %1 » sous vos yeux, %2 époques. Sur papier : ouvrez cette étape dans le programme, ou entraînez avec cette recette.</translation>
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
        <translation>Revenir à maintenant</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Loop: plays the marked stretch over and over, or what the pictures show where none is marked</source>
        <translation>Boucle : joue sans cesse le passage marqué, ou ce que montrent les images si aucun ne l’est</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Sound: a file is heard while it is listened to. A microphone is heard only when it is played again.</source>
        <translation>Son : un fichier s’entend pendant son écoute. Un microphone ne s’entend que lorsqu’on le rejoue.</translation>
    </message>
    <message>
        <source>Playback of what was heard</source>
        <translation>Lecture de ce qui a été entendu</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>Speed of playing. Slower is deeper, too.</source>
        <translation>Vitesse de lecture. Plus lent, c’est aussi plus grave.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Espace)</translation>
    </message>
    <message>
        <source>The last ten minutes can be paused, looked at and heard again here</source>
        <translation>Les dix dernières minutes peuvent être arrêtées, revues et réécoutées ici</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Paused at %1 s</source>
        <translation>Arrêté à %1 s</translation>
    </message>
    <message>
        <source>Playing, %1 s</source>
        <translation>Lecture, %1 s</translation>
    </message>
    <message>
        <source> · listening goes on, %1 s ahead</source>
        <translation> · l’écoute continue, %1 s plus loin</translation>
    </message>
    <message>
        <source>not heard: %1</source>
        <translation>pas de son : %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TrialsPicture</name>
    <message>
        <source>being judged…</source>
        <translation>en cours de jugement…</translation>
    </message>
    <message>
        <source>%1 % right</source>
        <translation>%1 % justes</translation>
    </message>
    <message>
        <source>Share of examples that it names rightly</source>
        <translation>Part des exemples bien nommés</translation>
    </message>
    <message>
        <source>Share of %1 examples that it names rightly</source>
        <translation>Part bien nommée de %1 exemples</translation>
    </message>
</context>
<context>
    <name>dclscope::TryChart</name>
    <message>
        <source>accuracy, %</source>
        <translation>exactitude,&#xa0;%</translation>
    </message>
    <message>
        <source>Chart of the sweep</source>
        <translation>Graphique du balayage</translation>
    </message>
    <message>
        <source>A sweep varies one number of an edit and draws what comes of it.</source>
        <translation>Un balayage fait varier un nombre d&apos;une modification et dessine ce qui en résulte.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>, from %1 to %2 over %3 draws</source>
        <translation>, de %1 à %2 sur %3 tirages</translation>
    </message>
</context>
<context>
    <name>dclscope::TryEdits</name>
    <message>
        <source>add %1</source>
        <translation>ajouter %1</translation>
    </message>
    <message>
        <source>change to %1</source>
        <translation>changer en %1</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>activer %1</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>désactiver %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>retirer %1</translation>
    </message>
    <message>
        <source>remove all edits</source>
        <translation>retirer toutes les modifications</translation>
    </message>
</context>
<context>
    <name>dclscope::TryFigures</name>
    <message>
        <source>%1%2 points</source>
        <translation>%1%2 points</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>How far judging is</source>
        <translation>Avancement de l&apos;évaluation</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>%1 on %2 %3s</source>
        <translation>%1 sur %2 exemples (%3)</translation>
    </message>
    <message>
        <source>, as it is and edited.</source>
        <translation>, tel quel et modifié.</translation>
    </message>
    <message>
        <source>, without any edit.</source>
        <translation>, sans aucune modification.</translation>
    </message>
</context>
<context>
    <name>dclscope::TryForm</name>
    <message>
        <source>all layers</source>
        <translation>toutes les couches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Layers that the edit changes</source>
        <translation>Couches que change la modification</translation>
    </message>
    <message>
        <source>where</source>
        <translation>où</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>étage %1</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>par exemple %1</translation>
    </message>
</context>
<context>
    <name>dclscope::TryKernel</name>
    <message>
        <source>Dense kernel before and after the edits</source>
        <translation>Noyau dense avant et après les modifications</translation>
    </message>
    <message>
        <source>%1 by %2 values</source>
        <translation>%1 par %2 valeurs</translation>
    </message>
    <message>
        <source>%1; the largest change is %2</source>
        <translation>%1 ; le plus grand changement est %2</translation>
    </message>
    <message>
        <source>%1; the edits do not change it</source>
        <translation>%1 ; les modifications ne le changent pas</translation>
    </message>
    <message>
        <source>Choose a layer to see its kernel.</source>
        <translation>Choisissez une couche pour voir son noyau.</translation>
    </message>
    <message>
        <source>This layer shows no kernel: %1.</source>
        <translation>Cette couche ne montre pas de noyau : %1.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Colours to ±%1; difference to ±%2</source>
        <translation>Couleurs à ±%1 ; différence à ±%2</translation>
    </message>
    <message>
        <source>Response, mean over directions</source>
        <translation>Réponse, moyenne des directions</translation>
    </message>
    <message>
        <source>Response of row %1, changed most</source>
        <translation>Réponse de la ligne %1, la plus changée</translation>
    </message>
    <message>
        <source>Response, mean over inputs</source>
        <translation>Réponse, moyenne des entrées</translation>
    </message>
    <message>
        <source>|H|</source>
        <translation>|H|</translation>
    </message>
    <message>
        <source>cycles per step</source>
        <translation>cycles par pas</translation>
    </message>
    <message>
        <source>dashed: before</source>
        <translation>tirets : avant</translation>
    </message>
    <message>
        <source>kernel row %1, column %2 · before %3 · after %4 · difference %5</source>
        <translation>noyau ligne %1, colonne %2 · avant %3 · après %4 · différence %5</translation>
    </message>
    <message>
        <source>Colours to ±%1; no edit changes it</source>
        <translation>Couleurs à ±%1 ; rien ne le change</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
</context>
<context>
    <name>dclscope::TryList</name>
    <message>
        <source>Add an edit</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>What is changed of the network</source>
        <translation>Ce qui est changé dans le réseau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Takes the chosen edit out of the list</source>
        <translation>Retire de la liste la modification choisie</translation>
    </message>
    <message>
        <source>Edits, one after the other</source>
        <translation>Modifications, l&apos;une après l&apos;autre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Judge by other data…</source>
        <translation>Évaluer sur d&apos;autres données…</translation>
    </message>
</context>
<context>
    <name>dclscope::TryPanel</name>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Close Try</source>
        <translation>Fermer Essayer</translation>
    </message>
    <message>
        <source>Close Try: show the network as it is (E)</source>
        <translation>Fermer Essayer&#xa0;: montrer le réseau tel quel (E)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, époque %2</translation>
    </message>
    <message>
        <source>A folder of labelled data, as dcls eval takes it</source>
        <translation>Un dossier de données étiquetées, comme dcls eval le prend</translation>
    </message>
    <message>
        <source>No examples come with this network. Choose labelled data to see what edits cost.</source>
        <translation>Ce réseau vient sans exemples. Choisissez des données étiquetées pour voir ce que coûtent les modifications.</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Choisir des données…</translation>
    </message>
    <message>
        <source>Or grab elements in the picture: Shift draws a band, arrows nudge, the wheel over one widens it.</source>
        <translation>Ou saisissez des éléments dans l&apos;image : Maj trace un cadre, les flèches poussent, la molette élargit.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare with the network as it is</source>
        <translation>Comparer au réseau tel quel</translation>
    </message>
    <message>
        <source>Set the network as it is (A) beside its edited self (B)</source>
        <translation>Mettre le réseau tel quel (A) à côté du modifié (B)</translation>
    </message>
</context>
<context>
    <name>dclscope::TryResponse</name>
    <message>
        <source>sound %1</source>
        <translation>son %1</translation>
    </message>
    <message>
        <source>, part </source>
        <translation>, partie </translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>« %1 » (%2)</translation>
    </message>
    <message>
        <source>“%1” (%2&#xa0;%)</source>
        <translation>« %1 » (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>What the network is shown</source>
        <translation>Ce qu&apos;on montre au réseau</translation>
    </message>
    <message>
        <source>An example of the data, a bundled sound, or a file</source>
        <translation>Un exemple des données, un son fourni, ou un fichier</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Show the network</source>
        <translation>Montrer au réseau</translation>
    </message>
    <message>
        <source>Sounds, pictures and inputs (*.wav *.flac *.ogg *.mp3 *.png *.jpg *.jpeg *.npy);;All files (*)</source>
        <translation>Sons, images et entrées (*.wav *.flac *.ogg *.mp3 *.png *.jpg *.jpeg *.npy);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>It is “%1”. </source>
        <translation>C&apos;est « %1 ». </translation>
    </message>
    <message>
        <source>The network says %1.</source>
        <translation>Le réseau dit %1.</translation>
    </message>
    <message>
        <source>The network says %1, edited %2.</source>
        <translation>Le réseau dit %1, modifié %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>dclscope::TryResponseMap</name>
    <message>
        <source>What the layer does before and after the edits</source>
        <translation>Ce que fait la couche avant et après les modifications</translation>
    </message>
    <message>
        <source>%1 spikes of %2 neurons in %3 steps, then %4; coloured where only one of the two has one</source>
        <translation>%1 spikes de %2 neurones en %3 pas, puis %4 ; en couleur là où un seul des deux en a un</translation>
    </message>
    <message>
        <source>membranes of %1 output neurons over %2 steps, to ±%3</source>
        <translation>membranes de %1 neurones de sortie sur %2 pas, à ±%3</translation>
    </message>
    <message>
        <source>mean over channels at %1 × %2 places: %3, then %4; colours to ±%5</source>
        <translation>moyenne des canaux en %1 × %2 lieux : %3, puis %4 ; couleurs à ±%5</translation>
    </message>
    <message>
        <source>What this layer does is not known of such a network.</source>
        <translation>Ce que fait cette couche n&apos;est pas connu pour un tel réseau.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>neuron %1, step %2</source>
        <translation>neurone %1, pas %2</translation>
    </message>
    <message>
        <source>%1 · before %2 · after %3</source>
        <translation>%1 · avant %2 · après %3</translation>
    </message>
</context>
<context>
    <name>dclscope::TryRun</name>
    <message>
        <source>, edited</source>
        <translation>, modifié</translation>
    </message>
</context>
<context>
    <name>dclscope::TryScores</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Scores of the likeliest labels before and after the edits</source>
        <translation>Scores des étiquettes les plus probables avant et après les modifications</translation>
    </message>
    <message>
        <source>%1: %2, then %3</source>
        <translation>%1 : %2, puis %3</translation>
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
        <translation>Balayer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>Ce qui varie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>How many values</source>
        <translation>Combien de valeurs</translation>
    </message>
    <message>
        <source>Draws of chance for each value</source>
        <translation>Tirages au hasard pour chaque valeur</translation>
    </message>
    <message>
        <source>Write the table as CSV, or the chart as SVG</source>
        <translation>Écrire le tableau en CSV, ou le graphique en SVG</translation>
    </message>
    <message>
        <source>Copy the command that makes this table, to be pasted into a terminal</source>
        <translation>Copier la commande qui produit ce tableau, à coller dans un terminal</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>tirages</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation>Exporter le balayage</translation>
    </message>
    <message>
        <source>Table (*.csv);;Chart (*.svg)</source>
        <translation>Tableau (*.csv);;Graphique (*.svg)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
</context>
<context>
    <name>dclscope::VariantsPicture</name>
    <message>
        <source>being judged…</source>
        <translation>en cours de jugement…</translation>
    </message>
    <message>
        <source>Share of recordings that it names rightly</source>
        <translation>Part des enregistrements qu&apos;il nomme bien</translation>
    </message>
    <message>
        <source>Share of %1 recordings that it names rightly, a mark for each training</source>
        <translation>Part de %1 enregistrements qu&apos;il nomme bien, une marque par entraînement</translation>
    </message>
    <message>
        <source>%1 numbers learned · %2 %</source>
        <translation>%1 nombres appris · %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 numbers learned · %2 % (%3)</source>
        <translation>%1 nombres appris · %2&#xa0;% (%3)</translation>
    </message>
</context>
<context>
    <name>dclscope::VariedView</name>
    <message>
        <source>What came of each value</source>
        <translation>Ce que chaque valeur a donné</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing has been varied yet.</source>
        <translation>Rien n&apos;a encore été varié.</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n runs is under way.</source>
        <translation>
            <numerusform>Le premier de %n run est en cours.</numerusform>
            <numerusform>Le premier des %n entraînements est en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2: %3</source>
        <translation>%1, graine %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>dclscope::VaryDialog</name>
    <message>
        <source>Train with several values</source>
        <translation>Entraîner avec plusieurs valeurs</translation>
    </message>
    <message>
        <source>Every combination of these values is trained, each with all seeds. The chart and the table fill as the runs end.</source>
        <translation>Chaque combinaison de ces valeurs est entraînée, chacune avec toutes les graines. Le graphique et le tableau se remplissent à mesure que les entraînements se terminent.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>What will be trained</source>
        <translation>Ce qui sera entraîné</translation>
    </message>
    <message>
        <source>St&amp;art training</source>
        <translation>&amp;Lancer l&apos;entraînement</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Second field</source>
        <translation>Second champ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Valeurs (%1)</translation>
    </message>
    <message>
        <source>separated by commas; a list of numbers in brackets: [64, 64], [128, 128]</source>
        <translation>séparées par des virgules&#x202f;; une liste de nombres entre crochets&#xa0;: [64, 64], [128, 128]</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, one after the other, each in a folder of its own in %1.</source>
        <translation>
            <numerusform>%n entraînement, dans son propre dossier dans %1.</numerusform>
            <numerusform>%n entraînements, l&apos;un après l&apos;autre, chacun dans son propre dossier dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dclscope::VaryPage</name>
    <message>
        <source>Go on with the rest</source>
        <translation>Continuer le reste</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>What came of each value</source>
        <translation>Ce que chaque valeur a donné</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>The line for a terminal that trains the same</source>
        <translation>La ligne de terminal qui entraîne la même chose</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Fichiers %1 (*.%2)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
</context>
<context>
    <name>dclscope::WorkspacePage</name>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Images (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>dclscope::WorstList</name>
    <message>
        <source>“%1”, but only %2 % sure</source>
        <translation>«&#xa0;%1&#xa0;», mais sûr à %2&#xa0;% seulement</translation>
    </message>
    <message>
        <source>“%1” named “%2”, %3 %</source>
        <translation>«&#xa0;%1&#xa0;» nommé «&#xa0;%2&#xa0;», %3&#xa0;%</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>L&apos;entendre</translation>
    </message>
    <message>
        <source>See it in Live</source>
        <translation>Voir en Direct</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Kept-out examples that are most wrong</source>
        <translation>Les exemples mis de côté les plus faux</translation>
    </message>
    <message>
        <source>Click to see it large</source>
        <translation>Cliquer pour voir en grand</translation>
    </message>
    <message>
        <source>Why nothing is heard</source>
        <translation>Pourquoi on n&apos;entend rien</translation>
    </message>
    <message>
        <source>Plays the sound over the loudspeaker</source>
        <translation>Joue le son dans le haut-parleur</translation>
    </message>
    <message>
        <source>Plays the sound to the last checkpoint and shows what it makes of it</source>
        <translation>Joue le son au dernier point de sauvegarde et montre ce qu&apos;il en fait</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>From a grid to anywhere</source>
        <extracomment>off-the-grid, title</extracomment>
        <translation>D&apos;une grille à n&apos;importe où</translation>
    </message>
    <message>
        <source>A kernel&apos;s weights need not lie side by side: each can have a place of its own, and learn it.</source>
        <extracomment>off-the-grid, idea</extracomment>
        <translation>Les poids d&apos;un noyau ne sont pas obligés d&apos;être côte à côte&#xa0;: chacun peut avoir sa propre place, et l&apos;apprendre.</translation>
    </message>
    <message>
        <source>Nine weights, side by side</source>
        <extracomment>off-the-grid, step 1, title</extracomment>
        <translation>Neuf poids, côte à côte</translation>
    </message>
    <message>
        <source>A convolution lays a small kernel on every point of a picture and adds up what lies under its weights. This kernel has nine weights: one for the point itself, and eight around it that are subtracted.</source>
        <extracomment>off-the-grid, step 1, paragraph 1</extracomment>
        <translation>Une convolution pose un petit noyau sur chaque point d&apos;une image et additionne ce qui se trouve sous ses poids. Ce noyau a neuf poids&#xa0;: un pour le point lui-même, et huit autour de lui, que l&apos;on soustrait.</translation>
    </message>
    <message>
        <source>They add up to zero. Where the picture is even, the answer is nothing; at an edge it is not.</source>
        <extracomment>off-the-grid, step 1, paragraph 2</extracomment>
        <translation>Leur somme est nulle. Là où l&apos;image est uniforme, la réponse est nulle&#x202f;; sur un bord, elle ne l&apos;est pas.</translation>
    </message>
    <message>
        <source>Pulled apart</source>
        <extracomment>off-the-grid, step 2, title</extracomment>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>To see farther, one could add weights. Dilated convolution does something cheaper: it pulls the same weights apart and leaves gaps between them.</source>
        <extracomment>off-the-grid, step 2, paragraph 1</extracomment>
        <translation>Pour voir plus loin, on pourrait ajouter des poids. La convolution dilatée fait quelque chose de moins coûteux&#xa0;: elle écarte les mêmes poids et laisse des vides entre eux.</translation>
    </message>
    <message>
        <source>The gaps are all alike. Somebody chose them before the training began.</source>
        <extracomment>off-the-grid, step 2, paragraph 2</extracomment>
        <translation>Les vides sont tous pareils. Quelqu&apos;un les a choisis avant que l&apos;entraînement commence.</translation>
    </message>
    <message>
        <source>We pull the nine weights apart until neighbours are three steps from one another. How many numbers does the kernel learn now?</source>
        <extracomment>off-the-grid, step 2, question</extracomment>
        <translation>Nous écartons les neuf poids jusqu&apos;à ce que les voisins soient à trois pas l&apos;un de l&apos;autre. Combien de nombres le noyau apprend-il maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>More: it covers a larger square</source>
        <extracomment>off-the-grid, step 2, choice 1</extracomment>
        <translation>Plus&#xa0;: il couvre un carré plus grand</translation>
    </message>
    <message>
        <source>It does cover a larger square, 7 points a side. But 40 of its 49 cells are zero and stay so: it still has nine weights.</source>
        <extracomment>off-the-grid, step 2, choice 1, answer</extracomment>
        <translation>Il couvre bien un carré plus grand, de 7 points de côté. Mais 40 de ses 49 cases sont nulles et le restent&#xa0;: il a toujours neuf poids.</translation>
    </message>
    <message>
        <source>As many as before</source>
        <extracomment>off-the-grid, step 2, choice 2</extracomment>
        <translation>Autant qu&apos;avant</translation>
    </message>
    <message>
        <source>Fewer: the gaps are empty</source>
        <extracomment>off-the-grid, step 2, choice 3</extracomment>
        <translation>Moins&#xa0;: les intervalles sont vides</translation>
    </message>
    <message>
        <source>Nothing was taken away: the same nine weights lie farther apart. 40 of its 49 cells are zero, in a square of 7 points a side.</source>
        <extracomment>off-the-grid, step 2, choice 3, answer</extracomment>
        <translation>Rien n&apos;a été enlevé&#xa0;: les neuf mêmes poids sont plus éloignés les uns des autres. 40 de ses 49 cases sont nulles, dans un carré de 7 points de côté.</translation>
    </message>
    <message>
        <source>The outlines have grown wide and double: the kernel compares points that are three steps apart. More of the picture answers than to the plain kernel.</source>
        <extracomment>off-the-grid, step 2, notice</extracomment>
        <translation>Les contours sont devenus larges et doubles&#xa0;: le noyau compare des points distants de trois pas. Une plus grande part de l&apos;image répond qu&apos;avec le noyau simple.</translation>
    </message>
    <message>
        <source>One weight leaves the grid</source>
        <extracomment>off-the-grid, step 3, title</extracomment>
        <translation>Un poids quitte la grille</translation>
    </message>
    <message>
        <source>Now every weight gets a position: two real numbers that say how far it lies from the middle. Drag the marked element away from its grid point.</source>
        <extracomment>off-the-grid, step 3, paragraph 1</extracomment>
        <translation>Maintenant, chaque poids reçoit une position&#xa0;: deux nombres réels qui disent à quelle distance du centre il se trouve. Faites glisser l&apos;élément marqué hors de son point de grille.</translation>
    </message>
    <message>
        <source>A picture has values only at whole points. So the kernel that is laid on it, the dense kernel, must have them, too.</source>
        <extracomment>off-the-grid, step 3, paragraph 2</extracomment>
        <translation>Une image n&apos;a de valeurs qu&apos;aux points entiers. Le noyau que l&apos;on pose dessus, le noyau dense, doit donc en avoir là, lui aussi.</translation>
    </message>
    <message>
        <source>The element is dragged to a place between four grid points. What becomes of its weight in the dense kernel?</source>
        <extracomment>off-the-grid, step 3, question</extracomment>
        <translation>On fait glisser l&apos;élément jusqu&apos;à un endroit situé entre quatre points de grille. Que devient son poids dans le noyau dense&#x202f;?</translation>
    </message>
    <message>
        <source>All of it goes to the nearest point</source>
        <extracomment>off-the-grid, step 3, choice 1</extracomment>
        <translation>Il va tout entier au point le plus proche</translation>
    </message>
    <message>
        <source>Then nothing would change until it jumped, and no gradient could move it. It is shared among the four points around it, here at most 42 % on one of them.</source>
        <extracomment>off-the-grid, step 3, choice 1, answer</extracomment>
        <translation>Alors rien ne changerait jusqu&apos;au moment où il sauterait, et aucun gradient ne pourrait le déplacer. Il est partagé entre les quatre points qui l&apos;entourent, ici au plus 42&#xa0;% pour l&apos;un d&apos;eux.</translation>
    </message>
    <message>
        <source>It is shared among the four points</source>
        <extracomment>off-the-grid, step 3, choice 2</extracomment>
        <translation>Il est partagé entre les quatre points</translation>
    </message>
    <message>
        <source>It is lost until it reaches a point</source>
        <extracomment>off-the-grid, step 3, choice 3</extracomment>
        <translation>Il est perdu jusqu&apos;à ce qu&apos;il atteigne un point</translation>
    </message>
    <message>
        <source>Nothing is lost: it is shared among the four points around it, here at most 42 % on one of them.</source>
        <extracomment>off-the-grid, step 3, choice 3, answer</extracomment>
        <translation>Rien n&apos;est perdu&#xa0;: il est partagé entre les quatre points qui l&apos;entourent, ici au plus 42&#xa0;% pour l&apos;un d&apos;eux.</translation>
    </message>
    <message>
        <source>A kernel seen from outside</source>
        <extracomment>off-the-grid, step 4, title</extracomment>
        <translation>Un noyau vu de l&apos;extérieur</translation>
    </message>
    <message>
        <source>A sound is a picture, too</source>
        <extracomment>off-the-grid, step 5, title</extracomment>
        <translation>Un son est aussi une image</translation>
    </message>
    <message>
        <source>Which distances matter is for the sounds to say. So let the training decide: position and weight are learned together.</source>
        <extracomment>off-the-grid, step 5, paragraph 2</extracomment>
        <translation>Quelles distances comptent, c&apos;est aux sons de le dire. Laissons donc l&apos;entraînement décider&#xa0;: position et poids s&apos;apprennent ensemble.</translation>
    </message>
    <message>
        <source>See where a trained network put them</source>
        <extracomment>off-the-grid, step 5, do it yourself</extracomment>
        <translation>Voir où un réseau entraîné les a mis</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings. ICLR 2023.</source>
        <extracomment>off-the-grid, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier&#xa0;: Dilated Convolution with Learnable Spacings. ICLR 2023.</translation>
    </message>
    <message>
        <source>Between the pixels</source>
        <extracomment>between-the-pixels, title</extracomment>
        <translation>Entre les pixels</translation>
    </message>
    <message>
        <source>How a weight between two points is shared decides from how far away training can feel it.</source>
        <extracomment>between-the-pixels, idea</extracomment>
        <translation>La façon de partager un poids entre deux points décide de la distance à laquelle l&apos;entraînement peut le sentir.</translation>
    </message>
    <message>
        <source>A weight between two points</source>
        <extracomment>between-the-pixels, step 1, title</extracomment>
        <translation>Un poids entre deux points</translation>
    </message>
    <message>
        <source>One weight of size 1 lies on a line, at 0.3 steps from the middle. The kernel is a row of values at whole points; so what are they?</source>
        <extracomment>between-the-pixels, step 1, paragraph 1</extracomment>
        <translation>Un poids de taille 1 se trouve sur une ligne, à 0.3 pas du centre. Le noyau est une suite de valeurs aux points entiers&#x202f;; lesquelles sont-elles donc&#x202f;?</translation>
    </message>
    <message>
        <source>The simplest answer is bilinear interpolation, v0: 0.7 of the weight for the point at its left, 0.3 for the one at its right. The nearer, the more.</source>
        <extracomment>between-the-pixels, step 1, paragraph 2</extracomment>
        <translation>La réponse la plus simple est l&apos;interpolation bilinéaire, v0&#xa0;: 0.7 du poids pour le point à sa gauche, 0.3 pour celui à sa droite. Plus il est proche, plus il reçoit.</translation>
    </message>
    <message>
        <source>Where the gradient lives</source>
        <extracomment>between-the-pixels, step 2, title</extracomment>
        <translation>Où vit le gradient</translation>
    </message>
    <message>
        <source>v1 writes the same values as triangles. Each reaches one step to both sides.</source>
        <extracomment>between-the-pixels, step 2, paragraph 2</extracomment>
        <translation>v1 écrit les mêmes valeurs comme des triangles. Chacun s&apos;étend d&apos;un pas de chaque côté.</translation>
    </message>
    <message>
        <source>The loss would fall if the watched point, three steps from the middle, had more weight. Which way does the gradient move the element at 0.3?</source>
        <extracomment>between-the-pixels, step 2, question</extracomment>
        <translation>La perte baisserait si le point observé, à trois pas du centre, avait plus de poids. Dans quel sens le gradient déplace-t-il l&apos;élément à 0.3&#x202f;?</translation>
    </message>
    <message>
        <source>Towards the watched point</source>
        <extracomment>between-the-pixels, step 2, choice 1</extracomment>
        <translation>Vers le point observé</translation>
    </message>
    <message>
        <source>One would wish so. But the element gives that point nothing, and a small move changes nothing about that: the gradient is exactly zero.</source>
        <extracomment>between-the-pixels, step 2, choice 1, answer</extracomment>
        <translation>On le voudrait bien. Mais l&apos;élément ne donne rien à ce point, et un petit déplacement n&apos;y change rien&#xa0;: le gradient est exactement nul.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <extracomment>between-the-pixels, step 2, choice 2</extracomment>
        <translation>Dans aucun</translation>
    </message>
    <message>
        <source>Away from it</source>
        <extracomment>between-the-pixels, step 2, choice 3</extracomment>
        <translation>En s&apos;en éloignant</translation>
    </message>
    <message>
        <source>It does not move at all: the gradient is exactly zero, for the element gives that point nothing before and after a small move.</source>
        <extracomment>between-the-pixels, step 2, choice 3, answer</extracomment>
        <translation>L&apos;élément ne bouge pas du tout&#xa0;: le gradient est exactement nul, car il ne donne rien à ce point, ni avant ni après un petit déplacement.</translation>
    </message>
    <message>
        <source>A wider triangle</source>
        <extracomment>between-the-pixels, step 3, title</extracomment>
        <translation>Un triangle plus large</translation>
    </message>
    <message>
        <source>If a triangle only reaches one step, make it wider. In the version called max, its half width sigma is one more number that is learned for each element.</source>
        <extracomment>between-the-pixels, step 3, paragraph 1</extracomment>
        <translation>Si un triangle ne s&apos;étend que d&apos;un pas, élargissons-le. Dans la version nommée max, sa demi-largeur sigma est un nombre de plus, appris pour chaque élément.</translation>
    </message>
    <message>
        <source>The values are divided by their sum, so that a wide element is not a heavier one.</source>
        <extracomment>between-the-pixels, step 3, paragraph 2</extracomment>
        <translation>Les valeurs sont divisées par leur somme, pour qu&apos;un élément large n&apos;en soit pas plus lourd.</translation>
    </message>
    <message>
        <source>With sigma at three steps the watched point is felt from three steps away, not from one; and the slope at 0.3 is no longer zero. Beyond the foot of the triangle there is silence as before.</source>
        <extracomment>between-the-pixels, step 3, notice</extracomment>
        <translation>Avec sigma à trois pas, le point observé se fait sentir à trois pas de distance, et non à un&#x202f;; et la pente à 0.3 n&apos;est plus nulle. Au-delà du pied du triangle, c&apos;est le silence, comme avant.</translation>
    </message>
    <message>
        <source>A bell</source>
        <extracomment>between-the-pixels, step 4, title</extracomment>
        <translation>Une cloche</translation>
    </message>
    <message>
        <source>A Gaussian has no foot. Its tails grow thin, but they never end, and it has no corner where the slope would jump.</source>
        <extracomment>between-the-pixels, step 4, paragraph 1</extracomment>
        <translation>Une gaussienne n&apos;a pas de pied. Ses queues s&apos;amincissent mais ne finissent jamais, et elle n&apos;a pas de coin où la pente sauterait.</translation>
    </message>
    <message>
        <source>A triangle and a bell, both with a sigma of two steps. From how far is the watched point felt?</source>
        <extracomment>between-the-pixels, step 4, question</extracomment>
        <translation>Un triangle et une cloche, tous deux avec un sigma de deux pas. De quelle distance le point observé se fait-il sentir&#x202f;?</translation>
    </message>
    <message>
        <source>From equally far</source>
        <extracomment>between-the-pixels, step 4, choice 1</extracomment>
        <translation>De la même distance</translation>
    </message>
    <message>
        <source>The bell from farther</source>
        <extracomment>between-the-pixels, step 4, choice 2</extracomment>
        <translation>De plus loin avec la cloche</translation>
    </message>
    <message>
        <source>The triangle from farther</source>
        <extracomment>between-the-pixels, step 4, choice 3</extracomment>
        <translation>De plus loin avec le triangle</translation>
    </message>
    <message>
        <source>Wide to search, narrow to say</source>
        <extracomment>between-the-pixels, step 5, title</extracomment>
        <translation>Large pour chercher, étroit pour dire</translation>
    </message>
    <message>
        <source>No single sigma is good for both. So networks with learned delays begin wide and end narrow: in the bundled digits network sigma falls from 12.27 to 0.50 steps.</source>
        <extracomment>between-the-pixels, step 5, notice</extracomment>
        <translation>Aucun sigma n&apos;est bon à lui seul pour les deux. C&apos;est pourquoi les réseaux à délais appris commencent larges et finissent étroits&#xa0;: dans le réseau de chiffres fourni, sigma passe de 12.27 à 0.50 pas.</translation>
    </message>
    <message>
        <source>Watch positions settle as sigma falls</source>
        <extracomment>between-the-pixels, step 5, do it yourself</extracomment>
        <translation>Voir les positions se fixer quand sigma baisse</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation. ICML workshop on differentiable almost everything, 2023.</source>
        <extracomment>between-the-pixels, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier&#xa0;: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation. Atelier ICML «&#xa0;Differentiable Almost Everything&#xa0;», 2023.</translation>
    </message>
    <message>
        <source>How a position gets a gradient</source>
        <extracomment>how-a-position-learns, title</extracomment>
        <translation>Comment une position reçoit un gradient</translation>
    </message>
    <message>
        <source>A position rolls downhill on the loss, if there is a slope where it lies.</source>
        <extracomment>how-a-position-learns, idea</extracomment>
        <translation>Une position dévale la pente de la perte, s&apos;il y a une pente là où elle est.</translation>
    </message>
    <message>
        <source>A landscape over one number</source>
        <extracomment>how-a-position-learns, step 1, title</extracomment>
        <translation>Un paysage sur un seul nombre</translation>
    </message>
    <message>
        <source>One element of weight 1, and one target: the point at 2 should hold the whole weight. The loss is the square of what is missing there.</source>
        <extracomment>how-a-position-learns, step 1, paragraph 1</extracomment>
        <translation>Un élément de poids 1, et une cible&#xa0;: le point 2 doit porter tout le poids. La perte est le carré de ce qui y manque.</translation>
    </message>
    <message>
        <source>Move the element along the line and write down the loss at every place: this is the landscape. Training is a ball that rolls in it and only feels the slope under itself.</source>
        <extracomment>how-a-position-learns, step 1, paragraph 2</extracomment>
        <translation>Déplacez l&apos;élément le long de la ligne et notez la perte à chaque endroit&#xa0;: c&apos;est le paysage. L&apos;entraînement est une bille qui y roule et ne sent que la pente sous elle.</translation>
    </message>
    <message>
        <source>Stuck</source>
        <extracomment>how-a-position-learns, step 2, title</extracomment>
        <translation>Coincé</translation>
    </message>
    <message>
        <source>Now let it roll. Adam is the optimizer that most networks are trained with: it divides each gradient by its usual size, so that small ones count as much as large ones.</source>
        <extracomment>how-a-position-learns, step 2, paragraph 1</extracomment>
        <translation>Laissez-le rouler. Adam est l&apos;optimiseur avec lequel on entraîne la plupart des réseaux&#xa0;: il divise chaque gradient par sa taille habituelle, de sorte que les petits comptent autant que les grands.</translation>
    </message>
    <message>
        <source>Bilinear interpolation, and a hundred steps of Adam.</source>
        <extracomment>how-a-position-learns, step 2, paragraph 2</extracomment>
        <translation>Interpolation bilinéaire, et cent itérations d&apos;Adam.</translation>
    </message>
    <message>
        <source>Where does the element lie after a hundred steps of Adam?</source>
        <extracomment>how-a-position-learns, step 2, question</extracomment>
        <translation>Où est l&apos;élément après cent itérations d&apos;Adam&#x202f;?</translation>
    </message>
    <message>
        <source>At the target</source>
        <extracomment>how-a-position-learns, step 2, choice 1</extracomment>
        <translation>À la cible</translation>
    </message>
    <message>
        <source>It did not move at all: on the plain the gradient is exactly zero, and zero divided by any size is zero.</source>
        <extracomment>how-a-position-learns, step 2, choice 1, answer</extracomment>
        <translation>L&apos;élément n&apos;a pas bougé du tout&#xa0;: dans la plaine, le gradient est exactement nul, et zéro divisé par n&apos;importe quelle taille reste zéro.</translation>
    </message>
    <message>
        <source>Somewhere on the way</source>
        <extracomment>how-a-position-learns, step 2, choice 2</extracomment>
        <translation>Quelque part en chemin</translation>
    </message>
    <message>
        <source>Where it began</source>
        <extracomment>how-a-position-learns, step 2, choice 3</extracomment>
        <translation>Là où il a commencé</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>how-a-position-learns, step 3, title</extracomment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>The same start and the same target, but the element is a bell with a sigma of two steps. Its tail reaches the target from anywhere.</source>
        <extracomment>how-a-position-learns, step 3, paragraph 1</extracomment>
        <translation>Le même départ et la même cible, mais l&apos;élément est une cloche avec un sigma de deux pas de grille. Sa queue atteint la cible de partout.</translation>
    </message>
    <message>
        <source>The slope at the start is faint, less than a hundredth. Adam makes a step of it.</source>
        <extracomment>how-a-position-learns, step 3, paragraph 2</extracomment>
        <translation>La pente au départ est infime, moins d&apos;un centième. Adam en tire tout de même un vrai déplacement.</translation>
    </message>
    <message>
        <source>Adam arrived within a hundred steps. How far does plain descent get in as many?</source>
        <extracomment>how-a-position-learns, step 4, question</extracomment>
        <translation>Adam est arrivé en moins de cent itérations. Jusqu&apos;où va la descente simple en autant d&apos;itérations&#x202f;?</translation>
    </message>
    <message>
        <source>The gradient is so faint that a hundred plain steps are less than half a grid step together.</source>
        <extracomment>how-a-position-learns, step 4, choice 1, answer</extracomment>
        <translation>Le gradient est si faible que cent itérations simples font ensemble moins d&apos;un demi-pas de grille.</translation>
    </message>
    <message>
        <source>It does not move at all, as with the triangle</source>
        <extracomment>how-a-position-learns, step 4, choice 3</extracomment>
        <translation>L&apos;élément ne bouge pas du tout, comme avec le triangle</translation>
    </message>
    <message>
        <source>Begin wide, end narrow</source>
        <extracomment>how-a-position-learns, step 5, title</extracomment>
        <translation>Commencer large, finir étroit</translation>
    </message>
    <message>
        <source>The wide bell found its target, but it cannot say so: its weight is spread over many points, and most of the loss stays. A narrow one could say it and would never have found it.</source>
        <extracomment>how-a-position-learns, step 5, paragraph 1</extracomment>
        <translation>La cloche large a trouvé sa cible, mais ne peut pas le dire&#xa0;: son poids est étalé sur de nombreux points, et la plus grande part de la perte reste. Une cloche étroite pourrait le dire, et ne l&apos;aurait jamais trouvée.</translation>
    </message>
    <message>
        <source>So let sigma shrink while the element moves, as training does.</source>
        <extracomment>how-a-position-learns, step 5, paragraph 2</extracomment>
        <translation>Laissez donc sigma rétrécir pendant que l&apos;élément bouge, comme le fait l&apos;entraînement.</translation>
    </message>
    <message>
        <source>Train two kernels that must find three dots</source>
        <extracomment>how-a-position-learns, step 5, do it yourself</extracomment>
        <translation>Entraîner deux noyaux qui doivent trouver trois points</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation, 2023. Adam: D. P. Kingma, J. Ba: Adam: A Method for Stochastic Optimization. ICLR 2015.</source>
        <extracomment>how-a-position-learns, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier&#xa0;: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation, 2023. Adam&#xa0;: D. P. Kingma, J. Ba&#xa0;: Adam: A Method for Stochastic Optimization. ICLR 2015.</translation>
    </message>
    <message>
        <source>It finds the dots</source>
        <extracomment>finding-the-dots, title</extracomment>
        <translation>Il trouve les points</translation>
    </message>
    <message>
        <source>A network whose few weights may move learns in seconds what one with fixed places cannot see.</source>
        <extracomment>finding-the-dots, idea</extracomment>
        <translation>Un réseau dont les quelques poids peuvent bouger apprend en quelques secondes ce qu&apos;un réseau aux places fixes ne peut pas voir.</translation>
    </message>
    <message>
        <source>Three dots</source>
        <extracomment>finding-the-dots, step 1, title</extracomment>
        <translation>Trois points</translation>
    </message>
    <message>
        <source>The network has two kernels of three elements each, on a grid of 9 points a side. If the elements come to lie like the dots, all three dots are under them at once.</source>
        <extracomment>finding-the-dots, step 1, paragraph 2</extracomment>
        <translation>Le réseau a deux noyaux de trois éléments chacun, sur une grille de 9 points de côté. Si les éléments viennent se placer comme les points, les trois points sont sous eux en même temps.</translation>
    </message>
    <message>
        <source>At first all elements lie close to the middle. How often is the network right after its first epoch?</source>
        <extracomment>finding-the-dots, step 1, question</extracomment>
        <translation>Au début, tous les éléments sont près du centre. À quelle fréquence le réseau a-t-il raison après sa première époque&#x202f;?</translation>
    </message>
    <message>
        <source>Almost always</source>
        <extracomment>finding-the-dots, step 1, choice 1</extracomment>
        <translation>Presque toujours</translation>
    </message>
    <message>
        <source>About half the time, as if it guessed: elements that lie in a heap cannot tell three dots from three others.</source>
        <extracomment>finding-the-dots, step 1, choice 1, answer</extracomment>
        <translation>À peu près une fois sur deux, comme s&apos;il répondait au hasard&#xa0;: des éléments entassés ne peuvent pas distinguer trois points de trois autres.</translation>
    </message>
    <message>
        <source>About half the time</source>
        <extracomment>finding-the-dots, step 1, choice 2</extracomment>
        <translation>À peu près une fois sur deux</translation>
    </message>
    <message>
        <source>Almost never</source>
        <extracomment>finding-the-dots, step 1, choice 3</extracomment>
        <translation>Presque jamais</translation>
    </message>
    <message>
        <source>That would take knowledge, too. It is right about half the time, as if it guessed.</source>
        <extracomment>finding-the-dots, step 1, choice 3, answer</extracomment>
        <translation>Pour cela aussi, il faudrait savoir. Il a raison à peu près une fois sur deux, comme s&apos;il répondait au hasard.</translation>
    </message>
    <message>
        <source>Hold the elements still</source>
        <extracomment>finding-the-dots, step 2, title</extracomment>
        <translation>Immobiliser les éléments</translation>
    </message>
    <message>
        <source>Train again, with nothing else changed.</source>
        <extracomment>finding-the-dots, step 2, paragraph 2</extracomment>
        <translation>Entraînez de nouveau, sans rien changer d&apos;autre.</translation>
    </message>
    <message>
        <source>The weights still learn. Will the network tell the pictures apart?</source>
        <extracomment>finding-the-dots, step 2, question</extracomment>
        <translation>Les poids apprennent toujours. Le réseau va-t-il distinguer les images&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, it only takes longer</source>
        <extracomment>finding-the-dots, step 2, choice 1</extracomment>
        <translation>Oui, cela prend seulement plus de temps</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>finding-the-dots, step 2, choice 2</extracomment>
        <translation>Non</translation>
    </message>
    <message>
        <source>The elements do not move, and the curve hardly rises. Put the factor back to 5 and train once more: the same network finds the dots.</source>
        <extracomment>finding-the-dots, step 2, notice</extracomment>
        <translation>Les éléments ne bougent pas, et la courbe monte à peine. Remettez le facteur à 5 et entraînez encore une fois&#xa0;: le même réseau trouve les points.</translation>
    </message>
    <message>
        <source>A triangle instead of a bell</source>
        <extracomment>finding-the-dots, step 3, title</extracomment>
        <translation>Un triangle au lieu d&apos;une cloche</translation>
    </message>
    <message>
        <source>With triangles instead of bells, what will become of the training?</source>
        <extracomment>finding-the-dots, step 3, question</extracomment>
        <translation>Avec des triangles au lieu de cloches, que deviendra l&apos;entraînement&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing is learned at all</source>
        <extracomment>finding-the-dots, step 3, choice 1</extracomment>
        <translation>Rien n&apos;est appris du tout</translation>
    </message>
    <message>
        <source>It does learn: among many pictures there is always a dot within a step of some element. But it is later than with bells.</source>
        <extracomment>finding-the-dots, step 3, choice 1, answer</extracomment>
        <translation>Si, il apprend&#xa0;: parmi beaucoup d&apos;images, il y a toujours un point à moins d&apos;un pas d&apos;un élément. Mais plus tard qu&apos;avec des cloches.</translation>
    </message>
    <message>
        <source>It learns, but later</source>
        <extracomment>finding-the-dots, step 3, choice 2</extracomment>
        <translation>Il apprend, mais plus tard</translation>
    </message>
    <message>
        <source>It learns sooner</source>
        <extracomment>finding-the-dots, step 3, choice 3</extracomment>
        <translation>Il apprend plus tôt</translation>
    </message>
    <message>
        <source>It is later than with bells: a triangle only feels the dots that lie within a step.</source>
        <extracomment>finding-the-dots, step 3, choice 3, answer</extracomment>
        <translation>Il est plus tardif qu&apos;avec des cloches&#xa0;: un triangle ne sent que les points situés à moins d&apos;un pas.</translation>
    </message>
    <message>
        <source>Where one begins</source>
        <extracomment>finding-the-dots, step 4, title</extracomment>
        <translation>Où l&apos;on commence</translation>
    </message>
    <message>
        <source>Open the recipe with all its fields</source>
        <extracomment>finding-the-dots, step 4, do it yourself</extracomment>
        <translation>Ouvrir la recette avec tous ses champs</translation>
    </message>
    <message>
        <source>Where a network looks</source>
        <extracomment>where-a-network-looks, title</extracomment>
        <translation>Où un réseau regarde</translation>
    </message>
    <message>
        <source>The positions of a trained network are a picture of what it found worth looking at.</source>
        <extracomment>where-a-network-looks, idea</extracomment>
        <translation>Les positions d&apos;un réseau entraîné sont une image de ce qui lui a paru digne d&apos;être regardé.</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <extracomment>where-a-network-looks, step 1, title</extracomment>
        <translation>Avant le premier pas</translation>
    </message>
    <message>
        <source>This network names ten everyday sounds from their spectrograms. It is a ConvNeXt whose kernels learn their spacings, on grids of 17 points a side. The figure lays all kernels of its first stage over one another.</source>
        <extracomment>where-a-network-looks, step 1, paragraph 1</extracomment>
        <translation>Ce réseau nomme dix sons du quotidien d&apos;après leurs spectrogrammes. C&apos;est un ConvNeXt dont les noyaux apprennent leurs espacements, sur des grilles de 17 points de côté. La figure superpose tous les noyaux de son premier étage.</translation>
    </message>
    <message>
        <source>Epoch 0 is before anything was learned.</source>
        <extracomment>where-a-network-looks, step 1, paragraph 2</extracomment>
        <translation>L&apos;époque 0 est l&apos;état d&apos;avant l&apos;apprentissage.</translation>
    </message>
    <message>
        <source>They walk</source>
        <extracomment>where-a-network-looks, step 2, title</extracomment>
        <translation>Ils se déplacent</translation>
    </message>
    <message>
        <source>Nothing tells an element to leave the middle but the gradient of the loss.</source>
        <extracomment>where-a-network-looks, step 2, paragraph 2</extracomment>
        <translation>Rien ne dit à un élément de quitter le centre, sinon le gradient de la perte.</translation>
    </message>
    <message>
        <source>In the first stage</source>
        <extracomment>where-a-network-looks, step 3, choice 1</extracomment>
        <translation>Dans le premier étage</translation>
    </message>
    <message>
        <source>In the last stage</source>
        <extracomment>where-a-network-looks, step 3, choice 2</extracomment>
        <translation>Dans le dernier étage</translation>
    </message>
    <message>
        <source>All stages on one scale</source>
        <extracomment>where-a-network-looks, step 3, title</extracomment>
        <translation>Tous les étages à la même échelle</translation>
    </message>
    <message>
        <source>Two layers, one set of places</source>
        <extracomment>where-a-network-looks, step 4, title</extracomment>
        <translation>Deux couches, les mêmes places</translation>
    </message>
    <message>
        <source>The third stage has two layers one after the other. In this architecture the layers of a stage share their positions: each has its own weights, but both look at the same places.</source>
        <extracomment>where-a-network-looks, step 4, paragraph 1</extracomment>
        <translation>Le troisième étage a deux couches l&apos;une après l&apos;autre. Dans cette architecture, les couches d&apos;un étage partagent leurs positions&#xa0;: chacune a ses propres poids, mais toutes deux regardent aux mêmes endroits.</translation>
    </message>
    <message>
        <source>Is it the places, or only the weights?</source>
        <extracomment>where-a-network-looks, step 5, title</extracomment>
        <translation>Les places, ou seulement les poids&#x202f;?</translation>
    </message>
    <message>
        <source>Take a trained network, leave its weights as they are and deal its positions out anew. If the places did not matter, it would still hear.</source>
        <extracomment>where-a-network-looks, step 5, paragraph 1</extracomment>
        <translation>Prenez un réseau entraîné, laissez ses poids tels quels et redistribuez ses positions. Si les places ne comptaient pas, il entendrait encore.</translation>
    </message>
    <message>
        <source>No recordings come with the network for everyday sounds, so this is tried on the bundled digits network, whose positions are delays, with the 300 recordings that come with it.</source>
        <extracomment>where-a-network-looks, step 5, paragraph 2</extracomment>
        <translation>Aucun enregistrement n&apos;accompagne le réseau des sons du quotidien&#x202f;; on l&apos;essaie donc sur le réseau de chiffres fourni, dont les positions sont des délais, avec les 300 enregistrements qui l&apos;accompagnent.</translation>
    </message>
    <message>
        <source>About as much: the weights are what counts</source>
        <extracomment>where-a-network-looks, step 5, choice 1</extracomment>
        <translation>À peu près autant&#xa0;: ce sont les poids qui comptent</translation>
    </message>
    <message>
        <source>Hardly anything: weights and places were learned together, and each makes sense only with the other.</source>
        <extracomment>where-a-network-looks, step 5, choice 1, answer</extracomment>
        <translation>Presque rien&#xa0;: poids et places ont été appris ensemble, et chacun n&apos;a de sens qu&apos;avec l&apos;autre.</translation>
    </message>
    <message>
        <source>About half</source>
        <extracomment>where-a-network-looks, step 5, choice 2</extracomment>
        <translation>À peu près la moitié</translation>
    </message>
    <message>
        <source>Less: hardly anything. Weights and places were learned together, and each makes sense only with the other.</source>
        <extracomment>where-a-network-looks, step 5, choice 2, answer</extracomment>
        <translation>Moins&#xa0;: presque rien. Poids et places ont été appris ensemble, et chacun n&apos;a de sens qu&apos;avec l&apos;autre.</translation>
    </message>
    <message>
        <source>Hardly anything</source>
        <extracomment>where-a-network-looks, step 5, choice 3</extracomment>
        <translation>Presque rien</translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Masquelier, T. Pellegrini: Audio classification with Dilated Convolution with Learnable Spacings, 2023.</source>
        <extracomment>where-a-network-looks, reference</extracomment>
        <translation>I. Khalfaoui-Hassani, T. Masquelier, T. Pellegrini&#xa0;: Audio classification with Dilated Convolution with Learnable Spacings, 2023.</translation>
    </message>
    <message>
        <source>A delay is a position in time</source>
        <extracomment>a-delay-is-a-position, title</extracomment>
        <translation>Un délai est une position dans le temps</translation>
    </message>
    <message>
        <source>A kernel with one element, slid along time, is a delay line, and its position is the delay.</source>
        <extracomment>a-delay-is-a-position, idea</extracomment>
        <translation>Un noyau à un seul élément, glissé le long du temps, est une ligne à retard, et sa position est le délai.</translation>
    </message>
    <message>
        <source>One synapse, one spike</source>
        <extracomment>a-delay-is-a-position, step 1, title</extracomment>
        <translation>Une synapse, une impulsion</translation>
    </message>
    <message>
        <source>In a brain, and in some chips, a spike takes time from one neuron to the next. Here is one synapse with a delay of 4 steps. The input fires at step 3.</source>
        <extracomment>a-delay-is-a-position, step 1, paragraph 1</extracomment>
        <translation>Dans un cerveau, et dans certaines puces, une impulsion (spike) met du temps à aller d&apos;un neurone au suivant. Voici une synapse avec un délai de 4 pas. L&apos;entrée émet au pas 3.</translation>
    </message>
    <message>
        <source>Drag the delay and see when the current comes.</source>
        <extracomment>a-delay-is-a-position, step 1, paragraph 2</extracomment>
        <translation>Faites glisser le délai et voyez quand vient le courant.</translation>
    </message>
    <message>
        <source>Nothing new is needed for that. Slide a kernel of 11 values along the input, as any convolution does, and let only one of them be 1: the output is the input, some steps late.</source>
        <extracomment>a-delay-is-a-position, step 2, paragraph 1</extracomment>
        <translation>Il ne faut rien de nouveau pour cela. Faites glisser un noyau de 11 valeurs le long de l&apos;entrée, comme le fait toute convolution, une seule valant 1&#xa0;: la sortie est l&apos;entrée, avec quelques pas de retard.</translation>
    </message>
    <message>
        <source>How late depends on where in the kernel the one lies.</source>
        <extracomment>a-delay-is-a-position, step 2, paragraph 2</extracomment>
        <translation>Le retard dépend de l&apos;endroit où se trouve le un dans le noyau.</translation>
    </message>
    <message>
        <source>The kernel sees the present step and the ten before it, the oldest first. At which index must the one lie so that nothing is delayed?</source>
        <extracomment>a-delay-is-a-position, step 2, question</extracomment>
        <translation>Le noyau voit le pas présent et les dix précédents, le plus ancien d&apos;abord. À quel indice doit se trouver le un pour que rien ne soit retardé&#x202f;?</translation>
    </message>
    <message>
        <source>At the first: index 0</source>
        <extracomment>a-delay-is-a-position, step 2, choice 1</extracomment>
        <translation>Au premier&#xa0;: indice 0</translation>
    </message>
    <message>
        <source>That is the oldest of the steps that it sees, and so the longest delay. The present is under the last index.</source>
        <extracomment>a-delay-is-a-position, step 2, choice 1, answer</extracomment>
        <translation>C&apos;est le plus ancien des pas qu&apos;il voit, donc le plus long délai. Le présent est sous le dernier indice.</translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>a-delay-is-a-position, step 2, choice 2</extracomment>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>There it would see the past. The present is under the last index.</source>
        <extracomment>a-delay-is-a-position, step 2, choice 2, answer</extracomment>
        <translation>Là, il verrait le passé. Le présent est sous le dernier indice.</translation>
    </message>
    <message>
        <source>At the last</source>
        <extracomment>a-delay-is-a-position, step 2, choice 3</extracomment>
        <translation>Au dernier</translation>
    </message>
    <message>
        <source>Why there are zeros before the beginning</source>
        <extracomment>a-delay-is-a-position, step 3, title</extracomment>
        <translation>Pourquoi il y a des zéros avant le début</translation>
    </message>
    <message>
        <source>Take the zeros away and see what is missing.</source>
        <extracomment>a-delay-is-a-position, step 3, paragraph 2</extracomment>
        <translation>Enlevez les zéros et voyez ce qui manque.</translation>
    </message>
    <message>
        <source>Half a step late</source>
        <extracomment>a-delay-is-a-position, step 4, title</extracomment>
        <translation>Un demi-pas en retard</translation>
    </message>
    <message>
        <source>Training moves a delay by tiny amounts, so it must be able to lie between two steps, too. Then the current is shared between them, as weight is shared between pixels.</source>
        <extracomment>a-delay-is-a-position, step 4, paragraph 1</extracomment>
        <translation>L&apos;entraînement déplace un délai par quantités infimes&#x202f;; il doit donc pouvoir se trouver aussi entre deux pas. Le courant est alors partagé entre eux, comme le poids l&apos;est entre les pixels.</translation>
    </message>
    <message>
        <source>And with a wide sigma it comes as a wave: so a delay feels spikes that it does not meet yet.</source>
        <extracomment>a-delay-is-a-position, step 4, paragraph 2</extracomment>
        <translation>Et avec un sigma large, il vient comme une vague&#xa0;: ainsi un délai sent des impulsions qu&apos;il ne rencontre pas encore.</translation>
    </message>
    <message>
        <source>Two steps share the current, half each. Raise sigma to 2: it spreads over more than six steps. In the end sigma is narrow and delays are rounded: one spike in, one spike out.</source>
        <extracomment>a-delay-is-a-position, step 4, notice</extracomment>
        <translation>Deux pas se partagent le courant, moitié-moitié. Montez sigma à 2&#xa0;: il s&apos;étale sur plus de six pas. À la fin, sigma est étroit et les délais sont arrondis&#xa0;: une impulsion entre, une impulsion sort.</translation>
    </message>
    <message>
        <source>What is written in the file</source>
        <extracomment>a-delay-is-a-position, step 5, title</extracomment>
        <translation>Ce qui est écrit dans le fichier</translation>
    </message>
    <message>
        <source>The kernels of the bundled digits network have 25 values, so delays go from 0 to 24 steps, of ten milliseconds each.</source>
        <extracomment>a-delay-is-a-position, step 5, paragraph 2</extracomment>
        <translation>Les noyaux du réseau de chiffres fourni ont 25 valeurs&#x202f;; les délais vont donc de 0 à 24 pas, de dix millisecondes chacun.</translation>
    </message>
    <message>
        <source>See every delay of the digits network</source>
        <extracomment>a-delay-is-a-position, step 5, do it yourself</extracomment>
        <translation>Voir tous les délais du réseau de chiffres</translation>
    </message>
    <message>
        <source>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024.</source>
        <extracomment>a-delay-is-a-position, reference</extracomment>
        <translation>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier&#xa0;: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024.</translation>
    </message>
    <message>
        <source>A neuron that listens for order</source>
        <extracomment>listening-for-order, title</extracomment>
        <translation>Un neurone qui écoute l&apos;ordre</translation>
    </message>
    <message>
        <source>Three delays make a neuron fire for one order of events and not for its mirror.</source>
        <extracomment>listening-for-order, idea</extracomment>
        <translation>Trois délais font émettre un neurone pour un ordre d&apos;événements, et non pour son miroir.</translation>
    </message>
    <message>
        <source>Three spikes, one after the other</source>
        <extracomment>listening-for-order, step 1, title</extracomment>
        <translation>Trois impulsions, l&apos;une après l&apos;autre</translation>
    </message>
    <message>
        <source>A neuron has three inputs, of weight 1 each. In the pattern they fire at steps 0, 4 and 8. The neuron is leaky: its membrane adds what comes and loses two thirds of itself in every step.</source>
        <extracomment>listening-for-order, step 1, paragraph 1</extracomment>
        <translation>Un neurone a trois entrées, de poids 1 chacune. Dans le motif, elles émettent aux pas 0, 4 et 8. Le neurone est à fuite&#xa0;: sa membrane additionne ce qui vient et perd les deux tiers d&apos;elle-même à chaque pas.</translation>
    </message>
    <message>
        <source>Let them arrive together</source>
        <extracomment>listening-for-order, step 2, title</extracomment>
        <translation>Les faire arriver ensemble</translation>
    </message>
    <message>
        <source>Now the synapses get delays. A spike that comes early can be held back until the late ones are there.</source>
        <extracomment>listening-for-order, step 2, paragraph 1</extracomment>
        <translation>Maintenant, les synapses reçoivent des délais. Une impulsion qui vient tôt peut être retenue jusqu&apos;à ce que les tardives soient là.</translation>
    </message>
    <message>
        <source>Drag the delays until all three spikes of the pattern arrive in the same step.</source>
        <extracomment>listening-for-order, step 2, paragraph 2</extracomment>
        <translation>Faites glisser les délais jusqu&apos;à ce que les trois impulsions du motif arrivent au même pas.</translation>
    </message>
    <message>
        <source>The inputs fire at steps 0, 4 and 8. Which delays make their spikes arrive together?</source>
        <extracomment>listening-for-order, step 2, question</extracomment>
        <translation>Les entrées émettent aux pas 0, 4 et 8. Quels délais font arriver leurs impulsions ensemble&#x202f;?</translation>
    </message>
    <message>
        <source>0, 4 and 8: as they come</source>
        <extracomment>listening-for-order, step 2, choice 1</extracomment>
        <translation>0, 4 et 8&#xa0;: comme elles viennent</translation>
    </message>
    <message>
        <source>Then the late ones become later still: they arrive at 0, 8 and 16. It is the mirror that would arrive together. The first must wait longest: 8, 4 and 0.</source>
        <extracomment>listening-for-order, step 2, choice 1, answer</extracomment>
        <translation>Alors les tardives deviennent plus tardives encore&#xa0;: elles arrivent à 0, 8 et 16. C&apos;est le miroir qui arriverait ensemble. La première doit attendre le plus longtemps&#xa0;: 8, 4 et 0.</translation>
    </message>
    <message>
        <source>4, 4 and 4: all alike</source>
        <extracomment>listening-for-order, step 2, choice 2</extracomment>
        <translation>4, 4 et 4&#xa0;: tous pareils</translation>
    </message>
    <message>
        <source>Equal delays move all of them and leave them as far apart as they were, 8 steps from first to last. The first must wait longest: 8, 4 and 0.</source>
        <extracomment>listening-for-order, step 2, choice 2, answer</extracomment>
        <translation>Des délais égaux les déplacent toutes et les laissent aussi éloignées qu&apos;avant, 8 pas de la première à la dernière. La première doit attendre le plus longtemps&#xa0;: 8, 4 et 0.</translation>
    </message>
    <message>
        <source>8, 4 and 0: the first waits longest</source>
        <extracomment>listening-for-order, step 2, choice 3</extracomment>
        <translation>8, 4 et 0&#xa0;: la première attend le plus longtemps</translation>
    </message>
    <message>
        <source>At one step the membrane jumps to 3, and the neuron fires once. The neuron has become a detector of coincidences, and its delays say of which.</source>
        <extracomment>listening-for-order, step 2, notice</extracomment>
        <translation>À un seul pas, la membrane saute à 3, et le neurone émet une fois. Le neurone est devenu un détecteur de coïncidences, et ses délais disent desquelles.</translation>
    </message>
    <message>
        <source>The mirror</source>
        <extracomment>listening-for-order, step 3, title</extracomment>
        <translation>Le miroir</translation>
    </message>
    <message>
        <source>The delays fit the pattern. How does its mirror, the same spikes in the opposite order, arrive?</source>
        <extracomment>listening-for-order, step 3, question</extracomment>
        <translation>Les délais conviennent au motif. Comment arrive son miroir, les mêmes impulsions dans l&apos;ordre inverse&#x202f;?</translation>
    </message>
    <message>
        <source>Together as well: it has the same spikes</source>
        <extracomment>listening-for-order, step 3, choice 1</extracomment>
        <translation>Ensemble aussi&#xa0;: il a les mêmes impulsions</translation>
    </message>
    <message>
        <source>It has the same spikes, but the late ones are now held back and the early ones are not: they are spread over 16 steps.</source>
        <extracomment>listening-for-order, step 3, choice 1, answer</extracomment>
        <translation>Il a les mêmes impulsions, mais maintenant les tardives sont retenues et les précoces ne le sont pas&#xa0;: elles sont étalées sur 16 pas.</translation>
    </message>
    <message>
        <source>As it was sent, over eight steps</source>
        <extracomment>listening-for-order, step 3, choice 2</extracomment>
        <translation>Comme il a été envoyé, sur huit pas</translation>
    </message>
    <message>
        <source>Worse: the late ones are held back and the early ones are not, so they are spread over 16 steps.</source>
        <extracomment>listening-for-order, step 3, choice 2, answer</extracomment>
        <translation>Pire&#xa0;: les tardives sont retenues et les précoces ne le sont pas, si bien qu&apos;elles sont étalées sur 16 pas.</translation>
    </message>
    <message>
        <source>Farther apart than it was sent</source>
        <extracomment>listening-for-order, step 3, choice 3</extracomment>
        <translation>Plus écarté qu&apos;il n&apos;a été envoyé</translation>
    </message>
    <message>
        <source>Threshold and memory</source>
        <extracomment>listening-for-order, step 4, title</extracomment>
        <translation>Seuil et mémoire</translation>
    </message>
    <message>
        <source>The delays are right, but the neuron has two more numbers: its threshold, now 2, and its time constant tau. The larger tau, the more slowly the membrane forgets.</source>
        <extracomment>listening-for-order, step 4, paragraph 1</extracomment>
        <translation>Les délais sont bons, mais le neurone a deux nombres de plus&#xa0;: son seuil, maintenant 2, et sa constante de temps tau. Plus tau est grand, plus la membrane oublie lentement.</translation>
    </message>
    <message>
        <source>Drag both.</source>
        <extracomment>listening-for-order, step 4, paragraph 2</extracomment>
        <translation>Faites glisser les deux.</translation>
    </message>
    <message>
        <source>We let the membrane forget slowly: tau is 20 steps. What does the neuron do?</source>
        <extracomment>listening-for-order, step 4, question</extracomment>
        <translation>Nous laissons la membrane oublier lentement&#xa0;: tau vaut 20 pas. Que fait le neurone&#x202f;?</translation>
    </message>
    <message>
        <source>It fires for the pattern only, as before</source>
        <extracomment>listening-for-order, step 4, choice 1</extracomment>
        <translation>Il n&apos;émet que pour le motif, comme avant</translation>
    </message>
    <message>
        <source>It fires for both. With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <extracomment>listening-for-order, step 4, choice 1, answer</extracomment>
        <translation>Il émet pour les deux. Avec une longue mémoire, les impulsions du miroir s&apos;additionnent bien qu&apos;elles soient éloignées.</translation>
    </message>
    <message>
        <source>It fires for the pattern and for the mirror</source>
        <extracomment>listening-for-order, step 4, choice 2</extracomment>
        <translation>Il émet pour le motif et pour le miroir</translation>
    </message>
    <message>
        <source>It is silent</source>
        <extracomment>listening-for-order, step 4, choice 3</extracomment>
        <translation>Il se tait</translation>
    </message>
    <message>
        <source>Let it find the delays</source>
        <extracomment>listening-for-order, step 5, title</extracomment>
        <translation>Le laisser trouver les délais</translation>
    </message>
    <message>
        <source>You placed three delays by hand. In this toy the pattern has eight inputs, and nobody knows it: it is hidden. 32 neurons with delays of up to 14 steps must find it, and their memory is so short that nothing else helps them much.</source>
        <extracomment>listening-for-order, step 5, paragraph 1</extracomment>
        <translation>Vous avez placé trois délais à la main. Dans ce jouet, le motif a huit entrées, et personne ne le connaît&#xa0;: il est caché. 32 neurones avec des délais allant jusqu&apos;à 14 pas doivent le trouver, et leur mémoire est si courte que rien d&apos;autre ne les aide beaucoup.</translation>
    </message>
    <message>
        <source>Train, then hold the delays still (a rate of 0) and train again.</source>
        <extracomment>listening-for-order, step 5, paragraph 2</extracomment>
        <translation>Entraînez, puis immobilisez les délais (un taux de 0) et entraînez de nouveau.</translation>
    </message>
    <message>
        <source>Open the toy in Train</source>
        <extracomment>listening-for-order, step 5, do it yourself</extracomment>
        <translation>Ouvrir le jouet dans Entraîner</translation>
    </message>
    <message>
        <source>Delays at work</source>
        <extracomment>delays-at-work, title</extracomment>
        <translation>Les délais à l&apos;œuvre</translation>
    </message>
    <message>
        <source>A network that names spoken digits keeps much of what it knows in its delays.</source>
        <extracomment>delays-at-work, idea</extracomment>
        <translation>Un réseau qui nomme des chiffres parlés garde une bonne part de ce qu&apos;il sait dans ses délais.</translation>
    </message>
    <message>
        <source>A spoken word arrives</source>
        <extracomment>delays-at-work, step 1, title</extracomment>
        <translation>Un mot parlé arrive</translation>
    </message>
    <message>
        <source>Play the digits, or say one yourself</source>
        <extracomment>delays-at-work, step 1, do it yourself</extracomment>
        <translation>Faire entendre les chiffres, ou en dire un vous-même</translation>
    </message>
    <message>
        <source>Where they came from</source>
        <extracomment>delays-at-work, step 2, title</extracomment>
        <translation>D&apos;où ils sont venus</translation>
    </message>
    <message>
        <source>Take the delays away</source>
        <extracomment>delays-at-work, step 3, title</extracomment>
        <translation>Enlever les délais</translation>
    </message>
    <message>
        <source>Three networks with the very same weights: one with the delays it learned, one with these delays shuffled among the synapses of each layer, one without any.</source>
        <extracomment>delays-at-work, step 3, paragraph 1</extracomment>
        <translation>Trois réseaux avec exactement les mêmes poids&#xa0;: un avec les délais qu&apos;il a appris, un avec ces délais mélangés entre les synapses de chaque couche, un sans aucun délai.</translation>
    </message>
    <message>
        <source>Each hears the 300 recordings that come with the program and were kept out of training.</source>
        <extracomment>delays-at-work, step 3, paragraph 2</extracomment>
        <translation>Chacun entend les 300 enregistrements qui accompagnent le programme et ont été mis de côté pendant l&apos;entraînement.</translation>
    </message>
    <message>
        <source>Most words: the weights do the work</source>
        <extracomment>delays-at-work, step 3, choice 1</extracomment>
        <translation>La plupart des mots&#xa0;: ce sont les poids qui travaillent</translation>
    </message>
    <message>
        <source>Not one in fifty. Weights and delays were learned together, and neither works without the other.</source>
        <extracomment>delays-at-work, step 3, choice 1, answer</extracomment>
        <translation>Pas un sur cinquante. Poids et délais ont été appris ensemble, et ni les uns ni les autres ne fonctionnent seuls.</translation>
    </message>
    <message>
        <source>Almost none</source>
        <extracomment>delays-at-work, step 3, choice 3</extracomment>
        <translation>Presque aucun</translation>
    </message>
    <message>
        <source>The weights stay as they were, again.</source>
        <extracomment>delays-at-work, step 4, paragraph 2</extracomment>
        <translation>Les poids restent tels quels, une fois de plus.</translation>
    </message>
    <message>
        <source>All delays are made two steps, 20 ms, longer. What becomes of the accuracy?</source>
        <extracomment>delays-at-work, step 4, question</extracomment>
        <translation>Tous les délais sont allongés de deux pas, 20 ms. Que devient l&apos;exactitude&#x202f;?</translation>
    </message>
    <message>
        <source>It collapses</source>
        <extracomment>delays-at-work, step 4, choice 1</extracomment>
        <translation>Elle s&apos;effondre</translation>
    </message>
    <message>
        <source>It hardly changes: spikes that arrived together still arrive together, only later.</source>
        <extracomment>delays-at-work, step 4, choice 1, answer</extracomment>
        <translation>Elle change à peine&#xa0;: les impulsions qui arrivaient ensemble arrivent toujours ensemble, seulement plus tard.</translation>
    </message>
    <message>
        <source>It hardly changes</source>
        <extracomment>delays-at-work, step 4, choice 2</extracomment>
        <translation>Elle change à peine</translation>
    </message>
    <message>
        <source>What these figures do not say</source>
        <extracomment>delays-at-work, step 6, title</extracomment>
        <translation>Ce que ces chiffres ne disent pas</translation>
    </message>
    <message>
        <source>Train with learned, fixed and no delays (needs the recordings)</source>
        <extracomment>delays-at-work, step 6, do it yourself</extracomment>
        <translation>Entraîner avec délais appris, fixes et sans délais (il faut les enregistrements)</translation>
    </message>
    <message>
        <source>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024. Digits: Free Spoken Digit Dataset, Z. Jackson and contributors.</source>
        <extracomment>delays-at-work, reference</extracomment>
        <translation>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier&#xa0;: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024. Chiffres&#xa0;: Free Spoken Digit Dataset, Z. Jackson et contributeurs.</translation>
    </message>
    <message>
        <source>One kernel, many layers</source>
        <extracomment>one-kernel, title</extracomment>
        <translation>Un noyau, plusieurs couches</translation>
    </message>
    <message>
        <source>Layers of one shape can share their kernels, and a network then needs a fraction of its numbers.</source>
        <extracomment>one-kernel, idea</extracomment>
        <translation>Des couches de même forme peuvent partager leurs noyaux, et un réseau n&apos;a alors besoin que d&apos;une fraction de ses nombres.</translation>
    </message>
    <message>
        <source>Six blocks, six times the same shape</source>
        <extracomment>one-kernel, step 1, title</extracomment>
        <translation>Six blocs, six fois la même forme</translation>
    </message>
    <message>
        <source>This is a ConvMixer for small pictures: the picture is cut into patches, then six blocks follow that all look alike. Each has a depthwise kernel, which mixes neighbouring places, and a pointwise one, which mixes channels.</source>
        <extracomment>one-kernel, step 1, paragraph 1</extracomment>
        <translation>Voici un ConvMixer pour petites images&#xa0;: l&apos;image est découpée en patchs, puis suivent six blocs tous semblables. Chacun a un noyau en profondeur (depthwise), qui mêle les places voisines, et un noyau ponctuel (pointwise), qui mêle les canaux.</translation>
    </message>
    <message>
        <source>Nothing is shared yet: every block has kernels of its own.</source>
        <extracomment>one-kernel, step 1, paragraph 2</extracomment>
        <translation>Rien n&apos;est encore partagé&#xa0;: chaque bloc a ses propres noyaux.</translation>
    </message>
    <message>
        <source>All of them share</source>
        <extracomment>one-kernel, step 2, title</extracomment>
        <translation>Tous partagent</translation>
    </message>
    <message>
        <source>Since the blocks have the same shape, one pair of kernels can serve them all: the same numbers, used six times in a row. Only the norms stay each block&apos;s own.</source>
        <extracomment>one-kernel, step 2, paragraph 1</extracomment>
        <translation>Comme les blocs ont la même forme, une seule paire de noyaux peut les servir tous&#xa0;: les mêmes nombres, utilisés six fois de suite. Seules les normalisations restent propres à chaque bloc.</translation>
    </message>
    <message>
        <source>A sixth</source>
        <extracomment>one-kernel, step 2, choice 1</extracomment>
        <translation>Un sixième</translation>
    </message>
    <message>
        <source>That would be so if kernels were everything. But patches, norms and the classifier are not shared: between a fifth and a quarter is left.</source>
        <extracomment>one-kernel, step 2, choice 1, answer</extracomment>
        <translation>Ce serait vrai si les noyaux étaient tout. Mais patchs, normalisations et classifieur ne sont pas partagés&#xa0;: il reste entre un cinquième et un quart.</translation>
    </message>
    <message>
        <source>Between a fifth and a quarter</source>
        <extracomment>one-kernel, step 2, choice 2</extracomment>
        <translation>Entre un cinquième et un quart</translation>
    </message>
    <message>
        <source>Half</source>
        <extracomment>one-kernel, step 2, choice 3</extracomment>
        <translation>La moitié</translation>
    </message>
    <message>
        <source>Less: the kernels are a sixth of what they were. With patches, norms and classifier, which are not shared, between a fifth and a quarter is left.</source>
        <extracomment>one-kernel, step 2, choice 3, answer</extracomment>
        <translation>Moins&#xa0;: les noyaux font un sixième de ce qu&apos;ils étaient. Avec patchs, normalisations et classifieur, qui ne sont pas partagés, il reste entre un cinquième et un quart.</translation>
    </message>
    <message>
        <source>What can share, and what cannot</source>
        <extracomment>one-kernel, step 3, title</extracomment>
        <translation>Ce qui peut partager, et ce qui ne le peut pas</translation>
    </message>
    <message>
        <source>Two layers can share a kernel only if it has the same shape in both: then they are called isomorphic. A ConvMixer is isomorphic throughout, from the first block to the last.</source>
        <extracomment>one-kernel, step 3, paragraph 1</extracomment>
        <translation>Deux couches ne peuvent partager un noyau que s&apos;il a la même forme dans les deux&#xa0;: on les dit alors isomorphes. Un ConvMixer est isomorphe d&apos;un bout à l&apos;autre, du premier bloc au dernier.</translation>
    </message>
    <message>
        <source>Most networks are not: from stage to stage pictures get smaller and channels more. Such a network can share within a stage at the most.</source>
        <extracomment>one-kernel, step 3, paragraph 2</extracomment>
        <translation>La plupart des réseaux ne le sont pas&#xa0;: d&apos;étage en étage, les images rapetissent et les canaux se multiplient. Un tel réseau peut partager tout au plus à l&apos;intérieur d&apos;un étage.</translation>
    </message>
    <message>
        <source>Shared, and with places of its own</source>
        <extracomment>one-kernel, step 4, title</extracomment>
        <translation>Partagés, et avec leurs propres places</translation>
    </message>
    <message>
        <source>Learned spacings save in another way: a kernel that reaches over 9 by 9 points would need 81 numbers a channel. With 8 elements it needs 8 weights, their places and their widths.</source>
        <extracomment>one-kernel, step 4, paragraph 1</extracomment>
        <translation>Les espacements appris économisent d&apos;une autre façon&#xa0;: un noyau qui s&apos;étend sur 9 points par 9 aurait besoin de 81 nombres par canal. Avec 8 éléments, il lui faut 8 poids, leurs places et leurs largeurs.</translation>
    </message>
    <message>
        <source>And what does it cost?</source>
        <extracomment>one-kernel, step 5, title</extracomment>
        <translation>Et qu&apos;est-ce que cela coûte&#x202f;?</translation>
    </message>
    <message>
        <source>Train with shared kernels (needs CIFAR-10)</source>
        <extracomment>one-kernel, step 5, do it yourself</extracomment>
        <translation>Entraîner avec des noyaux partagés (il faut CIFAR-10)</translation>
    </message>
    <message>
        <source>A. Azadbakht, S. R. Kheradpisheh, I. Khalfaoui-Hassani, T. Masquelier: Drastically Reducing the Number of Trainable Parameters in Deep CNNs by Inter-layer Kernel-sharing, 2022. ConvMixer: A. Trockman, J. Z. Kolter: Patches Are All You Need?, 2022.</source>
        <extracomment>one-kernel, reference</extracomment>
        <translation>A. Azadbakht, S. R. Kheradpisheh, I. Khalfaoui-Hassani, T. Masquelier&#xa0;: Drastically Reducing the Number of Trainable Parameters in Deep CNNs by Inter-layer Kernel-sharing, 2022. ConvMixer&#xa0;: A. Trockman, J. Z. Kolter&#xa0;: Patches Are All You Need?, 2022.</translation>
    </message>
    <message>
        <source>A tagger and its threshold</source>
        <extracomment>the-threshold, title</extracomment>
        <translation>Un étiqueteur et son seuil</translation>
    </message>
    <message>
        <source>When to speak and when to be silent is not learned: somebody chooses it, and pays for it.</source>
        <extracomment>the-threshold, idea</extracomment>
        <translation>Quand parler et quand se taire ne s&apos;apprend pas&#xa0;: quelqu&apos;un le choisit, et en paie le prix.</translation>
    </message>
    <message>
        <source>A score is not an answer</source>
        <extracomment>the-threshold, step 1, title</extracomment>
        <translation>Un score n&apos;est pas une réponse</translation>
    </message>
    <message>
        <source>Here it has heard 230 recordings of its words and 46 of something else: other words, and sounds that are no speech. None was in its training.</source>
        <extracomment>the-threshold, step 1, paragraph 2</extracomment>
        <translation>Ici, il a entendu 230 enregistrements de ses mots et 46 d&apos;autre chose&#xa0;: d&apos;autres mots, et des sons qui ne sont pas de la parole. Aucun ne figurait dans son entraînement.</translation>
    </message>
    <message>
        <source>Drag the threshold</source>
        <extracomment>the-threshold, step 2, title</extracomment>
        <translation>Faire glisser le seuil</translation>
    </message>
    <message>
        <source>Everything gets better</source>
        <extracomment>the-threshold, step 2, choice 1</extracomment>
        <translation>Tout va mieux</translation>
    </message>
    <message>
        <source>Fewer false alarms, more misses</source>
        <extracomment>the-threshold, step 2, choice 2</extracomment>
        <translation>Moins de fausses alarmes, plus de mots manqués</translation>
    </message>
    <message>
        <source>More false alarms, fewer misses</source>
        <extracomment>the-threshold, step 2, choice 3</extracomment>
        <translation>Plus de fausses alarmes, moins de mots manqués</translation>
    </message>
    <message>
        <source>A class for everything else</source>
        <extracomment>the-threshold, step 3, title</extracomment>
        <translation>Une classe pour tout le reste</translation>
    </message>
    <message>
        <source>Without a class for everything else, at the same threshold: how many of the 46 other sounds are taken for a word?</source>
        <extracomment>the-threshold, step 3, question</extracomment>
        <translation>Sans classe pour tout le reste, au même seuil&#xa0;: combien des 46 autres sons sont pris pour un mot&#x202f;?</translation>
    </message>
    <message>
        <source>As few as before</source>
        <extracomment>the-threshold, step 3, choice 1</extracomment>
        <translation>Aussi peu qu&apos;avant</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>the-threshold, step 3, choice 3</extracomment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>What it listens to</source>
        <extracomment>the-threshold, step 4, title</extracomment>
        <translation>Ce qu&apos;il écoute</translation>
    </message>
    <message>
        <source>Listen live, with a threshold of your own</source>
        <extracomment>the-threshold, step 4, do it yourself</extracomment>
        <translation>Écouter en direct, avec votre propre seuil</translation>
    </message>
    <message>
        <source>P. Warden: Speech Commands: A Dataset for Limited-Vocabulary Speech Recognition, 2018. Everyday sounds: K. J. Piczak: ESC. ACM Multimedia, 2015.</source>
        <extracomment>the-threshold, reference</extracomment>
        <translation>P. Warden&#xa0;: Speech Commands: A Dataset for Limited-Vocabulary Speech Recognition, 2018. Sons du quotidien&#xa0;: K. J. Piczak&#xa0;: ESC. ACM Multimedia, 2015.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>plain</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>simple</translation>
    </message>
    <message>
        <source>dilated</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>dilaté</translation>
    </message>
    <message>
        <source>learnable</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>apprenable</translation>
    </message>
    <message>
        <source>Dilation</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>grid steps</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>pas de grille</translation>
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
        <translation>Image</translation>
    </message>
    <message>
        <source>dot</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>point</translation>
    </message>
    <message>
        <source>shapes</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>formes</translation>
    </message>
    <message>
        <source>spectrogram</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>spectrogramme</translation>
    </message>
    <message>
        <source>Element that moves</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Élément qui bouge</translation>
    </message>
    <message>
        <source>Its row</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Sa ligne</translation>
    </message>
    <message>
        <source>Its column</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Sa colonne</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Cells of the kernel that are not 0</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Cases du noyau différentes de 0</translation>
    </message>
    <message>
        <source>Sum of the kernel</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Somme du noyau</translation>
    </message>
    <message>
        <source>Cells that the moved element lies on</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Cases où se trouve l&apos;élément déplacé</translation>
    </message>
    <message>
        <source>Its largest share on one cell</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Sa plus grande part sur une case</translation>
    </message>
    <message>
        <source>Largest answer in the picture</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Plus grande réponse dans l&apos;image</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Watched grid point</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Point de grille observé</translation>
    </message>
    <message>
        <source>Grid points that get a share of the weight</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Points de grille recevant une part du poids</translation>
    </message>
    <message>
        <source>Sum over the grid</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Somme sur la grille</translation>
    </message>
    <message>
        <source>Largest value</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Plus grande valeur</translation>
    </message>
    <message>
        <source>Value at the watched point</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Valeur au point observé</translation>
    </message>
    <message>
        <source>Slope of the watched value over the position</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Pente de la valeur observée selon la position</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Sigma at the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Sigma au départ</translation>
    </message>
    <message>
        <source>Sigma at the end</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Sigma à la fin</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Taux d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Gradient at the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Gradient au départ</translation>
    </message>
    <message>
        <source>Loss at the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Perte au départ</translation>
    </message>
    <message>
        <source>Last position</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Dernière position</translation>
    </message>
    <message>
        <source>Last loss</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Dernière perte</translation>
    </message>
    <message>
        <source>Distance from the target at the end</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Distance à la cible à la fin</translation>
    </message>
    <message>
        <source>Recipe</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Fields that may be changed</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Champs modifiables</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Champs modifiés</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Examples of each epoch</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Exemples par époque</translation>
    </message>
    <message>
        <source>Kernels of the network</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Noyaux du réseau</translation>
    </message>
    <message>
        <source>Elements of each kernel</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Éléments par noyau</translation>
    </message>
    <message>
        <source>Points of its grid, along one axis</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Points de sa grille, le long d&apos;un axe</translation>
    </message>
    <message>
        <source>Spread of the first positions</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Dispersion des premières positions</translation>
    </message>
    <message>
        <source>Learning rate of positions against that of the weights</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Taux d&apos;apprentissage des positions par rapport à celui des poids</translation>
    </message>
    <message>
        <source>Learning rate of positions at the start</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Taux d&apos;apprentissage des positions au départ</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <extracomment>training_figure.cpp</extracomment>
        <translation>Neurones cachés</translation>
    </message>
    <message>
        <source>Length of the kernel</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Longueur du noyau</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>pas</translation>
    </message>
    <message>
        <source>Delay</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Zeros before the beginning</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Zéros avant le début</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>non</translation>
    </message>
    <message>
        <source>Spikes of the input</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Impulsions de l&apos;entrée</translation>
    </message>
    <message>
        <source>Position P</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Position P</translation>
    </message>
    <message>
        <source>Index in the kernel</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Indice dans le noyau</translation>
    </message>
    <message>
        <source>Step of the largest current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Pas du plus grand courant</translation>
    </message>
    <message>
        <source>Largest current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Plus grand courant</translation>
    </message>
    <message>
        <source>Sum of the current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Somme du courant</translation>
    </message>
    <message>
        <source>Steps that come out</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Pas qui sortent</translation>
    </message>
    <message>
        <source>Steps with a current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>Pas avec un courant</translation>
    </message>
    <message>
        <source>From the first spike to the largest current</source>
        <extracomment>delay_line_figure.cpp</extracomment>
        <translation>De la première impulsion au plus grand courant</translation>
    </message>
    <message>
        <source>Delays</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Spikes of the pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Impulsions du motif</translation>
    </message>
    <message>
        <source>Weight of each synapse</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Poids de chaque synapse</translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Time constant</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Constante de temps</translation>
    </message>
    <message>
        <source>Spikes at the pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Impulsions pour le motif</translation>
    </message>
    <message>
        <source>Spikes at its mirror</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Impulsions pour son miroir</translation>
    </message>
    <message>
        <source>Highest membrane at the pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Membrane maximale, motif</translation>
    </message>
    <message>
        <source>Highest membrane at its mirror</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>Membrane maximale, miroir</translation>
    </message>
    <message>
        <source>From the first to the last arrival, pattern</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>De la première à la dernière arrivée, motif</translation>
    </message>
    <message>
        <source>From the first to the last arrival, mirror</source>
        <extracomment>coincidence_figure.cpp</extracomment>
        <translation>De la première à la dernière arrivée, miroir</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>demo</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>démo</translation>
    </message>
    <message>
        <source>keywords</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>mots-clés</translation>
    </message>
    <message>
        <source>Edits</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Blocks</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Patch</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Patch</translation>
    </message>
    <message>
        <source>pixels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>pixels</translation>
    </message>
    <message>
        <source>Learned spacings</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Espacements appris</translation>
    </message>
    <message>
        <source>Size of plain kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Taille des noyaux simples</translation>
    </message>
    <message>
        <source>Elements of learned kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Éléments des noyaux appris</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Blocks that share a kernel</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Blocs qui partagent un noyau</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>of depthwise kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>des noyaux en profondeur</translation>
    </message>
    <message>
        <source>of pointwise kernels</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>des noyaux ponctuels</translation>
    </message>
    <message>
        <source>of everything else</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>de tout le reste</translation>
    </message>
    <message>
        <source>Parameters without sharing</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Paramètres sans partage</translation>
    </message>
    <message>
        <source>Parameters with one kernel for all blocks</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Paramètres avec un noyau pour tous les blocs</translation>
    </message>
    <message>
        <source>Background class</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Classe de fond</translation>
    </message>
    <message>
        <source>Examples with a word</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Exemples avec un mot</translation>
    </message>
    <message>
        <source>Examples without one</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Exemples sans mot</translation>
    </message>
    <message>
        <source>Words named rightly</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Mots bien nommés</translation>
    </message>
    <message>
        <source>Words missed</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Mots manqués</translation>
    </message>
    <message>
        <source>Words taken for another</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Mots pris pour un autre</translation>
    </message>
    <message>
        <source>False alarms</source>
        <extracomment>threshold_figure.cpp</extracomment>
        <translation>Fausses alarmes</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Couches du réseau</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Points de sauvegarde de l&apos;entraînement</translation>
    </message>
    <message>
        <source>Classes that it names</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Classes qu&apos;il nomme</translation>
    </message>
    <message>
        <source>Time step</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Pas de temps</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Dernière époque</translation>
    </message>
    <message>
        <source>Elements of the layer</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Éléments de la couche</translation>
    </message>
    <message>
        <source>Layers with these positions</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Couches ayant ces positions</translation>
    </message>
    <message>
        <source>Mean way of an element since the first checkpoint</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Chemin moyen d&apos;un élément depuis le premier point de sauvegarde</translation>
    </message>
    <message>
        <source>Spread of the positions around the middle</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Étalement des positions autour du centre</translation>
    </message>
    <message>
        <source>Mean sigma</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Sigma moyen</translation>
    </message>
    <message>
        <source>Mean delay</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Délai moyen</translation>
    </message>
    <message>
        <source>Spread of the delays</source>
        <extracomment>view_figure.cpp</extracomment>
        <translation>Étalement des délais</translation>
    </message>
    <message>
        <source>It still has nine weights. It sees 7 points a side now, but 40 of its 49 cells are zero and stay so.</source>
        <extracomment>off-the-grid, step 2, choice 2, answer</extracomment>
        <translation>Il a toujours neuf poids. Il voit maintenant 7 points de côté, mais 40 de ses 49 cases sont nulles et le restent.</translation>
    </message>
    <message>
        <source>This is bilinear interpolation. The nearer a point the larger its share, here at most 42 %.</source>
        <extracomment>off-the-grid, step 3, choice 2, answer</extracomment>
        <translation>C&apos;est l&apos;interpolation bilinéaire. Plus un point est proche, plus sa part est grande, ici au plus 42&#xa0;%.</translation>
    </message>
    <message>
        <source>The element gives that point nothing, and a small move changes nothing about that: the gradient is exactly zero.</source>
        <extracomment>between-the-pixels, step 2, choice 2, answer</extracomment>
        <translation>L&apos;élément ne donne rien à ce point, et un petit déplacement n&apos;y change rien&#xa0;: le gradient est exactement nul.</translation>
    </message>
    <message>
        <source>There is a slope, so it does move; but a hundred plain steps are less than half a grid step together.</source>
        <extracomment>how-a-position-learns, step 4, choice 3, answer</extracomment>
        <translation>Il y a une pente, donc il bouge&#x202f;; mais cent itérations simples font ensemble moins d&apos;un demi-pas de grille.</translation>
    </message>
    <message>
        <source>As if it guessed: elements that lie in a heap cannot tell three dots from three others.</source>
        <extracomment>finding-the-dots, step 1, choice 2, answer</extracomment>
        <translation>Comme s&apos;il répondait au hasard&#xa0;: des éléments entassés ne peuvent pas distinguer trois points de trois autres.</translation>
    </message>
    <message>
        <source>Among many pictures there is always a dot within a step of some element, so the positions do get a gradient, only a poorer one.</source>
        <extracomment>finding-the-dots, step 3, choice 2, answer</extracomment>
        <translation>Parmi beaucoup d&apos;images, il y a toujours un point à moins d&apos;un pas d&apos;un élément, si bien que les positions reçoivent un gradient, seulement plus pauvre.</translation>
    </message>
    <message>
        <source>The figure shows the first of them; the button opens both, side by side.</source>
        <extracomment>where-a-network-looks, step 4, paragraph 2</extracomment>
        <translation>La figure montre la première&#x202f;; le bouton ouvre les deux, côte à côte.</translation>
    </message>
    <message>
        <source>Two layers have these positions. Side by side, the dots lie at the same places to the last digit; only their sizes and colours, the weights, differ.</source>
        <extracomment>where-a-network-looks, step 4, notice</extracomment>
        <translation>Deux couches ont ces positions. Côte à côte, les points sont aux mêmes places, jusqu&apos;au dernier chiffre&#x202f;; seules leurs tailles et leurs couleurs, les poids, diffèrent.</translation>
    </message>
    <message>
        <source>Open both layers side by side</source>
        <extracomment>where-a-network-looks, step 4, do it yourself</extracomment>
        <translation>Ouvrir les deux couches côte à côte</translation>
    </message>
    <message>
        <source>With a step of noise</source>
        <extracomment>where-a-network-looks, step 5, figure</extracomment>
        <translation>Avec un pas de bruit</translation>
    </message>
    <message>
        <source>Positions shuffled</source>
        <extracomment>where-a-network-looks, step 5, figure</extracomment>
        <translation>Positions mélangées</translation>
    </message>
    <message>
        <source>Weights and places were learned together, and each makes sense only with the other.</source>
        <extracomment>where-a-network-looks, step 5, choice 3, answer</extracomment>
        <translation>Poids et places ont été appris ensemble, et chacun n&apos;a de sens qu&apos;avec l&apos;autre.</translation>
    </message>
    <message>
        <source>The present step is under the last index, and everything before it is past.</source>
        <extracomment>a-delay-is-a-position, step 2, choice 3, answer</extracomment>
        <translation>Le pas présent est sous le dernier indice, et tout ce qui le précède est passé.</translation>
    </message>
    <message>
        <source>8, 4 and 0 bring all three to step 8.</source>
        <extracomment>listening-for-order, step 2, choice 3, answer</extracomment>
        <translation>8, 4 et 0 les amènent toutes les trois au pas 8.</translation>
    </message>
    <message>
        <source>The late ones are held back and the early ones are not, so they are spread over 16 steps.</source>
        <extracomment>listening-for-order, step 3, choice 3, answer</extracomment>
        <translation>Les tardives sont retenues et les précoces ne le sont pas, si bien qu&apos;elles sont étalées sur 16 pas.</translation>
    </message>
    <message>
        <source>With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <extracomment>listening-for-order, step 4, choice 2, answer</extracomment>
        <translation>Avec une longue mémoire, les impulsions du miroir s&apos;additionnent bien qu&apos;elles soient éloignées.</translation>
    </message>
    <message>
        <source>Nothing else happened to the spikes: they only had to wait, each as long as its synapse says. Then they were added up.</source>
        <extracomment>delays-at-work, step 1, paragraph 2</extracomment>
        <translation>Rien d&apos;autre n&apos;est arrivé aux impulsions&#xa0;: elles ont seulement dû attendre, chacune aussi longtemps que le dit sa synapse. Puis elles ont été additionnées.</translation>
    </message>
    <message>
        <source>This is the same neuron as before: each dot is one synapse, farther left the longer it delays. Play the epochs.</source>
        <extracomment>delays-at-work, step 2, paragraph 2</extracomment>
        <translation>C&apos;est le même neurone que tout à l&apos;heure&#xa0;: chaque point est une synapse, d&apos;autant plus à gauche qu&apos;elle retarde longtemps. Faites défiler les époques.</translation>
    </message>
    <message>
        <source>Delays shuffled</source>
        <extracomment>delays-at-work, step 3, figure</extracomment>
        <translation>Délais mélangés</translation>
    </message>
    <message>
        <source>No delays</source>
        <extracomment>delays-at-work, step 3, figure</extracomment>
        <translation>Aucun délai</translation>
    </message>
    <message>
        <source>Less than one in fifty: fewer than by guessing, for the network may also say background, and does.</source>
        <extracomment>delays-at-work, step 3, choice 3, answer</extracomment>
        <translation>Moins d&apos;un sur cinquante&#xa0;: moins qu&apos;en devinant, car le réseau peut aussi dire «&#xa0;background&#xa0;» (fond), et il le fait.</translation>
    </message>
    <message>
        <source>Noise of one step</source>
        <extracomment>delays-at-work, step 4, figure</extracomment>
        <translation>Bruit d&apos;un pas</translation>
    </message>
    <message>
        <source>Noise of four steps</source>
        <extracomment>delays-at-work, step 4, figure</extracomment>
        <translation>Bruit de quatre pas</translation>
    </message>
    <message>
        <source>Spikes that arrived together still arrive together, only later.</source>
        <extracomment>delays-at-work, step 4, choice 2, answer</extracomment>
        <translation>Les impulsions qui arrivaient ensemble arrivent toujours ensemble, seulement plus tard.</translation>
    </message>
    <message>
        <source>The kernels are a sixth of what they were, but patches, norms and the classifier are not shared.</source>
        <extracomment>one-kernel, step 2, choice 2, answer</extracomment>
        <translation>Les noyaux font un sixième de ce qu&apos;ils étaient, mais patchs, normalisations et classifieur ne sont pas partagés.</translation>
    </message>
    <message>
        <source>A network with fewer numbers may name fewer pictures rightly; how many fewer, only trainings can say. Here are some: CIFAR-10, ten kinds of picture, 30 epochs, three seeds each.</source>
        <extracomment>one-kernel, step 5, paragraph 1</extracomment>
        <translation>Un réseau avec moins de nombres nommera peut-être moins d&apos;images correctement&#x202f;; combien de moins, seuls des entraînements peuvent le dire. En voici&#xa0;: CIFAR-10, dix sortes d&apos;images, 30 époques, trois graines pour chacun.</translation>
    </message>
    <message>
        <source>The blocks share in pairs. What becomes of the 81.2 %?</source>
        <extracomment>one-kernel, step 5, question</extracomment>
        <translation>Les blocs partagent par paires. Que deviennent les 81.2&#xa0;%&#x202f;?</translation>
    </message>
    <message>
        <source>About 40 %: half the numbers, half the knowledge</source>
        <extracomment>one-kernel, step 5, choice 1</extracomment>
        <translation>Environ 40&#xa0;%&#xa0;: moitié moins de nombres, moitié moins de savoir</translation>
    </message>
    <message>
        <source>It is 80.5 %. Numbers are not knowledge: much of what one block learns, the next can use.</source>
        <extracomment>one-kernel, step 5, choice 1, answer</extracomment>
        <translation>C&apos;est 80.5&#xa0;%. Des nombres ne sont pas du savoir&#xa0;: une bonne part de ce qu&apos;apprend un bloc, le suivant peut s&apos;en servir.</translation>
    </message>
    <message>
        <source>About 70 %</source>
        <extracomment>one-kernel, step 5, choice 2</extracomment>
        <translation>Environ 70&#xa0;%</translation>
    </message>
    <message>
        <source>It is 80.5 %. Much of what one block learns, the next can use.</source>
        <extracomment>one-kernel, step 5, choice 2, answer</extracomment>
        <translation>C&apos;est 80.5&#xa0;%. Une bonne part de ce qu&apos;apprend un bloc, le suivant peut s&apos;en servir.</translation>
    </message>
    <message>
        <source>Every score comes of delays. This is what one neuron of the first layer waits for: each dot is a synapse, its height the band of the spectrogram that it hears, its place how long it holds back what it hears.</source>
        <extracomment>the-threshold, step 4, paragraph 1</extracomment>
        <translation>Chaque score vient des délais. Voici ce qu&apos;attend un neurone de la première couche&#xa0;: chaque point est une synapse, sa hauteur la bande du spectrogramme qu&apos;elle entend, sa place le temps pendant lequel elle retient ce qu&apos;elle entend.</translation>
    </message>
    <message>
        <source>Orange synapses speak for, blue ones against.</source>
        <extracomment>the-threshold, step 4, paragraph 2</extracomment>
        <translation>Les synapses orange parlent pour, les bleues contre.</translation>
    </message>
    <message>
        <source>What the edits are called</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Nom des modifications</translation>
    </message>
    <message>
        <source>Measured accuracies</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Exactitudes mesurées</translation>
    </message>
    <message>
        <source>Kept-out pictures</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Images mises de côté</translation>
    </message>
    <message>
        <source>Seeds</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Graines</translation>
    </message>
    <message>
        <source>So far we broke a finished network. To learn what delays are worth, one must train without them from the beginning. Here is a smaller network, trained by one recipe in three ways: with learned delays, with delays drawn once and then left alone, and with none.</source>
        <extracomment>delays-at-work, step 5, paragraph 1</extracomment>
        <translation>Jusqu&apos;ici nous avons abîmé un réseau achevé. Pour savoir ce que valent les délais, il faut entraîner sans eux dès le début. Voici un réseau plus petit, entraîné par une seule recette de trois façons : avec des délais appris, avec des délais tirés une fois puis laissés tels quels, et sans délai.</translation>
    </message>
    <message>
        <source>The program judges each training by the same 300 recordings while you look.</source>
        <extracomment>delays-at-work, step 5, paragraph 2</extracomment>
        <translation>Le programme juge chaque entraînement sur les mêmes 300 enregistrements pendant que vous regardez.</translation>
    </message>
    <message>
        <source>Learned delays</source>
        <extracomment>delays-at-work, step 5, figure</extracomment>
        <translation>Délais appris</translation>
    </message>
    <message>
        <source>Delays drawn once, fixed</source>
        <extracomment>delays-at-work, step 5, figure</extracomment>
        <translation>Tirés une fois, fixes</translation>
    </message>
    <message>
        <source>One word in ten, by guessing</source>
        <extracomment>delays-at-work, step 5, choice 3</extracomment>
        <translation>Un mot sur dix, au hasard</translation>
    </message>
    <message>
        <source>The six speakers were heard in training, so this is an easy test, and so few trainings do not settle a difference of one word in a hundred. The networks whose delays were not learned also had only half as many numbers to learn.</source>
        <extracomment>delays-at-work, step 6, paragraph 1</extracomment>
        <translation>Les six locuteurs ont été entendus à l&apos;entraînement&#xa0;: l&apos;épreuve est facile, et si peu d&apos;entraînements ne tranchent pas une différence d&apos;un mot sur cent. De plus, les réseaux dont les délais n&apos;étaient pas appris n&apos;avaient que la moitié des nombres à apprendre.</translation>
    </message>
    <message>
        <source>On harder words, with fewer synapses or with more trainings it may come out otherwise. Only trainings can tell.</source>
        <extracomment>delays-at-work, step 6, paragraph 2</extracomment>
        <translation>Avec des mots plus difficiles, moins de synapses ou plus d&apos;entraînements, il peut en aller autrement. Seuls des entraînements peuvent le dire.</translation>
    </message>
    <message>
        <source>In the bundled network, too, the distribution of delays keeps its width over the epochs: what was learned is not which delays there are, but which synapse has which. Trainings of your own can tell you what that is worth.</source>
        <extracomment>delays-at-work, step 6, notice</extracomment>
        <translation>Dans le réseau fourni aussi, la distribution des délais garde sa largeur au fil des époques&#xa0;: ce qui a été appris n&apos;est pas quels délais il y a, mais quelle synapse a quel délai. Vos propres entraînements peuvent dire ce que cela vaut.</translation>
    </message>
    <message>
        <source>Networks</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>What the networks are called</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Comment s&apos;appellent les réseaux</translation>
    </message>
    <message>
        <source>Kept-out recordings</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Enregistrements mis de côté</translation>
    </message>
    <message>
        <source>Trainings of each</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Entraînements de chacun</translation>
    </message>
    <message>
        <source>Accuracy on average</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Exactitude en moyenne</translation>
    </message>
    <message>
        <source>lowest</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>la plus basse</translation>
    </message>
    <message>
        <source>highest</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>la plus haute</translation>
    </message>
    <message>
        <source>Numbers that were learned</source>
        <extracomment>variants_figure.cpp</extracomment>
        <translation>Nombres appris</translation>
    </message>
    <message>
        <source>Learned 98 %, drawn once 97 %, none 93 %. That there are delays is worth much: without them four to five words in a hundred more are lost, and how many depends on the training, from 91 to 97 % are right. That they are learned is worth one in a hundred here, and one training with fixed delays is as good as one with learned ones.</source>
        <extracomment>delays-at-work, step 5, notice</extracomment>
        <translation>Appris 98 %, tirés une fois 97 %, sans 93 %. Qu&apos;il y ait des délais vaut beaucoup : sans eux, quatre à cinq mots sur cent de plus sont perdus, et combien dépend de l&apos;entraînement : de 91 à 97 % sont justes. Qu&apos;ils soient appris en vaut un sur cent ici, et un entraînement à délais fixes est aussi bon qu&apos;un à délais appris.</translation>
    </message>
    <message>
        <source>Each picture shows three dots. In half of the pictures their distances are always the same, and nobody tells the network which; in the other half the dots lie anywhere. To which half does a picture belong?</source>
        <extracomment>finding-the-dots, step 1, paragraph 1</extracomment>
        <translation>Chaque image montre trois points. Dans la moitié des images, leurs distances sont toujours les mêmes, et personne ne dit au réseau lesquelles&#x202f;; dans l&apos;autre moitié, les points sont n&apos;importe où. À quelle moitié une image appartient-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Once you press Train, the elements wander first, and the accuracy follows. An epoch is 1024 pictures, and 20 epochs take seconds.</source>
        <extracomment>finding-the-dots, step 1, notice</extracomment>
        <translation>Après «&#x202f;Entraîner&#x202f;», les éléments se déplacent d&apos;abord, et l&apos;exactitude suit. Une époque compte 1024 images, et 20 époques prennent quelques secondes.</translation>
    </message>
    <message>
        <source>Positions have a learning rate of their own, so far 5 times that of the weights. Now it is zero: the elements stay where they were placed at random, and the weights learn as before.</source>
        <extracomment>finding-the-dots, step 2, paragraph 1</extracomment>
        <translation>Les positions ont leur propre taux d&apos;apprentissage, jusqu&apos;ici 5 fois celui des poids. Maintenant il est nul&#xa0;: les éléments restent là où ils ont été placés au hasard, et les poids apprennent comme avant.</translation>
    </message>
    <message>
        <source>Until now the elements were Gaussians. Bilinear interpolation, v1, only feels what lies within a step: a dot two steps away does not pull at an element at all.</source>
        <extracomment>finding-the-dots, step 3, paragraph 1</extracomment>
        <translation>Jusqu&apos;ici, les éléments étaient des gaussiennes. L&apos;interpolation bilinéaire, v1, ne sent que ce qui est à moins d&apos;un pas&#xa0;: un point à deux pas n&apos;attire pas du tout un élément.</translation>
    </message>
    <message>
        <source>The network with triangles finds the dots, too, but later than with bells: among many pictures some dot always lies close to an element. Had there been a single dot far away, the elements would have stayed where they were.</source>
        <extracomment>finding-the-dots, step 3, notice</extracomment>
        <translation>Avec des triangles aussi, le réseau trouve les points, mais plus tard qu&apos;avec des cloches&#xa0;: parmi beaucoup d&apos;images, il y a toujours un point près d&apos;un élément. Avec un seul point au loin, les éléments seraient restés où ils étaient.</translation>
    </message>
    <message>
        <source>Last, the start: the elements are placed at random around the middle, and the position spread says how far from it. Near the middle they all see the same; far out, one of them may lie on a dot by luck.</source>
        <extracomment>finding-the-dots, step 4, paragraph 1</extracomment>
        <translation>Pour finir, le départ&#xa0;: les éléments sont placés au hasard autour du centre, et la dispersion des positions dit jusqu&apos;où. Près du centre, ils voient tous la même chose&#x202f;; plus loin, l&apos;un d&apos;eux peut tomber sur un point par chance.</translation>
    </message>
    <message>
        <source>Until now the spread was 0.5; here it is 2.5, as in the recipe. Train with both, and with other seeds.</source>
        <extracomment>finding-the-dots, step 4, paragraph 2</extracomment>
        <translation>Jusqu&apos;ici, la dispersion était de 0.5&#x202f;; ici, elle est de 2.5, comme dans la recette. Entraînez avec les deux, et avec d&apos;autres graines.</translation>
    </message>
    <message>
        <source>The wider start finds the dots no later than the narrow one. Now hold the elements still again and change the seed: the first places do far better with one seed than with another. Learning does not need that luck.</source>
        <extracomment>finding-the-dots, step 4, notice</extracomment>
        <translation>Le départ plus large ne trouve pas les points plus tard que l&apos;étroit. Immobilisez de nouveau les éléments et changez la graine&#xa0;: les premières places valent bien mieux avec l&apos;une qu&apos;avec l&apos;autre. Apprendre n&apos;a pas besoin de cette chance.</translation>
    </message>
    <message>
        <source>The network has four stages: each sees a smaller, coarser picture than the one before. The atlas draws the layers of all stages on the same scale.</source>
        <extracomment>where-a-network-looks, step 3, paragraph 1</extracomment>
        <translation>Le réseau a quatre étages&#xa0;: chacun voit une image plus petite et plus grossière que le précédent. L&apos;atlas dessine les couches de tous les étages à la même échelle.</translation>
    </message>
    <message>
        <source>Before training, all clouds were alike. In which stage does the cloud stay closest to the middle?</source>
        <extracomment>where-a-network-looks, step 3, question</extracomment>
        <translation>Avant l&apos;entraînement, tous les nuages se ressemblaient. Dans quel étage le nuage reste-t-il le plus près du centre&#x202f;?</translation>
    </message>
    <message>
        <source>Equally close in all</source>
        <extracomment>where-a-network-looks, step 3, choice 3</extracomment>
        <translation>Aussi près dans tous</translation>
    </message>
    <message>
        <source>The last stage ends as the narrowest cloud, a ring close around the middle; in the first, elements go out to the rim. Play it to see how they part. Five layers, four stages: the third has two layers.</source>
        <extracomment>where-a-network-looks, step 3, notice</extracomment>
        <translation>Le dernier étage finit en nuage le plus étroit, un anneau serré autour du centre&#x202f;; dans le premier, des éléments vont jusqu&apos;au bord. Lancez la lecture pour voir comment ils se séparent. Cinq couches, quatre étages&#xa0;: le troisième a deux couches.</translation>
    </message>
    <message>
        <source>As it is, the network names more than nine in ten recordings rightly. What is left when positions are shuffled among the synapses of each layer?</source>
        <extracomment>where-a-network-looks, step 5, question</extracomment>
        <translation>Tel quel, le réseau nomme correctement plus de neuf enregistrements sur dix. Que reste-t-il quand les positions sont mélangées entre les synapses de chaque couche&#x202f;?</translation>
    </message>
    <message>
        <source>A step of noise on every position costs almost nothing: what it learned is not fragile. Shuffled, it says “background” to everything: a network that was not trained with these places knows nothing of them.</source>
        <extracomment>where-a-network-looks, step 5, notice</extracomment>
        <translation>Un pas de bruit sur chaque position ne coûte presque rien&#xa0;: ce qu&apos;il a appris n&apos;est pas fragile. Mélangé, il dit «&#x202f;background&#x202f;» (fond) à tout&#xa0;: un réseau qui n&apos;a pas été entraîné avec ces places n&apos;en sait rien.</translation>
    </message>
    <message>
        <source>The current comes at step 7: the spike&apos;s step plus the delay. Its sum is 1 whatever the delay: the synapse&apos;s weight.</source>
        <extracomment>a-delay-is-a-position, step 1, notice</extracomment>
        <translation>Le courant vient au pas 7&#xa0;: le pas de l&apos;impulsion plus le délai. Sa somme est 1 quel que soit le délai&#xa0;: le poids de la synapse.</translation>
    </message>
    <message>
        <source>A kernel that delays</source>
        <extracomment>a-delay-is-a-position, step 2, title</extracomment>
        <translation>Un noyau qui retarde</translation>
    </message>
    <message>
        <source>Delay 0 is index 10, the last one: L&#xa0;−&#xa0;1 for a kernel of L values. The first index, 0, is the longest delay, 10.</source>
        <extracomment>a-delay-is-a-position, step 2, notice</extracomment>
        <translation>Le délai 0 est l&apos;indice 10, le dernier&#xa0;: L&#xa0;−&#xa0;1 pour un noyau de L valeurs. Le premier indice, 0, est le plus long délai, 10.</translation>
    </message>
    <message>
        <source>At the very first step the kernel wants to look 10 steps back, where there is nothing. So the network puts L&#xa0;−&#xa0;1 zeros before the input.</source>
        <extracomment>a-delay-is-a-position, step 3, paragraph 1</extracomment>
        <translation>Au tout premier pas, le noyau veut regarder 10 pas en arrière, où il n&apos;y a rien. Le réseau place donc L&#xa0;−&#xa0;1 zéros avant l&apos;entrée.</translation>
    </message>
    <message>
        <source>With zeros, 30 steps go in and 30 come out, and the current comes at step 7. Without, only 20 come out: the first ten are missing, and with them the current of the spike at 3.</source>
        <extracomment>a-delay-is-a-position, step 3, notice</extracomment>
        <translation>Avec les zéros, 30 pas entrent et 30 sortent, et le courant vient au pas 7. Sans eux, il n&apos;en sort que 20&#xa0;: les dix premiers manquent, et avec eux le courant de l&apos;impulsion du pas 3.</translation>
    </message>
    <message>
        <source>A checkpoint does not hold delays but positions P, counted from the middle of the kernel. So a delay is (L&#xa0;−&#xa0;1)&#xa0;−&#xa0;(P&#xa0;+&#xa0;h), with h half of L, rounded down: the longest way back, less the index.</source>
        <extracomment>a-delay-is-a-position, step 5, paragraph 1</extracomment>
        <translation>Un point de sauvegarde ne contient pas des délais mais des positions P, comptées depuis le centre du noyau. Un délai est donc (L&#xa0;−&#xa0;1)&#xa0;−&#xa0;(P&#xa0;+&#xa0;h), où h est la moitié de L, arrondie vers le bas&#xa0;: le plus long retour en arrière, moins l&apos;indice.</translation>
    </message>
    <message>
        <source>P&#xa0;=&#xa0;0 lies in the middle: a delay of 12 steps. P&#xa0;=&#xa0;12 is no delay; P&#xa0;=&#xa0;−12 the longest.</source>
        <extracomment>a-delay-is-a-position, step 5, notice</extracomment>
        <translation>P&#xa0;=&#xa0;0 est au centre&#xa0;: un délai de 12 pas. P&#xa0;=&#xa0;12 est l&apos;absence de délai&#x202f;; P&#xa0;=&#xa0;−12, le plus long.</translation>
    </message>
    <message>
        <source>It fires when the membrane reaches the threshold, 2.5; then the membrane falls back to zero.</source>
        <extracomment>listening-for-order, step 1, paragraph 2</extracomment>
        <translation>Il émet quand la membrane atteint le seuil, 2.5&#x202f;; ensuite la membrane retombe à zéro.</translation>
    </message>
    <message>
        <source>Each spike is nearly forgotten when the next one comes: the membrane climbs to about 1 and no higher. Neither the pattern nor its mirror makes the neuron fire.</source>
        <extracomment>listening-for-order, step 1, notice</extracomment>
        <translation>Chaque impulsion est presque oubliée quand vient la suivante&#xa0;: la membrane monte à environ 1, pas plus haut. Ni le motif ni son miroir ne font émettre le neurone.</translation>
    </message>
    <message>
        <source>The same three spikes in the opposite order: at steps 8, 4 and 0. A neuron that only counted spikes could not tell the two apart.</source>
        <extracomment>listening-for-order, step 3, paragraph 1</extracomment>
        <translation>Les trois mêmes impulsions dans l&apos;ordre inverse&#xa0;: aux pas 8, 4 et 0. Un neurone qui ne ferait que compter les impulsions ne pourrait pas distinguer les deux.</translation>
    </message>
    <message>
        <source>What brought the pattern together pulls its mirror apart: it arrives over 16 steps, and the membrane climbs to about 1 only. The neuron is silent.</source>
        <extracomment>listening-for-order, step 3, notice</extracomment>
        <translation>Ce qui a rassemblé le motif écarte son miroir&#xa0;: il arrive sur 16 pas, et la membrane ne monte qu&apos;à environ 1. Le neurone se tait.</translation>
    </message>
    <message>
        <source>Order in time matters only to a neuron that forgets. With tau at 20 steps the mirror&apos;s membrane climbs to 2.10; above that, say at 2.5, the threshold would keep the two apart again.</source>
        <extracomment>listening-for-order, step 4, notice</extracomment>
        <translation>L&apos;ordre dans le temps ne compte que pour un neurone qui oublie. Avec tau à 20 pas, la membrane du miroir monte à 2.10&#x202f;; au-dessus, disons à 2.5, le seuil séparerait de nouveau les deux.</translation>
    </message>
    <message>
        <source>With learned delays the network is right about nearly every example; with delays that stay as they were drawn, about half of them, as if it guessed. Without any delays it gets part of the way.</source>
        <extracomment>listening-for-order, step 5, notice</extracomment>
        <translation>Avec des délais appris, le réseau a raison pour presque chaque exemple&#x202f;; avec des délais qui restent tels qu&apos;ils ont été tirés, pour la moitié d&apos;entre eux, comme s&apos;il devinait. Sans aucun délai, il fait une partie du chemin.</translation>
    </message>
    <message>
        <source>Before training the delays were drawn evenly over the kernel&apos;s 25 steps of 10 ms. Then every one of them went where its gradient sent it.</source>
        <extracomment>delays-at-work, step 2, paragraph 1</extracomment>
        <translation>Avant l&apos;entraînement, les délais ont été tirés uniformément sur les 25 pas du noyau, de 10 ms chacun. Ensuite, chacun est allé où son gradient l&apos;envoyait.</translation>
    </message>
    <message>
        <source>Guessing would name one word in ten. How many words do the networks with shuffled delays and without delays still name?</source>
        <extracomment>delays-at-work, step 3, question</extracomment>
        <translation>En devinant, on nommerait un mot sur dix. Combien de mots les réseaux à délais mélangés et sans délai nomment-ils encore&#x202f;?</translation>
    </message>
    <message>
        <source>How exact must delays be?</source>
        <extracomment>delays-at-work, step 4, title</extracomment>
        <translation>Quelle précision faut-il aux délais&#x202f;?</translation>
    </message>
    <message>
        <source>The same network three times more: with all its delays two steps longer, and with noise added to each of them, of one step or of four.</source>
        <extracomment>delays-at-work, step 4, paragraph 1</extracomment>
        <translation>Le même réseau trois fois encore&#xa0;: avec tous ses délais allongés de deux pas, et avec du bruit ajouté à chacun, d&apos;un pas ou de quatre.</translation>
    </message>
    <message>
        <source>Trained in three ways</source>
        <extracomment>delays-at-work, step 5, title</extracomment>
        <translation>Entraîné de trois façons</translation>
    </message>
    <message>
        <source>With learned delays the network names 98 % of these words. How many does it name with delays that were drawn once and never learned?</source>
        <extracomment>delays-at-work, step 5, question</extracomment>
        <translation>Avec des délais appris, le réseau nomme 98&#xa0;% de ces mots. Combien en nomme-t-il avec des délais tirés une fois et jamais appris&#x202f;?</translation>
    </message>
    <message>
        <source>Nearly as many</source>
        <extracomment>delays-at-work, step 5, choice 1</extracomment>
        <translation>Presque autant</translation>
    </message>
    <message>
        <source>It lacks about one word in a hundred: chance offers many distances in time, and the weights choose among them.</source>
        <extracomment>delays-at-work, step 5, choice 1, answer</extracomment>
        <translation>Il en manque environ un sur cent&#xa0;: le hasard offre bien des écarts dans le temps, et les poids choisissent parmi eux.</translation>
    </message>
    <message>
        <source>No more than without delays</source>
        <extracomment>delays-at-work, step 5, choice 2</extracomment>
        <translation>Pas plus que sans délai</translation>
    </message>
    <message>
        <source>Far more: chance offers many distances in time, and the weights choose among them. It lacks about one word in a hundred.</source>
        <extracomment>delays-at-work, step 5, choice 2, answer</extracomment>
        <translation>Bien plus&#xa0;: le hasard offre bien des écarts dans le temps, et les poids choisissent parmi eux. Il manque environ un mot sur cent.</translation>
    </message>
    <message>
        <source>No: these weights were learned with these delays. It lacks about one word in a hundred.</source>
        <extracomment>delays-at-work, step 5, choice 3, answer</extracomment>
        <translation>Non&#xa0;: ces poids ont été appris avec ces délais. Il manque environ un mot sur cent.</translation>
    </message>
    <message>
        <source>125&#x202f;322 numbers are learned. 99&#x202f;072 of them, nearly four in five, are pointwise kernels; patches, norms and the classifier are the 6282 at the end.</source>
        <extracomment>one-kernel, step 1, notice</extracomment>
        <translation>125&#x202f;322 nombres sont appris. 99&#x202f;072 d&apos;entre eux, presque quatre sur cinq, sont des noyaux ponctuels&#x202f;; patchs, normalisations et classifieur sont les 6282 de la fin.</translation>
    </message>
    <message>
        <source>One pair of kernels for six blocks. How much of the 125&#x202f;322 numbers is left?</source>
        <extracomment>one-kernel, step 2, question</extracomment>
        <translation>Une paire de noyaux pour six blocs. Que reste-t-il des 125&#x202f;322 nombres&#x202f;?</translation>
    </message>
    <message>
        <source>Of 125&#x202f;322 numbers 26&#x202f;122 are left. The network is as deep as before and computes just as much: it only knows less by heart. Click on another row to see what is left when 1, 2 or 3 blocks use a pair of kernels.</source>
        <extracomment>one-kernel, step 2, notice</extracomment>
        <translation>Sur 125&#x202f;322 nombres, il en reste 26&#x202f;122. Le réseau est aussi profond qu&apos;avant et calcule tout autant&#xa0;: il sait seulement moins de choses par cœur. Cliquez sur une autre ligne pour voir ce qui reste quand 1, 2 ou 3 blocs utilisent une paire de noyaux.</translation>
    </message>
    <message>
        <source>The depthwise kernel takes 5248 numbers with its spacings learned. The plain one of the same reach, 9 by 9, would take 10&#x202f;496: set the learned spacings to no to see it.</source>
        <extracomment>one-kernel, step 4, notice</extracomment>
        <translation>Le noyau en profondeur prend 5248 nombres quand ses espacements sont appris. Le noyau simple de même portée, 9 par 9, en prendrait 10&#x202f;496&#xa0;: mettez les espacements appris sur «&#x202f;non&#x202f;» pour le voir.</translation>
    </message>
    <message>
        <source>Without sharing the network named 81.2 % of 2000 kept-out pictures rightly. In pairs the blocks share three kernels, and 65&#x202f;802 numbers are left, little more than half.</source>
        <extracomment>one-kernel, step 5, paragraph 2</extracomment>
        <translation>Sans partage, le réseau a nommé correctement 81.2&#xa0;% de 2000 images mises de côté. Par paires, les blocs partagent trois noyaux, et il reste 65&#x202f;802 nombres, à peine plus de la moitié.</translation>
    </message>
    <message>
        <source>About 80 %</source>
        <extracomment>one-kernel, step 5, choice 3</extracomment>
        <translation>Environ 80&#xa0;%</translation>
    </message>
    <message>
        <source>The bundled keywords network listens for ten words. For every sound it gives each of them a score: the surer it is, the higher. A tagger must make an answer of that: it names the best word if its score reaches a threshold.</source>
        <extracomment>the-threshold, step 1, paragraph 1</extracomment>
        <translation>Le réseau de mots-clés fourni guette dix mots. Pour chaque son, il donne à chacun d&apos;eux un score, d&apos;autant plus haut qu&apos;il est plus sûr. Un étiqueteur doit en tirer une réponse&#xa0;: il nomme le meilleur mot si son score atteint un seuil.</translation>
    </message>
    <message>
        <source>The upper picture shows for every threshold how many words are missed, how many are taken for another, and how many of the other sounds are taken for a word. The lower one sets misses against false alarms.</source>
        <extracomment>the-threshold, step 2, paragraph 2</extracomment>
        <translation>L&apos;image du haut montre, pour chaque seuil, combien de mots sont manqués, combien sont pris pour un autre, et combien des autres sons sont pris pour un mot. Celle du bas oppose les mots manqués aux fausses alarmes.</translation>
    </message>
    <message>
        <source>The network has two more classes: one for other words, one for sounds without speech. They are never named; they only take score away from the words, for all scores together add up to one.</source>
        <extracomment>the-threshold, step 3, paragraph 1</extracomment>
        <translation>Le réseau a deux classes de plus&#xa0;: une pour les autres mots, une pour les sons sans parole. Elles ne sont jamais nommées&#x202f;; elles ne font qu&apos;enlever du score aux mots, car la somme de tous les scores est un.</translation>
    </message>
    <message>
        <source>In a network without them the words&apos; scores alone must add up to one.</source>
        <extracomment>the-threshold, step 3, paragraph 2</extracomment>
        <translation>Dans un réseau sans elles, la somme des scores des mots seuls doit être un.</translation>
    </message>
    <message>
        <source>The delays reach over 21 steps of 12.5 ms: the neuron compares what it hears now with what came a moment ago, high and low. The first layer has as many such questions as neurons; the layers behind it make a word of the answers.</source>
        <extracomment>the-threshold, step 4, notice</extracomment>
        <translation>Les délais s&apos;étendent sur 21 pas de 12.5 ms&#xa0;: le neurone compare ce qu&apos;il entend maintenant à ce qui est venu l&apos;instant d&apos;avant, dans l&apos;aigu et dans le grave. La première couche pose autant de questions de ce genre qu&apos;elle a de neurones&#x202f;; les couches suivantes tirent un mot de ces réponses.</translation>
    </message>
    <message>
        <source>Other ways of sharing</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Autres façons de partager</translation>
    </message>
    <message>
        <source>Ways of sharing that were trained</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Façons de partager entraînées</translation>
    </message>
    <message>
        <source>As it was trained</source>
        <extracomment>trials_figure.cpp</extracomment>
        <translation>Tel qu&apos;entraîné</translation>
    </message>
    <message>
        <source>Only the outlines are left of the shapes. The kernel sees a square of 3 points a side, and nothing beyond. Around the picture all counts as zero: so its rim answers like an edge, too.</source>
        <extracomment>off-the-grid, step 1, notice</extracomment>
        <translation>Il ne reste des formes que leurs contours. Le noyau voit un carré de 3 points de côté, et rien au-delà. Autour de l&apos;image, tout compte pour zéro&#xa0;: son pourtour répond donc lui aussi comme un bord.</translation>
    </message>
    <message>
        <source>As the element is dragged, its four shares flow from one cell to the next, and at a grid point one cell has it all. The other eight weights stay as they are.</source>
        <extracomment>off-the-grid, step 3, notice</extracomment>
        <translation>Quand on fait glisser l&apos;élément, ses quatre parts s&apos;écoulent d&apos;une case à l&apos;autre, et sur un point de grille une seule case a tout. Les huit autres poids restent tels quels.</translation>
    </message>
    <message>
        <source>Each cell that is not zero draws one copy of the dot, on the other side of the middle: a weight below the middle lies on the dot when the middle stands above it.</source>
        <extracomment>off-the-grid, step 4, paragraph 2</extracomment>
        <translation>Chaque case non nulle dessine une copie du point, de l&apos;autre côté du centre&#xa0;: un poids placé sous le centre se pose sur le point quand le centre est au-dessus de celui-ci.</translation>
    </message>
    <message>
        <source>There are 12 copies, though the kernel has nine weights: the marked element lies on four cells and draws four pale ones. When it is dragged, its copies go the opposite way.</source>
        <extracomment>off-the-grid, step 4, notice</extracomment>
        <translation>Il y a 12 copies, bien que le noyau ait neuf poids&#xa0;: l&apos;élément marqué se trouve sur quatre cases et en dessine quatre, pâles. Quand on le fait glisser, ses copies vont dans l&apos;autre sens.</translation>
    </message>
    <message>
        <source>A spectrogram shows a sound as a picture: time runs to the right, frequency upward. What belongs together in it may lie far apart: an overtone above its tone, the end of a word after its beginning.</source>
        <extracomment>off-the-grid, step 5, paragraph 1</extracomment>
        <translation>Un spectrogramme montre un son comme une image&#xa0;: le temps va vers la droite, la fréquence vers le haut. Ce qui va ensemble peut y être éloigné&#xa0;: une harmonique au-dessus de sa note, la fin d&apos;un mot après son début.</translation>
    </message>
    <message>
        <source>Where the marked element is dragged along time, other edges of the word answer. In the bundled network for everyday sounds each kernel has 26 such elements, on a grid of 17 points a side.</source>
        <extracomment>off-the-grid, step 5, notice</extracomment>
        <translation>Quand on fait glisser l&apos;élément marqué le long du temps, d&apos;autres bords du mot répondent. Dans le réseau fourni pour les sons du quotidien, chaque noyau a 26 éléments de ce genre, sur une grille de 17 points de côté.</translation>
    </message>
    <message>
        <source>As the element is dragged from one point to the next, two values change places. Together they are always the whole weight.</source>
        <extracomment>between-the-pixels, step 1, notice</extracomment>
        <translation>Quand on fait glisser l&apos;élément d&apos;un point au suivant, deux valeurs échangent leurs rôles. Ensemble, elles font toujours le poids entier.</translation>
    </message>
    <message>
        <source>Training moves a position by its gradient: how much a value of the kernel would change if the position moved a little.</source>
        <extracomment>between-the-pixels, step 2, paragraph 1</extracomment>
        <translation>L&apos;entraînement déplace une position selon son gradient&#xa0;: de combien une valeur du noyau changerait si la position bougeait un peu.</translation>
    </message>
    <message>
        <source>The lowest curve is that gradient for the watched point, wherever the element might be. It is there only while the element is closer than one step, and it jumps where the triangle has its corner. Everywhere else: silence.</source>
        <extracomment>between-the-pixels, step 2, notice</extracomment>
        <translation>La courbe du bas est ce gradient pour le point observé, où que puisse être l&apos;élément. Il n&apos;existe que tant que l&apos;élément est à moins d&apos;un pas, et il saute là où le triangle a son sommet. Partout ailleurs&#xa0;: silence.</translation>
    </message>
    <message>
        <source>How wide it is, is called sigma, too, and learned for each element.</source>
        <extracomment>between-the-pixels, step 4, paragraph 2</extracomment>
        <translation>Sa largeur s&apos;appelle aussi sigma et s&apos;apprend pour chaque élément.</translation>
    </message>
    <message>
        <source>A triangle ends at sigma. A bell falls most steeply there and goes on: with it the point is felt from more than three times as far.</source>
        <extracomment>between-the-pixels, step 4, choice 1, answer</extracomment>
        <translation>Un triangle finit à sigma. Une cloche y descend le plus vite, puis continue&#xa0;: avec elle, le point se fait sentir plus de trois fois plus loin.</translation>
    </message>
    <message>
        <source>A triangle ends at sigma. A bell goes on beyond it: with it the point is felt from more than three times as far.</source>
        <extracomment>between-the-pixels, step 4, choice 3, answer</extracomment>
        <translation>Un triangle finit à sigma. Une cloche continue au-delà&#xa0;: avec elle, le point se fait sentir plus de trois fois plus loin.</translation>
    </message>
    <message>
        <source>With the bell, filled, the point is felt from more than six steps away; with the triangle, dashed, from two. Far away the pull is weak, but it points the right way.</source>
        <extracomment>between-the-pixels, step 4, notice</extracomment>
        <translation>Avec la cloche, remplie, le point se fait sentir à plus de six pas&#x202f;; avec le triangle, en tirets, à deux. De loin, l&apos;attraction est faible, mais elle va dans le bon sens.</translation>
    </message>
    <message>
        <source>Drag sigma. With a wide bell the watched point is felt from afar, but the weight is a blur: at a sigma of four steps no point holds more than 0.12 of it.</source>
        <extracomment>between-the-pixels, step 5, paragraph 1</extracomment>
        <translation>Faites glisser sigma. Avec une cloche large, le point observé se fait sentir de loin, mais le poids est flou&#xa0;: avec un sigma de quatre pas, aucun point n&apos;en porte plus de 0.12.</translation>
    </message>
    <message>
        <source>At 0.27 steps, the narrowest there is, more than 0.99 of it lies on one point; and nobody hears of it who is farther than 1.5 steps away.</source>
        <extracomment>between-the-pixels, step 5, paragraph 2</extracomment>
        <translation>À 0.27 pas, la plus étroite possible, plus de 0.99 du poids est sur un seul point&#x202f;; et à plus de 1.5 pas, personne n&apos;en entend parler.</translation>
    </message>
    <message>
        <source>A flat plain at height 1, and one narrow valley around the target. The element lies at −5, on the plain.</source>
        <extracomment>how-a-position-learns, step 1, notice</extracomment>
        <translation>Une plaine plate à la hauteur 1, et une seule vallée étroite autour de la cible. L&apos;élément est à −5, dans la plaine.</translation>
    </message>
    <message>
        <source>Nothing happened. From a start at 1.5, within one step of the target, it rolls in.</source>
        <extracomment>how-a-position-learns, step 2, notice</extracomment>
        <translation>Rien ne s&apos;est passé. D&apos;un départ en 1.5, à moins d&apos;un pas de grille de la cible, il y roule.</translation>
    </message>
    <message>
        <source>It arrives before the hundredth step. It does so wherever the start is dragged: there is no place without a slope, and every slope leads to the target.</source>
        <extracomment>how-a-position-learns, step 3, notice</extracomment>
        <translation>Il arrive avant la centième itération. Et ce, où que l&apos;on place le départ&#xa0;: il n&apos;y a pas d&apos;endroit sans pente, et chaque pente mène à la cible.</translation>
    </message>
    <message>
        <source>Plain descent, or Adam</source>
        <extracomment>how-a-position-learns, step 4, title</extracomment>
        <translation>Descente simple, ou Adam</translation>
    </message>
    <message>
        <source>Plain descent multiplies the gradient by the learning rate and steps. On a faint slope that is a small step.</source>
        <extracomment>how-a-position-learns, step 4, paragraph 1</extracomment>
        <translation>La descente simple multiplie le gradient par le taux d&apos;apprentissage et se déplace d&apos;autant. Sur une pente infime, le déplacement est petit.</translation>
    </message>
    <message>
        <source>The bell and the learning rate are as before; only the optimizer is another one.</source>
        <extracomment>how-a-position-learns, step 4, paragraph 2</extracomment>
        <translation>La cloche et le taux d&apos;apprentissage sont comme avant&#x202f;; seul l&apos;optimiseur est différent.</translation>
    </message>
    <message>
        <source>Just as far</source>
        <extracomment>how-a-position-learns, step 4, choice 1</extracomment>
        <translation>Aussi loin</translation>
    </message>
    <message>
        <source>It hardly moves</source>
        <extracomment>how-a-position-learns, step 4, choice 2</extracomment>
        <translation>Presque pas</translation>
    </message>
    <message>
        <source>With a learning rate of 20, a hundred times as much, it arrives as well. But who knows that beforehand? Adam finds the size of its steps by itself.</source>
        <extracomment>how-a-position-learns, step 4, notice</extracomment>
        <translation>Avec un taux d&apos;apprentissage de 20, cent fois plus, l&apos;élément arrive aussi. Mais qui le sait d&apos;avance&#x202f;? Adam trouve tout seul de combien se déplacer.</translation>
    </message>
    <message>
        <source>The valley is wide while the element is far and sharp when it is there. At the end, less than a hundredth of the loss is left; with sigma kept at two steps more than 0.6 stays.</source>
        <extracomment>how-a-position-learns, step 5, notice</extracomment>
        <translation>La vallée est large tant que l&apos;élément est loin, et nette quand il y est. À la fin, il reste moins d&apos;un centième de la perte&#x202f;; avec sigma maintenu à deux pas de grille, il en reste plus de 0.6.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Training steps</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Distance from the start</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Distance au départ</translation>
    </message>
    <message>
        <source>Training steps until it has arrived</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Itérations jusqu&apos;à l&apos;arrivée</translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>descent_figure.cpp</extracomment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Share of the picture that answers by more than 0.05</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Part de l&apos;image qui répond de plus de 0.05</translation>
    </message>
    <message>
        <source>Points of the picture that answer at all</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Points de l&apos;image dont la réponse n&apos;est pas nulle</translation>
    </message>
    <message>
        <source>Mean row of the moved element&apos;s copies</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Ligne moyenne des copies de l&apos;élément déplacé</translation>
    </message>
    <message>
        <source>Compared with</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Greatest distance from which the watched point is felt</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Plus grande distance d&apos;où le point observé se fait sentir</translation>
    </message>
    <message>
        <source>The watched point is felt from the whole line, up to a distance of</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>Le point observé se fait sentir de toute la ligne, jusqu&apos;à une distance de</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>interpolation_figure.cpp</extracomment>
        <translation>rien</translation>
    </message>
    <message>
        <source>What does such a kernel do? Filter a picture that is black but for one bright dot: what comes out is the kernel, turned by half a turn.</source>
        <extracomment>off-the-grid, step 4, paragraph 1</extracomment>
        <translation>Que fait un tel noyau&#x202f;? Filtrez une image toute noire, sauf un point clair&#xa0;: ce qui en sort, c&apos;est le noyau, tourné d&apos;un demi-tour.</translation>
    </message>
    <message>
        <source>Weights can make an element count more or less, but no weight makes it look elsewhere: the network stays right in fewer than three of four pictures.</source>
        <extracomment>finding-the-dots, step 2, choice 1, answer</extracomment>
        <translation>Des poids peuvent faire compter un élément plus ou moins, mais aucun poids ne le fait regarder ailleurs&#xa0;: le réseau a raison pour moins de trois images sur quatre.</translation>
    </message>
    <message>
        <source>Weights make an element count more or less, but no weight makes it look elsewhere. The network stays right in fewer than three of four pictures.</source>
        <extracomment>finding-the-dots, step 2, choice 2, answer</extracomment>
        <translation>Des poids font compter un élément plus ou moins, mais aucun poids ne le fait regarder ailleurs. Le réseau a raison pour moins de trois images sur quatre.</translation>
    </message>
    <message>
        <source>Press play, or drag the epoch. Every dot is one element; its trail shows where it came from, and the legend from how many epochs back.</source>
        <extracomment>where-a-network-looks, step 2, paragraph 1</extracomment>
        <translation>Lancez la lecture, ou faites glisser l&apos;époque. Chaque point est un élément&#x202f;; sa trace montre d&apos;où il vient, et la légende sur combien d&apos;époques.</translation>
    </message>
    <message>
        <source>The bundled network hears digits. The word here is a &quot;three&quot; said by a machine. The upper picture shows the spikes as they come to one neuron of the second layer, the middle one as they arrive, each behind its delay. Below is the membrane; the blue dots are the spikes that the neuron sends.</source>
        <extracomment>delays-at-work, step 1, paragraph 1</extracomment>
        <translation>Le réseau fourni entend des chiffres. Le mot est ici un «&#x202f;three&#x202f;» (trois) dit par une machine. L&apos;image du haut montre les impulsions telles qu&apos;elles viennent à un neurone de la deuxième couche, celle du milieu telles qu&apos;elles arrivent, chacune après son délai. En dessous se trouve la membrane&#x202f;; les points bleus sont les impulsions que le neurone émet.</translation>
    </message>
    <message>
        <source>All later by two steps</source>
        <extracomment>delays-at-work, step 4, figure</extracomment>
        <translation>Tous retardés de deux pas</translation>
    </message>
    <message>
        <source>Both ways go together: this network has one learned kernel for all six blocks. In every row the blocks share places and widths; only weights can differ.</source>
        <extracomment>one-kernel, step 4, paragraph 2</extracomment>
        <translation>Les deux vont de pair&#xa0;: ce réseau a un seul noyau appris pour les six blocs. Dans chaque ligne, les blocs partagent places et largeurs&#x202f;; seuls les poids peuvent différer.</translation>
    </message>
    <message>
        <source>To give up half the numbers costs less than one picture in a hundred, about as much as another seed does. One kernel for three or for all six blocks was not trained: the figure shows no accuracy there. You can train them.</source>
        <extracomment>one-kernel, step 5, notice</extracomment>
        <translation>Renoncer à la moitié des nombres coûte moins d&apos;une image sur cent, à peu près autant qu&apos;une autre graine. Un noyau pour trois blocs, ou pour les six, n&apos;a pas été entraîné&#xa0;: la figure n&apos;y montre pas d&apos;exactitude. Vous pouvez entraîner ces réseaux.</translation>
    </message>
    <message>
        <source>A low threshold makes the tagger talkative, a high one makes it careful. There are three kinds of fault: misses, words taken for another, and false alarms. Each costs somebody something else.</source>
        <extracomment>the-threshold, step 2, paragraph 1</extracomment>
        <translation>Un seuil bas rend l&apos;étiqueteur bavard, un seuil haut le rend prudent. Il y a trois sortes d&apos;erreurs&#xa0;: les mots manqués, les mots pris pour un autre et les fausses alarmes. Chacune a son prix pour quelqu&apos;un.</translation>
    </message>
    <message>
        <source>Longest side of what it sees</source>
        <extracomment>grid_figure.cpp</extracomment>
        <translation>Plus grand côté de ce qu&apos;il voit</translation>
    </message>
    <message>
        <source>Share of the unshared parameters that is left</source>
        <extracomment>sharing_figure.cpp</extracomment>
        <translation>Part restante par rapport au réseau sans partage</translation>
    </message>
    <message>
        <source>Where spikes of orange synapses arrive together the membrane climbs, and the neuron fires. The synapses of this layer delay by 12.2 steps on average, 122 ms: as long as a short sound. So a neuron can hear the beginning and the end of one at once.</source>
        <extracomment>delays-at-work, step 1, notice</extracomment>
        <translation>Là où des impulsions de synapses orange arrivent ensemble, la membrane monte et le neurone émet. Les synapses de cette couche retardent de 12.2 pas en moyenne, soit 122 ms&#xa0;: aussi longtemps qu&apos;un son bref. Un neurone peut donc entendre à la fois le début et la fin d&apos;un tel son.</translation>
    </message>
    <message>
        <source>On average a delay of this layer moved by 6.0 steps, 60 ms, in 100 epochs. They are still spread out: every distance in time is of use to some neuron.</source>
        <extracomment>delays-at-work, step 2, notice</extracomment>
        <translation>En moyenne, un délai de cette couche s&apos;est déplacé de 6.0 pas, 60 ms, en 100 époques. Ils sont toujours étalés&#xa0;: chaque distance dans le temps sert à quelque neurone.</translation>
    </message>
    <message>
        <source>99 % with learned delays, nothing without them: such a network calls every word background. Its weights were learned with these delays and mean nothing without. This is no proof that a network needs delays: read on.</source>
        <extracomment>delays-at-work, step 3, notice</extracomment>
        <translation>99&#xa0;% avec les délais appris, rien sans eux&#xa0;: un tel réseau appelle chaque mot «&#xa0;background&#xa0;» (fond). Ses poids ont été appris avec ces délais et ne veulent rien dire sans eux. Ce n&apos;est pas une preuve qu&apos;un réseau a besoin de délais&#xa0;: lisez la suite.</translation>
    </message>
    <message>
        <source>All delays longer by two steps, or noise of one step: either costs at most one word in a hundred. Only differences between delays count, and they need not be exact. Noise of four steps costs more than half.</source>
        <extracomment>delays-at-work, step 4, notice</extracomment>
        <translation>Tous les délais allongés de deux pas, ou un pas de bruit&#xa0;: l&apos;un comme l&apos;autre coûte au plus un mot sur cent. Seules comptent les différences entre délais, et elles n&apos;ont pas à être exactes. Quatre pas de bruit coûtent plus de la moitié.</translation>
    </message>
    <message>
        <source>The 832 elements were placed at random around the middle, with a spread of about 3 steps along each axis. The cloud behind them shows where many lie. Nobody has told them yet what to look at.</source>
        <extracomment>where-a-network-looks, step 1, notice</extracomment>
        <translation>Les 832 éléments ont été placés au hasard autour du centre, avec une dispersion d&apos;environ 3 pas selon chaque axe. Le nuage derrière eux montre où il y en a beaucoup. Personne ne leur a encore dit quoi regarder.</translation>
    </message>
    <message>
        <source>By the end an element of this stage has walked 2.7 steps on average, and the cloud is more than a fifth wider. What is not drawn here: the points have become soft, sigma grew from 0.5 to 2.0 steps.</source>
        <extracomment>where-a-network-looks, step 2, notice</extracomment>
        <translation>À la fin, un élément de cet étage s&apos;est déplacé de 2.7 pas en moyenne, et le nuage est plus large de plus d&apos;un cinquième. Ce qui n&apos;est pas dessiné ici&#xa0;: les points sont devenus flous, sigma est passé de 0.5 à 2.0 pas.</translation>
    </message>
    <message>
        <source>There the elements walked 2.7 steps on average. In the last stage it was 0.6: its picture is so small that the middle already sees most of it.</source>
        <extracomment>where-a-network-looks, step 3, choice 1, answer</extracomment>
        <translation>Là, les éléments se sont déplacés de 2.7 pas en moyenne. Dans le dernier étage, c&apos;était 0.6&#xa0;: son image est si petite que le centre en voit déjà la plus grande partie.</translation>
    </message>
    <message>
        <source>Its elements walked 0.6 steps on average, those of the first stage 2.7: the picture of the last stage is so small that the middle already sees most of it.</source>
        <extracomment>where-a-network-looks, step 3, choice 2, answer</extracomment>
        <translation>Ses éléments se sont déplacés de 0.6 pas en moyenne, ceux du premier étage de 2.7&#xa0;: l&apos;image du dernier étage est si petite que le centre en voit déjà la plus grande partie.</translation>
    </message>
    <message>
        <source>It is the last stage: its elements walked 0.6 steps on average, those of the first stage 2.7.</source>
        <extracomment>where-a-network-looks, step 3, choice 3, answer</extracomment>
        <translation>C&apos;est le dernier étage&#xa0;: ses éléments se sont déplacés de 0.6 pas en moyenne, ceux du premier de 2.7.</translation>
    </message>
    <message>
        <source>The bundled sounds network is of that kind: its first stage has 832 elements, its second 1664. Only within the third stage two layers have the same shape, stages.2.0 and stages.2.1, and their maps are the same: they share their positions.</source>
        <extracomment>one-kernel, step 3, notice</extracomment>
        <translation>Le réseau de sons fourni est de ce genre&#xa0;: son premier étage a 832 éléments, son deuxième 1664. C&apos;est seulement dans le troisième étage que deux couches ont la même forme, stages.2.0 et stages.2.1, et leurs cartes sont les mêmes&#xa0;: elles partagent leurs positions.</translation>
    </message>
    <message>
        <source>At 0.5 it names 207 words rightly and 6 wrongly, misses 17, and takes 2 of the other sounds for a word.</source>
        <extracomment>the-threshold, step 1, notice</extracomment>
        <translation>À 0.5, il nomme 207 mots correctement et 6 à tort, en manque 17, et prend 2 des autres sons pour un mot.</translation>
    </message>
    <message>
        <source>We raise the threshold from 0.5 to 0.9. What happens?</source>
        <extracomment>the-threshold, step 2, question</extracomment>
        <translation>Nous montons le seuil de 0.5 à 0.9. Que se passe-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>False alarms and wrong words go to none, but more than four times as many words are missed.</source>
        <extracomment>the-threshold, step 2, choice 1, answer</extracomment>
        <translation>Les fausses alarmes et les mots faux tombent à zéro, mais plus de quatre fois plus de mots sont manqués.</translation>
    </message>
    <message>
        <source>False alarms and wrong words go to none, and more than four times as many words are missed.</source>
        <extracomment>the-threshold, step 2, choice 2, answer</extracomment>
        <translation>Les fausses alarmes et les mots faux tombent à zéro, et plus de quatre fois plus de mots sont manqués.</translation>
    </message>
    <message>
        <source>The other way round: false alarms and wrong words go to none, and more than four times as many words are missed.</source>
        <extracomment>the-threshold, step 2, choice 3, answer</extracomment>
        <translation>C&apos;est l&apos;inverse&#xa0;: les fausses alarmes et les mots faux tombent à zéro, et plus de quatre fois plus de mots sont manqués.</translation>
    </message>
    <message>
        <source>There is no threshold without faults. At 0.4 it misses 11 words and gives 5 false alarms; at 0.9 no false alarm, but it misses 80. Who opens a door by a word wants the high threshold, who counts birds by their calls the low one.</source>
        <extracomment>the-threshold, step 2, notice</extracomment>
        <translation>Il n&apos;y a pas de seuil sans erreurs. À 0.4, il rate 11 mots et donne 5 fausses alarmes&#x202f;; à 0.9 aucune fausse alarme, mais il en rate 80. Qui ouvre une porte d&apos;un mot veut le seuil haut, qui compte les oiseaux à leurs cris veut le seuil bas.</translation>
    </message>
    <message>
        <source>Far more: 13. A network that only knows ten words hears one of them in much that is none.</source>
        <extracomment>the-threshold, step 3, choice 1, answer</extracomment>
        <translation>Bien plus&#xa0;: 13. Un réseau qui ne connaît que dix mots entend l&apos;un d&apos;eux dans beaucoup de sons qui n&apos;en sont pas.</translation>
    </message>
    <message>
        <source>More than a quarter</source>
        <extracomment>the-threshold, step 3, choice 2</extracomment>
        <translation>Plus d&apos;un quart</translation>
    </message>
    <message>
        <source>It is 13. A network that only knows ten words hears one of them in much that is none.</source>
        <extracomment>the-threshold, step 3, choice 2, answer</extracomment>
        <translation>Il y en a 13. Un réseau qui ne connaît que dix mots entend l&apos;un d&apos;eux dans beaucoup de sons qui n&apos;en sont pas.</translation>
    </message>
    <message>
        <source>It is 13: often no word is sure enough. At a threshold of 0 it would be all 46.</source>
        <extracomment>the-threshold, step 3, choice 3, answer</extracomment>
        <translation>Il y en a 13&#xa0;: souvent, aucun mot n&apos;est assez sûr. Avec un seuil de 0, ce seraient tous les 46.</translation>
    </message>
    <message>
        <source>With these classes 2 of 46 other sounds are taken for a word, without them 13, at the same threshold. To miss less is easy, to be silent has to be learned, from examples of what is not meant.</source>
        <extracomment>the-threshold, step 3, notice</extracomment>
        <translation>Avec ces classes, 2 des 46 autres sons sont pris pour un mot, sans elles 13, au même seuil. Manquer moins est facile&#x202f;; se taire, cela s&apos;apprend, à partir d&apos;exemples de ce qui n&apos;est pas visé.</translation>
    </message>
</context>
</TS>
