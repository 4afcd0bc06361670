// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/labels.h"
#include "core/tagging/ontology.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dclscope {
namespace {

const LabelGroup& named(const LabelGroups& groups, const std::string& name) {
    const auto found = std::find_if(groups.groups.begin(), groups.groups.end(),
                                    [&](const LabelGroup& group) { return group.name == name; });
    EXPECT_NE(found, groups.groups.end()) << name;
    return *found;
}

TEST(Ontology, GroupsAllOfAudioSetsLabels) {
    const std::vector<std::string> labels = bundledLabels(LabelSet::AudioSet, 527);
    const LabelGroups groups = groupsOf(labels);
    ASSERT_EQ(groups.roots.size(), 7U);
    std::set<std::size_t> all;
    for (const std::size_t root : groups.roots)
        all.insert(groups.groups[root].members.begin(), groups.groups[root].members.end());
    EXPECT_EQ(all.size(), 527U) << "each label is in a group";
    EXPECT_EQ(groups.groups[groups.roots.front()].name, "Human sounds");

    const LabelGroup& dog = named(groups, "Dog");
    std::vector<std::string> names;
    for (const std::size_t label : dog.labels) names.push_back(labels[label]);
    EXPECT_EQ(names, (std::vector<std::string>{"Dog", "Bark", "Yip", "Howl", "Bow-wow", "Growling", "Whimper (dog)"}));
    const LabelGroup& pets = named(groups, "Domestic animals, pets");
    ASSERT_EQ(pets.groups.size(), 2U);
    EXPECT_EQ(groups.groups[pets.groups[0]].name, "Dog");
    EXPECT_TRUE(std::includes(pets.members.begin(), pets.members.end(), dog.members.begin(), dog.members.end()));
}

TEST(Ontology, HoldsOnlyWhatTheLabelsNeed) {
    const std::vector<std::string> labels{"Bark", "Music", "Dog"};
    const LabelGroups groups = groupsOf(labels);
    ASSERT_EQ(groups.roots.size(), 2U);
    EXPECT_EQ(groups.groups.size(), 4U) << "Animal, Domestic animals, Dog; and Music, that no label is without a group";
    const LabelGroup& animal = groups.groups[groups.roots[0]];
    EXPECT_EQ(animal.name, "Animal");
    EXPECT_EQ(animal.members, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(named(groups, "Dog").labels, (std::vector<std::size_t>{2, 0})) << "its own first";
}

TEST(Ontology, OffersNothingForOtherLabels) {
    EXPECT_TRUE(groupsOf(std::vector<std::string>{"Bark", "seven"}).empty());
    EXPECT_TRUE(groupsOf(std::vector<std::string>{}).empty());
}

} // namespace
} // namespace dclscope
