// SPDX-License-Identifier: Apache-2.0
// dcls bench gives all its rows; how long anything takes is never asserted.
#include "tests/app/dcls.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>

namespace dclscope::test {
namespace {

/// While it lives, no training library is found.
class WithoutLibTorch {
public:
    WithoutLibTorch() { ::setenv("DCLSCOPE_TORCH_LIBRARY", "/no/such/library.so", 1); }
    WithoutLibTorch(const WithoutLibTorch&) = delete;
    WithoutLibTorch& operator=(const WithoutLibTorch&) = delete;
    ~WithoutLibTorch() { ::unsetenv("DCLSCOPE_TORCH_LIBRARY"); }
};

TEST(Bench, GivesEveryRowWithoutLibTorch) {
    const WithoutLibTorch without;
    const Finished finished = dcls({"bench", "--quick", "--json"});
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    const auto json = nlohmann::json::parse(finished.out);
    EXPECT_GT(json.at("peak_operations_per_second").get<double>(), 0.0);
    EXPECT_TRUE(json.at("libtorch").is_null());
    EXPECT_NE(json.at("without_libtorch").get<std::string>().find("/no/such/library.so"), std::string::npos);
    std::set<std::string> ids;
    for (const auto& row : json.at("rows")) {
        ids.insert(row.at("id").get<std::string>());
        EXPECT_GT(row.at("seconds_median").get<double>(), 0.0) << row;
        EXPECT_LE(row.at("seconds_low_quartile"), row.at("seconds_high_quartile")) << row;
        EXPECT_TRUE(row.at("ratio").is_null()) << row;
        const bool depthwise = row.at("id").get<std::string>().starts_with("depthwise_");
        EXPECT_EQ(row.at("share_of_peak").is_number(), depthwise) << row;
    }
    for (const char* channels : {"96", "192", "384", "768"})
        for (const char* passes : {"_forward", "_forward_backward"})
            EXPECT_EQ(ids.count(std::string("depthwise_") + channels + passes), 1U) << channels << passes;
    for (const char* id : {"construct_gauss_forward", "construct_gauss_forward_backward", "snn_running",
                           "convnext_dcls_layers", "convnext_everything_else", "convnext_forward"})
        EXPECT_EQ(ids.count(id), 1U) << id;
    EXPECT_GT(json.at("dcls_layers_over_everything_else").get<double>(), 0.0);
    EXPECT_EQ(ids.size(), json.at("rows").size());
}

TEST(Bench, TextFitsIntoAHundredColumns) {
    const WithoutLibTorch without;
    const Finished finished = dcls({"bench", "--quick", "--threads", "2"});
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_NE(finished.out.find("Without LibTorch beside it"), std::string::npos);
    std::istringstream table(finished.out.substr(finished.out.find("\n\n")));
    for (std::string line; std::getline(table, line);) {
        const auto shown = std::count_if(line.begin(), line.end(), [](char c) { return (c & '\xC0') != '\x80'; });
        EXPECT_LE(shown, 100) << line;
    }
}

TEST(Bench, UnknownRowsAreWrongUsage) {
    const Finished finished = dcls({"bench", "--only", "nonsense"});
    EXPECT_EQ(finished.exitStatus, 2);
    EXPECT_NE(finished.err.find("snn_running"), std::string::npos) << "the message names the rows there are";
}

#ifdef DCLSCOPE_WITH_TORCH
TEST(Bench, SetsLibTorchBesideIt) {
    const Finished finished = dcls({"bench", "--quick", "--json", "--only", "_768_forward"});
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
    const auto json = nlohmann::json::parse(finished.out);
    EXPECT_FALSE(json.at("libtorch").at("version").get<std::string>().empty());
    EXPECT_TRUE(json.at("libtorch").at("blas_slow").is_boolean());
    ASSERT_EQ(json.at("rows").size(), 2U);
    for (const auto& row : json.at("rows")) {
        EXPECT_GT(row.at("libtorch").at("seconds_median").get<double>(), 0.0);
        EXPECT_GT(row.at("libtorch_channels_last").at("seconds_median").get<double>(), 0.0);
        const double smaller =
            std::min(row.at("default_ratio").get<double>(), row.at("channels_last_ratio").get<double>());
        EXPECT_EQ(row.at("ratio").get<double>(), smaller) << "the headline is the smaller one";
    }
}
#endif

} // namespace
} // namespace dclscope::test
