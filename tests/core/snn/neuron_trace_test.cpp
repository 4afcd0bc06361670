// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/snn/neuron_trace.h"
#include "tests/core/snn/made_up_network.h"

#include <gtest/gtest.h>

namespace dclscope::snn {
namespace {

using test::MadeUp;

TEST(NeuronTrace, MembranesMeetTheThresholdWhereTheNetworkFires) {
    const MadeUp kinds[] = {{}, {.elements = 3}, {.delaySteps = 8, .bias = true}, {.bias = true, .synapse = true}};
    for (const MadeUp& kind : kinds)
        for (const Mode mode : {Mode::Discrete, Mode::Smooth})
            for (const NeuronKind neuron : {NeuronKind::Lif, NeuronKind::Plif, NeuronKind::Heaviside}) {
                NetworkSpec spec = test::madeUpNetwork({7, 9, 8, 4}, kind);
                spec.mode = mode;
                spec.neuron = neuron;
                const Network network(spec);
                const Hearing hearing(spec, network, test::madeUpSpikes(40, 1, 7, 0.3));
                std::size_t fired = 0;
                for (std::size_t layer = 0; layer < 3; ++layer)
                    for (std::size_t n = 0; n < hearing.neurons(layer); ++n) {
                        const NeuronTrace trace = hearing.trace(layer, n);
                        EXPECT_EQ(trace.spikes, hearing.spikesOf(layer, n)) << layer << ", " << n;
                        ASSERT_EQ(trace.charged.size(), trace.spikes.size());
                        for (std::size_t t = 0; t < trace.spikes.size(); ++t) {
                            EXPECT_EQ(trace.charged[t] >= trace.threshold, trace.spikes[t] == 1);
                            fired += trace.spikes[t];
                        }
                    }
                EXPECT_GT(fired, 20U);
            }
}

TEST(NeuronTrace, TheOutputsMembraneIsTheNetworks) {
    const NetworkSpec spec = test::madeUpNetwork({7, 9, 4}, {});
    const Network network(spec);
    const Array input = test::madeUpSpikes(30, 1, 7, 0.3);
    const NetworkOutput output = network.run(input);
    const Hearing hearing(spec, network, input);
    const NeuronTrace trace = hearing.trace(1, 2);
    for (std::size_t t = 0; t < trace.membrane.size(); ++t)
        EXPECT_EQ(trace.membrane[t], output.membrane.values[t * 4 + 2]) << t;
    EXPECT_EQ(hearing.scores(), output.scores.values);
}

TEST(NeuronTrace, ASpikeArrivesAfterItsDelay) {
    LayerSpec layer;
    layer.inputs = 3;
    layer.outputs = 1;
    layer.delaySteps = 9;
    layer.tau = 2.0;
    layer.threshold = 2.5F;
    layer.weight = {1.0F, 1.0F, 1.0F};
    layer.positions = {4.0F, 1.0F, -3.0F}; // delays 0, 3 and 7
    NetworkSpec spec;
    spec.layers = {layer};
    spec.version = Version::v1;
    Array input{{10, 1, 3}, std::vector<float>(30)};
    input.values[7 * 3] = input.values[4 * 3 + 1] = input.values[0 * 3 + 2] = 1.0F; // all arrive at step 7
    const Hearing hearing(spec, Network(spec), input);
    const NeuronTrace trace = hearing.trace(0, 0);
    ASSERT_EQ(trace.taps.size(), 3U);
    const std::int64_t delays[] = {0, 3, 7};
    for (std::size_t j = 0; j < 3; ++j) {
        EXPECT_EQ(trace.taps[j].input, j);
        EXPECT_EQ(trace.taps[j].delay, delays[j]);
    }
    for (std::size_t t = 0; t < trace.spikes.size(); ++t) EXPECT_EQ(trace.spikes[t], t == 7 ? 1 : 0) << t;
    EXPECT_NEAR(trace.charged[7], 3.0F, 1e-5F);
    EXPECT_THROW(hearing.trace(0, 1), ShapeError);
    EXPECT_THROW(hearing.trace(1, 0), ShapeError);
    EXPECT_THROW(Hearing(spec, Network(spec), test::madeUpSpikes(5, 2, 3, 0.5)), ShapeError);
}

} // namespace
} // namespace dclscope::snn
