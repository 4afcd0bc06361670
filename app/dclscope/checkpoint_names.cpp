// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/checkpoint_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace dclscope {
namespace {

const QStringList& patterns() {
    static const QStringList all{
        QStringLiteral("*.pt"),          QStringLiteral("*.pth"),       QStringLiteral("*.th"),
        QStringLiteral("*.tar"),         QStringLiteral("*.bin"),       QStringLiteral("*.ckpt"),
        QStringLiteral("*.safetensors"), QStringLiteral("*.npy"),       QStringLiteral("*.npz"),
        QStringLiteral("*.h5"),          QStringLiteral("*.hdf5"),      QStringLiteral("*.nir"),
        QStringLiteral("*.net"),         QStringLiteral("*.index.json")};
    return all;
}

} // namespace

QString checkpointFilter() {
    return QCoreApplication::translate("CheckpointNames", "Checkpoints (%1);;All files (*)")
        .arg(patterns().join(QLatin1Char(' ')));
}

bool hasCheckpointName(const QString& path) { return QDir::match(patterns(), QFileInfo(path).fileName()); }

} // namespace dclscope
