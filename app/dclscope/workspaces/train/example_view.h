// SPDX-License-Identifier: GPL-3.0-or-later
// One example as a picture: a sound as its spectrogram, a picture as it is. Read on a thread of its own.
#pragma once

#include "core/features/front_end.h"

#include <QImage>
#include <QString>
#include <QThreadPool>
#include <QWidget>

namespace dclscope {

class ExampleView : public QWidget {
    Q_OBJECT

public:
    explicit ExampleView(QWidget* parent = nullptr);
    /// Waits for the file that is being read.
    ~ExampleView() override;

    /// Whether a name is that of a file that can be drawn.
    static bool canShow(const QString& path);
    static bool isSound(const QString& path);

    /// @param path  a sound or a picture; empty to show nothing. Answered by ready().
    void showFile(const QString& path, const FrontEnd& frontEnd);
    /// Shows a picture that is there already; answered by ready().
    void showImage(const QImage& image);
    const QImage& image() const noexcept { return image_; }
    /// Why there is nothing to see; empty when there is.
    const QString& sentence() const noexcept { return sentence_; }

    /// A spectrogram is wide, a picture is square.
    QSize sizeHint() const override { return isSpectrogram() ? QSize(260, 110) : QSize(260, 220); }
    QSize minimumSizeHint() const override { return {120, 70}; }

signals:
    void ready();
    /// Somebody wants to see it large.
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Drawn {
        QImage image;
        double seconds = 0.0; ///< of a sound
        QString sentence;
    };
    static Drawn draw(const QString& path, const FrontEnd& frontEnd);
    bool isSpectrogram() const noexcept { return seconds_ > 0.0; }
    void take(const Drawn& drawn);
    static Drawn drawSound(const QString& path, const FrontEnd& frontEnd);

    QThreadPool worker_;
    QImage image_;
    double seconds_ = 0.0;
    QString sentence_;
    int generation_ = 0;
};

} // namespace dclscope
