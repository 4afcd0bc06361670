// SPDX-License-Identifier: Apache-2.0
#include "core/models/nir.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/models/nir_node.h"
#include "core/models/snn_delays.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

namespace dclscope::models {
namespace {

constexpr std::string_view kName = "nir";
constexpr std::string_view kMembranePrefix = "membrane:";
constexpr double kPaperStep = 1e-4; ///< seconds
constexpr double kUnitStep = 1.0;
constexpr std::int64_t kMostSequenceValues = std::int64_t{1} << 31;

class NirModel final : public Model {
public:
    /// Sizes only. @throws CheckpointError naming the node
    NirModel(const TensorIndex& index, const Card& card);

    const ModelFacts& facts() const noexcept override { return facts_; }
    void read(const TensorIndex& index);
    std::string describe() const;

private:
    /// What a head shows: a node's signal, or its membranes.
    struct Wanted {
        std::size_t node = 0;
        bool membrane = false;
    };

    void setFacts();
    Wanted wanted(std::string_view head) const;
    NirSignal signalOf(const Array& input) const;
    Array compute(const Array& input, std::string_view head, int threads) const override;

    NirGraph graph_;
    double timeStep_ = kUnitStep;
    bool timeStepSaid_ = false;
    bool delays_ = false;
    NirShape input_;
    std::vector<std::unique_ptr<NirNode>> nodes_; ///< as graph_.nodes; of the Input none
    std::vector<std::size_t> neurons_;            ///< which of them have membranes
    ModelFacts facts_;
};

NirShape sumOf(const NirFields& fields, const std::vector<NirShape>& shapes) {
    for (const std::size_t from : fields.node().from)
        if (shapes[from] != shapes[fields.node().from.front()])
            fields.refuse("gets " + shapeText(shapes[fields.node().from.front()]) + " and " + shapeText(shapes[from]) +
                          ", which cannot be added");
    return shapes[fields.node().from.front()];
}

NirModel::NirModel(const TensorIndex& index, const Card& card)
    : graph_(readNirGraph(index.source())), timeStepSaid_(card.timeStepMs.has_value()) {
    const auto& all = graph_.nodes;
    if (timeStepSaid_)
        timeStep_ = *card.timeStepMs / 1000.0;
    else if (std::any_of(all.begin(), all.end(), [](const auto& node) { return knowsSeconds(node.type); }))
        timeStep_ = kPaperStep;
    std::vector<NirShape> shapes;
    for (const NirGraph::Node& node : all) {
        const NirFields fields(index, node);
        if (node.from.empty()) {
            input_ = fields.wholeNumbers("shape", 1);
            if (valuesOf(input_) > kMostNirValues) fields.refuse("'shape' is " + shapeText(input_), "shape");
            shapes.push_back(input_);
            nodes_.emplace_back();
            continue;
        }
        nodes_.push_back(makeNirNode(fields, sumOf(fields, shapes), timeStep_));
        shapes.push_back(nodes_.back()->shape());
        if (nodes_.back()->hasMembrane()) neurons_.push_back(nodes_.size() - 1);
        delays_ = delays_ || node.type == "Delay";
    }
    setFacts();
}

void NirModel::setFacts() {
    facts_.input = InputKind::TimeSeries;
    facts_.inputText = "[time, batch";
    for (const std::int64_t size : input_) facts_.inputText += ", " + std::to_string(size);
    facts_.inputText += "], currents or spikes at steps of " + shortNumber(1000.0 * timeStep_) + " ms";
    facts_.classes = valuesOf(nodes_[graph_.output]->shape());
    facts_.heads = {"output", "scores"};
    for (std::size_t i = 0; i < neurons_.size(); ++i) {
        if (nodes_[neurons_[i]]->fires()) facts_.heads.push_back(std::string(kSpikesPrefix) + std::to_string(i));
        facts_.heads.push_back(std::string(kMembranePrefix) + std::to_string(i));
    }
}

void NirModel::read(const TensorIndex& index) {
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (nodes_[i]) nodes_[i]->read(NirFields(index, graph_.nodes[i]));
}

std::string NirModel::describe() const {
    constexpr std::size_t kMostNamed = 12;
    std::string text = "feed-forward graph of " + counted(static_cast<std::int64_t>(nodes_.size()), "node") + ", " +
                       shapeText(input_) + " to " + shapeText(nodes_[graph_.output]->shape()) +
                       "; forward Euler at steps of " + shortNumber(1000.0 * timeStep_) + " ms (" +
                       (timeStepSaid_ ? "as said" : "assumed; --set time_step_ms says another") + ")" +
                       (delays_ ? ", delays rounded to whole steps" : "");
    for (std::size_t i = 0; i < neurons_.size() && i < kMostNamed; ++i) {
        const NirGraph::Node& node = graph_.nodes[neurons_[i]];
        text += (i == 0 ? "; neurons 0: '" : ", " + std::to_string(i) + ": '") + printable(node.name, 40) + "' (" +
                node.type + " " + shapeText(nodes_[neurons_[i]]->shape()) + ")";
    }
    return text + (neurons_.size() > kMostNamed ? ", ..." : "");
}

NirModel::Wanted NirModel::wanted(std::string_view head) const {
    const bool membrane = head.starts_with(kMembranePrefix);
    if (!membrane && !head.starts_with(kSpikesPrefix)) return {graph_.output, false};
    head.remove_prefix(membrane ? kMembranePrefix.size() : kSpikesPrefix.size());
    std::size_t neurons = 0;
    std::from_chars(head.data(), head.data() + head.size(), neurons);
    return {neurons_[neurons], membrane};
}

NirSignal NirModel::signalOf(const Array& input) const {
    NirShape expected = input_;
    const NirShape& got = input.shape;
    const bool flat = got.size() == 3 && got[2] == valuesOf(input_);
    const bool fits =
        flat || (got.size() == input_.size() + 2 && std::equal(got.begin() + 2, got.end(), input_.begin()));
    if (!fits || got[0] < 1 || got[1] < 1)
        throw ShapeError("the network takes " + facts_.inputText + ", got " + shapeText(got));
    std::int64_t most = valuesOf(input_);
    for (const auto& node : nodes_)
        if (node) most = std::max(most, valuesOf(node->shape()));
    if (got[0] > kMostSequenceValues / got[1] || got[0] * got[1] > kMostSequenceValues / most)
        throw ShapeError(std::to_string(got[0]) + " steps of " + counted(got[1], "sequence") +
                         " are too many for a network of " + std::to_string(most) + " values at a step");
    return {got[0], got[1], std::move(expected), input.values};
}

Array arrayOf(NirSignal signal) {
    Array array{{signal.steps, signal.batch}, std::move(signal.values)};
    array.shape.insert(array.shape.end(), signal.shape.begin(), signal.shape.end());
    return array;
}

Array summedOverTime(const NirSignal& signal) {
    Array sums{{signal.batch}, std::vector<float>(static_cast<std::size_t>(signal.batch) * signal.rowSize())};
    sums.shape.insert(sums.shape.end(), signal.shape.begin(), signal.shape.end());
    for (std::size_t i = 0; i < signal.values.size(); ++i) sums.values[i % sums.values.size()] += signal.values[i];
    return sums;
}

Array NirModel::compute(const Array& input, std::string_view head, int threads) const {
    const ParallelFor workers = onThreads(threads);
    const Wanted goal = wanted(head);
    std::vector<NirSignal> signals(nodes_.size());
    std::vector<std::size_t> users(nodes_.size());
    for (std::size_t i = 0; i <= goal.node; ++i)
        for (const std::size_t from : graph_.nodes[i].from) ++users[from];
    signals[0] = signalOf(input);
    for (std::size_t i = 1; i <= goal.node; ++i) {
        NirSignal sum;
        for (const std::size_t from : graph_.nodes[i].from) {
            const bool last = --users[from] == 0;
            if (sum.values.empty())
                sum = last ? std::move(signals[from]) : signals[from];
            else
                std::transform(sum.values.begin(), sum.values.end(), signals[from].values.begin(), sum.values.begin(),
                               std::plus<>());
            if (last) signals[from] = {};
        }
        std::vector<float> membrane;
        const bool shown = goal.membrane && i == goal.node;
        nodes_[i]->apply(sum, workers, shown ? &membrane : nullptr);
        if (shown) sum.values = std::move(membrane);
        signals[i] = std::move(sum);
    }
    if (head == "scores") return summedOverTime(signals[goal.node]);
    return arrayOf(std::move(signals[goal.node]));
}

} // namespace

bool claimsNir(const TensorIndex& index) { return isNirGraph(index.source()); }

Recognition checkNir(const TensorIndex& index, const Card& card) {
    Recognition recognition;
    recognition.name = kName;
    try {
        const NirModel model(index, card);
        recognition.certainty = "by what the file says";
        recognition.facts = model.facts();
        recognition.description = model.describe();
    } catch (const CheckpointError& error) {
        recognition.certainty = "by what the file says";
        recognition.problem = error.what();
        recognition.problemKey = error.key();
    }
    return recognition;
}

std::unique_ptr<Model> loadNir(const LoadTask& task) {
    auto model = std::make_unique<NirModel>(task.index, task.card);
    model->read(task.index);
    return model;
}

} // namespace dclscope::models
