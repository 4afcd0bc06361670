// SPDX-License-Identifier: Apache-2.0
// The text of edits: there and back, and what is said of bad ones.
#include "core/base/error.h"
#include "core/experiments/edit.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dclscope::experiments {
namespace {

std::string complaint(const std::string& text) {
    try {
        (void)parseEdit(text);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(EditText, EveryEditGoesThereAndBack) {
    const std::vector<Edit> edits{
        {Move{{1.0, -2.5}, {}}, {"stages.0.0.dwconv", {}, {{3, 3}}, {{0, 7}}, {}}},
        {Move{{}, {0.0}}, {}},
        {Sigma{0.5, {}}, {}},
        {Sigma{{}, 2.0}, {"", 3, {}, {}, {}}},
        {Weight{0.0, {}}, {"model.0", {}, {}, {}, {{0, 2}, {9, 9}}}},
        {Weight{{}, -1.0}, {}},
        {Round{0.125}, {}},
        {Jitter{0.1, 18446744073709551615ULL}, {}},
        {Shuffle{7}, {"a layer with \"spaces\" \\", {}, {}, {}, {}}},
        {Redraw{{}, 2}, {}},
        {Redraw{1.5, 3}, {}},
        {Shift{-1e-7}, {}},
        {Scale{1.0 / 3.0}, {}},
        {Mirror{}, {}},
        {Freeze{"first", ""}, {}},
        {Freeze{"12", "last"}, {}},
        {Drop{0.3, DropBy::Weight, 1}, {}},
        {Drop{1.0, DropBy::Random, 9}, {}},
        {Replace{"a folder/x.pt", "model.4"}, {"model.0", {}, {}, {}, {}}},
    };
    std::vector<bool> seen(std::variant_size_v<What>, false);
    for (const Edit& edit : edits) {
        seen[edit.what.index()] = true;
        const std::string text = editText(edit);
        EXPECT_EQ(parseEdit(text), edit) << text;
        EXPECT_EQ(editText(parseEdit(text)), text);
    }
    EXPECT_EQ(std::count(seen.begin(), seen.end(), false), 0) << "every kind of edit";
    EXPECT_EQ(editWords().size(), seen.size());
    EXPECT_EQ(editText({Shuffle{1}, {}}), "shuffle seed=1");
    EXPECT_EQ(editText(parseEdit("  jitter\tseed=3  layer=all sigma=2 ")), "jitter sigma=2 seed=3");
}

TEST(EditText, EveryWordHasAnExampleThatParsesAndKeysThatAreExplained) {
    for (const EditWord& word : editWords()) {
        EXPECT_EQ(editText(parseEdit(word.example)).rfind(std::string(word.name), 0), 0U) << word.example;
        EXPECT_FALSE(word.does.empty());
        for (const EditKey& key : word.keys) EXPECT_FALSE(key.says.empty() || key.takes.empty()) << word.name;
    }
}

TEST(EditText, BadTextIsToldWithTheWordsThereAre) {
    EXPECT_EQ(complaint("shufle seed=1"),
              "there is no edit 'shufle'; there are move, sigma, weight, round, jitter, shuffle, redraw, shift, scale, "
              "mirror, freeze, drop, replace");
    EXPECT_EQ(complaint("jitter sgima=1"),
              "edit 'jitter': there is no 'sgima'; it takes sigma, seed, layer, stage, out, in, elements");
    EXPECT_EQ(complaint("jitter sigma=much"), "edit 'jitter': sigma is 'much', expected a number of at least 0");
    EXPECT_EQ(complaint("jitter sigma=-1"), "edit 'jitter': sigma is '-1', expected a number of at least 0");
    EXPECT_EQ(complaint("jitter sigma=nan"), "edit 'jitter': sigma is 'nan', expected a number of at least 0");
    EXPECT_EQ(complaint("jitter sigma=1 sigma=2"), "edit 'jitter sigma=1 sigma=2': says sigma twice");
    EXPECT_EQ(complaint("round step=0"), "edit 'round': step is '0', expected a number above 0");
    EXPECT_EQ(complaint("drop"), "edit 'drop' needs share=, a number from 0 to 1");
    EXPECT_EQ(complaint("drop share=1.5"), "edit 'drop': share is '1.5', expected a number from 0 to 1");
    EXPECT_EQ(complaint("drop share=0.5 by=size"), "edit 'drop': by is 'size', expected weight or random");
    EXPECT_EQ(complaint("move"),
              "edit 'move' needs exactly one of by, to, such as 'move layer=model.0 elements=0-9 by=-1'");
    EXPECT_EQ(complaint("sigma set=1 scale=1"),
              "edit 'sigma' needs exactly one of set, scale, such as 'sigma scale=2'");
    EXPECT_EQ(complaint("freeze positions=soon"),
              "edit 'freeze': positions is 'soon', expected a number of at least 0, first or last");
    EXPECT_EQ(complaint("mirror out=4-2"),
              "edit 'mirror': out is '4-2', expected numbers and ranges with commas, such as 0,4-7");
    EXPECT_EQ(complaint("mirror stage=-1"), "edit 'mirror': stage is '-1', expected a whole number of at least 0");
    EXPECT_EQ(complaint("shuffle now"), "edit 'shuffle now': 'now' is no key=value");
    EXPECT_EQ(complaint("shuffle layer=\"a"), "edit 'shuffle layer=\"a': 'layer=\"a': a quote is not closed");
    EXPECT_EQ(complaint("  "), "edit '  ': is empty");
}

} // namespace
} // namespace dclscope::experiments
