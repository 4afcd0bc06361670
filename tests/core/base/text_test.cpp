// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <array>

namespace dclscope {
namespace {

TEST(Text, ShapesAreWrittenAsLists) {
    const std::array<std::int64_t, 3> shape{384, 1, 26};
    EXPECT_EQ(shapeText(shape), "[384, 1, 26]");
    EXPECT_EQ(shapeText({}), "[]");
}

TEST(Text, TerminalEscapesAndBidiOverridesAreMadeVisible) {
    EXPECT_EQ(printable("a\x1b[31mb"), "a\\x1B[31mb");
    EXPECT_EQ(printable("x\ny"), "x\\x0Ay");
    EXPECT_EQ(printable("\xE2\x80\xAE"
                        "abc"),
              "\\xE2\\x80\\xAE"
              "abc");
    EXPECT_EQ(printable("caf\xC3\xA9"), "caf\xC3\xA9");
    EXPECT_EQ(printable("\xFF\xFE"), "\\xFF\\xFE");
}

TEST(Text, LongNamesAreCut) {
    const std::string cut = printable(std::string(40'000, 'k'), 20);
    EXPECT_EQ(cut, std::string(20, 'k') + "...");
}

TEST(Text, Utf8IsCheckedStrictly) {
    EXPECT_TRUE(isValidUtf8("plain"));
    EXPECT_TRUE(isValidUtf8("\xF0\x9F\x8E\xA4"));
    EXPECT_FALSE(isValidUtf8("\xC0\xAF"));         // overlong
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80"));     // surrogate
    EXPECT_FALSE(isValidUtf8("\xE2\x82"));         // cut
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
}

TEST(Text, PluralsAgree) {
    EXPECT_EQ(counted(1, "epoch"), "1 epoch");
    EXPECT_EQ(counted(3, "epoch"), "3 epochs");
}

TEST(Text, CellsOfATableAreQuotedWhereTheyHaveToBe) {
    EXPECT_EQ(csvCell("dog bark"), "dog bark");
    EXPECT_EQ(csvCell("Glass, shatter"), "\"Glass, shatter\"");
    EXPECT_EQ(csvCell("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(csvCell("two\nlines"), printable("two\nlines"));
}

} // namespace
} // namespace dclscope
