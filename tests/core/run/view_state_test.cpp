// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/view_state.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(ViewState, ComesBackFromItsText) {
    ViewState state;
    state.runs = {"/home/me/my runs/50 % & more=1?/été", "demo"};
    state.entry = "model & ema";
    state.series = "seed=0_#.pt";
    state.layer = "stages.0.blocks.1.dwconv";
    state.view = View::Channels;
    state.epoch = 37.4;
    state.out = 12;
    state.in = 3;
    state.quantity = Quantity::Weight;
    state.axis = 1;
    state.hidden = 2;
    state.order = Order::Similarity;
    state.strength = false;
    state.spread = false;
    state.trails = false;
    state.sound = "my sounds/eight & nine.wav";
    state.pins = {{"stages.0.blocks.1.dwconv", 7}, {"a:b", 0}};
    state.zoom = {2.5, 0.1, 0.30000000000000004};
    state.playing = true;
    state.compare = true;
    state.otherLayer = "stages.1 & more";
    state.otherEpoch = 2.5;
    state.trying = true;
    state.edits = {"shuffle layer=\"my layer\" seed=1", "move by=1,-2"};
    EXPECT_EQ(viewStateFromText(toText(state)), state);
}

TEST(ViewState, SaysOnlyWhatIsNotTheDefault) {
    ViewState state;
    EXPECT_EQ(toText(state), "dclscope:?");
    EXPECT_EQ(viewStateFromText("dclscope:?"), state);
    state.runs = {"demo"};
    state.layer = "model.4";
    state.view = View::Field;
    state.out = 3;
    EXPECT_EQ(toText(state), "dclscope:?run=demo&layer=model.4&view=field&out=3");
}

TEST(ViewState, EditsAreTriedWhereThereAreAnyOrSomebodySaysSo) {
    ViewState state;
    state.runs = {"demo"};
    state.trying = true;
    EXPECT_EQ(toText(state), "dclscope:?run=demo&try=yes");
    EXPECT_EQ(viewStateFromText(toText(state)), state);
    state.edits = {"mirror"};
    EXPECT_EQ(toText(state), "dclscope:?run=demo&edit=mirror");
    EXPECT_EQ(viewStateFromText("dclscope:?run=demo&edit=mirror"), state);
}

TEST(ViewState, EveryViewAndQuantityHasAName) {
    for (int i = 0; i < 11; ++i) EXPECT_EQ(viewFromName(viewName(static_cast<View>(i))), static_cast<View>(i));
    EXPECT_EQ(viewNames().size(), 11U);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(orderFromName(orderName(static_cast<Order>(i))), static_cast<Order>(i));
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(quantityFromName(quantityName(static_cast<Quantity>(i))), static_cast<Quantity>(i));
    EXPECT_FALSE(viewFromName("Field"));
}

TEST(ViewState, RefusesWhatItDoesNotUnderstandAndNamesIt) {
    const auto complaint = [](const char* text) -> std::string {
        try {
            viewStateFromText(text);
            return "taken";
        } catch (const ConfigError& error) {
            return error.what();
        }
    };
    EXPECT_NE(complaint("http://example.org").find("no link"), std::string::npos);
    EXPECT_NE(complaint("dclscope:?colour=red").find("'colour'"), std::string::npos);
    EXPECT_NE(complaint("dclscope:?view=map").find("'map'"), std::string::npos);
    EXPECT_NE(complaint("dclscope:?view").find("no value"), std::string::npos);
    for (const char* text : {"dclscope:?out=-1",        "dclscope:?out=99999999999999999999",
                             "dclscope:?epoch=nan",     "dclscope:?epoch=inf",
                             "dclscope:?epoch=1x",      "dclscope:?zoom=1,2",
                             "dclscope:?zoom=0.5,0,0",  "dclscope:?zoom=2,2,0",
                             "dclscope:?axis=3",        "dclscope:?hidden=3",
                             "dclscope:?spread=maybe",  "dclscope:?order=up",
                             "dclscope:?pin=7",         "dclscope:?pin=a:x",
                             "dclscope:?run=%",         "dclscope:?run=%4",
                             "dclscope:?run=%zz",       "dclscope:?run=%-1",
                             "dclscope:?compare=maybe", "dclscope:?other_epoch=last",
                             "dclscope:?try=perhaps"})
        EXPECT_NE(complaint(text), "taken") << text;
}

} // namespace
} // namespace dclscope
