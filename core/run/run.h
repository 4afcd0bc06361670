// SPDX-License-Identifier: Apache-2.0
// A run: the checkpoints of one training in order, as plain values that the views draw.
#pragma once

#include "core/run/card.h"
#include "core/run/layer.h"
#include "core/run/plain_layer.h"
#include "core/run/plain_shelf.h"
#include "core/run/snapshots.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// What orders the checkpoints of a run: the epoch or the step in their names, else the last number there that may be a
/// time; or, where somebody asks for it, the names themselves or the time of writing.
enum class RunTime { Automatic, Epoch, Step, Number, Name, Modified };

/// "epoch", "step", "number", "name" or "mtime"; "" for Automatic.
std::string_view runTimeName(RunTime time) noexcept;

/// What somebody said about how a run is to be read.
struct RunChoice {
    Card given; ///< from --set or a dialog: wins over every file
    RunTime time = RunTime::Automatic;
    std::string series; ///< name of one of several series; empty: choose
    std::string entry;  ///< which of several networks in a file; empty: the one found by itself
};

struct TimedFile {
    std::filesystem::path file;
    double time = 0.0;
};

/// The checkpoints of one training in ascending time. One without any time is a series of its own.
struct RunSeries {
    std::string name; ///< the files' common name below the folder, `#` where their times stand: "epoch_#.pt"
    RunTime time = RunTime::Automatic; ///< what was taken for time; Automatic when there is none
    std::vector<TimedFile> files;
};

struct StampedFile {
    std::filesystem::path path;
    FileStamp stamp;

    bool operator==(const StampedFile&) const = default;
};

/// One row of a training's curves: whatever numbers it holds, by name.
struct EpochMetrics {
    double epoch = 0.0;                   ///< on the checkpoints' axis
    std::map<std::string, double> values; ///< e.g. train_loss, valid_accuracy, sigma, mean_drift, seconds
};

/// A training opened for looking at.
struct Run {
    std::string name;
    std::filesystem::path path;
    std::string modelName; ///< registry name of the recognised model; empty when unknown
    /// What is known of a network without DCLS layers, a sentence each; empty for others.
    std::vector<std::string> plainFacts;
    Card card;
    std::vector<Layer> layers;
    std::vector<PlainLayer> plain;              ///< the tensors that are no part of a layer
    std::shared_ptr<PlainShelf> shelf;          ///< where their values come from; may be empty
    std::shared_ptr<const TensorSource> edited; ///< of an edited network, whose only snapshot it is: all its tensors
    Snapshots snapshots;                        ///< in ascending epoch order; at least one
    std::vector<EpochMetrics> metrics;          ///< may be empty
    RunChoice choice;                           ///< how it was asked for
    std::string entry;                     ///< which of the file's networks it is; may be empty where there is only one
    std::vector<std::string> otherEntries; ///< networks that the file holds besides
    RunTime time = RunTime::Automatic;     ///< what orders the snapshots
    std::string seriesName;                ///< of the series that the snapshots are; empty for a single file
    std::vector<RunSeries> series;         ///< all that the folder holds, where there are several; else empty
    std::vector<StampedFile> curveFiles;   ///< what the metrics were looked for in
    std::vector<std::string> curveNotes;   ///< what had to be assumed about the metrics, a sentence each

    /// Index of the layer called `name`, or layers.size().
    std::size_t layerIndex(std::string_view name) const noexcept;
    /// Layers and plain tensors together: what can be looked at.
    std::size_t shownCount() const noexcept { return layers.size() + plain.size(); }
    /// Index of the layer or, behind all layers, of the plain tensor called `name`; shownCount() when there is none.
    std::size_t shownIndex(std::string_view name) const noexcept;
    /// What is looked at first; 0 when there is nothing.
    std::size_t firstShown() const noexcept { return layers.empty() ? firstToShow(plain) : 0; }
};

} // namespace dclscope
