// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/snn/streaming.h"
#include "tests/core/snn/made_up_network.h"

#include <gtest/gtest.h>

namespace dclscope::snn {
namespace {

using test::MadeUp;
using test::madeUpNetwork;
using test::madeUpSpikes;

std::span<const float> row(const Array& input, std::int64_t t) {
    const auto width = static_cast<std::size_t>(input.shape[1] * input.shape[2]);
    return std::span(input.values).subspan(static_cast<std::size_t>(t) * width, width);
}

TEST(Streaming, EqualsTheWholeSequenceBitForBit) {
    for (const Mode mode : {Mode::Discrete, Mode::Smooth}) {
        NetworkSpec spec = madeUpNetwork({7, 9, 8, 4}, {.synapse = mode == Mode::Smooth});
        spec.mode = mode;
        const Network network(spec);
        const Array input = madeUpSpikes(40, 2, 7, 0.3);
        const NetworkOutput whole = network.run(input, true);
        StreamingNetwork stream(network, 2);
        std::vector<float> membrane;
        std::vector<std::uint8_t> spikes;
        const auto take = [&] {
            membrane.insert(membrane.end(), stream.output().begin(), stream.output().end());
            if (stream.ran(0)) spikes.insert(spikes.end(), stream.spikes(0).begin(), stream.spikes(0).end());
        };
        for (std::int64_t t = 0; t < 40; ++t) {
            stream.step(row(input, t));
            take();
        }
        while (stream.flushStep()) take();
        EXPECT_EQ(membrane, whole.membrane.values);
        EXPECT_EQ(spikes, whole.spikes[0].spikes);
    }
}

TEST(Streaming, StreamsDoNotTouchEachOther) {
    const Network network(madeUpNetwork({7, 9, 4}, {}));
    const Array input = madeUpSpikes(30, 3, 7, 0.3);
    StreamingNetwork together(network, 3);
    StreamingNetwork alone(network, 1);
    for (std::int64_t t = 0; t < 30; ++t) {
        together.step(row(input, t));
        alone.step(row(input, t).subspan(7, 7));
        const auto middle = together.output().subspan(4, 4);
        ASSERT_EQ(std::vector<float>(middle.begin(), middle.end()),
                  std::vector<float>(alone.output().begin(), alone.output().end()));
    }
}

TEST(Streaming, GoesOnFromASavedStateAndFromRest) {
    const Network network(madeUpNetwork({7, 9, 4}, {.synapse = true}));
    const Array input = madeUpSpikes(50, 1, 7, 0.3);
    StreamingNetwork first(network);
    StreamingNetwork second(network);
    for (std::int64_t t = 0; t < 23; ++t) first.step(row(input, t));
    second.restore(first.save());
    EXPECT_EQ(second.steps(), 23);
    for (std::int64_t t = 23; t < 50; ++t) {
        first.step(row(input, t));
        second.step(row(input, t));
        ASSERT_TRUE(std::equal(first.output().begin(), first.output().end(), second.output().begin()));
    }
    first.reset();
    StreamingNetwork fresh(network);
    for (std::int64_t t = 0; t < 10; ++t) {
        first.step(row(input, t));
        fresh.step(row(input, t));
        ASSERT_TRUE(std::equal(first.output().begin(), first.output().end(), fresh.output().begin()));
    }
}

TEST(Streaming, RefusesForeignStatesAndInputs) {
    const Network network(madeUpNetwork({7, 9, 4}, {}));
    StreamingNetwork stream(network);
    EXPECT_THROW(stream.restore(StreamingNetwork(network, 2).save()), ShapeError);
    StreamingState broken = stream.save();
    broken.clocks[2] = 1000;
    EXPECT_THROW(stream.restore(broken), ShapeError);
    EXPECT_THROW(stream.step(std::vector<float>(6)), ShapeError);
    EXPECT_THROW(StreamingNetwork(network, 0), ShapeError);
}

} // namespace
} // namespace dclscope::snn
