// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a film of what is looked at while the window goes on.
#pragma once

#include "widgets/render/render.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>

namespace dclscope {

/// One film at a time. Lives on the GUI thread and signals there.
class FilmJob : public QObject {
    Q_OBJECT

public:
    explicit FilmJob(QObject* parent = nullptr);
    /// Breaks off a film that is not done.
    ~FilmJob() override;

    /// Whether a path's ending says that it is a film.
    static bool isFilm(const QString& path);
    bool isBusy() const noexcept { return busy_; }
    /// @return false while another film is being made
    bool start(const RunPointer& run, const RenderOptions& options, const QString& path);

signals:
    /// @param trouble  why there is no film; empty when there is one
    void finished(const QString& path, const QString& trouble);

private:
    QThreadPool worker_;
    std::atomic<bool> stop_{false};
    bool busy_ = false;
};

} // namespace dclscope
