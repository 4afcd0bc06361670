// SPDX-License-Identifier: Apache-2.0
// What a training leaves behind: numbered checkpoints, and the state from which it can go on.
#pragma once

#include "core/run/card.h"
#include "core/training/run_files.h"

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dclscope::training {

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

class RunWriter {
public:
    /// @param epochs  decides how many digits the numbers have
    RunWriter(std::filesystem::path folder, std::int64_t epochs);

    const std::filesystem::path& path() const noexcept { return folder_; }
    std::filesystem::path metricsFile() const { return training::metricsFile(folder_); }
    std::filesystem::path checkpointFile(std::int64_t epoch) const {
        return training::checkpointFile(folder_, epoch, epochs_);
    }
    std::filesystem::path stateFile() const { return training::stateFile(folder_); }

    /// @param toResume  the run was to go on: then the first checkpoint alone, of a training that was killed before it
    ///                  could save its state, is in nobody's way
    /// @throws ConfigError when the folder holds a run already.
    void requireUnused(bool toResume) const;
    /// @throws ConfigError when the checkpoint of `epoch` is missing or another recipe stands in its card.
    void requireCheckpoint(std::int64_t epoch, const std::string& recipe) const;
    /// Makes the folder. @throws ConfigError when it cannot be made.
    void create() const;
    /// Removes what killed trainings left half written.
    void removeUnfinished() const;
    /// True when there is a state to go on from.
    bool canResume() const;

    /// @throws Error when the file cannot be written.
    void writeCheckpoint(std::int64_t epoch, const NamedTensors& tensors, const Card& card) const;
    /// @param notes  plain values that belong to the state
    void writeState(const NamedTensors& tensors, const std::map<std::string, std::string>& notes) const;
    /// Copies the state into `tensors`, which say the names and shapes that are expected.
    /// @return the notes
    /// @throws CheckpointError naming the tensor that is missing, of another shape or holds what is no number.
    std::map<std::string, std::string> readState(const NamedTensors& tensors) const;
    /// The notes alone. @throws CheckpointError when the file cannot be read.
    std::map<std::string, std::string> readNotes() const;

private:
    std::filesystem::path folder_;
    std::int64_t epochs_;
};

} // namespace dclscope::training
