// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/render/film.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "widgets/render/gif_writer.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <system_error>

namespace dclscope {
namespace {

constexpr double kSecondsPerCheckpoint = 0.4;
constexpr double kShortestFilm = 3.0;
constexpr double kLongestFilm = 12.0;
constexpr double kHoldSeconds = 1.0;
constexpr std::size_t kPaletteSamples = 9;
constexpr int kPatienceMs = 60000;

QString fileName(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

GifPalette choosePalette(Poster& poster, const std::vector<double>& epochs, bool dark) {
    std::vector<QImage> samples;
    const std::size_t count = std::min(kPaletteSamples, epochs.size());
    for (std::size_t k = 0; k < count; ++k) {
        poster.setEpoch(epochs[count < 2 ? 0 : k * (epochs.size() - 1) / (count - 1)]);
        samples.push_back(poster.image(true));
    }
    const ThemeColors& colors = themeColors(dark);
    return GifPalette(samples, {colors.plot.rgb(), colors.text.rgb(), colors.subtle.rgb(), colors.accent.rgb(),
                                colors.grid.rgb(), colors.axis.rgb()});
}

std::string firstLine(const QByteArray& text) {
    const QByteArray trimmed = text.trimmed();
    return trimmed.left(trimmed.indexOf('\n') < 0 ? 300 : trimmed.indexOf('\n')).toStdString();
}

[[noreturn]] void failFfmpeg(QProcess& ffmpeg) {
    const std::string said = firstLine(ffmpeg.readAllStandardError());
    throw Error("ffmpeg could not make the film" + (said.empty() ? std::string() : ": " + said));
}

void feed(QProcess& ffmpeg, const QImage& frame) {
    for (int y = 0; y < frame.height(); ++y)
        ffmpeg.write(reinterpret_cast<const char*>(frame.constScanLine(y)), static_cast<qint64>(frame.width()) * 4);
    while (ffmpeg.bytesToWrite() > 0)
        if (!ffmpeg.waitForBytesWritten(kPatienceMs)) failFfmpeg(ffmpeg);
}

} // namespace

std::vector<double> filmEpochs(const Poster& poster, const RenderOptions& options) {
    if (!(options.framesPerSecond >= 1.0 && options.framesPerSecond <= 60.0))
        throw ConfigError("frames per second must be 1 to 60");
    const double usual =
        std::clamp(kSecondsPerCheckpoint * static_cast<double>(poster.checkpointCount()), kShortestFilm, kLongestFilm);
    const double seconds = options.seconds.value_or(usual);
    if (!(seconds > 0.0 && seconds <= 600.0)) throw ConfigError("a film lasts up to 600 seconds");
    if (poster.checkpointCount() < 2) return {poster.lastEpoch()};
    const int moving = std::max(2, static_cast<int>(std::lround(seconds * options.framesPerSecond)));
    std::vector<double> epochs;
    for (int i = 0; i < moving; ++i)
        epochs.push_back(std::lerp(poster.firstEpoch(), poster.lastEpoch(), static_cast<double>(i) / (moving - 1)));
    return epochs;
}

void writeGif(Poster& poster, const RenderOptions& options, const std::filesystem::path& path,
              const FilmProgress& progress) {
    const std::vector<double> epochs = filmEpochs(poster, options);
    GifWriter writer(options.size, choosePalette(poster, epochs, options.dark), options.framesPerSecond);
    const int hold = std::max(1, static_cast<int>(std::lround(kHoldSeconds * options.framesPerSecond)));
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        poster.setEpoch(epochs[i]);
        writer.add(poster.image(true), i + 1 == epochs.size() ? hold : 1);
        if (progress) progress(static_cast<int>(i) + 1, static_cast<int>(epochs.size()));
    }
    const QByteArray bytes = writer.finish();
    writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void writeMp4(Poster& poster, const RenderOptions& options, const std::filesystem::path& path,
              const FilmProgress& progress) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
    if (program.isEmpty())
        throw Error("MP4 films are made by the program ffmpeg, which is not installed; install it (apt install ffmpeg) "
                    "or choose a name that ends in .gif");
    const std::vector<double> epochs = filmEpochs(poster, options);
    std::filesystem::path unfinished = path;
    unfinished += ".part";
    QProcess ffmpeg;
    ffmpeg.start(program,
                 {QStringLiteral("-y"), QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-f"),
                  QStringLiteral("rawvideo"), QStringLiteral("-pix_fmt"), QStringLiteral("bgra"), QStringLiteral("-s"),
                  QStringLiteral("%1x%2").arg(options.size.width()).arg(options.size.height()), QStringLiteral("-r"),
                  QString::number(options.framesPerSecond), QStringLiteral("-i"), QStringLiteral("-"),
                  // H.264 players want even sides.
                  QStringLiteral("-vf"), QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2"), QStringLiteral("-c:v"),
                  QStringLiteral("libx264"), QStringLiteral("-crf"), QStringLiteral("18"), QStringLiteral("-pix_fmt"),
                  QStringLiteral("yuv420p"), QStringLiteral("-movflags"), QStringLiteral("+faststart"),
                  QStringLiteral("-f"), QStringLiteral("mp4"), fileName(unfinished)});
    if (!ffmpeg.waitForStarted(kPatienceMs))
        throw Error("ffmpeg does not start: " + ffmpeg.errorString().toStdString());
    const int hold = static_cast<int>(std::lround(kHoldSeconds * options.framesPerSecond));
    const int total = static_cast<int>(epochs.size()) + hold;
    for (int i = 0; i < total; ++i) {
        poster.setEpoch(epochs[std::min(static_cast<std::size_t>(i), epochs.size() - 1)]);
        feed(ffmpeg, poster.image(true));
        if (progress) progress(i + 1, total);
    }
    ffmpeg.closeWriteChannel();
    std::error_code failed;
    if (!ffmpeg.waitForFinished(kPatienceMs) || ffmpeg.exitStatus() != QProcess::NormalExit || ffmpeg.exitCode() != 0) {
        std::filesystem::remove(unfinished, failed);
        failFfmpeg(ffmpeg);
    }
    std::filesystem::rename(unfinished, path, failed);
    if (failed) throw Error("the film cannot be put in its place: " + failed.message());
}

void writeFrames(Poster& poster, const RenderOptions& options, const std::filesystem::path& folder,
                 const FilmProgress& progress) {
    const std::vector<double> epochs = filmEpochs(poster, options);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) throw Error("the folder for the frames cannot be made: " + failed.message());
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        poster.setEpoch(epochs[i]);
        const QString name = QStringLiteral("frame-%1.png").arg(i + 1, 4, 10, QLatin1Char('0'));
        if (!poster.image(true).save(fileName(folder / name.toStdString()), "PNG"))
            throw Error(name.toStdString() + " cannot be written into the folder");
        if (progress) progress(static_cast<int>(i) + 1, static_cast<int>(epochs.size()));
    }
}

} // namespace dclscope
