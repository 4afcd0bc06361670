// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_facts.h"

#include "core/base/text.h"
#include "core/run/layer_family.h"
#include "core/run/stack_reach.h"
#include "widgets/style/format.h"

#include <QCoreApplication>

#include <array>

namespace dclscope {
namespace {

QString factSaid(const char* text) { return QCoreApplication::translate("LayerFacts", text); }

/// With the number in place of %n; without a translation "(s)" is settled here.
QString factSaid(const char* text, std::int64_t count) {
    return QCoreApplication::translate("LayerFacts", text, nullptr, static_cast<int>(count))
        .replace(QStringLiteral("(s)"), count == 1 ? QString() : QStringLiteral("s"));
}

QString words(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString safe(const std::string& text) { return QString::fromStdString(printable(text)); }

QString shapeOf(const std::vector<std::int64_t>& sizes) { return QString::fromStdString(shapeText(sizes)); }

QString known(const QString& value, Origin origin) {
    switch (origin) {
    case Origin::Card: return factSaid("%1 (from the card)").arg(value);
    case Origin::Given: return factSaid("%1 (given)").arg(value);
    case Origin::Inferred: return factSaid("%1 (inferred)").arg(value);
    case Origin::File: break;
    }
    return value;
}

std::vector<std::int64_t> weightShape(const Layer& layer) {
    std::vector<std::int64_t> shape{layer.outChannels, layer.inChannelsPerGroup};
    shape.insert(shape.end(), layer.denseSize.begin(), layer.denseSize.end());
    shape.push_back(layer.elements);
    return shape;
}

std::vector<std::int64_t> positionShape(const Layer& layer) {
    std::vector<std::int64_t> shape = weightShape(layer);
    shape.insert(shape.begin(), learnedAxes(layer.kind.value));
    return shape;
}

QString gridText(const Layer& layer) {
    QStringList parts;
    for (const std::int64_t size : layer.dilatedSize.value) parts << QString::number(size);
    return parts.join(QStringLiteral(" × "));
}

QString versionText(Version version) {
    switch (version) {
    case Version::v0: return factSaid("v0, bilinear by floor");
    case Version::v1: return factSaid("v1, triangle");
    case Version::max: return factSaid("max, triangle of learned width");
    case Version::gauss: return factSaid("gauss");
    }
    return {};
}

/// Whose the delays are that a network stores as such.
QString placesText(const Layer& layer) {
    switch (layer.place) {
    case Place::Axon: return factSaid("%n axon(s)", layer.outChannels);
    case Place::Dendrite: return factSaid("%n dendrite(s)", layer.outChannels);
    case Place::Synapse: break;
    }
    return factSaid("%n synapse(s)", layer.positionsPerAxis());
}

/// Of a layer that is no kernel: its delays stand in the file as they are.
void addStoredFacts(std::vector<LayerFact>& facts, const Layer& layer) {
    if (layer.family != nullptr)
        facts.push_back({factSaid("Family"), words(layer.family->name),
                         factSaid("Whose way of storing delays this is, told from the tensors' names."), false});
    facts.push_back({factSaid("Tensor"), safe(layer.stored.delays), {}, false});
    facts.push_back({factSaid("Delays of"), placesText(layer), {}, false});
    facts.push_back({factSaid("Unit"), words(layer.unit), {}, false});
    facts.push_back(
        {factSaid("Weights"), layer.hasWeights ? safe(layer.stored.weights) : factSaid("none beside them"), {}, false});
}

/// "36 steps (360 ms) back through 2 layers, of 48 that the grids allow"; why it is not known, where it is not.
QString reachText(const Run& run, const StackReach& reach) {
    if (reach.delays) {
        const QString learned = formatDelay(reach.delays->learned, run.card.timeStepMs);
        const QString allowed = formatNumber(reach.delays->allowed, 6);
        return factSaid("%1 back, of %2 steps that the grids of %n layer(s) allow",
                        static_cast<std::int64_t>(reach.layers))
            .arg(learned, allowed);
    }
    if (!reach.pixels) return factSaid("not known: %1").arg(safe(reach.unknown));
    const auto sizes = [](const std::array<std::int64_t, 2>& of) {
        return QStringLiteral("%1 × %2").arg(of[0]).arg(of[1]);
    };
    return factSaid("%1 points of the input, of %2 that the grids of %n layer(s) allow",
                    static_cast<std::int64_t>(reach.layers))
        .arg(sizes(reach.pixels->learned), sizes(reach.pixels->allowed));
}

/// Of stacks that have one: a layer of offsets along one axis says nothing of what lies before it.
void addReach(std::vector<LayerFact>& facts, const Run& run, std::size_t layer) {
    const Layer& shown = run.layers[layer];
    const bool delays = learnedAxes(shown.kind.value) == 1 && shown.delays == DelayMap::Causal;
    if (run.snapshots.empty() || (!delays && learnedAxes(shown.kind.value) != 2)) return;
    facts.push_back(
        {factSaid("Reach"), reachText(run, reachUpTo(run, layer, run.snapshots.back())),
         delays ? factSaid("How far back the input is heard from here through the delays of this layer and all "
                           "before it, at the last checkpoint. Membranes remember besides.")
                : factSaid("Rows and columns of the input that this layer sees through itself and all before "
                           "it, at the last checkpoint."),
         false});
}

} // namespace

std::vector<LayerFact> layerFacts(const Run& run, std::size_t index) {
    const Layer& layer = run.layers.at(index);
    std::vector<LayerFact> facts;
    if (!layer.problem.empty()) facts.push_back({factSaid("Trouble"), safe(layer.problem), {}, true});
    if (layer.delays == DelayMap::Stored) {
        addStoredFacts(facts, layer);
        return facts;
    }
    facts.push_back({factSaid("Kind"), known(words(kindName(layer.kind.value)), layer.kind.origin),
                     factSaid("The module class; its name says along which axes positions are learned."), false});
    facts.push_back({factSaid("Version"), known(versionText(layer.version.value), layer.version.origin),
                     factSaid("How an element between grid points spreads over them."), false});
    facts.push_back({factSaid("Weight"), shapeOf(weightShape(layer)),
                     factSaid("Shape of the weights: outputs, inputs per group, dense taps if any, elements."), false});
    facts.push_back({factSaid("Elements"), QString::number(layer.elements),
                     factSaid("kernel_count: how many learned elements each pair of output and input has."), false});
    facts.push_back({factSaid("Grid"), known(gridText(layer), layer.dilatedSize.origin),
                     factSaid("dilated_kernel_size: the grid that the elements move on."), false});
    if (learnedAxes(layer.kind.value) == 1 && run.card.timeStepMs)
        facts.push_back({factSaid("Time step"), formatWithUnit(*run.card.timeStepMs, QStringLiteral("ms")),
                         factSaid("One grid step of delay in milliseconds."), false});
    facts.push_back(
        {factSaid("Synapses"), formatCount(layer.positionsPerAxis()), factSaid("Learned elements altogether."), false});
    addReach(facts, run, index);
    if (!layer.sharedPositions.empty())
        facts.push_back({factSaid("Shares P"), factSaid("with %1").arg(safe(layer.sharedPositions)), {}, false});
    if (!layer.sharedWeight.empty())
        facts.push_back({factSaid("Shares weight"), factSaid("with %1").arg(safe(layer.sharedWeight)), {}, false});
    return facts;
}

std::vector<LayerFact> plainLayerFacts(const PlainLayer& layer) {
    std::vector<LayerFact> facts;
    facts.push_back(
        {factSaid("Shape"), shapeOf(layer.shape), factSaid("As it is stored, the outermost axis first."), false});
    facts.push_back({factSaid("Type"), words(dtypeName(layer.dtype)), {}, false});
    facts.push_back({factSaid("Values"), formatCount(layer.count()), {}, false});
    if (layer.kind != PlainKind::Kernels) return facts;
    facts.push_back({factSaid("Outputs"), formatCount(layer.outs), {}, false});
    facts.push_back({factSaid("Inputs"), formatCount(layer.rowsAreInputs() ? layer.rows : layer.ins),
                     factSaid("Of each output; 1 where every channel has a kernel of its own."), false});
    QStringList taps;
    if (layer.slices > 1) taps << QString::number(layer.slices);
    if (!layer.rowsAreInputs()) taps << QString::number(layer.rows);
    taps << QString::number(layer.columns);
    facts.push_back({factSaid("Kernel"), taps.join(QStringLiteral(" × ")), {}, false});
    return facts;
}

QString plainExplained(const PlainLayer& layer) {
    if (layer.dtype == DType::Complex64 || layer.dtype == DType::Complex128)
        return factSaid("Of complex numbers the magnitudes are shown.");
    if (layer.kind != PlainKind::Kernels) return {};
    return factSaid("Read as kernels of a convolution, [outputs, inputs, taps...] (inferred from the shape).");
}

QString positionsExplained(const Run& run, std::size_t index) {
    const Layer& layer = run.layers.at(index);
    if (layer.delays == DelayMap::Stored)
        return factSaid("One delay for each of %1, as the file stores it, in %2%3.")
            .arg(placesText(layer), words(layer.unit),
                 layer.family != nullptr && layer.family->name == "inferred"
                     ? factSaid(" (inferred from its name and shape)")
                     : QString());
    if (layer.dilatedSize.value.empty()) return {};
    const std::int64_t size = layer.dilatedSize.value.front();
    QString text =
        factSaid("P %1 holds each element's offset from the kernel's middle, in grid steps, a row per learned "
                 "axis. Its place on the grid is P + %2.")
            .arg(shapeOf(positionShape(layer)))
            .arg(size / 2);
    if (layer.delays == DelayMap::None && learnedAxes(layer.kind.value) == 1)
        text += QLatin1Char(' ') +
                factSaid("Nothing says that the layer looks only back in time, so these are no delays; a "
                         "card with causal = true beside the file says so.");
    if (layer.delays == DelayMap::Causal)
        text += QLatin1Char(' ') + factSaid("Its delay is %1 − P steps: the longest, %2, looks furthest back.")
                                       .arg((size - 1) - size / 2)
                                       .arg(size - 1);
    text +=
        QLatin1Char(' ') + factSaid("The grid (dilated_kernel_size %1) says how far elements can go; kernel_count %2 "
                                    "how many there are.")
                               .arg(gridText(layer))
                               .arg(layer.elements);
    return text;
}

} // namespace dclscope
