// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/torchrun_group.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <charconv>
#include <cstdlib>
#include <string_view>

#ifdef DCLSCOPE_GLOO
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

namespace dclscope::training {
namespace {

std::optional<std::int64_t> wholeNumber(const char* name, std::int64_t low, std::int64_t high) {
    const char* text = std::getenv(name);
    if (text == nullptr || *text == '\0') return std::nullopt;
    const std::string_view all = text;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value);
    if (error != std::errc() || end != all.data() + all.size() || value < low || value > high)
        throw ConfigError(std::string(name) + ": expected a whole number from " + std::to_string(low) + " to " +
                          std::to_string(high) + ", got \"" + printable(all, 40) + "\"");
    return value;
}

#ifdef DCLSCOPE_GLOO
/// Newer LibTorch asks for libuv where nobody says otherwise, and Debian's is built without it.
template <class Options>
void withoutLibuv(Options& options) {
    if constexpr (requires { options.useLibUV; }) options.useLibUV = false;
}

class GlooGroup : public ProcessGroup {
public:
    explicit GlooGroup(const Torchrun& torchrun) : torchrun_(torchrun) {
        c10d::TCPStoreOptions options;
        options.port = static_cast<std::uint16_t>(torchrun.port);
        options.isServer = torchrun.rank == 0 && !torchrun.storeIsThere;
        options.numWorkers = static_cast<std::size_t>(torchrun.size);
        options.waitWorkers = false;
        withoutLibuv(options);
        store_ = c10::make_intrusive<c10d::PrefixStore>("dclscope",
                                                        c10::make_intrusive<c10d::TCPStore>(torchrun.address, options));
        auto gloo = c10d::ProcessGroupGloo::Options::create(kPatience);
        const bool here = torchrun.address == "localhost" || torchrun.address.starts_with("127.");
        gloo->devices.push_back(here ? c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1")
                                     : c10d::ProcessGroupGloo::createDefaultDevice());
        group_ = std::make_unique<c10d::ProcessGroupGloo>(store_, static_cast<int>(torchrun.rank),
                                                          static_cast<int>(torchrun.size), gloo);
    }

    std::int64_t rank() const noexcept override { return torchrun_.rank; }
    std::int64_t size() const noexcept override { return torchrun_.size; }
    void sum(const std::vector<torch::Tensor>& tensors) override {
        try {
            for (const torch::Tensor& tensor : tensors) {
                if (tensor.numel() == 0) continue;
                std::vector<torch::Tensor> one{tensor};
                group_->allreduce(one)->wait();
            }
        } catch (const std::exception&) {
            throw Error("process " + std::to_string(rank()) + " of " + std::to_string(size()) +
                        ": one of the processes that train together is gone, so that this one ends too; start all of "
                        "them again with --resume");
        }
    }

private:
    /// How long one may keep the others waiting, while it judges or reads.
    static constexpr std::chrono::hours kPatience{2};

    const Torchrun torchrun_;
    c10::intrusive_ptr<c10d::Store> store_;
    std::unique_ptr<c10d::ProcessGroupGloo> group_;
};
#endif

} // namespace

std::optional<Torchrun> Torchrun::fromEnvironment() {
    constexpr std::int64_t kMost = 4096;
    Torchrun torchrun;
    torchrun.size = wholeNumber("WORLD_SIZE", 1, kMost).value_or(1);
    if (torchrun.size == 1) return std::nullopt;
    const auto rank = wholeNumber("RANK", 0, torchrun.size - 1);
    const char* address = std::getenv("MASTER_ADDR");
    if (!rank || address == nullptr)
        throw ConfigError("WORLD_SIZE is set, so that several processes are to train together, but " +
                          std::string(rank ? "MASTER_ADDR" : "RANK") + " is not; start them by torchrun");
    torchrun.rank = *rank;
    torchrun.address = address;
    torchrun.port = wholeNumber("MASTER_PORT", 1, 65535).value_or(torchrun.port);
    torchrun.onMachine = wholeNumber("LOCAL_WORLD_SIZE", 1, kMost).value_or(torchrun.size);
    const char* store = std::getenv("TORCHELASTIC_USE_AGENT_STORE");
    torchrun.storeIsThere = store != nullptr && std::string_view(store) == "True";
    return torchrun;
}

bool canJoinTorchrun() noexcept {
#ifdef DCLSCOPE_GLOO
    return true;
#else
    return false;
#endif
}

std::unique_ptr<ProcessGroup> joinTorchrun(const Torchrun& torchrun) {
#ifdef DCLSCOPE_GLOO
    try {
        return std::make_unique<GlooGroup>(torchrun);
    } catch (const std::exception& error) {
        const std::string_view message = error.what();
        throw Error("the processes that are to train together do not meet at " + printable(torchrun.address) + ":" +
                    std::to_string(torchrun.port) + ": " + printable(message.substr(0, message.find('\n')), 200));
    }
#else
    (void)torchrun;
    throw ConfigError("several processes cannot train together: this program was built without Gloo, whose headers "
                      "were not found (Debian's libgloo-dev)");
#endif
}

} // namespace dclscope::training
