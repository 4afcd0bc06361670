// SPDX-License-Identifier: Apache-2.0
#include "core/training/varied_picture.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace dclscope::training {
namespace {

constexpr double kWidth = 760.0, kMargin = 20.0;
constexpr double kHead = 78.0, kFoot = 56.0, kRowHeight = 34.0;
constexpr double kValueRoom = 120.0, kMostLabelRoom = 300.0;
constexpr double kLetter = 7.4; ///< about as wide as one of the labels' 13 pixels
constexpr double kDot = 4.5;
constexpr const char* kText = "#1b1f24";
constexpr const char* kSubtle = "#57606a";
constexpr const char* kGrid = "#d8dee4";
constexpr const char* kSeed = "#0072b2";

std::string escaped(const std::string& text) {
    std::string safe;
    for (const char c : printable(text, 200)) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string shortened(const std::string& text) {
    const auto most = static_cast<std::size_t>(kMostLabelRoom / kLetter);
    const std::string plain = printable(text, 200);
    return plain.size() <= most ? plain : plain.substr(0, most - 3) + "...";
}

std::string svgNumber(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    return text.data();
}

struct TextStyle {
    double size = 13.0;
    const char* color = kText;
    const char* anchor = "start";
    bool bold = false;
};

/// Writes the elements of a picture.
class SvgWriter {
public:
    SvgWriter(double height, const std::string& title) {
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + svgNumber(kWidth) + "\" height=\"" +
               svgNumber(height) + "\" viewBox=\"0 0 " + svgNumber(kWidth) + " " + svgNumber(height) +
               "\" role=\"img\" aria-label=\"" + escaped(title) +
               "\" font-family=\"'DejaVu Sans', Helvetica, Arial, sans-serif\">\n<title>" + escaped(title) +
               "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    }

    void text(double x, double y, const TextStyle& style, const std::string& words) {
        out_ += "<text x=\"" + svgNumber(x) + "\" y=\"" + svgNumber(y) + "\" font-size=\"" + svgNumber(style.size) +
                "\" fill=\"" + style.color + "\" text-anchor=\"" + style.anchor + "\"" +
                (style.bold ? " font-weight=\"bold\"" : "") + ">" + escaped(words) + "</text>\n";
    }
    void line(double x1, double y1, double x2, double y2, const char* color, double width) {
        out_ += "<line x1=\"" + svgNumber(x1) + "\" y1=\"" + svgNumber(y1) + "\" x2=\"" + svgNumber(x2) + "\" y2=\"" +
                svgNumber(y2) + "\" stroke=\"" + color + "\" stroke-width=\"" + svgNumber(width) + "\"/>\n";
    }
    void dot(double x, double y, const std::string& title) {
        out_ += "<circle cx=\"" + svgNumber(x) + "\" cy=\"" + svgNumber(y) + "\" r=\"" + svgNumber(kDot) +
                "\" fill=\"" + kSeed + "\" fill-opacity=\"0.55\"><title>" + escaped(title) + "</title></circle>\n";
    }
    std::string finished() const { return out_ + "</svg>\n"; }

private:
    std::string out_;
};

/// Where the rows' dots lie.
struct Plot {
    double left = 0.0, right = 0.0;
    VariedAxis axis;

    double x(double share) const { return left + axis.place(share) * (right - left); }
};

Plot plotOf(const VariedTable& table) {
    std::size_t longest = 0;
    for (const VariedRow& row : table.rows()) longest = std::max(longest, shortened(row.label()).size());
    const double room = std::max(60.0, kLetter * static_cast<double>(longest));
    return {kMargin + room + 16.0, kWidth - kMargin - kValueRoom, variedAxis(table)};
}

void drawRow(SvgWriter& svg, const Plot& plot, const VariedRow& row, double middle) {
    const double mean = row.mean(&RunOutcome::value), spread = row.spread();
    svg.text(plot.left - 16.0, middle + 4.5, {.anchor = "end"}, shortened(row.label()));
    if (spread > 0.0)
        svg.line(plot.x(std::max(plot.axis.low, mean - spread)), middle,
                 plot.x(std::min(plot.axis.high, mean + spread)), middle, kText, 1.2);
    for (std::size_t i = 0; i < row.outcomes.size(); ++i)
        svg.dot(plot.x(row.outcomes[i].value), middle,
                "seed " + std::to_string(row.seeds[i]) + ": " + percentText(row.outcomes[i].value));
    svg.line(plot.x(mean), middle - 9.0, plot.x(mean), middle + 9.0, kText, 2.6);
    svg.text(kWidth - kMargin, middle + 4.5, {.anchor = "end"}, variedValue(row));
}

std::size_t mostSeeds(const VariedTable& table) {
    std::size_t most = 0;
    for (const VariedRow& row : table.rows()) most = std::max(most, row.outcomes.size());
    return most;
}

} // namespace

VariedAxis variedAxis(const VariedTable& table) {
    double low = 1.0, high = 0.0;
    for (const VariedRow& row : table.rows())
        for (const RunOutcome& outcome : row.outcomes) {
            low = std::min(low, outcome.value);
            high = std::max(high, outcome.value);
        }
    if (low > high) return {0.0, 1.0, {0.0, 0.25, 0.5, 0.75, 1.0}};
    const double span = std::max(0.02, high - low);
    double step = 0.001;
    for (const double wider : {0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2})
        if (span / step > 5.0) step = wider;
    VariedAxis axis;
    axis.low = std::max(0.0, step * std::floor((low - 0.3 * step) / step));
    axis.high = std::min(1.0, step * std::ceil((high + 0.3 * step) / step));
    for (double at = axis.low; at < axis.high + 0.5 * step; at += step) axis.ticks.push_back(at);
    return axis;
}

std::string variedAxisTitle(const VariedTable& table) {
    return table.multiLabel() ? "Mean average precision of kept-out examples, %" : "Kept-out examples named right, %";
}

std::string variedValue(const VariedRow& row) {
    std::string text = percentText(row.mean(&RunOutcome::value));
    if (row.outcomes.size() < 2) return text;
    const std::string spread = percentText(row.spread());
    return text.substr(0, text.size() - 2) + " \u00b1 " + spread;
}

std::string variedSvg(const VariedTable& table) {
    const auto rows = static_cast<double>(table.rows().size());
    const std::string title = table.recipe() + ": " + table.keys();
    const double bottom = kHead + rows * kRowHeight;
    SvgWriter svg(bottom + kFoot, title);
    const Plot plot = plotOf(table);
    svg.text(kMargin, 30.0, {.size = 17.0, .bold = true}, title);
    const std::size_t seeds = mostSeeds(table);
    svg.text(kMargin, 52.0, {.color = kSubtle},
             seeds == 1 ? "One seed each."
                        : "A dot for each of " + std::to_string(seeds) +
                              " seeds, a stroke for their mean, a line for their standard deviation.");
    for (const double tick : plot.axis.ticks) {
        svg.line(plot.x(tick), kHead, plot.x(tick), bottom, kGrid, 1.0);
        svg.text(plot.x(tick), bottom + 18.0, {.size = 12.0, .color = kSubtle, .anchor = "middle"},
                 svgNumber(100.0 * tick));
    }
    svg.line(plot.left, bottom, plot.right, bottom, kSubtle, 1.0);
    svg.text((plot.left + plot.right) / 2.0, bottom + 40.0, {.color = kSubtle, .anchor = "middle"},
             variedAxisTitle(table));
    for (std::size_t i = 0; i < table.rows().size(); ++i)
        drawRow(svg, plot, table.rows()[i], kHead + (static_cast<double>(i) + 0.5) * kRowHeight);
    return svg.finished();
}

} // namespace dclscope::training
