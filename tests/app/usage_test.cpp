// SPDX-License-Identifier: Apache-2.0
#include "tests/app/dcls.h"

#include <gtest/gtest.h>

namespace dclscope::test {
namespace {

TEST(Usage, HelpNamesEveryCommandAndEachHasItsOwn) {
    const Finished help = dcls({"--help"});
    EXPECT_EQ(help.exitStatus, 0);
    EXPECT_EQ(help.err, "");
    for (const char* command : {"info", "positions", "kernel", "convert"}) {
        EXPECT_NE(help.out.find(command), std::string::npos) << command;
        const Finished own = dcls({command, "--help"});
        EXPECT_EQ(own.exitStatus, 0) << command;
        EXPECT_NE(own.out.find("--set NAME=VALUE"), std::string::npos) << own.out;
    }
    EXPECT_EQ(dcls({"--version"}).out.rfind("dcls ", 0), 0U);
}

TEST(Usage, WrongCommandLinesEndWithTwoAndSaySomething) {
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"nonsense"},
        {"info"},
        {"info", "x", "--nonsense"},
        {"info", "x", "--set", "tau=fast"},
        {"info", "x", "--set", "colour=red"},
        {"positions", "x", "--csv", "--json"},
        {"kernel", "x"},
        {"convert", "x"},
        {"convert", "x", "y.zip"},
    };
    for (const auto& arguments : wrong) {
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 2) << (arguments.empty() ? "nothing" : arguments.back());
        EXPECT_EQ(finished.out, "");
        EXPECT_NE(finished.err, "");
    }
}

} // namespace
} // namespace dclscope::test
