<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&lt;p&gt;Training multiplies matrices with %1. %2&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About DCLScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;DCLScope %1&lt;/h3&gt;&lt;p&gt;Shows where a network learned to look and when it learned to listen: learned spacings and delays, animated from epoch to epoch, and the sounds that such networks name.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;This window is under the GNU General Public License, version 3 or later; the library and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built with Qt %1 and QCustomPlot. The demo learned from the Free Spoken Digit Dataset (Zohar Jackson and others, CC BY-SA 4.0).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closer, farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous and next neuron, channel or page of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control that has the focus gets its own keys first: Space presses a button, arrows and letters move through a list, a box takes what is typed. Esc lets go of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckpointNames</name>
    <message>
        <source>Checkpoints (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DroppedRuns</name>
    <message>
        <source>These checkpoints are of one training: the folder %1 is opened, with all of its checkpoints (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerFacts</name>
    <message>
        <source>%1 (from the card)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (given)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (inferred)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v0, bilinear by floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1, triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max, triangle of learned width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gauss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n axon(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n dendrite(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n synapse(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose way of storing delays this is, told from the tensors&apos; names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module class; its name says along which axes positions are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How an element between grid points spreads over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the weights: outputs, inputs per group, dense taps if any, elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel_count: how many learned elements each pair of output and input has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilated_kernel_size: the grid that the elements move on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One grid step of delay in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned elements altogether.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is stored, the outermost axis first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each output; 1 where every channel has a kernel of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of complex numbers the magnitudes are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as kernels of a convolution, [outputs, inputs, taps...] (inferred from the shape).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One delay for each of %1, as the file stores it, in %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (inferred from its name and shape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P %1 holds each element&apos;s offset from the kernel&apos;s middle, in grid steps, a row per learned axis. Its place on the grid is P + %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says that the layer looks only back in time, so these are no delays; a card with causal = true beside the file says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delay is %1 − P steps: the longest, %2, looks furthest back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid (dilated_kernel_size %1) says how far elements can go; kernel_count %2 how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 holds several trainings (%2); say which one by --series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope</name>
    <message>
        <source>&lt;p&gt;Training multiplies matrices with %1. %2&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About DCLScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;DCLScope %1&lt;/h3&gt;&lt;p&gt;Shows where a network learned to look and when it learned to listen: learned spacings and delays, animated from epoch to epoch, and the sounds that such networks name.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;This window is under the GNU General Public License, version 3 or later; the library and the command line are under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;Built with Qt %1 and QCustomPlot. The demo learned from the Free Spoken Digit Dataset (Zohar Jackson and others, CC BY-SA 4.0).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, +, −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closer, farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous and next neuron, channel or page of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control that has the focus gets its own keys first: Space presses a button, arrows and letters move through a list, a box takes what is typed. Esc lets go of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean distance, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far elements lie from their partners, over all axes; elements are compared in the order in which they are stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean delay change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In ms where both time steps are known, else in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distributions apart, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of the two distributions along the first axis, whatever the order of their elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r, positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation over elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r, weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigma of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigma of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why single elements have no partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from the card)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (given)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (inferred)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v0, bilinear by floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1, triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max, triangle of learned width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gauss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n axon(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n dendrite(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n synapse(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose way of storing delays this is, told from the tensors&apos; names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module class; its name says along which axes positions are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How an element between grid points spreads over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the weights: outputs, inputs per group, dense taps if any, elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel_count: how many learned elements each pair of output and input has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilated_kernel_size: the grid that the elements move on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One grid step of delay in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned elements altogether.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is stored, the outermost axis first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each output; 1 where every channel has a kernel of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of complex numbers the magnitudes are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as kernels of a convolution, [outputs, inputs, taps...] (inferred from the shape).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One delay for each of %1, as the file stores it, in %2%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (inferred from its name and shape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P %1 holds each element&apos;s offset from the kernel&apos;s middle, in grid steps, a row per learned axis. Its place on the grid is P + %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says that the layer looks only back in time, so these are no delays; a card with causal = true beside the file says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delay is %1 − P steps: the longest, %2, looks furthest back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid (dilated_kernel_size %1) says how far elements can go; kernel_count %2 how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share at border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements on the outermost points of the grid, or past them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of elements of one kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closer than a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these pairs the ones less than a grid step apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights &lt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights = 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from the first checkpoint over all axes, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved since last, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from the checkpoint before, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved since last, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved since last, largest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::AtlasPicture</name>
    <message>
        <source>its only layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 elements, on common scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements per square step, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column, grid steps from the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of delays, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row, grid steps from the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: now. Line: at epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grids: density of positions, steps from the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · click to go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2: %3 % of elements · click to go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · column %2, row %3: %4 % of elements per square step · click to go in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::CoincidenceFigurePicture</name>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay of synapse %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern: drag where spikes arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membrane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The membrane and its threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays silent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::CoincidencePicture</name>
    <message>
        <source>what %1 hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of the bundled sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which the network takes for “%2” (%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only layers of a spiking network with delays have coincidences to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this neuron hears cannot be shown: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hears %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its input as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same behind its delays, by weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its membrane, the threshold, and its spikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its membrane; as an output it never fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight × input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>membrane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time (steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1 · %2 · nothing comes any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · sent at %1, weight %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · membrane %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · fires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonArrows</name>
    <message>
        <source>from A to B, an arrow per element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out %1, in %2, element %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · moved %1 steps (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to stand beside %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 itself, at its first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a chec&amp;kpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonMatrix</name>
    <message>
        <source>B less A: longer or shorter delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B less A: weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight, B less A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay, B less A (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonPane</name>
    <message>
        <source>Layers matched by name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by shape: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in B: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold &amp;B at epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise B moves along: epoch by epoch, or by share of the training where their lengths differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what stands beside A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A becomes B, and B becomes A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean delay change, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a picture to read the numbers of both; the wheel zooms all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonPicture</name>
    <message>
        <source>%1 has no layer of this name, and none of its kind and shape that is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no layer called %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cannot be drawn this way: it is of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference to draw without both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no partners for single elements: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers with learned positions or delays are compared; this is a plain tensor. Choose a layer, or stop comparing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1, B: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ComparisonSpread</name>
    <message>
        <source>A and B one behind the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements, % per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · A %2 %, B %3 % of elements per step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept-out examples of the newest epoch: rows are what they are, columns what they were named. Blue is right, orange is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” named “%2”: %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::CurvesView</name>
    <message>
        <source>kept out, mean average precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and share named right by epoch, of training and of kept-out examples; earlier runs of the same recipe as thin curves behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named right, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ cut here: goes up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier runs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dclscope::DataPicker</name>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a folder, or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there: choose the folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::DelayLinePicture</name>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes in (click to set a spike, or to take it away)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index on the grid (the last one is delay 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel: one element, drag it   ·   delay %1   ·   P %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::DelayPicture</name>
    <message>
        <source>weights by neuron and input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delays by neuron and input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by mean delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean delay (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, input %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · mean delay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · delay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · a click opens the receptive field of neuron %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::Delays</name>
    <message>
        <source>delay (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer learns spacings along %1 axes, not delays. The kernel view shows them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::DescentPicture</name>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss, wherever the element is   ·   %1   ·   gradient %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position of the element, grid steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position, grid steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of the element</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::EmptyPage</name>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%v of %m checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at %1 as it was when the window was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a network learn where to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of checkpoints (.pt, .pth, .safetensors, .h5, .npz, one per epoch) to see its learned spacings and delays move, or drop one onto this window. The demo is a spiking network that learned to hear spoken digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::EvidenceMap</name>
    <message>
        <source>Evidence per label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence for each label appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: the %1 of %2 labels that score highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ExampleView</name>
    <message>
        <source>The example that is picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is too short to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mel bands over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::FieldPicture</name>
    <message>
        <source>receptive field of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay (%1), the past at the left and now at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, input %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, element %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · delay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · sigma %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::FieldRow</name>
    <message>
        <source>Back to the recipe&apos;s value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::FigureView</name>
    <message>
        <source>Tab chooses what is moved, arrows move it, with Shift farther.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::FormSection</name>
    <message>
        <source>Fold these fields away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>  ·  %n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>  ·  does not fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::Format</name>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::FrameBar</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::GridKernelPicture</name>
    <message>
        <source>Element %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel: %n cells wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrogram of a spoken digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, filtered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::Handout</name>
    <message>
        <source>What to see: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCLScope   ·   %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::HeardLabel</name>
    <message>
        <source>Label heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 s ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::HeardList</name>
    <message>
        <source>Labels heard so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was heard as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard is saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what was heard could not be saved there (%2). Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::InspectWorkspace</name>
    <message>
        <source>&amp;Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;nd a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu&amp;mbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>;;Films of the run (*.gif *.mp4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is being made; a message says when it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another film is being made; try again when it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter layers by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of names, in any order (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no film in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::InterpolationPicture</name>
    <message>
        <source>Offset from the middle, grid steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched grid point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel at its grid points (weight 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the watched point, wherever the element is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position of the element, grid steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its gradient: what moves the element</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::KernelAxes</name>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::KernelMapPicture</name>
    <message>
        <source>dense kernel of output %1, input %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels of output %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense kernels of neuron %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no kernels of a convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer stores delays and no kernel; its other views show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dense kernel cannot be constructed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input and tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frequency (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cycles per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1, tap %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense kernel, as constructed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency response |H|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles per step across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles per step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|H|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response, mean over directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response: %1, and the mean (grey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 %3 · kernel %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3 %4 · kernel %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · |H| %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cycles per step across, %2 down · |H| %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · |H| %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::KernelPicture</name>
    <message>
        <source>kernels %1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output %1, input %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its only kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 kernels over one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not drawn: its %2 steps lie over one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer learns delays along one axis. Its matrix, ridgeline and receptive field show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out %1, in %2, element %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offset %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · sigma %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 kernels, each %3 × %4 grid steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across: %1, down: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight, as colour and area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LayerPanel</name>
    <message>
        <source>Plots and facts of this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the picture to read its numbers; the wheel zooms.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LayerPlots</name>
    <message>
        <source>Plots of this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of positions now and at first; mean sigma and mean drift by epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigma (steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (grid steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a layer to see how its positions are spread and how they drift.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LayerScene</name>
    <message>
        <source>neuron %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LayerStage</name>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every element of the kernel as a disc on the dilated grid; colour and area tell its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix of neurons by input channels; colour tells the delay or the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridgeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of delays or positions, one ridge per epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input channels of one neuron at their delays; colour tells the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One delay per neuron, from the shortest to the longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel as it is constructed beside its elements, and its frequency response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes to one neuron, the same behind its delays, and its membrane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every layer of the run: density of positions or histogram of delays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels of a convolution as small pictures; colour tells the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix as colours, or a vector as a plot over its index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel of a convolution and its frequency response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers side by side on common scales, and what they differ by.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LayerTreeModel</name>
    <message>
        <source>delays of %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2, %3
%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, biases and whatever else lies in the file beside the learned layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beside the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2
%3 values of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind and shape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LayerTreeView</name>
    <message>
        <source>Runs and layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LearnWorkspace</name>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons to try and to teach with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;earn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figure as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text, for a &amp;room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest text, for a &amp;hall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LessonCard</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   ·   done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   ·   %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   ·   step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LessonFigure</name>
    <message>
        <source>Numbers of the figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LessonPage</name>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all lessons (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for one&apos;s own screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text, for a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest text, for a hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen, or let go of it (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before (Left, Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step (Right, Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the figure back to what the lesson says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer first: then the figure shows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LessonShelf</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One idea each, one thing to drag, a question to answer before the figure shows it. What figures show is computed by the program&apos;s own kernels and networks; no microphone, data or network is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LessonText</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View of a trained network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel on its grid, and a picture filtered by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element between the points of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element on its way to a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synapse with a delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron with three delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network before and after edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters with and without shared kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misses and false alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LevelMeter</name>
    <message>
        <source>Input level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LiveControls</name>
    <message>
        <source>Sound source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for microphones again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for microphones again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen with another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in and press F5, or choose a sound above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::LiveWorkspace</name>
    <message>
        <source>&amp;Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for &amp;microphones again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen with another m&amp;odel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save what was heard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is picked to listen with. Press Listen (L) to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening to %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; it is tried again until it is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>windows skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCLScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — DCLScope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no view to link to: open a run in Inspect first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to a view, as “Copy link to this view” makes it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view cannot be opened: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a %2. This window opens folders of checkpoints, checkpoints, and sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lin&amp;k to this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About DCLScope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::MarkLegend</name>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 epochs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ModelPicker</name>
    <message>
        <source>Demo: spoken digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords: ten spoken words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds: ten everyday sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint of a network that takes sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::NeuronPicture</name>
    <message>
        <source>delay of each neuron&apos;s dendrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay of each neuron&apos;s axon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons, sorted by their delay in the last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neurons, sorted by their delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey: where each delay was at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron %1 · delay %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, at first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · place %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::NumbersDialog</name>
    <message>
        <source>&amp;All layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers per layer and epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no numbers of positions here: choose a layer with learned positions or delays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions and distances are in grid steps, counted from the middle of the kernel. dcls stats prints the same table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::Picture</name>
    <message>
        <source>It has no layer with learned spacings or delays, and no tensor that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 delays in %2, as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 · %3 elements · dilated size %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run or a checkpoint to see its layers here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer cannot be drawn: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint of this run holds readable positions of this layer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::PlainPicture</name>
    <message>
        <source>output %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output %1, input %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels %1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, slice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, input %1, tap %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · colours to ±%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of %1 cannot be shown: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced: each dot shows one of %1 × %2 values; zoom in for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matrix of %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vector of %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output (axis 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input (axis 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row (axis 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column (axis 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::PlainPlots</name>
    <message>
        <source>Plots of this tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the values now and at first, and histograms over all epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1, deviation %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 are zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are infinite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::QuestionBox</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite. </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RasterView</name>
    <message>
        <source>Spikes of the hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron&apos;s spikes appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RecipeForm</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the field means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field can be changed; what differs from the recipe is marked. Point at a field, or go to it, to read what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the other fields stand it changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RecipeLibrary</name>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recordings called LABEL_SPEAKER_NUMBER.wav</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder of %1 for each label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder of %1 for each label, their names beginning with the number of a fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder for each word, with clips called SPEAKER_nohash_NUMBER.wav</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spikes as SHD and SSC come: *_train.h5 and *_test.h5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AudioSet as DCLS-Audio packs it: HDF5 files of waveforms and targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in its binary form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data of the layout “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes its own examples: no data is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: choose the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RecipePicker</name>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipe file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RidgelinePicture</name>
    <message>
        <source>positions along the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, grid steps from the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements per %1, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 · %2 · %3 % of elements per %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RunChooser</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks that the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series of checkpoints that the folder holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the file&apos;s top)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 networks in this file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 series in this folder:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RunHead</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Inspect: look at this run from its first checkpoint to the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen with it: go to Live with the newest checkpoint of this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::RunPicture</name>
    <message>
        <source>Opening the run…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ScrollingPlot</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::SeriesDialog</name>
    <message>
        <source>Several trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds checkpoints of several trainings, or several checkpoints of one that are not its epochs. Which are to be looked at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings in this folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::SharingPicture</name>
    <message>
        <source>Every block has its own kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks share a kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   ·   %2 % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depthwise kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pointwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norms, patches and head</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::SidePlots</name>
    <message>
        <source>first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound&apos;s spectrogram appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency (kHz)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::StageHeader</name>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels on one grid, over their density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many channels side by side; click one to see it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pair of output and input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One delay per neuron, from the shortest to the longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridgeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distribution of delays or positions, epoch by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every synapse&apos;s delay: neurons by inputs; click a neuron to see what it listens to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one neuron listens to: inputs by delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor itself: a matrix as colours, a vector as a plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dense kernel as it is constructed, and its frequency response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coincidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes to one neuron while the network hears a sound, and how its delays line it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every layer of the run at once; click one to go into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity shown as colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of neurons and inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes pale what has little weight: its delay says little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis that is not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements that differ along this axis alone lie over one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network hears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network hears: a bundled sound, a sound file, or a .npy of its inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where elements came from in the last three epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds and inputs (*.wav *.flac *.ogg *.mp3 *.npy);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how densely elements lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how far each element&apos;s interpolation spreads (sigma)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::StepText</name>
    <message>
        <source>Text of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to see: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TagBarsView</name>
    <message>
        <source>Top labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels that score highest appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TagListModel</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening began %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::ThresholdPicture</name>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words missed: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken for another: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarms: %1 % of the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a threshold makes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms, % of examples without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one against the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network listens to its examples…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::Timeline</name>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which figures of the training are drawn, up to four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play over and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no epochs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TimelineTrack</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and accuracy by epoch, with a mark for each checkpoint. Click or drag to go to an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoints yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loss or accuracy was found beside these checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured at this epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainControls</name>
    <message>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recipe as it is now (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where the run in this folder ended (Ctrl+Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the recipe with several values of a field, and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is under way: stop it before another recipe is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.toml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no run that was trained here: choose a folder with epoch-….safetensors and resume.state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some fields have values that do not fit; the form says at each what is wrong. Mend or reset them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no training that could go on: start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not empty. Choose another output folder, or clear the field to get a new one%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; or press Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1: choose the folder of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;art training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, and keep what has been learned (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is under way: stop it before other data are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainIntro</name>
    <message>
        <source>Watch a network learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipe says which network learns what from which data; every field of it can be changed. While it trains, its kernels move here, and examples that were kept out say how well it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These three make their own examples and learn in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe at the left, then the folder of its data, and start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that trains (libdclscope_torch.so) is not installed: build it with “ninja training”, or install the package that has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainPictures</name>
    <message>
        <source>What is learned from, and what is kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept-out examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainWords</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept out: mean average precision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept out: %1 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; Go on takes it up again where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was finished already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended after epoch %1 of %2: it no longer got better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 epochs in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on takes it up again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainWorkspace</name>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with an &amp;earlier run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with several &amp;values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;recipe file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the &amp;data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ave the recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been learned is saved in %1 and can be gone on with. Or let it train: the window is put aside, and closes when the training is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2 of %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in %1; what is done stands in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: table and chart are in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the step under way is finished and saved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   ·   Go on takes it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off in run %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingFigureView</name>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train. What learns is drawn here as it moves, its loss and what it gets right below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that trains (libdclscope_torch.so) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2   ·   loss %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   ·   %1 % of kept-out examples right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 epochs in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingSession</name>
    <message>
        <source>There is not enough memory for this training: lower the batch size or the network&apos;s sizes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrainingWordsPicture</name>
    <message>
        <source>Here the program trains the recipe “%1” while one looks on, %2 epochs. On paper: open this step in the program, or Train with this recipe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrialsPicture</name>
    <message>
        <source>As it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being judged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of examples that it names rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of %1 examples that it names rightly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TryChart</name>
    <message>
        <source>accuracy, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep varies one number of an edit and draws what comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from %1 to %2 over %3 draws</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TryEdits</name>
    <message>
        <source>add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove all edits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TryFigures</name>
    <message>
        <source>%1%2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far judging is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 %3s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, as it is and edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, without any edit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TryForm</name>
    <message>
        <source>Layer that the edit changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TryPanel</name>
    <message>
        <source>Add an edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the chosen edit out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Try: show the network as it is (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge by other data...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of labelled data, as dcls eval takes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::TrySweep</name>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws of chance for each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the table as CSV, or the chart as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command that makes this table, to be pasted into a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv);;Chart (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::VariedView</name>
    <message>
        <source>What came of each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been varied yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first of %n runs is under way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::VaryDialog</name>
    <message>
        <source>Train with several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every combination of these values is trained, each with all seeds. The chart and the table fill as the runs end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;art training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by commas; a list of numbers in brackets: [64, 64], [128, 128]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n runs, one after the other, each in a folder of its own in %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dclscope::VaryPage</name>
    <message>
        <source>Go on with the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of each value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line for a terminal that trains the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::WorkspacePage</name>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dclscope::WorstList</name>
    <message>
        <source>“%1”, but only %2 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” named “%2”, %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it in Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept-out examples that are most wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see it large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why nothing is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the sound over the loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the sound to the last checkpoint and shows what it makes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>From a grid to anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel&apos;s weights need not lie side by side: each can have a place of its own, and learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine weights, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolution lays a small kernel on every point of a picture and adds up what lies under its weights. This kernel has nine weights: one for the point itself, and eight around it that are subtracted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They add up to zero. Where the picture is even, the answer is nothing; at an edge it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the outlines are left of the shapes. The kernel sees a square of 3 points a side, and nothing beyond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulled apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see farther, one could add weights. Dilated convolution does something cheaper: it pulls the same weights apart and leaves gaps between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gaps are all alike. Somebody chose them before the training began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We pull the nine weights apart until neighbours are three steps from one another. How many numbers does the kernel learn now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: it covers a larger square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does cover a larger square, 7 points a side. But 40 of its 49 cells are zero and stay so: it still has nine weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, nine. It sees 7 points a side now, but 40 of its 49 cells are zero and stay so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer: the gaps are empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken away: the same nine weights lie farther apart. 40 of its 49 cells are zero, in a square of 7 points a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outlines have grown wide and double: the kernel compares points that are three steps apart. More of the picture answers than to the plain kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One weight leaves the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now every weight gets a position: two real numbers that say how far it lies from the middle. Drag the marked element away from its grid point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture has values only at whole points. So the kernel that is laid on it, the dense kernel, must have them, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The element is dragged to a place between four grid points. What becomes of its weight in the dense kernel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it goes to the nearest point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then nothing would change until it jumped, and no gradient could move it. It is shared among the four points around it, here at most 42 % on one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shared among the four points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: this is bilinear interpolation. The nearer a point the larger its share, here at most 42 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lost until it reaches a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: it is shared among the four points around it, here at most 42 % on one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag slowly: the four shares flow from one cell to the next, and at a grid point one cell has it all. The other eight weights do not care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel seen from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does such a kernel do? Filter a picture that is black but for one bright dot: what comes out is the kernel itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight draws one copy of the dot, on the other side of the middle, because the kernel finds the dot where the dot lies as seen from the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many copies as the dense kernel has cells that are not zero: 12, though it has nine weights. Drag the element: its copy goes the opposite way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound is a picture, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spectrogram shows a sound as a picture: time runs to the right, frequency upward. What belongs together in it may lie far apart: an overtone above its tone, the end of a word behind its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which distances matter is for the sounds to say. So let the training decide: position and weight are learned together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the element along time and watch which edges of the word answer. In the bundled network for everyday sounds each kernel has 26 such elements, on a grid of 17 points a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where a trained network put them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings. ICLR 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a weight between two points is shared decides from how far away training can feel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight between two points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One weight of size 1 lies on a line, at 0.3 steps from the middle. The kernel is a row of values at whole points; so what are they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simplest answer is bilinear interpolation, v0: 0.7 of the weight for the point at its left, 0.3 for the one at its right. The nearer, the more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the position: two values change places as it passes from one point to the next. Together they are always the whole weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the gradient lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training moves a position by its gradient: how much a value of the kernel would change if the position moved a little. The curve shows that for the watched point, over all places where the element might be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1 writes the same values as triangles. Each reaches one step to both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss would fall if the watched point, three steps from the middle, had more weight. Which way does the gradient move the element at 0.3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards the watched point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One would wish so. But the element gives that point nothing, and a small move changes nothing about that: the gradient is exactly zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. The element gives that point nothing, and a small move changes nothing about that: the gradient is exactly zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not move at all: the gradient is exactly zero, for the element gives that point nothing before and after a small move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is there only while the element is closer than one step to the watched point, and it jumps where the triangle has its corner. Everywhere else: silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wider triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a triangle only reaches one step, make it wider. In the version called max, its half width sigma is one more number that is learned for each element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are divided by their sum, so that a wide element is not a heavier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sigma at three steps the watched point is felt from three steps away, not from one; and the slope at 0.3 is no longer zero. Beyond the foot of the triangle there is silence as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Gaussian has no foot. Its tails grow thin, but they never end, and it has no corner where the slope would jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is the same sigma for both, two steps. Compare how far they reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A triangle and a bell, both with a sigma of two steps. From how far is the watched point felt?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From equally far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a triangle sigma is where it ends, for a bell it is where it begins to fall: it is felt from more than three times as far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bell from farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: for a triangle sigma is where it ends, for a bell it is only where it begins to fall. It is felt from more than three times as far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The triangle from farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The triangle ends at sigma. The bell goes on behind it: it is felt from more than three times as far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bell is felt from more than six steps away, the triangle from two. Far away the pull is weak, but it points the right way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide to search, narrow to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag sigma. A wide bell is felt from afar, but it is a blur: at a sigma of four steps no point holds more than 0.12 of the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0.27 steps, the narrowest there is, more than 0.99 of it lie on one point; and nobody hears of it who is farther than 1.5 steps away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single sigma is good for both. So networks with learned delays begin wide and end narrow: in the bundled digits network sigma falls from 12.27 to 0.50 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch positions settle as sigma falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation. ICML workshop on differentiable almost everything, 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a position gets a gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position rolls downhill on the loss, if there is a slope where it lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A landscape over one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One element of weight 1, and one target: the point at 2 should hold the whole weight. The loss is the square of what is missing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the element along the line and write down the loss at every place: this is the landscape. Training is a ball that rolls in it and only feels the slope under itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flat plain at height 1, and one narrow valley around the target. The element lies at -5, on the plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now let it roll. Adam is the optimizer that most networks are trained with: it divides each gradient by its usual size, so that small ones count as much as large ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilinear interpolation, and a hundred steps of Adam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the element lie after a hundred steps of Adam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not move at all: on the plain the gradient is exactly zero, and zero divided by any size is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somewhere on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. It did not move at all: on the plain the gradient is exactly zero, and zero divided by any size is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened. Drag the start closer: from 1.5, within one step of the target, it rolls in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same start and the same target, but the element is a bell with a sigma of two steps. Its tail reaches the target from anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope at the start is faint, less than a hundredth. Adam makes a step of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrives before the hundredth step. Drag the start anywhere: there is no place without a slope, and every slope leads to the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand, or by Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain descent multiplies the gradient by the learning rate and steps. On a faint slope that is a faint step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bell and the learning rate are as before; only the steps are plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam arrived within a hundred steps. How far does plain descent get in as many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is so faint that a hundred plain steps are less than half a grid step together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly from the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: the gradient is so faint that a hundred plain steps are less than half a grid step together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not move at all, as with the triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost. There is a slope, so it does move; but a hundred plain steps are less than half a grid step together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate: at 20, a hundred times as much, it arrives as well. But who knows that beforehand? Adam finds the size of its steps by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin wide, end narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wide bell found its target, but it cannot say so: its weight is spread over many points, and most of the loss stays. A narrow one could say it and would never have found it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So let sigma shrink while the element moves, as training does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The valley is wide while the element is far and sharp when it is there. At the end, less than a hundredth of the loss is left; with sigma kept at two steps more than 0.6 stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train two kernels that must find three dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Pellegrini, T. Masquelier: Dilated Convolution with Learnable Spacings: beyond bilinear interpolation, 2023. Adam: D. P. Kingma, J. Ba: Adam: A Method for Stochastic Optimization. ICLR 2015.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finds the dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network whose few weights may move learns in seconds what one with fixed places cannot see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each picture shows three dots. In half of the pictures they lie at distances that are always the same, hidden in the toy; in the other half, anywhere. To which half does a picture belong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has two kernels of three elements each, on a grid of 9 points a side. If the elements come to lie like the dots, all three dots are under them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At first all elements lie close to the middle. How often is the network right after its first epoch?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About half the time, as if it guessed: elements that lie in a heap cannot tell three dots from three others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About half the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, as if it guessed: elements that lie in a heap cannot tell three dots from three others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would take knowledge, too. It is right about half the time, as if it guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it. An epoch is 1024 pictures, and 20 epochs take seconds. The elements wander first and the accuracy follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the elements still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions have a learning rate of their own, here 5 times that of the weights. Set it to zero, and the elements stay where they were drawn; the weights learn as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again, with nothing else changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights still learn. Will the network tell the pictures apart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it only takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. Weights can make an element count more or less, but no weight makes it look elsewhere: it stays below three in four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not: weights make an element count more or less, but no weight makes it look elsewhere. It stays below three in four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The elements do not move, and the curve hardly rises. Put the factor back to 5 and train once more: the same network finds the dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A triangle instead of a bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now the elements were Gaussians. Bilinear interpolation, v1, only feels what lies within a step: a dot two steps away pulls at nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the two is ahead in the first epochs? Say it before you start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With triangles instead of bells, what will become of the training?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is learned at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does learn: among many pictures there is always a dot within a step of some element. But it is later than with bells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns, but later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: among many pictures there is always a dot within a step of some element, so the positions do get a gradient, only a poorer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is later than with bells: a triangle only feels the dots that lie within a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets there, too, for the dots of many pictures pass close by its elements; but it is later than the Gaussian. In a landscape with one lonely dot it would have stayed where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where one begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last, the start: the elements are drawn around the middle, and the spread says how far. Near the middle they all see the same; far out, one of them may lie on a dot by luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a spread of 2.5, as the recipe has it, and other seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wider start is ahead. Now hold the elements still again and change the seed: with one seed the drawn places happen to do, with another they do not. Learning does not need the luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the recipe with all its fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a network looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The positions of a trained network are a picture of what it found worth looking at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network names ten everyday sounds from their spectrograms. It is a ConvNeXt whose kernels learn their spacings, on grids of 17 points a side. The figure lays all kernels of its first stage over one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch 0 is before anything was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 624 elements were drawn around the middle, with a spread of 2.9 steps, each a sharp point with a sigma of 0.50. Nobody has told them yet what to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press play, or drag the epoch. Every dot is one element; its trail shows where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tells an element to leave the middle but the gradient of the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are four stages, from the finest picture to the coarsest. Where do elements walk farthest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the first stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: 2.8 steps on average. In the last stage it is 0.7: its picture is so small that the middle already sees most of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There they walk least, 0.7 steps on average: its picture is so small that the middle already sees most of it. In the first stage it is 2.8 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equally far in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from it: 2.8 steps on average in the first stage, 0.7 in the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average an element of the first stage walked 2.8 steps. The cloud has become more than a third wider, and its points are soft now: sigma grew from 0.50 to 2.03 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages on one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The atlas draws every layer at once, all on the same scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it from the first stage to the last: what the network looks at grows narrower, as the pictures that the stages see grow smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clouds shrink from stage to stage. Five layers, four stages: the third has two layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers, one set of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third stage has two layers one after the other. In this architecture the layers of a stage share their positions: each has its own weights, but both look at the same places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here they are side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dots lie at the same places to the last digit; their sizes and colours, the weights, differ. Two layers have these positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare other stages and epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the places, or only the weights?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a trained network, leave its weights as they are and deal its positions out anew. If the places did not matter, it would still hear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recordings come with the network for everyday sounds, so this is tried on the bundled digits network, whose positions are delays, with the 300 recordings that come with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named rightly as it is: more than nine in ten. What is left when positions are shuffled among the synapses of each layer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About as much: the weights are what counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly anything: weights and places were learned together, and each makes sense only with the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less: hardly anything. Weights and places were learned together, and each makes sense only with the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: weights and places were learned together, and each makes sense only with the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of noise on every position costs almost nothing: what it learned is not fragile. Shuffled it says background to everything: a network that was not trained with these places knows nothing of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Khalfaoui-Hassani, T. Masquelier, T. Pellegrini: Audio classification with Dilated Convolution with Learnable Spacings, 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delay is a position in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel with one element, slid along time, is a delay line, and its position is the delay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One synapse, one spike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a brain, and in some chips, a spike takes time from one neuron to the next. Here is one synapse with a delay of 4 steps. The input fires at step 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the delay and see when the current comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current comes at step 7: the spike&apos;s step and the delay. Its sum is 1 whatever the delay: the synapse&apos;s weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is a kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new is needed for that. Slide a kernel of 11 values along the input, as any convolution does, and let only one of them be 1: the output is the input, some steps late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How late depends on where in the kernel the one lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel sees the present step and the ten before it, the oldest first. At which index must the one lie so that nothing is delayed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the first: index 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the oldest of the steps that it sees, and so the longest delay. The present is under the last index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There it would see the past. The present is under the last index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: the present step is under the last index, and everything before it is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay 0 is index 10, the last one: L - 1 for a kernel of L values. The first index, 0, is the longest delay, 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there are zeros before the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the very first step the kernel wants to look 10 steps back, where there is nothing. So the network puts L - 1 zeros before the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the zeros away and see what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With zeros, 30 steps go in and 30 come out, and step 7 is step 7. Without, only 20 come out, all ten steps early: the spike at 3 is never seen at its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a step late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training moves a delay by tiny amounts, so it must be able to lie between two steps, too. Then the current is shared between them, as weight is shared between pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And with a wide sigma it comes as a wave: so a delay feels spikes that it does not meet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps share the current, half each. Raise sigma to 2: it spreads over more than six steps. In the end sigma is narrow and delays are rounded: one spike in, one spike out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint does not hold delays but positions P, counted from the middle of the kernel. So delay = (L - 1) - (P + L // 2): the longest way back, less the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernels of the bundled digits network have 25 values, so delays go from 0 to 24 steps, of ten milliseconds each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P = 0 lies in the middle: a delay of 12 steps. P = 12 is no delay; P = -12 the longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See every delay of the digits network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neuron that listens for order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three delays make a neuron fire for one order of events and not for its mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three spikes, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neuron has three inputs, of weight 1 each. In the pattern they fire at steps 0, 4 and 8. The neuron is leaky: its membrane adds what comes and loses two thirds of itself in every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fires when the membrane reaches the threshold, 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each spike is nearly forgotten when the next one comes: the membrane never gets above 1.02. Neither the pattern nor its mirror makes the neuron fire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them arrive together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the synapses get delays. A spike that comes early can be held back until the late ones are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the delays until all three spikes of the pattern arrive in the same step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs fire at steps 0, 4 and 8. Which delays make their spikes arrive together?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, 4 and 8: as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the late ones become later still: they arrive at 0, 8 and 16. It is the mirror that would arrive together. The first must wait longest: 8, 4 and 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4, 4 and 4: all alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal delays move all of them and leave them as far apart as they were, 8 steps from first to last. The first must wait longest: 8, 4 and 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8, 4 and 0: the first waits longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: 8, 4 and 0 bring all three to step 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At one step the membrane jumps to 3, and the neuron fires once. The neuron has become a detector of coincidences, and its delays say of which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same three spikes in the opposite order: 8, 4, 0. A neuron that only counted spikes could not tell the two apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the lower half of the figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delays fit the pattern. How does its mirror, the same spikes in the opposite order, arrive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together as well: it has the same spikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the same spikes, but the late ones are now held back and the early ones are not: they are spread over 16 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was sent, over eight steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse: the late ones are held back and the early ones are not, so they are spread over 16 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther apart than it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: the late ones are held back and the early ones are not, so they are spread over 16 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What brought the pattern together pulls its mirror apart: it arrives over 16 steps, and the membrane stays below 1.02. The neuron is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold and memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delays are right, but the neuron has two more numbers: its threshold, now 2, and its time constant tau. The larger tau, the more slowly the membrane forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We let the membrane forget slowly: tau is 20 steps. What does the neuron do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fires for the pattern only, as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fires for both. With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fires for the pattern and for the mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the contrary, it fires for both. With a long memory the mirror&apos;s spikes add up although they are far apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays tell the time only to a neuron that forgets. With tau at 20 steps the mirror&apos;s membrane climbs to 2.10; above that, say at 2.5, the threshold would keep the two apart again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it find the delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You placed three delays by hand. In this toy the pattern has eight inputs, and nobody knows it: it is hidden. 32 neurons with delays of up to 14 steps must find it, and their memory is so short that nothing else helps them much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, then hold the delays still (a rate of 0) and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With learned delays it is right almost always; with delays that stay as they were drawn, half the time, as if it guessed. Without any delays it gets some way, and not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the toy in Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network that names spoken digits keeps much of what it knows in its delays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spoken word arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled network hears digits. The word here is a &quot;three&quot; said by a machine. The upper picture shows the spikes as they come to one neuron of the second layer, the lower one as they arrive, each behind its delay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the neurons and look for those to whom scattered spikes come together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The synapses of this layer delay by 12.4 steps on average, 124 ms: as long as a short sound. So a neuron can hear the beginning and the end of one at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the digits, or say one yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before training the delays were drawn evenly over the kernel&apos;s 25 steps. Then every one of them went where its gradient sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average a delay of this layer moved by 4.7 steps in 50 epochs. Spread out they are still: every distance in time is of use to some neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the delays away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three networks with the very same weights: one with the delays it learned, one with these delays shuffled among the synapses of each layer, one without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each hears the 300 recordings that come with the program and were kept out of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in ten would be guessing. What do the shuffled delays, and none at all, still name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most words: the weights do the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one in fifty. Weights and delays were learned together, and neither works without the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, not one in fifty: fewer than by guessing, for the network may also say background, and does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>98 % with learned delays, nothing without them: such a network calls every word background. Its weights were learned with these delays and mean nothing without. This is no proof that a network needs delays: read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be wrong about a delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exact must delays be? Make all of them two steps longer; or add noise to each, of one step or of four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights stay as they were, again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All delays are made two steps, 20 ms, longer. What becomes of the accuracy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It collapses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hardly changes: spikes that arrived together still arrive together, only later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hardly changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: spikes that arrived together still arrive together, only later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All later by the same amount is as good as before: only differences between delays count. A step of noise costs less than one in a hundred; four steps cost a quarter and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these figures do not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We broke a finished network. To learn what delays are worth, one must train three networks from the beginning: with learned delays, with delays drawn once, and with none, each with as many numbers to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may well be that delays drawn once come close to learned ones: chance offers many distances in time, and the weights choose among them. Only the trainings can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the epochs the distribution of this layer&apos;s delays keeps its width: what was learned is not which delays there are, but which synapse has which. Three trainings of your own can tell you what that is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with learned, fixed and no delays (needs the recordings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I. Hammouamri, I. Khalfaoui-Hassani, T. Masquelier: Learning Delays in Spiking Neural Networks using Dilated Convolutions with Learnable Spacings. ICLR 2024. Digits: Free Spoken Digit Dataset, Z. Jackson and contributors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One kernel, many layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of one shape can share their kernels, and a network then needs a fraction of its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six blocks, six times the same shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a ConvMixer for small pictures: the picture is cut into patches, then six blocks follow that all look alike. Each has a depthwise kernel, which mixes neighbouring places, and a pointwise one, which mixes channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shared yet: every block has kernels of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>75562 numbers are learned. 55872 of them, nearly three in four, are pointwise kernels; patches, norms and the classifier are the 4714 at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the blocks have the same shape, one pair of kernels can serve them all: the same numbers, used six times in a row. Only the norms stay each block&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the number of blocks that share: 1, 2, 3 or 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pair of kernels for six blocks. How much of the 75562 numbers is left?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sixth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would be so if kernels were everything. But patches, norms and the classifier are not shared: between a fifth and a quarter is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between a fifth and a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: the kernels are a sixth of what they were, but patches, norms and the classifier are not shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less: the kernels are a sixth of what they were. With patches, norms and classifier, which are not shared, between a fifth and a quarter is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 75562 numbers 16522 are left. The network is as deep as before and computes just as much: it only knows less by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can share, and what cannot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two layers can share a kernel only if it has the same shape in both: then they are called isomorphic. A ConvMixer is isomorphic throughout, from the first block to the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most networks are not: from stage to stage pictures get smaller and channels more. Such a network can share within a stage at the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled sounds network is of that kind: its first stage has 624 elements, its second 1248. Only within the third stage two layers have one shape, and indeed they share their positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared, and with places of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned spacings save in another way: a kernel that reaches over 9 by 9 points would need 81 numbers a channel. With 8 elements it needs 8 weights, their places and their widths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ways go together: this network has one learned kernel for all six blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The depthwise kernel takes 3936 numbers with its spacings learned. The plain one of the same reach, 9 by 9, would take 7872.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And what does it cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network with fewer numbers may name fewer pictures rightly; how many fewer, only trainings can say. The figure has a place for measured accuracies. None was measured for this program yet, so it shows none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you train: do you expect the network with a fifth of the numbers to lose much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pairs, as in the recipe, the blocks share three kernels: 40138 numbers are learned. Train it, and the one that shares nothing, and compare the two curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with shared kernels (needs CIFAR-10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A. Azadbakht, S. R. Kheradpisheh, I. Khalfaoui-Hassani, T. Masquelier: Drastically Reducing the Number of Trainable Parameters in Deep CNNs by Inter-layer Kernel-sharing, 2022. ConvMixer: A. Trockman, J. Z. Kolter: Patches Are All You Need?, 2022.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tagger and its threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to speak and when to be silent is not learned: somebody chooses it, and pays for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score is not an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled keywords network listens for ten words. For every sound it gives each of them a score, and the scores add up to one. A tagger must make an answer of that: it names the best word if its score reaches a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here it has heard 230 recordings of its words and 46 of something else: other words, and sounds that are no speech. None was in its training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0.6 it names 198 words rightly and 5 wrongly, misses 27, and takes 1 of the other sounds for a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A low threshold makes the tagger talkative, a high one makes it careful. There are two kinds of fault, misses and false alarms, and each costs somebody something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two curves show both for every threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We raise the threshold from 0.6 to 0.9. What happens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything gets better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms and wrong words go to none, but more than twice as many words are missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer false alarms, more misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: false alarms and wrong words go to none, and more than twice as many words are missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More false alarms, fewer misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round: false alarms and wrong words go to none, and more than twice as many words are missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no threshold without faults. At 0.4 it misses 13 words and gives 2 false alarms; at 0.9 none of these, but it misses 70. Who opens a door by a word wants the one, who counts birds the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class for everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has two more classes: one for other words, one for sounds without speech. They are never named; they only take away score from the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them away: the words&apos; scores alone must then add up to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a class for everything else, at the same threshold: how many of the 46 other sounds are taken for a word?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As few as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far more: 19. A network that only knows ten words hears one of them in everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, 19. A network that only knows ten words hears one of them in everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all, 19: often no word is sure enough. At a threshold of 0 it would be all 46.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these classes 1 of 46 other sounds is taken for a word, without them 19, at the same threshold. To miss less is easy, to be silent has to be learned, from examples of what is not meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it listens to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every score comes of delays: this is the first layer of the keywords network, the bands of the spectrogram from left to right, its neurons from top to bottom, and the delay of each synapse as colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row is what one neuron waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delays reach over 21 steps: each neuron compares what it hears now with what came a moment ago. A word is a row of such comparisons; noise has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen live, with a threshold of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P. Warden: Speech Commands: A Dataset for Limited-Vocabulary Speech Recognition, 2018. Everyday sounds: K. J. Piczak: ESC. ACM Multimedia, 2015.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learnable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gauss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element that moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of the kernel that are not 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square that it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that the moved element lies on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its largest share on one cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest answer in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the picture that answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the picture that answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the moved element&apos;s copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched grid point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid points that get a share of the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum over the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the watched point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the watched value over the position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farthest position from which the watched point is felt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from the target at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps until it has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that may be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples of each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements of each kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of its grid, along one axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the first positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of positions against that of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of positions at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros before the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index in the kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the largest current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps with a current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first spike to the largest current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes of the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of each synapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes at the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes at its mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest membrane at the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest membrane at its mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first to the last arrival, pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first to the last arrival, mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned spacings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of plain kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements of learned kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks that share a kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of depthwise kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of pointwise kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the parameters without sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters without sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters with one kernel for all blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples with a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words named rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words taken for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes that it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers with these positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean way of an element since the first checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the positions around the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the delays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
