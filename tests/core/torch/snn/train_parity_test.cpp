// SPDX-License-Identifier: Apache-2.0
// The module in LibTorch against the reference: evaluation, batch statistics, gradients and twenty steps of training.
#include "core/torch/snn/snn_delays_module.h"
#include "tests/core/snn/reference_files.h"

#include <gtest/gtest.h>

namespace dclscope::snn {
namespace {

torch::Tensor tensorOf(const TensorSource& source, const std::string& key) {
    Array array = source.readFloats(key);
    return torch::from_blob(array.values.data(), array.shape).clone();
}

double worst(const torch::Tensor& got, const torch::Tensor& expected) {
    EXPECT_EQ(got.numel(), expected.numel());
    return (got.detach().reshape(-1) - expected.reshape(-1)).abs().max().item<double>();
}

SnnDelaysOptions optionsOf(const nlohmann::json& meta) {
    const auto number = [&meta](const char* key) { return std::stod(meta.at(key).get<std::string>()); };
    SnnDelaysOptions options;
    options.inputs = meta.at("n_inputs");
    options.hidden.assign(meta.at("n_hidden_layers").get<std::size_t>(), meta.at("n_hidden").get<std::int64_t>());
    options.classes = meta.at("n_outputs");
    options.delaySteps = meta.at("max_delay");
    options.tau = number("tau");
    options.loss = *lossFromName(meta.at("loss").get<std::string>());
    if (!meta.contains("kernel_count")) return options; // training files say no more
    options.kernelCount = meta.at("kernel_count");
    options.version = *versionFromName(meta.at("version").get<std::string>());
    options.neuron = *neuronFromName(meta.at("neuron").get<std::string>());
    options.threshold = number("v_threshold");
    options.outputThreshold = number("output_v_threshold");
    options.batchNorm = meta.at("use_batchnorm") == 1;
    options.bias = meta.at("bias") == 1;
    if (meta.at("stateful_synapse") == 1) options.synapseTau = number("synapse_tau");
    options.learnSynapseTau = meta.at("synapse_learnable") == 1;
    return options;
}

/// Entries of a file whose names begin with a prefix, that left out.
class Prefixed : public TensorSource {
public:
    Prefixed(const TensorSource& source, std::string prefix) : source_(source), prefix_(std::move(prefix)) {
        for (const TensorInfo& tensor : source.tensors()) {
            if (!tensor.name.starts_with(prefix_)) continue;
            tensors_.push_back(tensor);
            tensors_.back().name.erase(0, prefix_.size());
        }
    }
    const std::string& path() const noexcept override { return source_.path(); }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        return source_.readBytes(prefix_ + std::string(name));
    }

private:
    const TensorSource& source_;
    std::string prefix_;
    std::vector<TensorInfo> tensors_;
};

class ModuleParity : public testing::TestWithParam<const char*> {};

TEST_P(ModuleParity, EveryModeIsTheReferences) {
    if (!std::filesystem::exists(test::snnFile(GetParam()))) GTEST_SKIP() << "needs " << test::snnFile(GetParam());
    const auto entry = test::readJson(test::snnFile("index.json")).at(GetParam());
    const auto expected = openCheckpoint(test::snnFile(entry.at("expected")));
    SnnDelays network(optionsOf(entry.at("meta")));
    network->load(*openCheckpoint(test::snnFile(GetParam())));
    const torch::Tensor labels = tensorOf(*expected, "labels").to(torch::kInt64);
    for (const std::string mode : {"gauss", "max_round", "train"}) {
        SCOPED_TRACE(mode);
        network->train(mode == "train");
        network->setDiscrete(mode == "max_round");
        const torch::Tensor output = network->forward(tensorOf(*expected, "x"));
        for (std::size_t k = 0; k < network->lastSpikes().size(); ++k)
            EXPECT_EQ(worst(network->lastSpikes()[k].transpose(0, 1),
                            tensorOf(*expected, mode + "/spikes" + std::to_string(k))),
                      0.0);
        const bool counts = network->options().loss == Loss::SpikeCount;
        const auto tolerance = [&](const char* name) {
            return static_cast<double>(test::toleranceOf(entry, mode, name));
        };
        EXPECT_LE(worst(output, tensorOf(*expected, mode + (counts ? "/output" : "/v_seq"))),
                  counts ? 0.0 : tolerance("v_seq"));
        const torch::Tensor scores = network->scores(output);
        EXPECT_LE(worst(scores, tensorOf(*expected, mode + "/scores")), tolerance("scores"));
        EXPECT_LE(worst(SnnDelaysImpl::loss(scores, labels), tensorOf(*expected, mode + "/loss")), tolerance("loss"));
    }
    for (const auto& [name, tensor] : network->stateDict()) {
        if (name == "model.1.running_mean") {
            EXPECT_LE(worst(tensor, tensorOf(*expected, "train/running_mean1")), 1e-5);
        }
        if (name == "model.1.running_var") {
            EXPECT_LE(worst(tensor, tensorOf(*expected, "train/running_var1")), 1e-5);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, ModuleParity,
                         testing::Values("snn_shd.pt", "snn_gsc.pt", "snn_plif_spikecount.pt", "snn_synapse.pt",
                                         "snn_plif_synapse_learn_bias.pt", "snn_nobn_kc3.pt", "snn_v_max.pt"));

/// Adam as the reference groups it: weights with decay, batch norm without, positions on their own.
struct Optimisers {
    torch::optim::Adam weights, positions;

    Optimisers(SnnDelays& network, double decay)
        : weights({{network->weightParameters(),
                    std::make_unique<torch::optim::AdamOptions>(torch::optim::AdamOptions().weight_decay(decay))},
                   {network->otherParameters(), std::make_unique<torch::optim::AdamOptions>()}},
                  torch::optim::AdamOptions()),
          positions(network->positionParameters(), torch::optim::AdamOptions()) {}

    void setRates(double weightRate, double positionRate, double beta1) {
        for (auto& group : weights.param_groups()) {
            auto& options = static_cast<torch::optim::AdamOptions&>(group.options());
            options.lr(weightRate).betas({beta1, 0.999});
        }
        for (auto& group : positions.param_groups())
            static_cast<torch::optim::AdamOptions&>(group.options()).lr(positionRate);
    }
};

class TrainParity : public testing::TestWithParam<const char*> {};

TEST_P(TrainParity, TwentyStepsAreTheReferences) {
    const std::string file = GetParam();
    SKIP_WITHOUT_SHARED("fixtures/train/" + file);
    const auto entry = test::readJson(test::shared("fixtures/train/index.json")).at(file);
    const auto& meta = entry.at("meta");
    const auto source = openCheckpoint(test::shared("fixtures/train") / file);
    SnnDelays network(optionsOf(meta));
    network->load(Prefixed(*source, "init/"));
    network->train();
    const torch::Tensor x = tensorOf(*source, "x");
    const torch::Tensor labels = tensorOf(*source, "labels").to(torch::kInt64);
    const Array losses = source->readFloats("loss");
    const Array rates = source->readFloats("lr_w_pos");
    const Array beta1 = source->readFloats("beta1_w");
    Optimisers optimisers(network, std::stod(meta.at("weight_decay").get<std::string>()));
    const bool scheduled = meta.at("kind") == "sched";
    const double sigmaStart = meta.at("sigInit");
    const double sigmaFactor = std::pow(0.23 / sigmaStart, 1.0 / meta.at("final_epoch").get<double>());
    for (std::size_t step = 0; step < 20; ++step) {
        optimisers.setRates(static_cast<double>(rates.values[2 * step]),
                            static_cast<double>(rates.values[2 * step + 1]), static_cast<double>(beta1.values[step]));
        network->zero_grad();
        const torch::Tensor loss = SnnDelaysImpl::loss(network->scores(network->forward(x)), labels);
        EXPECT_LE(std::fabs(loss.item<double>() - static_cast<double>(losses.values[step])),
                  entry.at("tolerance").at("loss").get<double>())
            << step;
        loss.backward();
        if (step == 0)
            for (const auto& item : network->named_parameters()) {
                if (!entry.at("tolerance").at("grad_step0").contains(item.key())) continue;
                EXPECT_LE(worst(item.value().grad(), tensorOf(*source, "grad_step0/" + item.key())),
                          entry.at("tolerance").at("grad_step0").at(item.key()).get<double>())
                    << item.key();
            }
        optimisers.weights.step();
        optimisers.positions.step();
        network->clampPositions();
        if (scheduled && step % 5 == 4) network->setSigma(network->sigma() * sigmaFactor);
    }
    for (const auto& [name, tensor] : network->stateDict()) {
        if (!entry.at("tolerance").at("final").contains(name)) continue;
        EXPECT_LE(worst(tensor, tensorOf(*source, "final/" + name)),
                  entry.at("tolerance").at("final").at(name).get<double>())
            << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Files, TrainParity, testing::Values("snn_adam_plain.pt", "snn_adam_sched.pt"));

} // namespace
} // namespace dclscope::snn
