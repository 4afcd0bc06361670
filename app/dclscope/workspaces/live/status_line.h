// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text that can be pressed: what goes on, and behind it the details.
#pragma once

#include <QAbstractButton>

namespace dclscope {

/// Text that does not fit is cut, and never makes the window wider.
class StatusLine : public QAbstractButton {
    Q_OBJECT

public:
    /// @param name  for screen readers, which are told the text as its description
    explicit StatusLine(const QString& name, QWidget* parent = nullptr);

    void setStatus(const QString& status);
    const QString& status() const noexcept { return status_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString status_; ///< not the button's own text, in which & would mark a key
};

} // namespace dclscope
