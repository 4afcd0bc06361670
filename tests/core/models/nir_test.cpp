// SPDX-License-Identifier: Apache-2.0
// NIR graphs run: against NumPy's answers (tests/data/models/nir/make.py), against what Norse recorded, and against
// every way in which a graph is none that can be run.
#include "core/base/error.h"
#include "core/base/stoppable_source.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "tests/core/models/parity.h"
#include "tests/core/run/made_up_source.h"

#include <numeric>

namespace dclscope::models {
namespace {

using test::MadeUpSource;

Card stepsOf(double milliseconds) {
    Card card;
    card.timeStepMs = milliseconds;
    return card;
}

/// A chain of nodes under the names "0", "1", ..., without their fields.
MadeUpSource chainOf(const std::vector<std::string>& types) {
    MadeUpSource source;
    source.text("node.type", "NIRGraph");
    for (std::size_t i = 0; i < types.size(); ++i) {
        source.text("node.nodes." + std::to_string(i) + ".type", types[i]);
        if (i == 0) continue;
        source.text("node.edges." + std::to_string(i - 1) + ".0", std::to_string(i - 1));
        source.text("node.edges." + std::to_string(i - 1) + ".1", std::to_string(i));
    }
    return source;
}

/// Two inputs to two neurons: what each field of LIF's is.
MadeUpSource lifGraph() {
    MadeUpSource source = chainOf({"Input", "Affine", "LIF", "Output"});
    source.add("node.nodes.0.shape", {1}, {2}).add("node.nodes.1.weight", {2, 2}, {1, 0, 0, 1});
    source.add("node.nodes.1.bias", {2}).add("node.nodes.2.tau", {2}, {0.01F}).add("node.nodes.2.r", {2}, {1});
    return source.add("node.nodes.2.v_leak", {2}).add("node.nodes.2.v_threshold", {1}, {0.5F});
}

std::string problemOf(const TensorSource& source, const Card& card = {}) {
    const Recognition recognition = recognise(source, card);
    EXPECT_EQ(recognition.name, "nir");
    EXPECT_EQ(recognition.facts.has_value(), recognition.problem.empty());
    try {
        loadModel(source, card);
    } catch (const CheckpointError& error) {
        if (!recognition.problem.empty()) {
            EXPECT_EQ(recognition.problem, error.what());
        }
        EXPECT_FALSE(error.key().empty());
        return error.what();
    }
    return recognition.problem;
}

void expectProblem(const TensorSource& source, const std::string& part, const Card& card = {}) {
    const std::string problem = problemOf(source, card);
    EXPECT_NE(problem.find(part), std::string::npos) << "'" << problem << "' is not about " << part;
}

struct Case {
    const char* file;
    std::optional<double> timeStepMs;                       ///< as said; else what is assumed
    std::vector<std::pair<const char*, const char*>> heads; ///< and the name of their answer
};

class NirParity : public testing::TestWithParam<Case> {};

TEST_P(NirParity, AnswersAsNumPyDoes) {
    const Case& c = GetParam();
    const auto source = openCheckpoint(test::testData("models/nir") / c.file);
    const auto model = loadModel(*source, c.timeStepMs ? stepsOf(*c.timeStepMs) : Card());
    const Array x = source->readFloats("test.x");
    for (const auto& [head, name] : c.heads) {
        const Array expected = source->readFloats(std::string("test.") + name);
        for (const int threads : {1, 3}) {
            const Array got = model->run(x, head, threads);
            // Spikes must be the very same, membranes as good as float32 is.
            test::expectClose(got, expected, std::string(head).starts_with("spikes") ? 0.0F : 2e-5F, head);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Nir, NirParity,
    testing::Values(Case{"chain.nir", 1.0, {{"output", "output"}, {"membrane:1", "output"}, {"spikes:0", "lif1"}}},
                    Case{"branches.nir", 0.5, {{"output", "output"}, {"spikes:1", "cuba"}, {"membrane:0", "lone"}}},
                    Case{"images.nir", {}, {{"spikes:0", "if1"}, {"spikes:1", "output"}, {"output", "output"}}},
                    Case{"lines.nir", {}, {{"output", "output"}}}),
    [](const auto& info) {
        const std::string file = info.param.file;
        return file.substr(0, file.find('.'));
    });

/// The task of NIR's paper (paper/01_lif of github.com/neuromorphs/NIR): one neuron, spikes of 1 at these steps of
/// 0.1 ms, and what Norse answered (lif_norse.csv).
void expectNorsesNeuron(const TensorSource& source) {
    Array x{{1000, 1, 1}, std::vector<float>(1000)};
    for (const std::size_t ten : {6,  22, 27, 31, 32, 35, 37, 40, 41, 43, 44, 45, 46, 47, 48, 49, 50,
                                  51, 52, 53, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 84, 85})
        x.values[ten * 10] = 1.0F;
    const auto model = loadModel(source, {}); // 0.1 ms are assumed
    const std::vector<float> spikes = model->run(x).values;
    std::vector<std::size_t> fired;
    for (std::size_t t = 0; t < spikes.size(); ++t)
        if (spikes[t] > 0.0F) fired.push_back(t);
    EXPECT_EQ(fired, (std::vector<std::size_t>{460, 510, 710, 760}));
    const std::vector<float> membrane = model->run(x, "membrane:0").values;
    const std::vector<std::pair<std::size_t, float>> recorded{
        {60, 0.04F},        {100, 0.007814645F}, {220, 0.04005827F},  {410, 0.07970084F},
        {459, 0.06914552F}, {460, 0.0F},         {470, 0.04F},        {709, 0.066547126F},
        {759, 0.06650245F}, {800, 0.0294344F},   {860, 0.046815127F}, {999, 0.00016072649F}};
    for (const auto& [step, v] : recorded) EXPECT_NEAR(membrane[step], v, 1e-7F) << step;
}

TEST(NirNeuron, FiresWhenNorsesDoes) {
    MadeUpSource source = chainOf({"Input", "Affine", "LIF", "Output"});
    source.add("node.nodes.0.shape", {1}, {1}).add("node.nodes.1.weight", {1, 1}, {1}).add("node.nodes.1.bias", {1});
    source.add("node.nodes.2.tau", {1}, {0.0025F}).add("node.nodes.2.r", {1}, {1}).add("node.nodes.2.v_leak", {1});
    source.add("node.nodes.2.v_threshold", {1}, {0.1F});
    expectNorsesNeuron(source);
}

TEST(NirNeuron, OfTheRealFileToo) {
    SKIP_WITHOUT_SHARED("real/nir/lif_norse.nir");
    expectNorsesNeuron(*openCheckpoint(test::shared("real/nir/lif_norse.nir")));
}

TEST(RealNir, RunsOrSaysWhyNot) {
    SKIP_WITHOUT_SHARED("real/nir/cnn_sinabs.nir");
    const auto convolutional = openCheckpoint(test::shared("real/nir/cnn_sinabs.nir"));
    const auto model = loadModel(*convolutional, {});
    EXPECT_EQ(model->facts().inputText, "[time, batch, 2, 34, 34], currents or spikes at steps of 1000 ms");
    Array x{{8, 1, 2, 34, 34}, std::vector<float>(8 * 2 * 34 * 34)};
    for (std::size_t i = 0; i < x.values.size(); i += 7) x.values[i] = 1.0F;
    EXPECT_EQ(model->run(x).shape, (std::vector<std::int64_t>{8, 1, 10}));
    const Array spikes = model->run(x, "spikes:0");
    EXPECT_EQ(spikes.shape, (std::vector<std::int64_t>{8, 1, 16, 16, 16}));
    EXPECT_GT(std::accumulate(spikes.values.begin(), spikes.values.end(), 0.0F), 100.0F);
    EXPECT_EQ(problemOf(*openCheckpoint(test::shared("real/nir/lif_rockpool.nir"))), "");
    expectProblem(*openCheckpoint(test::shared("real/nir/braille_noDelay_bias_zero.nir")),
                  "node 'lif1.lif' (CubaLIF) feeds back into itself, by way of 'lif1.w_rec'");
}

TEST(Nir, ScoresAreSumsAndFlatInputsWillDo) {
    const auto source = openCheckpoint(test::testData("models/nir/images.nir"));
    const auto model = loadModel(*source, {});
    Array x = source->readFloats("test.x");
    const Array scores = model->run(x, "scores");
    EXPECT_EQ(scores.shape, (std::vector<std::int64_t>{2, 3}));
    const Array output = model->run(x);
    for (std::size_t i = 0; i < scores.values.size(); ++i) {
        float sum = 0.0F;
        for (std::size_t t = 0; t < 12; ++t) sum += output.values[t * 6 + i];
        EXPECT_EQ(scores.values[i], sum);
    }
    x.shape = {12, 2, 2 * 9 * 8};
    EXPECT_EQ(model->run(x).values, output.values);
    x.shape = {12, 2, 9, 2, 8};
    EXPECT_THROW(model->run(x), ShapeError);
    x.shape = {0, 2, 2, 9, 8};
    EXPECT_THROW(model->run(x), ShapeError);
}

TEST(Nir, SaysWhatItIsAndWhatWasAssumed) {
    const auto source = openCheckpoint(test::testData("checkpoint/hdf5/delays.nir"));
    EXPECT_EQ(
        recognise(*source, {}).description,
        "feed-forward graph of 6 nodes, [3] to [2]; forward Euler at steps of 0.1 ms (assumed; --set time_step_ms "
        "says another), delays rounded to whole steps; neurons 0: 'lif1.lif' (LIF [4])");
    const Recognition said = recognise(*source, stepsOf(0.5));
    EXPECT_NE(said.description.find("steps of 0.5 ms (as said)"), std::string::npos) << said.description;
    EXPECT_EQ(said.facts->heads, (std::vector<std::string>{"output", "scores", "spikes:0", "membrane:0"}));
}

TEST(Nir, IsOneThroughASourceThatCanBeStopped) {
    const MadeUpSource source = lifGraph();
    EXPECT_EQ(recognise(StoppableSource(source, {}), {}).problem, "");
    EXPECT_EQ(recognise(StoppableSource(source, {}), {}).name, "nir");
}

TEST(Nir, DelaysAreRoundedToSteps) {
    MadeUpSource source = chainOf({"Input", "Delay", "Output"});
    source.add("node.nodes.0.shape", {1}, {3}).add("node.nodes.1.delay", {3}, {0.0014F, 0.0016F, 1.0F});
    const Array x{{4, 1, 3}, {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4}};
    EXPECT_EQ(loadModel(source, stepsOf(1.0))->run(x).values, (std::vector<float>{0, 0, 0, 1, 0, 0, 2, 1, 0, 3, 2, 0}));
}

TEST(NirRefusals, NameTheNode) {
    EXPECT_EQ(problemOf(lifGraph()), "");
    MadeUpSource unknown = lifGraph();
    unknown.text("node.nodes.2.type", "ALIF\x1b");
    expectProblem(unknown, "node '2' (ALIF\\x1B): nodes of this type are not known");
    MadeUpSource nested = lifGraph();
    nested.text("node.nodes.1.type", "NIRGraph");
    expectProblem(nested, "node '1' (NIRGraph): graphs within the graph are not run");
    MadeUpSource loop = lifGraph();
    loop.text("node.edges.3.0", "2").text("node.edges.3.1", "1");
    expectProblem(loop, "node '1' (Affine) feeds back into itself, by way of '2'");
    MadeUpSource itself = lifGraph();
    itself.text("node.edges.3.0", "2").text("node.edges.3.1", "2");
    expectProblem(itself, "node '2' (LIF) feeds back into itself; only graphs without loops are run");
    MadeUpSource missing = lifGraph();
    missing.text("node.edges.3.0", "2").text("node.edges.3.1", "9");
    expectProblem(missing, "node '9', which an edge names, is missing");
    MadeUpSource alone = lifGraph();
    alone.text("node.edges.3.0", "9").text("node.edges.3.1", "2").text("node.nodes.9.type", "Scale");
    expectProblem(alone, "nothing leads to node '9' (Scale)");
    alone.text("node.nodes.9.type", "Input");
    expectProblem(alone, "'0' and '9' are both of type Input");
    MadeUpSource into = lifGraph();
    into.text("node.edges.3.0", "2").text("node.edges.3.1", "0");
    expectProblem(into, "an edge leads into node '0' (Input)");
    expectProblem(chainOf({"Input", "Scale"}), "without a node of type Output");
    expectProblem(chainOf({"Input"}), "without edges");
    MadeUpSource many = lifGraph();
    for (int i = 3; i < 4200; ++i)
        many.text("node.edges." + std::to_string(i) + ".0", "1").text("node.edges." + std::to_string(i) + ".1", "2");
    expectProblem(many, "more than 4096 edges");
}

TEST(NirRefusals, NameTheField) {
    MadeUpSource source = chainOf({"Input", "LIF", "Output"});
    source.add("node.nodes.0.shape", {1}, {3});
    expectProblem(source, "node '1' (LIF): 'r' is missing");
    source.add("node.nodes.1.r", {2}, {1});
    expectProblem(source, "'r' has shape [2], expected one value or 3");
    for (const auto& [tau, part] :
         {std::pair(0.0F, "'tau' holds 0 s, expected times above 0"), std::pair(-1.0F, "'tau' holds -1 s"),
          std::pair(NAN, "'tau' holds nan s"), std::pair(1e-5F, "--set time_step_ms=0.005")}) {
        MadeUpSource odd = chainOf({"Input", "LI", "Output"});
        odd.add("node.nodes.0.shape", {1}, {3}).add("node.nodes.1.r", {1}).add("node.nodes.1.v_leak", {3});
        expectProblem(odd.add("node.nodes.1.tau", {1}, {tau}), part);
    }
    EXPECT_EQ(problemOf(lifGraph(), stepsOf(10.0)), ""); // tau itself is the longest step
    expectProblem(lifGraph(), "shorter than a time step of 20 ms", stepsOf(20.0));
    for (const float delay : {-0.001F, NAN, HUGE_VALF}) {
        MadeUpSource odd = chainOf({"Input", "Delay", "Output"});
        expectProblem(odd.add("node.nodes.0.shape", {1}, {3}).add("node.nodes.1.delay", {3}, {0, 0, delay}),
                      "node '1' (Delay): 'delay' holds");
    }
    for (const float size : {0.0F, -1.0F, 1.5F, NAN, 1e9F}) {
        MadeUpSource odd = chainOf({"Input", "Output"});
        expectProblem(odd.add("node.nodes.0.shape", {1}, {size}), "'shape' holds something else than whole numbers");
    }
    MadeUpSource vast = chainOf({"Input", "Output"});
    expectProblem(vast.add("node.nodes.0.shape", {8}, {1000000}), "'shape' is [1000000, ");
}

TEST(NirRefusals, WhatDoesNotFit) {
    MadeUpSource wide = lifGraph();
    wide.add("node.nodes.9.weight", {4, 3}).text("node.nodes.9.type", "Linear");
    wide.text("node.edges.3.0", "0").text("node.edges.3.1", "9");
    wide.text("node.edges.4.0", "9").text("node.edges.4.1", "2");
    expectProblem(wide, "node '9' (Linear): 'weight' takes 3 inputs, but [2] arrive");
    MadeUpSource sum = lifGraph();
    sum.add("node.nodes.9.weight", {4, 2}).text("node.nodes.9.type", "Linear");
    sum.text("node.edges.3.0", "0").text("node.edges.3.1", "9");
    sum.text("node.edges.4.0", "9").text("node.edges.4.1", "2");
    expectProblem(sum, "node '2' (LIF): gets [2] and [4], which cannot be added");
    const auto convolution = [](std::vector<std::int64_t> weight, float padding, float dilation, float groups) {
        MadeUpSource source = chainOf({"Input", "Conv2d", "Output"});
        source.add("node.nodes.0.shape", {3}, {2, 5, 5}).add("node.nodes.1.weight", std::move(weight));
        source.add("node.nodes.1.stride", {2}, {1}).add("node.nodes.1.padding", {2}, {padding});
        return source.add("node.nodes.1.dilation", {2}, {dilation}).add("node.nodes.1.groups", {}, {groups});
    };
    EXPECT_EQ(problemOf(convolution({4, 2, 3, 3}, 1, 1, 1)), "");
    expectProblem(convolution({4, 2, 3}, 1, 1, 1), "expected [outputs, inputs, height, width]");
    expectProblem(convolution({4, 3, 3, 3}, 1, 1, 1), "does not fit [2, 5, 5], which arrive");
    expectProblem(convolution({3, 1, 3, 3}, 1, 1, 2), "in 2 groups does not fit");
    expectProblem(convolution({4, 2, 3, 3}, 0, 3, 1), "the kernel is larger than what arrives");
    expectProblem(convolution({4, 2, 3, 3}, 1, 1000000, 1), "the dilated kernels have more than");
    expectProblem(convolution({4, 2, 3, 3}, 1000000, 1, 1), "values at a time step, expected 1 to");
    expectProblem(convolution({4, 2, 2, 2}, 1, 1, 1).text("node.nodes.1.padding", "same"), "run for odd kernels");
    expectProblem(convolution({4, 2, 3, 3}, 1, 1, 1).text("node.nodes.1.padding", "full"), "'padding' is 'full'");
}

} // namespace
} // namespace dclscope::models
