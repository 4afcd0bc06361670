// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace dclscope::cli {
namespace {

using Cells = std::vector<std::string>;

std::string formatted(const char* format, double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string threeDigits(double value) {
    return formatted(value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f", value);
}

std::string timeText(double seconds) {
    if (seconds < 0.9995e-3) return threeDigits(1e6 * seconds) + " µs";
    if (seconds < 0.9995) return threeDigits(1e3 * seconds) + " ms";
    return threeDigits(seconds) + " s";
}

/// Half the distance between the quartiles, as a share of the median.
std::string spreadText(const bench::Times& times) {
    if (times.all.size() < 2) return "once";
    return "±" + formatted("%.0f", 50.0 * (times.high - times.low) / times.median) + " %";
}

std::string ratioText(double ratio) { return formatted(ratio < 10.0 ? "%.1f x" : "%.0f x", ratio); }

/// Characters as a terminal shows them: bytes that do not continue one before.
std::size_t shownWidth(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The first column flush left, the others flush right.
std::string aligned(const std::vector<Cells>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Cells& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], shownWidth(row[i]));
    std::string text;
    for (const Cells& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string fill(widths[i] - shownWidth(row[i]), ' ');
            text += i == 0 ? row[i] + fill : "  " + fill + row[i];
        }
        text += "\n";
    }
    return text;
}

Cells cellsOf(const BenchReport& report, const BenchReport::Row& row) {
    Cells cells{row.what, timeText(row.measured.ours.median), spreadText(row.measured.ours),
                row.shareOfPeak ? formatted("%.0f %%", 100.0 * *row.shareOfPeak) : ""};
    if (!report.libtorch) return cells;
    const auto& theirs = row.measured.bestOfLibTorch();
    const auto ratio = row.measured.ratio();
    cells.push_back(theirs ? timeText(theirs->median) : "");
    cells.push_back(row.measured.channelsLastIsFaster() ? "cl" : "");
    cells.push_back(ratio ? ratioText(*ratio) : "");
    return cells;
}

nlohmann::ordered_json jsonOf(const bench::Times& times) {
    return {{"seconds_median", times.median},
            {"seconds_low_quartile", times.low},
            {"seconds_high_quartile", times.high},
            {"seconds_all", times.all}};
}

} // namespace

std::optional<double> BenchReport::layersOverRest() const {
    const auto find = [this](const char* id) {
        return std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    };
    const auto layers = find(bench::kDepthwiseLayersId);
    const auto rest = find(bench::kEverythingElseId);
    if (layers == rows.end() || rest == rows.end()) return std::nullopt;
    return layers->measured.ours.median / rest->measured.ours.median;
}

std::string benchText(const BenchReport& report) {
    std::string text = "One core: " + threeDigits(1e-9 * report.peakOperationsPerSecond) +
                       " billion float32 operations a second at best (" + report.instructionSet + ")\n";
    text += "Here: " + std::to_string(report.threads) + (report.threads == 1 ? " thread, " : " threads, ") +
            (report.cpuTime ? "processor time" : "time by the clock") +
            ", medians, half the distance of the quartiles\n";
    if (report.precision != "float32")
        text += "DCLScope's whole networks in " + report.precision + "; everything else, and LibTorch, in float32\n";
    if (report.libtorch) {
        const std::string blas = report.libtorch->blas.name.empty() ? "BLAS inside" : report.libtorch->blas.name;
        text += "Beside it: LibTorch " + report.libtorch->version + " with " + blas + "\n";
        const std::string warning = training::blasWarning(report.libtorch->blas);
        if (!warning.empty()) text += "Warning: " + warning + "\n";
    } else {
        text += "Without LibTorch beside it: " + report.withoutLibTorch + "\n";
    }
    std::vector<Cells> rows{{"", "DCLScope", "", "of peak"}};
    if (report.libtorch) rows.front().insert(rows.front().end(), {"LibTorch", "", "ratio"});
    for (const BenchReport::Row& row : report.rows) rows.push_back(cellsOf(report, row));
    text += "\n" + aligned(rows);
    if (report.libtorch)
        text += "\nLibTorch: the faster of its two memory layouts; cl marks channels_last. --json has both.";
    text += "\nOf peak: counting every tap, also those that only see padding and are never computed.\n";
    if (const auto share = report.layersOverRest())
        text += "The DCLS layers of the ConvNeXt-T take " + formatted("%.2f", *share) +
                " of the time of everything else in it.\n";
    return text;
}

nlohmann::ordered_json benchJson(const BenchReport& report) {
    nlohmann::ordered_json json;
    json["instruction_set"] = report.instructionSet;
    json["peak_operations_per_second"] = report.peakOperationsPerSecond;
    json["threads"] = report.threads;
    json["precision"] = report.precision;
    json["clock"] = report.cpuTime ? "cpu" : "wall";
    json["libtorch"] = nullptr;
    if (report.libtorch)
        json["libtorch"] = {{"version", report.libtorch->version},
                            {"blas", report.libtorch->blas.name},
                            {"blas_path", report.libtorch->blas.path},
                            {"blas_slow", report.libtorch->blas.slow}};
    else
        json["without_libtorch"] = report.withoutLibTorch;
    json["rows"] = nlohmann::ordered_json::array();
    for (const BenchReport::Row& row : report.rows) {
        nlohmann::ordered_json entry{{"id", row.id}, {"what", row.what}, {"per", row.part.empty() ? "run" : row.part}};
        entry.update(jsonOf(row.measured.ours));
        entry["share_of_peak"] = row.shareOfPeak ? nlohmann::ordered_json(*row.shareOfPeak) : nullptr;
        const auto times = [](const auto& of) { return of ? jsonOf(*of) : nlohmann::ordered_json(nullptr); };
        const auto number = [](const auto& of) {
            return of ? nlohmann::ordered_json(*of) : nlohmann::ordered_json(nullptr);
        };
        entry["libtorch"] = times(row.measured.libtorch);
        entry["libtorch_channels_last"] = times(row.measured.libtorchChannelsLast);
        entry["default_ratio"] = number(row.measured.defaultRatio);
        entry["channels_last_ratio"] = number(row.measured.channelsLastRatio);
        entry["ratio"] = number(row.measured.ratio());
        json["rows"].push_back(std::move(entry));
    }
    const auto share = report.layersOverRest();
    json["dcls_layers_over_everything_else"] = share ? nlohmann::ordered_json(*share) : nullptr;
    return json;
}

} // namespace dclscope::cli
