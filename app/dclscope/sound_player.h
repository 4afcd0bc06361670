// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a sound heard, on a thread of its own: files and devices take their time to open.
#pragma once

#include "core/audio/loudspeaker.h"
#include "core/audio/sound_file.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace dclscope {

class SoundPlayer : public QObject {
    Q_OBJECT

public:
    using MakeLoudspeaker = std::function<std::unique_ptr<Loudspeaker>()>;

    explicit SoundPlayer(QObject* parent = nullptr) : SoundPlayer(&makeLoudspeaker, parent) {}
    explicit SoundPlayer(MakeLoudspeaker make, QObject* parent = nullptr);
    /// Falls silent.
    ~SoundPlayer() override;

    bool isPlaying() const noexcept { return playing_; }
    /// What is played before ends. @param path  a sound file
    void play(const QString& path);
    void play(Sound sound);
    void stop();

signals:
    void playingChanged(bool playing);
    /// Why nothing is heard, in a sentence.
    void failed(const QString& sentence);

private:
    using Load = std::function<Sound()>; ///< throws Error
    void begin(Load load);
    void run(const Load& load, int generation);
    /// @return why it could not be played; empty: it was, or somebody ended it
    QString played(const Load& load, int generation);
    void setPlaying(bool playing);

    MakeLoudspeaker make_;
    QThreadPool worker_;             ///< one thread
    std::atomic<int> generation_{0}; ///< of what is to be heard
    bool playing_ = false;
};

} // namespace dclscope
