// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/curves.h"

#include "core/base/text.h"
#include "core/checkpoint/curve_rows.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestText = 256U << 20;
constexpr std::uintmax_t kLargestJson = 64U << 20; ///< is held as a tree
constexpr std::size_t kMostFiles = 200;

enum class Kind { JsonLines, Metrics, Log, TrainerState, Table, Events, Plain };

std::optional<Kind> kindOf(const std::string& name) {
    if (name == "metrics.jsonl") return Kind::JsonLines;
    if (name == "metrics.csv") return Kind::Metrics;
    if (name == "log.txt") return Kind::Log;
    if (name == "trainer_state.json") return Kind::TrainerState;
    if (name.ends_with(".csv") || name.ends_with(".tsv")) return Kind::Table;
    if (name.find("tfevents") != std::string::npos) return Kind::Events;
    if (name == "loss.txt" || name == "accuracy.txt") return Kind::Plain;
    return std::nullopt;
}

struct Candidate {
    Kind kind;
    fs::path file;
};

void addFrom(const fs::path& folder, std::vector<Candidate>& found) {
    std::vector<Candidate> here;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const auto kind = kindOf(name);
        std::error_code ignored;
        if (!name.starts_with('.') && kind && entry->is_regular_file(ignored)) here.push_back({*kind, entry->path()});
    }
    std::sort(here.begin(), here.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.kind, a.file) < std::pair(b.kind, b.file);
    });
    found.insert(found.end(), here.begin(), here.end());
}

std::string textOf(const fs::path& file, std::uintmax_t largest) {
    std::error_code ignored;
    if (fs::file_size(file, ignored) > largest) return {};
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// "valid_loss" of the column Valid in loss.txt, as lava-dl writes it.
std::vector<CurveRow> rowsOfPlain(const fs::path& file) {
    std::vector<CurveRow> rows = rowsOfTable(textOf(file, kLargestText));
    for (CurveRow& row : rows) {
        CurveRow renamed;
        for (const auto& [name, value] : row) {
            std::string lower = name;
            std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
            renamed[lower + "_" + file.stem().string()] = value;
        }
        row = std::move(renamed);
    }
    return rows;
}

enum class Column { Epoch, Step, Index, Wall, Curve };

/// A name's letters and digits in lower case, without the groups before it.
std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name.substr(name.rfind('/') + 1))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

/// @param name  as written; pandas numbers its rows in a column without a name
Column columnOf(std::string_view name) {
    if (name.empty() || name == "Unnamed: 0") return Column::Index;
    const std::string plain = plainName(name);
    for (const char* word : {"epoch", "epochs", "ep"})
        if (plain == word) return Column::Epoch;
    for (const char* word : {"step", "steps", "globalstep", "iteration", "iterations", "iter", "iters"})
        if (plain == word) return Column::Step;
    for (const char* word : {"walltime", "timestamp"})
        if (plain == word) return Column::Wall;
    return Column::Curve;
}

/// The parts of run-NAME-tag-TAG, as TensorBoard calls what it exports; of other names all is the tag.
struct ExportName {
    std::string run;
    std::string tag;
};

ExportName exportName(const fs::path& file) {
    constexpr std::string_view kRun = "run-";
    constexpr std::string_view kTag = "-tag-";
    const std::string stem = file.stem().string();
    const std::size_t at = stem.find(kTag);
    if (!stem.starts_with(kRun) || at == std::string::npos || at < kRun.size() || at + kTag.size() == stem.size())
        return {{}, stem};
    return {stem.substr(kRun.size(), at - kRun.size()), stem.substr(at + kTag.size())};
}

/// What the one curve of a file is called whose column only says "Value": as the file's name says, with the run's name
/// before it where another file holds the same of another run. Empty where the name says nothing either.
std::string curveName(const fs::path& file, std::span<const StampedFile> all) {
    const ExportName own = exportName(file);
    if (own.run.empty()) return own.tag == "metrics" ? std::string() : own.tag;
    const bool several = std::any_of(all.begin(), all.end(), [&](const StampedFile& other) {
        const ExportName name = exportName(other.path);
        return !name.run.empty() && name.run != own.run && name.tag == own.tag;
    });
    return several ? own.run + "/" + own.tag : own.tag;
}

/// Renames the only curve of a table when it is called "Value".
void nameValue(std::vector<CurveRow>& rows, const std::string& name) {
    for (CurveRow& row : rows) {
        const auto isCurve = [](const auto& entry) { return columnOf(entry.first) == Column::Curve; };
        const auto only = std::find_if(row.begin(), row.end(), isCurve);
        if (name.empty() || only == row.end() || plainName(only->first) != "value") continue;
        if (std::count_if(row.begin(), row.end(), isCurve) > 1) continue;
        auto value = row.extract(only);
        value.key() = name;
        row.insert(std::move(value));
    }
}

std::vector<CurveRow> rowsOf(const Candidate& candidate, std::span<const StampedFile> all,
                             std::vector<std::string>& notes) {
    switch (candidate.kind) {
    case Kind::JsonLines: return rowsOfJsonLines(textOf(candidate.file, kLargestText));
    case Kind::TrainerState: return rowsOfTrainerState(textOf(candidate.file, kLargestJson));
    case Kind::Log: {
        const std::string text = textOf(candidate.file, kLargestText);
        return text.starts_with('{') ? rowsOfJsonLines(text) : std::vector<CurveRow>();
    }
    case Kind::Plain: return rowsOfPlain(candidate.file);
    case Kind::Metrics:
    case Kind::Table: {
        std::vector<CurveRow> rows = rowsOfTable(textOf(candidate.file, kLargestText));
        nameValue(rows, curveName(candidate.file, all));
        return rows;
    }
    case Kind::Events: {
        std::string problem;
        std::ifstream stream(candidate.file, std::ios::binary);
        std::vector<CurveRow> rows = rowsOfEvents(stream, problem);
        if (!problem.empty()) notes.push_back(printable(candidate.file.filename().string()) + ": " + problem);
        return rows;
    }
    }
    return {};
}

/// A row with its times set apart from its curves.
struct TimedRow {
    std::optional<double> epoch;
    std::optional<double> step;
    std::optional<double> index;
    std::map<std::string, double> values;
};

std::vector<TimedRow> timed(const std::vector<CurveRow>& rows) {
    std::vector<TimedRow> all;
    all.reserve(rows.size());
    for (const CurveRow& row : rows) {
        TimedRow& now = all.emplace_back();
        for (const auto& [name, value] : row) switch (columnOf(name)) {
            case Column::Epoch: now.epoch = value; break;
            case Column::Step: now.step = value; break;
            case Column::Index: now.index = value; break;
            case Column::Curve: now.values[name] = value; break;
            case Column::Wall: break;
            }
    }
    return all;
}

enum class Axis { Epoch, Step, Row };

Axis axisOf(const std::vector<TimedRow>& rows, RunTime time, std::span<const double> times) {
    std::set<double> epochs;
    std::set<double> steps;
    for (const TimedRow& row : rows) {
        if (row.epoch) epochs.insert(*row.epoch);
        if (row.step) steps.insert(*row.step);
    }
    if (epochs.empty()) return steps.empty() ? Axis::Row : Axis::Step;
    if (steps.empty() || time == RunTime::Epoch) return Axis::Epoch;
    if (time == RunTime::Step) return Axis::Step;
    const auto known = [&](const std::set<double>& values) {
        return std::count_if(times.begin(), times.end(), [&](double at) { return values.count(at) > 0; });
    };
    return known(steps) > known(epochs) ? Axis::Step : Axis::Epoch;
}

void merge(std::map<double, EpochMetrics>& byTime, std::vector<TimedRow> rows, Axis axis) {
    double number = 0.0;
    for (TimedRow& row : rows) {
        const std::optional<double> time = axis == Axis::Row    ? std::optional(row.index.value_or(number++))
                                           : axis == Axis::Step ? row.step
                                                                : row.epoch;
        if (!time) continue;
        EpochMetrics& metrics = byTime[*time];
        metrics.epoch = *time;
        for (auto& [name, value] : row.values) metrics.values[name] = value;
        if (axis == Axis::Epoch && row.step) metrics.values["step"] = *row.step;
    }
}

std::string wordOf(RunTime time) {
    return time == RunTime::Step ? "steps" : time == RunTime::Epoch ? "epochs" : "files";
}

/// Where rows and checkpoints count differently: by order when they are as many, else as they are; said either way.
void putOnTimes(Curves& curves, Axis axis, RunTime time, std::span<const double> times) {
    if (curves.rows.empty() || times.size() < 2) return;
    if (axis == Axis::Epoch ? time != RunTime::Step : axis == Axis::Step && time == RunTime::Step) return;
    const auto isTime = [&](const EpochMetrics& row) {
        return std::binary_search(times.begin(), times.end(), row.epoch);
    };
    if (std::any_of(curves.rows.begin() + 1, curves.rows.end(), isTime)) return;
    const std::string counted = axis == Axis::Epoch ? "epochs" : axis == Axis::Step ? "steps" : "rows";
    if (curves.rows.size() == times.size()) {
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (axis == Axis::Step) curves.rows[i].values["step"] = curves.rows[i].epoch;
            curves.rows[i].epoch = times[i];
        }
        curves.notes.push_back("the curves count " + counted + " and the checkpoints " + wordOf(time) +
                               "; as there are as many of both, they are put together in their order");
    } else {
        curves.notes.push_back("the curves count " + counted + " and the checkpoints " + wordOf(time) +
                               ": they have no axis in common, each stands at its own numbers");
    }
}

bool isCheckpointsFolder(const fs::path& folder) {
    const std::string name = folder.filename().string();
    return name == "checkpoints" || name == "ckpts" || name == "checkpoint" || name == "ckpt";
}

/// @param takesUntimed  told the number of rows of a table that has no column of times
template <typename TakesUntimed>
Curves takeCurves(std::span<const StampedFile> files, RunTime time, std::span<const double> times,
                  TakesUntimed takesUntimed) {
    Curves curves;
    std::map<double, EpochMetrics> byTime;
    std::optional<Kind> taken;
    Axis axis = Axis::Row;
    for (const StampedFile& file : files) {
        const Kind kind = kindOf(file.path.filename().string()).value_or(Kind::Table);
        const bool several = kind == Kind::Events || kind == Kind::Table || kind == Kind::Plain;
        if (taken && (*taken != kind || !several)) continue;
        std::vector<TimedRow> rows = timed(rowsOf({kind, file.path}, files, curves.notes));
        if (std::all_of(rows.begin(), rows.end(), [](const TimedRow& row) { return row.values.empty(); })) continue;
        const Axis own = axisOf(rows, time, times);
        if (kind == Kind::Table && own == Axis::Row && !takesUntimed(rows.size())) continue;
        if (!taken) axis = own;
        taken = kind;
        merge(byTime, std::move(rows), axis);
    }
    for (auto& [at, row] : byTime) curves.rows.push_back(std::move(row));
    putOnTimes(curves, axis, time, times);
    return curves;
}

} // namespace

std::vector<StampedFile> curveFiles(const fs::path& folder, std::span<const fs::path> checkpoints) {
    std::vector<fs::path> places{folder};
    if (!checkpoints.empty()) places.push_back(checkpoints.back().parent_path());
    if (isCheckpointsFolder(places.back())) places.push_back(places.back().parent_path());
    std::vector<Candidate> found;
    std::set<fs::path> seen;
    for (const fs::path& place : places)
        if (seen.insert(place.lexically_normal()).second) addFrom(place, found);
    for (const char* name : {"tensorboard", "tb", "tb_logs", "logs", "runs"}) addFrom(folder / name, found);
    std::vector<StampedFile> files;
    for (std::size_t i = 0; i < found.size() && i < kMostFiles; ++i)
        files.push_back({found[i].file, FileStamp::of(found[i].file)});
    return files;
}

Curves readCurves(std::span<const StampedFile> files, RunTime time, std::span<const double> times) {
    Curves curves = takeCurves(files, time, times, [](std::size_t /*rows*/) { return false; });
    // Some table without times may be one over time all the same, when nothing better is there.
    if (curves.rows.empty() && times.size() > 2)
        curves = takeCurves(files, time, times, [&](std::size_t rows) { return rows == times.size(); });
    return curves;
}

} // namespace dclscope
