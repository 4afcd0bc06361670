// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/event_spans.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/core/tagging/tone_model.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

constexpr auto kStart = TagEvent::Kind::Start;
constexpr auto kEnd = TagEvent::Kind::End;

TEST(EventSpans, OfASpikingNetworkReachBackByItsWindow) {
    const TagModel model = test::toneModel();
    const double window = model.frontEnd.windowSeconds();
    const std::vector<TagEvent> events{{kStart, 1, 0.5, 0.7F},
                                       {kEnd, 1, 0.9, 0.95F},
                                       {kStart, 0, 5.0, 0.8F},
                                       {kEnd, 0, 5.5, 0.6F},
                                       {kStart, 1, 7.0, 0.9F}};
    const std::vector<EventSpan> spans = spansOf(model, 0.05, events);
    ASSERT_EQ(spans.size(), 2U) << "what has not ended is none yet";
    EXPECT_DOUBLE_EQ(spans[0].startSeconds, 0.0) << "not before the sound";
    EXPECT_DOUBLE_EQ(spans[0].endSeconds, 0.9);
    EXPECT_EQ(spans[0].label, 1U);
    EXPECT_FLOAT_EQ(spans[0].score, 0.95F);
    EXPECT_DOUBLE_EQ(spans[1].startSeconds, 5.0 - window);
    EXPECT_FLOAT_EQ(spans[1].score, 0.8F);
}

TEST(EventSpans, OfALongNetworkReachBackByItsHop) {
    const TagModel model = TagModel::make("fake", std::make_shared<test::FakeModel>(models::InputKind::LogMel), {});
    EventSpans all(model, 1.0);
    std::vector<EventSpan> spans;
    all.push(std::vector<TagEvent>{{kStart, 0, 12.0, 0.7F}}, spans);
    EXPECT_TRUE(spans.empty());
    all.push(std::vector<TagEvent>{{kEnd, 0, 15.0, 0.9F}}, spans);
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_DOUBLE_EQ(spans[0].startSeconds, 11.0);
    EXPECT_DOUBLE_EQ(spans[0].endSeconds, 15.0);
}

TEST(EventSpans, OfSeveralLabelsAtOnceAreEachTheirOwn) {
    const TagModel model = TagModel::make("fake", std::make_shared<test::FakeModel>(models::InputKind::LogMel), {});
    const std::vector<TagEvent> events{
        {kStart, 0, 12.0, 0.7F}, {kStart, 1, 13.0, 0.5F}, {kEnd, 0, 15.0, 0.9F}, {kEnd, 1, 16.0, 0.5F}};
    const std::vector<EventSpan> spans = spansOf(model, 1.0, events);
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].label, 0U);
    EXPECT_DOUBLE_EQ(spans[0].startSeconds, 11.0);
    EXPECT_DOUBLE_EQ(spans[0].endSeconds, 15.0);
    EXPECT_EQ(spans[1].label, 1U);
    EXPECT_DOUBLE_EQ(spans[1].startSeconds, 12.0);
    EXPECT_DOUBLE_EQ(spans[1].endSeconds, 16.0);
}

} // namespace
} // namespace dclscope
