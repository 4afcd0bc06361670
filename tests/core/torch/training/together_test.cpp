// SPDX-License-Identifier: Apache-2.0
// Processes that train together, really started: this program starts itself.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/torch/training/torchrun_group.h"
#include "core/torch/training/trainer.h"
#include "tests/app/process.h"
#include "tests/core/torch/training/made_examples.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

/// Networks without dropout, which each process would draw for itself, and optimisers whose steps follow the gradients'
/// sizes: rounding decides the sign of a gradient of nothing.
Recipe recipeOf(const std::string& family) {
    const std::string training = "[training]\nepochs = 2\nbatch_size = 10\noptimizer = \"sgd\"\nlearning_rate = 0.02\n"
                                 "schedule = \"cosine\"\nposition_learning_rate = 1e-9\n";
    if (family == "convnext")
        return parseRecipe(training + "average_decay = 0.9\nclip_norm = 1\n[network]\nkind = \"convnext\"\nstem = [4, "
                                      "4]\ndepths = [1, 1, 1, 1]\n"
                                      "dims = [4, 6, 8, 10]\nlayer_scale = 0.5\nspacings = "
                                      "\"gauss\"\ndilated_kernel_size = 7\nkernel_count = 5\n"
                                      "[augmentation]\ntime_mask_probability = 0.8\n",
                           family);
    if (family == "convmixer")
        return parseRecipe(training + "[data]\nlayout = \"cifar10\"\n[network]\nkind = \"convmixer\"\ndim = 8\nblocks "
                                      "= 2\npatch = 4\nkernel_size = 3\n",
                           family);
    return parseRecipe(training + "[network]\nkind = \"snn-delays\"\nhidden = [10]\ndelay_steps = 5\ndropout = 0\n",
                       family);
}

std::unique_ptr<MadeExamples> examplesOf(const Recipe& recipe, int dieAtEpoch = -1) {
    MadeExamples::Options made;
    made.perEpoch = 21; // the last step has one example: fewer than processes
    if (std::holds_alternative<SpikingNetworkRecipe>(recipe.network)) made.shape = {20, 12};
    if (dieAtEpoch >= 0)
        made.asked = [dieAtEpoch](std::int64_t epoch, std::size_t) {
            if (epoch == dieAtEpoch) ::_exit(7);
        };
    return std::make_unique<MadeExamples>(recipe, made);
}

TrainingOptions optionsFor(const Recipe& recipe, const fs::path& output) {
    TrainingOptions options;
    options.recipe = recipe;
    options.output = output;
    options.threads = 1;
    return options;
}

std::string said(const char* name) {
    const char* text = std::getenv(name);
    return text == nullptr ? "" : text;
}

/// What the started processes do.
TEST(TogetherWorker, DISABLED_Run) {
    const Recipe recipe = recipeOf(said("FAMILY"));
    const std::atomic<bool> go{false};
    const bool dies = said("RANK") == said("DIES");
    try {
        const auto group = joinTorchrun(*Torchrun::fromEnvironment());
        const TrainingResult result =
            trainOn(examplesOf(recipe, dies ? 1 : -1), optionsFor(recipe, said("OUTPUT")), *group, {}, go);
        EXPECT_EQ(result.writtenElsewhere, group->rank() > 0);
        EXPECT_EQ(result.epochs.size(), group->rank() > 0 ? 0U : 2U);
    } catch (const Error& error) {
        std::cerr << error.what() << std::endl;
        ::_exit(3);
    }
}

int freePort() {
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(handle, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::getsockname(handle, reinterpret_cast<sockaddr*>(&address), &size), 0);
    ::close(handle);
    return ntohs(address.sin_port);
}

class Together : public testing::Test {
protected:
    void SetUp() override {
        if (!canJoinTorchrun()) GTEST_SKIP() << "this LibTorch, or its headers, are without Gloo";
    }

    std::unique_ptr<test::Process> start(const std::string& family, int rank, int size, int port,
                                         const std::string& more = "DIES=none") const {
        return std::make_unique<test::Process>(std::vector<std::string>{
            "env", "RANK=" + std::to_string(rank), "WORLD_SIZE=" + std::to_string(size), "MASTER_ADDR=127.0.0.1",
            "MASTER_PORT=" + std::to_string(port), "FAMILY=" + family, "OUTPUT=" + (folder_ / "together").string(),
            more, fs::read_symlink("/proc/self/exe").string(), "--gtest_filter=TogetherWorker.DISABLED_Run",
            "--gtest_also_run_disabled_tests"});
    }

    test::TemporaryFolder folder_;
};

void expectSameWeights(const fs::path& one, const fs::path& other) {
    const auto a = openCheckpoint(one), b = openCheckpoint(other);
    ASSERT_EQ(a->tensors().size(), b->tensors().size());
    for (const TensorInfo& info : a->tensors()) {
        const Array x = a->readFloats(info.name), y = b->readFloats(info.name);
        for (std::size_t i = 0; i < x.values.size(); ++i)
            ASSERT_NEAR(x.values[i], y.values[i], 1e-5) << info.name << " " << i;
    }
}

TEST_F(Together, TwoProcessesGetTheWeightsOfOne) {
    for (const std::string family : {"convnext", "convmixer", "spiking"}) {
        SCOPED_TRACE(family);
        const Recipe recipe = recipeOf(family);
        const std::atomic<bool> go{false};
        ProcessGroup alone;
        trainOn(examplesOf(recipe), optionsFor(recipe, folder_ / "alone"), alone, {}, go);
        const int port = freePort();
        const auto second = start(family, 1, 2, port), first = start(family, 0, 2, port);
        EXPECT_EQ(first->waitFor(std::chrono::seconds(60)), 0) << first->errors() << first->output();
        EXPECT_EQ(second->waitFor(std::chrono::seconds(60)), 0) << second->errors() << second->output();
        expectSameWeights(folder_ / "alone/epoch-002.safetensors", folder_ / "together/epoch-002.safetensors");
        fs::remove_all(folder_ / "alone");
        fs::remove_all(folder_ / "together");
    }
}

TEST_F(Together, OneThatDiesEndsTheOthersWithASentence) {
    const int port = freePort();
    const auto second = start("convnext", 1, 2, port, "DIES=1"), first = start("convnext", 0, 2, port, "DIES=1");
    EXPECT_EQ(second->waitFor(std::chrono::seconds(60)), 7);
    EXPECT_EQ(first->waitFor(std::chrono::seconds(60)), 3);
    EXPECT_NE(first->errors().find("one of the processes that train together is gone"), std::string::npos)
        << first->errors();
    EXPECT_TRUE(fs::exists(folder_ / "together/resume.state")) << "there is something to go on from";
}

TEST(Torchrun, ItsVariablesAreChecked) {
    const auto set = [](const char* name, const char* value) { ::setenv(name, value, 1); };
    EXPECT_FALSE(Torchrun::fromEnvironment());
    set("WORLD_SIZE", "3");
    EXPECT_THROW(Torchrun::fromEnvironment(), ConfigError);
    set("RANK", "2");
    EXPECT_THROW(Torchrun::fromEnvironment(), ConfigError);
    set("MASTER_ADDR", "127.0.0.1");
    ASSERT_TRUE(Torchrun::fromEnvironment());
    EXPECT_EQ(Torchrun::fromEnvironment()->rank, 2);
    EXPECT_EQ(Torchrun::fromEnvironment()->onMachine, 3);
    set("RANK", "3");
    EXPECT_THROW(Torchrun::fromEnvironment(), ConfigError);
    set("RANK", "x");
    EXPECT_THROW(Torchrun::fromEnvironment(), ConfigError);
    for (const char* name : {"WORLD_SIZE", "RANK", "MASTER_ADDR"}) ::unsetenv(name);
}

} // namespace
} // namespace dclscope::training
