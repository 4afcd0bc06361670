// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/render/render.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cctype>

namespace dclscope {
namespace {

constexpr int kDotsPerInch = 96; ///< one unit of a vector page is one pixel of the same picture

std::string ending(const std::filesystem::path& path) {
    std::string text = path.extension().string();
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isFolder(const std::filesystem::path& path) {
    return path.filename().empty() || std::filesystem::is_directory(path);
}

void drawPng(Poster& poster, QBuffer& buffer) {
    if (!poster.image(false).save(&buffer, "PNG")) throw Error("the PNG encoder failed");
}

void drawSvg(Poster& poster, QBuffer& buffer, const QSize& size) {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(poster.title());
    QPainter painter;
    if (!painter.begin(&generator)) throw Error("the SVG cannot be begun");
    poster.paint(painter, size, false);
}

void drawPdf(Poster& poster, QBuffer& buffer, const QSize& size) {
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(QSizeF(size) / kDotsPerInch, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    writer.setTitle(poster.title());
    writer.setCreator(QStringLiteral("DCLScope"));
    QPainter painter;
    if (!painter.begin(&writer)) throw Error("the PDF cannot be begun");
    poster.paint(painter, size, false);
}

} // namespace

void renderFigure(RunPointer run, const RenderOptions& options, const std::filesystem::path& path) {
    Poster poster(std::move(run), options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const std::string kind = ending(path);
    if (kind == ".png")
        drawPng(poster, buffer);
    else if (kind == ".svg")
        drawSvg(poster, buffer, options.size);
    else if (kind == ".pdf")
        drawPdf(poster, buffer, options.size);
    else
        throw ConfigError("a figure's name must end in .png, .svg or .pdf");
    buffer.close();
    writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void renderFilm(RunPointer run, const RenderOptions& options, const std::filesystem::path& path,
                const FilmProgress& progress) {
    Poster poster(std::move(run), options);
    const std::string kind = ending(path);
    if (isFolder(path))
        writeFrames(poster, options, path, progress);
    else if (kind == ".gif")
        writeGif(poster, options, path, progress);
    else if (kind == ".mp4")
        writeMp4(poster, options, path, progress);
    else
        throw ConfigError("a film's name must end in .gif or .mp4, or in a slash for a folder of frames");
}

void render(RunPointer run, const RenderOptions& options, const std::filesystem::path& path,
            const FilmProgress& progress) {
    const std::string kind = ending(path);
    if (isFolder(path) || kind == ".gif" || kind == ".mp4")
        renderFilm(std::move(run), options, path, progress);
    else if (kind == ".png" || kind == ".svg" || kind == ".pdf")
        renderFigure(std::move(run), options, path);
    else
        throw ConfigError(
            "'" + kind +
            "' is not an ending this can draw; there are .png, .svg, .pdf, .gif, .mp4 and a folder ending in a slash");
}

} // namespace dclscope
