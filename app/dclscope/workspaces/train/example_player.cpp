// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/example_player.h"

#include "core/audio/sound_file.h"
#include "core/features/resample.h"

#include <QThread>

namespace dclscope {
namespace {

constexpr unsigned long kLookMs = 20;

} // namespace

ExamplePlayer::ExamplePlayer(MakeLoudspeaker make, QObject* parent) : QObject(parent), make_(std::move(make)) {
    worker_.setMaxThreadCount(1);
}

ExamplePlayer::~ExamplePlayer() {
    ++generation_;
    worker_.clear();
    worker_.waitForDone();
}

void ExamplePlayer::play(const QString& path) {
    const int generation = ++generation_;
    setPlaying(true);
    worker_.start([this, path, generation] { run(path, generation); });
}

void ExamplePlayer::stop() {
    ++generation_;
    setPlaying(false);
}

void ExamplePlayer::run(const QString& path, int generation) {
    const QString sentence = played(path, generation);
    QMetaObject::invokeMethod(
        this,
        [this, sentence, generation] {
            if (generation != generation_) return;
            setPlaying(false);
            if (!sentence.isEmpty()) emit failed(sentence);
        },
        Qt::QueuedConnection);
}

QString ExamplePlayer::played(const QString& path, int generation) {
    try {
        if (generation != generation_) return {};
        const Sound sound = readSoundFile(path.toStdString());
        const std::unique_ptr<Loudspeaker> speaker = make_();
        const double rate = speaker->rateFor(sound.sampleRateHz);
        const bool same = rate == sound.sampleRateHz;
        speaker->play(same ? sound.samples : resample(sound.samples, sound.sampleRateHz, rate), rate);
        while (generation == generation_ && speaker->isPlaying()) QThread::msleep(kLookMs);
        return {};
    } catch (const std::exception& error) {
        const QString words = QString::fromUtf8(error.what());
        const QString begun = words.startsWith(u'/') ? words : words.left(1).toUpper() + words.mid(1);
        return begun + u'.';
    }
}

void ExamplePlayer::setPlaying(bool playing) {
    if (playing == playing_) return;
    playing_ = playing;
    emit playingChanged(playing);
}

} // namespace dclscope
