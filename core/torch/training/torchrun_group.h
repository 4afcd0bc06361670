// SPDX-License-Identifier: Apache-2.0
// The processes that torchrun started, joined by LibTorch's c10d with Gloo.
#pragma once

#include "core/torch/training/process_group.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace dclscope::training {

/// What torchrun tells each process by environment variables.
struct Torchrun {
    std::int64_t rank = 0;      ///< RANK
    std::int64_t size = 1;      ///< WORLD_SIZE
    std::int64_t onMachine = 1; ///< LOCAL_WORLD_SIZE, else WORLD_SIZE
    std::string address;        ///< MASTER_ADDR
    std::int64_t port = 29500;  ///< MASTER_PORT
    bool storeIsThere = false;  ///< TORCHELASTIC_USE_AGENT_STORE: torchrun itself listens at the address

    /// Nothing where WORLD_SIZE is not said or 1. @throws ConfigError naming the variable that is missing or no number.
    static std::optional<Torchrun> fromEnvironment();
};

/// Whether this build can: it needs LibTorch with Gloo.
bool canJoinTorchrun() noexcept;

/// Waits until all have come.
/// @throws ConfigError where LibTorch has no Gloo, Error when they do not come together
std::unique_ptr<ProcessGroup> joinTorchrun(const Torchrun& torchrun);

} // namespace dclscope::training
