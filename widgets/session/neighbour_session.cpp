// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/neighbour_session.h"

#include "core/audio/sound_reader.h"
#include "core/audio/sounds_below.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/features/resample.h"
#include "core/tagging/index_builder.h"
#include "core/tagging/load_tag_model.h"

#include <QFileInfo>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kPictureSeconds = 10.0; // of a sound that is drawn

/// The file that an index means; relative names are seen from the program's folder, or from the index's.
std::filesystem::path fileOf(const std::string& name, const std::filesystem::path& npy) {
    std::error_code ignored;
    for (const std::filesystem::path& path : {std::filesystem::path(name), npy.parent_path() / name})
        if (std::filesystem::is_regular_file(path, ignored)) return path;
    return {};
}

SoundColumns columnsOf(const LogMel& logMel, std::span<const float> samples, double rateHz) {
    const FrontEnd& frontEnd = logMel.frontEnd();
    const auto shown = static_cast<std::size_t>(kPictureSeconds * rateHz);
    const auto resampled = resample(samples.first(std::min(samples.size(), shown)), rateHz, frontEnd.sampleRateHz);
    return {logMel.decibels(resampled).values, logMel.bands(), frontEnd.hopSeconds()};
}

SoundColumns columnsOf(const LogMel& logMel, const std::filesystem::path& file) {
    try {
        SoundReader reader(file);
        std::vector<float> samples(static_cast<std::size_t>(kPictureSeconds * reader.sampleRateHz()));
        samples.resize(reader.read(samples));
        return columnsOf(logMel, samples, reader.sampleRateHz());
    } catch (const Error&) {
        return {}; // it is near all the same
    }
}

QString neighbourTrouble(const QString& subject, const std::exception& error) {
    const QString what = QString::fromStdString(error.what());
    if (const auto* checkpoint = dynamic_cast<const CheckpointError*>(&error);
        checkpoint && !checkpoint->path().empty())
        return QString::fromStdString(checkpoint->path()) + QStringLiteral(": ") + what;
    if (dynamic_cast<const AudioError*>(&error) != nullptr) return what; // begins with the file
    return what.startsWith(subject) || subject.isEmpty() ? what : subject + QStringLiteral(": ") + what;
}

} // namespace

/// An index with the model that made it.
struct NeighbourSession::Opened {
    WindowScorer scorer;
    EmbeddingIndex index;
    std::filesystem::path npy;

    std::vector<Neighbour> near(const Sound& sound, std::size_t count) const {
        return nearest(index, embed(scorer, sound.samples, sound.sampleRateHz), count);
    }
    NeighbourSound soundAt(const Neighbour& neighbour) const {
        const std::string& name = index.names[neighbour.row];
        const std::filesystem::path file = fileOf(name, npy);
        return {QString::fromStdString(printable(name, 1000)), QString::fromStdString(file.string()),
                neighbour.similarity, file.empty() ? SoundColumns{} : columnsOf(scorer.logMel(), file)};
    }
};

NeighbourSession::NeighbourSession(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

NeighbourSession::~NeighbourSession() {
    stopping_.request_stop();
    worker_.clear();
    worker_.waitForDone();
}

void NeighbourSession::tell(std::function<void()> action) {
    QMetaObject::invokeMethod(this, std::move(action), Qt::QueuedConnection);
}

void NeighbourSession::run(const QString& subject, Task task) {
    worker_.start([this, subject, task = std::move(task)] {
        try {
            task();
        } catch (const std::exception& error) {
            tell([this, sentence = neighbourTrouble(subject, error)] {
                following_ = false;
                emit failed(sentence);
            });
        }
    });
}

void NeighbourSession::take(std::shared_ptr<const Opened> opened, const NeighbourIndex& index) {
    opened_ = std::move(opened);
    emit this->opened(index);
}

void NeighbourSession::openNow(const QString& npy, const ModelChoice& fallback) {
    EmbeddingIndex index = readIndex(npy.toStdString());
    const std::string given = fallback.path.toStdString();
    const std::string& model = index.model.empty() ? given : index.model;
    const std::string entry = model == given ? fallback.entry.toStdString() : std::string();
    const NeighbourIndex facts{npy, QString::fromStdString(printable(model, 1000)),
                               static_cast<int>(index.names.size())};
    auto opened = std::make_shared<const Opened>(
        Opened{WindowScorer(loadEmbeddingModel(model, {}, entry)), std::move(index), npy.toStdString()});
    tell([this, opened = std::move(opened), facts] { take(opened, facts); });
}

void NeighbourSession::open(const QString& npy, const ModelChoice& fallback) {
    run(npy, [this, npy, fallback] { openNow(npy, fallback); });
}

void NeighbourSession::build(const QString& folder, const ModelChoice& model, const QString& npy) {
    stopping_ = std::stop_source();
    run(npy, [this, folder, model, npy, stop = stopping_.get_token()] { embedAll(folder, model, npy, stop); });
}

void NeighbourSession::embedAll(const QString& folder, const ModelChoice& model, const QString& npy,
                                const std::stop_token& stop) {
    const std::string path = model.path.toStdString();
    const std::string entry = model.entry.toStdString();
    const std::vector<std::string> sounds = soundsBelow(folder.toStdString());
    const WindowScorer scorer(loadEmbeddingModel(path, {}, entry), static_cast<int>(coreCount()));
    IndexBuilder index(npy.toStdString(), sounds, path, embeddingMaker(path, entry));
    const int all = static_cast<int>(sounds.size());
    const EmbeddingSteps steps{
        .begun =
            [this, all](std::size_t number, const std::string& sound) {
                const QString name = QString::fromStdString(printable(sound));
                tell([this, all, number, name] { emit progressed(static_cast<int>(number) + 1, all, name); });
            },
        .broken =
            [this](const std::string& sentence) {
                tell([this, sentence = QString::fromStdString(sentence)] { emit skipped(sentence); });
            }};
    static_cast<void>(embedMissing(index, scorer, sounds, steps, stop));
    index.save();
    if (index.size() == 0) throw Error("no sound was embedded");
    openNow(npy, model);
}

void NeighbourSession::stop() { stopping_.request_stop(); }

void NeighbourSession::findNow(const Opened& opened, const Sound& sound) {
    QList<NeighbourSound> nearest;
    for (const Neighbour& neighbour : opened.near(sound, kNearest)) nearest.append(opened.soundAt(neighbour));
    const SoundColumns asked = columnsOf(opened.scorer.logMel(), sound.samples, sound.sampleRateHz);
    tell([this, nearest, asked] { emit found(nearest, asked); });
}

void NeighbourSession::find(const Sound& sound) {
    if (!opened_ || sound.samples.empty()) return;
    run({}, [this, opened = opened_, sound] { findNow(*opened, sound); });
}

void NeighbourSession::findFile(const QString& path) {
    if (!opened_) return;
    run(path, [this, opened = opened_, path] { findNow(*opened, readSoundFile(path.toStdString())); });
}

void NeighbourSession::follow(const Sound& sound) {
    if (!opened_ || following_ || sound.samples.empty()) return;
    following_ = true;
    run({}, [this, opened = opened_, sound] {
        const std::vector<Neighbour> nearest = opened->near(sound, 1);
        const QString name =
            nearest.empty() ? QString() : QString::fromStdString(printable(opened->index.names[nearest[0].row], 1000));
        const double similarity = nearest.empty() ? 0.0 : nearest[0].similarity;
        tell([this, name, similarity] {
            following_ = false;
            emit followed(name, similarity);
        });
    });
}

} // namespace dclscope
