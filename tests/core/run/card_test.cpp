// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/run/card.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope {
namespace {

/// The message of the ConfigError that `action` throws.
template <class Action>
std::string complaint(Action action) {
    try {
        action();
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "nothing was thrown";
}

Card given(std::initializer_list<const char*> assignments) {
    Card card;
    for (const char* assignment : assignments) card.set(assignment);
    return card;
}

TEST(Card, TakesEveryNameThatSetPromises) {
    const Card card = given({"kind=Dcls2dK1d", "version=max", "dilated_kernel_size=23x17", "neuron=plif", "tau=1.005",
                             "synapse_tau=2", "time_step_ms=10", "v_threshold=1", "output_v_threshold=1e9",
                             "loss=spike_count", "dense_kernel_size=3", "mode=discrete", "num_classes=20"});
    EXPECT_EQ(card.kind, LayerKind::Dcls2dK1d);
    EXPECT_EQ(card.version, Version::max);
    EXPECT_EQ(card.dilatedKernelSize, (std::vector<std::int64_t>{23, 17}));
    EXPECT_EQ(card.denseKernelSize, std::vector<std::int64_t>{3});
    EXPECT_EQ(card.neuron, "plif");
    EXPECT_DOUBLE_EQ(*card.tau, 1.005);
    EXPECT_DOUBLE_EQ(*card.synapseTau, 2.0);
    EXPECT_DOUBLE_EQ(*card.timeStepMs, 10.0);
    EXPECT_DOUBLE_EQ(*card.outputVThreshold, 1e9);
    EXPECT_EQ(card.loss, "spike_count");
    EXPECT_EQ(card.mode, "discrete");
    EXPECT_EQ(card.numClasses, 20);
    EXPECT_EQ(card.origins.at("tau"), Origin::Given);
    const Card delays = given({"causal=no", "population_sizes=Pop0:700,Conn_Pop0_Pop1:700x256"});
    EXPECT_EQ(delays.causal, false);
    EXPECT_EQ(delays.populationSizes.at("Pop0"), std::vector<std::int64_t>{700});
    EXPECT_EQ(delays.populationSizes.at("Conn_Pop0_Pop1"), (std::vector<std::int64_t>{700, 256}));
}

TEST(Card, RefusesWrongValuesNamingTheField) {
    EXPECT_EQ(complaint([] { given({"tau=fast"}); }), "--set tau: expected a number above 0, got 'fast'");
    EXPECT_EQ(complaint([] { given({"tau=0"}); }), "--set tau: expected a number above 0, got '0'");
    EXPECT_EQ(complaint([] { given({"tau=nan"}); }), "--set tau: expected a number above 0, got 'nan'");
    EXPECT_EQ(complaint([] { given({"version=v2"}); }), "--set version: expected one of v0, v1, max, gauss, got 'v2'");
    for (const char* size : {"", "x", "23x", "0", "-3", "1.5", "1x2x3x4", "99999999999999999999"})
        EXPECT_NE(complaint([&] {
                      given({(std::string("dilated_kernel_size=") + size).c_str()});
                  }).find("--set dilated_kernel_size: expected one to three sizes"),
                  std::string::npos)
            << size;
    EXPECT_NE(
        complaint([] { given({"colour=red"}); }).find("expected NAME=VALUE with NAME one of model, kind, version"),
        std::string::npos);
    EXPECT_EQ(complaint([] { given({"causal=perhaps"}); }), "--set causal: expected one of yes, no, got 'perhaps'");
    for (const char* sizes : {"", "Pop0", "Pop0:", ":5", "Pop0:1x2x3", "Pop0:many", "Pop0:5,", "Pop0:0"})
        EXPECT_NE(complaint([&] {
                      given({(std::string("population_sizes=") + sizes).c_str()});
                  }).find("--set population_sizes: expected "),
                  std::string::npos)
            << sizes;
    EXPECT_NE(complaint([] { given({"tau"}); }).find("expected NAME=VALUE"), std::string::npos);
    EXPECT_NE(complaint([] { given({"recipe=x"}); }).find("expected NAME=VALUE"), std::string::npos);
}

TEST(Card, GoesThroughJsonAndTomlUnchanged) {
    Card card = given({"model=snn-delays", "version=gauss", "dilated_kernel_size=25", "tau=1.5", "num_classes=11"});
    card.labels = {"zero", "eins \"zwei\"", "déjà"};
    card.background = "background";
    card.causal = true;
    card.populationSizes = {{"Pop0", {700}}, {"Conn_Pop0_Pop1", {700, 256}}};
    card.thresholds = {{"déjà", 0.25}, {"zero", 1.0}};
    card.frontEnd = {{"name", "digits-40"}, {"hop", "80"}};
    card.recipe = "[network]\nhidden = [64, 64]\n";
    card.training = {{"epoch", 39}, {"valid_accuracy", 0.983}};
    EXPECT_EQ(Card::fromJson(card.toJson()).toJson(), card.toJson());
    const test::TemporaryFolder folder;
    std::ofstream(folder / "x.card.toml") << card.toToml();
    EXPECT_EQ(Card::fromToml(folder / "x.card.toml").toJson(), card.toJson());
    EXPECT_EQ(Card::fromJson(card.toJson()).origins.at("tau"), Origin::Card);
}

TEST(Card, JsonIsStrictWhereItMattersAndOpenToNewFields) {
    EXPECT_EQ(complaint([] { Card::fromJson("{"); }), "the card is not valid JSON");
    EXPECT_EQ(complaint([] { Card::fromJson("[]"); }), "the card is not a JSON object");
    EXPECT_EQ(complaint([] { Card::fromJson(R"({"tau": 2, "tau": 3})"); }), "the card says 'tau' twice");
    EXPECT_EQ(complaint([] { Card::fromJson(R"({"tau": [2]})"); }), "tau: expected a number above 0, got '[2]'");
    EXPECT_EQ(complaint([] { Card::fromJson(R"({"labels": "/etc/passwd"})"); }),
              "labels: expected a list of texts, got '/etc/passwd'");
    EXPECT_NO_THROW(Card::fromJson(R"({"from_the_future": {"a": [1]}, "tau": 2})"));
    EXPECT_EQ(complaint([] { Card::fromJson(std::string(200'000, '[')); }), "the card is not valid JSON");
}

TEST(Card, TomlNamesLineAndField) {
    const test::TemporaryFolder folder;
    const auto complaintAbout = [&](const std::string& text) {
        std::ofstream(folder / "card.toml") << text;
        return complaint([&] { Card::fromToml(folder / "card.toml"); });
    };
    EXPECT_EQ(complaintAbout("tau = 2\nversion = 'v9'\n"),
              "line 2: version: expected one of v0, v1, max, gauss, got 'v9'");
    EXPECT_NE(
        complaintAbout("\ncolour = 'red'\n").find("line 2: 'colour' is no field of a card; the fields are model,"),
        std::string::npos);
    EXPECT_EQ(complaintAbout("tau = \n").rfind("line 1: ", 0), 0U);
    EXPECT_EQ(complaint([&] { Card::fromToml(folder.path()); }), "is not a file");
    EXPECT_EQ(complaintAbout("labels = 'missing.txt'").rfind("line 1: '", 0), 0U);
}

TEST(Card, SaysThresholdsByLabel) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "x.card.toml") << "[thresholds]\n\"Male speech, man speaking\" = 0.4\nDog = 1\n";
    const Card card = Card::fromToml(folder / "x.card.toml");
    EXPECT_EQ(card.thresholds, (std::map<std::string, double>{{"Dog", 1.0}, {"Male speech, man speaking", 0.4}}));
    for (const char* wrong : {"0", "-0.1", "1.01", "\"0.5\"", "null", "[0.5]"})
        EXPECT_EQ(complaint([&] {
                      Card::fromJson(R"({"thresholds": {"Dog": )" + std::string(wrong) + "}}");
                  }).rfind("thresholds: expected a number above 0 up to 1 for 'Dog', got '", 0),
                  0U)
            << wrong;
    EXPECT_EQ(complaint([] { Card::fromJson(R"({"thresholds": 0.5})"); }),
              "thresholds: expected numbers above 0 up to 1 by label, got '0.5'");
}

TEST(Card, ReadsLabelsFromLinesAndFromAudioSetsTable) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "lines.txt") << "zero\r\none\n\ntwo\n";
    std::ofstream(folder / "table.csv") << "index,mid,display_name\n0,/m/09x0r,\"Speech\"\n1,/m/1,\"Male speech, man "
                                           "\"\"speaking\"\"\"\n";
    std::ofstream(folder / "x.card.toml") << "labels = 'lines.txt'\n";
    Card card;
    card.set("labels=" + (folder / "table.csv").string());
    EXPECT_EQ(card.labels, (std::vector<std::string>{"Speech", "Male speech, man \"speaking\""}));
    EXPECT_EQ(Card::fromToml(folder / "x.card.toml").labels, (std::vector<std::string>{"zero", "one", "two"}));
    EXPECT_NE(complaint([&] { card.set("labels=" + folder.path().string()); }).find("is not a file of labels"),
              std::string::npos);
}

TEST(Card, MergingLetsTheLaterOneWinFieldByField) {
    Card card = Card::fromJson(R"({"tau": 2, "version": "gauss", "labels": ["a"]})");
    card.merge(given({"tau=3"}));
    EXPECT_DOUBLE_EQ(*card.tau, 3.0);
    EXPECT_EQ(card.origins.at("tau"), Origin::Given);
    EXPECT_EQ(card.version, Version::gauss);
    EXPECT_EQ(card.origins.at("version"), Origin::Card);
    EXPECT_EQ(card.labels, std::vector<std::string>{"a"});
}

} // namespace
} // namespace dclscope
