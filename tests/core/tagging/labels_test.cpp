// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/label_file.h"
#include "core/tagging/labels.h"
#include "tests/fixtures.h"

#include <algorithm>
#include <array>
#include <set>

namespace dclscope::test {
namespace {

TEST(BundledLabels, AreAsManyAsTheirDataSetsHave) {
    struct Case {
        LabelSet set;
        std::int64_t classes;
        const char *first, *last;
    };
    for (const Case& c :
         {Case{LabelSet::AudioSet, 527, "Speech", "Field recording"},
          Case{LabelSet::ImageNet, 1000, "tench", "toilet tissue"}, Case{LabelSet::Cifar, 10, "airplane", "truck"},
          Case{LabelSet::Cifar, 100, "apple", "worm"}}) {
        const std::vector<std::string> labels = bundledLabels(c.set, c.classes);
        ASSERT_EQ(static_cast<std::int64_t>(labels.size()), c.classes);
        EXPECT_EQ(labels.front(), c.first);
        EXPECT_EQ(labels.back(), c.last);
        EXPECT_EQ(std::set<std::string>(labels.begin(), labels.end()).size(), labels.size()) << "no name twice";
    }
    EXPECT_TRUE(bundledLabels(LabelSet::AudioSet, 50).empty());
}

TEST(BundledLabels, OfAudioSetAreItsOwn) {
    SKIP_WITHOUT_SHARED("data/labels/audioset_class_labels_indices.csv");
    EXPECT_EQ(bundledLabels(LabelSet::AudioSet, 527),
              readLabelFile(shared("data/labels/audioset_class_labels_indices.csv")));
}

TEST(LabelsFor, TakesTheCardsThenADataSetsThenNumbers) {
    constexpr std::array kLikely{LabelSet::Cifar, LabelSet::ImageNet};
    Card card;
    EXPECT_EQ(labelsFor(card, 10, kLikely).names[3], "cat");
    EXPECT_EQ(labelsFor(card, 1000, kLikely).names[217], "English springer");
    EXPECT_EQ(labelsFor(card, 12, kLikely).names, labelsFor(card, 12, {}).names);
    EXPECT_EQ(labelsFor(card, 12, kLikely).names[11], "class 11");
    EXPECT_EQ(labelsFor(card, 12, kLikely).origin, Origin::Inferred);
    card.labels = {"yes", "no"};
    EXPECT_EQ(labelsFor(card, 2, kLikely).names, card.labels);
    EXPECT_EQ(labelsFor(card, 2, kLikely).origin, Origin::Card);
    EXPECT_THROW(labelsFor(card, 10, kLikely), ConfigError);
}

} // namespace
} // namespace dclscope::test
