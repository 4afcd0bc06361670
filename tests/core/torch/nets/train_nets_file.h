// SPDX-License-Identifier: Apache-2.0
// One file of the collection of trained networks (train_nets), and the network, loss and optimiser that its `meta` says.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/run/card.h"
#include "core/torch/dcls/replace_depthwise.h"
#include "core/torch/nets/network.h"
#include "core/torch/training/losses.h"
#include "core/torch/training/optimizer.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::test {

/// The files there are: those committed with the tests, and all others of the collection beside the checkout.
std::vector<std::filesystem::path> trainNetsFiles();

class TrainNetsFile {
public:
    explicit TrainNetsFile(const std::filesystem::path& path);

    bool has(const std::string& name) const { return source_->find(name) != nullptr; }
    torch::Tensor tensor(const std::string& name) const;
    /// Largest difference allowed: "logits_train", or "after1" and the name of a tensor.
    double tolerance(const std::string& name) const { return tolerance_.at(name).get<double>(); }
    double tolerance(const std::string& part, const std::string& key) const;
    /// Names of the tensors below "init/", "final/" and so on.
    std::vector<std::string> keys(const std::string& part) const;
    /// The tensors below "init/" and so on as a checkpoint.
    std::shared_ptr<const TensorSource> state(const std::string& part) const;

    std::shared_ptr<nets::Network> network() const;
    training::LossKind loss() const;
    training::OptimizerOptions optimizer() const;
    /// Learning rate, decay and names of one group of parameters.
    struct Group {
        double rate = 0.0, decay = 0.0;
        std::vector<std::string> names; ///< sorted
    };
    std::vector<Group> groups() const;
    std::optional<double> clipNorm() const;
    std::optional<double> averageDecay() const;
    /// Names of one and the same tensor, the first first.
    std::vector<std::vector<std::string>> tied() const;
    /// What a file of the network would have to say to be run.
    Card card() const;

private:
    std::string text(const std::string& name) const;
    std::int64_t number(const std::string& name) const { return std::stoll(text(name)); }
    std::vector<std::int64_t> sizes(const std::string& name) const;
    bool is(const std::string& name, const std::string& part) const {
        return text(name).find(part) != std::string::npos;
    }
    std::optional<DepthwiseReplacement> spacings() const;
    template <class Options>
    Options stagedOptions() const;
    std::shared_ptr<nets::Network> dclsAudioNetwork() const;
    std::shared_ptr<nets::Network> soundNetwork() const;
    std::shared_ptr<nets::Network> sharingNetwork() const;

    nlohmann::json meta_, tolerance_;
    std::shared_ptr<const TensorSource> source_;
};

} // namespace dclscope::test
