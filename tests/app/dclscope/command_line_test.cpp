// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/command_line.h"

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

CommandLine parsed(std::vector<std::string> words) {
    words.insert(words.begin(), "dclscope");
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    return parseCommandLine(static_cast<int>(argv.size()), argv.data());
}

ViewState viewOf(std::vector<std::string> words) {
    const CommandLine line = parsed(std::move(words));
    EXPECT_FALSE(line.exitCode);
    return line.window.request.view;
}

} // namespace

TEST(CommandLine, saysAViewInOptions) {
    const ViewState view =
        viewOf({"demo", "--layer", "layers.1",    "--view",      "delays", "--epoch", "3.5", "--out",
                "4",    "--in",    "2",           "--quantity",  "weight", "--axis",  "1",   "--hidden-axis",
                "2",    "--zoom",  "2,0.25,0.75", "--no-spread", "--play"});
    ViewState expected;
    expected.runs = {"demo"};
    expected.layer = "layers.1";
    expected.view = View::Delays;
    expected.epoch = 3.5;
    expected.out = 4;
    expected.in = 2;
    expected.quantity = Quantity::Weight;
    expected.axis = 1;
    expected.hidden = 2;
    expected.zoom = {2.0, 0.25, 0.75};
    expected.spread = false;
    expected.playing = true;
    EXPECT_EQ(view, expected);
    EXPECT_EQ(viewOf({}), ViewState{});
    EXPECT_EQ(viewOf({"--zoom", "3"}).zoom, (ViewZoom{3.0, 0.5, 0.5}));
}

TEST(CommandLine, saysThatTwoRunsStandSideBySide) {
    const ViewState view = viewOf({"a", "b", "--compare", "--other-layer", "x", "--other-epoch", "3"});
    EXPECT_TRUE(view.compare);
    EXPECT_EQ(view.runs, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(view.otherLayer, "x");
    EXPECT_EQ(view.otherEpoch, 3.0);
    const CommandLine render = parsed({"render", "a", "b", "--compare", "--output", "x.png"});
    ASSERT_TRUE(render.render);
    EXPECT_EQ(render.render->view.runs.size(), 2U);
    EXPECT_GT(render.render->size.width(), 2 * render.render->size.height()) << "room for three in a row";
    EXPECT_EQ(parsed({"render", "a", "--compare", "--size", "640x480", "--output", "x.png"}).render->size,
              QSize(640, 480));
    EXPECT_EQ(parsed({"render", "a", "b", "--output", "x.png"}).exitCode, 2) << "two without --compare";
    const CommandLine link = parsed({"render", "dclscope:?run=a&run=b&compare=yes", "--output", "x.png"});
    ASSERT_TRUE(link.render);
    EXPECT_EQ(link.render->view.runs.size(), 2U);
}

TEST(CommandLine, saysWhichNetworkAndWhichSeries) {
    const ViewState view = viewOf({"net.pt", "--entry", "student", "--series", "seed=0_#.pt", "--view", "values"});
    EXPECT_EQ(view.entry, "student");
    EXPECT_EQ(view.series, "seed=0_#.pt");
    EXPECT_EQ(view.view, View::Values);
    EXPECT_EQ(viewOf({"dclscope:?run=net.pt&entry=student", "--entry", "teacher"}).entry, "teacher");
}

TEST(CommandLine, takesALinkAndOptionsChangeIt) {
    const std::string link = "dclscope:?run=demo&layer=layers.0&view=field&out=3&spread=no&epoch=7";
    EXPECT_EQ(viewOf({link}), viewStateFromText(link));
    ViewState changed = viewStateFromText(link);
    changed.epoch = 2.0;
    changed.view = View::Delays;
    EXPECT_EQ(viewOf({link, "--epoch", "2", "--view", "delays"}), changed);
    EXPECT_EQ(viewOf({"--epoch", "2", "/other", link}).runs, (std::vector<std::string>{"demo", "/other"}));
}

TEST(CommandLine, saysEditsToTry) {
    const ViewState view = viewOf({"--edit", "shuffle layer=all seed=1", "demo", "--edit", "round step=2"});
    EXPECT_TRUE(view.trying);
    EXPECT_EQ(view.edits, (std::vector<std::string>{"shuffle layer=all seed=1", "round step=2"}));
    EXPECT_EQ(view.runs, std::vector<std::string>{"demo"}) << "an edit takes one word";
    EXPECT_TRUE(viewOf({"demo", "--try"}).trying);
    EXPECT_FALSE(viewOf({"demo"}).trying);
    EXPECT_EQ(parsed({"render", "demo", "--output", "x.png", "--edit", "mirror"}).render->view.edits,
              std::vector<std::string>{"mirror"});
    const std::string link = "dclscope:?run=demo&edit=mirror";
    EXPECT_EQ(viewOf({link, "--edit", "round step=2"}).edits, (std::vector<std::string>{"mirror", "round step=2"}));
}

TEST(CommandLine, refusesWhatIsNoView) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"dclscope:?colour=red"},
                                                  {"dclscope:?zoom=900,0,0"},
                                                  {"--zoom", "0.5"},
                                                  {"--zoom", "2,3"},
                                                  {"--quantity", "mass"},
                                                  {"--axis", "3"},
                                                  {"--axis", "-1"},
                                                  {"--hidden-axis", "3"},
                                                  {"render", "demo", "--output", "x.png", "--hidden-axis", "3"},
                                                  {"render", "dclscope:?layer=a", "--output", "x.png"},
                                                  {"--out", "-1"},
                                                  {"dclscope:?run=a", "dclscope:?run=b"},
                                                  {"demo", "--edit", "paint colour=red"},
                                                  {"render", "demo", "--output", "x.png", "--edit", "shift"},
                                                  {"dclscope:?run=a&edit=paint"},
                                                  {"--workspace", "kitchen"}})
        EXPECT_EQ(parsed(words).exitCode, 2) << words.front();
}

TEST(CommandLine, aFigureIsSaidInTheWordsOfTheWindow) {
    const std::vector<std::string> words{
        "--layer", "a", "--view",        "delays", "--epoch", "3.5",        "--out",       "4",          "--in",  "2",
        "--axis",  "1", "--hidden-axis", "0",      "--zoom",  "2,0.25,0.5", "--no-spread", "--quantity", "weight"};
    const auto with = [&words](std::vector<std::string> first) {
        first.insert(first.end(), words.begin(), words.end());
        return first;
    };
    const std::vector<std::string> drawn{"render", "demo", "--output", "x.png"};
    EXPECT_EQ(parsed(with(drawn)).render->view, viewOf(with({"demo"})));
    EXPECT_EQ(parsed(drawn).render->view, viewOf({"demo"}));
    EXPECT_FALSE(parsed(drawn).render->outSaid);
    const std::string link = "dclscope:?run=demo&view=field&out=3&hidden=1";
    const auto render = parsed({"render", link, "--output", "x.png", "--out", "5"}).render;
    ViewState expected = viewStateFromText(link);
    expected.out = 5;
    EXPECT_EQ(render->view, expected);
    EXPECT_TRUE(render->outSaid);
}

TEST(CommandLine, everyViewIsOneOfAFigureToo) {
    for (const std::string& name : viewNames()) {
        EXPECT_EQ(parsed({"render", "demo", "--output", "x.png", "--view", name}).render->view.view,
                  viewFromName(name));
        EXPECT_EQ(parsed({"demo", "--view", name}).window.request.view.view, viewFromName(name));
    }
}

TEST(CommandLine, leavesTheWorkspaceToWhatIsAskedFor) {
    EXPECT_EQ(parsed({"--source", "a.wav"}).window.workspace, "");
    EXPECT_EQ(parsed({"--source", "a.wav"}).window.request.source, "a.wav");
    EXPECT_EQ(parsed({"--workspace", "live"}).window.workspace, "live");
}

TEST(CommandLine, aRecipeAndARunAreForTraining) {
    const CommandLine line = parsed({"--workspace", "train", "--recipe", "digits", "--output", "/runs/mine"});
    ASSERT_FALSE(line.exitCode);
    EXPECT_EQ(line.window.workspace, "train");
    EXPECT_EQ(line.window.request.recipe, "digits");
    EXPECT_EQ(line.window.request.output, "/runs/mine");
    EXPECT_EQ(line.window.request.view, ViewState{});
    EXPECT_FALSE(line.render);
}
