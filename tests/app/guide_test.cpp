// SPDX-License-Identifier: Apache-2.0
// The guide names commands and options: each must be one that the program has.
#include "core/base/resource_path.h"
#include "tests/app/dcls.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

using namespace dclscope;

namespace {

std::string textOf(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// Every `dcls COMMAND ...` of the guide: what stands in code, up to the end of the line, the ` or a |.
std::multimap<std::string, std::string> commandsIn(const std::string& text) {
    static const std::regex call(R"((?:^    |`)dcls ([a-z]+)([^`|\n]*))", std::regex::multiline);
    std::multimap<std::string, std::string> found;
    for (std::sregex_iterator each(text.begin(), text.end(), call), end; each != end; ++each)
        found.emplace((*each)[1], (*each)[2]);
    return found;
}

} // namespace

TEST(Guide, NamesOnlyCommandsAndOptionsThatThereAre) {
    const std::filesystem::path folder = resourcePath("docs");
    std::map<std::string, std::string> helps;
    std::size_t options = 0;
    for (const auto& page : std::filesystem::directory_iterator(folder)) {
        if (page.path().extension() != ".md") continue;
        for (const auto& [command, words] : commandsIn(textOf(page.path()))) {
            if (!helps.contains(command)) {
                const test::Finished help = test::dcls({command, "--help"});
                ASSERT_EQ(help.exitStatus, 0)
                    << page.path().filename() << " names dcls " << command << ": " << help.err;
                helps[command] = help.out;
            }
            static const std::regex option(R"((^| )(--[a-z-]+))");
            for (std::sregex_iterator each(words.begin(), words.end(), option), end; each != end; ++each) {
                ++options;
                EXPECT_NE(helps[command].find((*each)[2]), std::string::npos)
                    << page.path().filename() << ": dcls " << command << " has no " << (*each)[2];
            }
        }
    }
    EXPECT_GE(helps.size(), 15U);
    EXPECT_GE(options, 20U);
}

TEST(Guide, EveryPageIsFoundFromItsFirstOne) {
    const std::filesystem::path folder = resourcePath("docs");
    const std::string first = textOf(folder / "README.md");
    for (const auto& page : std::filesystem::directory_iterator(folder)) {
        const std::string name = page.path().filename().string();
        if (page.path().extension() != ".md" || name == "README.md") continue;
        EXPECT_NE(first.find("](" + name + ")"), std::string::npos) << name;
        const std::string text = textOf(page.path());
        EXPECT_NE(text.find("\n\nYou "), std::string::npos) << name << " does not begin with what one wants";
        EXPECT_NE(text.find("\n## Limits\n"), std::string::npos) << name;
    }
}

TEST(Guide, TheProjectsFirstPageIsOneScreenWhoseLinksLead) {
    const std::filesystem::path root = std::filesystem::canonical(resourcePath("docs")).parent_path();
    if (!std::filesystem::exists(root / "README.md")) GTEST_SKIP() << "README.md is not installed beside the guide";
    const std::string text = textOf(root / "README.md");
    EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 80);
    static const std::regex link(R"(\]\(([^)]+)\))");
    std::size_t links = 0;
    for (std::sregex_iterator each(text.begin(), text.end(), link), end; each != end; ++each, ++links) {
        const std::string target = (*each)[1];
        if (target.rfind("http", 0) == 0) continue;
        EXPECT_TRUE(std::filesystem::exists(root / target)) << target;
    }
    EXPECT_GE(links, 10U);
}

TEST(Guide, EveryCommandIsInItsTable) {
    const std::string page = textOf(resourcePath("docs/command-line.md"));
    const std::string help = test::dcls({"--help"}).out;
    const std::string list = help.substr(help.find("Subcommands:"));
    static const std::regex entry(R"(^  ([a-z]+) )", std::regex::multiline);
    std::size_t commands = 0;
    for (std::sregex_iterator each(list.begin(), list.end(), entry), end; each != end; ++each, ++commands)
        EXPECT_NE(page.find("dcls " + (*each)[1].str()), std::string::npos) << (*each)[1];
    EXPECT_GE(commands, 19U);
}
